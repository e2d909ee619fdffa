public import ThreatModel

/// Turns timelines into text for one medium, as purely as a `ReportRenderer`.
public protocol TimelineRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  ///
  /// - Parameters:
  ///   - report: One timeline or more.
  ///   - detail: Whether people also read what moved nothing; machines always do.
  /// - Returns: The text.
  func render(_ report: TimelineReport, detail: TimelineDetail) -> String
}

/// Every format of `timeline`, the usual one first; help and completions are made from it.
public func timelineRenderers(style: TextStyle = .plain) -> [any TimelineRenderer] {
  [
    TerminalTimeline(style: style), MarkdownTimeline(), HTMLTimeline(), CSVTimeline(),
    JSONTimeline(),
  ]
}

/// Timelines for people at a terminal.
public struct TerminalTimeline: TimelineRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One state after the other.
  public func render(_ report: TimelineReport, detail: TimelineDetail) -> String {
    TerminalPages(style: style).render(ReportPage(document: report.document(detail)))
  }
}

/// Timelines as GitHub-flavoured Markdown.
public struct MarkdownTimeline: TimelineRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// One state after the other.
  public func render(_ report: TimelineReport, detail: TimelineDetail) -> String {
    MarkdownPages().render(ReportPage(document: report.document(detail)))
  }
}

/// Timelines as one file of HTML that needs nothing beside it.
public struct HTMLTimeline: TimelineRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// One state after the other.
  public func render(_ report: TimelineReport, detail: TimelineDetail) -> String {
    HTMLPage.sheet(of: report.document(detail, graph: .chart))
  }
}
