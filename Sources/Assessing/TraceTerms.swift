import CEL
import RuleBook
import ThreatModel

extension Trace {
  /// The condition with the value of each part under it, line by line.
  var drawing: [String] {
    diagram(names: .ofEvidence).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The parts that were evaluated, in reading order, the whole first; under a comprehension its
  /// elements, and under those that decided it what was looked at.
  var terms: [TermValue] {
    var lister = TermLister(trace: self)
    lister.visit(expression.tree.root, in: scope, depth: 0)
    return lister.terms
  }
}

private struct TermLister {
  let trace: Trace
  private(set) var terms: [TermValue] = []

  init(trace: Trace) { self.trace = trace }

  private var tree: SyntaxTree { trace.expression.tree }

  mutating func visit(_ node: NodeID, in scope: Trace.Scope, depth: Int) {
    guard let value = scope[node], tree.nodes[node].isWorthShowing else { return }
    let text = tree.text(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    terms.append(TermValue(text: text, depth: depth, value: value.words))
    guard case .comprehension(let comprehension) = tree.nodes[node] else {
      for child in tree.children(of: node) { visit(child, in: scope, depth: depth + 1) }
      return
    }
    visitTurns(of: node, comprehension, in: scope, depth: depth + 1)
    visit(comprehension.range, in: scope, depth: depth + 1)
  }

  private mutating func visitTurns(
    of node: NodeID, _ comprehension: Comprehension, in scope: Trace.Scope, depth: Int
  ) {
    let decisive = Set(trace.decisiveTurns(of: node, in: scope).map(\.index))
    for turn in scope.turns(of: node) {
      guard let body = comprehension.transform ?? comprehension.predicate,
        let result = turn.scope[body] ?? comprehension.predicate.flatMap({ turn.scope[$0] })
      else { continue }
      var name = "element \(turn.index + 1)"
      if case .list(let list)? = scope[comprehension.range] {
        name = list.title(of: turn.index) ?? name
      }
      terms.append(TermValue(text: name, depth: depth, value: result.words))
      guard decisive.contains(turn.index) else { continue }
      for child in tree.children(of: body) { visit(child, in: turn.scope, depth: depth + 1) }
    }
  }
}

extension SyntaxNode {
  /// Literals and bare variables say nothing that their text does not.
  fileprivate var isWorthShowing: Bool {
    switch self {
    case .literal, .name, .list: false
    default: true
    }
  }
}
