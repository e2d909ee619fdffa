/// What the type parameters met so far stand for.
struct Substitution {
  private var bindings: [String: CELType] = [:]
  /// What the bindings were before each change, so that a change can be taken back.
  private var history: [(name: String, before: CELType?)] = []
  private var count = 0

  /// A parameter that stands for nothing yet.
  mutating func fresh() -> CELType {
    count += 1
    // The space keeps it apart from every name that a signature can hold.
    return .parameter("type \(count)")
  }

  /// A signature with parameters of its own for one call.
  mutating func instantiate(_ types: [CELType]) -> [CELType] {
    var renamed: [String: CELType] = [:]
    func rename(_ type: CELType, _ fresh: () -> CELType) -> CELType {
      switch type {
      case .parameter(let name):
        if let known = renamed[name] { return known }
        let replacement = fresh()
        renamed[name] = replacement
        return replacement
      case .list(let element): return .list(rename(element, fresh))
      case .map(let key, let value): return .map(rename(key, fresh), rename(value, fresh))
      case .opaque(let name, let arguments):
        return .opaque(name, arguments.map { rename($0, fresh) })
      default: return type
      }
    }
    return types.map { rename($0) { fresh() } }
  }

  /// The type with every parameter replaced by what it stands for.
  func resolve(_ type: CELType) -> CELType {
    switch type {
    case .parameter(let name): bindings[name].map(resolve) ?? type
    case .list(let element): .list(resolve(element))
    case .map(let key, let value): .map(resolve(key), resolve(value))
    case .opaque(let name, let arguments): .opaque(name, arguments.map(resolve))
    default: type
    }
  }

  /// The type with every parameter replaced, by `dyn` if it stands for nothing.
  func settle(_ type: CELType) -> CELType {
    switch resolve(type) {
    case .parameter: .dyn
    case .list(let element): .list(settle(element))
    case .map(let key, let value): .map(settle(key), settle(value))
    case .opaque(let name, let arguments): .opaque(name, arguments.map(settle))
    case let other: other
    }
  }

  /// Whether a value of one type may stand where another is wanted; binds parameters if so.
  mutating func match(_ given: CELType, _ wanted: CELType) -> Bool { match([given], [wanted]) }

  /// Whether values of all of these types may stand where those are wanted.
  mutating func match(_ given: [CELType], _ wanted: [CELType]) -> Bool {
    let mark = mark
    if unify(given, wanted) { return true }
    undo(to: mark)
    return false
  }

  /// The number of changes so far, to which later ones can be taken back.
  var mark: Int { history.count }

  /// Takes back all changes since a mark.
  mutating func undo(to mark: Int) {
    while history.count > mark, let change = history.popLast() {
      bindings[change.name] = change.before
    }
  }

  private mutating func set(_ name: String, to type: CELType) {
    history.append((name, bindings[name]))
    bindings[name] = type
  }

  private mutating func unify(_ given: [CELType], _ wanted: [CELType]) -> Bool {
    guard given.count == wanted.count else { return false }
    for (first, second) in zip(given, wanted) where !unify(first, second) { return false }
    return true
  }

  private mutating func unify(_ given: CELType, _ wanted: CELType) -> Bool {
    switch (representative(given), representative(wanted)) {
    case (let first, let second) where first == second: true
    case (.parameter(let name), let other), (let other, .parameter(let name)):
      bind(name, to: other)
    case (.dyn, _), (_, .dyn): true
    case (.term, .string), (.string, .term), (.term, .term): true
    case (.list(let a), .list(let b)): unify(a, b)
    case (.map(let a, let b), .map(let c, let d)): unify([a, b], [c, d])
    case (.opaque(let a, let givenParts), .opaque(let b, let wantedParts)):
      a == b && unify(givenParts, wantedParts)
    case (.null, .structure), (.null, .opaque), (.null, .timestamp), (.null, .duration),
      (.structure, .null), (.opaque, .null), (.timestamp, .null), (.duration, .null):
      true
    default: false
    }
  }

  /// A parameter that meets `dyn` stands for `dyn` from then on, whatever it stood for.
  private mutating func bind(_ name: String, to type: CELType) -> Bool {
    if let bound = bindings[name] {
      guard unify(type, bound) else { return false }
      if resolve(type) == .dyn { set(name, to: .dyn) }
      return true
    }
    guard !mentions(type, name) else { return false }
    set(name, to: type)
    return true
  }

  /// The last of a chain of parameters that stand for each other.
  private func representative(_ type: CELType) -> CELType {
    guard case .parameter(let name) = type, case .parameter(let next)? = bindings[name] else {
      return type
    }
    return representative(.parameter(next))
  }

  private func mentions(_ type: CELType, _ name: String) -> Bool {
    switch resolve(type) {
    case .parameter(let other): other == name
    case .list(let element): mentions(element, name)
    case .map(let key, let value): mentions(key, name) || mentions(value, name)
    case .opaque(_, let arguments): arguments.contains { mentions($0, name) }
    default: false
    }
  }

  /// The narrowest type that both fit.
  mutating func join(_ a: CELType, _ b: CELType) -> CELType {
    let (first, second) = (resolve(a), resolve(b))
    if first == second { return first }
    guard match(second, first) else { return .dyn }
    return general(first, second)
  }

  /// The more general of two types that match: `dyn` wherever one of them has it.
  private func general(_ a: CELType, _ b: CELType) -> CELType {
    switch (resolve(a), resolve(b)) {
    case (let first, let second) where first == second: first
    case (.dyn, _), (_, .dyn): .dyn
    case (.null, let other), (let other, .null): other.withoutTerm
    case (.term, _), (_, .term): .string
    case (.list(let a), .list(let b)): .list(general(a, b))
    case (.map(let a, let b), .map(let c, let d)): .map(general(a, c), general(b, d))
    case (.opaque(let name, let a), .opaque(_, let b)):
      .opaque(name, zip(a, b).map { general($0, $1) })
    case (let first, _): first
    }
  }
}
