/// `&&` and `||` over any number of operands.
final class LogicStep: Step {
  private let operands: [any Step]
  private let initial: Conjunction

  init(_ operands: [any Step], isAnd: Bool) {
    self.operands = operands
    initial = isAnd ? .all : .any
  }

  func evaluate(_ frame: inout Frame) -> Value {
    var result = initial
    for operand in operands where result.add(operand.evaluate(&frame)) { return result.decided }
    return result.undecided
  }
}

final class ConditionalStep: Step {
  private let condition: any Step
  private let yes: any Step
  private let no: any Step

  init(_ condition: any Step, _ yes: any Step, _ no: any Step) {
    self.condition = condition
    self.yes = yes
    self.no = no
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = condition.evaluate(&frame)
    guard case .bool(let truth) = value else { return Strictness.result("?:", value) }
    return truth ? yes.evaluate(&frame) : no.evaluate(&frame)
  }
}

/// An operator on one operand.
final class UnaryStep: Step {
  private let operand: any Step
  private let body: @Sendable (Value) -> Value

  init(_ operand: any Step, _ body: @escaping @Sendable (Value) -> Value) {
    self.operand = operand
    self.body = body
  }

  func evaluate(_ frame: inout Frame) -> Value { body(operand.evaluate(&frame)) }
}

final class EqualityStep: Step {
  private let left: any Step
  private let right: any Step
  private let isNegated: Bool

  init(_ left: any Step, _ right: any Step, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let a = left.evaluate(&frame)
    let result = Equality.holds(a, right.evaluate(&frame), &frame.meter)
    return isNegated ? Logic.not(result) : result
  }
}

final class ComparisonStep: Step {
  private let left: any Step
  private let right: any Step
  private let comparison: Comparison

  init(_ left: any Step, _ right: any Step, _ operation: Operator) {
    self.left = left
    self.right = right
    comparison = Comparison(operation)
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let a = left.evaluate(&frame)
    if case .string(let text) = a { frame.meter.spend(bytes: text.utf8.count) }
    return comparison(a, right.evaluate(&frame))
  }
}

final class ArithmeticStep: Step {
  private let left: any Step
  private let right: any Step
  private let arithmetic: Arithmetic

  init(_ left: any Step, _ right: any Step, _ operation: Operator) {
    self.left = left
    self.right = right
    arithmetic = Arithmetic(operation)
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let result = arithmetic(left.evaluate(&frame), right.evaluate(&frame))
    switch result {
    case .string(let text): frame.meter.spend(bytes: text.utf8.count)
    case .bytes(let bytes): frame.meter.spend(bytes: bytes.count)
    case .list(let list): frame.meter.spend(list.elements.count &>> 3)
    default: break
    }
    return result
  }
}

final class MembershipStep: Step {
  private let element: any Step
  private let collection: any Step

  init(_ element: any Step, _ collection: any Step) {
    self.element = element
    self.collection = collection
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = element.evaluate(&frame)
    return Membership.holds(value, in: collection.evaluate(&frame), &frame.meter)
  }
}

/// An element of a list or the value of a key.
final class IndexStep: Step {
  private let collection: any Step
  private let index: any Step

  init(_ collection: any Step, _ index: any Step) {
    self.collection = collection
    self.index = index
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let value = collection.evaluate(&frame)
    let index = index.evaluate(&frame)
    guard case .opaque = value, let optional = OptionalValue(value) else {
      return IndexStep.element(of: value, at: index)
    }
    if case .error = index { return index }
    return optional.flatMap { OptionalIndexStep.element(of: $0, at: index) }
  }

  static func element(of collection: Value, at index: Value) -> Value {
    let index = Strictness.admitted(index, [])
    switch (collection, index) {
    case (.unknown, _), (_, .unknown), (.error, _), (_, .error):
      return Strictness.result("[]", collection, index)
    case (.list(let list), .int(let number)): return list.element(at: number)
    case (.list(let list), .uint(let number)):
      return list.element(at: Int64(exactly: number) ?? .max)
    case (.list(let list), .double(let number)):
      guard let whole = Int64(exactly: number) else {
        return .failure(.badArgument, "a list has no element \(number)")
      }
      return list.element(at: whole)
    case (.map(let map), .bool), (.map(let map), .int), (.map(let map), .uint),
      (.map(let map), .double), (.map(let map), .string):
      return map[index] ?? .failure(.noSuchKey, "no such key: \(index)")
    default: return .noOverload("[]", collection, index)
    }
  }
}

final class ListStep: Step {
  private let elements: [any Step]
  /// Which elements may be absent; `nil` if none.
  private let optional: [Bool]?

  init(_ elements: [any Step], optional: [Bool]) {
    self.elements = elements
    self.optional = optional.contains(true) ? optional : nil
  }

  func evaluate(_ frame: inout Frame) -> Value {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      var value = element.evaluate(&frame)
      if let optional {
        guard let entry = OptionalEntryStep.entry(value, isOptional: optional[index]) else {
          continue
        }
        value = entry
        // What is not known may be nothing, which would move all that follows.
        if optional[index], case .unknown = value { return value }
      }
      if case .error = value { return value }
      values.append(value)
    }
    return .list(ListValue(values))
  }
}

final class MapStep: Step {
  private let parts: [any Step]
  private let optional: [Bool]

  init(_ parts: [any Step], optional: [Bool]) {
    self.parts = parts
    self.optional = optional
  }

  func evaluate(_ frame: inout Frame) -> Value {
    var entries: [MapValue.Entry] = []
    var openKeys: UnknownSet?
    for index in stride(from: 0, to: parts.count, by: 2) {
      let key = Strictness.admitted(parts[index].evaluate(&frame), [])
      let written = parts[index + 1].evaluate(&frame)
      if case .error = key { return key }
      let entry = OptionalEntryStep.entry(written, isOptional: optional[index + 1])
      if case .error(let error)? = entry { return .error(error) }
      // What is not known may be nothing: then the map is not known.
      if optional[index + 1], case .unknown(let fields)? = entry {
        openKeys.formUnion(fields)
      }
      if case .unknown(let fields) = key { openKeys.formUnion(fields) }
      guard let value = entry else { continue }
      entries.append((key, value))
    }
    if let openKeys { return .unknown(openKeys) }
    return MapStep.map(of: entries)
  }

  /// A map of entries, whose keys are known.
  static func map(of entries: [MapValue.Entry]) -> Value {
    MapValue(entries).map(Value.map)
      ?? .failure(.badArgument, "a key occurs twice or is not a bool, a number or a text")
  }
}
