import SourceText

/// Reads an expression from its text.
///
/// Reading stops at the first mistake in form: what follows one is seldom worth a message.
struct Parser {
  let limits: Limits
  let macros: MacroExpander
  private let hasOptionals: Bool
  private(set) var tree: SyntaxTree
  private(set) var lexer: Lexer
  private(set) var token = Token(kind: .end, range: 0..<0)
  /// Where the last consumed token ended.
  private(set) var consumed = 0
  var depth = 0
  /// The height of each node, for the walks over the tree that recurse, and how deep lists and
  /// maps may be nested in its value, for the walks over values.
  private var heights: [(tree: Int, value: Int)] = []

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
  @inline(never)
  mutating func advance() throws(SyntaxFailure) {
    consumed = token.range.upperBound
    token = try lexer.next()
  }

  mutating func accept(_ symbol: Token.Symbol) throws(SyntaxFailure) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  /// The question mark before something that may be absent.
  mutating func acceptOptional() throws(SyntaxFailure) -> Bool {
    hasOptionals ? try accept(.question) : false
  }

  @inline(never)
  mutating func expect(
    _ symbol: Token.Symbol, _ purpose: String
  ) throws(SyntaxFailure) {
    guard try accept(symbol) else { throw unexpected(wanted: "'\(symbol.rawValue)' \(purpose)") }
  }

  func failure(_ problem: SyntaxProblem, _ range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure(problem: problem, range: range)
  }

  /// The current token does not belong here.
  @inline(never)
  func unexpected(wanted: String) -> SyntaxFailure {
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

  mutating func add(_ node: SyntaxNode, from start: Int) throws(SyntaxFailure) -> NodeID {
    try add(node, start..<max(start, consumed))
  }

  @inline(never)
  mutating func add(
    _ node: SyntaxNode, _ range: Range<Int>
  ) throws(SyntaxFailure) -> NodeID {
    guard tree.nodes.count < limits.nodes else {
      throw failure(.tooLarge(limit: limits.nodes), range)
    }
    let height = height(of: node)
    guard max(height.tree, height.value) <= limits.height else {
      throw failure(.tooDeep(limit: limits.height), range)
    }
    tree.nodes.append(node)
    tree.ranges.append(range)
    heights.append(height)
    return tree.nodes.count - 1
  }
}

// MARK: - Heights

extension Parser {
  private func height(of node: SyntaxNode) -> (tree: Int, value: Int) {
    var inner = (tree: 0, value: 0)
    for child in node.children {
      inner = (max(inner.tree, heights[child].tree), max(inner.value, heights[child].value))
    }
    let value =
      switch node {
      case .literal, .name, .has: 0
      case .select, .operation: inner.value
      // An optional, a list or a map of what it is given.
      case .list, .map, .call: inner.value + 1
      case .comprehension(let comprehension): height(of: comprehension)
      // The name may stand for the value wherever the body is deepest.
      case .binding(let binding): heights[binding.value].value + heights[binding.body].value + 1
      }
    return (inner.tree + 1, value)
  }

  private func height(of comprehension: Comprehension) -> Int {
    let range = heights[comprehension.range].value
    switch comprehension.kind {
    case .all, .exists, .existsOne: return 0
    case .filter, .sortBy: return max(range, 1)
    case .map, .transformList, .transformMap, .transformMapEntry:
      return range + (comprehension.transform.map { heights[$0].value } ?? 0) + 1
    }
  }
}
