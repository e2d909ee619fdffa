/// A call of a function of one argument.
final class UnaryCallStep: Step {
  private let argument: any Step
  private let accepts: ArgumentForms
  private let effort: Effort
  private let body: @Sendable (Value) -> Value

  init(_ argument: any Step, _ overload: Overload, _ body: @escaping @Sendable (Value) -> Value) {
    self.argument = argument
    accepts = overload.accepts
    effort = overload.traits.effort
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = Strictness.admitted(argument.evaluate(&frame), accepts)
    switch value {
    case .unknown, .error: return value
    default: break
    }
    let result = body(value)
    if effort != .constant { frame.meter.spend(effort, value.weight, 0, result.weight) }
    return result
  }
}

/// A call of a function of two arguments.
final class BinaryCallStep: Step {
  private let first: any Step
  private let second: any Step
  private let accepts: ArgumentForms
  private let effort: Effort
  private let body: @Sendable (Value, Value) -> Value

  init(
    _ first: any Step, _ second: any Step, _ overload: Overload,
    _ body: @escaping @Sendable (Value, Value) -> Value
  ) {
    self.first = first
    self.second = second
    accepts = overload.accepts
    effort = overload.traits.effort
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let a = Strictness.admitted(first.evaluate(&frame), accepts)
    let b = Strictness.admitted(second.evaluate(&frame), accepts)
    switch (a, b) {
    case (.unknown, _), (_, .unknown), (.error, _), (_, .error):
      return Strictness.result("", a, b)
    default: break
    }
    let result = body(a, b)
    if effort != .constant { frame.meter.spend(effort, a.weight, b.weight, result.weight) }
    return result
  }
}

/// A call of a function of two arguments that spends as it goes.
final class MeteredCallStep: Step {
  private let first: any Step
  private let second: any Step
  private let accepts: ArgumentForms
  private let body: @Sendable (Value, Value, inout Meter) -> Value

  init(
    _ first: any Step, _ second: any Step, _ accepts: ArgumentForms,
    _ body: @escaping @Sendable (Value, Value, inout Meter) -> Value
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
    default: return body(a, b, &frame.meter)
    }
  }
}

/// A call of a function of any number of arguments.
final class VariadicCallStep: Step {
  private let arguments: [any Step]
  private let overload: Overload

  init(_ arguments: [any Step], _ overload: Overload) {
    self.arguments = arguments
    self.overload = overload
  }

  func evaluate(_ frame: inout Frame) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      values.append(Strictness.admitted(argument.evaluate(&frame), overload.accepts))
    }
    return overload.call(values, &frame.meter)
  }
}

/// A call with a last argument that was known beforehand.
final class PreparedCallStep: Step {
  private let argument: any Step
  private let accepts: ArgumentForms
  private let body: @Sendable (Value, inout Meter) -> Value

  init(
    _ argument: any Step, _ overload: Overload,
    _ body: @escaping @Sendable (Value, inout Meter) -> Value
  ) {
    self.argument = argument
    accepts = overload.accepts
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = Strictness.admitted(argument.evaluate(&frame), accepts)
    switch value {
    case .unknown, .error: return value
    default: return body(value, &frame.meter)
    }
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

    func admits(_ values: [Value]) -> Bool {
      guard let parameters = overload.parameters(for: values.count) else { return false }
      return zip(parameters, values).allSatisfy { $0.admits($1) }
    }
  }

  init(_ name: String, _ arguments: [any Step], _ candidates: [Candidate]) {
    self.name = name
    self.arguments = arguments
    self.candidates = candidates
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let values = arguments.map { $0.evaluate(&frame) }
    guard let candidate = candidates.first(where: { $0.admits(values) }) else {
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
    return overload.call(given, &frame.meter)
  }
}

extension Overload {
  /// The result for arguments in forms that it accepts.
  func call(_ values: [Value], _ meter: inout Meter) -> Value {
    if isStrict, let absorbed = Strictness.absorbed(values) { return absorbed }
    let result =
      switch implementation {
      case .unary(let body): body(values[0])
      case .binary(let body): body(values[0], values[1])
      case .variadic(let body): body(values)
      case .metered(let body): body(values, &meter)
      case .meteredBinary(let body): body(values[0], values[1], &meter)
      }
    if traits.effort != .constant {
      let rest = values.dropFirst().reduce(0) { $0 + $1.weight }
      meter.spend(traits.effort, values.first?.weight ?? 0, rest, result.weight)
    }
    return result
  }
}

extension Meter {
  /// Spends what a call took, by how much there was to look at and what came of it.
  mutating func spend(_ effort: Effort, _ first: Int, _ rest: Int, _ result: Int) {
    switch effort {
    case .constant: break
    case .linear: spend((first &+ rest &+ result) &>> 2)
    // These spend as they go.
    case .product, .whole, .square, .sort, .pattern: break
    }
  }
}

extension Value {
  /// How much there is to look at: elements, or so many bytes at once.
  fileprivate var weight: Int {
    switch self {
    case .list(let list): list.elements.count
    case .map(let map): map.entries.count
    case .string(let text): text.utf8.count &>> 4
    case .bytes(let bytes): bytes.count &>> 4
    default: 0
    }
  }
}
