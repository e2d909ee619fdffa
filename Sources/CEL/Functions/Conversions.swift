extension StandardLibrary {
  /// Functions that make a value of one type from a value of another.
  static let conversions: [Function] = [
    .unary(
      "int", "A whole number from a number, a text or a time in seconds since 1970.",
      [.int, .uint, .double, .string, .timestamp], .int, accepts: .ranges, monotone(int)),
    .unary(
      "uint", "An unsigned whole number from a number or a text.",
      [.uint, .int, .double, .string], .uint, uint),
    .unary(
      "double", "A number with a fraction from a number or a text.",
      [.double, .int, .uint, .string], .double, accepts: .ranges, double),
    .unary(
      "string", "A value as text.",
      [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration], .string, string),
    .unary("bytes", "The UTF-8 of a text.", [.bytes, .string], .bytes, bytes),
    .unary("bool", "A truth value from a text such as true or f.", [.bool, .string], .bool, bool),
    .unary(
      "timestamp", "A point in time from RFC 3339 text or from seconds since 1970.",
      [.timestamp, .string, .int], .timestamp, accepts: .ranges, monotone(timestamp)),
    .unary(
      "duration", "A length of time from text such as 1h30m.", [.duration, .string], .duration,
      accepts: .ranges, monotone(duration)),
    .unary(
      "dyn", "The same value, checked only when evaluated.", [.parameter("A")], .dyn,
      accepts: [.ranges, .partialLists], effort: .constant
    ) { $0 },
    .unary(
      "type", "The type of a value.", [.parameter("A")], .type,
      accepts: [.ranges, .partialLists], effort: .constant
    ) { .type($0.typeName) },
  ]

  private static func bad(_ wanted: String, _ value: Value) -> Value {
    .failure(.conversion, "\(value) is not \(wanted)")
  }

  private static let int: Unary = { value in
    switch value {
    case .int: value
    case .uint(let number):
      Int64(exactly: number).map(Value.int) ?? .overflow("int")
    case .double(let number): whole(number).map(Value.int) ?? .overflow("int")
    case .string(let text): Int64(text).map(Value.int) ?? bad("a whole number", value)
    case .timestamp(let time): .int(time.seconds)
    default: .noOverload("int", value)
    }
  }

  /// The whole part, if it lies strictly between the ends of the type: at the ends a double
  /// can no longer tell what lies inside.
  private static func whole(_ number: Double) -> Int64? {
    guard number > -0x1p63, number < 0x1p63 else { return nil }
    return Int64(number)
  }

  private static let uint: Unary = { value in
    switch value {
    case .uint: value
    case .int(let number):
      UInt64(exactly: number).map(Value.uint) ?? .overflow("uint")
    case .double(let number):
      number > -1 && number < 0x1p64 ? .uint(UInt64(number)) : .overflow("uint")
    case .string(let text): UInt64(text).map(Value.uint) ?? bad("an unsigned number", value)
    default: .noOverload("uint", value)
    }
  }

  private static let double: Unary = { value in
    switch value {
    case .double: value
    case .int(let number): .double(Double(number))
    case .uint(let number): .double(Double(number))
    case .string(let text): Double(text).map(Value.double) ?? bad("a number", value)
    case .range(let range):
      switch range.bounds {
      case .double: value
      case .int(let low, let high):
        .range(
          RangeValue(
            .double(low.map(Double.init) ?? -.infinity, high.map(Double.init) ?? .infinity),
            fields: range.fields))
      default: .noOverload("double", value)
      }
    default: .noOverload("double", value)
    }
  }

  private static let string: Unary = { value in
    switch value {
    case .string: value
    case .bool(let truth): .string(truth ? "true" : "false")
    case .int(let number): .string(String(number))
    case .uint(let number): .string(String(number))
    case .double(let number):
      // A whole number needs no fraction: 1e3 is "1000".
      .string(String(number).hasSuffix(".0") ? String(String(number).dropLast(2)) : String(number))
    case .bytes(let bytes):
      String(validating: bytes, as: UTF8.self).map(Value.string) ?? bad("UTF-8", value)
    case .timestamp(let time): .string(time.description)
    case .duration(let span): .string(span.description)
    default: .noOverload("string", value)
    }
  }

  private static let bytes: Unary = { value in
    switch value {
    case .bytes: value
    case .string(let text): .bytes(Array(text.utf8))
    default: .noOverload("bytes", value)
    }
  }

  private static let bool: Unary = { value in
    switch value {
    case .bool: return value
    case .string(let text):
      if ["1", "t", "true", "TRUE", "True"].contains(text) { return .bool(true) }
      if ["0", "f", "false", "FALSE", "False"].contains(text) { return .bool(false) }
      return bad("a truth value", value)
    default: return .noOverload("bool", value)
    }
  }

  private static let timestamp: Unary = { value in
    switch value {
    case .timestamp: value
    case .int(let seconds):
      Timestamp(seconds: seconds).map(Value.timestamp) ?? .overflow("timestamp")
    case .string(let text):
      Timestamp(text: text).map(Value.timestamp)
        ?? bad("a time such as 2024-03-25T12:00:00Z", value)
    default: .noOverload("timestamp", value)
    }
  }

  private static let duration: Unary = { value in
    switch value {
    case .duration: value
    case .string(let text):
      TimeSpan(text: text).map(Value.duration) ?? bad("a length of time such as 1h30m", value)
    default: .noOverload("duration", value)
    }
  }
}
