import SourceText

/// Reads an expression from its text.
///
/// Reading stops at the first mistake in form: what follows one is seldom worth a message.
struct Parser {
  private let limits: Limits
  private let macros: MacroExpander
  private let hasOptionals: Bool
  private(set) var tree: SyntaxTree
  private var lexer: Lexer
  private var token = Token(kind: .end, range: 0..<0)
  /// Where the last consumed token ended.
  private var consumed = 0
  private var depth = 0
  /// The height of each node, for the walks over the tree that recurse.
  private var heights: [Int] = []

  /// The tree of a text, or what is wrong with it.
  static func parse(_ source: MappedText, in environment: Environment) -> Checked<SyntaxTree> {
    var parser = Parser(source, environment)
    do {
      try parser.readAll()
      return Checked(parser.tree)
    } catch {
      return Checked(
        nil, [.syntax(error.problem, at: source.span(ofDecoded: error.range))])
    }
  }

  private init(_ source: MappedText, _ environment: Environment) {
    limits = environment.limits
    macros = MacroExpander(libraries: environment.usesMacros ? environment.libraries : [])
    hasOptionals = environment.libraries.contains(.optionals)
    tree = SyntaxTree(source: source)
    lexer = Lexer(bytes: Array(source.text.utf8))
  }

  private mutating func readAll() throws(SyntaxFailure) {
    guard lexer.bytes.count <= limits.bytes else {
      throw SyntaxFailure(problem: .tooLong(limit: limits.bytes), range: 0..<0)
    }
    try advance()
    tree.root = try expression()
    guard token.kind == .end else { throw unexpected(wanted: "an operator or the end") }
  }
}

// MARK: - Tokens and nodes

extension Parser {
  private mutating func advance() throws(SyntaxFailure) {
    consumed = token.range.upperBound
    token = try lexer.next()
  }

  private mutating func accept(_ symbol: Token.Symbol) throws(SyntaxFailure) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  /// The question mark before something that may be absent.
  private mutating func acceptOptional() throws(SyntaxFailure) -> Bool {
    hasOptionals ? try accept(.question) : false
  }

  private mutating func expect(
    _ symbol: Token.Symbol, _ purpose: String
  ) throws(SyntaxFailure) {
    guard try accept(symbol) else { throw unexpected(wanted: "'\(symbol.rawValue)' \(purpose)") }
  }

  private func failure(_ problem: SyntaxProblem, _ range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure(problem: problem, range: range)
  }

  /// The current token does not belong here.
  private func unexpected(wanted: String) -> SyntaxFailure {
    guard token.kind != .end else {
      let end = max(consumed, 1)
      return failure(.unfinished(wanted: wanted), end - 1..<end)
    }
    let word = lexer.text(token.range)
    let foreign = ["and": "&&", "or": "||", "AND": "&&", "OR": "||", "is": "=="]
    if let use = foreign[word] { return failure(.foreignOperator(word, use: use), token.range) }
    if let last = tree.nodes.last, case .name("not", _) = last, let range = tree.ranges.last {
      return failure(.foreignOperator("not", use: "!"), range)
    }
    return failure(.unexpected(word, wanted: wanted), token.range)
  }

  private mutating func add(_ node: SyntaxNode, from start: Int) throws(SyntaxFailure) -> NodeID {
    try add(node, start..<max(start, consumed))
  }

  private mutating func add(
    _ node: SyntaxNode, _ range: Range<Int>
  ) throws(SyntaxFailure) -> NodeID {
    guard tree.nodes.count < limits.nodes else {
      throw failure(.tooLarge(limit: limits.nodes), range)
    }
    let height = 1 + (node.children.map { heights[$0] }.max() ?? 0)
    guard height <= limits.height else { throw failure(.tooDeep(limit: limits.height), range) }
    tree.nodes.append(node)
    tree.ranges.append(range)
    heights.append(height)
    return tree.nodes.count - 1
  }
}

// MARK: - Operators

extension Parser {
  private mutating func expression() throws(SyntaxFailure) -> NodeID {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.nesting else {
      throw failure(.tooDeep(limit: limits.nesting), token.range)
    }
    let start = token.range.lowerBound
    let condition = try logical(.or, .or)
    guard try accept(.question) else { return condition }
    let yes = try expression()
    try expect(.colon, "between the two results of '?'")
    let no = try expression()
    return try add(.operation(.conditional, [condition, yes, no]), from: start)
  }

  /// A chain of one of the logical operators; kept flat, so that its length costs no height.
  private mutating func logical(
    _ symbol: Token.Symbol, _ operation: Operator
  ) throws(SyntaxFailure) -> NodeID {
    let start = token.range.lowerBound
    func isOr() -> Bool { operation == .or }
    var operands = [isOr() ? try logical(.and, .and) : try binary(.comparison)]
    while try accept(symbol) {
      operands.append(isOr() ? try logical(.and, .and) : try binary(.comparison))
    }
    return operands.count == 1 ? operands[0] : try add(.operation(operation, operands), from: start)
  }

  private enum Level: Int {
    case comparison
    case sum
    case product
  }

  private func binaryOperator(at level: Level) -> Operator? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return switch (level, symbol) {
    case (.comparison, .equal): .equal
    case (.comparison, .notEqual): .notEqual
    case (.comparison, .less): .less
    case (.comparison, .lessOrEqual): .lessOrEqual
    case (.comparison, .greater): .greater
    case (.comparison, .greaterOrEqual): .greaterOrEqual
    case (.comparison, .isIn): .isIn
    case (.sum, .plus): .add
    case (.sum, .minus): .subtract
    case (.product, .star): .multiply
    case (.product, .slash): .divide
    case (.product, .percent): .remainder
    default: nil
    }
  }

  private mutating func binary(_ level: Level) throws(SyntaxFailure) -> NodeID {
    func below() -> Level? { Level(rawValue: level.rawValue + 1) }
    let start = token.range.lowerBound
    var left = if let next = below() { try binary(next) } else { try unary() }
    while let operation = binaryOperator(at: level) {
      try advance()
      let right = if let next = below() { try binary(next) } else { try unary() }
      left = try add(.operation(operation, [left, right]), from: start)
    }
    return left
  }

  private mutating func unary() throws(SyntaxFailure) -> NodeID {
    var starts: [Int] = []
    let operation: Operator = token.kind == .symbol(.not) ? .not : .negate
    let symbol: Token.Symbol = operation == .not ? .not : .minus
    while token.kind == .symbol(symbol) {
      starts.append(token.range.lowerBound)
      try advance()
    }
    // The sign belongs to the number, or the least integer could not be written.
    var sign: Int?
    if operation == .negate, !starts.isEmpty {
      switch token.kind {
      case .integer, .literal(.double): sign = starts.removeLast()
      default: break
      }
    }
    var node = try member(sign: sign)
    for start in starts.reversed() {
      node = try add(.operation(operation, [node]), from: start)
    }
    return node
  }
}

// MARK: - Operands

extension Parser {
  private mutating func member(sign: Int?) throws(SyntaxFailure) -> NodeID {
    let start = sign ?? token.range.lowerBound
    var node = try primary(sign: sign)
    while true {
      if try accept(.dot) {
        if try acceptOptional() {
          let field = try fieldName()
          let name = try add(.literal(.string(field.text)), field.range)
          node = try add(.operation(.optionalSelect, [node, name]), from: start)
          continue
        }
        let field = try fieldName()
        if token.kind == .symbol(.openParenthesis) {
          node = try call(field, receiver: node, from: start)
        } else {
          node = try add(.select(node, field: field), from: start)
        }
      } else if try accept(.openBracket) {
        let operation: Operator = try acceptOptional() ? .optionalIndex : .index
        let index = try expression()
        try expect(.closeBracket, "after the index")
        node = try add(.operation(operation, [node, index]), from: start)
      } else if token.kind == .symbol(.openBrace) {
        throw failure(.messageConstruction, token.range)
      } else {
        return node
      }
    }
  }

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
    let current = token
    let start = sign ?? current.range.lowerBound
    switch current.kind {
    case .integer(let magnitude):
      try advance()
      return try add(.literal(try integer(magnitude, start, isNegative: sign != nil)), from: start)
    case .literal(.double(let number)):
      try advance()
      return try add(.literal(.double(sign == nil ? number : -number)), from: start)
    case .literal(let value):
      try advance()
      return try add(.literal(value), from: start)
    case .name, .symbol(.dot): return try nameOrCall()
    case .symbol(.openParenthesis):
      try advance()
      let inner = try expression()
      try expect(.closeParenthesis, "to close the parenthesis")
      return inner
    case .symbol(.openBracket):
      try advance()
      let parts = try elements(until: .closeBracket, allowsOptional: true)
      return try add(.list(parts), from: start)
    case .symbol(.openBrace):
      try advance()
      return try add(.map(try entries()), from: start)
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

  private mutating func nameOrCall() throws(SyntaxFailure) -> NodeID {
    let start = token.range.lowerBound
    let isRooted = try accept(.dot)
    let range = token.range
    guard case .name(let word) = token.kind else { throw unexpected(wanted: "a name") }
    guard !Token.reserved.contains(word) else { throw failure(.reservedWord(word), range) }
    try advance()
    let name = FieldName(text: word, range: range)
    if token.kind == .symbol(.openParenthesis) {
      return try call(name, receiver: nil, isRooted: isRooted, from: start)
    }
    return try add(.name(word, isRooted: isRooted), from: start)
  }

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

  private mutating func call(
    _ function: FieldName, receiver: NodeID?, isRooted: Bool = false, from start: Int
  ) throws(SyntaxFailure) -> NodeID {
    try expect(.openParenthesis, "to open the arguments")
    let arguments = try elements(until: .closeParenthesis, allowsTrailingComma: false)
    let call = Call(
      function: function, receiver: receiver, arguments: arguments, isRooted: isRooted)
    switch try macros.expand(call, in: tree) {
    case .node(let node): return try add(node, from: start)
    case .nodes(let nodes):
      for node in nodes { _ = try add(node, from: start) }
      return tree.nodes.count - 1
    }
  }
}
