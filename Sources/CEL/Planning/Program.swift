import Synchronization

/// An expression ready to be evaluated any number of times, from any thread.
public struct Program: Sendable {
  /// One reference, so that a program is passed on for the price of one.
  private let plan: Plan

  /// The expression that was planned.
  public var expression: CheckedExpression { plan.expression }

  init(_ expression: CheckedExpression) { plan = Plan(expression) }

  /// The value of the expression.
  ///
  /// - Parameter activation: The values of the environment's variables.
  /// - Returns: The value; an error or an unknown is a value like any other. An evaluation of
  ///   more steps than the environment allows is an error.
  @inline(__always)
  public func evaluate(_ activation: Activation) -> Value {
    plan.check(activation)
    if let truth = plan.code?.run(activation, record: nil) { return .bool(truth) }
    return plan.value(activation)
  }

  /// The value of the expression, and what became of each of its terms.
  ///
  /// - Parameters:
  ///   - activation: The values of the environment's variables.
  ///   - record: A record made for this program; what it held before is gone.
  /// - Returns: The same value as without a record.
  public func evaluate(_ activation: Activation, recording record: inout TermRecord) -> Value {
    plan.check(activation)
    if let code = plan.code, let truth = record.fill({ code.run(activation, record: $0) }) {
      return .bool(truth)
    }
    return record.fill(with: plan, activation)
  }

  /// The value of the expression, with every value on the way reported to an observer.
  ///
  /// - Parameters:
  ///   - activation: The values of the environment's variables.
  ///   - observer: Who is told the value of every node that was evaluated.
  /// - Returns: The same value as without an observer.
  public func evaluate(_ activation: Activation, observer: any EvaluationObserver) -> Value {
    plan.check(activation)
    return plan.value(activation, observer: observer)
  }
}

/// What an expression was planned to.
///
/// The steps that can do everything are planned when first asked for: for most conditions the
/// code does, and few evaluations are watched.
final class Plan: Sendable {
  let expression: CheckedExpression
  let code: Code?
  private let variables: Int
  private let plain = AtomicLazyReference<Root>()
  private let observed = AtomicLazyReference<Root>()

  private final class Root: Sendable {
    let step: any Step
    init(_ step: any Step) { self.step = step }
  }

  init(_ expression: CheckedExpression) {
    self.expression = expression
    code = CodeBuilder.code(of: expression)
    variables = expression.environment.variables.count
  }

  @inline(__always)
  func check(_ activation: Activation) {
    precondition(activation.values.count == variables, "one value for each variable")
  }

  func value(_ activation: Activation, observer: (any EvaluationObserver)? = nil) -> Value {
    let limit = expression.environment.limits.steps
    var frame = Frame(
      activation, locals: expression.localCount, observer: observer, meter: Meter(limit))
    let value = root(isObserved: observer != nil).evaluate(&frame)
    return frame.meter.isSpent ? .exhausted(limit) : value
  }

  private func root(isObserved: Bool) -> any Step {
    if let root = isObserved ? observed.load() : plain.load() { return root.step }
    var planner = Planner(expression, isObserved: isObserved)
    let root = Root(planner.plan(expression.tree.root))
    return (isObserved ? observed.storeIfNil(root) : plain.storeIfNil(root)).step
  }
}

extension Program {
  /// The node whose evaluation made an error, found by evaluating again.
  ///
  /// - Parameters:
  ///   - error: What `evaluate` gave for the activation.
  ///   - activation: The values of the environment's variables.
  /// - Returns: The node in the tree of the expression; `nil` if no node by itself is at fault,
  ///   such as when the steps ran out.
  public func origin(of error: EvaluationError, in activation: Activation) -> NodeID? {
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
