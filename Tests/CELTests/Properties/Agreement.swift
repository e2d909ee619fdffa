import CEL

extension Value {
  /// Whether a value that was computed while something was open says nothing against what comes
  /// out once all is known.
  ///
  /// An open part may fail once it is known, and lists do not tell: `[1 / x].size()` is 1 as long
  /// as nobody knows that `x` is 0.
  func allows(_ final: Value) -> Bool {
    switch (self, final) {
    case (.unknown, _), (_, .error): return true
    case (.range(let range), _): return range.allows(final)
    case (.list(let open), .list(let list)): return open.allows(list.elements)
    case (.map(let open), .map(let map)):
      return open.entries.count == map.entries.count
        && open.entries.allSatisfy { entry in map[entry.key].map(entry.value.allows) ?? false }
    // Two instances are compared by what they are, not by what they hold.
    case (.structure(let a), .structure(let b)): return a.typeName == b.typeName
    case (.opaque(let a), .opaque(let b)): return a.typeName == b.typeName
    default: return self == final
    }
  }
}

extension RangeValue {
  fileprivate func allows(_ value: Value) -> Bool {
    switch (bounds, value) {
    case (.int(let low, let high), .int(let number)):
      (low ?? .min) <= number && number <= (high ?? .max)
    case (.double(let low, let high), .double(let number)): low <= number && number <= high
    case (.timestamp(let low, let high), .timestamp(let time)): low <= time && time <= high
    case (.duration(let low, let high), .duration(let span)): low <= span && span <= high
    default: false
    }
  }
}

extension ListValue {
  /// Whether the elements can be these once it is known which are there.
  fileprivate func allows(_ final: [Value]) -> Bool {
    // reached[j]: whether the first j final elements can come from those looked at so far.
    var reached = [Bool](repeating: false, count: final.count + 1)
    reached[0] = true
    for (index, element) in elements.enumerated() {
      let mayBeMissing = presence.map { $0[index] != nil } ?? false
      var next = mayBeMissing ? reached : [Bool](repeating: false, count: final.count + 1)
      for place in final.indices where reached[place] && element.allows(final[place]) {
        next[place + 1] = true
      }
      reached = next
    }
    return reached[final.count]
  }
}
