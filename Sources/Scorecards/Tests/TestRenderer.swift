public import ThreatModel

/// Turns what came of tests into text for one medium, as purely as a `ReportRenderer`.
public protocol TestRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  ///
  /// - Parameters:
  ///   - reports: One for each rule set that was tried.
  ///   - detail: Whether to list every condition with what the tests made of it.
  /// - Returns: The text.
  func render(_ reports: [TestReport], detail: TestDetail) -> String
}

/// How much is said of coverage.
public enum TestDetail: Sendable {
  /// The figures, and what is not covered.
  case summary
  /// Every condition and every term.
  case everyTerm
}

/// Every format of `test`, the usual one first; help and completions are made from it.
public func testRenderers(style: TextStyle = .plain) -> [any TestRenderer] {
  [TerminalTests(style: style), MarkdownTests(), JSONTests(), JUnitTests()]
}

/// Tests for people at a terminal.
public struct TerminalTests: TestRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One page for each rule set.
  public func render(_ reports: [TestReport], detail: TestDetail) -> String {
    reports.map { TerminalPages(style: style).render($0.page(detail)) }.joined(separator: "\n")
  }
}

/// Tests as GitHub-flavoured Markdown.
public struct MarkdownTests: TestRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// One page for each rule set.
  public func render(_ reports: [TestReport], detail: TestDetail) -> String {
    reports.map { MarkdownPages().render($0.page(detail)) }.joined(separator: "\n")
  }
}
