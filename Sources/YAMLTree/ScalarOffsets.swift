/// Turns libyaml's positions, which count Unicode scalars behind the byte order mark, into byte
/// offsets.
struct ScalarOffsets {
  private static let stride = 16

  /// Where scalar 0 stands.
  let textStart: Int
  private let bytes: [UInt8]
  /// The byte offset of every sixteenth scalar; empty if each scalar is one byte.
  private let checkpoints: [UInt32]

  /// Prepares for `bytes`, which are well-formed UTF-8 and at most 4 GiB.
  init(_ bytes: [UInt8], textStart: Int, isASCII: Bool) {
    self.bytes = bytes
    self.textStart = textStart
    guard !isASCII else {
      checkpoints = []
      return
    }
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for offset in textStart..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if scalars % Self.stride == 0 { checkpoints.append(UInt32(offset)) }
      scalars += 1
    }
    self.checkpoints = checkpoints
  }

  /// The offset of the first byte of a scalar; the file's end for any position behind it.
  subscript(position: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(textStart + position, bytes.count) }
    let checkpoint = position / Self.stride
    guard checkpoint < checkpoints.count else { return bytes.count }
    var offset = Int(checkpoints[checkpoint])
    var left = position % Self.stride
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
