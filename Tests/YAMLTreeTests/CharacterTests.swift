import SourceText
import Testing
import YAMLTree

@Suite struct CharacterTests {
  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE9, 0x0A], 3, "E9"),  // Latin-1
      ([0x61, 0xC3], 1, "C3"),  // cut off after the first byte
      ([0x61, 0xE2, 0x82], 1, "E2"),  // cut off after the second
      ([0x61, 0xF0, 0x9F, 0x98], 1, "F0"),
      ([0x61, 0x80], 1, "80"),  // a continuation without a start
      ([0xC0, 0xAF], 0, "C0"),  // overlong forms
      ([0xE0, 0x80, 0xAF], 0, "E0"),
      ([0xF0, 0x80, 0x80, 0xAF], 0, "F0"),
      ([0xED, 0xA0, 0x80], 0, "ED"),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], 0, "F4"),  // above U+10FFFF
      ([0x0A, 0xFF, 0xFE], 1, "FF"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xE2, 0x28, 0xA1], 4, "E2"),
    ] as [([UInt8], Int, String)])
  func `the first byte that is not UTF-8 is named`(
    bytes: [UInt8], offset: Int, name: String
  ) {
    let checked = YAMLReader.read(SourceFile(path: "x", bytes: bytes))
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["yaml.not-utf8"])
    #expect(checked.diagnostics.first?.message == "byte 0x\(name) at offset \(offset) is not UTF-8")
    #expect(checked.diagnostics.first?.span?.bytes == offset..<offset + 1)
  }

  @Test func `UTF-16 is recognised`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let checked = YAMLReader.read(SourceFile(path: "x", bytes: bytes))
    #expect(checked.diagnostics.first?.help == "save the file as UTF-8; it looks like UTF-16")
  }

  @Test func `characters at the edges of UTF-8's forms are read`() throws {
    let text = "\u{A0}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
    #expect(try tree(of: "k: '\(text)'")["k"]?.scalar?.text.text == text)
  }

  @Test(arguments: [
    Expected(
      "k: a▸\0◂b\n", "yaml.control-character", "control character U+0000 is not allowed",
      fixed: "k: ab\n"),
    Expected(
      "é: a▸\u{1B}◂\n", "yaml.control-character", "control character U+001B is not allowed",
      fixed: "é: a\n"),
    Expected(
      "k: '▸\u{7F}◂'\n", "yaml.control-character", "control character U+007F is not allowed",
      fixed: "k: ''\n"),
    Expected(
      "# ▸\u{80}◂\nk: 1\n", "yaml.control-character", "control character U+0080 is not allowed",
      fixed: "# \nk: 1\n"),
    Expected(
      "k: ▸\u{FFFF}◂\n", "yaml.control-character", "control character U+FFFF is not allowed",
      fixed: "k: \n"),
    Expected(
      "k: 1\n▸\u{FEFF}◂l: 2\n", "yaml.control-character", "a byte order mark inside the file",
      fixed: "k: 1\nl: 2\n"),
    Expected(
      "# a▸\u{2028}◂hidden: 1\nk: 1\n", "yaml.line-separator",
      "U+2028 ends the line for YAML, but not for an editor", fixed: "# a hidden: 1\nk: 1\n"),
    Expected(
      "k: a▸\u{85}◂b\n", "yaml.line-separator",
      "U+0085 ends the line for YAML, but not for an editor", fixed: "k: a b\n"),
  ])
  func `a character that cannot be seen is refused at its place`(expected: Expected) throws {
    let checked = read(try MarkedText(expected.source).text)
    #expect(checked.value == nil)
    try expected.expect(in: checked.diagnostics)
  }

  @Test func `a carriage return is a line's end only before a line feed`() {
    let checked = read("a: 1\r\nb: 2\rc: 3\n")
    #expect(checked.diagnostics.map(\.id) == ["yaml.line-separator"])
    #expect(checked.diagnostics.first?.span?.bytes == 10..<11)
    #expect(checked.diagnostics.first?.message == "a carriage return without a line feed")
  }

  @Test func `control characters may be written as escapes`() throws {
    #expect(try tree(of: "k: \"\\0\\e\\u2028\"")["k"]?.scalar?.text.text == "\0\u{1B}\u{2028}")
  }

  @Test func `each character of ASCII is judged alike wherever it stands`() {
    for byte in UInt8(0)..<0x80 where byte != UInt8(ascii: "\n") {
      let isAllowed = byte == UInt8(ascii: "\t") || (0x20..<0x7F).contains(byte)
      for place in 1..<20 {
        var bytes = Array("#aaaaaaaaaaaaaaaaaaaaa\nk: v\n".utf8)
        bytes[place] = byte
        let checked = YAMLReader.read(SourceFile(path: "x", bytes: bytes))
        let kind: DiagnosticID =
          byte == UInt8(ascii: "\r") ? "yaml.line-separator" : "yaml.control-character"
        #expect(checked.diagnostics.first?.id == (isAllowed ? nil : kind))
        #expect(isAllowed || checked.diagnostics.first?.span?.bytes == place..<place + 1)
      }
    }
  }

  @Test func `a file of control characters is not looked at further`() {
    let checked = YAMLReader.read(SourceFile(path: "x", bytes: Array(repeating: 1, count: 100_000)))
    #expect(checked.diagnostics.count == 1)
    #expect(
      checked.diagnostics.last?.message
        == "100000 characters that are not allowed; this is not a text file")
  }

  @Test func `any bytes are read or refused`() {
    var random = SeededGenerator(seed: 99)
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let checked = YAMLReader.read(SourceFile(path: "x", bytes: bytes))
      #expect(checked.value != nil || checked.diagnostics.hasErrors)
      #expect(checked.diagnostics.allSatisfy { $0.span != nil })
    }
  }
}
