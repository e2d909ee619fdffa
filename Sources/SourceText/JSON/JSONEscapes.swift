/// What escapes in JSON texts stand for.
enum JSONEscapes {
  /// The text that bytes between quotes mean, whose escapes were proven.
  ///
  /// Half of a surrogate pair is no character; it reads as U+FFFD.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
        result.append(bytes[offset])
        offset += 1
        continue
      }
      if let byte = plain(bytes[offset + 1]) {
        result.append(byte)
        offset += 2
        continue
      }
      let first = unit(bytes, at: offset) ?? 0xFFFD
      offset += 6
      var units = [first]
      if UTF16.isLeadSurrogate(first), let second = unit(bytes, at: offset),
        UTF16.isTrailSurrogate(second)
      {
        units.append(second)
        offset += 6
      }
      result += Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a letter behind a backslash stands for.
  private static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The code unit of an escape `\uXXXX` at an offset, if one stands there.
  static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
