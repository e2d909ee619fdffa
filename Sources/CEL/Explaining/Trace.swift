/// One evaluation with the value of every part that it needed.
///
/// A part that was not needed, such as the right side of `false && …`, has no value.
public struct Trace: Sendable {
  /// The expression that was evaluated.
  public let expression: CheckedExpression
  /// The value of the whole.
  public let value: Value
  /// The values outside of any comprehension.
  public let scope: Scope

  /// The values of the parts that were evaluated together: all that stands outside of
  /// comprehensions, or all that concerns one element of one of them.
  public struct Scope: Sendable {
    fileprivate(set) var values: [NodeID: Value] = [:]
    fileprivate(set) var turns: [NodeID: [Turn]] = [:]

    /// The value of a node; `nil` if it was not needed, or was only within a comprehension.
    public subscript(node: NodeID) -> Value? { values[node] }

    /// What a comprehension that stands in this scope did, element by element; it ends with the
    /// element that decided it.
    public func turns(of comprehension: NodeID) -> [Turn] { turns[comprehension] ?? [] }
  }

  /// What a comprehension did with one element.
  public struct Turn: Sendable {
    /// The element's place in the list, or the key's among the keys of the map.
    public let index: Int
    /// The values of the parts that concern the element.
    public fileprivate(set) var scope = Scope()
  }

  /// The value of a node outside of any comprehension; `nil` if it was not needed.
  public subscript(node: NodeID) -> Value? { scope[node] }
}

extension Program {
  /// Evaluates and keeps the value of every part, also within comprehensions.
  ///
  /// - Parameter activation: The values of the environment's variables.
  /// - Returns: The value of the whole and of every part that was needed.
  public func trace(_ activation: Activation) -> Trace {
    let recorder = TraceRecorder()
    let value = evaluate(activation, observer: recorder)
    return Trace(expression: expression, value: value, scope: recorder.scope)
  }
}

/// Puts what an evaluation reports where it belongs.
private final class TraceRecorder: EvaluationObserver {
  /// The comprehensions at hand, outermost first, each with the element that it is at.
  private var open: [(node: NodeID, turn: Trace.Turn)] = []
  private(set) var scope = Trace.Scope()

  func evaluated(_ node: NodeID, to value: Value) {
    if open.isEmpty {
      scope.values[node] = value
    } else {
      open[open.count - 1].turn.scope.values[node] = value
    }
  }

  func entered(element index: Int, of comprehension: NodeID) {
    if open.last?.node == comprehension { close() }
    open.append((comprehension, Trace.Turn(index: index)))
  }

  func left(comprehension: NodeID) {
    if open.last?.node == comprehension { close() }
  }

  /// Hands the turn at hand to the scope that its comprehension stands in.
  private func close() {
    guard let (node, turn) = open.popLast() else { return }
    if open.isEmpty {
      scope.turns[node, default: []].append(turn)
    } else {
      open[open.count - 1].turn.scope.turns[node, default: []].append(turn)
    }
  }
}
