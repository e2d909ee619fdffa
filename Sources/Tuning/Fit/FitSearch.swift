import RuleBook
import SideBySide

/// What a search for changes that meet all demands has found.
package struct FitFinding: Sendable {
  /// How the changes were found.
  package enum Method: String, Sendable {
    /// Nothing has to change.
    case none
    /// All values of every single setting were decided.
    case single
    /// All pairs of settings were decided.
    case pair
    /// By trying.
    case search
  }

  /// The changes, or the best that came up where not all demands are met.
  package var point = FitPoint()
  /// Whether they meet all demands.
  package var holds = false
  /// How they were found.
  package var method = Method.none
  /// Each setting that would do alone, with all counts at which it does.
  package var singles: [(place: Int, counts: ClosedRange<Int>)] = []
  /// How many settings were tried alone.
  package var settings = 0
  /// How many of them may have been tried without success at a value between two others.
  package var loose = 0
  /// How many pairs were tried.
  package var pairs = 0
  /// How many of them were too intricate to be decided.
  package var undecidedPairs = 0
  /// How many combinations were tried after that.
  package var combinations = 0
  /// Whether no change of as many settings is smaller.
  package var isLeast = false
  /// Whether fewer changes certainly do not do.
  package var isFewest = false
  /// Demands that contradict each other; nothing was searched for where such are found at once.
  package var contradictions: [FitContradiction] = []
  /// Whether somebody wanted it to end before it was done.
  package var isInterrupted = false
}

/// Looks for the fewest changes that meet all demands, and among those for the least.
package struct FitSearch: Sendable {
  private let task: FitTask
  private let progress: @Sendable (_ percent: Int) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// So many pairs are looked at before the best so far is taken as the bar for the next.
  private static let batch = 64
  /// So many parts of a pair's ranges are looked at.
  private static let pairBudget = 1_500
  /// So many parts of the ranges of more settings.
  private static let wideBudget = 20_000

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - task: What is asked for.
  ///   - progress: Told how many more parts of a hundred are done.
  ///   - isCancelled: Asked now and then whether to end with the best so far.
  package init(
    _ task: FitTask, progress: @escaping @Sendable (_ percent: Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.task = task
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Searches: one setting, two settings, and then by trying.
  package func run() -> FitFinding {
    var finding = FitFinding()
    let scores = FitScores(sorted)
    var scorer = scores
    guard !scorer.holds(FitPoint()) else {
      finding.holds = true
      finding.isLeast = true
      finding.isFewest = true
      return finding
    }
    var contradictions = ContradictionSearch(task)
    finding.contradictions = contradictions.small()
    guard finding.contradictions.isEmpty else { return finding }
    singles(&finding, scores)
    if !finding.holds, !stops(&finding) { pairs(&finding, scores) }
    if !finding.holds, !stops(&finding) { wide(&finding, scores) }
    if !finding.holds, !finding.isInterrupted, let found = contradictions.exhaustive() {
      finding.contradictions = [found]
      finding.point = FitPoint()
    }
    return finding
  }

  /// The demands that do not hold first: most changes fail at them.
  private var sorted: FitTask {
    var scores = FitScores(task)
    let missed = task.demands.map { scores.shortfall($0, at: FitPoint()) }
    let order = task.demands.indices.sorted { (missed[$1], $0) < (missed[$0], $1) }
    return task.only(order)
  }

  private func stops(_ finding: inout FitFinding) -> Bool {
    if isCancelled() { finding.isInterrupted = true }
    return finding.isInterrupted
  }

  private func singles(_ finding: inout FitFinding, _ scores: FitScores) {
    let places = Array(task.settings.indices)
    let counts = places.concurrentMap { place in
      var scorer = scores
      return SingleChanges().counts(place, &scorer)
    }
    progress(5)
    finding.settings = places.count
    finding.loose = task.looseSettings.count
    finding.singles = zip(places, counts).compactMap { place, counts in
      counts.map { (place, $0) }
    }
    let nearest = finding.singles.map { place, counts in
      (place, min(max(task.settings[place].setting.count, counts.lowerBound), counts.upperBound))
    }
    let least = nearest.min { one, other in
      (task.settings[one.0].change(to: one.1), one.0)
        < (task.settings[other.0].change(to: other.1), other.0)
    }
    guard let least else { return }
    finding.point = FitPoint([least.0: least.1])
    finding.holds = true
    finding.method = .single
    finding.isLeast = task.isExact
    finding.isFewest = true
  }

  private func pairs(_ finding: inout FitFinding, _ scores: FitScores) {
    let places = task.settings.indices
    let pairs = places.flatMap { one in places[(one + 1)...].map { [one, $0] } }
    let batches = pairs.parts(of: Self.batch)
    var best = SubsetSearch.Result()
    var done = 0
    for (number, batch) in batches.enumerated() {
      guard !stops(&finding) else { break }
      let limit = best.change
      let results = Array(batch).concurrentMap { pair in
        var scorer = scores
        return SubsetSearch(budget: Self.pairBudget).search(pair, &scorer, below: limit)
      }
      finding.pairs += results.count
      finding.undecidedPairs += results.count { !$0.isComplete }
      for result in results where result.change < best.change { best = result }
      let percent = (number + 1) * 65 / batches.count
      progress(percent - done)
      done = percent
    }
    guard let point = best.point else { return }
    let isComplete = finding.undecidedPairs == 0 && finding.pairs == pairs.count
    finding.point = point
    finding.holds = true
    finding.method = .pair
    finding.isLeast = task.isExact && isComplete
    finding.isFewest = task.isExact
  }

  private func wide(_ finding: inout FitFinding, _ scores: FitScores) {
    let pairsAreOut = task.isExact && finding.undecidedPairs == 0
    var search = WideSearch(scores)
    for _ in 0..<WideSearch.depth {
      guard !stops(&finding) else { break }
      let goesOn = search.step()
      progress(30 / WideSearch.depth)
      if !goesOn { break }
    }
    finding.method = .search
    finding.combinations = search.tried
    var scorer = scores
    var best = search.best
    finding.holds = best.shortfall == 0
    if finding.holds {
      best = WideSearch.pared(best, &scorer)
      finding.point = best.point
      if best.point.counts.count <= 3 {
        let result = SubsetSearch(budget: Self.wideBudget)
          .search(best.point.places, &scorer, below: best.change)
        finding.combinations += result.tried
        if let point = result.point { finding.point = point }
      }
      finding.isFewest = pairsAreOut && finding.point.counts.count == 3
    } else {
      finding.point = best.point
    }
  }
}
