/// What the checker knows about a value before evaluation.
public indirect enum CELType: Hashable, Sendable {
  /// The type of null.
  case null
  /// Truth values.
  case bool
  /// Signed integers.
  case int
  /// Unsigned integers.
  case uint
  /// IEEE 754 numbers.
  case double
  /// Texts.
  case string
  /// Byte sequences.
  case bytes
  /// Points in time.
  case timestamp
  /// Lengths of time.
  case duration
  /// Types themselves.
  case type
  /// Anything; checked when evaluated.
  case dyn
  /// Lists of one type.
  case list(CELType)
  /// Maps from one type to another.
  case map(CELType, CELType)
  /// A structure of the environment, by name.
  case structure(String)
  /// A type that only functions look into, with its type arguments.
  case opaque(String, [CELType] = [])
  /// A text from a closed vocabulary of the environment, by name.
  case term(String)
  /// A stand-in for one type throughout a function's signature.
  case parameter(String)
}

extension CELType: CustomStringConvertible {
  /// The type as messages and documentation write it.
  public var description: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .dyn: "dyn"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .structure(let name): name
    case .opaque(let name, let arguments):
      arguments.isEmpty ? name : "\(name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .term(let vocabulary): "term(\(vocabulary))"
    case .parameter(let name): name
    }
  }
}

extension CELType {
  /// The types that a program can name.
  static let named: [String: Value] = [
    "bool": .type("bool"), "int": .type("int"), "uint": .type("uint"),
    "double": .type("double"), "string": .type("string"), "bytes": .type("bytes"),
    "list": .type("list"), "map": .type("map"), "null_type": .type("null_type"),
    "type": .type("type"),
    "google.protobuf.Timestamp": .type("google.protobuf.Timestamp"),
    "google.protobuf.Duration": .type("google.protobuf.Duration"),
  ]

  var isNumeric: Bool { self == .int || self == .uint || self == .double }

  /// Types whose values have an order.
  var isOrdered: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    default: false
    }
  }

  /// A term is a text to everything but the vocabulary check.
  var withoutTerm: CELType {
    if case .term = self { return .string }
    return self
  }

  /// The vocabulary of a term, or of the terms in lists or among the keys of a map.
  var vocabulary: String? {
    switch self {
    case .term(let name), .map(.term(let name), _): name
    case .list(let element): element.vocabulary
    default: held?.vocabulary
    }
  }

  /// Whether a value may be of this type, seen from outside: elements are not looked at.
  func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.parameter, _), (_, .unknown), (_, .error): true
    case (.list, .list), (.map, .map), (.type, .type): true
    case (.term, .string): true
    case (.structure(let name), .structure(let instance)): instance.typeName == name
    case (.opaque(let name, _), .opaque(let instance)): instance.typeName == name
    case (.structure, .null), (.opaque, .null): true
    case (.timestamp, _): value.typeName == "google.protobuf.Timestamp"
    case (.duration, _): value.typeName == "google.protobuf.Duration"
    default: description == value.typeName
    }
  }
}
