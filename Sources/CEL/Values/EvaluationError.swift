/// Why a value could not be computed.
public struct EvaluationError: Hashable, Sendable {
  /// The kinds of failure, for programs that want to tell them apart.
  public enum Kind: String, Hashable, Sendable {
    /// No function takes values of these types.
    case noSuchOverload
    /// A name that nothing declares.
    case noSuchName
    /// A map has no such key, or a structure no such field.
    case noSuchKey
    /// A list has no element of this number.
    case outOfBounds
    /// A division by zero.
    case divisionByZero
    /// A result does not fit its type.
    case overflow
    /// A text or number is not of the wanted form.
    case conversion
    /// An argument has no meaning for a function.
    case badArgument
    /// The evaluation took more steps than it may.
    case exhausted
  }

  /// The kind of failure.
  public let kind: Kind
  /// One terse sentence, lower case, without a full stop.
  public let message: String

  /// Describes a failure.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension Value {
  /// An error value.
  public static func failure(_ kind: EvaluationError.Kind, _ message: String) -> Value {
    .error(EvaluationError(kind, message))
  }

  /// The error of an operation on values it is not defined for.
  static func noOverload(_ name: String, _ values: Value...) -> Value {
    let types = values.map(\.typeName).joined(separator: ", ")
    return .failure(.noSuchOverload, "'\(name)' is not defined for (\(types))")
  }

  /// The error of an evaluation that took more steps than it may.
  static func exhausted(_ steps: Int) -> Value {
    .failure(.exhausted, "the evaluation takes more than \(steps) steps")
  }

  /// The error of a result that does not fit its type.
  static func overflow(_ name: String) -> Value {
    .failure(.overflow, "the result of '\(name)' is out of range")
  }
}
