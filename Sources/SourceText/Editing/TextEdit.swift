/// Replaces a stretch of a file.
public struct TextEdit: Hashable, Sendable {
  /// What goes; empty to insert.
  public let span: SourceSpan
  /// What comes in its place.
  public let replacement: String

  /// Replaces `span` by `replacement`.
  public init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

extension Sequence<TextEdit> {
  /// Applies edits whose spans all name places in the text as it is now.
  ///
  /// Bytes outside the edited spans come through unchanged, comments included. Insertions at one
  /// place keep the order in which they are given, and go before what a replacement puts there.
  /// - Precondition: Spans do not overlap and lie inside `text`.
  public func applied(to text: [UInt8]) -> [UInt8] {
    let inOrder = enumerated().sorted { a, b in
      let (left, right) = (a.element.span.bytes, b.element.span.bytes)
      return (left.lowerBound, left.upperBound, a.offset)
        < (right.lowerBound, right.upperBound, b.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var copied = 0
    for (_, edit) in inOrder {
      result += text[copied..<edit.span.bytes.lowerBound]
      result += edit.replacement.utf8
      copied = edit.span.bytes.upperBound
    }
    return result + text[copied...]
  }
}
