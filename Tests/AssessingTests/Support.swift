import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// The files that ship in `Rules`, read once.
enum Shipped {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  static func file(_ path: String) throws -> SourceFile {
    try value(of: FileAccess.read("\(folder)/\(path)"))
  }

  static let context: Result<EvidenceContext, any Error> = Result {
    EvidenceContext(
      vocabulary: try value(
        of: YAMLReader.read(file("Rules/vocabulary.yaml")).then(VocabularyReader.read)),
      scales: try value(of: YAMLReader.read(file("Rules/scales.yaml")).then(ScalesReader.read)))
  }

  static let rules: Result<RuleProgram, any Error> = Result {
    try program(file("Rules/uk-state-threat.yaml"))
  }
}

/// What a stage built; every error of it fails the test.
func value<Value>(
  of checked: Checked<Value>, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Value {
  let errors = checked.diagnostics.filter { $0.severity == .error }
  return try #require(
    checked.value, "\(TerminalDiagnostics().render(errors))", sourceLocation: sourceLocation)
}

/// Compiles a rules file.
func program(_ file: SourceFile) throws -> RuleProgram {
  let context = try Shipped.context.get()
  return try value(
    of: YAMLReader.read(file).then { RuleSetReader.read($0, in: context) }.then {
      RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
    })
}

/// Reads a dossier from the text of its incidents.
///
/// There are sources s1 to s4 of four publishers, and s5, which copies s1.
func dossier(
  _ incidents: String, actor: String = "{code: CN, name: China}", more: String = ""
) throws -> Dossier {
  let text = """
    dossier: test
    actor: \(actor)
    sources:
      - {id: s1, publisher: One, title: First, date: 2024-01-01}
      - {id: s2, publisher: Two, title: Second}
      - {id: s3, publisher: Three, title: Third}
      - {id: s4, publisher: Four, title: Fourth}
      - {id: s5, publisher: Five, title: Fifth, derived_from: [s1]}
    \(more)
    incidents:
    \(incidents.indented(by: 2))
    """
  let context = try Shipped.context.get()
  return try value(
    of: YAMLReader.read(SourceFile(path: "dossier.yaml", text: text)).then {
      DossierReader.read($0, in: context)
    })
}

func day(_ text: String) throws -> CalendarDate {
  let date = try #require(PartialDate(text))
  try #require(date.precision == .day)
  return date.earliest
}

// MARK: Text of rule sets

/// A rule; its examples are not what is tested here.
func rule(
  _ id: String, _ condition: String, _ points: String, scope: RuleScope = .incident
) -> String {
  let example = scope == .incident ? "{}" : "{incidents: []}"
  return """
    - id: \(id)
      title: \(id)
      scope: \(scope.rawValue)
      when: '\(condition.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''"))'
      points: \(points)
      because: \(id)
      why: a test
      examples: {fires: [\(example)], silent: [\(example)]}
    """
}

func criterion(
  _ id: String, weight: String = "1", within: WithinIncident = .highest,
  across: String = "{discount: 0.6}", _ rules: String...
) -> String {
  """
  - id: \(id)
    title: \(id)
    weight: \(weight)
    within_incident: \(within.rawValue)
    across_incidents: \(across)
    rules:
  \(rules.joined(separator: "\n").indented(by: 4))
  """
}

func rung(_ id: String, _ atLeast: String, _ gates: KeyValuePairs<String, String> = [:]) -> String {
  let demands = gates.map { gate, condition in
    "    - {id: \(gate), that: '\(condition)', because: \(gate)}"
  }
  return "- id: \(id)\n  title: \(id)\n  at_least: \(atLeast)"
    + (demands.isEmpty ? "" : "\n  requires:\n" + demands.joined(separator: "\n"))
}

/// A rule set whose ladder begins with a rung that demands nothing.
func ruleSet(
  settings: String = "recency: {half_life: never}", _ criteria: [String], ladder: [String] = []
) throws -> RuleProgram {
  let text = """
    ruleset: test
    version: 1.0.0
    title: Test
    scale: phia
    \(settings)
    criteria:
    \(criteria.joined(separator: "\n").indented(by: 2))
    designations:
      - {id: none, title: none}
    \(ladder.joined(separator: "\n").indented(by: 2))
    """
  return try program(SourceFile(path: "rules.yaml", text: text))
}

extension String {
  func indented(by spaces: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: spaces) + $0 }
      .joined(separator: "\n")
  }
}

// MARK: Reading results

/// Points as people write them, with at most two decimals.
func points(_ value: Double) -> Points { Points(hundredths: Int((value * 100).rounded())) }

extension Interval where Bound == Factor {
  /// Both ends in ten-thousandths.
  var ends: [Int] { [low.tenThousandths, high.tenThousandths] }
}

extension Interval where Bound == Points {
  /// Both ends in hundredths.
  var ends: [Int] { [low.hundredths, high.hundredths] }
}

extension Reading where Value == Points {
  /// Both readings in hundredths.
  var both: [Int] { [low.hundredths, high.hundredths] }
}

extension Reading where Value == Factor {
  /// Both readings in ten-thousandths.
  var both: [Int] { [low.tenThousandths, high.tenThousandths] }
}

extension Assessment {
  /// What a rule said, of an incident or of all.
  func reason(
    _ rule: String, at incident: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Reason {
    try #require(
      reasons.first { $0.rule.id == rule && $0.incident == incident },
      sourceLocation: sourceLocation)
  }

  func gate(_ id: String, of rung: String) throws -> GateOutcome {
    try #require(gates.first { $0.id == id && $0.designation == rung })
  }

  var recommendedID: String { ladder[recommended].id }
  var possibleID: String { ladder[possible].id }
}
