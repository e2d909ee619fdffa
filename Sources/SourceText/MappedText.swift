/// Text that was decoded from a file and knows which bytes each part came from.
///
/// A folded block or a quoted scalar is shorter than its source: indentation, line folds and
/// escapes disappear. Each run says "from this decoded byte on, the source continues here".
public struct MappedText: Sendable {
  /// One stretch whose decoded bytes stand in the source one after the other.
  public struct Run: Hashable, Sendable {
    /// Offset of the first byte in the decoded UTF-8.
    public let decodedStart: Int
    /// Offset of the byte it came from in the file.
    public let sourceStart: Int

    /// Says that decoded bytes from `decodedStart` on were read from `sourceStart` on.
    public init(decodedStart: Int, sourceStart: Int) {
      self.decodedStart = decodedStart
      self.sourceStart = sourceStart
    }
  }

  /// The decoded text.
  public let text: String
  /// The bytes of the file that the text was decoded from, quotes and indentation included.
  public let span: SourceSpan
  // INVARIANT: never empty, sorted by `decodedStart`, first run starts at 0.
  private let runs: [Run]

  /// Decoded text with its runs; without runs the text is taken to start where the span does.
  public init(_ text: String, span: SourceSpan, runs: [Run] = []) {
    self.text = text
    self.span = span
    self.runs =
      runs.isEmpty ? [Run(decodedStart: 0, sourceStart: span.bytes.lowerBound)] : runs
  }

  /// Text that is a file of its own, such as a condition typed on the command line.
  public init(_ text: String, named name: String) {
    let file = SourceFile(path: name, text: text)
    self.init(text, span: SourceSpan(file, 0..<file.bytes.count))
  }

  /// The offset in the file of byte `decoded` of the text.
  public func sourceOffset(ofDecoded decoded: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].decodedStart <= decoded { low = middle } else { high = middle }
    }
    let offset = runs[low].sourceStart + (decoded - runs[low].decodedStart)
    return min(offset, span.file.bytes.count)
  }

  /// The bytes of the file that hold a range of decoded bytes.
  public func span(ofDecoded range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(ofDecoded: range.lowerBound)
    guard !range.isEmpty else { return SourceSpan(span.file, start..<start) }
    let last = sourceOffset(ofDecoded: range.upperBound - 1)
    return SourceSpan(span.file, start..<max(start, min(last + 1, span.file.bytes.count)))
  }
}
