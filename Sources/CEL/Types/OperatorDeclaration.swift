/// Operand types for which an operator is defined.
public struct OperatorSignature: Hashable, Sendable {
  /// For each operand the types that it may have, in any combination.
  public let operands: [[CELType]]
  /// The type of the result.
  public let result: CELType

  init(_ operands: CELType..., gives result: CELType) {
    self.operands = operands.map { [$0] }
    self.result = result
  }

  /// Any two numbers, of one type or of two.
  static let comparableNumbers = OperatorSignature(
    operands: [CELType.numbers, CELType.numbers], result: .bool)

  private init(operands: [[CELType]], result: CELType) {
    self.operands = operands
    self.result = result
  }
}

extension CELType {
  fileprivate static let numbers: [CELType] = [.int, .uint, .double]
}

extension Operator {
  /// What it gives, in one sentence.
  public var documentation: String {
    switch self {
    case .and: "Whether both hold; one that does not hold decides, whatever the other is."
    case .or: "Whether one of them holds; one that holds decides, whatever the other is."
    case .not: "Whether it does not hold."
    case .negate: "The number with the other sign."
    case .conditional: "The second if the first holds, else the third."
    case .equal: "Whether they are equal; numbers are compared by what they are worth."
    case .notEqual: "Whether they are not equal."
    case .less: "Whether the left comes before the right."
    case .lessOrEqual: "Whether the left comes before the right or is equal."
    case .greater: "Whether the left comes after the right."
    case .greaterOrEqual: "Whether the left comes after the right or is equal."
    case .isIn: "Whether a list has such an element, or a map such a key."
    case .add: "The sum, or one after the other."
    case .subtract: "The difference."
    case .multiply: "The product."
    case .divide: "The quotient; of whole numbers, without its fraction."
    case .remainder: "What the quotient leaves, with the sign of the left."
    case .index: "The element at a place, from 0, or the value of a key."
    case .optionalSelect: "An optional of a field or of the value of a key, if it is there."
    case .optionalIndex: "An optional of an element or of the value of a key, if it is there."
    case .optionalEntry: "In a list or map: what an optional holds, or no element or entry at all."
    }
  }

  /// The operand types it is defined for; where several fit, the first counts.
  public var signatures: [OperatorSignature] {
    let (any, other) = (CELType.parameter("A"), CELType.parameter("B"))
    switch self {
    case .and, .or: return [OperatorSignature(.bool, .bool, gives: .bool)]
    case .not: return [OperatorSignature(.bool, gives: .bool)]
    case .negate: return alike([.int, .double], operands: 1)
    case .conditional: return [OperatorSignature(.bool, any, any, gives: any)]
    case .equal, .notEqual: return [.comparableNumbers, OperatorSignature(any, any, gives: .bool)]
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let types: [CELType] = [.string, .bytes, .bool, .timestamp, .duration]
      return [.comparableNumbers] + types.map { OperatorSignature($0, $0, gives: .bool) }
    case .isIn:
      return [
        OperatorSignature(any, .list(any), gives: .bool),
        OperatorSignature(any, .map(any, other), gives: .bool),
      ]
    case .add:
      return alike(CELType.numbers + [.string, .bytes, .list(any)]) + [
        OperatorSignature(.list(any), .list(other), gives: .list(.dyn)),
        OperatorSignature(.timestamp, .duration, gives: .timestamp),
        OperatorSignature(.duration, .timestamp, gives: .timestamp),
        OperatorSignature(.duration, .duration, gives: .duration),
      ]
    case .subtract:
      return alike(CELType.numbers) + [
        OperatorSignature(.timestamp, .timestamp, gives: .duration),
        OperatorSignature(.timestamp, .duration, gives: .timestamp),
        OperatorSignature(.duration, .duration, gives: .duration),
      ]
    case .multiply, .divide: return alike(CELType.numbers)
    case .remainder: return alike([.int, .uint])
    case .index:
      return [
        OperatorSignature(.list(any), .int, gives: any),
        OperatorSignature(.map(any, other), any, gives: other),
      ]
    case .optionalSelect:
      return [
        OperatorSignature(.map(.string, any), .string, gives: .optional(any)),
        OperatorSignature(.optional(.map(.string, any)), .string, gives: .optional(any)),
      ]
    case .optionalIndex:
      return [
        OperatorSignature(.list(any), .int, gives: .optional(any)),
        OperatorSignature(.map(any, other), any, gives: .optional(other)),
        OperatorSignature(.optional(.list(any)), .int, gives: .optional(any)),
      ]
    case .optionalEntry: return [OperatorSignature(.optional(any), gives: any)]
    }
  }

  private func alike(_ types: [CELType], operands: Int = 2) -> [OperatorSignature] {
    types.map {
      operands == 1
        ? OperatorSignature($0, gives: $0) : OperatorSignature($0, $0, gives: $0)
    }
  }

  /// How it is written with operands.
  ///
  /// - Parameter operands: What stands for its operands, as many as its signatures have.
  /// - Returns: The operator among its operands, such as `a + b` or `a[b]`.
  public func written(with operands: [String]) -> String {
    switch self {
    case .not, .negate, .optionalEntry: name + operands[0]
    case .conditional: "\(operands[0]) ? \(operands[1]) : \(operands[2])"
    case .index: "\(operands[0])[\(operands[1])]"
    case .optionalIndex: "\(operands[0])[?\(operands[1])]"
    case .optionalSelect: "\(operands[0]).?\(operands[1])"
    default: operands.joined(separator: " \(name) ")
    }
  }

  static let ofOptionals: [Operator] = [.optionalSelect, .optionalIndex, .optionalEntry]
}
