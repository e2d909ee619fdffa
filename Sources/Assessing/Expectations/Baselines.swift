/// Two rules of thumb that a rule set has to be better than.
///
/// - Source: Agreement with labels is reported beside what counting incidents and naming always
///   the commonest class would reach, as is usual for classifiers.
struct Baselines {
  /// What a rule of thumb sees of a stance, and the rungs that agree with it.
  struct Stance {
    let incidents: Int
    let bounds: ClosedRange<Int>
  }

  private let stances: [Stance]
  private let rungs: Int

  init(_ stances: [Stance], rungs: Int) {
    self.stances = stances
    self.rungs = rungs
  }

  /// The rung that agrees with most stances, the lowest of several, and with how many.
  var commonest: (rung: Int, agreeing: Int) {
    let agreeing = (0..<rungs).map { rung in stances.count { $0.bounds.contains(rung) } }
    let most = agreeing.max() ?? 0
    return (agreeing.firstIndex(of: most) ?? 0, most)
  }

  /// How many agree if more incidents never mean a lower rung, under the steps that suit these
  /// very stances best: an upper bound for any such rule, so that ours is not flattered.
  var byCount: Int {
    let counts = Set(stances.map(\.incidents)).sorted()
    // The best number of agreeing stances so far, for each rung that the last count was given.
    var best = [Int](repeating: 0, count: rungs)
    for count in counts {
      let here = stances.filter { $0.incidents == count }
      var reached = 0
      for rung in 0..<rungs {
        reached = max(reached, best[rung])
        best[rung] = reached + here.count { $0.bounds.contains(rung) }
      }
    }
    return best.max() ?? 0
  }
}
