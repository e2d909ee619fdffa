import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// What timelines are made of in tests: shipped files, and dossiers and rule sets of a few lines.
enum TimelineInput {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  private static let context: Result<EvidenceContext, any Error> = Result {
    EvidenceContext(
      vocabulary: try value(
        of: YAMLReader.read(file("Rules/vocabulary.yaml")).then(VocabularyReader.read)),
      scales: try value(of: YAMLReader.read(file("Rules/scales.yaml")).then(ScalesReader.read)))
  }

  /// The shipped rules.
  static let rules: Result<RuleProgram, any Error> = Result {
    try program(file("Rules/uk-state-threat.yaml"))
  }

  /// The names of the shipped dossiers.
  static let states = ["belarus", "iran", "vietnam"]

  static func shipped(_ state: String) throws -> Dossier {
    try dossier(file("seeds/\(state).yaml"))
  }

  /// A dossier on China with incidents given as YAML.
  static func dossier(_ incidents: String, more: String = "") throws -> Dossier {
    try dossier(
      SourceFile(
        path: "dossier.yaml",
        text: """
          dossier: test
          actor: {code: CN, name: China}
          sources:
            - {id: s1, publisher: One, title: First, date: 2020-01-01}
          \(more)
          incidents:
          \(incidents)
          """))
  }

  /// One rule that gives points for each incident, and rungs at 10 and 40.
  static func rules(halfLife: String = "5 years") throws -> RuleProgram {
    try program(
      SourceFile(
        path: "rules.yaml",
        text: """
          ruleset: test
          version: 1.0.0
          title: Test
          scale: phia
          recency: {half_life: \(halfLife)}
          criteria:
            - id: all
              title: All
              weight: 1
              rules:
                - id: strikes
                  title: Strikes
                  when: 'incident.effects.people > 100'
                  points: 50
                  because: a test
                  why: a test
                  examples: {fires: [{effects: {people: 200}}], silent: [{effects: {people: 2}}]}
                - id: answered
                  title: Answered
                  when: 'incident.responses.size() > 0'
                  points: 60
                  because: a test
                  why: a test
                  examples:
                    fires: [{responses: [{kind: sanctions, by: [GB], date: 2020-01-01}]}]
                    silent: [{}]
                - id: known
                  title: Known
                  when: '"media" in incident.targets'
                  points: 40
                  because: a test
                  why: a test
                  examples: {fires: [{targets: [media]}], silent: [{}]}
          designations:
            - {id: none, title: None}
            - {id: low, title: Low, at_least: 10}
            - {id: high, title: High, at_least: 40}
          """))
  }

  static func day(_ text: String) throws -> CalendarDate {
    try #require(PartialDate(text)).earliest
  }

  private static func file(_ path: String) throws -> SourceFile {
    try value(of: FileAccess.read("\(folder)/\(path)"))
  }

  private static func dossier(_ file: SourceFile) throws -> Dossier {
    let context = try context.get()
    return try value(of: YAMLReader.read(file).then { DossierReader.read($0, in: context) })
  }

  private static func program(_ file: SourceFile) throws -> RuleProgram {
    let context = try context.get()
    return try value(
      of: YAMLReader.read(file).then { RuleSetReader.read($0, in: context) }.then {
        RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
      })
  }

  private static func value<Value>(of checked: Checked<Value>) throws -> Value {
    let errors = checked.diagnostics.filter { $0.severity == .error }
    return try #require(checked.value, "\(TerminalDiagnostics().render(errors))")
  }
}
