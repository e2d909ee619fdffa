/// A JSON value; numbers are integers or exact decimals, because no `Double` decides anything.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number as it is written in JSON, such as `14.1`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  package init(stringLiteral value: String) { self = .string(value) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue {
  /// A text, or null where there is none.
  package static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// A count, or null where there is none.
  package static func optional(_ count: Int?) -> JSONValue {
    count.map(JSONValue.integer) ?? .null
  }

  /// Texts in their order.
  package static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// One value for each element, in order.
  package static func list<Element>(
    _ elements: [Element], _ value: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.map(value))
  }
}

extension JSONValue {
  /// The members of both objects.
  ///
  /// - Precondition: Both are objects, and no name stands in both.
  package func merging(_ other: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let others) = other else {
      preconditionFailure("only objects merge")
    }
    return .object(
      own.merging(others) { _, _ in preconditionFailure("a name stands in both objects") })
  }
}
