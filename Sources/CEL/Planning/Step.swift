/// One step of a program: computes a value from the activation.
///
/// Names, fields and functions were resolved when it was made; it only reads places.
protocol Step: AnyObject, Sendable {
  func evaluate(_ frame: inout Frame) -> Value
}

/// What the steps of one evaluation share.
struct Frame {
  /// The values of the environment's variables.
  let variables: [Value]
  /// The elements at hand of the enclosing comprehensions, outermost first.
  var locals: [Value]
  /// Who watches, if anyone.
  let observer: (any EvaluationObserver)?
  /// The steps left.
  var meter: Meter

  init(
    _ activation: Activation, locals count: Int, observer: (any EvaluationObserver)? = nil,
    meter: Meter
  ) {
    variables = activation.values
    locals = count == 0 ? [] : Array(repeating: .null, count: count)
    self.observer = observer
    self.meter = meter
  }
}

/// Watches an evaluation.
///
/// A node that the evaluation did not need, such as the right side of `false && …`, is not
/// reported; a node inside a comprehension is reported once for each element.
public protocol EvaluationObserver: AnyObject {
  /// A node of the syntax tree was evaluated.
  func evaluated(_ node: NodeID, to value: Value)
  /// A comprehension turns to an element; what follows concerns it.
  func entered(element index: Int, of comprehension: NodeID)
  /// A comprehension has looked at all the elements it needed.
  func left(comprehension: NodeID)
}

/// Tells the observer what a step gave.
final class ObservedStep: Step {
  private let node: NodeID
  private let step: any Step

  init(_ node: NodeID, _ step: any Step) {
    self.node = node
    self.step = step
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = step.evaluate(&frame)
    frame.observer?.evaluated(node, to: value)
    return value
  }
}

final class ConstantStep: Step {
  let value: Value
  init(_ value: Value) { self.value = value }
  func evaluate(_ frame: inout Frame) -> Value { value }
}

final class VariableStep: Step {
  let slot: Int
  init(_ slot: Int) { self.slot = slot }
  func evaluate(_ frame: inout Frame) -> Value { frame.variables[slot] }
}

final class LocalStep: Step {
  private let place: Int
  init(_ place: Int) { self.place = place }
  func evaluate(_ frame: inout Frame) -> Value { frame.locals[place] }
}

/// A field of a structure at a known position.
final class FieldStep: Step {
  private let operand: any Step
  private let position: Int

  init(_ operand: any Step, _ position: Int) {
    self.operand = operand
    self.position = position
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = operand.evaluate(&frame)
    if case .structure(let instance) = value { return instance.value(ofField: position) }
    return missing(value)
  }

  @inline(never)
  private func missing(_ value: Value) -> Value {
    switch value {
    case .null: .failure(.noSuchKey, "null has no fields")
    default: Strictness.result(".", value)
    }
  }
}

/// A field of a variable: the most common step of all, without one in between.
final class VariableFieldStep: Step {
  private let slot: Int
  private let position: Int
  private let general: FieldStep

  init(_ variable: VariableStep, _ position: Int) {
    slot = variable.slot
    self.position = position
    general = FieldStep(variable, position)
  }

  func evaluate(_ frame: inout Frame) -> Value {
    if case .structure(let instance) = frame.variables[slot] {
      return instance.value(ofField: position)
    }
    return general.evaluate(&frame)
  }
}

/// A field looked up by name, of a map or of a structure whose type was not known.
final class NamedFieldStep: Step {
  private let operand: any Step
  private let name: String
  private let structures: [String: StructureType]

  init(_ operand: any Step, _ name: String, _ structures: [String: StructureType]) {
    self.operand = operand
    self.name = name
    self.structures = structures
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = operand.evaluate(&frame)
    if case .opaque(let instance) = value, let optional = instance as? OptionalValue {
      return optional.flatMap { OptionalFieldStep.field(name, of: $0, structures) }
    }
    return NamedFieldStep.field(name, of: value, structures) { found in
      found ?? .failure(.noSuchKey, "no such key: '\(self.name)'")
    }
  }

  /// What a field is; `found` is given `nil` if there is no such field.
  static func field(
    _ name: String, of value: Value, _ structures: [String: StructureType],
    _ found: (Value?) -> Value
  ) -> Value {
    switch value {
    case .map(let map): found(map[.string(name)])
    case .structure(let instance):
      found(structures[instance.typeName]?.position(of: name).map { instance.value(ofField: $0) })
    default: Strictness.result(".", value)
    }
  }
}

/// Whether a field is there: of a structure, whether anything is reported about it.
final class PresenceStep: Step {
  private let operand: any Step
  private let name: String
  private let position: Int?
  /// Whether the operand is a field itself: what is not reported has no reported parts.
  private let isPart: Bool
  private let structures: [String: StructureType]

  init(
    _ operand: any Step, _ name: String, position: Int?, isPart: Bool,
    _ structures: [String: StructureType]
  ) {
    self.operand = operand
    self.name = name
    self.position = position
    self.isPart = isPart
    self.structures = structures
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = operand.evaluate(&frame)
    if let position, case .structure(let instance) = value {
      return PresenceStep.isReported(instance.value(ofField: position))
    }
    if isPart, case .unknown = value { return PresenceStep.isReported(value) }
    if case .opaque(let instance) = value, let optional = instance as? OptionalValue {
      guard let held = optional.value else { return .bool(false) }
      return PresenceStep.has(name, held, structures)
    }
    return PresenceStep.has(name, value, structures)
  }

  private static func has(
    _ name: String, _ value: Value, _ structures: [String: StructureType]
  ) -> Value {
    NamedFieldStep.field(name, of: value, structures) { found in
      guard case .structure = value else { return .bool(found != nil) }
      return found.map(PresenceStep.isReported) ?? .bool(false)
    }
  }

  static func isReported(_ value: Value) -> Value {
    switch value {
    case .unknown(let fields):
      fields.openOnly.isEmpty ? .bool(false) : .unknown(fields.openOnly)
    case .error: value
    default: .bool(true)
    }
  }
}
