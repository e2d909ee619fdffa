package import SourceText

// Every problem that this module reports, in its words. The first half concerns files, the second
// what a reader expected to find in them.

extension Diagnostic {
  // MARK: Bytes and characters

  static func tooLarge(_ limit: Int, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "yaml.too-large", "the file has \(file.bytes.count) bytes; at most \(limit) are read",
      at: .start(of: file), help: "split the file")
  }

  static func notUTF8(at offset: Int, in file: SourceFile) -> Diagnostic {
    let neighbours = [offset - 1, offset + 1].filter(file.bytes.indices.contains)
    let isAlone = neighbours.allSatisfy { file.bytes[$0] < 0x80 }
    let western = isAlone ? file.bytes[offset].windows1252 : nil
    return Diagnostic(
      "yaml.not-utf8", notUTF8(offset, file), at: SourceSpan(file, offset..<offset + 1),
      help: "save the file as UTF-8"
        + (western.map { "; it looks like Windows-1252, where the byte is '\($0)'" } ?? ""))
  }

  private static func notUTF8(_ offset: Int, _ file: SourceFile) -> String {
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    return "byte 0x\(byte.count < 2 ? "0" : "")\(byte) at offset \(offset) is not UTF-8"
  }

  /// The file is no UTF-8, and its bytes say what it is.
  static func foreignFormat(
    _ format: ForeignFormat, _ malformed: Int?, _ file: SourceFile
  ) -> Diagnostic {
    switch format {
    case .encoding(let name):
      let offset = malformed ?? file.bytes.firstIndex(of: 0) ?? 0
      return Diagnostic(
        "yaml.not-utf8",
        malformed.map { notUTF8($0, file) } ?? "a zero stands between the letters",
        at: SourceSpan(file, offset..<offset + 1),
        help: "save the file as UTF-8; it looks like \(name)")
    case .format(let name):
      return Diagnostic(
        "yaml.not-text", "this is \(name), not a text file", at: .start(of: file),
        help: "save its text as a YAML file, and name that")
    case .carriageReturns:
      return Diagnostic(
        "yaml.line-separator", "the lines end in carriage returns without line feeds",
        at: .start(of: file), help: "save the file with the line ends of Unix or Windows")
    }
  }

  static func pileOfMarks(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.combining-marks", "more than 30 combining marks on one letter", at: span,
      help: "remove the marks")
  }

  static func forbiddenCharacter(
    _ character: CharacterScan.Forbidden, in file: SourceFile
  ) -> Diagnostic {
    let span = SourceSpan(file, character.bytes)
    let name = character.scalar.codePoint
    let escape = "\\u\(name.dropFirst(2))"
    if character.scalar == "\r" {
      return Diagnostic(
        "yaml.line-separator", "a carriage return without a line feed", at: span,
        fixIts: [
          FixIt("replace with a line feed", [TextEdit(span, "\n")], applicability: .safe)
        ])
    }
    if character.isLineSeparator {
      return Diagnostic(
        "yaml.line-separator", "\(name) ends the line for YAML, but not for an editor", at: span,
        fixIts: [FixIt("replace with a space", [TextEdit(span, " ")])],
        help: "write \(escape) in double quotes if the character belongs to a text")
    }
    let message =
      character.scalar == "\u{FEFF}"
      ? "a byte order mark inside the file" : "control character \(name) is not allowed"
    return Diagnostic(
      "yaml.control-character", message, at: span,
      // A byte order mark means nothing there; another character may stand for something.
      fixIts: [
        FixIt(
          "delete it", [TextEdit(span, "")],
          applicability: character.scalar == "\u{FEFF}" ? .safe : .suggestion)
      ],
      help: "write \(escape) in double quotes if the character belongs to a text")
  }

  static func notText(_ count: Int, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "yaml.control-character", "\(count) characters that are not allowed; this is not a text file",
      at: .start(of: file), help: "name a YAML file")
  }

  // MARK: Limits

  static func tooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-deep", "more than \(limit) lists and mappings inside each other", at: span,
      help: "write the value with less nesting")
  }

  static func tooManyNodes(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-nodes", "the file has more than \(limit) values", at: span,
      help: "split the file")
  }

  static func textTooLong(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.text-too-long", "a text of more than \(limit) bytes", at: span,
      help: "shorten it; if it was not meant to be one text, look for an open quote or a block "
        + "that goes on too far")
  }

  static func aliasExpansion(_ limit: Int, _ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.alias-expansion",
      "aliases repeat more than \(limit) times what the file holds; '*\(name)' is one too many",
      at: span, help: "write the repeated values out, or repeat less")
  }

  static func tooManyProblems(
    _ limit: Int, _ severity: Severity, at span: SourceSpan?
  ) -> Diagnostic {
    let what = severity == .error ? "problems" : "\(severity.rawValue)s"
    return Diagnostic(
      "yaml.too-many-problems", severity, "\(limit) \(what); no more are looked for", at: span,
      help: "mend those above and run again")
  }

  static func outOfMemory(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "yaml.out-of-memory", "no memory is left to read the file", at: .start(of: file),
      help: "close other programs, or split the file")
  }

  // MARK: Structure

  static func emptyFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "yaml.empty", "the file holds no value", at: .start(of: file),
      help: "write 'key: value' lines, or name another file")
  }

  static func severalDocuments(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.several-documents", "a second document starts here", at: span,
      help: "put each document in a file of its own")
  }

  static func syntax(
    _ fault: SyntaxFault, in file: SourceFile, _ offsets: ScalarOffsets
  ) -> Diagnostic {
    let place = fault.place.offset(offsets)
    if let tab = file.tab(behindFaultAt: place, fault) {
      return Diagnostic(
        "yaml.tab", "a tab is not allowed here", at: SourceSpan(file, tab),
        help: "indent with spaces")
    }
    if fault.problem == "found undefined tag handle" { return .tag(at: file.word(at: place)) }
    var character = file.character(at: place)
    if fault.problem == "found unknown escape character" {
      character = SourceSpan(file, place..<file.character(at: place + 1).bytes.upperBound)
    }
    let advice = SyntaxAdvice(fault, character: character.text)
    guard let start = fault.contextPlace.map({ file.character(at: $0.offset(offsets)) }) else {
      return Diagnostic("yaml.syntax", advice.message, at: character, help: advice.help)
    }
    return Diagnostic(
      "yaml.syntax", advice.message, at: advice.isAtStart ? start : character,
      notes: advice.isAtStart
        ? [] : [advice.startNote.map { Note($0, at: start) }].compactMap(\.self),
      help: advice.help)
  }

  static func duplicateKey(
    _ name: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "yaml.duplicate-key", "key '\(name)' stands twice in one mapping", at: span,
      notes: [Note("it stands here first", at: first)], help: "remove or rename one of the two")
  }

  static func keyNotScalar(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.key-not-scalar", "a key must be text", at: span,
      help: "put the key in quotes if brackets or braces belong to it")
  }

  static func mergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.merge-key", "the merge key '<<' is not supported", at: span,
      help: "write the merged keys out, or quote the key if '<<' is meant as text")
  }

  static func tag(at span: SourceSpan) -> Diagnostic {
    let rest = span.file.bytes[span.bytes.upperBound...]
    let blanks = rest.prefix { $0 == UInt8(ascii: " ") }.count
    let edit = SourceSpan(span.file, span.bytes.lowerBound..<span.bytes.upperBound + blanks)
    return Diagnostic(
      "yaml.tag", "tag '\(span.text)' is not supported; the reader decides what a value is",
      at: span, fixIts: [FixIt("remove the tag", [TextEdit(edit, "")])],
      help: "put the text in quotes if '!' belongs to it")
  }

  static func tagDirective(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.tag", "a %TAG line is not supported; the reader decides what a value is", at: span,
      help: "remove the line")
  }

  static func unknownAlias(
    _ name: String, at span: SourceSpan, known: some Sequence<String>
  ) -> Diagnostic {
    let nearest = nearestName(to: name, in: known)
    return Diagnostic(
      "yaml.unknown-alias", "alias '*\(name)' has no anchor '&\(name)' before it", at: span,
      fixIts: nearest.map { [FixIt("replace with '*\($0)'", [TextEdit(span, "*\($0)")])] } ?? [],
      help: "put the text in quotes if '*' belongs to it")
  }

  static func cyclicAlias(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.cyclic-alias", "alias '*\(name)' stands inside the value that it names", at: span,
      help: "write the value out, or put the text in quotes if '*' belongs to it")
  }
}

// MARK: - What a reader expected

extension Diagnostic {
  /// Something stands where something else belongs.
  package static func wrongType(
    _ node: YAMLNode, expected: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      "yaml.wrong-type", "expected \(expected), found \(node.kindFound)", at: node.span,
      help: help ?? "write \(expected)")
  }

  /// Bytes of a text beyond which nobody wants it rewritten for them.
  private static let longestFix = 200

  static func notAList(_ node: YAMLNode) -> Diagnostic {
    let fixIts: [FixIt] =
      if let scalar = node.scalar, !scalar.isNull, scalar.style != .literal,
        scalar.style != .folded,
        node.span.bytes.count <= longestFix,
        !node.span.text.contains(where: { "[]{}#\n".contains($0) })
      {
        // With a comma, it may be one item or two.
        [
          FixIt(
            "write it as a list", [TextEdit(node.span, "[\(node.span.text)]")],
            applicability: node.span.text.contains(",") ? .suggestion : .safe)
        ]
      } else {
        []
      }
    return Diagnostic(
      "yaml.wrong-type", "expected a list, found \(node.kindFound)", at: node.span, fixIts: fixIts,
      help: "write one item on each line behind '- ', or [one, two]")
  }

  static func unknownKey(
    _ key: YAMLNode, in table: KeyTable, didYouMean nearest: String?
  ) -> Diagnostic {
    let name = key.scalar?.text.text ?? ""
    return Diagnostic(
      "yaml.unknown-key", "unknown key '\(name)' in \(table.name)", at: key.span,
      fixIts: nearest.map {
        FixIt.nearest(to: Located(name, at: key.span), among: [$0], beside: table.keys.map(\.name))
      } ?? [],
      help: nearest == nil ? table.outline : nil)
  }

  package static func missingKey(_ key: Key, in table: KeyTable, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "yaml.missing-key", "\(table.name) without '\(key.name)'", at: span,
      help: "add '\(key.name):' with \(key.kind.description). \(key.documentation)")
  }

  static func notAnIdentifier(_ text: Located<String>) -> Diagnostic {
    let suggestion = text.value.utf8.count <= longestFix ? text.value.asIdentifier : nil
    return Diagnostic(
      "yaml.not-an-identifier", "'\(text.value)' is not a name in kebab-case", at: text.span,
      fixIts: suggestion.map { [FixIt("replace with '\($0)'", [TextEdit(text.span, $0)])] } ?? [],
      help: "use small letters a to z, digits and hyphens")
  }

  static func notABoolean(_ node: YAMLNode, _ text: String) -> Diagnostic {
    let meant: String? =
      switch text.lowercased() {
      case "true", "yes", "on", "y": "true"
      case "false", "no", "off", "n": "false"
      default: nil
      }
    return Diagnostic(
      "yaml.wrong-type",
      "expected true or false, found "
        + (meant != nil && node.scalar?.style == .plain ? "'\(text)'" : node.kindFound),
      at: node.span,
      fixIts: meant.map {
        [FixIt("replace with '\($0)'", [TextEdit(node.span, $0)], applicability: .safe)]
      } ?? [],
      help: meant == nil ? "write true or false" : nil)
  }

  static func quotedNumber(
    _ node: YAMLNode, _ text: String, expected: String, places: Int
  ) -> Diagnostic {
    guard case .value = DecimalText.read(text, places: places) else {
      return .wrongType(node, expected: expected, help: "write digits, such as 85")
    }
    return Diagnostic(
      "yaml.wrong-type", "expected \(expected), found \(node.kindFound)", at: node.span,
      fixIts: [FixIt("remove the quotes", [TextEdit(node.span, text)], applicability: .safe)])
  }

  static func notANumber(_ node: YAMLNode, _ slip: NumberSlip, places: Int) -> Diagnostic {
    var fixIts: [FixIt] = []
    if let suggestion = slip.suggestion,
      case .value = DecimalText.read(suggestion, places: places)
    {
      fixIts = [FixIt("replace with '\(suggestion)'", [TextEdit(node.span, suggestion)])]
    }
    return Diagnostic(
      "yaml.not-a-number", "'\(node.span.text)' is not a number here: \(slip.reason)",
      at: node.span, fixIts: fixIts,
      help: "write digits\(places > 0 ? " with a point before the decimals" : ""), such as 85")
  }

  static func tooManyDecimals(_ node: YAMLNode, _ text: String, places: Int) -> Diagnostic {
    let whole = text.prefix { $0 != "." }
    let fraction = text.drop { $0 != "." }.dropFirst()
    var fixIts: [FixIt] = []
    if fraction.dropFirst(places).allSatisfy({ $0 == "0" }) {
      let shorter = places == 0 ? String(whole) : "\(whole).\(fraction.prefix(places))"
      fixIts = [
        FixIt("replace with '\(shorter)'", [TextEdit(node.span, shorter)], applicability: .safe)
      ]
    }
    return Diagnostic(
      "yaml.too-many-decimals",
      places == 0
        ? "expected a whole number, found \(decimals(fraction.count))"
        : "\(decimals(fraction.count)) where at most \(places) count",
      at: node.span, fixIts: fixIts,
      help: places == 0 ? "write a whole number" : "round it to \(decimals(places))")
  }

  private static func decimals(_ count: Int) -> String {
    count == 1 ? "1 decimal" : "\(count) decimals"
  }

  static func numberOutOfRange(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      "yaml.number-out-of-range", "the number is too large to count with", at: node.span,
      help: "write a number with at most 14 digits")
  }
}

extension KeyTable {
  /// The keys, for someone who has to write such a mapping.
  fileprivate var keyNames: String { keys.map(\.name).joined(separator: ", ") }

  /// The next step for a mapping that does not fit.
  var outline: String { "keys of \(name): \(keyNames)" }
}

// MARK: - Places

extension SyntaxFault.Place {
  func offset(_ offsets: ScalarOffsets) -> Int {
    switch self {
    case .scalar(let position): offsets[position]
    case .byte(let offset): offset + offsets.textStart
    }
  }
}

extension SourceFile {
  /// The character at `offset`; empty at the end of a line.
  func character(at offset: Int) -> SourceSpan {
    guard offset < bytes.count, !bytes.isLineBreak(at: offset) else {
      return SourceSpan(self, min(offset, bytes.count)..<min(offset, bytes.count))
    }
    let rest = bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }
    return SourceSpan(self, offset..<rest.endIndex)
  }

  /// The characters from `offset` up to the next blank.
  fileprivate func word(at offset: Int) -> SourceSpan {
    let end =
      bytes.indices[min(offset, bytes.count)...]
      .first { bytes.isBlank(at: $0) || bytes.isLineBreak(at: $0) } ?? bytes.count
    return SourceSpan(self, min(offset, bytes.count)..<end)
  }

  /// The tab that most likely caused a fault: at its place, or in front of its line.
  fileprivate func tab(behindFaultAt offset: Int, _ fault: SyntaxFault) -> Range<Int>? {
    let isFree = fault.context.contains("flow") || fault.context.contains("quoted")
    guard !isFree else { return nil }
    let lineStart = bytes(ofLine: line(at: offset)).lowerBound
    let indentation = bytes[lineStart...].prefix { $0 == 0x20 || $0 == 0x09 }
    let first =
      bytes.indices.contains(offset) && bytes[offset] == 0x09
      ? offset : indentation.firstIndex(of: 0x09)
    guard let first else { return nil }
    return first..<bytes[first...].prefix { $0 == 0x09 }.endIndex
  }
}

extension Unicode.Scalar {
  /// Such as `U+000A`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
