/// Bytes as text.
enum EncodersLibrary {
  static let functions: [Function] = [
    .unary("base64.encode", "Bytes in Base64.", [.bytes], .string) { value in
      guard case .bytes(let bytes) = value else { return .noOverload("base64.encode", value) }
      return .string(encoded(bytes))
    },
    .unary("base64.decode", "The bytes that a text in Base64 stands for.", [.string], .bytes) {
      guard case .string(let text) = $0 else { return .noOverload("base64.decode", $0) }
      return decoded(text).map(Value.bytes) ?? .failure(.conversion, "\($0) is not Base64")
    },
  ]

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let digit = alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Padding may be left out, but not be wrong.
  private static func decoded(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    if digits.count % 4 == 0 {
      for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }
    guard digits.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 4) {
      let group = digits[start..<min(start + 4, digits.count)]
      var bits: UInt32 = 0
      for digit in group {
        guard let value = alphabet.firstIndex(of: digit) else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      bits <<= 6 * UInt32(4 - group.count)
      for place in 0..<group.count - 1 {
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * place)))
      }
    }
    return result
  }
}
