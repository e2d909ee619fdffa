/// What a reader probably meant by a literal that an operator cannot take.
///
/// `age > 5` with a duration on the left means `age > years(5)` where an environment says so.
public struct OperandHint: Sendable {
  /// The type of the other operand.
  public let other: CELType
  /// The type of the literal.
  public let literal: CELType
  /// What to write instead of the literal; `nil` if this literal cannot have been meant.
  public let suggestion: @Sendable (_ literal: String) -> String?

  /// Says what to write beside an operand of a type instead of a literal of another.
  public init(
    beside other: CELType, writing literal: CELType,
    suggestion: @escaping @Sendable (_ literal: String) -> String?
  ) {
    self.other = other
    self.literal = literal
    self.suggestion = suggestion
  }

  /// A call of a function with the literal as its only argument.
  public init(beside other: CELType, writing literal: CELType, calls function: String) {
    self.init(beside: other, writing: literal) { "\(function)(\($0))" }
  }
}
