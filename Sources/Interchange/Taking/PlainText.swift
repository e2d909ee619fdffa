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
    var kept = String.UnicodeScalarView()
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
      if wantsSpace { kept.append(" ") }
      wantsSpace = false
      kept.append(scalar)
      count += 1
      if count == most {
        kept.append("…")
        break
      }
    }
    return kept.isEmpty ? nil : String(kept)
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
    var sentences = 0
    var previous: Character = " "
    var end = text.endIndex
    for index in text.indices {
      let isEnd = text[index] == " " && (previous == "." || previous == "!" || previous == "?")
      if isEnd, !isAbbreviation(text[..<index]) {
        sentences += 1
        if sentences == 2 {
          end = index
          break
        }
      }
      previous = text[index]
    }
    return line(String(text[..<end]), most: 500)
  }

  /// Whether a point ends no sentence: behind one letter, as in `U.S.` and `J. Smith`, or a title.
  private static func isAbbreviation(_ text: Substring) -> Bool {
    guard text.last == "." else { return false }
    let word = text.dropLast().split(whereSeparator: { $0 == " " || $0 == "." }).last ?? ""
    return word.count == 1 || ["Inc", "Ltd", "Corp", "Co", "Mr", "Mrs", "Dr", "vs", "No"].contains(word)
  }

  /// `[text](address)` as `text`, and nothing for `(Citation: …)`.
  ///
  /// In bytes and in one pass, because hostile text may hold a bracket at each place.
  private static func withoutMarks(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(8000))
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
