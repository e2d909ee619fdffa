/// Whatever has a page, as one file of HTML that needs nothing beside it.
public struct HTMLPages: PageRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// The page with its headings.
  public func render(_ page: ReportPage) -> String {
    var html = HTMLPage()
    html.write(page.document)
    return html.text
  }
}
