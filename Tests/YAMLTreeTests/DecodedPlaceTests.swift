import SourceText
import Testing
import YAMLTree

@Suite struct DecodedPlaceTests {
  /// A document, a part of the decoded value of `k`, and that part marked in the source.
  struct Place: Sendable, CustomTestStringConvertible {
    let source: String
    let part: String
    var testDescription: String { "\(part) in \(source.debugDescription)" }

    init(_ source: String, _ part: String) { (self.source, self.part) = (source, part) }
  }

  @Test(arguments: [
    Place("k: one ▸two◂ three\n", "two"),
    Place("k: one\n   ▸two◂ # c\n", "two"),
    Place("k: one  \n\n\n   ▸two◂\n", "two"),
    Place("k: 'it''s ▸here◂'\n", "here"),
    Place("k: 'it▸''◂s here'\n", "'"),
    Place("k: 'one\n     ▸two◂'\n", "two"),
    Place("k: \"\\u00e9 ▸two◂\"\n", "two"),
    Place("k: \"▸\\u00e9◂ two\"\n", "é"),
    Place("k: \"a▸\\L◂ two\"\n", "\u{2028}"),
    Place("k: \"a▸\\x42◂\"\n", "B"),
    Place("k: \"é ▸ü\\u00fc\\n◂ö\"\n", "üü\n"),
    Place("k: \"one \\\n     ▸two◂\"\n", "two"),
    Place("k: \"one\\\n\n     ▸two◂\"\n", "two"),
    Place("k: >\n  one\n  ▸two◂\n  three\n", "two"),
    Place("k: >\n  ▸one\n  two◂\n  three\n", "one two"),
    Place("k: >\n  one▸\n◂  two\n", " "),
    Place("k: >-\n  one\n    ▸two◂\n", "two"),
    Place("k: >\r\n  one\r\n\r\n  ▸two◂\r\n", "two"),
    Place("k: |\n  one\n  ▸two◂\n", "two"),
    Place("k: |2\n    one\n  ▸two◂\n", "two"),
    Place("k: |-\n\n\n  é\n  ▸zwö◂\n", "zwö"),
    Place("k: |+\n  one\n    ▸two◂\n\n\n", "two"),
    Place("- - k: |\n      one\n      ▸two◂\n", "two"),
  ])
  func `a part of a decoded text is found in its source`(place: Place) throws {
    let marked = try MarkedText(place.source)
    let scalars = try tree(of: marked.text).scalars.map(\.scalar.text)
    let text = try #require(scalars.last)
    let bytes = Array(text.text.utf8)
    let part = Array(place.part.utf8)
    let start = try #require(
      bytes.indices.last { bytes[$0...].starts(with: part) }, "\(text.text.debugDescription)")
    #expect(text.span(ofDecoded: start..<start + part.count).bytes == marked.marked)
    #expect(text.sourceOffset(ofDecoded: start) == marked.marked.lowerBound)
  }

  @Test(arguments: [
    ("k: word▸◂\n"), ("k: 'word▸◂'\n"), ("k: \"word\\u00e9▸◂\"\n"), ("k: \"▸◂\"\n"),
    ("k: |\n  word▸◂\n\n"), ("k: >\n  one\n  two▸◂\n\nz: 1\n"), ("k: |▸◂\n"),
  ])
  func `the end of a text is behind its last character`(source: String) throws {
    let marked = try MarkedText(source)
    let text = try #require(try tree(of: marked.text)["k"]?.scalar).text
    #expect(text.sourceOffset(ofDecoded: text.text.utf8.count) == marked.marked.lowerBound)
  }
}
