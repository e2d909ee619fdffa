import CEL
import RuleBook
import ThreatModel

/// Which rungs the index and the gates reach, in both readings.
struct Ladder {
  /// By rung.
  let reached: [Reading<Bool>]
  /// By rung and gate.
  let gates: [[GateFinding]]
  /// By rung: whether all its gates hold, at one incident where they are bound to one.
  let gateReadings: [Reading<Bool>]
  /// The highest rung without an unreached one below it.
  let recommended: Int
  let possible: Int

  /// What a gate said in the two readings.
  struct GateFinding {
    let cautious: Finding
    let generous: Finding

    var met: Reading<Bool> {
      Reading(
        low: cautious.holds(in: .cautious),
        high: generous.holds(in: .generous) || cautious.holds(in: .cautious))
    }
  }

  /// Climbs the ladder.
  ///
  /// - Parameters:
  ///   - program: The rules.
  ///   - evidence: What gates look at.
  ///   - index: In both readings.
  ///   - scores: In both readings.
  ///   - earlier: What was found of the same evidence; gates that look at it alone are not asked
  ///     again.
  init(
    _ program: RuleProgram, evidence: Evidence, index: Interval<Points>,
    scores: (low: [Points], high: [Points]), like earlier: Ladder? = nil
  ) {
    let low = program.value(ofScores: scores.low)
    let high = program.value(ofScores: scores.high)
    func findings(
      _ rung: RungDemands, _ evidence: Evidence, _ earlier: [GateFinding]? = nil
    ) -> [GateFinding] {
      rung.gates.enumerated().map { place, gate in
        if let earlier, !gate.condition.readsScores { return earlier[place] }
        let cautious = evidence.finding(gate.condition, scores: low)
        let generous =
          gate.condition.readsScores
          ? evidence.finding(gate.condition, scores: high) : cautious
        return GateFinding(cautious: cautious, generous: generous)
      }
    }
    var reached: [Reading<Bool>] = []
    var gates: [[GateFinding]] = []
    var gateReadings: [Reading<Bool>] = []
    // What is shown of gates that are bound to one incident is not what they say of all.
    let earlier = program.settings.gateScope == .actor ? earlier?.gates : nil
    for (place, rung) in program.rungs.enumerated() {
      var own = findings(rung, evidence, earlier?[place])
      var all = Reading(low: own.allSatisfy(\.met.low), high: own.allSatisfy(\.met.high))
      if program.settings.gateScope == .incident, !rung.gates.isEmpty {
        let single = evidence.facts.indices.map { findings(rung, evidence.only($0)) }
        all = Reading(
          low: single.contains { $0.allSatisfy(\.met.low) },
          high: single.contains { $0.allSatisfy(\.met.high) })
        // Shown is the incident that comes nearest.
        own =
          single.max { a, b in
            (a.count { $0.met.low }, a.count { $0.met.high })
              < (b.count { $0.met.low }, b.count { $0.met.high })
          } ?? own
      }
      let atLeast = rung.atLeast ?? .zero
      reached.append(
        Reading(low: all.low && index.low >= atLeast, high: all.high && index.high >= atLeast))
      gates.append(own)
      gateReadings.append(all)
    }
    self.reached = reached
    self.gateReadings = gateReadings
    self.gates = gates
    recommended = max(0, (reached.firstIndex { !$0.low } ?? reached.count) - 1)
    possible = max(0, (reached.firstIndex { !$0.high } ?? reached.count) - 1)
  }
}

extension RuleProgram {
  /// The criteria's scores as conditions see them.
  func value(ofScores scores: [Points]) -> Value {
    let entries = zip(criteria, scores).map { criterion, score in
      (key: Value.string(criterion.id), value: Value.double(Double(score.hundredths) / 100))
    }
    return MapValue(entries).map { .map($0) } ?? .null
  }
}
