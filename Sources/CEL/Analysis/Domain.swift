/// The values that an operand may have, as far as its type tells.
struct Domain {
  /// Types whose values have an order that an analysis can reckon with.
  enum Kind {
    case bool
    case int
    case uint
    case double
    case text
    /// The words of a vocabulary, as their numbers in the order of their bytes.
    case term([String])
    case timestamp
    case duration
    /// How two operands stand to each other: before, same, after.
    case order

    var isSigned: Bool {
      if case .int = self { return true }
      return false
    }
  }

  private let kind: Kind
  private let lower: Value?
  private let upper: Value?
  /// Whether a value may be known only to lie between two ends.
  let mayBeRange: Bool
  /// Whether an order, such as `<`, may neither hold nor hold reversed, as with NaN.
  let mayLackOrder: Bool
  /// Whether a value may be unequal to all that have a place in the order.
  let mayBeOther: Bool

  private init(
    _ kind: Kind, _ bounds: (Value?, Value?) = (nil, nil), mayBeRange: Bool = false,
    mayLackOrder: Bool = false, mayBeOther: Bool = false
  ) {
    self.kind = kind
    (lower, upper) = bounds
    self.mayBeRange = mayBeRange
    self.mayLackOrder = mayLackOrder
    self.mayBeOther = mayLackOrder || mayBeOther
  }

  /// The truth values.
  static let truth = Domain(.bool, (.bool(false), .bool(true)))

  /// The values of a type; `nil` if they cannot be reckoned with.
  ///
  /// - Parameters:
  ///   - type: The type of the operand.
  ///   - literal: What it is compared with, which decides where the type is not known.
  ///   - bounds: What is known of an integer beyond its type.
  ///   - terms: The words of a vocabulary by its name, in the order of their bytes.
  init?(
    _ type: CELType, comparedWith literal: Value, bounds: ClosedRange<Int64>?,
    terms: (String) -> [String]?
  ) {
    switch type {
    case .bool: self = .truth
    case .int:
      let bounds = bounds ?? .min ... .max
      self = Domain(.int, (.int(bounds.lowerBound), .int(bounds.upperBound)), mayBeRange: true)
    case .uint: self = Domain(.uint, (.uint(.min), .uint(.max)))
    case .double: self = .doubles
    case .string: self = .texts(mayBeOther: false)
    case .term(let name):
      guard let words = terms(name), !words.isEmpty else { return nil }
      self = Domain(.term(words), (.int(0), .int(Int64(words.count - 1))))
    case .timestamp:
      let bounds = (Timestamp.validSeconds.lowerBound, Timestamp.validSeconds.upperBound)
      self = Domain(
        .timestamp,
        (
          Timestamp(seconds: bounds.0).map(Value.timestamp),
          Timestamp(seconds: bounds.1, nanoseconds: 999_999_999).map(Value.timestamp)
        ), mayBeRange: true, mayBeOther: true)
    case .duration:
      self = Domain(
        .duration,
        (
          .duration(TimeSpan(nanoseconds: .min)), .duration(TimeSpan(nanoseconds: .max))
        ), mayBeRange: true, mayBeOther: true)
    case .dyn:
      // Of unknown type: numbers are taken together, since 1, 1u and 1.0 are equal.
      switch literal {
      case .int, .uint, .double: self = .doubles
      case .string: self = .texts(mayBeOther: true)
      default: return nil
      }
    default: return nil
    }
  }

  private static let doubles = Domain(
    .double, (.double(-.infinity), .double(.infinity)), mayBeRange: true, mayLackOrder: true)

  private static func texts(mayBeOther: Bool) -> Domain {
    Domain(.text, (.string(""), nil), mayBeOther: mayBeOther)
  }

  // MARK: How two operands stand to each other

  static let before = Value.int(0)
  static let same = Value.int(1)
  static let after = Value.int(2)

  /// How values of two types may stand to each other.
  static func order(_ a: CELType, _ b: CELType) -> Domain {
    func isTotal(_ type: CELType) -> Bool {
      switch type.withoutTerm {
      case .bool, .int, .uint, .string, .bytes: true
      default: false
      }
    }
    func mayLackOrder(_ type: CELType) -> Bool { type.isOpen || type == .double }
    return Domain(
      .order, (before, after), mayBeRange: true, mayLackOrder: mayLackOrder(a) || mayLackOrder(b),
      mayBeOther: !isTotal(a) || !isTotal(b))
  }

  // MARK: Cuts

  /// The number below which a double can tell neighbouring integers apart.
  private static let exact = 9_007_199_254_740_992.0

  /// The places just before and just after what a literal stands for; one place if no value of
  /// the domain is equal to it, `nil` if that cannot be told.
  func cuts(around literal: Value) -> (before: Cut, after: Cut)? {
    func around(_ value: Value) -> (before: Cut, after: Cut) {
      (cut(value, isAfter: false), cut(value, isAfter: true))
    }
    switch (kind, literal) {
    case (.bool, .bool), (.int, .int), (.uint, .uint), (.text, .string),
      (.timestamp, .timestamp), (.duration, .duration), (.order, .int):
      return around(literal)
    case (.int, .uint(let number)):
      return Int64(exactly: number).map { around(.int($0)) } ?? (.end, .end)
    case (.uint, .int(let number)):
      return UInt64(exactly: number).map { around(.uint($0)) } ?? (.start, .start)
    case (.double, .int(let number)): return self.around(Double(number), around)
    case (.double, .uint(let number)): return self.around(Double(number), around)
    case (.double, .double(let number)):
      // What is rounded to a number is not told apart from it only below this.
      guard !number.isNaN else { return nil }
      return around(.double(number))
    case (.int, .double(let number)), (.uint, .double(let number)):
      guard number.magnitude < Domain.exact else { return nil }
      let whole = number.rounded(.up)
      guard whole == number else {
        let next = whole < 0 || kind.isSigned ? Value.int(Int64(whole)) : .uint(UInt64(whole))
        return cuts(around: next).map { ($0.before, $0.before) }
      }
      return cuts(around: .int(Int64(whole)))
    case (.term(let words), .string(let text)):
      let place = words.firstIndex { !$0.hasBytes(before: text) } ?? words.count
      guard place < words.count, words[place].hasSameBytes(as: text) else {
        let cut = cut(.int(Int64(place)), isAfter: false)
        return (cut, cut)
      }
      return around(.int(Int64(place)))
    default: return nil
    }
  }

  private func around(
    _ number: Double, _ around: (Value) -> (before: Cut, after: Cut)
  ) -> (before: Cut, after: Cut)? {
    number.magnitude < Domain.exact ? around(.double(number)) : nil
  }

  /// A cut in its one form: nothing lies beyond the bounds, and where values follow one another
  /// a cut stands before the next.
  private func cut(_ value: Value, isAfter: Bool) -> Cut {
    if let lower {
      let order = Order.between(value, lower)
      if order == .before || (order == .same && !isAfter) { return .start }
    }
    if let upper {
      let order = Order.between(value, upper)
      if order == .after || (order == .same && isAfter) { return .end }
    }
    guard isAfter, let next = next(after: value) else { return .at(value, isAfter: isAfter) }
    return .at(next, isAfter: false)
  }

  /// The next value of a type whose values follow one another.
  private func next(after value: Value) -> Value? {
    switch value {
    case .bool(let truth): truth ? nil : .bool(true)
    case .int(let number): number == .max ? nil : .int(number + 1)
    case .uint(let number): number == .max ? nil : .uint(number + 1)
    case .duration(let span):
      span.nanoseconds == .max ? nil : .duration(TimeSpan(nanoseconds: span.nanoseconds + 1))
    case .timestamp(let time): time.adding(TimeSpan(nanoseconds: 1)).map(Value.timestamp)
    default: nil
    }
  }

  // MARK: Sets

  /// The values for which a comparison with a literal is true.
  ///
  /// - Parameters:
  ///   - comparison: `==`, `!=`, `<`, `<=`, `>` or `>=`, with the literal on the right.
  ///   - literal: The literal.
  ///   - isNegated: Whether the values are wanted for which it is false.
  /// - Returns: `nil` if that cannot be told.
  func values(_ comparison: Operator, _ literal: Value, isNegated: Bool) -> ValueSet? {
    guard let (before, after) = cuts(around: literal) else { return nil }
    let holding: ValueSet? =
      switch comparison {
      case .equal: ValueSet([(before, after)])
      case .notEqual: ValueSet([(.start, before), (after, .end)], hasOthers: mayBeOther)
      case .less: ValueSet([(.start, before)])
      case .lessOrEqual: ValueSet([(.start, after)])
      case .greater: ValueSet([(after, .end)])
      case .greaterOrEqual: ValueSet([(before, .end)])
      default: nil
      }
    guard isNegated, let holding else { return holding }
    let isEquality = comparison == .equal || comparison == .notEqual
    let hasOthers = isEquality ? mayBeOther && comparison == .equal : mayLackOrder
    return holding.complement(hasOthers: hasOthers)
  }

  /// The values that are among some literals; `nil` if that cannot be told.
  func values(among literals: [Value], isNegated: Bool) -> ValueSet? {
    var held = ValueSet([])
    for literal in literals {
      guard let (before, after) = cuts(around: literal) else { return nil }
      held = held.union(ValueSet([(before, after)]))
    }
    return isNegated ? held.complement(hasOthers: mayBeOther) : held
  }

  /// Whether a set holds one value and nothing else.
  func isSingle(_ set: ValueSet) -> Bool {
    guard !set.hasOthers, set.stretches.count == 1, let only = set.stretches.first else {
      return false
    }
    let value: Value? =
      if case .at(let value, isAfter: false) = only.lower {
        value
      } else if case .start = only.lower {
        lower
      } else {
        nil
      }
    return value.map { !(cut($0, isAfter: true) < only.upper) } ?? false
  }
}
