/// How wide text is when drawn, without knowing the typeface: never less than in common ones.
enum DrawnText {
  /// The height of a line of text, from baseline to baseline.
  static let lineHeight = 16

  /// The units that a text takes in the usual size.
  static func width(of text: Phrase) -> Int {
    (hundredths(of: text.plainText) + 99) / 100
  }

  /// The text in lines of no more than so many units; what passes the last line ends in `…`.
  ///
  /// - Parameters:
  ///   - text: What is drawn, of any length.
  ///   - width: The room of a line.
  ///   - most: How many lines there may be, at least one.
  /// - Returns: At least one line if there is text.
  static func lines(of text: Phrase, within width: Int, atMost most: Int) -> [Phrase] {
    var lines: [String] = []
    var line = ""
    // Ordinary spaces alone; what a no-break space holds together stays so.
    var words = text.plainText.split(separator: " ").map { String($0) }[...]
    while let word = words.first {
      let longer = line.isEmpty ? word : line + " " + word
      if hundredths(of: longer) <= width * 100 {
        line = longer
        words.removeFirst()
      } else if line.isEmpty {
        // A word longer than a line is broken where the line ends.
        let head = prefix(of: word, within: width * 100)
        lines.append(head)
        words[words.startIndex] = String(word.dropFirst(head.count))
      } else {
        lines.append(line)
        line = ""
      }
      if lines.count >= most { break }
    }
    if !line.isEmpty, lines.count < most { lines.append(line) }
    if !words.isEmpty, let last = lines.popLast() {
      lines.append(prefix(of: last, within: width * 100 - hundredths(of: "…")) + "…")
    }
    return lines.map { Phrase(quoting: $0) }
  }

  /// As many letters as fit, but at least one.
  private static func prefix(of text: String, within room: Int) -> String {
    var taken = 0
    let head = text.prefix { letter in
      taken += hundredths(of: letter)
      return taken <= room
    }
    return head.isEmpty ? String(text.prefix(1)) : String(head)
  }

  private static func hundredths(of text: String) -> Int {
    text.reduce(0) { $0 + hundredths(of: $1) }
  }

  /// A letter at 13 units, as wide as in DejaVu Sans, the widest of the usual typefaces.
  private static func hundredths(of letter: Character) -> Int {
    guard letter.isASCII else { return letter.unicodeScalars.allSatisfy(\.isLatin) ? 870 : 1_400 }
    return switch letter {
    case "i", "j", "l", "I", "J", "'", "|": 390
    case " ", ".", ",", ":", ";", "/": 430
    case "f", "t", "r", "(", ")", "[", "]", "-", "!": 535
    case "c", "s", "z": 715
    case "k", "v", "x", "y": 780
    case "m", "w", "M", "W", "@", "%", "+", "<", ">", "=": 1_300
    case "A"..."Z": 1_000
    default: 830
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a mark of European texts.
  fileprivate var isLatin: Bool { value < 0x250 || (0x2010...0x2027).contains(value) }
}
