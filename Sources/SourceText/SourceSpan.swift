/// A stretch of bytes in one file.
public struct SourceSpan: Sendable {
  /// The file that holds the bytes.
  public let file: SourceFile
  /// Byte offsets; empty where only a position is meant.
  public let bytes: Range<Int>

  /// Names `bytes` of `file`.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The whole first line of a file, for problems that concern the file itself.
  public static func start(of file: SourceFile) -> SourceSpan {
    SourceSpan(file, 0..<0)
  }

  /// The text of the span.
  public var text: String { file.text(in: bytes) }

  /// The 1-based line of the first byte.
  public var line: Int { file.line(at: bytes.lowerBound) }

  /// The 1-based column of the first byte, counted in Unicode scalars.
  public var column: Int { column(at: bytes.lowerBound) }

  /// The 1-based line that holds the end: the place right behind the last byte.
  public var endLine: Int { file.line(at: bytes.upperBound) }

  /// The 1-based column of the end, counted in Unicode scalars.
  public var endColumn: Int { column(at: bytes.upperBound) }

  private func column(at offset: Int) -> Int {
    let start = file.bytes(ofLine: file.line(at: offset)).lowerBound
    return file.characterCount(in: start..<max(start, offset)) + 1
  }
}

extension SourceSpan: Hashable {
  /// Equal spans name the same bytes of the same path.
  public static func == (a: SourceSpan, b: SourceSpan) -> Bool {
    a.bytes == b.bytes && a.file.path == b.file.path
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }
}
