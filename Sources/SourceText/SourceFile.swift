/// The bytes of one input and where its lines begin.
///
/// Every place in a file is a byte offset; lines and columns are computed from it only when a
/// diagnostic is printed, so that no stage has to carry them.
public final class SourceFile: Sendable {
  /// The name that diagnostics print, as the user gave it.
  public let path: String
  /// The file as it was read, byte for byte.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty, ascending, first is 0.
  ///
  /// In 32 bits, because a file of line feeds alone has many; no file of more than 4 GiB is read.
  private let lineStarts: [UInt32]
  /// The characters before every 4096th byte; empty if all lines are short.
  private let characterCounts: [Int]
  private static let countingStep = 4096

  /// Wraps bytes that were read from `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let lineFeed = UInt8(ascii: "\n")
    var starts: [UInt32] = [0]
    var start = 0
    var longest = 0
    for (offset, byte) in bytes.enumerated() where byte == lineFeed {
      longest = max(longest, offset - start)
      start = offset + 1
      starts.append(UInt32(clamping: start))
    }
    lineStarts = starts
    longest = max(longest, bytes.count - start)
    characterCounts = longest > Self.countingStep ? Self.characterCounts(in: bytes) : []
  }

  /// Where the columns of a long line are counted from: one by one from its start, a thousand
  /// problems in a line of megabytes would take minutes.
  private static func characterCounts(in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % countingStep == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// Wraps text that stands in no file, under a name that diagnostics can print.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { lineStarts.count }

  /// The 1-based line that holds the byte at `offset`.
  public func line(at offset: Int) -> Int {
    let place = UInt32(clamping: offset)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line, without its line ending.
  public func bytes(ofLine line: Int) -> Range<Int> {
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The number of Unicode scalars in a range of well-formed UTF-8.
  func characterCount(in range: Range<Int>) -> Int {
    func count(_ range: Range<Int>) -> Int {
      bytes[range.clamped(to: 0..<bytes.count)].count { $0 & 0xC0 != 0x80 }
    }
    let first = range.lowerBound / Self.countingStep
    let last = min(range.upperBound / Self.countingStep, characterCounts.count - 1)
    guard first < last else { return count(range) }
    return characterCounts[last] - characterCounts[first]
      + count(last * Self.countingStep..<range.upperBound)
      - count(first * Self.countingStep..<range.lowerBound)
  }

  /// The offset of the Unicode scalar that holds the byte at `offset`, so that text is not cut
  /// inside a character.
  ///
  /// Malformed UTF-8 is left alone: no scalar has more than three bytes after its first.
  func scalarStart(atOrBefore offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    for start in stride(from: offset, through: max(0, offset - 3), by: -1)
    where bytes[start] & 0xC0 != 0x80 {
      return start
    }
    return offset
  }

  /// The text of a byte range; malformed UTF-8 shows as U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
