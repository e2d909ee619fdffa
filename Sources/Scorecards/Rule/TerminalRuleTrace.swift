public import ThreatModel

/// `scorecard --rule` for people: one rule at every incident, term by term, with its arithmetic.
public struct TerminalRuleTrace: Sendable {
  private static let widestMeasure = 100

  private let style: TextStyle

  /// A trace for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One part for each actor.
  public func render(_ report: RuleTraceReport) -> String {
    var page = Page(style: style, measure: min(style.width, Self.widestMeasure))
    page.marking(report.marking)
    for trace in report.traces { write(trace, report, on: &page) }
    page.marking(report.marking)
    return page.text
  }

  private func write(
    _ trace: RuleTrace, _ report: RuleTraceReport, on page: inout Page
  ) {
    page.blank()
    page.paragraph(
      .strong("\(trace.actor.name.uppercased()) (\(trace.actor.code))")
        + " · \(report.rules.title) \(report.rules.version) · as of \(report.asOf.long)")
    page.blank()
    page.row([.left("Rule", 10), .rest("\(trace.rule.title) (\(trace.rule.id))")], indent: 2)
    page.row([.left("Condition", 10), .rest("\(trace.condition)")], indent: 2)
    page.row(
      [
        .left("Worth", 10),
        .rest(
          "\(trace.points.fixed) of 100 points under \(trace.criterion.title), weight "
            + trace.weight.brief),
      ], indent: 2)
    page.row([.left("Why", 10), .rest("\(trace.why)")], indent: 2)
    for reference in trace.references {
      page.row([.left("After", 10), .rest("\(reference)")], indent: 2)
    }
    for trial in trace.trials { write(trial, of: trace, on: &page) }
    page.blank()
  }

  private func write(_ trial: RuleTrial, of trace: RuleTrace, on page: inout Page) {
    page.blank()
    page.row([.rest("\(trial.title)"), .right(outcome(of: trial.reason), 14)])
    for term in trial.terms { write(term, on: &page) }
    let reason = trial.reason
    guard reason.verdict != .no else { return }
    if let winner = reason.outweighedBy, reason.contribution.low == .zero {
      page.paragraph("outweighed by \(winner): counts 0 in the cautious reading", indent: 4)
    }
    let chain = FactorChain(
      reason: reason, weight: trace.weight, totalWeight: trace.totalWeight)
    if reason.contribution.low > .zero {
      page.row([.left("cautious", 8), .rest(chain.phrase(.cautious))], indent: 4)
    }
    if reason.contribution.high > .zero {
      page.row([.left("generous", 8), .rest(chain.phrase(.generous))], indent: 4)
    }
  }

  /// A short value stands at the right, a long one below its term.
  private func write(_ term: TermValue, on page: inout Page) {
    let indent = 4 + term.depth * 2
    // The whole condition stands above; here it needs no second reading.
    let text: Phrase = term.depth == 0 ? "the condition" : "\(term.text)"
    guard term.value.unicodeScalars.count > 16 else {
      return page.row([.rest(text), .right("\(term.value)", 16)], indent: indent)
    }
    page.paragraph(text, indent: indent)
    page.paragraph("= \(term.value)", indent: indent + 2)
  }

  private func outcome(of reason: Reason) -> Phrase {
    switch reason.verdict {
    case .yes: .good("✔ fires")
    case .no where reason.missing.isEmpty: .faint("– silent")
    case .no: .faint("– not reported")
    case .unknown: .open("? open")
    case .failed: .bad("✘ failed")
    }
  }
}
