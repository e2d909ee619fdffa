/// `cel.bind`: a value that has a name while another expression is evaluated.
///
/// A failed value fails the whole only if the body needs it.
final class BindingStep: Step {
  private let place: Int
  private let value: any Step
  private let body: any Step

  init(place: Int, _ value: any Step, _ body: any Step) {
    self.place = place
    self.value = value
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value {
    frame.locals[place] = value.evaluate(&frame)
    defer { frame.locals[place] = .null }
    return body.evaluate(&frame)
  }
}

/// `optMap` and `optFlatMap`: what is made of the value of an optional, if it holds one.
final class OptionalMapStep: Step {
  private let place: Int
  private let optional: any Step
  private let body: any Step
  private let isFlat: Bool

  init(place: Int, _ optional: any Step, _ body: any Step, isFlat: Bool) {
    self.place = place
    self.optional = optional
    self.body = body
    self.isFlat = isFlat
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = optional.evaluate(&frame)
    guard let optional = OptionalValue(value) else {
      return Strictness.result(isFlat ? "optFlatMap" : "optMap", value)
    }
    guard let held = optional.value else { return .emptyOptional }
    frame.locals[place] = held
    defer { frame.locals[place] = .null }
    let made = body.evaluate(&frame)
    if isFlat {
      return OptionalValue(made) == nil ? Strictness.result("optFlatMap", made) : made
    }
    return .optional(holding: made)
  }
}

/// `.?field`: an optional of a field, if it is there.
final class OptionalFieldStep: Step {
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
    guard let optional = OptionalValue(value) else {
      return OptionalFieldStep.field(name, of: value, structures)
    }
    return optional.flatMap { OptionalFieldStep.field(name, of: $0, structures) }
  }

  static func field(
    _ name: String, of value: Value, _ structures: [String: StructureType]
  ) -> Value {
    NamedFieldStep.field(name, of: value, structures) { found in
      guard let found else { return .emptyOptional }
      guard case .structure = value else { return .optional(holding: found) }
      switch PresenceStep.isReported(found) {
      case .bool(true): return .optional(holding: found)
      case .bool(false): return .emptyOptional
      case let other: return other
      }
    }
  }
}

/// `[?index]`: an optional of an element or of the value of a key, if it is there.
final class OptionalIndexStep: Step {
  private let collection: any Step
  private let index: any Step

  init(_ collection: any Step, _ index: any Step) {
    self.collection = collection
    self.index = index
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = collection.evaluate(&frame)
    let index = index.evaluate(&frame)
    guard let optional = OptionalValue(value) else {
      return OptionalIndexStep.element(of: value, at: index)
    }
    if case .error = index { return index }
    return optional.flatMap { OptionalIndexStep.element(of: $0, at: index) }
  }

  static func element(of collection: Value, at index: Value) -> Value {
    let found = IndexStep.element(of: collection, at: index)
    guard case .error(let error) = found else { return .optional(holding: found) }
    return error.kind == .noSuchKey || error.kind == .outOfBounds ? .emptyOptional : found
  }
}

/// `?element`: what an optional holds, or nothing at all.
final class OptionalEntryStep: Step {
  private let operand: any Step
  init(_ operand: any Step) { self.operand = operand }

  func evaluate(_ frame: inout Frame) -> Value { operand.evaluate(&frame) }

  /// What a list or map takes from the value of an entry; `nil` if nothing.
  static func entry(_ value: Value, isOptional: Bool) -> Value? {
    guard isOptional else { return value }
    guard let optional = OptionalValue(value) else { return Strictness.result("?", value) }
    return optional.value
  }
}
