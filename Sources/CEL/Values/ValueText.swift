extension Value: CustomStringConvertible {
  /// The value as CEL would write it; ranges, unknowns and errors in words of their own.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): "\(number)u"
    case .double(let number): String(number)
    case .string(let text): text.quoted
    case .bytes(let bytes): "b" + bytes.quoted
    case .timestamp(let time): "timestamp(\"\(time)\")"
    case .duration(let span): "duration(\"\(span)\")"
    case .list(let list): list.description
    case .map(let map):
      "{" + map.entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .structure(let instance): instance.typeName
    case .opaque(let instance): (instance as? OptionalValue)?.description ?? instance.typeName
    case .type(let name): name
    case .range(let range): range.description
    case .unknown(let fields):
      "unknown(" + fields.map { "\($0.subject).\($0.field)" }.joined(separator: ", ") + ")"
    case .error(let error): "error(\(error.message))"
    }
  }
}

extension ListValue: CustomStringConvertible {
  /// The elements in brackets; a question mark follows one that is only perhaps present.
  public var description: String {
    let parts = elements.indices.map { "\(elements[$0])\(doubt(at: $0) == nil ? "" : "?")" }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}

extension OptionalValue: CustomStringConvertible {
  /// The call that makes it.
  var description: String { value.map { "optional.of(\($0))" } ?? "optional.none()" }
}

extension RangeValue: CustomStringConvertible {
  /// Both ends, such as `5 to 10`, `at least 5` or `at most 10`.
  public var description: String {
    switch (lower, upper) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "any number"
    }
  }
}

extension String {
  /// The text as a CEL literal; what nobody would see is escaped.
  var quoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "\u{0B}": result += "\\v"
      case _ where scalar.isUnseen: result += scalar.escape
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// Whether it steers how others are shown instead of being shown itself.
  fileprivate var isUnseen: Bool {
    // Joiners make one sign of several, such as families of emoji.
    guard !isASCII || value < 0x20 || value == 0x7F, value != 0x200C, value != 0x200D else {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The escape that stands for it in a literal.
  fileprivate var escape: String {
    let digits = String(value, radix: 16)
    let isShort = digits.utf8.count <= 4
    return (isShort ? "\\u" : "\\U")
      + String(repeating: "0", count: (isShort ? 4 : 8) - digits.utf8.count) + digits
  }
}

extension [UInt8] {
  /// The bytes as a CEL literal, without its prefix.
  fileprivate var quoted: String {
    var result = "\""
    for byte in self {
      switch byte {
      case UInt8(ascii: "\""): result += "\\\""
      case UInt8(ascii: "\\"): result += "\\\\"
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        result += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result + "\""
  }
}
