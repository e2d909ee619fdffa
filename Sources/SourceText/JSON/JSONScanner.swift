/// Proves that bytes are JSON after RFC 8259 and notes where each value stands, in one pass.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: JSONLimits
  private var offset: Int
  private var depth = 0
  private(set) var entries: [JSONDocument.Entry] = []
  /// The places of names that stand twice in one object, the second of each, up to a number that
  /// somebody may read.
  private(set) var repeatedNames: [(second: Int, first: Int)] = []
  /// How many there are.
  private(set) var repeatedNameCount = 0
  /// The offsets of halves of surrogate pairs, up to the same number.
  private(set) var loneSurrogates: [Int] = []
  /// How many there are.
  private(set) var loneSurrogateCount = 0

  /// Problems of one kind that are told one by one.
  static let mostTold = 20
  /// Names of one object that are compared each with each.
  private static let fewNames = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    offset = start
    entries.reserveCapacity(bytes.count / 24)
  }

  /// Reads the one value of the text.
  mutating func scan() throws(JSONFault) {
    skipSpace()
    guard offset < bytes.count else { throw JSONFault(.nothing, at: 0) }
    try value(inside: "the text", from: offset)
    skipSpace()
    guard offset == bytes.count else { throw JSONFault(.behindTheEnd, at: offset) }
  }

  // MARK: Structure

  private mutating func value(inside what: String, from start: Int) throws(JSONFault) {
    guard offset < bytes.count else {
      throw JSONFault(.ends(inside: what, from: start), at: offset)
    }
    guard entries.count < limits.values else {
      throw JSONFault(.tooManyValues(limits.values), at: offset)
    }
    switch bytes[offset] {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: try word()
    }
  }

  private mutating func object() throws(JSONFault) {
    let start = offset
    let place = try open()
    skipSpace()
    if next(is: UInt8(ascii: "}")) { return close(place) }
    var due = JSONFault.Due.nameOrEnd
    var names = 0
    while true {
      guard offset < bytes.count else {
        throw JSONFault(.ends(inside: "an object", from: start), at: offset)
      }
      guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected(due) }
      guard entries.count < limits.values else {
        throw JSONFault(.tooManyValues(limits.values), at: offset)
      }
      try text()
      names += 1
      skipSpace()
      guard next(is: UInt8(ascii: ":")) else {
        throw unexpected(.colon, inside: "an object", from: start)
      }
      skipSpace()
      try value(inside: "an object", from: start)
      skipSpace()
      if next(is: UInt8(ascii: "}")) { break }
      guard next(is: UInt8(ascii: ",")) else {
        throw unexpected(.commaOrBrace, inside: "an object", from: start)
      }
      skipSpace()
      due = .name
    }
    close(place)
    if names > 1 { findRepeatedNames(of: place, count: names) }
  }

  private mutating func array() throws(JSONFault) {
    let start = offset
    let place = try open()
    skipSpace()
    if next(is: UInt8(ascii: "]")) { return close(place) }
    while true {
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
        throw JSONFault(.trailingComma, at: offset)
      }
      try value(inside: "an array", from: start)
      skipSpace()
      if next(is: UInt8(ascii: "]")) { return close(place) }
      guard next(is: UInt8(ascii: ",")) else {
        throw unexpected(.commaOrBracket, inside: "an array", from: start)
      }
      skipSpace()
    }
  }

  private mutating func open() throws(JSONFault) -> Int {
    depth += 1
    guard depth <= limits.depth else { throw JSONFault(.tooDeep(limits.depth), at: offset) }
    entries.append(JSONDocument.Entry(start: UInt32(offset), extent: 0))
    offset += 1
    return entries.count - 1
  }

  private mutating func close(_ place: Int) {
    depth -= 1
    entries[place].extent = UInt32(entries.count)
  }

  /// Steps over a byte if it is the next one.
  private mutating func next(is byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  // MARK: Names that stand twice

  private mutating func findRepeatedNames(of place: Int, count: Int) {
    var names: [Int] = []
    names.reserveCapacity(count)
    var name = place + 1
    let end = Int(entries[place].extent)
    var isPlain = count <= Self.fewNames
    while name < end {
      names.append(name)
      if entries[name].extent & JSONDocument.Entry.escapes != 0 { isPlain = false }
      name = after(name + 1)
    }
    guard isPlain else { return findAmongMany(names) }
    for (index, name) in names.enumerated() {
      for earlier in names[..<index] where isSame(name, earlier) {
        remember(name, first: earlier)
        break
      }
    }
  }

  /// Names written with escapes are compared by what they mean.
  private mutating func findAmongMany(_ names: [Int]) {
    var first: [[UInt8]: Int] = [:]
    for name in names {
      let entry = entries[name]
      let start = Int(entry.start) + 1
      let length = Int(entry.extent & ~JSONDocument.Entry.escapes)
      let raw = UnsafeBufferPointer(rebasing: bytes[start..<start + length])
      let key =
        entry.extent & JSONDocument.Entry.escapes == 0
        ? Array(raw) : Array(JSONEscapes.decoded(raw).utf8)
      if let earlier = first[key] { remember(name, first: earlier) } else { first[key] = name }
    }
  }

  private mutating func remember(_ name: Int, first: Int) {
    repeatedNameCount += 1
    if repeatedNames.count < Self.mostTold { repeatedNames.append((name, first)) }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    guard entries[a].extent == entries[b].extent else { return false }
    let (one, other) = (Int(entries[a].start) + 1, Int(entries[b].start) + 1)
    for index in 0..<Int(entries[a].extent) where bytes[one + index] != bytes[other + index] {
      return false
    }
    return true
  }

  /// The place behind a value.
  private func after(_ place: Int) -> Int {
    switch bytes[Int(entries[place].start)] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): Int(entries[place].extent)
    default: place + 1
    }
  }

  // MARK: Words and numbers

  private mutating func word() throws(JSONFault) {
    let start = offset
    var end = offset
    while end < bytes.count, bytes[end].isPartOfWord { end += 1 }
    let length = end - start
    let word = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<min(end, start + 40)]), as: UTF8.self)
    guard ["true", "false", "null"].contains(word) else {
      // The start of such a word at the end of the text is a text that was cut.
      if end == bytes.count, length > 0,
        ["true", "false", "null"].contains(where: { $0.hasPrefix(word) })
      {
        throw JSONFault(.ends(inside: "a word", from: start), at: end)
      }
      throw length > 0 ? JSONFault(.word(word), at: start) : unexpected(.value)
    }
    entries.append(JSONDocument.Entry(start: UInt32(start), extent: UInt32(length)))
    offset = end
  }

  private mutating func number() throws(JSONFault) {
    let start = offset
    _ = next(is: UInt8(ascii: "-"))
    if next(is: UInt8(ascii: "0")) {
      if offset < bytes.count, bytes[offset].isDigit { throw JSONFault(.leadingZero, at: start) }
    } else {
      try digits(of: start)
    }
    if next(is: UInt8(ascii: ".")) { try digits(of: start) }
    if next(is: UInt8(ascii: "e")) || next(is: UInt8(ascii: "E")) {
      if !next(is: UInt8(ascii: "+")) { _ = next(is: UInt8(ascii: "-")) }
      try digits(of: start)
    }
    if offset < bytes.count, bytes[offset].isPartOfWord || bytes[offset] == UInt8(ascii: ".") {
      throw JSONFault(.badNumber, at: start)
    }
    entries.append(JSONDocument.Entry(start: UInt32(start), extent: UInt32(offset - start)))
  }

  private mutating func digits(of start: Int) throws(JSONFault) {
    guard offset < bytes.count else {
      throw JSONFault(.ends(inside: "a number", from: start), at: offset)
    }
    guard bytes[offset].isDigit else { throw JSONFault(.badNumber, at: start) }
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
  }

  // MARK: Texts

  private mutating func text() throws(JSONFault) {
    let start = offset
    offset += 1
    var escapes: UInt32 = 0
    while true {
      skipPlainText()
      guard offset < bytes.count else {
        throw JSONFault(.ends(inside: "a text", from: start), at: offset)
      }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let length = UInt32(offset - start - 1)
        entries.append(JSONDocument.Entry(start: UInt32(start), extent: length | escapes))
        offset += 1
        return
      case UInt8(ascii: "\\"):
        escapes = JSONDocument.Entry.escapes
        try escape(inTextFrom: start)
      case 0..<0x20: throw JSONFault(.controlCharacter, at: offset)
      default:
        guard let (_, length) = UTF8Scalar.decode(bytes, at: offset) else {
          throw JSONFault(.notUTF8, at: offset)
        }
        offset += length
      }
    }
  }

  /// Steps over what means itself: of most texts, everything up to the closing quote.
  private mutating func skipPlainText() {
    let each: UInt64 = 0x0101_0101_0101_0101
    let high = each &* 0x80
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let quote = eight ^ (each &* UInt64(UInt8(ascii: "\"")))
      let slash = eight ^ (each &* UInt64(UInt8(ascii: "\\")))
      // A byte is below n if taking n from it borrows; all of them are below 0x80 where it counts.
      let special =
        (quote &- each) | (slash &- each) | (eight &- each &* 0x20) | eight
      if special & high != 0 { break }
      offset += 8
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
      else { return }
      offset += 1
    }
  }

  private mutating func escape(inTextFrom start: Int) throws(JSONFault) {
    guard offset + 1 < bytes.count else {
      throw JSONFault(.ends(inside: "a text", from: start), at: bytes.count)
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      guard offset + 6 <= bytes.count else {
        throw JSONFault(.ends(inside: "a text", from: start), at: bytes.count)
      }
      guard let unit = JSONEscapes.unit(bytes, at: offset) else {
        throw JSONFault(.badEscape, at: offset)
      }
      guard UTF16.isSurrogate(unit) else {
        offset += 6
        return
      }
      if UTF16.isLeadSurrogate(unit), let second = JSONEscapes.unit(bytes, at: offset + 6),
        UTF16.isTrailSurrogate(second)
      {
        offset += 12
        return
      }
      loneSurrogateCount += 1
      if loneSurrogates.count < Self.mostTold { loneSurrogates.append(offset) }
      offset += 6
    default: throw JSONFault(.badEscape, at: offset)
    }
  }

  // MARK: Faults

  private func unexpected(
    _ due: JSONFault.Due, inside what: String? = nil, from start: Int = 0
  ) -> JSONFault {
    guard offset < bytes.count else {
      return JSONFault(.ends(inside: what ?? "the text", from: start), at: offset)
    }
    switch bytes[offset] {
    case UInt8(ascii: "'"): return JSONFault(.singleQuote, at: offset)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return JSONFault(.comment, at: offset)
    case UInt8(ascii: "}") where due == .name: return JSONFault(.trailingComma, at: offset)
    case 0x80...:
      return UTF8Scalar.decode(bytes, at: offset) == nil
        ? JSONFault(.notUTF8, at: offset) : JSONFault(.unexpected(due: due), at: offset)
    default: return JSONFault(.unexpected(due: due), at: offset)
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isPartOfWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || isDigit
      || self == UInt8(ascii: "_")
  }
}
