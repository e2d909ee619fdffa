import Synchronization

/// An expression ready to be evaluated any number of times, from any thread.
public struct Program: Sendable {
  /// The expression that was planned.
  public let expression: CheckedExpression
  private let root: any Step
  private let observed: ObservedPlan

  init(_ expression: CheckedExpression) {
    self.expression = expression
    var plain = Planner(expression, isObserved: false)
    root = plain.plan(expression.tree.root)
    observed = ObservedPlan(expression)
  }

  /// The value of the expression.
  ///
  /// - Parameters:
  ///   - activation: One value for each variable of the environment, in its order.
  ///   - observer: Who is told the value of every node that was evaluated.
  /// - Returns: The value; an error or an unknown is a value like any other.
  public func evaluate(
    _ activation: [Value], observer: (any EvaluationObserver)? = nil
  ) -> Value {
    precondition(
      activation.count == expression.environment.variables.count, "one value for each variable")
    let count = expression.localCount
    var frame = Frame(
      variables: activation, locals: count == 0 ? [] : Array(repeating: .null, count: count),
      observer: observer)
    return (observer == nil ? root : observed.root).evaluate(&frame)
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

extension CheckedExpression {
  /// Resolves what can be resolved before any value is known.
  public func plan() -> Program { Program(self) }
}
