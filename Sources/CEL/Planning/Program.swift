import Synchronization

/// An expression ready to be evaluated any number of times, from any thread.
public struct Program: Sendable {
  /// The expression that was planned.
  public let expression: CheckedExpression
  private let root: any Step
  private let observed: ObservedPlan
  private let steps: Int

  init(_ expression: CheckedExpression) {
    self.expression = expression
    var plain = Planner(expression, isObserved: false)
    root = plain.plan(expression.tree.root)
    observed = ObservedPlan(expression)
    steps = expression.environment.limits.steps
  }

  /// The value of the expression.
  ///
  /// - Parameters:
  ///   - activation: One value for each variable of the environment, in its order.
  ///   - observer: Who is told the value of every node that was evaluated.
  /// - Returns: The value; an error or an unknown is a value like any other. An evaluation of
  ///   more steps than the environment allows is an error.
  public func evaluate(
    _ activation: [Value], observer: (any EvaluationObserver)? = nil
  ) -> Value {
    precondition(
      activation.count == expression.environment.variables.count, "one value for each variable")
    let count = expression.localCount
    var frame = Frame(
      variables: activation, locals: count == 0 ? [] : Array(repeating: .null, count: count),
      observer: observer, meter: Meter(steps))
    let value = (observer == nil ? root : observed.root).evaluate(&frame)
    return frame.meter.isSpent ? .exhausted(steps) : value
  }
}

/// The same steps as those of a program, each reporting what it gives: planned when first asked
/// for, so that a plain evaluation pays nothing for it.
private final class ObservedPlan: Sendable {
  private let expression: CheckedExpression
  private let planned = Mutex<(any Step)?>(nil)

  init(_ expression: CheckedExpression) { self.expression = expression }

  var root: any Step {
    planned.withLock { planned in
      if let planned { return planned }
      var planner = Planner(expression, isObserved: true)
      let root = planner.plan(expression.tree.root)
      planned = root
      return root
    }
  }
}

extension Program {
  /// The node whose evaluation made an error, found by evaluating again.
  ///
  /// - Parameters:
  ///   - error: What `evaluate` gave for the activation.
  ///   - activation: One value for each variable of the environment, in its order.
  /// - Returns: The node in the tree of the expression; `nil` if no node by itself is at fault,
  ///   such as when the steps ran out.
  public func origin(of error: EvaluationError, in activation: [Value]) -> NodeID? {
    let finder = OriginFinder(error)
    _ = evaluate(activation, observer: finder)
    return finder.node
  }
}

/// Remembers the first node that gave a certain error: parts are reported before the whole.
private final class OriginFinder: EvaluationObserver {
  private let error: Value
  private(set) var node: NodeID?

  init(_ error: EvaluationError) { self.error = .error(error) }

  func evaluated(_ node: NodeID, to value: Value) {
    guard self.node == nil, case .error = value, value == error else { return }
    self.node = node
  }

  func entered(element index: Int, of comprehension: NodeID) {}

  func left(comprehension: NodeID) {}
}

extension CheckedExpression {
  /// Resolves what can be resolved before any value is known.
  public func plan() -> Program { Program(self) }
}
