import CEL
import RuleBook
import SourceText
import ThreatModel

/// Tries each rule on its own examples: where it must fire it must be a yes, where it must stay
/// silent a no.
struct ExampleTests {
  let program: RuleProgram
  let tally: CoverageTally

  var outcomes: [TestOutcome] {
    program.criteria.flatMap(\.rules).flatMap { rule in
      rule.fires.map { outcome(of: $0, rule, wants: .yes) }
        + rule.silent.map { outcome(of: $0, rule, wants: .no) }
    }
  }

  private func outcome(of example: RuleExample, _ rule: Rule, wants: Verdict) -> TestOutcome {
    let facts = example.incidents.map { IncidentFacts($0, fields: program.fields) }
    let activation: Activation =
      rule.scope == .incident
      ? [facts.first.map { .structure($0) } ?? .null]
      : [.list(ListValue(facts.map { .structure($0) }))]
    let finding = tally.finding(of: rule, activation)
    return TestOutcome(
      kind: .example, subject: rule.id, title: wants == .yes ? "fires" : "stays silent",
      status: finding.verdict == wants ? .passed : .failed, place: example.span,
      differences: finding.verdict == wants
        ? [] : [.of(rule, finding, on: activation, wants: wants, at: "this example")])
  }
}

extension TestDifference {
  /// A rule that is not what it should be, with the values that made it so.
  static func of(
    _ rule: Rule, _ finding: Finding, on activation: Activation, wants: Verdict, at place: String
  ) -> TestDifference {
    let trace = rule.condition.program.trace(activation)
    func wanting(_ isReported: Bool, _ says: String) -> [String] {
      let fields = finding.missing.filter { $0.isReported == isReported }.map(\.field)
      return fields.isEmpty ? [] : ["\(says): \(Set(fields).sorted().joined(separator: ", "))"]
    }
    let reasons =
      [trace.sentence(names: .ofEvidence)] + wanting(true, "not known")
      + wanting(false, "not reported, which counts as a no")
      + (finding.failure.map { [$0] } ?? [])
    return TestDifference(
      subject: "the rule '\(rule.id)' at \(place)", expected: wants.asOutcome,
      actual: finding.verdict.asOutcome, decidedBy: reasons.filter { !$0.isEmpty },
      diagram: trace.drawing)
  }
}

extension Verdict {
  /// What a rule does.
  var asOutcome: String {
    switch self {
    case .yes: "fires"
    case .no: "silent"
    case .unknown: "open"
    case .failed: "failed"
    }
  }
}
