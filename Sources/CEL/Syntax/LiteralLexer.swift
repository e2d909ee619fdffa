/// Texts and byte strings in all their quotings.
extension Lexer {
  /// The quoted literal at the current position, if one begins there.
  mutating func quotedLiteral() throws(SyntaxFailure) -> Token? {
    let start = position
    var prefix = 0
    var isBytes = false
    var isRaw = false
    if peek() | 0x20 == UInt8(ascii: "b") {
      isBytes = true
      prefix += 1
    }
    if peek(prefix) | 0x20 == UInt8(ascii: "r") {
      isRaw = true
      prefix += 1
    }
    let quote = peek(prefix)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let isTriple = peek(prefix + 1) == quote && peek(prefix + 2) == quote
    position += prefix + (isTriple ? 3 : 1)
    var content: [UInt8] = []
    while true {
      guard position < bytes.count, isTriple || !peek().isLineEnd else {
        let mark = String(repeating: Character(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
        throw failure(.unclosedText(quote: mark), start..<position)
      }
      if peek() == quote, !isTriple || (peek(1) == quote && peek(2) == quote) { break }
      let place = position
      if peek() == UInt8(ascii: "\\"), !isRaw {
        content += try escape(isBytes: isBytes)
      } else {
        content.append(peek())
        position += 1
      }
      if let known = places?.count {
        places?.append(contentsOf: repeatElement(place, count: content.count - known))
      }
    }
    places?.append(position)
    position += isTriple ? 3 : 1
    let value: Value = isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    return Token(kind: .literal(value), range: start..<position)
  }

  /// The bytes that the escape at the current position stands for.
  private mutating func escape(isBytes: Bool) throws(SyntaxFailure) -> [UInt8] {
    let start = position
    let letter = peek(1)
    position = min(position + 2, bytes.count)
    switch letter {
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      return [letter]
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      return try code(start, digits: 2, radix: 16, isByte: isBytes)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position = start + 1
      return try code(start, digits: 3, radix: 8, isByte: isBytes)
    case UInt8(ascii: "u") where !isBytes:
      return try code(start, digits: 4, radix: 16, isByte: false)
    case UInt8(ascii: "U") where !isBytes:
      return try code(start, digits: 8, radix: 16, isByte: false)
    default:
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      let why = isBytes ? "a byte string has no such escape" : "a text has no such escape"
      throw failure(.badEscape(text(start..<position), why: why), start..<position)
    }
  }

  /// The byte or the UTF-8 of the scalar that `digits` digits name.
  private mutating func code(
    _ start: Int, digits: Int, radix: UInt32, isByte: Bool
  ) throws(SyntaxFailure) -> [UInt8] {
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Character(Unicode.Scalar(peek())).hexDigitValue, digit < Int(radix) else {
        throw failure(
          .badEscape(text(start..<position), why: "it takes \(digits) digits"), start..<position)
      }
      code = code &* radix &+ UInt32(digit)
      position += 1
    }
    if isByte { return [UInt8(truncatingIfNeeded: code)] }
    guard let scalar = Unicode.Scalar(code) else {
      throw failure(
        .badEscape(text(start..<position), why: "there is no such character"), start..<position)
    }
    return Array(String(Character(scalar)).utf8)
  }
}

extension UInt8 {
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
