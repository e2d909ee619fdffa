import CEL
import RuleBook
import SourceText
import ThreatModel

/// Tries a rule set on made-up states.
struct CaseTests {
  let program: RuleProgram
  let tally: CoverageTally

  var outcomes: [TestOutcome] { program.cases.map(outcome) }

  private func outcome(of tried: RuleCase) -> TestOutcome {
    let incidents = tried.visibleIncidents(under: program.settings)
    let evaluation = Evaluation(incidents, under: program)
    tally.count(
      incidents.map { IncidentFacts($0.view, fields: program.fields) },
      scores: [evaluation.cautious.map(\.score), evaluation.generous.map(\.score)])
    let differences = CaseResult(tried: tried, evaluation: evaluation).differences
    return TestOutcome(
      kind: .ruleCase, subject: tried.id.value, title: tried.title,
      status: differences.isEmpty ? .passed : .failed, place: tried.span, differences: differences)
  }
}
