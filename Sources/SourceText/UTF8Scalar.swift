/// Proves UTF-8, one character at a time.
package enum UTF8Scalar {
  /// Decodes the scalar that begins at `offset`, or `nil` if the bytes are not well-formed UTF-8.
  ///
  /// The ranges are those of table 3-7 of the Unicode Standard: no overlong form, no surrogate,
  /// nothing above U+10FFFF.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - offset: A place in it.
  /// - Returns: The scalar, and how many bytes it has.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    var value = UInt32(first & (0xFF >> UInt8(length + 1)))
    for position in offset + 1..<offset + length {
      guard bytes[position] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
