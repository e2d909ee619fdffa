import CEL
import RuleBook
import ThreatModel

/// Lists what every rule says, with the arithmetic of what it counts.
struct ReasonBuilder {
  private let evaluation: Evaluation
  private var program: RuleProgram { evaluation.program }

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// By criterion and rule in the file's order, then by incident.
  var reasons: [Reason] {
    program.criteria.indices.flatMap { criterion in
      program.criteria[criterion].rules.indices.flatMap { rule in
        program.criteria[criterion].rules[rule].scope == .incident
          ? evaluation.incidents.indices.map { reason(criterion, rule, at: $0) }
          : [actorReason(criterion, rule)]
      }
    }
  }

  private func reason(_ criterion: Int, _ rule: Int, at incident: Int) -> Reason {
    let visible = evaluation.incidents[incident]
    return reason(
      criterion, rule, finding: evaluation.findings[criterion][rule][incident],
      low: evaluation.cautious[criterion].contributions[rule][incident],
      high: evaluation.generous[criterion].contributions[rule][incident],
      likelihood: visible.likelihood, recency: visible.recency, incident: visible.view.id,
      views: [visible.view], sources: visible.sources)
  }

  private func actorReason(_ criterion: Int, _ rule: Int) -> Reason {
    let finding = evaluation.actorFindings[criterion][rule] ?? Finding(.bool(false))
    return reason(
      criterion, rule, finding: finding,
      low: evaluation.cautious[criterion].actorContributions[rule],
      high: evaluation.generous[criterion].actorContributions[rule],
      likelihood: Likelihood(.one), recency: Interval(.one), incident: nil,
      views: evaluation.incidents.map(\.view), sources: [])
  }

  private func reason(
    _ criterion: Int, _ rule: Int, finding: Finding, low: Contribution, high: Contribution,
    likelihood: Likelihood, recency: Interval<Factor>, incident: String?,
    views: [IncidentView], sources: [String]
  ) -> Reason {
    let group = program.criteria[criterion]
    let rule = group.rules[rule]
    return Reason(
      rule: NamedID(id: rule.id, title: rule.title), criterion: group.id, incident: incident,
      verdict: finding.verdict, missing: finding.missing, points: rule.points,
      likelihood: likelihood, recency: recency,
      discount: Reading(low: low.discount, high: high.discount),
      room: Reading(low: low.room, high: high.room),
      contribution: Reading(low: low.points, high: high.points),
      indexShare: Reading(
        low: program.indexShare(of: low.points, in: group),
        high: program.indexShare(of: high.points, in: group)),
      because: rule.because.text(for: views), outweighedBy: low.outweighedBy ?? high.outweighedBy,
      sources: sources)
  }
}
