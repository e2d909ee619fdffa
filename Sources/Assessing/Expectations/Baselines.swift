/// Two rules of thumb that a rule set has to be better than.
///
/// - Source: Agreement with labels is reported beside what counting incidents and naming always
///   the commonest class would reach, as is usual for classifiers.
package struct Baselines: Sendable {
  /// What a rule of thumb sees of a stance, and the rungs that agree with it.
  package struct Stance: Sendable {
    let incidents: Int
    let bounds: ClosedRange<Int>

    /// A stance.
    ///
    /// - Parameters:
    ///   - incidents: How many are visible.
    ///   - bounds: The rungs that agree.
    package init(incidents: Int, bounds: ClosedRange<Int>) {
      self.incidents = incidents
      self.bounds = bounds
    }
  }

  private let stances: [Stance]
  /// The rung that agrees with most stances, the lowest of several.
  package let commonest: Int
  /// From which number of incidents on a state stands on which rung: more incidents never mean a
  /// lower rung, and the steps are those that suit these very stances best, so that ours is not
  /// flattered.
  let steps: [(count: Int, rung: Int)]

  /// Learns both rules from stances.
  package init(_ stances: [Stance], rungs: Int) {
    self.stances = stances
    let agreeing = (0..<rungs).map { rung in stances.count { $0.bounds.contains(rung) } }
    commonest = agreeing.max().flatMap { agreeing.firstIndex(of: $0) } ?? 0
    steps = Self.steps(stances, rungs: rungs)
  }

  /// How many stances agree with the commonest rung; with those it was learnt from unless others
  /// are given.
  package func agreeingWithCommonest(_ others: [Stance]? = nil) -> Int {
    (others ?? stances).count { $0.bounds.contains(commonest) }
  }

  /// How many stances agree with the rung that their number of incidents stands for.
  package func agreeingByCount(_ others: [Stance]? = nil) -> Int {
    (others ?? stances).count { stance in
      let rung = steps.last { $0.count <= stance.incidents }?.rung ?? steps.first?.rung
      return rung.map(stance.bounds.contains) ?? false
    }
  }

  /// Each number of incidents with its rung, by trying all ways to rise.
  private static func steps(_ stances: [Stance], rungs: Int) -> [(count: Int, rung: Int)] {
    let counts = Set(stances.map(\.incidents)).sorted()
    // For each number: the most stances up to here that agree if it stands for a rung, and the
    // rung of the number before that this takes.
    var table: [[(agreeing: Int, before: Int)]] = []
    for count in counts {
      let here = stances.filter { $0.incidents == count }
      var best = (agreeing: -1, before: 0)
      table.append(
        (0..<rungs).map { rung in
          let reached = table.last?[rung].agreeing ?? 0
          if reached > best.agreeing { best = (reached, rung) }
          return (best.agreeing + here.count { $0.bounds.contains(rung) }, best.before)
        })
    }
    guard let last = table.last, let most = last.map(\.agreeing).max(),
      var rung = last.firstIndex(where: { $0.agreeing == most })
    else { return [] }
    var steps: [(count: Int, rung: Int)] = []
    for (count, row) in zip(counts, table).reversed() {
      steps.append((count, rung))
      rung = row[rung].before
    }
    return steps.reversed()
  }
}
