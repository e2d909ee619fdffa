import Foundation
import Testing

/// Proves pages in a real browser: leave it out with `swift test --skip Slow`.
@Suite(
  .serialized, .enabled("a Chromium is needed: apt-get install chromium") { Browser.program != nil }
)
struct SlowBrowserTests {
  /// Every kind of page that people are given, by the arguments that print it.
  private static let pages: [[String]] = [
    ["scorecard", "us", "--since", "2023-01-01"], ["scorecard", "vietnam"],
    ["scorecard", "belarus", "vietnam"], ["evaluate"],
    ["evaluate", "--rules", "Rules/uk-state-threat.yaml", "--rules", "Rules/uk-state-threat.yaml"],
    ["sensitivity", "vietnam", "--draws", "64"], ["timeline", "china"],
    ["timeline", "iran", "north-korea"],
  ]

  /// Narrow as a telephone, wide as half a screen, wide as a screen.
  private static let widths = [360, 800, 1400]

  private func page(_ arguments: [String], in directory: URL = root) throws -> String {
    let outcome = try threatlevel(
      arguments + asOf + ["--format", "html"], in: directory, limit: 120)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.text
  }

  /// Proves that nothing is cut off at any width, that the page writes nothing to the console, and
  /// that all text differs enough from what is behind it, in both schemes of colours.
  private func prove(_ page: String) throws {
    for scheme in Browser.Scheme.allCases {
      let (lines, log) = try Browser.ask(
        PageScripts.all, of: page, widths: scheme == .light ? Self.widths : [800], scheme)
      for width in scheme == .light ? Self.widths : [800] {
        #expect(lines[width] == ["width \(width)", "scheme \(scheme)"])
      }
      #expect(!log.contains("CONSOLE"), "\(log.suffix(600))")
    }
  }

  @Test(arguments: pages)
  func `nothing is cut off, whatever the width, and all can be read`(arguments: [String]) throws {
    try prove(try page(arguments))
  }

  @Test(arguments: ["scorecard", "sensitivity", "timeline"])
  func `nothing is cut off, whatever the texts`(command: String) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let endless = String(repeating: "Wolkenkratzer", count: 30)
    let evil = "<script>console.log(1)</script><img src=x onerror=console.log(2)> \(endless)"
    try folder.write(
      "dossier.yaml",
      Sound.dossier.replacing("title: One", with: "title: \"\(evil)\"")
        .replacing("name: China", with: "name: \"\(endless)\"")
        .replacing("they did it", with: evil))
    try folder.write("rules.yaml", Sound.rules.replacing("Strikes a legislature", with: endless))
    let input = ["--rules", "rules.yaml", "--evidence", "dossier.yaml"]
    let draws = command == "sensitivity" ? ["--draws", "64"] : []
    try prove(try page([command, "cn"] + input + draws, in: folder.url))
  }

  @Test func `what is cut off, or too pale, or calls out is found`() throws {
    let broken = try page(["scorecard", "us"]).replacing(
      "</main>",
      with: """
        <p style="width: 2000px; background: red">wide</p><p style="color: #999">pale</p></main>
        <script>console.log(1)</script>
        """)
    let (lines, log) = try Browser.ask(PageScripts.all, of: broken, widths: [800])
    #expect(lines[800]?.contains { $0.hasPrefix("outside: P wide") } == true)
    #expect(lines[800]?.contains { $0.hasSuffix(" P.") } == true)
    #expect(log.contains("CONSOLE"))
  }

  /// The printed pages, each as its text.
  private func printed(_ page: String) throws -> [String] {
    let folder = try Folder()
    let file = try folder.write("page.html", page)
    let paper = folder.url.appending(path: "page.pdf").path
    _ = try Browser.open(
      URL(filePath: file), ["--no-pdf-header-footer", "--print-to-pdf=\(paper)"])
    let text = try run(try #require(Browser.paper), ["-layout", paper, "-"]).text
    return text.components(separatedBy: "\u{0C}").dropLast()
  }

  @Test(
    .enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil },
    arguments: ["BY", "CN", "IN", "IR", "IL", "KP", "PK", "RU", "US", "VN"].map {
      [$0, "--as-of", "2024-03-25"]
    } + [
      ["CN", "--as-of", "2026-06-01"], ["RU", "--as-of", "2026-06-01"],
      ["US", "--as-of", "2026-06-01", "--since", "2025-06-01"],
    ])
  func `a card is two sheets of A4`(state: [String]) throws {
    let outcome = try threatlevel(["scorecard", "--format", "html"] + state)
    let sheets = try printed(outcome.text)
    #expect(sheets.count <= 2)
    let first = try #require(sheets.first)
    #expect(first.contains("Recommended") && first.contains("Analytic confidence"))
    #expect(sheets.last?.contains("Not an official designation.") == true)
  }

  @Test(.enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil })
  func `no chart is split between two sheets`() throws {
    // The first and the last words of each chart of the card stand on one sheet.
    for (arguments, charts) in [
      (
        ["scorecard", "us"],
        [
          ("How the index adds up", "smaller contributions"),
          ("Incidents against criteria", "Stuxnet sabotage of the Natanz"),
        ]
      ),
      (
        ["sensitivity", "vietnam", "--draws", "64"],
        [("What the spread of the index comes from", "95 % interval")]
      ),
      (["timeline", "iran"], [("Index and recommended rung", "high end")]),
    ] {
      let sheets = try printed(try page(arguments))
      for (first, last) in charts {
        #expect(sheets.contains { $0.contains(first) && $0.contains(last) }, "\(first)")
      }
    }
  }

  @Test(.enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil })
  func `an opened record is printed from the third sheet on`() throws {
    let page = try page(["scorecard", "us"]).replacing(
      "<details class=\"record\">", with: "<details class=\"record\" open=\"\">")
    let sheets = try printed(page)
    #expect(sheets.count > 2)
    #expect(!sheets[1].contains("Sources"))
    #expect(sheets.dropFirst(2).joined().contains("Sources"))
  }
}
