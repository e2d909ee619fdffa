import SourceText
import Testing
import YAMLTree

@Suite struct RandomDocumentTests {
  /// What stands between and inside words, so that every fold, escape and chomp is met.
  static let pieces: [YAMLScalar.Style: [String]] = [
    .plain: [
      "a", "bc", "é", "😀", " ", "  ", "\t", "\n  ", "\r\n   ", "\n\n  ", "\n \n\t\r\n  ", "-",
    ],
    .singleQuoted: [
      "a", "é", "😀", " ", "''", "\t", "\n  ", "\r\n  ", " \n\n ", "\\", "\"", "# ", ": ",
    ],
    .doubleQuoted: [
      "a", "é", "😀", " ", "\t", "\n  ", " \r\n ", "\n\n  ", "\\n", "\\\"", "\\x41", "\\u00e9", "'",
      "\\U0001F600", "\\L", "\\_", "\\N", "\\\\", "\\\n  ", " \\\r\n  ", "\\\n\n  ", "\\t", "# ",
      ": ",
    ],
    .literal: [
      "  a", "  é 😀", "   deep", "", " ", "  ", "    ", "  \t", "  # no comment", "  'q': \"r\"",
      "  z ",
    ],
  ]

  /// A value in a style, written at the end of `k: ` and followed by a line break.
  static func value(_ style: YAMLScalar.Style, _ random: inout SeededGenerator) -> String {
    let pieces = Self.pieces[style == .folded ? .literal : style] ?? []
    let parts = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    switch style {
    case .plain: return "x" + parts.joined() + "y"
    case .singleQuoted: return "'" + parts.joined() + "'"
    case .doubleQuoted: return "\"" + parts.joined() + "\""
    case .literal, .folded:
      let header = ["", "-", "+", "2", "2-", "1+", "-2"].randomElement(using: &random) ?? ""
      let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
      return ([(style == .literal ? "|" : ">") + header] + parts).joined(separator: lineBreak)
    }
  }

  /// Expects that each decoded byte stands where the text says it does.
  static func expectPlaces(_ text: MappedText, _ style: YAMLScalar.Style, _ source: String) {
    let bytes = text.span.file.bytes
    var last = text.span.bytes.lowerBound - 1
    var previous = ""
    for (index, scalar) in zip(text.text.unicodeScalars.indices, text.text.unicodeScalars) {
      let start = text.text.utf8.distance(from: text.text.startIndex, to: index)
      let length = UTF8.width(scalar)
      let span = text.span(ofDecoded: start..<start + length)
      if span.bytes.lowerBound >= text.span.bytes.upperBound {
        #expect(scalar == "\n" && style.isBlock, "only a block's last line breaks lie behind it")
        continue
      }
      #expect(span.bytes.lowerBound > last || span.text == previous, "\(source.debugDescription)")
      (last, previous) = (span.bytes.lowerBound, span.text)
      let isEscape = style == .doubleQuoted && bytes[span.bytes.lowerBound] == UInt8(ascii: "\\")
      let isFold = (scalar == " " || scalar == "\n") && (span.text == "\n" || span.text == "\r")
      let isQuote = style == .singleQuoted && scalar == "'" && span.text == "''"
      #expect(
        span.text == String(scalar) || isFold || isQuote || isEscape,
        "\(String(scalar).debugDescription) is not \(span.text.debugDescription) in \(source.debugDescription)"
      )
    }
  }

  @Test(arguments: YAMLScalar.Style.allCases)
  func `random scalars are found where they were put`(style: YAMLScalar.Style) {
    var random = SeededGenerator(seed: 2024)
    var found = 0
    for _ in 0..<4000 {
      let lead = ["", "é: 1\n", "\u{FEFF}z: ü\r\n"].randomElement(using: &random) ?? ""
      let value = Self.value(style, &random)
      let source = lead + "k: " + value + "\nend: 1\n"
      guard let node = read(source).value?["k"], let scalar = node.scalar else { continue }
      found += 1
      let start = lead.utf8.count + 3
      #expect(node.span.bytes.lowerBound == start, "\(source.debugDescription)")
      if !style.isBlock {
        #expect(node.span.text == value, "\(source.debugDescription)")
      } else {
        let rest = source.utf8.dropFirst(node.span.bytes.upperBound).dropLast("end: 1\n".utf8.count)
        let lines = rest.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let firsts = lines.map { $0.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } }
        #expect(
          firsts.allSatisfy { $0 == nil || $0 == UInt8(ascii: "#") },
          "only blank lines and comments follow: \(source.debugDescription)")
      }
      #expect(scalar.style == style)
      Self.expectPlaces(scalar.text, style, source)
    }
    #expect(found > 1500, "most random values are well-formed")
  }

  static let tokens = [
    "a", "b", "é", "😀", " ", "  ", "\n", "\n  ", "\n    ", "\r\n", "- ", ": ", "k: ", "? ", "[",
    "]",
    "{", "}", ",", "'", "\"", "|", ">", "|2\n", ">-\n", "|+\n", "#", " # c\n", "\t", "&a ", "*a",
    "!t ",
    "!!str ", "\\n", "\\u00e9", "\\\n", "''", "\n---\n", "\n...\n", "%", "~", "0", "<<", "@", "`",
    "\u{2028}", "\0", "\u{FEFF}", "\r",
  ]

  @Test func `random junk is read or refused at a place, and never breaks the tree's order`() {
    var random = SeededGenerator(seed: 7)
    var trees = 0
    for _ in 0..<20_000 {
      let source = (0..<Int.random(in: 1...30, using: &random))
        .map { _ in Self.tokens.randomElement(using: &random) ?? "" }.joined()
      let checked = read(source)
      #expect(checked.value != nil || checked.diagnostics.hasErrors, "\(source.debugDescription)")
      for problem in checked.diagnostics {
        #expect(problem.span != nil && (problem.help != nil || !problem.fixIts.isEmpty))
        #expect(TerminalDiagnostics().render(problem).hasPrefix("test.yaml:"))
      }
      guard let root = checked.value else { continue }
      trees += 1
      for (node, scalar) in root.scalars {
        #expect(node.span.bytes.upperBound <= source.utf8.count)
        Self.expectPlaces(scalar.text, scalar.style, source)
        guard scalar.style == .plain else { continue }
        let text = node.span.text
        #expect(
          text.first?.isWhitespace != true && text.last?.isWhitespace != true,
          "\(source.debugDescription)")
        #expect(text.isEmpty == scalar.text.text.isEmpty, "\(source.debugDescription)")
      }
    }
    #expect(trees > 1000, "some junk is YAML")
  }
}
