/// A place between the values of an ordered type, just before or just after one of them.
enum Cut {
  /// Before every value.
  case start
  /// Just before a value, or just after it.
  case at(Value, isAfter: Bool)
  /// After every value.
  case end

  static func < (a: Cut, b: Cut) -> Bool {
    switch (a, b) {
    case (_, .start), (.end, _): return false
    case (.start, _), (_, .end): return true
    case (.at(let first, let isAfterFirst), .at(let second, let isAfterSecond)):
      switch Order.between(first, second) {
      case .before: return true
      case .same: return !isAfterFirst && isAfterSecond
      default: return false
      }
    }
  }

  static func max(_ a: Cut, _ b: Cut) -> Cut { a < b ? b : a }
  static func min(_ a: Cut, _ b: Cut) -> Cut { a < b ? a : b }
}

/// Some of the values that an operand may have: stretches of an ordered type, and what has no
/// place in the order.
struct ValueSet {
  // INVARIANT: ascending; neither empty nor touching one another.
  private(set) var stretches: [(lower: Cut, upper: Cut)]
  /// Whether values without a place in the order are among them, such as NaN.
  var hasOthers: Bool

  /// The values between cuts; stretches may be empty, overlap and come in any order.
  init(_ stretches: [(lower: Cut, upper: Cut)], hasOthers: Bool = false) {
    self.stretches = []
    self.hasOthers = hasOthers
    for stretch in stretches.sorted(by: { $0.lower < $1.lower })
    where stretch.lower < stretch.upper {
      if let last = self.stretches.last, !(last.upper < stretch.lower) {
        self.stretches[self.stretches.count - 1].upper = Cut.max(last.upper, stretch.upper)
      } else {
        self.stretches.append(stretch)
      }
    }
  }

  var isEmpty: Bool { stretches.isEmpty && !hasOthers }

  func intersection(_ other: ValueSet) -> ValueSet {
    var common: [(lower: Cut, upper: Cut)] = []
    var (i, j) = (0, 0)
    while i < stretches.count, j < other.stretches.count {
      let (a, b) = (stretches[i], other.stretches[j])
      common.append((Cut.max(a.lower, b.lower), Cut.min(a.upper, b.upper)))
      if a.upper < b.upper { i += 1 } else { j += 1 }
    }
    return ValueSet(common, hasOthers: hasOthers && other.hasOthers)
  }

  func union(_ other: ValueSet) -> ValueSet {
    ValueSet(stretches + other.stretches, hasOthers: hasOthers || other.hasOthers)
  }

  /// The values of the order that are not among these, and the others if they are asked for.
  func complement(hasOthers: Bool) -> ValueSet {
    var gaps: [(lower: Cut, upper: Cut)] = []
    var lower = Cut.start
    for stretch in stretches {
      gaps.append((lower, stretch.lower))
      lower = stretch.upper
    }
    return ValueSet(gaps + [(lower, .end)], hasOthers: hasOthers)
  }

  func isSubset(of other: ValueSet) -> Bool {
    if hasOthers, !other.hasOthers { return false }
    var j = 0
    for stretch in stretches {
      while j < other.stretches.count, other.stretches[j].upper < stretch.upper { j += 1 }
      guard j < other.stretches.count, !(stretch.lower < other.stretches[j].lower) else {
        return false
      }
    }
    return true
  }
}
