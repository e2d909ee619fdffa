import RuleBook
import SideBySide

/// Looks for several changes at once by trying: from the best combinations so far, each setting is
/// moved to the values at which a demand begins or ceases to hold.
///
/// It may miss a smaller change, and failing to find one proves nothing.
struct WideSearch {
  /// A combination of changes and how far it is from meeting all demands.
  struct Trial: Sendable {
    let point: FitPoint
    let shortfall: Int
    let change: Int

    func precedes(_ other: Trial) -> Bool {
      if shortfall != other.shortfall { return shortfall < other.shortfall }
      if point.counts.count != other.point.counts.count {
        return point.counts.count < other.point.counts.count
      }
      if change != other.change { return change < other.change }
      let (mine, others) = (point.places, other.point.places)
      if mine != others { return mine.lexicographicallyPrecedes(others) }
      return mine.compactMap { point.counts[$0] }
        .lexicographicallyPrecedes(others.compactMap { other.point.counts[$0] })
    }
  }

  /// So many combinations are gone on from.
  private let width = 12
  /// So many changes are made at most.
  static let depth = 8

  /// The best that was found, and how many combinations were tried.
  private(set) var best: Trial
  private(set) var tried = 0

  private var front: [Trial]
  private let scores: FitScores

  init(_ scores: FitScores) {
    self.scores = scores
    var scorer = scores
    let start = Self.trial(FitPoint(), &scorer)
    best = start
    front = [start]
  }

  /// Makes one more change in each of the best combinations.
  ///
  /// - Returns: Whether it is worth going on.
  mutating func step() -> Bool {
    let scores = scores
    let work = front.flatMap { trial in
      Array(scores.task.settings.indices).parts(of: 4).map { (trial, $0) }
    }
    let found = work.concurrentMap { trial, places in
      var scorer = scores
      var tried = 0
      var trials: [Trial] = []
      for place in places {
        let options = Self.options(place, at: trial.point, &scorer)
        tried += options.count
        trials += options.sorted { $0.precedes($1) }.prefix(2)
      }
      return (trials, tried)
    }
    tried += found.reduce(0) { $0 + $1.1 }
    var seen: Set<FitPoint> = []
    front = Array(
      found.flatMap(\.0).sorted { $0.precedes($1) }.filter { seen.insert($0.point).inserted }
        .prefix(width))
    if let first = front.first, first.precedes(best) { best = first }
    return best.shortfall > 0 && !front.isEmpty
  }

  /// Takes back what is not needed, and moves the rest as near as it may to what it was.
  static func pared(_ trial: Trial, _ scores: inout FitScores) -> Trial {
    var point = trial.point
    for _ in 0..<depth {
      let before = point
      for place in point.places { point = nearer(place, point, &scores) }
      if point == before { break }
    }
    return Self.trial(point, &scores)
  }

  private static func nearer(
    _ place: Int, _ point: FitPoint, _ scores: inout FitScores
  ) -> FitPoint {
    let task = scores.task
    let own = task.settings[place].setting.count
    guard let count = point.counts[place] else { return point }
    let without = point.setting(place, to: own, of: task)
    if scores.holds(without) { return without }
    var (kept, lost) = (count, own)
    while abs(kept - lost) > 1 {
      let middle = kept + (lost - kept) / 2
      if scores.holds(point.setting(place, to: middle, of: task)) {
        kept = middle
      } else {
        lost = middle
      }
    }
    return point.setting(place, to: kept, of: task)
  }

  /// The values of a setting that matter, each with what it leaves to be met.
  private static func options(
    _ place: Int, at point: FitPoint, _ scores: inout FitScores
  ) -> [Trial] {
    let task = scores.task
    let (own, range) = (task.settings[place].setting.count, task.settings[place].range)
    let current = point.counts[place] ?? own
    var counts: Set<Int> = []
    for demand in task.demands {
      guard
        let holding = SingleChanges().counts(place, demand, within: range, at: point, &scores),
        holding != range
      else { continue }
      counts.insert(min(max(current, holding.lowerBound), holding.upperBound))
      counts.insert(holding.lowerBound)
      counts.insert(holding.upperBound)
    }
    counts.remove(current)
    return counts.sorted().compactMap { count in
      let next = point.setting(place, to: count, of: task)
      guard scores.isOrdered(FitBox(next)) != .fails else { return nil }
      return trial(next, &scores)
    }
  }

  private static func trial(_ point: FitPoint, _ scores: inout FitScores) -> Trial {
    let task = scores.task
    let shortfall = task.demands.reduce(0) { $0 + scores.shortfall($1, at: point) }
    return Trial(point: point, shortfall: shortfall, change: point.change(in: task))
  }
}
