/// Operators and their operands, by how tightly they hold.
extension Parser {
  mutating func expression() throws(SyntaxFailure) -> NodeID {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.nesting else {
      throw failure(.tooDeep(limit: limits.nesting), token.range)
    }
    let start = token.range.lowerBound
    let condition = try operation(atLeast: .disjunction)
    guard try accept(.question) else { return condition }
    let yes = try expression()
    try expect(.colon, "between the two results of '?'")
    let no = try expression()
    return try add(.operation(.conditional, [condition, yes, no]), from: start)
  }

  /// Operands with operators between them that hold at least as tightly as told.
  private mutating func operation(
    atLeast wanted: BindingStrength
  ) throws(SyntaxFailure) -> NodeID {
    let start = token.range.lowerBound
    var left = try unary()
    while let operation = binaryOperator, operation.strength >= wanted {
      if operation == .and || operation == .or {
        left = try chain(operation, after: left, from: start)
        continue
      }
      try advance()
      let right = try self.operation(atLeast: operation.strength.next)
      left = try add(.operation(operation, [left, right]), from: start)
    }
    return left
  }

  /// A chain of one of the logical operators; kept flat, so that its length costs no height.
  private mutating func chain(
    _ operation: Operator, after first: NodeID, from start: Int
  ) throws(SyntaxFailure) -> NodeID {
    var operands = [first]
    while binaryOperator == operation {
      try advance()
      operands.append(try self.operation(atLeast: operation.strength.next))
    }
    return try add(.operation(operation, operands), from: start)
  }

  /// The operator that the current token is between two operands.
  private var binaryOperator: Operator? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return switch symbol {
    case .or: .or
    case .and: .and
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .isIn: .isIn
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .percent: .remainder
    default: nil
    }
  }

  private mutating func unary() throws(SyntaxFailure) -> NodeID {
    guard token.kind == .symbol(.not) || token.kind == .symbol(.minus) else {
      return try member(sign: nil)
    }
    let symbol: Token.Symbol = token.kind == .symbol(.not) ? .not : .minus
    var starts: [Int] = []
    while token.kind == .symbol(symbol) {
      starts.append(token.range.lowerBound)
      try advance()
    }
    // The sign belongs to the number, or the least integer could not be written.
    let sign = symbol == .minus && isAtNumber ? starts.removeLast() : nil
    var node = try member(sign: sign)
    for start in starts.reversed() {
      node = try add(.operation(symbol == .not ? .not : .negate, [node]), from: start)
    }
    return node
  }

  /// Whether the current token is a number that takes a sign.
  private var isAtNumber: Bool {
    switch token.kind {
    case .integer, .literal(.double): true
    default: false
    }
  }
}
