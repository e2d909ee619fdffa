public import ThreatModel

/// `scorecard --rule` for people: one rule at every incident, term by term, with its arithmetic.
public struct TerminalRuleTrace: RuleTraceRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A trace for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One part for each actor.
  public func render(_ report: RuleTraceReport) -> String {
    var page = Page(style: style, measure: min(style.width, Page.widestMeasure))
    page.lay(report.document)
    return page.text
  }
}
