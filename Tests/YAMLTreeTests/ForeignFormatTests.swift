import SourceText
import Testing
import YAMLTree

@Suite struct ForeignFormatTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    YAMLReader.read(SourceFile(path: "x", bytes: bytes)).diagnostics
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4, 0, 0], "this is a ZIP archive, as .xlsx and .docx files are, "),
      ([0xD0, 0xCF, 0x11, 0xE0], "this is an old Word or Excel file, "),
      (Array("%PDF-1.7\n".utf8) + [0xE2, 0xE3], "this is a PDF document, "),
      ([0x1F, 0x8B, 8], "this is a gzip archive, "),
      ([0x89, 0x50, 0x4E, 0x47], "this is a PNG picture, "),
      ([0xFF, 0xD8, 0xFF, 0xE0], "this is a JPEG picture, "),
    ] as [([UInt8], String)])
  func `a file that is no text is named`(bytes: [UInt8], message: String) {
    #expect(problems(bytes).map(\.message) == [message + "not a text file"])
    #expect(problems(bytes).map(\.id) == ["yaml.not-text"])
  }

  @Test func `text in another encoding is told from a slip in UTF-8`() {
    let text = Array("dossier: a\n".utf8)
    let little = text.flatMap { [$0, 0] as [UInt8] }
    let big = text.flatMap { [0, $0] as [UInt8] }
    #expect(problems(little).first?.help?.hasSuffix("UTF-16, little-endian") == true)
    #expect(problems(big).first?.help?.hasSuffix("UTF-16, big-endian") == true)
    #expect(problems([0xFF, 0xFE, 0, 0] + text).first?.help?.hasSuffix("UTF-32") == true)
    #expect(problems(text + [0xE9]).first?.help?.hasSuffix("where the byte is 'é'") == true)
    #expect(problems(text + [0x96]).first?.help?.hasSuffix("where the byte is '–'") == true)
    #expect(problems(text + [0x81]).first?.help == "save the file as UTF-8")
    #expect(problems(text + [0xC3, 0xC3]).first?.help == "save the file as UTF-8")
  }

  @Test func `lines that end in carriage returns alone are told once`() {
    let checked = problems(Array("a: 1\rb: 2\rc: 3\r".utf8))
    #expect(checked.map(\.id) == ["yaml.line-separator"])
    #expect(checked.first?.span?.bytes == 0..<0)
  }
}
