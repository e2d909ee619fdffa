/// Cuts the bytes of an expression into words.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  /// Where each byte of the literals read came from, then where they ended, for whoever asks.
  var places: [Int]?

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte `offset` bytes on, or 0 at the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func failure(_ problem: SyntaxProblem, _ range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure(problem: problem, range: range)
  }

  /// The next word; the end repeats.
  mutating func next() throws(SyntaxFailure) -> Token {
    skipSpace()
    let start = position
    guard start < bytes.count else { return Token(kind: .end, range: start..<start) }
    let byte = bytes[start]
    if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1).isDigit) { return try number() }
    if let token = try quotedLiteral() { return token }
    if byte.beginsName { return name() }
    if byte == UInt8(ascii: "`") { return try quotedName() }
    return try symbol()
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
        position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      default: return
      }
    }
  }

  private mutating func name() -> Token {
    let start = position
    while position < bytes.count, bytes[position].continuesName { position += 1 }
    let word = text(start..<position)
    let kind: Token.Kind =
      switch word {
      case "true": .literal(.bool(true))
      case "false": .literal(.bool(false))
      case "null": .literal(.null)
      case "in": .symbol(.isIn)
      default: .name(word)
      }
    return Token(kind: kind, range: start..<position)
  }

  private mutating func quotedName() throws(SyntaxFailure) -> Token {
    let start = position
    position += 1
    while peek().continuesName || [".", "-", "/", " "].contains(Unicode.Scalar(peek())) {
      position += 1
    }
    guard peek() == UInt8(ascii: "`"), position > start + 1 else {
      throw failure(.unclosedText(quote: "`"), start..<max(position, start + 1))
    }
    position += 1
    return Token(
      kind: .quotedName(text(start + 1..<position - 1)), range: start..<position)
  }

  private mutating func symbol() throws(SyntaxFailure) -> Token {
    let start = position
    for length in [2, 1] where start + length <= bytes.count {
      let range = start..<start + length
      if let symbol = Token.Symbol(rawValue: text(range)) {
        position = range.upperBound
        return Token(kind: .symbol(symbol), range: range)
      }
    }
    let meant: [UInt8: String] = [
      UInt8(ascii: "="): "==", UInt8(ascii: "&"): "&&", UInt8(ascii: "|"): "||",
    ]
    if let use = meant[bytes[start]] {
      throw failure(.foreignOperator(text(start..<start + 1), use: use), start..<start + 1)
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    throw failure(.strayCharacter(text(start..<end)), start..<end)
  }
}

extension Lexer {
  private mutating func skipDigits() {
    while peek().isDigit { position += 1 }
  }

  private mutating func number() throws(SyntaxFailure) -> Token {
    let start = position
    var isHexadecimal = false
    var isDouble = false
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), peek(2).isHexadecimal {
      isHexadecimal = true
      position += 2
      while peek().isHexadecimal { position += 1 }
    } else {
      skipDigits()
      if peek() == UInt8(ascii: "."), peek(1).isDigit {
        isDouble = true
        position += 1
        skipDigits()
      }
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if peek() | 0x20 == UInt8(ascii: "e"), peek(sign ? 2 : 1).isDigit {
        isDouble = true
        position += sign ? 2 : 1
        skipDigits()
      }
    }
    let digits = start..<position
    let isUnsigned = !isDouble && peek() | 0x20 == UInt8(ascii: "u")
    if isUnsigned { position += 1 }
    guard !peek().continuesName else {
      while peek().continuesName { position += 1 }
      throw failure(
        .badNumber(text(start..<position), why: "a number ends before a letter"), start..<position)
    }
    let range = start..<position
    if isDouble {
      guard let value = Double(text(digits)), value.isFinite else {
        throw failure(.badNumber(text(range), why: "it is out of range"), range)
      }
      return Token(kind: .literal(.double(value)), range: range)
    }
    let written = isHexadecimal ? digits.lowerBound + 2..<digits.upperBound : digits
    guard let magnitude = UInt64(text(written), radix: isHexadecimal ? 16 : 10) else {
      throw failure(.badNumber(text(range), why: "it does not fit in 64 bits"), range)
    }
    return Token(
      kind: isUnsigned ? .literal(.uint(magnitude)) : .integer(magnitude), range: range)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
  var beginsName: Bool {
    self == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
  var continuesName: Bool { beginsName || isDigit }
}
