/// How two values of an ordered type stand to each other.
enum Order {
  case before
  case same
  case after
  /// One of them is NaN.
  case none

  init<T: Comparable>(_ a: T, _ b: T) { self = a < b ? .before : a == b ? .same : .after }

  init(_ a: Double, _ b: Double) {
    self = a < b ? .before : a == b ? .same : a > b ? .after : .none
  }

  init(_ a: String, _ b: String) {
    self = a.hasSameBytes(as: b) ? .same : a.hasBytes(before: b) ? .before : .after
  }

  init(_ a: [UInt8], _ b: [UInt8]) {
    self = a == b ? .same : a.lexicographicallyPrecedes(b) ? .before : .after
  }

  init(_ a: Int64, _ b: UInt64) { self = a < b ? .before : a == b ? .same : .after }

  /// As CEL's implementations agree: the integer is rounded to the nearest number of the other type.
  init(_ a: some FixedWidthInteger, _ b: Double) { self = Order(Double(a), b) }

  var reversed: Order {
    switch self {
    case .before: .after
    case .after: .before
    case .same, .none: self
    }
  }

  /// The order of two exact values; `nil` if their types have none between them.
  static func between(_ a: Value, _ b: Value) -> Order? {
    switch (a, b) {
    case (.int(let a), .int(let b)): Order(a, b)
    case (.double(let a), .double(let b)): Order(a, b)
    case (.uint(let a), .uint(let b)): Order(a, b)
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    case (.string(let a), .string(let b)): Order(a, b)
    case (.bytes(let a), .bytes(let b)): Order(a, b)
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.int(let a), .uint(let b)): Order(a, b)
    case (.uint(let a), .int(let b)): Order(b, a).reversed
    case (.int(let a), .double(let b)): Order(a, b)
    case (.double(let a), .int(let b)): Order(b, a).reversed
    case (.uint(let a), .double(let b)): Order(a, b)
    case (.double(let a), .uint(let b)): Order(b, a).reversed
    default: nil
    }
  }
}

/// `<`, `<=`, `>` and `>=`.
struct Comparison: Sendable {
  let operation: Operator
  private let acceptsBefore: Bool
  private let acceptsSame: Bool

  init(_ operation: Operator) {
    self.operation = operation
    acceptsBefore = operation == .less || operation == .lessOrEqual
    acceptsSame = operation == .lessOrEqual || operation == .greaterOrEqual
  }

  @inline(__always)
  private func holds(_ order: Order) -> Bool {
    switch order {
    case .before: acceptsBefore
    case .after: !acceptsBefore
    case .same: acceptsSame
    case .none: false
    }
  }

  @inline(__always)
  func callAsFunction(_ a: Value, _ b: Value) -> Value {
    if case .int(let a) = a, case .int(let b) = b { return .bool(holds(Order(a, b))) }
    return general(a, b)
  }

  @inline(never)
  private func general(_ a: Value, _ b: Value) -> Value {
    if let order = Order.between(a, b) { return .bool(holds(order)) }
    let ends = (Ends(a), Ends(b))
    guard let left = ends.0, let right = ends.1, left.isRange || right.isRange else {
      return Strictness.result(operation.name, a, b)
    }
    // For "less", the ends that make it easiest are the lowest of the left and the highest of
    // the right; if even those fail, all fail, and if the hardest hold, all hold.
    let easiest = acceptsBefore ? (left.lower, right.upper) : (left.upper, right.lower)
    let hardest = acceptsBefore ? (left.upper, right.lower) : (left.lower, right.upper)
    if let first = easiest.0, let second = easiest.1 {
      guard let order = Order.between(first, second) else {
        return Strictness.result(operation.name, a, b)
      }
      if !holds(order) { return .bool(false) }
    }
    if let first = hardest.0, let second = hardest.1 {
      guard let order = Order.between(first, second) else {
        return Strictness.result(operation.name, a, b)
      }
      if holds(order) { return .bool(true) }
    }
    return .unknown(left.fields.union(right.fields))
  }
}

/// The least and greatest that a value may be; an exact value is both.
struct Ends {
  let lower: Value?
  let upper: Value?
  let fields: UnknownSet
  let isRange: Bool

  /// `nil` for values that have no order.
  init?(_ value: Value) {
    switch value {
    case .range(let range):
      (lower, upper, fields, isRange) = (range.lower, range.upper, range.fields, true)
    case .int, .uint, .double, .timestamp, .duration:
      (lower, upper, fields, isRange) = (value, value, UnknownSet(), false)
    default: return nil
    }
  }
}
