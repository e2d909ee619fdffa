/// The anchor and tag in front of a node, which libyaml's marks count as part of it.
struct NodeProperties {
  /// Where the node itself begins.
  private(set) var nodeStart: Int
  /// Where the tag stands, if there is one.
  private(set) var tag: Range<Int>?

  /// Reads properties, the blanks and comments between them, and those before the node.
  init(from start: Int, to end: Int, in bytes: [UInt8]) {
    var offset = start
    nodeStart = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "&"):
        offset = Self.end(ofWord: offset, to: end, in: bytes)
      case UInt8(ascii: "!"):
        var tagEnd = Self.end(ofWord: offset, to: end, in: bytes)
        // A comma ends a tag unless it stands in a `!<…>`.
        let comma = bytes[offset..<tagEnd].firstIndex(of: UInt8(ascii: ","))
        if let comma, bytes[offset + 1] != UInt8(ascii: "<") { tagEnd = comma }
        tag = offset..<tagEnd
        offset = tagEnd
      case UInt8(ascii: "#"):
        while offset < end, !bytes.isLineBreak(at: offset) { offset += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      default:
        nodeStart = offset
        return
      }
    }
    nodeStart = end
  }

  private static func end(ofWord start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, !bytes.isBlank(at: offset), !bytes.isLineBreak(at: offset) { offset += 1 }
    return offset
  }
}
