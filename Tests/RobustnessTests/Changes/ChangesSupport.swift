import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@testable import Robustness

/// Rule sets and dossiers to vary, shipped and made up.
enum Sample {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  private static func root(_ path: String) throws -> YAMLNode {
    try value(of: FileAccess.read("\(folder)/\(path)").then { YAMLReader.read($0) })
  }

  static let context: Result<EvidenceContext, any Error> = Result {
    EvidenceContext(
      vocabulary: try value(of: VocabularyReader.read(root("Rules/vocabulary.yaml"))),
      scales: try value(of: ScalesReader.read(root("Rules/scales.yaml"))))
  }

  static let shippedRules: Result<RuleProgram, any Error> = Result {
    try program(root("Rules/uk-state-threat.yaml"))
  }

  static func state(_ name: String) throws -> Dossier {
    try value(of: DossierReader.read(root("seeds/\(name).yaml"), in: context.get()))
  }

  static func rules(_ text: String) throws -> RuleProgram {
    try program(
      value(of: YAMLReader.read(SourceFile(path: "rules.yaml", text: text))))
  }

  private static func program(_ root: YAMLNode) throws -> RuleProgram {
    let context = try context.get()
    return try value(
      of: RuleSetReader.read(root, in: context).then {
        RuleCompiler.compile(
          $0, vocabulary: context.vocabulary, scales: context.scales, reviewing: false)
      })
  }

  /// A dossier of incidents; of its four sources s4 copies s1, and s3 has the publisher of s2.
  static func dossier(
    _ incidents: String, actor: String = "{code: CN, name: China}"
  ) throws -> Dossier {
    let text = """
      dossier: test
      actor: \(actor)
      sources:
        - {id: s1, publisher: One, title: First}
        - {id: s2, publisher: Two, title: Second}
        - {id: s3, publisher: Two, title: Third}
        - {id: s4, publisher: Four, title: Fourth, derived_from: [s1]}
      incidents:
      \(incidents)
      """
    let context = try context.get()
    return try value(
      of: YAMLReader.read(SourceFile(path: "dossier.yaml", text: text)).then {
        DossierReader.read($0, in: context)
      })
  }

  static func day(_ text: String) throws -> CalendarDate {
    try #require(PartialDate(text)).earliest
  }

  private static func value<Value>(of checked: Checked<Value>) throws -> Value {
    let errors = checked.diagnostics.filter { $0.severity == .error }
    return try #require(checked.value, "\(TerminalDiagnostics().render(errors))")
  }
}

extension Sample {
  /// Two criteria, four rules and four rungs; each part of the text can be replaced.
  static let ruleText = """
    ruleset: test
    version: 1.0.0
    title: Test
    scale: phia
    recency: {half_life: 5 years}
    criteria:
      - id: targets
        title: Targets
        weight: 30
        within_incident: highest
        rules:
          - {id: health, title: Health, when: '"health" in incident.targets', points: 80, because: x, why: y,
             examples: {fires: [{targets: [health]}], silent: [{}]}}
          - {id: media, title: Media, when: '"media" in incident.targets', points: 40, because: x, why: y,
             examples: {fires: [{targets: [media]}], silent: [{}]}}
      - id: effects
        title: Effects
        weight: 10
        within_incident: sum
        rules:
          - {id: people, title: People, when: incident.effects.people >= 1000, points: 60, because: x, why: y,
             examples: {fires: [{effects: {people: 1000}}], silent: [{}]}}
          - {id: idle, title: Idle, when: incident.effects.deaths >= 1, points: 90, because: x, why: y,
             examples: {fires: [{effects: {deaths: 1}}], silent: [{}]}}
    designations:
      - {id: none, title: None}
      - {id: low, title: Low, at_least: 10}
      - {id: middle, title: Middle, at_least: 30}
      - id: high
        title: High
        at_least: 60
        requires:
          - {id: two, that: 'governments("highly likely").size() >= 2', because: two}
    """

  /// Two incidents: one well attributed, one by a company alone.
  static let incidentText = """
    - id: clinic
      title: Clinic
      last: {value: 2023-01-01, sources: [s1]}
      disclosed: {value: 2023-02-01, sources: [s2]}
      targets: [{term: health, sources: [s1, s2]}, {term: media, sources: [s3]}]
      effects: {people: {from: 500, to: 5000, sources: [s2]}}
      claims:
        - {by: X, kind: government, country: GB, date: 2023-03-01, says: it, scale: phia,
           term: highly likely, link: organ, sources: [s1, s4]}
    - id: paper
      title: Paper
      last: {value: 2022-06-01, sources: [s3]}
      targets: [{term: media, sources: [s3]}]
      outcome: {value: unknown, sources: [s3]}
      claims:
        - {by: Y, kind: vendor, country: US, date: 2022-07-01, says: that, scale: vendor,
           term: asserted, link: directed, sources: [s2, s3]}
    """
}

extension Assessment {
  /// The parts that a change may move.
  var upshot: Upshot { Upshot(recommended: recommended, possible: possible, index: index) }
}

extension Changes {
  func kind(_ kind: ChangeKind) throws -> KindOfChange {
    try #require(kinds.first { $0.kind == kind })
  }
}
