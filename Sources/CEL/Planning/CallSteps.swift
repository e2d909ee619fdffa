/// A call of a function of one argument.
final class UnaryCallStep: Step {
  private let argument: any Step
  private let accepts: ArgumentForms
  private let body: @Sendable (Value) -> Value

  init(_ argument: any Step, _ accepts: ArgumentForms, _ body: @escaping @Sendable (Value) -> Value)
  {
    self.argument = argument
    self.accepts = accepts
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = Strictness.admitted(argument.evaluate(&frame), accepts)
    switch value {
    case .unknown, .error: return value
    default: return body(value)
    }
  }
}

/// A call of a function of two arguments.
final class BinaryCallStep: Step {
  private let first: any Step
  private let second: any Step
  private let accepts: ArgumentForms
  private let body: @Sendable (Value, Value) -> Value

  init(
    _ first: any Step, _ second: any Step, _ accepts: ArgumentForms,
    _ body: @escaping @Sendable (Value, Value) -> Value
  ) {
    self.first = first
    self.second = second
    self.accepts = accepts
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let a = Strictness.admitted(first.evaluate(&frame), accepts)
    let b = Strictness.admitted(second.evaluate(&frame), accepts)
    switch (a, b) {
    case (.unknown, _), (_, .unknown), (.error, _), (_, .error):
      return Strictness.result("", a, b)
    default: return body(a, b)
    }
  }
}

/// A call of a function of any number of arguments.
final class VariadicCallStep: Step {
  private let arguments: [any Step]
  private let overload: Overload
  private let body: @Sendable ([Value]) -> Value

  init(
    _ arguments: [any Step], _ overload: Overload, _ body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.arguments = arguments
    self.overload = overload
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      values.append(Strictness.admitted(argument.evaluate(&frame), overload.accepts))
    }
    if overload.isStrict, let absorbed = Strictness.absorbed(values) { return absorbed }
    return body(values)
  }
}

/// A call whose overload only the values of its arguments decide.
final class DispatchStep: Step {
  private let name: String
  private let arguments: [any Step]
  private let candidates: [Candidate]

  /// An overload and the steps for the variables that it reads unseen.
  struct Candidate: Sendable {
    let overload: Overload
    let implicit: [any Step]
  }

  init(_ name: String, _ arguments: [any Step], _ candidates: [Candidate]) {
    self.name = name
    self.arguments = arguments
    self.candidates = candidates
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let values = arguments.map { $0.evaluate(&frame) }
    let fitting = candidates.first { candidate in
      candidate.overload.parameters.count == values.count
        && zip(candidate.overload.parameters, values).allSatisfy { $0.admits($1) }
    }
    guard let candidate = fitting else {
      return Strictness.absorbed(values)
        ?? .failure(
          .noSuchOverload,
          "'\(name)' is not defined for (\(values.map(\.typeName).joined(separator: ", ")))")
    }
    let overload = candidate.overload
    var given = values.map { Strictness.admitted($0, overload.accepts) }
    for step in candidate.implicit {
      given.append(Strictness.admitted(step.evaluate(&frame), overload.accepts))
    }
    if overload.isStrict, let absorbed = Strictness.absorbed(given) { return absorbed }
    switch overload.implementation {
    case .unary(let body): return body(given[0])
    case .binary(let body): return body(given[0], given[1])
    case .variadic(let body): return body(given)
    }
  }
}
