/// Text as a YAML file writes it: without quotes where they are not needed.
///
/// What another reader of YAML might take for a number, a truth value or nothing stands in quotes,
/// although ours has no implicit types.
enum ScalarText {
  /// The text on one line, plain or in double quotes.
  static func written(_ text: String, inBrackets: Bool) -> String {
    isPlain(text, inBrackets: inBrackets) ? text : quoted(text)
  }

  /// The text in lines of at most a width, as a folded block holds it; `nil` where folding would
  /// say something else.
  static func folded(_ text: String, width: Int) -> [String]? {
    guard isProse(text), !text.unicodeScalars.contains("\t") else { return nil }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard !word.isEmpty else { return nil }
      if line.isEmpty {
        line = String(word)
      } else if line.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  /// The lines of a text as a literal block holds them; `nil` where that would say something else.
  static func literal(_ text: String) -> [String]? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    guard lines.count > 1, lines.first?.isEmpty == false, lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.isEmpty || isProse($0) })
    else { return nil }
    return lines
  }

  private static let quote: Unicode.Scalar = "\""

  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case _ where isVisible(scalar): result.append(scalar)
      default: result.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    result.append(quote)
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) =
      scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + mark + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether each character shows as itself, and no blank stands at an end.
  private static func isProse(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace
    else { return false }
    return text.unicodeScalars.allSatisfy(isVisible)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  private static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    guard isProse(text), let first = text.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil || first == "(",
      !text.looksLikeAnotherType
    else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if before == ":", scalar == " " { return false }
      if before == " ", scalar == "#" { return false }
      if inBrackets, ",[]{}:".unicodeScalars.contains(scalar) { return false }
      before = scalar
    }
    return before != ":"
  }
}

extension String {
  /// Whether some readers of YAML take it for a number, a date, a truth value or nothing.
  fileprivate var looksLikeAnotherType: Bool {
    let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    if words.contains(lowercased()) { return true }
    guard let first = utf8.first, first >= 0x30, first <= 0x39 else { return false }
    return utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "._:+-eExXoOabcdfABCDF".utf8.contains(byte)
    }
  }
}
