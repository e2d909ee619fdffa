import Assessing
import Dossiers
import Foundation
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@testable import Interchange

/// What exports are made from: the shipped rules, and dossiers shipped or written for a test.
enum ExportInput {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  private static func file(_ path: String) throws -> SourceFile {
    try value(of: FileAccess.read("\(folder)/\(path)"))
  }

  static let context: Result<EvidenceContext, any Error> = Result {
    EvidenceContext(
      vocabulary: try value(
        of: YAMLReader.read(file("Rules/vocabulary.yaml")).then(VocabularyReader.read)),
      scales: try value(of: YAMLReader.read(file("Rules/scales.yaml")).then(ScalesReader.read)))
  }

  private static let program: Result<RuleProgram, any Error> = Result {
    let context = try Self.context.get()
    let file = try Self.file("Rules/uk-state-threat.yaml")
    return try value(
      of: YAMLReader.read(file).then { RuleSetReader.read($0, in: context) }.then {
        RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
      })
  }

  /// All dossiers of `seeds`.
  static let shipped: Result<[Dossier], any Error> = Result {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/seeds")
      .filter { $0.hasSuffix(".yaml") }.sorted().map { try dossier(file("seeds/\($0)")) }
  }

  static func dossier(_ text: String) throws -> Dossier {
    try dossier(SourceFile(path: "dossier.yaml", text: text))
  }

  private static func dossier(_ file: SourceFile) throws -> Dossier {
    let context = try Self.context.get()
    return try value(of: YAMLReader.read(file).then { DossierReader.read($0, in: context) })
  }

  /// The assessments of some dossiers, as a bundle.
  static func export(
    _ dossiers: [Dossier], asOf day: String, marking: Marking? = .clear
  ) throws -> ExportedBundle {
    let date = try #require(PartialDate(day)).earliest
    let program = try program.get()
    let states = dossiers.map { dossier in
      ExportedState(
        assessment: assess(dossier, with: program, asOf: date, detail: .reasons),
        dossier: dossier, explanation: "# Why \(dossier.actor.code)\n")
    }
    let report = AssessmentReport(
      rules: RuleSetIdentity(
        id: program.id, version: "1.0.0", title: "Rules", question: nil, jurisdiction: nil,
        path: "rules.yaml", sha256: String(repeating: "a", count: 64)),
      asOf: date, evidenceSHA256: String(repeating: "b", count: 64), marking: marking,
      assessments: states.map(\.assessment), countryNames: [:])
    let text = STIXExport(
      report, states: states, vocabulary: try context.get().vocabulary
    ).text
    return try ExportedBundle(text, of: states.map(\.assessment))
  }

  /// What a stage built; every error of it fails the test.
  private static func value<Value>(of checked: Checked<Value>) throws -> Value {
    let errors = checked.diagnostics.filter { $0.severity == .error }
    return try #require(checked.value, "\(TerminalDiagnostics().render(errors))")
  }
}

/// A bundle as a receiver reads it.
struct ExportedBundle {
  typealias Object = [String: Any]

  let text: String
  /// What it was made from.
  let assessments: [Assessment]
  let id: String
  let objects: [Object]

  init(_ text: String, of assessments: [Assessment]) throws {
    self.text = text
    self.assessments = assessments
    let bundle = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(bundle["type"] as? String == "bundle")
    id = try #require(bundle["id"] as? String)
    objects = try #require(bundle["objects"] as? [Object])
  }

  /// The objects of a type.
  subscript(type: String) -> [Object] { objects.filter { $0["type"] as? String == type } }

  /// The one object of a type that goes by a name.
  func object(_ type: String, _ name: String) throws -> Object {
    let found = self[type].filter { $0["name"] as? String == name }
    try #require(found.count == 1, "\(found.count) objects \(type) are called \(name)")
    return found[0]
  }

  /// Relationships of a type as names of their ends, with the relationship.
  func links(_ type: String) -> [String: Object] {
    let names = Dictionary(
      objects.compactMap { object in
        (object["id"] as? String).map { ($0, object["name"] as? String ?? $0) }
      }, uniquingKeysWith: { first, _ in first })
    let links = self["relationship"].filter { $0["relationship_type"] as? String == type }
    return Dictionary(
      links.map { link in
        let ends = ["source_ref", "target_ref"].map { names[link[$0] as? String ?? ""] ?? "?" }
        return (ends.joined(separator: " → "), link)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the report on a state carries beyond STIX.
  func details(of code: String) throws -> Object {
    let details = self["report"].flatMap { report in
      (report["extensions"] as? [String: Object] ?? [:]).values
    }
    return try #require(details.first { $0["actor_code"] as? String == code })
  }
}
