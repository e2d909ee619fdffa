/// What is to be written to a YAML file, before it is laid out in lines.
indirect enum WrittenValue {
  /// Any text.
  case text(String)
  /// An id, a code, a number or a date, which never needs quotes.
  case word(String)
  /// Items; those of a spaced list have a blank line between them.
  case list([WrittenValue], isSpaced: Bool = false)
  /// Keys with values; a short mapping stands in brackets where it fits on a line.
  case mapping([Pair], isShort: Bool = false)

  /// A key and its value.
  typealias Pair = (key: String, value: WrittenValue)

  /// Ids or codes.
  static func words(_ words: [String]) -> WrittenValue { .list(words.map { .word($0) }) }

  /// Texts.
  static func texts(_ texts: [String]) -> WrittenValue { .list(texts.map { .text($0) }) }

  /// The value in brackets on one line.
  private var inBrackets: String {
    switch self {
    case .text(let text): ScalarText.written(text, inBrackets: true)
    case .word(let word): word
    case .list(let items, _): "[" + items.map(\.inBrackets).joined(separator: ", ") + "]"
    case .mapping(let pairs, _):
      "{" + pairs.map { "\($0.key): \($0.value.inBrackets)" }.joined(separator: ", ") + "}"
    }
  }

  /// Whether it may stand in brackets, room permitting.
  private var mayBeInBrackets: Bool {
    switch self {
    case .text, .word: true
    case .list(let items, _): items.allSatisfy(\.isScalar)
    case .mapping(let pairs, let isShort): isShort && pairs.allSatisfy { $0.value.mayBeInBrackets }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .word: true
    case .list, .mapping: false
    }
  }
}

extension WrittenValue {
  /// The columns that a line may have.
  private static let width = 118

  /// The lines of a mapping's pairs.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - margin: The column at which the lines will stand.
  /// - Returns: Lines without the margin.
  static func lines(of pairs: [Pair], margin: Int) -> [String] {
    pairs.flatMap { lines(of: $0.value, under: $0.key, margin: margin) }
  }

  private static func lines(
    of value: WrittenValue, under key: String, margin: Int
  ) -> [String] {
    if case .text(let text) = value { return lines(ofText: text, under: key, margin: margin) }
    let line = "\(key): " + value.inBracketsIfShort
    if value.mayBeInBrackets, fits(line, margin) { return [line] }
    return ["\(key):"] + block(value, margin: margin + 2).map { $0.isEmpty ? "" : "  " + $0 }
  }

  /// What would stand in brackets; long lists are not put together in vain.
  private var inBracketsIfShort: String { mayBeInBrackets ? inBrackets : "" }

  private static func lines(ofText text: String, under key: String, margin: Int) -> [String] {
    func block(_ indicator: String, _ lines: [String]) -> [String] {
      ["\(key): \(indicator)"] + lines.map { $0.isEmpty ? "" : "  " + $0 }
    }
    if let lines = ScalarText.literal(text) { return block("|-", lines) }
    let line = "\(key): " + ScalarText.written(text, inBrackets: false)
    guard !fits(line, margin), text.contains(" "),
      let folded = ScalarText.folded(text, width: width - margin - 2)
    else { return [line] }
    return block(">-", folded)
  }

  /// The lines of a value that has lines of its own.
  private static func block(_ value: WrittenValue, margin: Int) -> [String] {
    switch value {
    case .text(let text): [ScalarText.written(text, inBrackets: false)]
    case .word(let word): [word]
    case .mapping(let pairs, _): lines(of: pairs, margin: margin)
    case .list(let items, let isSpaced):
      items.enumerated().flatMap { place, item in
        (isSpaced && place > 0 ? [""] : []) + lines(ofItem: item, margin: margin)
      }
    }
  }

  private static func lines(ofItem item: WrittenValue, margin: Int) -> [String] {
    let line = "- " + item.inBracketsIfShort
    if !item.isScalar, item.mayBeInBrackets, fits(line, margin) { return [line] }
    return block(item, margin: margin + 2).enumerated().map { place, line in
      line.isEmpty ? "" : (place == 0 ? "- " : "  ") + line
    }
  }

  private static func fits(_ line: String, _ margin: Int) -> Bool {
    margin + line.unicodeScalars.count <= width
  }
}
