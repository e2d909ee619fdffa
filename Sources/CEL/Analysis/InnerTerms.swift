extension SyntaxTree {
  /// The terms of a condition and of the conditions inside its macros, in the order they were
  /// written.
  ///
  /// In `xs.exists(x, a(x) && b(x)) || c` these are the macro itself, `a(x)`, `b(x)` and `c`: tests
  /// that never made `b(x)` false say nothing of it, although the macro may have been both.
  public var termsAtAnyDepth: [NodeID] {
    var result: [NodeID] = []

    func visitTruth(_ node: NodeID) {
      switch nodes[node] {
      case .operation(.and, let operands), .operation(.or, let operands),
        .operation(.not, let operands), .operation(.conditional, let operands):
        for operand in operands { visitTruth(operand) }
      case .literal: break
      case .binding(let binding) where binding.kind == .value:
        visitInside(binding.value)
        visitTruth(binding.body)
      default:
        result.append(node)
        visitInside(node)
      }
    }

    func visitInside(_ node: NodeID) {
      guard case .comprehension(let comprehension) = nodes[node] else {
        for child in children(of: node) { visitInside(child) }
        return
      }
      visitInside(comprehension.range)
      if let predicate = comprehension.predicate { visitTruth(predicate) }
      if let transform = comprehension.transform { visitInside(transform) }
    }

    visitTruth(root)
    return result
  }
}

/// How often the terms of a condition held, did not hold or stayed open, over many evaluations.
public final class TermTally: EvaluationObserver {
  /// How often a term was evaluated, by what it gave.
  public struct Count: Hashable, Sendable {
    /// It held.
    public var yes = 0
    /// It did not.
    public var no = 0
    /// It hung on fields that are not known.
    public var open = 0
    /// It could not be computed.
    public var failed = 0
  }

  private let places: [NodeID: Int]
  /// One for each of `SyntaxTree.termsAtAnyDepth`, in its order.
  public private(set) var counts: [Count]

  /// A tally of nothing yet.
  public init(_ tree: SyntaxTree) {
    let terms = tree.termsAtAnyDepth
    places = Dictionary(
      terms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    counts = Array(repeating: Count(), count: terms.count)
  }

  /// Counts a term; other nodes are passed over.
  public func evaluated(_ node: NodeID, to value: Value) {
    guard let place = places[node] else { return }
    switch Truth(value) {
    case .yes: counts[place].yes += 1
    case .no: counts[place].no += 1
    case .open: counts[place].open += 1
    case .failed, .notReached: counts[place].failed += 1
    }
  }

  /// Elements are not told apart.
  public func entered(element index: Int, of comprehension: NodeID) {}

  /// Elements are not told apart.
  public func left(comprehension: NodeID) {}
}
