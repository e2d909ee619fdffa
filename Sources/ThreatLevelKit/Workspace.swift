import Assessing
import Dossiers
import RuleBook
public import SourceText
public import ThreatModel
import YAMLTree

/// Rules and evidence, read, checked and ready to be assessed.
///
/// ```swift
/// let loaded = Workspace.load(rules: "Rules/uk-state-threat.yaml", evidence: ["seeds"])
/// guard let workspace = loaded.value else { return print(loaded.diagnostics) }
/// let report = try workspace.report(on: ["china"], asOf: day)
/// print(report.assessments[0].index.low)
/// ```
public struct Workspace: Sendable {
  private let program: RuleProgram
  private let dossiers: [Dossier]
  private let identity: RuleSetIdentity
  private let evidenceSHA256: String

  /// Reads a rule set with the vocabulary and scales beside it, and dossiers.
  ///
  /// - Parameters:
  ///   - rules: The path of a rules file; `vocabulary.yaml` and `scales.yaml` stand in its folder.
  ///   - evidence: Paths of dossiers, or of folders that hold them.
  /// - Returns: The workspace with all warnings, or every problem of every file.
  public static func load(rules: String, evidence: [String]) -> Checked<Workspace> {
    let library = Library.load(from: Library.folder(of: rules))
    let ruleSet = Library.document(rules)
    let files = evidence.map { Self.files(in: $0) }
    var problems = library.diagnostics + ruleSet.diagnostics + files.flatMap(\.diagnostics)
    let documents = files.flatMap { $0.value ?? [] }.map(Library.document)
    problems += documents.flatMap(\.diagnostics)
    guard let library = library.value else { return Checked(nil, problems) }

    let program = ruleSet.value.flatMap { document -> RuleProgram? in
      guard InputKind(document.root) == .ruleSet else {
        problems.append(
          InputKind(document.root).map {
            .wrongKind(document.file, found: $0, wanted: .ruleSet, option: "--rules")
          } ?? .unknownKind(document.file, document.root))
        return nil
      }
      let compiled = RuleSetReader.read(document.root, in: library.context).then {
        RuleCompiler.compile(
          $0, vocabulary: library.context.vocabulary, scales: library.context.scales)
      }
      problems += compiled.diagnostics
      return compiled.value
    }
    let read = dossiers(documents.compactMap(\.value), library, &problems)
    guard let program, let ruleFile = ruleSet.value?.file, !problems.hasErrors else {
      return Checked(nil, problems)
    }
    let identity = RuleSetIdentity(
      id: program.id, version: program.version, title: program.title, question: program.question,
      jurisdiction: program.jurisdiction, path: rules,
      sha256: Fingerprint.sha256(of: [ruleFile, library.vocabulary, library.scales]))
    return Checked(
      Workspace(
        program: program, dossiers: read.map(\.dossier), identity: identity,
        evidenceSHA256: Fingerprint.sha256(of: read.map(\.file))), problems)
  }

  /// The dossiers that a path stands for: itself, or the files of a folder.
  private static func files(in path: String) -> Checked<[String]> {
    guard FileAccess.kind(of: path) == .directory else { return Checked([path]) }
    let files = FileAccess.yamlFiles(in: path)
    guard let found = files.value, found.isEmpty else { return files }
    return Checked(nil, files.diagnostics + [.noEvidence(path)])
  }

  /// Dossiers by the code of their actor.
  private static func dossiers(
    _ documents: [(file: SourceFile, root: YAMLNode)], _ library: Library,
    _ problems: inout [Diagnostic]
  ) -> [(dossier: Dossier, file: SourceFile)] {
    var byCode: [String: (dossier: Dossier, file: SourceFile)] = [:]
    for (file, root) in documents {
      guard let kind = InputKind(root) else {
        problems.append(.unknownKind(file, root))
        continue
      }
      guard kind == .dossier else {
        problems.append(.wrongKind(file, found: kind, wanted: .dossier, option: "--evidence"))
        continue
      }
      let read = DossierReader.read(root, in: library.context)
      problems += read.diagnostics
      guard let dossier = read.value else { continue }
      if let first = byCode[dossier.actor.code] {
        problems.append(
          .twoDossiers(dossier.actor.code, second: dossier.span, first: first.dossier.span))
      } else {
        byCode[dossier.actor.code] = (dossier, file)
      }
    }
    return byCode.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Workspace {
  /// How much a report says.
  public enum Detail: Sendable {
    /// What one evaluation of each state gives.
    case summary
    /// Also gaps, other conventions and the next day on which time alone moves a rung.
    case full
  }

  /// The rungs of the rule set's ladder, lowest first.
  public var rungs: [NamedID] {
    program.rungs.map { NamedID(id: $0.id, title: $0.title) }
  }

  /// Assesses states on a day.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases, in any case; empty for all states.
  ///   - asOf: The day; what became public later is not seen.
  ///   - detail: How much the report says.
  /// - Returns: Assessments, most serious first: by recommended rung, possible rung and both ends
  ///   of the index, all descending, then by code.
  /// - Throws: `input.unknown-actor` for a name that no dossier has.
  public func report(
    on names: [String] = [], asOf: CalendarDate, detail: Detail = .full
  ) throws(Diagnostic) -> AssessmentReport {
    let chosen = try names.isEmpty ? dossiers : dossiers(named: names)
    let assessments = chosen.map {
      assess($0, with: program, asOf: asOf, detail: detail == .full ? .full : .summary)
    }
    let vocabulary = program.fields.vocabulary
    return AssessmentReport(
      rules: identity, asOf: asOf, evidenceSHA256: evidenceSHA256,
      marking: chosen.compactMap(\.marking).max(),
      assessments: assessments.sorted { $0.isMoreSerious(than: $1) },
      countryNames: vocabulary.countries.merging(vocabulary.organisations) { name, _ in name })
  }

  private func dossiers(named names: [String]) throws(Diagnostic) -> [Dossier] {
    var chosen: [Dossier] = []
    for name in names {
      guard let dossier = dossiers.first(where: { $0.goes(by: name) }) else {
        let nearest = nearestName(
          to: name, in: dossiers.flatMap { [$0.actor.name] + $0.actor.aliases })
        throw .unknownActor(name, known: dossiers.map(\.actor.name), nearest: nearest)
      }
      if !chosen.contains(where: { $0.actor == dossier.actor }) { chosen.append(dossier) }
    }
    return chosen
  }
}

extension Dossier {
  fileprivate func goes(by name: String) -> Bool {
    ([id, actor.code, actor.name] + actor.aliases).contains {
      $0.lowercased() == name.lowercased()
    }
  }
}

extension Assessment {
  fileprivate func isMoreSerious(than other: Assessment) -> Bool {
    let keys = [
      (recommended, other.recommended), (possible, other.possible),
      (index.low.hundredths, other.index.low.hundredths),
      (index.high.hundredths, other.index.high.hundredths),
    ]
    for (mine, theirs) in keys where mine != theirs { return mine > theirs }
    return actor.code < other.actor.code
  }
}
