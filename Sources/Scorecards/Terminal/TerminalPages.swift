/// Whatever has a page, for people at a terminal.
public struct TerminalPages: PageRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The page with its headings.
  public func render(_ page: ReportPage) -> String {
    var terminal = Page(style: style, measure: min(style.width, Page.widestMeasure))
    terminal.lay(page.document)
    return terminal.text
  }
}
