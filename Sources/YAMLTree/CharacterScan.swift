import SourceText

/// What the bytes of a file are, found in one pass before any YAML is read.
///
/// libyaml counts characters and reports a bad one by its number only; so the bytes are proved
/// here, where a place is a place.
struct CharacterScan {
  /// A character that may not stand in a file as itself.
  struct Forbidden: Equatable {
    let scalar: Unicode.Scalar
    /// Its bytes in the file.
    let bytes: Range<Int>

    /// Whether YAML 1.1 would end the line at it and every other program would not.
    var isLineSeparator: Bool {
      switch scalar.value {
      case 0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }

  /// Where the text begins: behind a byte order mark, if there is one.
  let textStart: Int
  /// The first byte that is not UTF-8; the scan ends there.
  private(set) var firstMalformed: Int?
  /// The first forbidden characters, up to the number asked for.
  private(set) var forbidden: [Forbidden] = []
  /// How many forbidden characters there are.
  private(set) var forbiddenCount = 0
  /// The first place where more marks stand on one letter than any writing system has; the scan
  /// ends there.
  private(set) var firstPile: Range<Int>?
  /// Whether each character of the text is one byte.
  private(set) var isASCII = true

  /// Scans `bytes` and remembers at most `most` forbidden characters.
  init(_ bytes: [UInt8], most: Int) {
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var offset = textStart
    var pile = MarkPile()
    while true {
      offset = Self.endOfPlainText(in: bytes, from: offset)
      guard offset < bytes.count else { return }
      guard
        let (scalar, length) = bytes.withUnsafeBufferPointer({ UTF8Scalar.decode($0, at: offset) })
      else {
        firstMalformed = offset
        return
      }
      if length > 1 { isASCII = false }
      let range = offset..<offset + length
      if pile.isTooHigh(with: scalar, at: range) {
        firstPile = pile.bytes
        return
      }
      if Self.isForbidden(scalar, followedBy: bytes, at: range.upperBound) {
        forbiddenCount += 1
        if forbidden.count < most { forbidden.append(Forbidden(scalar: scalar, bytes: range)) }
      }
      offset = range.upperBound
    }
  }

  /// The first place from `start` on where something else stands than a letter, a digit or a sign of
  /// ASCII or the end of a line: of most files, the end.
  private static func endOfPlainText(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset < bytes.count {
        if offset + 8 <= bytes.count,
          isPlain(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        {
          offset += 8
        } else if bytes[offset] &- 0x20 < 0x5F || bytes[offset] == 0x0A {
          offset += 1
        } else {
          break
        }
      }
      return offset
    }
  }

  /// Whether each of eight bytes is from 0x20 to 0x7E: then none has its highest bit set, nor would
  /// have it with 0x20 less or 1 more.
  private static func isPlain(_ eight: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    return (eight | (eight &- each &* 0x20) | (eight &+ each)) & (each &* 0x80) == 0
  }

  /// Whether marks are piled up in decoded text, where escapes can put them.
  static func hasPile(_ text: String) -> Bool {
    var pile = MarkPile()
    var offset = 0
    return text.unicodeScalars.contains { scalar in
      defer { offset += UTF8.width(scalar) }
      return pile.isTooHigh(with: scalar, at: offset..<offset + UTF8.width(scalar))
    }
  }

  /// Combining marks that stand one after the other.
  ///
  /// Comparing two texts means to sort such marks, in time that grows with the square of their
  /// number; 30 is the most that Unicode's stream-safe format (UAX #15, part 13) allows.
  private struct MarkPile {
    private static let most = 30
    private(set) var bytes = 0..<0
    private var count = 0

    mutating func isTooHigh(with scalar: Unicode.Scalar, at range: Range<Int>) -> Bool {
      guard Self.isMark(scalar) else { return false }
      (bytes, count) =
        range.lowerBound == bytes.upperBound && count > 0
        ? (bytes.lowerBound..<range.upperBound, count + 1) : (range, 1)
      return count > Self.most
    }

    /// Whether the scalar takes part in the sorting.
    ///
    /// Where most text of the world stands, no table has to be asked.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x300, 0x34F, 0x3400..<0xA000, 0xAC00..<0xFB00, 0x1F000..<0x20000: false
      case 0x300..<0x370: true
      default: scalar.properties.canonicalCombiningClass != .notReordered
      }
    }
  }

  /// Whether libyaml refuses the character, skips it, or ends the line at it where an editor does
  /// not.
  private static func isForbidden(
    _ scalar: Unicode.Scalar, followedBy bytes: [UInt8], at next: Int
  ) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x0D: next >= bytes.count || bytes[next] != UInt8(ascii: "\n")
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The bytes with each forbidden character replaced by one that libyaml reads as an editor shows
  /// it, so that the rest of the file can still be read for its own problems; every offset stays.
  ///
  /// - Precondition: The scan remembered all of them.
  func withoutForbidden(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for character in forbidden {
      let replacement =
        switch character.bytes.count {
        case 1: character.scalar == "\r" ? "\n" : "x"
        case 2: "\u{E9}"
        default: "\u{FFFD}"
        }
      result.replaceSubrange(character.bytes, with: Array(replacement.utf8))
    }
    return result
  }
}
