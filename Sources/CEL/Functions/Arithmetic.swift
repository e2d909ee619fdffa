/// The arithmetic operators; integers that do not fit are errors, ranges are intervals.
struct Arithmetic: Sendable {
  let operation: Operator

  init(_ operation: Operator) { self.operation = operation }

  func callAsFunction(_ a: Value, _ b: Value) -> Value {
    if let exact = exact(a, b) { return exact }
    switch (a, b) {
    case (.range, _), (_, .range): return interval(a, b)
    default: return Strictness.result(operation.name, a, b)
    }
  }

  /// The result for exact values; `nil` if the operation is not defined for them.
  private func exact(_ a: Value, _ b: Value) -> Value? {
    switch operation {
    case .add: sum(a, b)
    case .subtract: difference(a, b)
    case .multiply: product(a, b)
    case .divide: quotient(a, b)
    default: remainder(a, b)
    }
  }

  private func checked<Number>(
    _ result: (partialValue: Number, overflow: Bool), _ value: (Number) -> Value
  ) -> Value {
    result.overflow ? .overflow(operation.name) : value(result.partialValue)
  }

  private func time(_ timestamp: Timestamp?) -> Value {
    timestamp.map(Value.timestamp) ?? .overflow(operation.name)
  }

  /// Doubling a text or list over and over must not exhaust the memory.
  private func joined(_ a: Int, _ b: Int, _ result: @autoclosure () -> Value) -> Value {
    a + b <= 1 << 24 ? result() : .failure(.overflow, "the result of '+' is too long")
  }

  private func sum(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let a), .int(let b)): checked(a.addingReportingOverflow(b), Value.int)
    case (.double(let a), .double(let b)): .double(a + b)
    case (.uint(let a), .uint(let b)): checked(a.addingReportingOverflow(b), Value.uint)
    case (.string(let a), .string(let b)):
      joined(a.utf8.count, b.utf8.count, .string(a + b))
    case (.bytes(let a), .bytes(let b)): joined(a.count, b.count, .bytes(a + b))
    case (.list(let a), .list(let b)):
      joined(a.elements.count, b.elements.count, .list(a.appending(b)))
    case (.timestamp(let a), .duration(let b)), (.duration(let b), .timestamp(let a)):
      time(a.adding(b))
    case (.duration(let a), .duration(let b)):
      checked(a.nanoseconds.addingReportingOverflow(b.nanoseconds)) {
        .duration(TimeSpan(nanoseconds: $0))
      }
    default: nil
    }
  }

  private func difference(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let a), .int(let b)): checked(a.subtractingReportingOverflow(b), Value.int)
    case (.double(let a), .double(let b)): .double(a - b)
    case (.uint(let a), .uint(let b)): checked(a.subtractingReportingOverflow(b), Value.uint)
    case (.timestamp(let a), .timestamp(let b)):
      a.since(b).map(Value.duration) ?? .overflow(operation.name)
    case (.timestamp(let a), .duration(let b)): time(a.subtracting(b))
    case (.duration(let a), .duration(let b)):
      checked(a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)) {
        .duration(TimeSpan(nanoseconds: $0))
      }
    default: nil
    }
  }

  private func product(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let a), .int(let b)): checked(a.multipliedReportingOverflow(by: b), Value.int)
    case (.double(let a), .double(let b)): .double(a * b)
    case (.uint(let a), .uint(let b)): checked(a.multipliedReportingOverflow(by: b), Value.uint)
    default: nil
    }
  }

  private func quotient(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(_), .int(0)), (.uint(_), .uint(0)):
      .failure(.divisionByZero, "division by zero")
    case (.int(let a), .int(let b)): checked(a.dividedReportingOverflow(by: b), Value.int)
    case (.uint(let a), .uint(let b)): .uint(a / b)
    case (.double(let a), .double(let b)): .double(a / b)
    default: nil
    }
  }

  private func remainder(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(_), .int(0)), (.uint(_), .uint(0)):
      .failure(.divisionByZero, "division by zero")
    case (.int(let a), .int(let b)):
      checked(a.remainderReportingOverflow(dividingBy: b), Value.int)
    case (.uint(let a), .uint(let b)): .uint(a % b)
    default: nil
    }
  }

  /// The negative of a number or of a range.
  static func negated(_ value: Value) -> Value {
    switch value {
    case .int(let number): number == .min ? .overflow("-") : .int(-number)
    case .double(let number): .double(-number)
    case .range(let range):
      switch range.bounds {
      case .int: Arithmetic(.subtract)(.int(0), value)
      case .double(let low, let high):
        .range(RangeValue(.double(-high, -low), fields: range.fields))
      case .timestamp, .duration: .noOverload("-", value)
      }
    default: Strictness.result("-", value)
    }
  }
}

// MARK: - Intervals

extension Arithmetic {
  /// The range of all results of one value from each side.
  private func interval(_ a: Value, _ b: Value) -> Value {
    guard let left = Ends(a), let right = Ends(b) else {
      return Strictness.result(operation.name, a, b)
    }
    let fields = left.fields.union(right.fields)
    let ends: (lower: Value?, upper: Value?)
    switch operation {
    case .add: ends = (apply(left.lower, right.lower), apply(left.upper, right.upper))
    case .subtract: ends = (apply(left.lower, right.upper), apply(left.upper, right.lower))
    case .multiply: return product(of: left, right, fields)
    default: return pointwise(left, right, fields)
    }
    return range(ends.lower, ends.upper, fields, a, b)
  }

  /// The result at two ends; `nil` if one of them is open.
  private func apply(_ a: Value?, _ b: Value?) -> Value? {
    guard let a, let b else { return nil }
    return exact(a, b) ?? .noOverload(operation.name, a, b)
  }

  /// A range between two results; unknown if one of them does not fit its type, for then some
  /// value in the range may give an error and another a result.
  private func range(
    _ lower: Value?, _ upper: Value?, _ fields: UnknownSet, _ a: Value, _ b: Value
  ) -> Value {
    for case .error(let error)? in [lower, upper] {
      if error.kind == .noSuchOverload { return .noOverload(operation.name, a, b) }
      if case (.error?, .error?) = (lower, upper), error.kind == .overflow, isSameSide(a, b) {
        return .error(error)
      }
      return .unknown(fields)
    }
    return RangeValue(lower: lower, upper: upper, fields: fields).map(Value.range)
      ?? .unknown(fields)
  }

  /// Whether both ends are the same pair of values, so that one error speaks for all.
  private func isSameSide(_ a: Value, _ b: Value) -> Bool {
    func isPoint(_ value: Value) -> Bool {
      guard case .range(let range) = value else { return true }
      return range.point != nil
    }
    return isPoint(a) && isPoint(b)
  }

  /// Products reach their least and greatest at ends; an open end is infinitely far.
  private func product(of left: Ends, _ right: Ends, _ fields: UnknownSet) -> Value {
    if case .double? = left.lower { return corners(left, right, fields) }
    guard let a = WholeInterval(left), let b = WholeInterval(right) else {
      return .noOverload(
        operation.name, left.lower ?? .int(0), right.lower ?? .int(0))
    }
    guard let product = a.times(b) else { return .unknown(fields) }
    return .range(RangeValue(.int(product.lower, product.upper), fields: fields))
  }

  private func corners(_ left: Ends, _ right: Ends, _ fields: UnknownSet) -> Value {
    var numbers: [Double] = []
    for a in [left.lower, left.upper] {
      for b in [right.lower, right.upper] {
        guard let a, let b, case .double(let number)? = exact(a, b) else {
          return .noOverload(operation.name, a ?? .int(0), b ?? .int(0))
        }
        // Infinity marks an open end, and any number times zero is zero.
        numbers.append(number.isNaN ? 0 : number)
      }
    }
    guard let low = numbers.min(), let high = numbers.max() else { return .unknown(fields) }
    return .range(RangeValue(.double(low, high), fields: fields))
  }

  /// Quotients and remainders of ranges that are single values; others are unknown.
  private func pointwise(_ left: Ends, _ right: Ends, _ fields: UnknownSet) -> Value {
    guard let a = left.lower ?? left.upper, let b = right.lower ?? right.upper,
      let sample = exact(a, b)
    else {
      return left.lower == nil && left.upper == nil || right.lower == nil && right.upper == nil
        ? .unknown(fields)
        : .noOverload(operation.name, left.lower ?? .int(0), right.lower ?? .int(0))
    }
    return left.lower == left.upper && right.lower == right.upper ? sample : .unknown(fields)
  }
}

/// Whole numbers between two ends, either of which may be open.
private struct WholeInterval {
  let lower: Int64?
  let upper: Int64?

  init?(_ ends: Ends) {
    func number(_ value: Value?) -> Int64?? {
      switch value {
      case nil: .some(nil)
      case .int(let number)?: .some(number)
      default: nil
      }
    }
    guard let lower = number(ends.lower), let upper = number(ends.upper) else { return nil }
    (self.lower, self.upper) = (lower, upper)
  }

  private init(lower: Int64?, upper: Int64?) {
    (self.lower, self.upper) = (lower, upper)
  }

  /// An end: a number, or how infinity is signed.
  private enum End {
    case number(Int64)
    case infinite(isNegative: Bool)

    var signum: Int {
      switch self {
      case .number(let number): Int(number.signum())
      case .infinite(let isNegative): isNegative ? -1 : 1
      }
    }
  }

  /// The products of the numbers of both; `nil` if a product does not fit.
  func times(_ other: WholeInterval) -> WholeInterval? {
    var least: Int64?
    var greatest: Int64?
    var hasNoLeast = false
    var hasNoGreatest = false
    for a in [lower.map(End.number) ?? .infinite(isNegative: true), upperEnd] {
      for b in [other.lower.map(End.number) ?? .infinite(isNegative: true), other.upperEnd] {
        let number: Int64
        switch (a, b) {
        case (.number(let first), .number(let second)):
          let (product, overflow) = first.multipliedReportingOverflow(by: second)
          if overflow { return nil }
          number = product
        default:
          switch a.signum * b.signum {
          case 0: number = 0
          case 1...:
            hasNoGreatest = true
            continue
          default:
            hasNoLeast = true
            continue
          }
        }
        least = min(least ?? number, number)
        greatest = max(greatest ?? number, number)
      }
    }
    return WholeInterval(
      lower: hasNoLeast ? nil : least, upper: hasNoGreatest ? nil : greatest)
  }

  private var upperEnd: End { upper.map(End.number) ?? .infinite(isNegative: false) }
}
