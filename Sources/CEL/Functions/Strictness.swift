/// How unknowns and errors pass through anything that needs the values of its arguments.
enum Strictness {
  /// What becomes of an operation on values it is not defined for: unknowns are united, then
  /// the first error counts, then the fault is in the types.
  static func result(_ name: String, _ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.unknown(let first), .unknown(let second)): .unknown(first.union(second))
    // What a range depends on matters as soon as the other is known.
    case (.unknown(let fields), .range(let range)), (.range(let range), .unknown(let fields)):
      .unknown(fields.union(range.fields))
    case (.unknown, _): a
    case (_, .unknown): b
    case (.error, _): a
    case (_, .error): b
    default: .noOverload(name, a, b)
    }
  }

  static func result(_ name: String, _ a: Value) -> Value {
    switch a {
    case .unknown, .error: a
    default: .noOverload(name, a)
    }
  }

  /// The unknown or error that stands for a whole call, if one of its arguments is one.
  static func absorbed(_ arguments: some Sequence<Value>) -> Value? {
    var unknown: UnknownSet?
    var error: Value?
    for argument in arguments {
      switch argument {
      case .unknown(let fields): unknown.formUnion(fields)
      case .error: error = error ?? argument
      default: break
      }
    }
    return unknown.map(Value.unknown) ?? error
  }

  /// An argument in a form that a function understands: a range of one value is that value;
  /// another range, or a list or map with open places, is unknown.
  @inline(__always)
  static func admitted(_ value: Value, _ forms: ArgumentForms) -> Value {
    switch value {
    case .range(let range) where !forms.contains(.ranges):
      range.point ?? .unknown(range.fields)
    case .list(let list) where !forms.contains(.partialLists):
      list.openPlaces.map(Value.unknown) ?? value
    case .map(let map) where !forms.contains(.partialLists):
      map.openPlaces.map(Value.unknown) ?? value
    default: value
    }
  }
}
