import Assessing
import RuleBook
import ThreatModel

/// Demands that no values of the settings meet together.
package struct FitContradiction: Sendable {
  /// The places of the demands; none of them can be left out.
  package var demands: [Int]
  /// Why.
  package var reason: Reason

  /// Why demands cannot be met.
  package enum Reason: Hashable, Sendable {
    /// Gates of a rung, which no number opens, are not met.
    case gates(rung: Int)
    /// The index stays below, or above, what is asked for, by hundredths of a point in which it lies.
    case reach(low: Int, high: Int)
    /// The second has the same evidence as the first, and is to stand lower.
    case sameEvidence
    /// The second has in every criterion all that the first has, and is to stand lower.
    case moreEvidence
    /// The index of the first is never more than so many hundredths above that of the second.
    case difference(most: Int)
    /// All values were gone through.
    case exhausted
  }
}

/// Proves that demands cannot be met, whatever the settings are within their ranges.
struct ContradictionSearch {
  private let task: FitTask
  private var scores: FitScores
  private let whole: FitBox

  init(_ task: FitTask) {
    self.task = task
    scores = FitScores(task, isStrict: true)
    whole = FitBox(task.settings.enumerated().map { ($0, $1.range) })
  }

  /// The contradictions of one and of two demands; a demand is in one of them at most, those of one
  /// demand come first.
  mutating func small() -> [FitContradiction] {
    guard !task.readsScores else { return [] }
    var found: [FitContradiction] = []
    var taken: Set<Int> = []
    for place in task.demands.indices {
      guard let reason = reason(against: task.demands[place]) else { continue }
      found.append(FitContradiction(demands: [place], reason: reason))
      taken.insert(place)
    }
    for one in task.demands.indices where !taken.contains(one) {
      for other in task.demands.indices
      where other != one && !taken.contains(other) && !taken.contains(one) {
        guard let reason = reason(against: task.demands[one], task.demands[other]) else { continue }
        found.append(FitContradiction(demands: [one, other], reason: reason))
        taken.formUnion([one, other])
      }
    }
    return found
  }

  private mutating func reason(against demand: FitDemand) -> FitContradiction.Reason? {
    guard scores.verdict(demand, in: whole) == .fails else { return nil }
    let gates = task.readings[demand.occasion].gates(for: [])
    if demand.atLeast > 0, let barred = (1...demand.atLeast).first(where: { !gates[$0] }) {
      return .gates(rung: barred)
    }
    let index = scores.index(demand.occasion, in: whole)
    return .reach(low: index.low, high: index.high)
  }

  /// Why one cannot stand as high as is asked while another stands as low as is asked.
  private mutating func reason(
    against high: FitDemand, _ low: FitDemand
  ) -> FitContradiction.Reason? {
    guard high.atLeast > low.atMost else { return nil }
    let gates = task.readings[low.occasion].gates(for: [])
    // Then it is the index that has to keep the second below.
    guard (1...low.atMost + 1).allSatisfy({ gates[$0] }) else { return nil }
    if high.occasion == low.occasion { return .sameEvidence }
    let (one, other) = (task.readings[high.occasion], task.readings[low.occasion])
    let criteria = task.program.criteria.indices
    if criteria.allSatisfy({ one.isCovered(by: other, criterion: $0) }) {
      let isSame = criteria.allSatisfy { other.isCovered(by: one, criterion: $0) }
      return isSame ? .sameEvidence : .moreEvidence
    }
    let most = mostDifference(high.occasion, low.occasion)
    return most < task.margin + task.marginBelow ? .difference(most: max(0, most)) : nil
  }

  /// By how much the index of one may be above that of another at most.
  private mutating func mostDifference(_ one: Int, _ other: Int) -> Int {
    let (own, others) = (scores.scores(one, in: whole), scores.scores(other, in: whole))
    let differences = task.program.criteria.indices.map { criterion in
      task.readings[one].isCovered(by: task.readings[other], criterion: criterion)
        ? 0 : own.high[criterion].hundredths - others.low[criterion].hundredths
    }
    let weights = task.program.criteria.indices.map { criterion in
      whole.sides.first { task.settings[$0.place].setting.place == .weight(criterion: criterion) }?
        .range ?? task.program.criteria[criterion].weight
        .hundredths...task.program
        .criteria[criterion].weight.hundredths
    }
    var most = Int.min
    for corner in 0..<1 << weights.count {
      let chosen = weights.enumerated().map { bit, range in
        corner >> bit & 1 == 1 ? range.upperBound : range.lowerBound
      }
      let total = chosen.reduce(0, +)
      guard total > 0 else { continue }
      let sum = zip(chosen, differences).reduce(0) { $0 + $1.0 * $1.1 }
      // Upwards, with what the rounding of two indices may add.
      most = max(most, (sum >= 0 ? (sum + total - 1) / total : sum / total) + 1)
    }
    return most == .min ? 0 : most
  }

  // MARK: - All values

  /// With more settings than this there are too many values to go through.
  static let mostSettings = 6
  private static let budget = 3_000

  /// Demands that cannot be met together because all values were gone through, without those that
  /// can be left out; `nil` where that could not be decided.
  func exhaustive() -> FitContradiction? {
    guard !task.readsScores, task.settings.count <= Self.mostSettings else { return nil }
    var left = Array(task.demands.indices)
    guard isImpossible(left) else { return nil }
    for place in task.demands.indices {
      let fewer = left.filter { $0 != place }
      if !fewer.isEmpty, isImpossible(fewer) { left = fewer }
    }
    return FitContradiction(demands: left, reason: .exhausted)
  }

  /// Whether some demands certainly cannot be met together.
  private func isImpossible(_ places: [Int]) -> Bool {
    var scores = FitScores(task.only(places), isStrict: true)
    let task = scores.task
    var boxes = [whole]
    var tried = 0
    while let box = boxes.popLast() {
      tried += 1
      guard tried <= Self.budget else { return false }
      let verdicts = task.demands.map { scores.verdict($0, in: box) } + [scores.isOrdered(box)]
      if verdicts.contains(.fails) { continue }
      guard verdicts.contains(.open) else { return false }
      let widest = box.sides.indices.filter { box.sides[$0].range.count > 1 }.max {
        let (one, other) = (box.sides[$0], box.sides[$1])
        return one.range.count * task.settings[other.place].range.count
          < other.range.count * task.settings[one.place].range.count
      }
      guard let widest else { return false }
      let range = box.sides[widest].range
      let middle = range.lowerBound + (range.count - 1) / 2
      for half in [range.lowerBound...middle, middle + 1...range.upperBound] {
        var part = box
        part.sides[widest].range = half
        boxes.append(part)
      }
    }
    return true
  }
}
