/// What became of a term of a condition: a part that is true or false and holds no other such
/// part of the same chain of `&&`, `||`, `!` and `?:`.
public enum Truth: UInt8, Hashable, Sendable {
  /// The evaluation did not need it.
  case notReached
  /// It did not hold.
  case no
  /// It held.
  case yes
  /// It hung on fields that are not known.
  case open
  /// It could not be computed.
  case failed

  init(_ value: Value) {
    switch value {
    case .bool(let truth): self = truth ? .yes : .no
    case .unknown: self = .open
    default: self = .failed
    }
  }
}

/// The truth of every term of a condition in one evaluation, in a buffer that is used again.
public struct TermRecord: Sendable {
  /// By node; nodes that are no terms are never reached.
  fileprivate(set) var truths: [Truth]

  /// A record for the terms of a program.
  public init(for program: Program) {
    truths = Array(repeating: .notReached, count: program.expression.tree.nodes.count)
  }

  /// What became of a term.
  public subscript(node: NodeID) -> Truth { truths[node] }

  mutating func fill(_ body: (UnsafeMutablePointer<Truth>?) -> Bool?) -> Bool? {
    truths.withUnsafeMutableBufferPointer { buffer in
      buffer.update(repeating: .notReached)
      return body(buffer.baseAddress)
    }
  }

  /// The same by the steps of the whole condition.
  mutating func fill(with plan: Plan, _ activation: Activation) -> Value {
    let observer = TermObserver(plan.expression.tree)
    let value = plan.value(activation, observer: observer)
    truths = observer.truths
    return value
  }
}

/// Keeps what became of the terms.
private final class TermObserver: EvaluationObserver {
  private(set) var truths: [Truth]
  private let isTerm: [Bool]

  init(_ tree: SyntaxTree) {
    truths = Array(repeating: .notReached, count: tree.nodes.count)
    var isTerm = Array(repeating: false, count: tree.nodes.count)
    for term in tree.terms { isTerm[term] = true }
    self.isTerm = isTerm
  }

  func evaluated(_ node: NodeID, to value: Value) {
    if isTerm[node] { truths[node] = Truth(value) }
  }

  func entered(element index: Int, of comprehension: NodeID) {}

  func left(comprehension: NodeID) {}
}

extension SyntaxTree {
  /// The terms of a condition, in the order they were written.
  public var terms: [NodeID] {
    var result: [NodeID] = []
    func visit(_ node: NodeID) {
      switch nodes[node] {
      case .operation(.and, let operands), .operation(.or, let operands),
        .operation(.not, let operands), .operation(.conditional, let operands):
        for operand in operands { visit(operand) }
      case .literal: break
      default: result.append(node)
      }
    }
    visit(root)
    return result
  }
}
