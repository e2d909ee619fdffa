/// Macros that give names to elements and values.
extension Checker {
  @inline(never)
  mutating func checkComprehension(_ comprehension: Comprehension) -> CELType {
    let range = comprehension.range
    // What the first name, the second name and the elements of the result are.
    let types: (place: CELType, element: CELType, kept: CELType)
    switch substitution.resolve(check(range)) {
    case .list(let element): types = (.int, element, element)
    case .map(let key, let value): types = (key, value, key)
    case .dyn, .parameter: types = (.dyn, .dyn, .dyn)
    case let other:
      report(.notIterable, other, range)
      types = (.dyn, .dyn, .dyn)
    }
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    if let second = comprehension.second {
      var isList = false
      if case .list = substitution.resolve(self.types[range]) { isList = true }
      enter(comprehension.variable, types.place, origin: isList ? nil : range)
      enter(second, types.element, origin: isList ? range : nil)
    } else {
      enter(comprehension.variable, types.kept, origin: range)
    }
    if let predicate = comprehension.predicate {
      let type = check(predicate)
      if !substitution.match(type, .bool) { report(.notBoolean, type, predicate) }
    }
    let made = comprehension.transform.map { check($0) } ?? .dyn
    switch comprehension.kind {
    case .all, .exists, .existsOne: return .bool
    case .filter: return .list(types.kept)
    case .map, .transformList: return .list(made)
    case .transformMap: return .map(types.place, made)
    case .transformMapEntry: return entryMap(made, comprehension)
    case .sortBy:
      demandOrder(made, comprehension)
      return .list(types.kept)
    }
  }

  private mutating func enter(_ name: FieldName, _ type: CELType, origin: NodeID?) {
    locals.append(Local(name: name.text, type: type, origin: origin))
    localCount = max(localCount, locals.count)
  }

  /// The transform of `transformMapEntry` must be a map.
  private mutating func entryMap(_ type: CELType, _ comprehension: Comprehension) -> CELType {
    switch substitution.resolve(type) {
    case .map, .dyn: return type
    case .parameter: return .dyn
    case let other:
      if let transform = comprehension.transform { report(.notMap, other, transform) }
      return .map(.dyn, .dyn)
    }
  }

  private mutating func demandOrder(_ type: CELType, _ comprehension: Comprehension) {
    let key = substitution.resolve(type).withoutTerm
    guard !key.isOrdered, !key.isOpen, let transform = comprehension.transform else { return }
    report(.notOrdered, key, transform)
  }

  @inline(never)
  mutating func checkBinding(_ binding: Binding) -> CELType {
    let value = substitution.resolve(check(binding.value))
    let isValue = binding.kind == .value
    let isWrong = !isValue && value.held == nil && !value.isOpen
    if isWrong { report(.notOptional, value, binding.value) }
    enter(
      binding.variable, isValue ? value : value.held ?? .dyn,
      origin: isValue ? binding.value : nil)
    defer { locals.removeLast() }
    let body = check(binding.body)
    if isWrong { return .dyn }
    switch binding.kind {
    case .value: return body
    case .optionalMap: return .optional(body)
    case .optionalFlatMap:
      let type = substitution.resolve(body)
      if type.held == nil, !type.isOpen { report(.notOptional, body, binding.body) }
      return type.held == nil ? .dyn : body
    }
  }
}

extension CELType {
  /// The type of an optional that holds values of a type.
  static func optional(_ held: CELType) -> CELType { .opaque(OptionalValue.name, [held]) }

  /// The type of what an optional holds; `nil` if it is no optional.
  var held: CELType? {
    guard case .opaque(OptionalValue.name, let arguments) = self else { return nil }
    return arguments.first ?? .dyn
  }

  /// Whether nothing is known about it yet.
  var isOpen: Bool {
    switch self {
    case .dyn, .parameter: true
    default: false
    }
  }
}
