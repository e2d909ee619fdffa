import SourceText

/// Collects how decoded text was written, stretch by stretch.
struct RunBuilder {
  private(set) var runs: [MappedText.Run] = []
  /// Bytes of decoded text accounted for so far.
  private(set) var decodedCount = 0
  /// Where the source must go on for the last run to go on; `nil` behind an escape.
  private var continuation: Int?

  /// Bytes that the text takes as they are, or one that a fold turns into a space.
  mutating func copy(_ source: Range<Int>) {
    guard !source.isEmpty else { return }
    if source.lowerBound != continuation {
      runs.append(.init(decodedStart: decodedCount, sourceStart: source.lowerBound))
    }
    decodedCount += source.count
    continuation = source.upperBound
  }

  /// The byte at `offset`, as `copy(_:)` takes it.
  mutating func copy(at offset: Int) { copy(offset..<offset + 1) }

  /// An escape that was written in `source` and stands for `decodedLength` bytes.
  mutating func escape(_ source: Range<Int>, decodedLength: Int) {
    runs.append(
      .init(
        decodedStart: decodedCount, sourceStart: source.lowerBound, escapeLength: source.count))
    decodedCount += decodedLength
    continuation = nil
  }
}

extension [UInt8] {
  /// Whether a space or tab stands at `offset`.
  func isBlank(at offset: Int) -> Bool {
    self[offset] == UInt8(ascii: " ") || self[offset] == UInt8(ascii: "\t")
  }

  /// Whether a line ends at `offset`.
  func isLineBreak(at offset: Int) -> Bool {
    self[offset] == UInt8(ascii: "\n") || self[offset] == UInt8(ascii: "\r")
  }

  /// Where the line break that begins at `offset` ends; both bytes of CRLF are one break.
  func endOfLineBreak(at offset: Int) -> Int {
    let isPair =
      self[offset] == UInt8(ascii: "\r") && offset + 1 < count
      && self[offset + 1] == UInt8(ascii: "\n")
    return offset + (isPair ? 2 : 1)
  }
}
