import SourceText
public import ThreatModel

/// Turns the difference of two rule sets into text for one medium, as purely as a `ReportRenderer`.
public protocol DifferenceRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: RuleSetDifferenceReport) -> String
}

/// Every format of the difference of two rule sets, the usual one first.
public func differenceRenderers(style: TextStyle = .plain) -> [any DifferenceRenderer] {
  [
    TerminalDifference(style: style), MarkdownDifference(), HTMLDifference(), CSVDifference(),
    JSONDifference(),
  ]
}

/// The difference of two rule sets for people at a terminal.
public struct TerminalDifference: DifferenceRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// What differs, then where each state stands under both.
  public func render(_ report: RuleSetDifferenceReport) -> String {
    TerminalPages(style: style).render(ReportPage(document: report.document))
  }
}

/// The difference of two rule sets as GitHub-flavoured Markdown, such as for a pull request.
public struct MarkdownDifference: DifferenceRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// What differs, then where each state stands under both.
  public func render(_ report: RuleSetDifferenceReport) -> String {
    MarkdownPages().render(ReportPage(document: report.document))
  }
}

/// The difference of two rule sets as one file of HTML.
public struct HTMLDifference: DifferenceRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// What differs, then where each state stands under both.
  public func render(_ report: RuleSetDifferenceReport) -> String {
    HTMLPages().render(ReportPage(document: report.document))
  }
}

/// Who moves between two rule sets, as comma-separated values: one row for each state.
public struct CSVDifference: DifferenceRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// Where each state stands under both, what moved it, and which changes would do so alone.
  public func render(_ report: RuleSetDifferenceReport) -> String {
    typealias Column = CSVColumn<TunedActor>
    let alone = Dictionary(
      report.interactions.map { ($0.actor.code, $0.sufficient) },
      uniquingKeysWith: { first, _ in first })
    let columns: [Column] =
      Column.subject(on: report.asOf) + Column.standing("first", \.before)
      + Column.standing("second", \.after) + Column.mover
      + [
        Column("enough_alone") { .list(alone[$0.actor.code] ?? []) },
        Column("marking") { _ in .optional(report.marking?.rawValue) },
        Column("first_id") { _ in .text(report.first.id) },
        Column("first_version") { _ in .text(report.first.version) },
        Column("first_sha256") { _ in .text(report.first.sha256) },
        Column("second_id") { _ in .text(report.second.id) },
        Column("second_version") { _ in .text(report.second.version) },
        Column("second_sha256") { _ in .text(report.second.sha256) },
        Column("evidence_sha256") { _ in .text(report.evidenceSHA256) },
      ]
    return CSVTable(columns, rows: report.actors).text
  }
}
