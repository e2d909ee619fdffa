import SourceText
import Testing

@Suite struct SourceFileTests {
  @Test(
    arguments: [
      ("", 1, [0..<0]),
      ("a", 1, [0..<1]),
      ("a\n", 2, [0..<1, 2..<2]),
      ("a\nbc", 2, [0..<1, 2..<4]),
      ("a\r\nbc\r\n", 3, [0..<1, 3..<5, 7..<7]),
      ("\n\n", 3, [0..<0, 1..<1, 2..<2]),
      ("é\rü\n", 2, [0..<5, 6..<6]),
    ] as [(String, Int, [Range<Int>])])
  func `lines end at line feeds, and a line is given without its end`(
    text: String, count: Int, lines: [Range<Int>]
  ) {
    let file = SourceFile(path: "f", text: text)
    #expect(file.lineCount == count)
    #expect((1...count).map { file.bytes(ofLine: $0) } == lines)
  }

  @Test func `every byte lies in the line that holds it`() {
    let file = SourceFile(path: "f", text: "ab\n\ncd\r\n")
    #expect((0...8).map { file.line(at: $0) } == [1, 1, 1, 2, 3, 3, 3, 3, 4])
  }

  @Test(arguments: [(0, 1), (1, 2), (3, 3), (7, 4), (8, 5)])
  func `columns count Unicode scalars`(offset: Int, column: Int) {
    let file = SourceFile(path: "f", text: "x: 1\naé😀b\n")
    let span = SourceSpan(file, 5 + offset..<5 + offset)
    #expect(span.line == 2)
    #expect(span.column == column)
  }

  @Test(
    arguments: [
      (0..<1, 1, 2), (5..<7, 2, 3), (5..<12, 2, 4), (5..<14, 3, 1), (0..<0, 1, 1),
    ] as [(Range<Int>, Int, Int)])
  func `a span ends right behind its last character`(bytes: Range<Int>, line: Int, column: Int) {
    let file = SourceFile(path: "f", text: "x: 1\naé😀b\n")
    let span = SourceSpan(file, bytes)
    #expect(span.endLine == line)
    #expect(span.endColumn == column)
  }

  @Test func `columns of a line of megabytes are those of a short one`() {
    let unit = "aé😀"
    let file = SourceFile(path: "f", text: "x\n" + String(repeating: unit, count: 10_000) + "\nab")
    for scalar in [0, 1, 2, 3, 1364, 1365, 1366, 4095, 4096, 8192, 29_999, 30_000] {
      let bytes = scalar / 3 * unit.utf8.count + [0, 1, 3][scalar % 3]
      #expect(SourceSpan(file, 2 + bytes..<2 + bytes).column == scalar + 1)
    }
    #expect(SourceSpan(file, file.bytes.count..<file.bytes.count).column == 3)
  }

  @Test func `malformed bytes show as replacement characters`() {
    let file = SourceFile(path: "f", bytes: [0x61, 0xFF, 0x62])
    #expect(file.text(in: 0..<3) == "a\u{FFFD}b")
    #expect(file.text(in: 2..<99) == "b")
  }

  @Test func `spans are equal if they name the same bytes of the same path`() {
    let file = SourceFile(path: "f", text: "abc")
    #expect(SourceSpan(file, 0..<1) == SourceSpan(SourceFile(path: "f", text: "abc"), 0..<1))
    #expect(SourceSpan(file, 0..<1) != SourceSpan(file, 0..<2))
    #expect(SourceSpan(file, 0..<1) != SourceSpan(SourceFile(path: "g", text: "abc"), 0..<1))
    #expect(SourceSpan(file, 1..<3).text == "bc")
    #expect(SourceSpan.start(of: file).bytes == 0..<0)
  }

  @Test func `a located value gives its members and keeps its place when mapped`() {
    let span = SourceSpan(SourceFile(path: "f", text: "word"), 0..<4)
    let word = Located("word", at: span)
    #expect(word.count == 4)
    #expect(word.map(\.count).value == 4)
    #expect(word.map(\.count).span == span)
  }
}
