public import ThreatModel

/// `evaluate` for people: one entry for each actor, most serious first.
public struct TerminalEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A table for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The table with its heading and what to read next.
  public func render(_ report: AssessmentReport) -> String {
    var page = Page(style: style, measure: style.width)
    page.lay(report.overview, markingAtFoot: false)
    return page.text
  }
}
