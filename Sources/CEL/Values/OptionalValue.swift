/// A value that may be absent.
final class OptionalValue: OpaqueInstance {
  /// The name of the type in CEL.
  static let name = "optional_type"

  let value: Value?

  init(holding value: Value?) { self.value = value }

  /// The optional that a value is; `nil` if it is something else.
  init?(_ value: Value) {
    guard case .opaque(let instance) = value, let optional = instance as? OptionalValue else {
      return nil
    }
    self.value = optional.value
  }

  var typeName: String { OptionalValue.name }

  func isEqual(to other: any OpaqueInstance) -> Bool {
    guard let other = other as? OptionalValue else { return false }
    return value == other.value
  }

  /// What is made of the value, or nothing if there is none.
  func flatMap(_ transform: (Value) -> Value) -> Value {
    value.map(transform) ?? .emptyOptional
  }
}

extension Value {
  /// An optional that holds nothing.
  static let emptyOptional = Value.opaque(OptionalValue(holding: nil))

  /// An optional that holds a value; what is unknown or failed is not held, but is the result.
  static func optional(holding value: Value) -> Value {
    switch value {
    case .unknown, .error: value
    default: .opaque(OptionalValue(holding: value))
    }
  }

  /// Whether it is the value that a field has before anything is known: empty, zero or false.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let truth): !truth
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let list): list.elements.isEmpty
    case .map(let map): map.entries.isEmpty
    case .duration(let span): span.nanoseconds == 0
    case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
    default: false
    }
  }
}
