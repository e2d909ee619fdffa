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
    /// The bytes that the file spends on the whole run if it is one escape, otherwise 0.
    public let escapeLength: Int

    /// Says that decoded bytes from `decodedStart` on were read from `sourceStart` on.
    ///
    /// An escape such as `\u00E9` is a run of its own: all of its decoded bytes come from all
    /// of its source bytes.
    public init(decodedStart: Int, sourceStart: Int, escapeLength: Int = 0) {
      self.decodedStart = decodedStart
      self.sourceStart = sourceStart
      self.escapeLength = escapeLength
    }
  }

  /// The decoded text.
  public let text: String
  /// The bytes of the file that the text was decoded from, quotes and indentation included.
  public let span: SourceSpan
  // INVARIANT: sorted by `decodedStart`, the first run starts at 0. Empty stands for the one run
  // that starts with the span, so that text written as it reads needs no array.
  private let runs: [Run]

  /// Decoded text with its runs; without runs the text is taken to start where the span does.
  public init(_ text: String, span: SourceSpan, runs: [Run] = []) {
    self.text = text
    self.span = span
    self.runs = runs
  }

  /// Text that is a file of its own, such as a condition typed on the command line.
  public init(_ text: String, named name: String) {
    let file = SourceFile(path: name, text: text)
    self.init(text, span: SourceSpan(file, 0..<file.bytes.count))
  }

  /// The offset in the file of byte `decoded` of the text; never behind the span.
  public func sourceOffset(ofDecoded decoded: Int) -> Int {
    let run = run(holding: decoded)
    let offset =
      if run.escapeLength == 0 {
        run.sourceStart + (decoded - run.decodedStart)
      } else {
        run.sourceStart + (decoded < text.utf8.count ? 0 : run.escapeLength)
      }
    return min(offset, span.bytes.upperBound)
  }

  /// The bytes of the file that hold a range of decoded bytes.
  public func span(ofDecoded range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(ofDecoded: range.lowerBound)
    guard !range.isEmpty else { return SourceSpan(span.file, start..<start) }
    let last = run(holding: range.upperBound - 1)
    let end =
      if last.escapeLength == 0 {
        last.sourceStart + (range.upperBound - last.decodedStart)
      } else {
        last.sourceStart + last.escapeLength
      }
    return SourceSpan(span.file, start..<max(start, min(end, span.bytes.upperBound)))
  }

  private func run(holding decoded: Int) -> Run {
    guard !runs.isEmpty else { return Run(decodedStart: 0, sourceStart: span.bytes.lowerBound) }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].decodedStart <= decoded { low = middle } else { high = middle }
    }
    return runs[low]
  }
}
