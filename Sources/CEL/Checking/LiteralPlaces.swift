/// Where the bytes of a quoted literal stand in its source.
extension SyntaxTree {
  /// The bytes between the quotes of a literal.
  func content(ofLiteral node: NodeID) -> Range<Int> { content(ofLiteral: node, nil) }

  /// The written bytes that some bytes of a literal's value came from.
  ///
  /// - Parameters:
  ///   - node: A quoted literal.
  ///   - bytes: Bytes of its value; `nil` for all of them.
  /// - Returns: Bytes of the decoded source; an escape counts as a whole.
  func content(ofLiteral node: NodeID, _ bytes: Range<Int>?) -> Range<Int> {
    let range = ranges[node]
    var lexer = Lexer(bytes: Array(text(of: node).utf8))
    lexer.places = []
    guard (try? lexer.quotedLiteral()) != nil, let places = lexer.places, let first = places.first,
      let last = places.last
    else { return range }
    guard let bytes, bytes.upperBound < places.count else {
      return range.lowerBound + first..<range.lowerBound + last
    }
    let lower = places[bytes.lowerBound]
    // Nothing is underlined better than by what follows it.
    let upper = bytes.isEmpty ? lower : places[bytes.upperBound]
    return range.lowerBound + lower..<range.lowerBound + upper
  }
}
