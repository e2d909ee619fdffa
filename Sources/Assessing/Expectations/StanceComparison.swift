package import RuleBook
import SourceText
package import ThreatModel

/// Compares what the evidence supports with what governments said of states.
///
/// A stance also rests on policy and on conduct that no dossier holds, so a disagreement is
/// information, not an error: weights are never bent to a label.
package struct StanceComparison: Sendable {
  let stances: [Expectation]
  private let program: RuleProgram
  private let dossiers: [String: Dossier]

  /// A comparison under a rule set.
  ///
  /// - Parameters:
  ///   - expectations: Stances; their bounds name rungs of the rule set's ladder.
  ///   - program: The compiled rule set.
  ///   - dossiers: The evidence on all states.
  ///   - asOf: The day of the comparison; a stance of a later day is later knowledge.
  package init(
    _ expectations: ExpectationSet, program: RuleProgram, dossiers: [Dossier], asOf: CalendarDate
  ) {
    stances = expectations.stances.filter { $0.date <= asOf }
    self.program = program
    self.dossiers = Dictionary(
      dossiers.map { ($0.actor.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The states and days that stances ask for, each once, ordered by day and state.
  package var occasions: [StanceOccasion] {
    let wanted = stances.map { StanceOccasion(actor: $0.actor.value, date: $0.date) }
    return Set(wanted).filter { dossiers[$0.actor] != nil }
      .sorted { ($0.date, $0.actor) < ($1.date, $1.actor) }
  }

  /// Assesses a state on a day; occasions are independent of each other.
  package func standing(on occasion: StanceOccasion) -> StanceStanding? {
    dossiers[occasion.actor].map { dossier in
      let assessment = assess(dossier, with: program, asOf: occasion.date, detail: .summary)
      return StanceStanding(
        recommended: assessment.recommended, possible: assessment.possible,
        incidents: assessment.incidents.count)
    }
  }

  /// Everything that follows for a state on a day; `nil` without a dossier.
  func evaluation(on occasion: StanceOccasion) -> Evaluation? {
    dossiers[occasion.actor].map { dossier in
      let incidents = VisibleIncidents(
        dossier, asOf: occasion.date, knownOn: occasion.date, settings: program.settings
      ).all
      return Evaluation(incidents, under: program)
    }
  }

  /// Puts stances beside standings.
  ///
  /// - Parameters:
  ///   - standings: One for each of `occasions`.
  ///   - path: Where the expectations stand.
  /// - Returns: Every stance with its outcome, and how often rules and rules of thumb agree.
  package func agreement(
    _ standings: [StanceOccasion: StanceStanding], path: String
  ) -> StanceAgreement {
    let ladder = program.rungs.map { NamedID(id: $0.id, title: $0.title) }
    func place(_ id: String?) -> Int? { id.flatMap { id in ladder.firstIndex { $0.id == id } } }
    var outcomes: [StanceOutcome] = []
    var comparable: [(stance: Baselines.Stance, agrees: Bool, isHeldOut: Bool)] = []
    for stance in stances {
      let standing = standings[StanceOccasion(actor: stance.actor.value, date: stance.date)]
      let least = place(stance.atLeast?.value)
      let most = place(stance.atMost?.value)
      let bounds = (least ?? 0)...max(least ?? 0, most ?? ladder.count - 1)
      if let standing {
        let seen = Baselines.Stance(incidents: standing.incidents, bounds: bounds)
        comparable.append((seen, bounds.contains(standing.recommended), stance.isHeldOut))
      }
      outcomes.append(
        StanceOutcome(
          id: stance.id.value, actor: stance.actor.value, date: stance.date, by: stance.by,
          stance: stance.stance, kind: stance.kind, atLeast: least.map { ladder[$0] },
          atMost: most.map { ladder[$0] }, recommended: standing.map { ladder[$0.recommended] },
          possible: standing.map { ladder[$0.possible] },
          agrees: standing.map { bounds.contains($0.recommended) },
          isKnownDisagreement: stance.isKnownDisagreement, isHeldOut: stance.isHeldOut,
          why: stance.why,
          sources: stance.sources.map {
            StanceSource(title: $0.title, publisher: $0.publisher, url: $0.url, date: $0.date)
          }))
    }
    let all = Baselines(comparable.map(\.stance), rungs: ladder.count)
    let (open, heldOut) = (comparable.filter { !$0.isHeldOut }, comparable.filter(\.isHeldOut))
    let learnt = Baselines(open.map(\.stance), rungs: ladder.count)
    func tally(
      _ half: [(stance: Baselines.Stance, agrees: Bool, isHeldOut: Bool)], by rule: Baselines
    ) -> StanceTally {
      StanceTally(
        compared: half.count, agreeing: half.count(where: \.agrees),
        agreeingByCount: rule.agreeingByCount(half.map(\.stance)),
        agreeingByCommonest: rule.agreeingWithCommonest(half.map(\.stance)))
    }
    return StanceAgreement(
      path: path,
      stances: outcomes.sorted { ($0.date, $0.actor, $0.id) < ($1.date, $1.actor, $1.id) },
      all: tally(comparable, by: all), commonest: ladder[all.commonest],
      open: tally(open, by: learnt), heldOut: tally(heldOut, by: learnt),
      marking: occasions.compactMap { dossiers[$0.actor]?.marking }.max())
  }
}

/// A state on a day.
package struct StanceOccasion: Hashable, Sendable {
  package let actor: String
  package let date: CalendarDate

  /// A state on a day.
  package init(actor: String, date: CalendarDate) {
    self.actor = actor
    self.date = date
  }
}

/// Where a state stands on a day.
package struct StanceStanding: Sendable {
  package let recommended: Int
  package let possible: Int
  /// How many incidents were visible.
  package let incidents: Int
}
