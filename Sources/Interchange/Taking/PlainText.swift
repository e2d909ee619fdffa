import SourceText

/// What data of others say, as text that may stand in a dossier.
enum PlainText {
  /// More marks than this on one letter are not writing.
  private static let mostMarks = 8

  /// One line of text without what steers a terminal, cannot be seen or is piled up.
  ///
  /// - Parameters:
  ///   - text: As somebody wrote it.
  ///   - most: How many characters are kept; an ellipsis stands for the rest.
  /// - Returns: The line; `nil` if nothing is left.
  static func line(_ text: String, most: Int = 300) -> String? {
    if isPlain(text, most: most) { return text.isEmpty ? nil : text }
    var kept: [UInt8] = []
    var (count, marks) = (0, 0)
    var wantsSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        wantsSpace = count > 0
        continue
      }
      if scalar.value >= 0x80 {
        if isHidden(scalar) { continue }
        marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
        guard marks <= mostMarks else { continue }
      } else {
        marks = 0
      }
      if wantsSpace { kept.append(UInt8(ascii: " ")) }
      wantsSpace = false
      kept += UTF8.encode(scalar) ?? UTF8.EncodedScalar()
      count += 1
      if count == most {
        kept += Array("…".utf8)
        break
      }
    }
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
  }

  /// Whether a text can stand as it is: short, of ASCII that shows, single spaces between words.
  private static func isPlain(_ text: String, most: Int) -> Bool {
    guard text.utf8.count <= most else { return false }
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return text.isEmpty || previous != 0x20
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000: true
    default: scalar.value >= 0x1680 && scalar.properties.generalCategory == .spaceSeparator
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  /// The first two sentences of a description, without the marks of Markdown and of citations.
  static func summary(_ description: String) -> String? {
    guard let text = line(withoutMarks(description), most: 2000) else { return nil }
    let bytes = Array(text.utf8)
    var sentences = 0
    for place in bytes.indices.dropFirst() where bytes[place] == UInt8(ascii: " ") {
      guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[place - 1]),
        !isAbbreviation(bytes[..<place])
      else { continue }
      sentences += 1
      if sentences == 2 { return line(String(decoding: bytes[..<place], as: UTF8.self), most: 500) }
    }
    return line(text, most: 500)
  }

  /// Words behind which a point ends no sentence.
  private static let abbreviations = ["Inc", "Ltd", "Corp", "Co", "Mr", "Mrs", "Dr", "vs", "No"]
    .map { Array($0.utf8) }

  /// Whether a point ends no sentence: behind one letter, as in `U.S.` and `J. Smith`, or a title.
  private static func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == UInt8(ascii: ".") else { return false }
    let word = text.dropLast().suffix(5).reversed()
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") }
    return word.count == 1 || abbreviations.contains(Array(word.reversed()))
  }

  /// `[text](address)` as `text`, and nothing for `(Citation: …)`.
  ///
  /// In bytes and in one pass, because hostile text may hold a bracket at each place.
  private static func withoutMarks(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(4000))
    let citation = Array("(Citation:".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "("), rest.starts(with: citation),
        let end = rest.prefix(500).firstIndex(of: UInt8(ascii: ")"))
      {
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "["), let link = link(in: rest) {
        result += link.text
        index = link.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of a link that begins here and the place behind it.
  private static func link(in rest: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
    let inside = rest.dropFirst().prefix(300)
    guard
      let close = inside.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      inside[close] == UInt8(ascii: "]"), close + 1 < rest.endIndex,
      rest[close + 1] == UInt8(ascii: "("),
      let end = rest[(close + 2)...].prefix(500).firstIndex(where: { $0 == UInt8(ascii: ")") })
    else { return nil }
    return (inside[..<close], end + 1)
  }
}
