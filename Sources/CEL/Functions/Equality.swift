/// CEL's `==`: true, false, or unknown; values of different types are simply not equal.
enum Equality {
  @inline(__always)
  static func holds(_ a: Value, _ b: Value, _ meter: inout Meter) -> Value {
    switch (a, b) {
    case (.string(let a), .string(let b)):
      meter.spend(bytes: a.utf8.count)
      return .bool(a.hasSameBytes(as: b))
    case (.int(let a), .int(let b)): return .bool(a == b)
    case (.bool(let a), .bool(let b)): return .bool(a == b)
    default: return general(a, b, &meter)
    }
  }

  @inline(never)
  private static func general(_ a: Value, _ b: Value, _ meter: inout Meter) -> Value {
    switch (a, b) {
    case (.unknown, _), (_, .unknown), (.error, _), (_, .error):
      return Strictness.result("==", a, b)
    case (.null, .null): return .bool(true)
    case (.type(let a), .type(let b)): return .bool(a == b)
    case (.list(let a), .list(let b)): return lists(a, b, &meter)
    case (.map(let a), .map(let b)): return maps(a, b, &meter)
    case (.structure(let a), .structure(let b)): return .bool(a.isEqual(to: b))
    case (.opaque(let first), .opaque(let second)):
      guard let left = OptionalValue(a), let right = OptionalValue(b) else {
        return .bool(first.isEqual(to: second))
      }
      guard let x = left.value, let y = right.value else {
        return .bool(left.value == nil && right.value == nil)
      }
      return holds(x, y, &meter)
    case (.range, _), (_, .range): return ranges(a, b)
    default: return .bool(Order.between(a, b) == .same)
    }
  }

  private static func ranges(_ a: Value, _ b: Value) -> Value {
    guard let left = Ends(a), let right = Ends(b) else { return .bool(false) }
    func isApart(_ low: Value?, _ high: Value?) -> Bool {
      guard let low, let high else { return false }
      let order = Order.between(low, high)
      return order == nil || order == .after || order == Order.none
    }
    if isApart(left.lower, right.upper) || isApart(right.lower, left.upper) { return .bool(false) }
    if let low = left.lower, let high = left.upper, let otherLow = right.lower,
      let otherHigh = right.upper, Order.between(low, otherHigh) == .same,
      Order.between(high, otherLow) == .same
    {
      return .bool(true)
    }
    return .unknown(left.fields.union(right.fields))
  }

  private static func lists(_ a: ListValue, _ b: ListValue, _ meter: inout Meter) -> Value {
    if a.isPartial || b.isPartial { return partialLists(a, b, &meter) }
    guard a.elements.count == b.elements.count else { return .bool(false) }
    var result = Conjunction.all
    for (left, right) in zip(a.elements, b.elements) {
      meter.spend(1)
      if meter.isSpent || result.add(holds(left, right, &meter)) { return result.decided }
    }
    return result.undecided
  }

  /// With elements that may be missing, lists are unequal only if no choice of the elements
  /// makes them equal, and never surely equal: the length itself is open.
  private static func partialLists(
    _ a: ListValue, _ b: ListValue, _ meter: inout Meter
  ) -> Value {
    var fields = a.presenceFields.union(b.presenceFields)
    let (rows, columns) = (a.elements.count, b.elements.count)
    // fits[j]: whether the elements from the current row and from column j on can be equal.
    var below = [Bool](repeating: false, count: columns + 1)
    for i in stride(from: rows, through: 0, by: -1) {
      var fits = [Bool](repeating: false, count: columns + 1)
      meter.spend(columns)
      guard !meter.isSpent else { return .bool(false) }
      for j in stride(from: columns, through: 0, by: -1) {
        var isPossible = i == rows && j == columns
        if i < rows, a.doubt(at: i) != nil { isPossible = isPossible || below[j] }
        if j < columns, b.doubt(at: j) != nil { isPossible = isPossible || fits[j + 1] }
        if !isPossible, i < rows, j < columns, below[j + 1] {
          let same = holds(a.elements[i], b.elements[j], &meter)
          if case .error = same { return same }
          isPossible = same.asBool != false
          fields = fields.union(same.openFields)
        }
        fits[j] = isPossible
      }
      below = fits
    }
    return below[0] ? .unknown(fields) : .bool(false)
  }

  private static func maps(_ a: MapValue, _ b: MapValue, _ meter: inout Meter) -> Value {
    guard a.entries.count == b.entries.count else { return .bool(false) }
    var result = Conjunction.all
    for entry in a.entries {
      meter.spend(1)
      let same = b[entry.key].map { holds(entry.value, $0, &meter) } ?? .bool(false)
      if meter.isSpent || result.add(same) { return result.decided }
    }
    return result.undecided
  }
}

/// Membership and the questions about sets that are made of it.
enum Membership {
  /// CEL's `in`.
  @inline(__always)
  static func holds(
    _ element: Value, in collection: Value, _ meter: inout Meter
  ) -> Value {
    switch collection {
    case .list(let list):
      if case .error = element { return element }
      return isElement(element, of: list, &meter)
    case .map(let map): return isKey(element, of: map, &meter)
    default: return Strictness.result("in", element, collection)
    }
  }

  static func isElement(_ element: Value, of list: ListValue, _ meter: inout Meter) -> Value {
    var result = Conjunction.any
    meter.spend(list.elements.count)
    guard !meter.isSpent else { return .bool(false) }
    guard let presence = list.presence else {
      for candidate in list.elements
      where result.add(Equality.holds(element, candidate, &meter)) { return result.decided }
      return result.undecided
    }
    for (candidate, doubt) in zip(list.elements, presence) {
      let isSame = Equality.holds(element, candidate, &meter)
      if result.add(doubt.map { Logic.and(.unknown($0), isSame) } ?? isSame) {
        return result.decided
      }
    }
    return result.undecided
  }

  private static func isKey(_ element: Value, of map: MapValue, _ meter: inout Meter) -> Value {
    switch element {
    case .unknown, .error: element
    case .range: isElement(element, of: ListValue(map.entries.map(\.key)), &meter)
    default: .bool(map[element] != nil)
    }
  }

  /// Whether every element of `part` is in `whole`.
  static func contains(_ whole: ListValue, _ part: ListValue, _ meter: inout Meter) -> Value {
    var result = Conjunction.all
    for (index, element) in part.elements.enumerated() {
      let isAbsent = Logic.not(part.isPresent(at: index))
      let isIn = isElement(element, of: whole, &meter)
      if meter.isSpent || result.add(Logic.or(isAbsent, isIn)) { return result.decided }
    }
    return result.undecided
  }

  /// Whether some element of `a` is in `b`.
  static func intersects(_ a: ListValue, _ b: ListValue, _ meter: inout Meter) -> Value {
    var result = Conjunction.any
    for (index, element) in a.elements.enumerated() {
      let isIn = isElement(element, of: b, &meter)
      if meter.isSpent || result.add(Logic.and(a.isPresent(at: index), isIn)) {
        return result.decided
      }
    }
    return result.undecided
  }
}
