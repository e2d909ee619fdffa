import Scorecards
import SourceText
import Testing

@Suite struct ExplanationTests {
  private static let date = DiagnosticPage(
    "evidence.not-a-date", "This is not written as a date",
    why: "Dates decide what was public on a day.", in: .incident,
    before: "effects:\n  people: {value: 40, known: 25/03/2024}",
    after: "effects:\n  people: {value: 40, known: 2024-03-25}")

  private static let space = DiagnosticPage(
    "yaml.odd-space", .warning, "A character looks like a *space*",
    why: "The key has no end <b>.", in: .file, before: "first:\u{A0}\u{1B}[2J", after: "first: 1")

  private static let disk = DiagnosticPage(
    "output.failed", "The result could not be written", why: "Half of it reads like a whole.",
    in: .circumstance, before: "The disk is full.", after: "Room was made.")

  @Test func `a problem is explained for terminals and for papers`() throws {
    try expectGolden(TerminalPages().render(Self.date.page), "explanation-80.txt")
    try expectGolden(MarkdownPages().render(Self.date.page), "explanation.md")
  }

  @Test func `what no excerpt shows is told in a sentence`() {
    let text = TerminalPages().render(Self.disk.page)
    #expect(text.contains("\nBEFORE\n  The disk is full.\n\nAFTER\n  Room was made.\n"), "\(text)")
  }

  @Test(arguments: [
    ("a\nb\nc\nx: 1\ne", "a\nb\nc\nx: 2\ne", "  a|  b|  c|> x: 1|  e", "  a|  b|  c|> x: 2|  e"),
    ("a\nb\nc\nx: 1", "a\nb\nc\ny: 1\nb", "  a|  b|  c|> x: 1", "  a|  b|  c|> y: 1|> b"),
    ("a\na\na\na", "a\na\na\na\na", "  a|  a|  a|  a", "  a|  a|  a|  a|> a"),
    ("x: []", "x:\n- a\n- b\n- c\n- d", "x: []", "x:|- a|- b|- c|- d"),
    ("x: 1\ny: 2", "x: 2\ny: 2", "x: 1|y: 2", "x: 2|y: 2"),
  ])
  func `in a long excerpt the lines that were changed are marked`(
    before: String, after: String, shownBefore: String, shownAfter: String
  ) {
    let page = DiagnosticPage(
      "rules.implied", "A rule never counts", why: "Its points change nothing.", in: .file,
      before: before, after: after)
    let shown = lines(of: TerminalPages().render(page.page)).drop { !$0.hasPrefix("BEFORE") }
    let parts = shown.dropFirst().split(separator: "AFTER").map { part in
      part.filter { !$0.isEmpty }.map { String($0.dropFirst(2)) }.joined(separator: "|")
    }
    #expect(parts == [shownBefore, shownAfter])
  }

  @Test func `an excerpt shows what cannot be seen, and nothing in it acts`() {
    let terminal = TerminalPages().render(Self.space.page)
    #expect(terminal.contains("  first:\\u{A0}\\u{1B}[2J\n"), "\(terminal)")
    let markdown = MarkdownPages().render(Self.space.page)
    #expect(markdown.contains("a \\*space\\*"), "\(markdown)")
    #expect(markdown.contains("no end \\<b>"), "\(markdown)")
  }

  @Test func `an index lists problems by what they are about`() throws {
    let index = ReportPage(indexOf: [Self.space, Self.disk, Self.date])
    try expectGolden(TerminalPages().render(index), "explanations-80.txt")
  }
}
