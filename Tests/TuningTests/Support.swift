import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@testable import Tuning

/// Rule sets and dossiers to tune, shipped and made up.
enum Sample {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// A rules file, what it reads as, and the compiled rule set.
  struct Rules: Sendable {
    let file: SourceFile
    let root: YAMLNode
    let program: RuleProgram

    var editor: RuleSetEditor { RuleSetEditor(file, root) }
  }

  private static func file(_ path: String) throws -> SourceFile {
    try value(of: FileAccess.read("\(folder)/\(path)"))
  }

  private static func root(_ path: String) throws -> YAMLNode {
    try value(of: YAMLReader.read(file(path)))
  }

  static let context: Result<EvidenceContext, any Error> = Result {
    EvidenceContext(
      vocabulary: try value(of: VocabularyReader.read(root("Rules/vocabulary.yaml"))),
      scales: try value(of: ScalesReader.read(root("Rules/scales.yaml"))))
  }

  static let shipped: Result<Rules, any Error> = Result {
    try rules(file("Rules/uk-state-threat.yaml"))
  }

  static func state(_ name: String) throws -> Dossier {
    try value(of: DossierReader.read(root("seeds/\(name).yaml"), in: context.get()))
  }

  static func rules(_ text: String) throws -> Rules {
    try rules(SourceFile(path: "rules.yaml", text: text))
  }

  static func rules(_ file: SourceFile) throws -> Rules {
    let root = try value(of: YAMLReader.read(file))
    return Rules(file: file, root: root, program: try program(root))
  }

  static func program(_ root: YAMLNode) throws -> RuleProgram {
    let context = try context.get()
    return try value(
      of: RuleSetReader.read(root, in: context).then {
        RuleCompiler.compile(
          $0, vocabulary: context.vocabulary, scales: context.scales, reviewing: false)
      })
  }

  static func day(_ text: String) throws -> CalendarDate {
    try #require(PartialDate(text)).earliest
  }

  private static func value<Value>(of checked: Checked<Value>) throws -> Value {
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(TerminalDiagnostics().render(errors))")
    return try #require(checked.value)
  }

  /// Two criteria in different styles, with comments, quotes and an anchor.
  static let text = """
    # A rule set to edit.
    ruleset: test
    version: 1.0.0
    title: 'Test'   # quoted
    scale: phia
    criteria:
      - id: targets
        title: Targets
        weight: 30   # of forty
        rules:
          - id: health
            title: Health
            when: '"health" in incident.targets'
            points: 80.50
            because: x
            why: y
            references: [&law {title: Law, publisher: P, url: "https://example.org/", date: 2020}]
            examples: {fires: [{targets: [health]}], silent: [{}]}

          # About media.
          - id: media
            title: Media
            when: '"media" in incident.targets'
            points: 40
            because: x
            why: y
            references: [*law]
            examples: {fires: [{targets: [media]}], silent: [{}]}

      - {id: effects, title: Effects, weight: 10, across_incidents: {form: sum}, rules: [
          {id: people, title: People, when: incident.effects.people >= 1000, points: 60, because: x,
           why: y, references: [*law], examples: {fires: [{effects: {people: 1000}}], silent: [{}]}}]}
      - id: operations
        title: Operations
        weight: 5
        across_incidents:
          discount: 0.50
        rules:
          - id: espionage
            title: Espionage
            when: '"espionage" in incident.operations'
            points: 20
            because: x
            why: y
            references: [*law]
            examples: {fires: [{operations: [espionage]}], silent: [{}]}
    designations:
      - {id: none, title: None}
      - {id: low, title: Low, at_least: 10}
      - id: high
        title: High
        requires:
          - {id: claimed, that: incidents.size() >= 1, because: There is an incident}

    """
}

extension RuleSetEditor {
  /// Sets settings as they are asked for.
  mutating func set(_ requests: String..., of program: RuleProgram) throws {
    let assignments = try program.tunableSettings.assignments(
      for: requests.map { text throws(TuningMistake) in try SettingRequest(text) })
    let problems = set(assignments)
    #expect(problems.isEmpty, "\(TerminalDiagnostics().render(problems))")
  }

  var text: String { String(decoding: file.bytes, as: UTF8.self) }
}
