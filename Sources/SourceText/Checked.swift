/// A stage's result: what could be built, and every problem met on the way.
public struct Checked<Value> {
  /// `nil` when an error made the value meaningless; warnings leave it in place.
  public let value: Value?
  /// Every problem, in the order met.
  public let diagnostics: [Diagnostic]

  /// Reports a value with its problems.
  public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The next stage, run only if this one produced a value.
  public func then<Next>(_ stage: (Value) -> Checked<Next>) -> Checked<Next> {
    guard let value else { return Checked<Next>(nil, diagnostics) }
    let next = stage(value)
    return Checked<Next>(next.value, diagnostics + next.diagnostics)
  }

  /// The value in another form, with the same problems.
  public func map<Next>(_ transform: (Value) -> Next) -> Checked<Next> {
    Checked<Next>(value.map(transform), diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}
