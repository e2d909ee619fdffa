/// Writes values as the clauses of a format say.
struct ValueWriter {
  private(set) var text = ""
  /// Whether a value was too long to be written.
  private(set) var isTooLong = false

  /// Writes a value; `false` if the clause does not take it or it is too long.
  mutating func write(_ value: Value, as clause: TextFormat.Clause) -> Bool {
    switch clause {
    case .text: return write(value)
    case .decimal: return writeDecimal(value)
    case .fixed(let places): return writeNumber(value) { $0.fixed(places: places) }
    case .scientific(let places): return writeNumber(value) { $0.scientific(places: places) }
    case .binary:
      if case .bool(let truth) = value { return append(truth ? "1" : "0") }
      return writeInteger(value, radix: 2, isUpper: false)
    case .hexadecimal(let isUpper):
      switch value {
      case .string(let text): return append(hexadecimal(text.utf8, isUpper))
      case .bytes(let bytes): return append(hexadecimal(bytes, isUpper))
      default: return writeInteger(value, radix: 16, isUpper: isUpper)
      }
    case .octal: return writeInteger(value, radix: 8, isUpper: false)
    }
  }

  private mutating func append(_ part: String) -> Bool {
    text += part
    isTooLong = text.utf8.count > StringsLibrary.mostBytes
    return !isTooLong
  }

  private func hexadecimal(_ bytes: some Sequence<UInt8>, _ isUpper: Bool) -> String {
    bytes.reduce(into: "") { result, byte in
      let digits = String(byte, radix: 16, uppercase: isUpper)
      result += byte < 16 ? "0" + digits : digits
    }
  }

  private mutating func writeInteger(_ value: Value, radix: Int, isUpper: Bool) -> Bool {
    switch value {
    case .int(let number): append(String(number, radix: radix, uppercase: isUpper))
    case .uint(let number): append(String(number, radix: radix, uppercase: isUpper))
    default: false
    }
  }

  private mutating func writeDecimal(_ value: Value) -> Bool {
    guard case .double(let number) = value else {
      return writeInteger(value, radix: 10, isUpper: false)
    }
    return append(number.name ?? number.plain)
  }

  private mutating func writeNumber(_ value: Value, _ body: (DecimalText) -> String) -> Bool {
    let number: Double
    switch value {
    case .int(let whole): number = Double(whole)
    case .uint(let whole): number = Double(whole)
    case .double(let given): number = given
    default: return false
    }
    return append(number.name ?? body(DecimalText(number)))
  }

  /// Writes any value as people would read it.
  private mutating func write(_ value: Value) -> Bool {
    switch value {
    case .null: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .int, .uint, .double: writeDecimal(value)
    case .string(let text): append(text)
    case .bytes(let bytes): append(String(decoding: bytes, as: UTF8.self))
    case .timestamp(let time): append(time.description)
    case .duration(let span): append(span.description)
    case .type(let name): append(name)
    case .list(let list): write(list)
    case .map(let map): write(map)
    default: false
    }
  }

  private mutating func write(_ list: ListValue) -> Bool {
    guard append("[") else { return false }
    for (index, element) in list.elements.enumerated() {
      if index > 0, !append(", ") { return false }
      guard write(element) else { return false }
    }
    return append("]")
  }

  /// Entries stand in the order of their keys as they are written.
  private mutating func write(_ map: MapValue) -> Bool {
    var entries: [(key: String, value: Value)] = []
    for entry in map.entries {
      var writer = ValueWriter()
      guard writer.write(entry.key) else { return false }
      entries.append((writer.text, entry.value))
    }
    entries.sort { $0.key.hasBytes(before: $1.key) }
    guard append("{") else { return false }
    for (index, entry) in entries.enumerated() {
      if index > 0, !append(", ") { return false }
      guard append(entry.key + ": "), write(entry.value) else { return false }
    }
    return append("}")
  }
}

extension Double {
  /// How a number that is not finite is called.
  fileprivate var name: String? {
    isNaN ? "NaN" : isInfinite ? (self < 0 ? "-Infinity" : "Infinity") : nil
  }

  /// The shortest decimals that only this number has, without an exponent.
  fileprivate var plain: String {
    let written = description
    guard let mark = written.firstIndex(of: "e") else {
      return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    }
    let exponent = Int(written[written.index(after: mark)...]) ?? 0
    let sign = written.hasPrefix("-") ? "-" : ""
    let parts = written[..<mark].drop { $0 == "-" }.split(separator: ".")
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    guard point < digits.count else {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
