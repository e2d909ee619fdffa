/// What an expression evaluates to.
///
/// Errors and unknowns are values like any other: nothing in an evaluation throws.
public enum Value: Sendable {
  /// The null value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A signed integer of 64 bits.
  case int(Int64)
  /// An unsigned integer of 64 bits.
  case uint(UInt64)
  /// An IEEE 754 number of 64 bits.
  case double(Double)
  /// A text; compared by its UTF-8 bytes, never by canonical equivalence.
  case string(String)
  /// A sequence of bytes.
  case bytes([UInt8])
  /// A point in time.
  case timestamp(Timestamp)
  /// A length of time.
  case duration(TimeSpan)
  /// A list, some of whose elements may be only perhaps present.
  case list(ListValue)
  /// A map from booleans, integers or texts to values.
  case map(MapValue)
  /// An instance of a structure that the environment declares.
  case structure(any StructureInstance)
  /// A value that only functions of the environment look into.
  case opaque(any OpaqueInstance)
  /// A type, by its name in CEL.
  case type(String)
  /// A value known only to lie between two ends.
  indirect case range(RangeValue)
  /// A value that depends on fields that are not known.
  case unknown(UnknownSet)
  /// The result of something that cannot be computed.
  indirect case error(EvaluationError)
}

extension Value {
  /// The truth value, if it is a definite one.
  public var asBool: Bool? {
    guard case .bool(let truth) = self else { return nil }
    return truth
  }

  /// The fields that an unknown or a range depends on; empty for any other value.
  public var openFields: UnknownSet {
    switch self {
    case .unknown(let fields): fields
    case .range(let range): range.fields
    default: UnknownSet()
    }
  }

  /// The name of the value's type in CEL; a range has the type of its ends.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .structure(let instance): instance.typeName
    case .opaque(let instance): instance.typeName
    case .type: "type"
    case .range(let range): (range.lower ?? range.upper ?? .int(0)).typeName
    case .unknown: "unknown"
    case .error: "error"
    }
  }
}

extension Value: Equatable {
  /// Whether two values are the same: of one type and alike in every part.
  ///
  /// This is identity for tests and caches, not CEL's `==`: NaN is the same as NaN, 1 is not
  /// the same as 1.0, and an unknown is the same as an unknown of the same fields.
  public static func == (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)):
      (a.isNaN && b.isNaN) || (a == b && a.sign == b.sign)
    case (.string(let a), .string(let b)), (.type(let a), .type(let b)): a.hasSameBytes(as: b)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.list(let a), .list(let b)): a.elements == b.elements && a.presence == b.presence
    case (.map(let a), .map(let b)): a.isSame(as: b)
    case (.structure(let a), .structure(let b)): a.isEqual(to: b)
    case (.opaque(let a), .opaque(let b)): a.isEqual(to: b)
    case (.range(let a), .range(let b)): a == b
    case (.unknown(let a), .unknown(let b)): a == b
    case (.error(let a), .error(let b)): a == b
    default: false
    }
  }
}

extension String {
  /// Whether two texts are the same sequence of Unicode scalars.
  ///
  /// Canonically equivalent texts of different bytes are different in CEL. Equal bytes are
  /// always canonically equal, so the fast comparison of the standard library decides most.
  @inline(__always)
  func hasSameBytes(as other: String) -> Bool {
    guard self == other else { return false }
    return utf8.count == other.utf8.count
      && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
  }

  /// Whether the text sorts before another by Unicode scalars.
  func hasBytes(before other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
