import SourceText
import Testing
import YAMLTree

@Suite struct SpanTests {
  /// A document whose key `k` has a marked value, and that value decoded.
  struct Written: Sendable, CustomTestStringConvertible {
    let source: String
    let text: String
    let style: YAMLScalar.Style
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ text: String, _ style: YAMLScalar.Style) {
      (self.source, self.text, self.style) = (source, text, style)
    }
  }

  static let scalars: [Written] = [
    Written("k: ▸word◂\n", "word", .plain),
    Written("k: ▸word◂", "word", .plain),
    Written("k:   ▸two words◂  \t # a comment\n", "two words", .plain),
    Written("k: ▸a#b◂ # a comment\n", "a#b", .plain),
    Written("k: ▸NO◂\n", "NO", .plain),
    Written("k: ▸http://a.b/c?d=e#f◂\nz: 1\n", "http://a.b/c?d=e#f", .plain),
    Written("k: ▸first\n  second\n\n  third◂\n\n\nz: 1\n", "first second\nthird", .plain),
    Written("k: ▸first  \r\n  second◂ # c\r\nz: 1\r\n", "first second", .plain),
    Written("{k: ▸a b◂ , z: 1}", "a b", .plain),
    Written("k:▸◂\nz: 1\n", "", .plain),
    Written("k:▸◂ # a comment\n\n\nz: 1\n", "", .plain),
    Written("{z: 1, k:▸◂ }", "", .plain),
    Written("{z: 1, k▸◂ }", "", .plain),
    Written("? k▸◂\n\n\n? z\n", "", .plain),
    Written("? k\n: ▸v◂\n", "v", .plain),
    Written("é: 1\nk: ▸Zoë\u{A0}😀◂ # ü\n", "Zoë\u{A0}😀", .plain),
    Written("k: ▸'it''s'◂ # c\n", "it's", .singleQuoted),
    Written("k: ▸'a\n\n   b'◂\n", "a\nb", .singleQuoted),
    Written("k: ▸''◂\n", "", .singleQuoted),
    Written("k: ▸\"\"◂\n", "", .doubleQuoted),
    Written("k: ▸\"a \\\n   b\"◂\n", "a b", .doubleQuoted),
    Written("k: ▸\"\\x41\\u00e9\\U0001F600\\n\\L\"◂\n", "Aé😀\n\u{2028}", .doubleQuoted),
    Written("k: ▸\"# no comment: \\\"yes\\\"\"◂\n", "# no comment: \"yes\"", .doubleQuoted),
    Written("k: ▸|\n  one\n   two◂\n\n\nz: 1\n", "one\n two\n", .literal),
    Written("k: ▸|-\n  one\n  two◂\n", "one\ntwo", .literal),
    Written("k: ▸|+\n  one◂\n\nz: 1\n", "one\n\n", .literal),
    Written("k: ▸|2-  # why\n   one\n  two◂\n# after\nz: 1\n", " one\ntwo", .literal),
    Written("k: ▸|-1\n\n  one◂\nz: 1\n", "\n one", .literal),
    Written("k: ▸|◂\n\nz: 1\n", "", .literal),
    Written("k: ▸|+◂  # c\n\n\nz: 1\n", "\n\n", .literal),
    Written("k: ▸|\n  one◂", "one", .literal),
    Written("k: ▸|\n  one  ◂\n  \nz: 1\n", "one  \n", .literal),
    Written("k: ▸|\n  one\n    ◂\nz: 1\n", "one\n  \n", .literal),
    Written("k: ▸|\r\n  one\r\n  two◂\r\nz: 1\r\n", "one\ntwo\n", .literal),
    Written("k: ▸>\n  one\n  two\n\n  three◂\nz: 1\n", "one two\nthree\n", .folded),
    Written("k: ▸>-\n  one\n    two\n  three\n  four◂\n\n", "one\n  two\nthree four", .folded),
    Written("k: ▸>\n\n  é\n  \n  ü◂\n", "\né\nü\n", .folded),
    Written("z: [&a  ▸k: v◂]\n", "", .plain),
    Written("k: &a  ▸word◂ # c\n", "word", .plain),
    Written("k: &a # c\n  ▸'word'◂\n", "word", .singleQuoted),
    Written("k: &a ▸|\n  word◂\n", "word\n", .literal),
  ]

  @Test(arguments: scalars)
  func `a scalar's span is its token and nothing else`(written: Written) throws {
    let marked = try MarkedText(written.source)
    let root = try tree(of: marked.text)
    guard let node = root["k"] else {
      // The value is a mapping in a list; its own span is marked.
      #expect(root["z"]?.items?.first?.span.bytes == marked.marked)
      return
    }
    #expect(node.span.bytes == marked.marked)
    let scalar = try #require(node.scalar)
    #expect(scalar.text.text == written.text)
    #expect(scalar.style == written.style)
    #expect(scalar.text.span.bytes == marked.marked)
  }

  @Test(arguments: [
    "▸k: 1\nl:  two◂  # c\n\n",
    "# c\n\n▸k: 1\nl:◂\n\n# c\n",
    "▸k: |\n  text◂\n\n\n",
    "▸- a\n- b: c◂\n \n",
    "--- # c\n▸- a\n-◂\n...\n",
    "▸[a, [b] , {c: d} ]◂ # c\n",
    "▸{ }◂\n",
    "&a ▸[a]◂\n",
    "&a # c\n▸- a\n- 'é'◂\n",
    "&a\n▸k: v◂\n\n",
    "▸k:\n- a\n- b◂\n\n",
  ])
  func `a collection's span reaches from its first byte to its last child`(source: String) throws {
    let marked = try MarkedText(source)
    #expect(try tree(of: marked.text).span.bytes == marked.marked)
  }

  @Test func `a list inside a mapping begins with its first dash`() throws {
    let root = try tree(of: "k:\n  - a\n  - [b]\nz: 1\n")
    #expect(root["k"]?.span.text == "- a\n  - [b]")
  }

  @Test(arguments: ["k: wörd\n", "wörd: k\n", "\"é\": [ü, 'ö']\n", "k: |\n  é\n  ü\n"])
  func `a byte order mark shifts every place by its three bytes`(source: String) throws {
    let plain = try tree(of: source).scalars.map(\.node.span.bytes)
    let marked = try tree(of: "\u{FEFF}" + source).scalars.map(\.node.span.bytes)
    #expect(marked == plain.map { $0.lowerBound + 3..<$0.upperBound + 3 })
  }

  @Test func `an aliased node keeps its place, and the collections around the alias theirs`() throws
  {
    let root = try tree(of: "a: &x word\nb: [*x, *x]\nc: *x\n")
    let items = try #require(root["b"]?.items)
    #expect(items.map(\.span.bytes) == [6..<10, 6..<10])
    #expect(root["b"]?.span.text == "[*x, *x]")
    #expect(root.span.text == "a: &x word\nb: [*x, *x]\nc: *x")
  }
}
