import RuleBook

/// Finds the values of one setting at which demands hold, by halving.
///
/// With one setting alone, a demand begins to hold at a value or ceases to, once: the index moves
/// in one direction while the setting grows.
struct SingleChanges {
  /// All counts of a setting at which every demand holds.
  ///
  /// - Parameters:
  ///   - place: The setting.
  ///   - scores: Of the task.
  /// - Returns: The counts; `nil` if there are none.
  func counts(_ place: Int, _ scores: inout FitScores) -> ClosedRange<Int>? {
    let (own, range) = (
      scores.task.settings[place].setting.count, scores.task.settings[place].range
    )
    func isOrdered(_ count: Int) -> Bool {
      scores.isOrdered(FitBox([(place, count...count)])) != .fails
    }
    // As it is, the ladder is in order.
    guard range.contains(own) else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    if !isOrdered(low) { low = Self.first(low, own, isOrdered) }
    if !isOrdered(high) { high = Self.first(own, high) { !isOrdered($0) } - 1 }
    for demand in scores.task.demands {
      guard let counts = counts(place, demand, within: low...high, &scores) else { return nil }
      (low, high) = (counts.lowerBound, counts.upperBound)
    }
    return low...high
  }

  /// The counts of a setting, other settings being as in a point, at which a demand holds.
  func counts(
    _ place: Int, _ demand: FitDemand, within range: ClosedRange<Int>, at point: FitPoint = .init(),
    _ scores: inout FitScores
  ) -> ClosedRange<Int>? {
    let task = scores.task
    var scorer = scores
    defer { scores = scorer }
    func holds(_ count: Int) -> Bool {
      scorer.shortfall(demand, at: point.setting(place, to: count, of: task)) == 0
    }
    switch (holds(range.lowerBound), holds(range.upperBound)) {
    case (true, true): return range
    case (false, false): return nil
    case (false, true):
      return Self.first(range.lowerBound, range.upperBound, holds)...range.upperBound
    case (true, false):
      let end = Self.first(range.lowerBound, range.upperBound) { !holds($0) }
      return range.lowerBound...end - 1
    }
  }

  /// The first count after `low` at which something holds that holds at `high` and not at `low`.
  private static func first(_ low: Int, _ high: Int, _ holds: (Int) -> Bool) -> Int {
    var (below, above) = (low, high)
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if holds(middle) { above = middle } else { below = middle }
    }
    return above
  }
}
