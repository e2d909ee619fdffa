/// The logical operators: a definite answer absorbs what is unknown or failed, in either order.
struct Conjunction {
  // INVARIANT: none of the operands added so far was definitely `absorbing`.
  private let absorbing: Bool
  private var unknown: UnknownSet?
  private var error: Value?

  /// Every operand must hold.
  static var all: Conjunction { Conjunction(absorbing: false) }
  /// Some operand must hold.
  static var any: Conjunction { Conjunction(absorbing: true) }

  private init(absorbing: Bool) { self.absorbing = absorbing }

  /// Adds an operand; `true` if it decides the result alone.
  @inline(__always)
  mutating func add(_ operand: Value) -> Bool {
    if case .bool(let truth) = operand { return truth == absorbing }
    addIndefinite(operand)
    return false
  }

  @inline(never)
  private mutating func addIndefinite(_ operand: Value) {
    switch operand {
    case .unknown(let fields): unknown.formUnion(fields)
    case .error: error = error ?? operand
    default: error = error ?? .noOverload(absorbing ? "||" : "&&", operand)
    }
  }

  /// The result once an operand has decided it.
  @inline(__always)
  var decided: Value { .bool(absorbing) }

  /// The result if no operand has decided it: unknown before failed before the other truth.
  @inline(__always)
  var undecided: Value {
    if unknown == nil, error == nil { return .bool(!absorbing) }
    return unknown.map(Value.unknown) ?? error ?? .bool(!absorbing)
  }
}

/// Logic on values that are at hand.
enum Logic {
  static func and(_ a: Value, _ b: Value) -> Value {
    var result = Conjunction.all
    return result.add(a) || result.add(b) ? result.decided : result.undecided
  }

  static func or(_ a: Value, _ b: Value) -> Value {
    var result = Conjunction.any
    return result.add(a) || result.add(b) ? result.decided : result.undecided
  }

  @inline(__always)
  static func not(_ value: Value) -> Value {
    if case .bool(let truth) = value { return .bool(!truth) }
    return Strictness.result("!", value)
  }
}
