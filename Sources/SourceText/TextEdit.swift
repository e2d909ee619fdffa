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
  /// Applies edits back to front, so that earlier spans stay valid.
  ///
  /// Bytes outside the edited spans come through unchanged, comments included.
  /// - Precondition: Spans do not overlap and lie inside `text`.
  public func applied(to text: [UInt8]) -> [UInt8] {
    var result = text
    for edit in sorted(by: { $0.span.bytes.lowerBound > $1.span.bytes.lowerBound }) {
      result.replaceSubrange(edit.span.bytes, with: Array(edit.replacement.utf8))
    }
    return result
  }
}
