public import ThreatModel

/// A way to print something, by its name.
public protocol OutputFormat: Sendable {
  /// The name given to `--format`.
  static var name: String { get }
}

/// Turns assessments into text for one medium.
///
/// Renderers decide layout, never scores, and are pure: the same report gives the same bytes.
public protocol ReportRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: AssessmentReport) -> String
}

/// What a report says, before a medium has laid it out.
///
/// The reports that every medium of people lays out alike have one: `RuleTraceReport.page`,
/// `ConditionReport.page`, `LanguageReport.page`, `RulePage.page`.
public struct ReportPage: Sendable {
  let document: Document
}

/// Turns a page into text for one medium, as purely as a `ReportRenderer`.
public protocol PageRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ page: ReportPage) -> String
}

/// Every format of `evaluate`, the usual one first; help and completions are made from it.
public func evaluationRenderers(style: TextStyle = .plain) -> [any ReportRenderer] {
  [
    TerminalEvaluation(style: style), MarkdownEvaluation(), HTMLEvaluation(), CSVEvaluation(),
    JSONReport(),
  ]
}

/// Every format of `scorecard`, the usual one first; help and completions are made from it.
public func scorecardRenderers(style: TextStyle = .plain) -> [any ReportRenderer] {
  [
    TerminalScorecard(style: style), MarkdownScorecard(), HTMLScorecard(), CSVScorecard(),
    JSONReport(),
  ]
}

/// Every format of what has a page, such as `scorecard --rule`, the usual one first.
public func pageRenderers(style: TextStyle = .plain) -> [any PageRenderer] {
  [TerminalPages(style: style), MarkdownPages(), HTMLPages()]
}
