import Assessing
import RuleBook
import SideBySide
import ThreatModel

/// Looks for two changes that move the recommendation together where no single one does.
///
/// Each change is taken at its most effective value. Where further evidence is never held against
/// the one who gives it, no other value of the two can do what these cannot.
struct PairHunt {
  private let search: ChangeSearch
  private let direction: Direction
  private let scenario: Scenario
  private let base: Upshot

  /// Evaluations that are spent on a direction; what is beyond is counted as untried.
  private static let mostEvaluations = 4000

  init(_ search: ChangeSearch, _ direction: Direction) {
    self.search = search
    self.direction = direction
    scenario = search.scenario
    base = search.scenario.result.upshot
  }

  /// What was found; empty at the end of the ladder.
  var found: PairSearch {
    let end = direction == .up ? scenario.program.rungs.count - 1 : 0
    guard base.recommended != end else {
      return PairSearch(direction: direction, isAtEnd: true)
    }
    var result = PairSearch(direction: direction, isAtEnd: false)
    var budget = Self.mostEvaluations
    var pairs: [PairOfChanges] = []
    let candidates = candidates
    pairs += evidence(candidates, &result, &budget)
    pairs += mixed(candidates, &result, &budget)
    pairs += settings(&result, &budget)
    result.count = pairs.count
    result.pairs = Array(pairs.sorted(by: precedes).prefix(PairSearch.mostListed))
    return result
  }

  private func precedes(_ a: PairOfChanges, _ b: PairOfChanges) -> Bool {
    let (mine, theirs) = ([a.first.kind, a.second.kind], [b.first.kind, b.second.kind])
    if mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
    return (a.first.name + a.second.name).lexicographicallyPrecedes(b.first.name + b.second.name)
  }

  // MARK: Evidence

  /// A variation of evidence at its most effective, the thing it is of, and what it does alone.
  private struct Candidate: Sendable {
    let thing: Int
    let trial: Trial
    /// The same by another government, for a pair with one.
    var twin: Variation?
  }

  private var candidates: [Candidate] {
    var found: [Candidate] = []
    var thing = 0
    for kind in ChangeKind.allCases where !kind.isSetting {
      let trials = search.trials[kind] ?? []
      for (place, varied) in (search.things[kind] ?? []).enumerated() {
        let effective = Set((varied.effective[direction] ?? []).map(\.change))
        let twin = kind == .government ? search.secondGovernments[safe: place] : nil
        for trial in trials[place] where effective.contains(trial.variation.change) {
          found.append(
            Candidate(thing: thing, trial: trial, twin: twin?.variations.first))
        }
        thing += 1
      }
    }
    return found
  }

  private func evidence(
    _ candidates: [Candidate], _ result: inout PairSearch, _ budget: inout Int
  ) -> [PairOfChanges] {
    var pairs: [(Variation, Variation)] = []
    for (place, first) in candidates.enumerated() {
      for second in candidates[(place + 1)...] {
        guard let other = partner(of: second, beside: first) else { continue }
        if pairs.count < budget {
          pairs.append((first.trial.variation, other))
        } else {
          result.untried += 1
        }
      }
      // A second new government may speak of the same incident as the first.
      if let twin = first.twin {
        if pairs.count < budget {
          pairs.append((first.trial.variation, twin))
        } else {
          result.untried += 1
        }
      }
    }
    budget -= pairs.count
    result.tried += pairs.count
    return moving(pairs)
  }

  private func partner(of second: Candidate, beside first: Candidate) -> Variation? {
    if first.twin != nil, let twin = second.twin { return twin }
    return first.thing == second.thing ? nil : second.trial.variation
  }

  private func moving(_ pairs: [(Variation, Variation)]) -> [PairOfChanges] {
    let scenario = scenario
    let results = pairs.concurrentMap { scenario.result(after: [$0.0, $0.1]).upshot }
    return zip(pairs, results).compactMap { pair, after in
      moves(after) ? PairOfChanges(pair.0.change, pair.1.change, after: after) : nil
    }
  }

  private func moves(_ upshot: Upshot) -> Bool {
    direction.holds(from: base.recommended, to: upshot.recommended)
  }

  // MARK: Settings

  private var dials: [SettingDial] {
    ChangeKind.allCases.flatMap { search.dials[$0] ?? [] }
  }

  /// Whether settings could move the recommendation, given what holds of the gates: no setting that
  /// is varied decides a gate unless one looks at scores.
  private func isOpenToSettings(_ result: ScenarioResult) -> Bool {
    guard direction == .up else { return true }
    let readsScores = scenario.program.rungs.contains { rung in
      rung.gates.contains(where: \.condition.readsScores)
    }
    return readsScores || result.gates.prefix(base.recommended + 2).allSatisfy(\.low)
  }

  /// A change of evidence with one of a setting, which is turned no further than it must.
  private func mixed(
    _ candidates: [Candidate], _ result: inout PairSearch, _ budget: inout Int
  ) -> [PairOfChanges] {
    let dials = dials
    var tried: [(Trial, SettingDial)] = []
    for candidate in candidates {
      guard isOpenToSettings(candidate.trial.result) else {
        result.tried += dials.count
        continue
      }
      for dial in dials {
        if budget > 1 {
          budget -= dial.ends.count
          tried.append((candidate.trial, dial))
          result.tried += 1
        } else {
          result.untried += 1
        }
      }
    }
    let (scenario, rung, direction) = (scenario, base.recommended, direction)
    return tried.concurrentMap { trial, dial in
      dial.tippings(from: rung) { variation in
        scenario.readsAgain && variation.effect.isOfNumbers
          ? trial.result.read(under: variation.effect.applied(to: scenario.program))
          : scenario.result(after: [trial.variation, variation])
      }
      .filter { direction.holds(from: rung, to: $0.result.upshot.recommended) }
      .map {
        PairOfChanges(
          trial.variation.change, $0.variation.change, after: $0.result.upshot)
      }
    }.flatMap(\.self)
  }

  /// Two settings, each at both ends of its range.
  private func settings(_ result: inout PairSearch, _ budget: inout Int) -> [PairOfChanges] {
    let dials = dials
    let all = dials.count * (dials.count - 1) / 2
    guard isOpenToSettings(scenario.result) else {
      result.tried += all
      return []
    }
    var pairs: [(Variation, Variation)] = []
    var count = 0
    for (place, first) in dials.enumerated() {
      for second in dials[(place + 1)...] {
        guard pairs.count < budget else { continue }
        count += 1
        pairs += first.ends.flatMap { one in second.ends.map { (one, $0) } }
      }
    }
    budget -= pairs.count
    result.tried += count
    result.untried += all - count
    return moving(pairs)
  }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
