public import ThreatModel

/// `scorecard` as GitHub-flavoured Markdown, for a paper or a pull request.
///
/// It can be pasted as it is: text of dossiers and rule sets is only ever text in it, no line is
/// folded, and there is no HTML.
public struct MarkdownScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// One scorecard for each assessment, a line between them.
  public func render(_ report: AssessmentReport) -> String {
    var page = MarkdownPage()
    if report.assessments.isEmpty { page.write([AssessmentReport.noActor]) }
    for (place, assessment) in report.assessments.enumerated() {
      if place > 0 { page.writeRule() }
      page.write(Card(assessment, in: report).document)
    }
    return page.text
  }
}

/// `evaluate` as GitHub-flavoured Markdown: one row for each actor, most serious first.
public struct MarkdownEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// The table with its heading and what to read next.
  public func render(_ report: AssessmentReport) -> String {
    var page = MarkdownPage()
    page.write(report.overview)
    return page.text
  }
}

/// Whatever has a page, as GitHub-flavoured Markdown.
public struct MarkdownPages: PageRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// The page with its headings.
  public func render(_ page: ReportPage) -> String {
    var markdown = MarkdownPage()
    markdown.write(page.document)
    return markdown.text
  }
}
