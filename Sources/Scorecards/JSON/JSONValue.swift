import ThreatModel

/// A JSON value whose numbers are the integers that the engine counts in.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// At most two decimals.
  case points(Points)
  /// At most four decimals.
  case factor(Factor)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  init(stringLiteral value: String) { self = .string(value) }

  init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue {
  /// A text, or null where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A count, or null where there is none.
  static func optional(_ count: Int?) -> JSONValue { count.map(JSONValue.integer) ?? .null }

  /// Texts in their order.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// An ISO date as precise as it is known, or null.
  static func date(_ date: PartialDate?) -> JSONValue { .optional(date?.description) }

  /// One value for each element, in order.
  static func list<Element>(_ elements: [Element], _ value: (Element) -> JSONValue) -> JSONValue {
    .array(elements.map(value))
  }

  /// Both ends.
  static func interval(_ interval: Interval<Factor>) -> JSONValue {
    ["low": .factor(interval.low), "high": .factor(interval.high)]
  }

  /// Both ends.
  static func interval(_ interval: Interval<Points>) -> JSONValue {
    ["low": .points(interval.low), "high": .points(interval.high)]
  }

  /// Both readings.
  static func reading(_ reading: Reading<Factor>) -> JSONValue {
    ["low": .factor(reading.low), "high": .factor(reading.high)]
  }

  /// Both readings.
  static func reading(_ reading: Reading<Points>) -> JSONValue {
    ["low": .points(reading.low), "high": .points(reading.high)]
  }

  /// Both readings.
  static func reading(_ reading: Reading<Bool>) -> JSONValue {
    ["low": .bool(reading.low), "high": .bool(reading.high)]
  }
}
