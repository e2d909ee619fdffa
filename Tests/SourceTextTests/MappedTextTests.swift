import SourceText
import Testing

@Suite struct MappedTextTests {
  /// `"a\u00e9  b"` with the quotes, behind three other bytes: the escape is one run, the rest two.
  private let quoted = MappedText(
    "aé  b", span: SourceSpan(SourceFile(path: "f", text: "k: \"a\\u00e9  b\"\n"), 3..<15),
    runs: [
      .init(decodedStart: 0, sourceStart: 4),
      .init(decodedStart: 1, sourceStart: 5, escapeLength: 6),
      .init(decodedStart: 3, sourceStart: 11),
    ])

  @Test(arguments: [(0, 4), (1, 5), (2, 5), (3, 11), (5, 13), (6, 14)])
  func `a decoded byte is found in the source`(decoded: Int, source: Int) {
    #expect(quoted.sourceOffset(ofDecoded: decoded) == source)
  }

  @Test(arguments: [
    (0..<1, "a"), (1..<3, "\\u00e9"), (0..<3, "a\\u00e9"), (1..<6, "\\u00e9  b"), (5..<6, "b"),
    (3..<3, ""),
  ])
  func `a decoded range covers whole escapes`(decoded: Range<Int>, source: String) {
    #expect(quoted.span(ofDecoded: decoded).text == source)
  }

  @Test func `text that ends with an escape ends behind it`() {
    let file = SourceFile(path: "f", text: "'it'''")
    let text = MappedText(
      "it'", span: SourceSpan(file, 0..<6),
      runs: [
        .init(decodedStart: 0, sourceStart: 1),
        .init(decodedStart: 2, sourceStart: 3, escapeLength: 2),
      ])
    #expect(text.sourceOffset(ofDecoded: 3) == 5)
    #expect(text.span(ofDecoded: 0..<3).text == "it''")
  }

  @Test func `text that is a file of its own maps onto itself`() {
    let text = MappedText("a && é", named: "--try")
    #expect(text.span.file.path == "--try")
    #expect(text.span(ofDecoded: 5..<7).text == "é")
    #expect(text.sourceOffset(ofDecoded: 7) == 7)
  }

  @Test func `no place lies behind the span`() {
    let file = SourceFile(path: "f", text: "|\n  a\nnext: 1\n")
    let text = MappedText(
      "a\n", span: SourceSpan(file, 0..<5), runs: [.init(decodedStart: 0, sourceStart: 4)])
    #expect(text.sourceOffset(ofDecoded: 2) == 5)
    #expect(text.span(ofDecoded: 0..<2).text == "a")
  }
}
