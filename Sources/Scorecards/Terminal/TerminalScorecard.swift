public import ThreatModel

/// `scorecard` for people: what the evidence supports on one state, why, and what would change it.
public struct TerminalScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A scorecard for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One scorecard for each assessment, a rule between them.
  public func render(_ report: AssessmentReport) -> String {
    let measure = min(style.width, Page.widestMeasure)
    guard !report.assessments.isEmpty else {
      var page = Page(style: style, measure: measure)
      page.lay([AssessmentReport.noActor], indent: 0)
      return page.text
    }
    let cards = report.assessments.map { assessment in
      var page = Page(style: style, measure: measure)
      page.lay(Card(assessment, in: report).document)
      return page.text
    }
    let line = String(repeating: style.unicode ? "─" : "-", count: measure)
    return cards.joined(separator: "\n\(line)\n\n")
  }
}
