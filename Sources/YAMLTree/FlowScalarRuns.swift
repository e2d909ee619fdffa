import SourceText

/// How a plain or quoted scalar was written.
///
/// These follow libyaml's scanner step by step: a line break with the blanks around it becomes a
/// space, n breaks become n − 1 line feeds, an escape becomes its character.
struct FlowScalarRuns {
  private let bytes: [UInt8]
  private let style: YAMLScalar.Style
  private var builder = RunBuilder()

  /// The runs of the scalar whose text stands at `content`, quotes not included.
  ///
  /// There are none if it is plain and the source reads as the text does, byte for byte.
  static func runs(
    of text: String, written content: Range<Int>, style: YAMLScalar.Style, in bytes: [UInt8]
  ) -> [MappedText.Run] {
    let start = MappedText.Run(decodedStart: 0, sourceStart: content.lowerBound)
    // Folding and quotes in quotes only ever shorten, so equal lengths mean equal places. A
    // double-quoted text with an escape is not sure to be shorter: `\L` is a longer character.
    let mayGrow = style == .doubleQuoted && bytes[content].contains(UInt8(ascii: "\\"))
    if text.utf8.count == content.count, !mayGrow { return style == .plain ? [] : [start] }
    var walk = FlowScalarRuns(bytes: bytes, style: style)
    walk.walk(content)
    assert(walk.builder.decodedCount == text.utf8.count, "the walk and libyaml disagree")
    return walk.builder.runs.isEmpty ? [start] : walk.builder.runs
  }

  private init(bytes: [UInt8], style: YAMLScalar.Style) {
    self.bytes = bytes
    self.style = style
  }

  private mutating func walk(_ content: Range<Int>) {
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = bytes[offset]
      if bytes.isBlank(at: offset) || bytes.isLineBreak(at: offset) {
        offset = fold(from: offset, to: content.upperBound, isBreakEscaped: false)
      } else if style == .singleQuoted, byte == UInt8(ascii: "'") {
        builder.escape(offset..<offset + 2, decodedLength: 1)
        offset += 2
      } else if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        offset = escape(at: offset, end: content.upperBound)
      } else {
        builder.copy(at: offset)
        offset += 1
      }
    }
  }

  /// Blanks and line breaks up to the next character, whose place it returns.
  ///
  /// Where a backslash took the first line break away, that break stands before `start`.
  private mutating func fold(from start: Int, to end: Int, isBreakEscaped: Bool) -> Int {
    var offset = start
    var breaks: [Int] = []
    while offset < end {
      if bytes.isLineBreak(at: offset) {
        breaks.append(offset)
        offset = bytes.endOfLineBreak(at: offset)
      } else if bytes.isBlank(at: offset) {
        offset += 1
      } else {
        break
      }
    }
    if isBreakEscaped {
      for lineBreak in breaks { builder.copy(at: lineBreak) }
    } else if breaks.isEmpty {
      builder.copy(start..<offset)
    } else {
      // One break is a space; of several, the first is lost.
      for lineBreak in breaks.dropFirst(breaks.count == 1 ? 0 : 1) { builder.copy(at: lineBreak) }
    }
    return offset
  }

  private mutating func escape(at offset: Int, end: Int) -> Int {
    guard offset + 1 < end else { return end }
    if bytes.isLineBreak(at: offset + 1) {
      return fold(from: bytes.endOfLineBreak(at: offset + 1), to: end, isBreakEscaped: true)
    }
    let digits =
      switch bytes[offset + 1] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    let next = min(offset + 2 + digits, end)
    let decodedLength: Int
    switch bytes[offset + 1] {
    case UInt8(ascii: "N"), UInt8(ascii: "_"): decodedLength = 2
    case UInt8(ascii: "L"), UInt8(ascii: "P"): decodedLength = 3
    default:
      let value = UInt32(String(decoding: bytes[offset + 2..<next], as: UTF8.self), radix: 16)
      let scalar = value.flatMap { Unicode.Scalar($0) }
      decodedLength = scalar.map { UTF8.width($0) } ?? 1
    }
    builder.escape(offset..<next, decodedLength: decodedLength)
    return next
  }
}
