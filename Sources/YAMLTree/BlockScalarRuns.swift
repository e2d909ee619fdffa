import SourceText

/// How a literal or folded block was written, and where it ends.
///
/// libyaml's end mark lies behind the blank lines that follow a block, and the indentation is
/// known only to its scanner; both are found again here from the source and the decoded text.
struct BlockScalarRuns {
  /// The decoded text's places.
  private(set) var runs: [MappedText.Run]
  /// The end of the last line that is content, or of the header if there is none.
  private(set) var end: Int

  /// A line of the block, without its line break.
  private struct Line {
    let bytes: Range<Int>
    /// Where its break stands; at the end of the file there is none.
    let lineBreak: Int?
  }

  /// Finds the places of `text`, which stands between its indicator and libyaml's end mark.
  init(of text: String, written source: Range<Int>, isFolded: Bool, in bytes: [UInt8]) {
    let (header, bodyStart) = Self.header(of: source, in: bytes)
    let lines = Self.lines(of: bodyStart..<source.upperBound, in: bytes)
    var builder = RunBuilder()
    end = header.upperBound
    // Blank lines before the first content line are line feeds of the text, one each.
    let leading = text.utf8.prefix { $0 == UInt8(ascii: "\n") }.count
    guard leading < text.utf8.count, leading < lines.count else {
      for line in lines.prefix(leading) { line.lineBreak.map { builder.copy(at: $0) } }
      runs = builder.runs
      if runs.isEmpty { runs = [.init(decodedStart: 0, sourceStart: end)] }
      return
    }
    let indentation =
      Self.spaces(of: lines[leading].bytes, in: bytes)
      - text.utf8.dropFirst(leading).prefix { $0 == UInt8(ascii: " ") }.count
    // What was met since the last content line: libyaml's leading break and trailing breaks.
    var lineBreak: Int?
    var blankLines = lines.prefix(leading).compactMap(\.lineBreak)
    var wasIndentedFurther = false
    for line in lines.dropFirst(leading) {
      let content =
        min(line.bytes.lowerBound + indentation, line.bytes.upperBound)..<line.bytes.upperBound
      guard !content.isEmpty else {
        line.lineBreak.map { blankLines.append($0) }
        continue
      }
      let isIndentedFurther = bytes.isBlank(at: content.lowerBound)
      if let lineBreak {
        let folds = isFolded && !wasIndentedFurther && !isIndentedFurther
        if !folds || blankLines.isEmpty { builder.copy(at: lineBreak) }
      }
      for blank in blankLines { builder.copy(at: blank) }
      builder.copy(content)
      (lineBreak, blankLines, wasIndentedFurther) = (line.lineBreak, [], isIndentedFurther)
      end = content.upperBound
    }
    // Chomping decides how much of the tail is text; the decoded length says what it decided.
    for tail in ([lineBreak].compactMap(\.self) + blankLines)
    where builder.decodedCount < text.utf8.count {
      builder.copy(at: tail)
    }
    assert(builder.decodedCount == text.utf8.count, "the walk and libyaml disagree")
    runs = builder.runs
  }

  /// The indicators, and where the line below them begins.
  private static func header(of source: Range<Int>, in bytes: [UInt8]) -> (Range<Int>, Int) {
    var offset = source.lowerBound + 1
    while offset < source.upperBound, !bytes.isBlank(at: offset), !bytes.isLineBreak(at: offset) {
      offset += 1
    }
    let header = source.lowerBound..<offset
    while offset < source.upperBound, !bytes.isLineBreak(at: offset) { offset += 1 }
    guard offset < source.upperBound else { return (header, offset) }
    return (header, bytes.endOfLineBreak(at: offset))
  }

  private static func lines(of body: Range<Int>, in bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = body.lowerBound
    var offset = start
    while offset < body.upperBound {
      guard bytes.isLineBreak(at: offset) else {
        offset += 1
        continue
      }
      lines.append(Line(bytes: start..<offset, lineBreak: offset))
      offset = bytes.endOfLineBreak(at: offset)
      start = offset
    }
    if start < body.upperBound {
      lines.append(Line(bytes: start..<body.upperBound, lineBreak: nil))
    }
    return lines
  }

  private static func spaces(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    line.prefix { bytes[$0] == UInt8(ascii: " ") }.count
  }
}
