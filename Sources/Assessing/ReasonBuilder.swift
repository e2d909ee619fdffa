import CEL
import RuleBook
import ThreatModel

/// Lists what every rule says, with the arithmetic of what it counts.
struct ReasonBuilder {
  private let evaluation: Evaluation
  private let detail: AssessmentDetail
  private var program: RuleProgram { evaluation.program }

  init(_ evaluation: Evaluation, _ detail: AssessmentDetail) {
    self.evaluation = evaluation
    self.detail = detail
  }

  /// By criterion and rule in the file's order, then by incident; in a summary only those of
  /// rules that hold or are open.
  var reasons: [Reason] {
    var reasons: [Reason] = []
    for criterion in program.criteria.indices {
      for rule in evaluation.findings[criterion].indices {
        if let finding = evaluation.actorFindings[criterion][rule] {
          if detail != .summary || finding.verdict != .no {
            reasons.append(actorReason(criterion, rule))
          }
          continue
        }
        for incident in evaluation.incidents.indices
        where detail != .summary || evaluation.findings[criterion][rule][incident].verdict != .no {
          reasons.append(reason(criterion, rule, at: incident))
        }
      }
    }
    return reasons
  }

  private func reason(_ criterion: Int, _ rule: Int, at incident: Int) -> Reason {
    var reason = reason(
      criterion, rule, finding: evaluation.findings[criterion][rule][incident],
      low: evaluation.cautious[criterion].contributions[rule][incident],
      high: evaluation.generous[criterion].contributions[rule][incident],
      likelihood: evaluation.incidents[incident].likelihood,
      times: Reading(
        low: evaluation.times(criterion, at: incident, .cautious),
        high: evaluation.times(criterion, at: incident, .generous)),
      recency: evaluation.incidents[incident].recency,
      incident: evaluation.incidents[incident].view.id,
      views: [evaluation.incidents[incident].view],
      sources: evaluation.incidents[incident].sources)
    if reason.verdict == .yes, isSilent(program.criteria[criterion].rules[rule], at: incident) {
      // What nobody says has no source.
      (reason.restsOnSilence, reason.sources) = (true, [])
    }
    return reason
  }

  /// Whether nothing is reported of an incident that a rule reads.
  private func isSilent(_ rule: Rule, at incident: Int) -> Bool {
    let fields = rule.condition.fields.compactMap { program.fields[$0] }
    let view = evaluation.incidents[incident].view
    return !fields.isEmpty && fields.allSatisfy { $0.isReportable && !$0.isReported(view) }
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
    likelihood: Likelihood, times: Reading<Factor> = Reading(low: .one, high: .one),
    recency: Interval<Factor>, incident: String?, views: [IncidentView], sources: [String]
  ) -> Reason {
    let group = program.criteria[criterion]
    let rule = group.rules[rule]
    var reason = Reason(
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
    reason.times = times
    return reason
  }
}
