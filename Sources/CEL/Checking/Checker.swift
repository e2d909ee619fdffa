import SourceText

/// Resolves every name of an expression and gives every node a type.
///
/// One mistake does not hide the next: what cannot be typed is `dyn`, which fits everywhere.
struct Checker {
  let tree: SyntaxTree
  let environment: Environment
  let checking: Checking
  var substitution = Substitution()
  var types: [CELType]
  var resolutions: [Resolution?]
  var diagnostics: [Diagnostic] = []
  /// The fields read, by the node that reads them.
  var references: [NodeID: FieldReference] = [:]
  /// The words of vocabularies that are named.
  var terms: Set<TermReference> = []
  var variables: Set<String> = []
  var functions: Set<String> = []
  /// The variables of the enclosing comprehensions, the innermost last.
  var locals: [Local] = []
  var localCount = 0

  /// A name that an enclosing macro introduced.
  struct Local {
    let name: String
    let type: CELType
    /// The node that holds what it may stand for, if there is one.
    let origin: NodeID?
  }

  init(tree: SyntaxTree, environment: Environment, checking: Checking) {
    self.tree = tree
    self.environment = environment
    self.checking = checking
    types = Array(repeating: .dyn, count: tree.nodes.count)
    resolutions = Array(repeating: nil, count: tree.nodes.count)
  }

  mutating func run(expecting expected: CELType?) -> Checked<CheckedExpression> {
    let type = substitution.settle(check(tree.root))
    if let expected {
      checkTerms(tree.root, against: expected)
      if diagnostics.isEmpty, !substitution.match(type, expected) {
        diagnostics.append(.wrongType(type, wanted: expected, at: tree.span(of: tree.root)))
      }
    }
    guard !diagnostics.hasErrors else { return Checked(nil, diagnostics.inFileOrder()) }
    let checked = CheckedExpression(
      tree: tree, environment: environment, fieldReferences: Set(references.values).sorted(),
      termReferences: terms.sorted(),
      variables: variables.sorted(), functions: functions.sorted(),
      types: types.map { substitution.settle($0) }, resolutions: resolutions,
      localCount: localCount)
    if let problem = checked.excessiveCost { return Checked(nil, diagnostics + [problem]) }
    return Checked(checked, diagnostics)
  }

  /// The type of a node, noted for later phases.
  @discardableResult
  mutating func check(_ node: NodeID) -> CELType {
    let type = typeOf(node)
    types[node] = type
    return type
  }

  private mutating func typeOf(_ node: NodeID) -> CELType {
    switch tree.nodes[node] {
    case .literal(let value): type(of: value)
    case .name(let name, let isRooted): checkName(node, name, isRooted: isRooted)
    case .select(let operand, let field): checkSelection(node, operand, field)
    case .has(let operand, let field): checkPresence(node, operand, field)
    case .call(let call): checkCall(node, call)
    case .operation(let operation, let operands): checkOperation(node, operation, operands)
    case .list(let elements): checkList(elements)
    case .map(let parts): checkMap(parts)
    case .comprehension(let comprehension): checkComprehension(comprehension)
    case .binding(let binding): checkBinding(binding)
    }
  }

  @inline(never)
  private mutating func checkPresence(
    _ node: NodeID, _ operand: NodeID, _ field: FieldName
  ) -> CELType {
    _ = checkField(node, operand, field)
    return .bool
  }

  @inline(never)
  private mutating func checkList(_ elements: [NodeID]) -> CELType {
    for element in elements { check(element) }
    return .list(joined(elements) ?? substitution.fresh())
  }

  /// The narrowest type that all of some checked nodes fit; `nil` if there are none.
  private mutating func joined(_ nodes: some Sequence<NodeID>) -> CELType? {
    var joined: CELType?
    for node in nodes { joined = joined.map { substitution.join($0, types[node]) } ?? types[node] }
    return joined
  }

  private func type(of value: Value) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  @inline(never)
  private mutating func checkMap(_ parts: [NodeID]) -> CELType {
    for (position, part) in parts.enumerated() {
      let type = check(part)
      if position.isMultiple(of: 2), !isKey(type) { report(.notKey, type, part) }
    }
    let keys = stride(from: 0, to: parts.count, by: 2).lazy.map { parts[$0] }
    let values = stride(from: 1, to: parts.count, by: 2).lazy.map { parts[$0] }
    return .map(joined(keys) ?? substitution.fresh(), joined(values) ?? substitution.fresh())
  }

  private func isKey(_ type: CELType) -> Bool {
    switch substitution.resolve(type).withoutTerm {
    case .bool, .int, .uint, .string, .dyn, .parameter: true
    default: false
    }
  }

  enum Demand {
    case notIterable
    case notBoolean
    case notKey
    case notMap
    case notOptional
    case notOrdered
  }

  @inline(never)
  mutating func report(_ demand: Demand, _ type: CELType, _ node: NodeID) {
    let settled = substitution.settle(type)
    guard checking == .strict else { return }
    switch demand {
    case .notIterable: diagnostics.append(.notIterable(settled, at: tree.span(of: node)))
    case .notKey: diagnostics.append(.notKey(settled, at: tree.span(of: node)))
    case .notBoolean:
      diagnostics.append(.wrongType(settled, wanted: .bool, at: tree.span(of: node)))
    case .notMap: diagnostics.append(.notMap(settled, at: tree.span(of: node)))
    case .notOptional: diagnostics.append(.notOptional(settled, at: tree.span(of: node)))
    case .notOrdered: diagnostics.append(.notOrdered(settled, at: tree.span(of: node)))
    }
  }

  /// Notes a mistake: a diagnostic now, or a failure of the evaluation.
  @inline(never)
  mutating func fail(
    _ node: NodeID, _ kind: EvaluationError.Kind, _ problem: Diagnostic
  ) -> CELType {
    if checking == .strict { diagnostics.append(problem) }
    resolutions[node] = .failure(EvaluationError(kind, problem.message))
    return .dyn
  }
}
