/// Values, and what follows them after a dot or in brackets.
extension Parser {
  // Nested brackets go through all of these again and again: what takes much room on the stack
  // stands in functions of its own that are left before the next level is entered.

  @inline(never)
  mutating func member(sign: Int?) throws(SyntaxFailure) -> NodeID {
    let start = sign ?? token.range.lowerBound
    var node = try primary(sign: sign)
    while case .symbol(let symbol) = token.kind {
      switch symbol {
      case .dot: node = try selection(of: node, from: start)
      case .openBracket: node = try index(of: node, from: start)
      case .openBrace: throw failure(.messageConstruction, token.range)
      default: return node
      }
    }
    return node
  }

  /// A field or call after a dot.
  @inline(never)
  private mutating func selection(
    of node: NodeID, from start: Int
  ) throws(SyntaxFailure) -> NodeID {
    try advance()
    if try acceptOptional() {
      let field = try fieldName()
      let name = try add(.literal(.string(field.text)), field.range)
      return try add(.operation(.optionalSelect, [node, name]), from: start)
    }
    let field = try fieldName()
    guard token.kind == .symbol(.openParenthesis) else {
      return try add(.select(node, field: field), from: start)
    }
    return try call(field, receiver: node, from: start)
  }

  /// An index in brackets.
  @inline(never)
  private mutating func index(of node: NodeID, from start: Int) throws(SyntaxFailure) -> NodeID {
    try advance()
    let operation: Operator = try acceptOptional() ? .optionalIndex : .index
    let index = try expression()
    try expect(.closeBracket, "after the index")
    return try add(.operation(operation, [node, index]), from: start)
  }

  @inline(never)
  private mutating func fieldName() throws(SyntaxFailure) -> FieldName {
    let range = token.range
    switch token.kind {
    case .name(let word), .quotedName(let word):
      try advance()
      return FieldName(text: word, range: range)
    default: throw unexpected(wanted: "a field or function name after '.'")
    }
  }

  private mutating func primary(sign: Int?) throws(SyntaxFailure) -> NodeID {
    let start = sign ?? token.range.lowerBound
    guard case .symbol(let symbol) = token.kind else { return try word(from: start, sign: sign) }
    switch symbol {
    case .dot: return try nameOrCall()
    case .openParenthesis:
      try advance()
      let inner = try expression()
      try expect(.closeParenthesis, "to close the parenthesis")
      return inner
    case .openBracket:
      try advance()
      let parts = try elements(until: .closeBracket, allowsOptional: true)
      return try add(.list(parts), from: start)
    case .openBrace:
      try advance()
      let parts = try entries()
      return try add(.map(parts), from: start)
    default: throw unexpected(wanted: "a value")
    }
  }

  /// A literal, a name or a call.
  @inline(never)
  private mutating func word(from start: Int, sign: Int?) throws(SyntaxFailure) -> NodeID {
    if case .name = token.kind { return try nameOrCall() }
    let value = try literal(from: start, sign: sign)
    return try add(.literal(value), from: start)
  }

  @inline(never)
  private mutating func literal(from start: Int, sign: Int?) throws(SyntaxFailure) -> Value {
    let kind = token.kind
    switch kind {
    case .integer(let magnitude):
      try advance()
      return try integer(magnitude, start, isNegative: sign != nil)
    case .literal(let value):
      try advance()
      guard sign != nil, case .double(let number) = value else { return value }
      return .double(-number)
    default: throw unexpected(wanted: "a value")
    }
  }

  private func integer(
    _ magnitude: UInt64, _ start: Int, isNegative: Bool
  ) throws(SyntaxFailure) -> Value {
    if isNegative, magnitude == UInt64(Int64.max) + 1 { return .int(.min) }
    guard let number = Int64(exactly: magnitude) else {
      let range = start..<consumed
      throw failure(
        .badNumber(lexer.text(range), why: "it does not fit in 64 bits with a sign"), range)
    }
    return .int(isNegative ? -number : number)
  }

  @inline(never)
  private mutating func nameOrCall() throws(SyntaxFailure) -> NodeID {
    let start = token.range.lowerBound
    let isRooted = try accept(.dot)
    let name = try plainName()
    if token.kind == .symbol(.openParenthesis) {
      return try call(name, receiver: nil, isRooted: isRooted, from: start)
    }
    return try add(.name(name.text, isRooted: isRooted), from: start)
  }

  @inline(never)
  private mutating func plainName() throws(SyntaxFailure) -> FieldName {
    let range = token.range
    guard case .name(let word) = token.kind else { throw unexpected(wanted: "a name") }
    guard !Token.reserved.contains(word) else { throw failure(.reservedWord(word), range) }
    try advance()
    return FieldName(text: word, range: range)
  }

  @inline(never)
  private mutating func elements(
    until closing: Token.Symbol, allowsTrailingComma: Bool = true, allowsOptional: Bool = false
  ) throws(SyntaxFailure) -> [NodeID] {
    var result: [NodeID] = []
    while token.kind != .symbol(closing) {
      result.append(allowsOptional ? try element() : try expression())
      guard try accept(.comma) else { break }
      if !allowsTrailingComma, token.kind == .symbol(closing) {
        throw unexpected(wanted: "an argument after ','")
      }
    }
    try expect(closing, "or ',' after the last element")
    return result
  }

  /// An element of a list, which a question mark makes one that may be absent.
  private mutating func element() throws(SyntaxFailure) -> NodeID {
    let start = token.range.lowerBound
    guard try acceptOptional() else { return try expression() }
    return try add(.operation(.optionalEntry, [try expression()]), from: start)
  }

  @inline(never)
  private mutating func entries() throws(SyntaxFailure) -> [NodeID] {
    var result: [NodeID] = []
    while token.kind != .symbol(.closeBrace) {
      let start = token.range.lowerBound
      let isOptional = try acceptOptional()
      result.append(try expression())
      try expect(.colon, "between key and value")
      let value = try expression()
      result.append(isOptional ? try add(.operation(.optionalEntry, [value]), from: start) : value)
      guard try accept(.comma) else { break }
    }
    try expect(.closeBrace, "or ',' after the last entry")
    return result
  }

  @inline(never)
  private mutating func call(
    _ function: FieldName, receiver: NodeID?, isRooted: Bool = false, from start: Int
  ) throws(SyntaxFailure) -> NodeID {
    try expect(.openParenthesis, "to open the arguments")
    let arguments = try elements(until: .closeParenthesis, allowsTrailingComma: false)
    return try add(
      Call(function: function, receiver: receiver, arguments: arguments, isRooted: isRooted),
      from: start)
  }

  /// Adds a call, or the construct that it stands for.
  @inline(never)
  private mutating func add(_ call: Call, from start: Int) throws(SyntaxFailure) -> NodeID {
    switch try macros.expand(call, in: tree) {
    case .node(let node): return try add(node, from: start)
    case .nodes(let nodes):
      for node in nodes { _ = try add(node, from: start) }
      return tree.nodes.count - 1
    }
  }
}
