/// How tightly a construct holds its parts together; the looser ones first.
enum BindingStrength: Int, Comparable {
  case choice
  case disjunction
  case conjunction
  case comparison
  case sum
  case product
  case sign
  /// A value with something after it: `.field`, `[index]` or `(…)`.
  case member
  case value

  /// The next tighter one.
  var next: BindingStrength { BindingStrength(rawValue: rawValue + 1) ?? .value }

  static func < (a: BindingStrength, b: BindingStrength) -> Bool { a.rawValue < b.rawValue }
}

extension Operator {
  var strength: BindingStrength {
    switch self {
    case .conditional: .choice
    case .or: .disjunction
    case .and: .conjunction
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: .comparison
    case .add, .subtract: .sum
    case .multiply, .divide, .remainder: .product
    case .not, .negate: .sign
    case .index, .optionalSelect, .optionalIndex: .member
    // A mark within brackets, which nothing outside them can tear apart.
    case .optionalEntry: .value
    }
  }
}

extension SyntaxNode {
  var strength: BindingStrength {
    switch self {
    case .literal, .name, .has, .list, .map: .value
    case .select, .comprehension: .member
    case .call(let call): call.receiver == nil ? .value : .member
    case .binding(let binding): binding.kind == .value ? .value : .member
    case .operation(let operation, _): operation.strength
    }
  }

  /// What stands before the dot or bracket of a construct that follows a value.
  var receiver: NodeID? {
    switch self {
    case .select(let operand, _): operand
    case .call(let call): call.receiver
    case .operation(_, let operands): operands.first
    case .comprehension(let comprehension): comprehension.range
    case .binding(let binding): binding.value
    case .literal, .name, .has, .list, .map: nil
    }
  }
}
