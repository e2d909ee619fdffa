/// Why an expression has the value that it has, in one sentence.
struct TraceSentence {
  private let trace: Trace
  private let names: ValueNames

  private static let longestTerm = 80
  private static let mostReasons = 4

  init(_ trace: Trace, names: ValueNames) {
    self.trace = trace
    self.names = names
  }

  private var tree: SyntaxTree { trace.expression.tree }

  var text: String {
    switch trace.value {
    case .bool(let truth):
      let reasons = reasons(tree.root, trace.scope)
      return (truth ? "holds" : "does not hold") + (reasons.isEmpty ? "" : ": " + joined(reasons))
    case .unknown: return "open: " + joined(reasons(tree.root, trace.scope))
    case .error(let error):
      let place = source(of: error, tree.root, trace.scope).map { "'\(written($0))': " } ?? ""
      return "fails at " + place + error.message
    default: return "gives " + (names.text(of: trace.value) ?? trace.value.typeName)
    }
  }

  private func joined(_ reasons: [String]) -> String {
    guard reasons.count > TraceSentence.mostReasons else { return reasons.joined(separator: "; ") }
    let left = reasons.count - TraceSentence.mostReasons + 1
    return reasons.prefix(TraceSentence.mostReasons - 1).joined(separator: "; ")
      + "; and \(left) more"
  }

  /// What made a node what it is: its decisive terms, each with the values that it looked at.
  private func reasons(_ node: NodeID, _ scope: Trace.Scope) -> [String] {
    guard let value = scope[node] else { return [] }
    switch tree.nodes[node] {
    case .operation(.and, let operands), .operation(.or, let operands):
      return operands.filter { scope[$0]?.isAlike(value) == true }.flatMap { reasons($0, scope) }
    case .operation(.not, let operands): return reasons(operands[0], scope)
    case .operation(.conditional, let parts):
      guard case .bool(let truth)? = scope[parts[0]] else { return reasons(parts[0], scope) }
      return reasons(parts[0], scope) + reasons(parts[truth ? 1 : 2], scope)
    case .comprehension(let comprehension) where value.isTruthOrOpen:
      return reasons(node, comprehension, value, scope)
    case .literal: return []
    default: return [term(node, value, scope)]
    }
  }

  private func reasons(
    _ node: NodeID, _ comprehension: Comprehension, _ value: Value, _ scope: Trace.Scope
  ) -> [String] {
    guard let predicate = comprehension.predicate else { return [term(node, value, scope)] }
    let decisive = trace.decisiveTurns(of: node, in: scope)
    guard let first = decisive.first else {
      let count = scope.turns(of: node).count
      guard count > 0 else {
        return ["there is no element in '\(written(comprehension.range))'"]
      }
      let all = value.asBool == true ? "every one of" : "none of"
      return ["'\(written(predicate))' holds for \(all) \(count) elements"]
    }
    let name = names.text(
      ofElement: first.index, of: comprehension, in: scope[comprehension.range])
    let more = decisive.count > 1 ? " (and \(decisive.count - 1) more)" : ""
    return ["for \(name)\(more), " + joined(reasons(predicate, first.scope))]
  }

  /// A term, what became of it, and the values that it looked at.
  private func term(_ node: NodeID, _ value: Value, _ scope: Trace.Scope) -> String {
    let state =
      switch value {
      case .bool(let truth): truth ? "is true" : "is false"
      case .unknown: "is open"
      default: "is " + (names.text(of: value) ?? value.typeName)
      }
    let grounds = grounds(node, scope, isWhole: true)
    let missing = grounds.isEmpty ? value.openFields.map { "\($0.field) of \($0.subject)" } : []
    let all = grounds + (missing.isEmpty ? [] : ["hangs on " + missing.joined(separator: ", ")])
    // The whole stands above its own explanation and need not be read twice.
    if node == tree.root, !all.isEmpty { return all.joined(separator: ", ") }
    return "'\(written(node))' \(state)"
      + (all.isEmpty ? "" : " (\(all.joined(separator: ", ")))")
  }

  /// The values that a term looked at.
  private func grounds(_ node: NodeID, _ scope: Trace.Scope, isWhole: Bool = false) -> [String] {
    if trace.expression.isConstant(node) { return [] }
    switch tree.nodes[node] {
    case .name, .select, .has: break
    case .list, .map: break
    default:
      if isWhole {
        return tree.children(of: node).flatMap { grounds($0, scope) }
      }
    }
    guard !isWhole, let value = scope[node], let text = names.text(of: value) else { return [] }
    return ["\(written(node)) is \(text)"]
  }

  private func written(_ node: NodeID) -> String {
    tree.text(of: node).onOneLine.shortened(to: TraceSentence.longestTerm)
  }

  /// The innermost node that gave an error.
  private func source(
    of error: EvaluationError, _ node: NodeID, _ scope: Trace.Scope
  ) -> NodeID? {
    for child in tree.children(of: node) {
      if let found = source(of: error, child, scope) { return found }
    }
    for turn in scope.turns(of: node) {
      for child in tree.children(of: node) {
        if let found = source(of: error, child, turn.scope) { return found }
      }
    }
    return scope[node] == .error(error) ? node : nil
  }
}

extension Trace {
  /// Why the expression has its value: the terms that decided it, with the values that they
  /// looked at.
  ///
  /// - Parameter names: How values are called.
  /// - Returns: Words that follow a subject, without a full stop, such as
  ///   `holds: 'size(a) > 2' is true (size(a) is 3)`.
  public func sentence(names: ValueNames = .plain) -> String {
    TraceSentence(self, names: names).text
  }
}

extension Value {
  /// Whether a part with this value can have made its whole what it is.
  fileprivate func isAlike(_ whole: Value) -> Bool {
    switch (self, whole) {
    case (.bool(let a), .bool(let b)): a == b
    case (.unknown, .unknown), (.error, .error): true
    default: false
    }
  }

  fileprivate var isTruthOrOpen: Bool {
    switch self {
    case .bool, .unknown: true
    default: false
    }
  }
}
