import SourceText
import Testing

@Suite struct TextEditTests {
  private let file = SourceFile(path: "f", text: "a: 1 # why\nb: é\n")

  private func apply(_ edits: (Range<Int>, String)...) -> String {
    let bytes = edits.map { TextEdit(SourceSpan(file, $0.0), $0.1) }.applied(to: file.bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `edits change their spans and nothing else, in any order`() {
    let expected = "alpha: 10 # why\nb: ü\n"
    #expect(apply((0..<1, "alpha"), (3..<4, "10"), (14..<16, "ü")) == expected)
    #expect(apply((14..<16, "ü"), (0..<1, "alpha"), (3..<4, "10")) == expected)
  }

  @Test func `insertions at one place keep their order and go before a replacement`() {
    #expect(apply((3..<3, "x"), (3..<3, "y"), (3..<4, "2")) == "a: xy2 # why\nb: é\n")
    #expect(apply((3..<4, "2"), (3..<3, "x"), (3..<3, "y")) == "a: xy2 # why\nb: é\n")
  }

  @Test func `edits reach both ends, and adjacent edits stay apart`() {
    #expect(apply((0..<0, "- "), (17..<17, "c: 2\n")) == "- a: 1 # why\nb: é\nc: 2\n")
    #expect(apply((0..<11, ""), (11..<17, "")) == "")
  }

  @Test func `no edits change nothing`() {
    #expect([TextEdit]().applied(to: file.bytes) == file.bytes)
  }
}
