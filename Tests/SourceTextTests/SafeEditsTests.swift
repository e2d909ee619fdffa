import SourceText
import Testing

@Suite struct SafeEditsTests {
  private let file = SourceFile(path: "f.yaml", text: "abcdefghij\n")

  private func problem(
    _ bytes: Range<Int>, _ replacement: String, _ applicability: FixIt.Applicability = .safe
  ) -> Diagnostic {
    let span = SourceSpan(file, bytes)
    return Diagnostic(
      "x.y", "bad", at: span,
      fixIts: [FixIt("mend", [TextEdit(span, replacement)], applicability: applicability)])
  }

  private func mended(_ problems: [Diagnostic], path: String = "f.yaml") -> (String, Int) {
    let safe = problems.safeEdits(in: path)
    return (String(decoding: safe.edits.applied(to: file.bytes), as: UTF8.self), safe.changes)
  }

  @Test func `safe changes are made, suggestions are not`() {
    #expect(mended([problem(0..<1, "X"), problem(2..<3, "Y", .suggestion)]) == ("Xbcdefghij\n", 1))
  }

  @Test(arguments: [
    (0..<3, 2..<4, "Xdefghij\n"), (2..<4, 0..<3, "Ydefghij\n"), (0..<2, 2..<4, "XYefghij\n"),
    (1..<1, 1..<1, "aXbcdefghij\n"), (0..<3, 0..<3, "Xdefghij\n"),
  ])
  func `of changes that touch the same bytes the first is made`(
    first: Range<Int>, second: Range<Int>, expected: String
  ) {
    #expect(mended([problem(first, "X"), problem(second, "Y")]).0 == expected)
  }

  @Test func `a change that reaches into another file is left out`() {
    #expect(mended([problem(0..<1, "X")], path: "g.yaml") == ("abcdefghij\n", 0))
  }

  @Test(arguments: [
    ("titel", ["title", "question"], true), ("Title", ["title"], true),
    ("ttle", ["title", "tile"], false), ("tidle", ["title", "tidal"], false),
    ("by", ["be"], false), ("kin", ["kind"], false), ("bbc-2023-08-08", ["bbc-2023-08-09"], false),
    ("targgetss", ["targets"], false),
  ])
  func `only what can be one slip of one word is safe`(
    written: String, known: [String], isSafe: Bool
  ) {
    let word = Located(written, at: SourceSpan(file, 0..<1))
    let fixes = FixIt.nearest(to: word, among: known)
    #expect(fixes.map(\.applicability) == [isSafe ? .safe : .suggestion])
    #expect(FixIt.nearest(to: word, among: known, mayBeSafe: false).first?.applicability != .safe)
  }
}
