import CEL
package import RuleBook
import Synchronization
package import ThreatModel

/// The cautious reading of a state on a day, made again and again under other numbers of the rules.
///
/// Which rules hold where is settled once; only what they are worth changes.
package struct Rescoring: Sendable {
  /// How many incidents are visible.
  package let incidents: Int
  /// Whether a gate looks at the criteria's scores, so that other numbers may open or bar it.
  package let readsScores: Bool

  private var criteria: [RescoredCriterion]
  private let visible: [VisibleIncident]
  private let asOf: CalendarDate
  private let likelihood: [Factor]
  /// By incident, with the half-life that it was taken for; `nil` if not taken yet.
  private var recency: (values: [Factor], halfLife: Int?)?
  private let program: RuleProgram
  /// By rung, as far as gates do not look at scores.
  private let gates: [Bool]

  /// Prepares a reading.
  ///
  /// - Parameters:
  ///   - dossier: What the state is publicly reported to have done.
  ///   - program: The compiled rule set.
  ///   - asOf: The day; what became public later is not seen.
  package init(_ dossier: Dossier, with program: RuleProgram, asOf: CalendarDate) {
    visible =
      VisibleIncidents(dossier, asOf: asOf, knownOn: asOf, settings: program.settings).all
    self.asOf = asOf
    self.program = program
    incidents = visible.count
    likelihood = visible.map(\.likelihood.low)
    let evidence = Evidence(visible, fields: program.fields)
    let verdicts = Verdicts(evidence, under: program)
    let ages = visible.map { incident in
      incident.activity(asOf: asOf).lastDays.map { asOf.dayNumber - $0.earliest.dayNumber }
    }
    let likelihood = likelihood
    let views = visible.map(\.view)
    criteria = program.criteria.indices.map {
      RescoredCriterion($0, of: program, views, verdicts, likelihood: likelihood, ages: ages)
    }
    readsScores = program.rungs.contains { $0.gates.contains(where: \.condition.readsScores) }
    gates =
      readsScores
      ? [] : Ladder(program, evidence: evidence, index: Interval(.zero), scores: ([], [])).gatesHold
  }

  /// The score of one criterion.
  ///
  /// - Parameters:
  ///   - place: The criterion.
  ///   - points: By rule of the criterion.
  ///   - discount: What each further incident counts of the one before it.
  ///   - halfLife: Years in hundredths; `nil` switches decay off.
  /// - Returns: From 0 to 100.
  package mutating func score(
    ofCriterion place: Int, points: [Points], discount: Factor, halfLife: Int?
  ) -> Points {
    if recency == nil || recency?.halfLife != halfLife {
      recency = (
        visible.map { $0.activity(asOf: asOf).recency(halfLife: halfLife).low }, halfLife
      )
    }
    return criteria[place].score(
      CriterionFigures(
        points: points, discount: discount, likelihood: likelihood,
        recency: recency?.values ?? []))
  }

  /// Whether more points, a greater discount or a longer half-life never lower a criterion's score.
  ///
  /// Where one answer serves several incidents, a stronger incident may take it from another; where
  /// the rules of an incident add up, each is rounded by itself.
  package func isMonotone(criterion: Int) -> Bool { criteria[criterion].isMonotone }

  /// By rung: whether all its gates hold.
  ///
  /// - Parameter scores: The scores that gates may look at.
  /// - Returns: One verdict a rung.
  package func gates(for scores: [Points]) -> [Bool] {
    guard readsScores else { return gates }
    let evidence = Evidence(visible, fields: program.fields)
    return Ladder(program, evidence: evidence, index: Interval(.zero), scores: (scores, scores))
      .gatesHold
  }

  /// Whether a criterion's score is never greater than that of another reading, whatever the
  /// numbers: the other has for each campaign one of its own with all that holds in it, as likely
  /// and as recent.
  package func isCovered(by other: Rescoring, criterion: Int) -> Bool {
    criteria[criterion].isCovered(by: other.criteria[criterion])
  }
}

/// A criterion that is scored under other numbers.
private struct RescoredCriterion: Sendable {
  private var tally: CriterionTally<NoRecord, RememberedRetrials>
  private let rows: RowTable
  private let actorRows: [Row]
  let isMonotone: Bool
  /// By campaign: its incidents as far as they may count.
  private let campaigns: [[RowedIncident]]
  /// Whether the first rule that holds counts, so that more of them may mean less.
  private let isFirst: Bool

  init(
    _ place: Int, of program: RuleProgram, _ views: [IncidentView], _ verdicts: Verdicts,
    likelihood: [Factor], ages: [Int?]
  ) {
    let criterion = program.criteria[place]
    let plan = CriterionPlan(criterion, views)
    let trials = ConditionRetrials(
      criterion: criterion, views: views, instruments: plan.instruments, fields: program.fields)
    tally = CriterionTally(plan, trials: RememberedRetrials(trials), record: NoRecord())
    let rows = verdicts.rows(ofCriterion: place, plan)
    self.rows = rows
    actorRows = verdicts.actorRows(ofCriterion: place, plan)
    isMonotone = plan.instruments == nil && criterion.within != .sum
    isFirst = criterion.within == .first
    var campaigns: [Int: [RowedIncident]] = [:]
    for incident in rows.incidents {
      let own = rows[incident: incident].map { rows[$0] }
      guard own.contains(where: \.isSettled) else { continue }
      campaigns[plan.campaigns[incident], default: []].append(
        RowedIncident(
          rules: own.filter(\.isSettled).map(\.rule),
          open: own.filter { !$0.isSettled }.map(\.rule),
          likelihood: likelihood[incident], age: ages[incident] ?? Int.max))
    }
    self.campaigns = campaigns.sorted { $0.key < $1.key }.map(\.value)
  }

  mutating func score(_ figures: CriterionFigures) -> Points {
    tally.score(rows, actorRows, figures, .cautious)
  }

  func isCovered(by other: RescoredCriterion) -> Bool {
    if campaigns.isEmpty, !actorRows.contains(where: \.isSettled) { return true }
    guard isMonotone, other.isMonotone,
      Set(actorRows.filter(\.isSettled).map(\.rule))
        .isSubset(of: other.actorRows.filter(\.isSettled).map(\.rule))
    else { return false }
    let candidates = campaigns.map { campaign in
      other.campaigns.indices.filter { place in
        campaign.allSatisfy { own in
          other.campaigns[place].contains { own.isCovered(by: $0, isFirst: isFirst) }
        }
      }
    }
    return Assignment.exists(among: candidates, places: other.campaigns.count)
  }
}

/// An incident as a criterion scores it.
private struct RowedIncident: Sendable {
  let rules: [Int]
  let open: [Int]
  let likelihood: Factor
  let age: Int

  func isCovered(by other: RowedIncident, isFirst: Bool) -> Bool {
    guard other.likelihood >= likelihood, other.age <= age else { return false }
    return isFirst
      ? rules == other.rules && open == other.open : Set(rules).isSubset(of: other.rules)
  }
}

/// Whether each of several things can have a place of its own.
private enum Assignment {
  static func exists(among candidates: [[Int]], places: Int) -> Bool {
    var owner = [Int?](repeating: nil, count: places)
    func settle(_ thing: Int, _ seen: inout Set<Int>) -> Bool {
      for place in candidates[thing] where seen.insert(place).inserted {
        if let other = owner[place], !settle(other, &seen) { continue }
        owner[place] = thing
        return true
      }
      return false
    }
    return candidates.indices.allSatisfy { thing in
      var seen: Set<Int> = []
      return settle(thing, &seen)
    }
  }
}

extension Ladder {
  /// By rung: whether its gates hold for certain; the index is asked for nothing here.
  fileprivate var gatesHold: [Bool] { gateReadings.map(\.low) }
}

/// Tries each rule once at each incident without the same instruments, on any thread.
private final class RememberedRetrials: InstrumentTrials, Sendable {
  private struct Trial: Hashable {
    let rule: Int
    let incident: Int
    let spent: [Int]
  }

  private let trials: ConditionRetrials
  private let verdicts = Mutex<[Trial: Verdict]>([:])

  init(_ trials: ConditionRetrials) { self.trials = trials }

  func verdict(ofRule rule: Int, at incident: Int, without spent: [Int]) -> Verdict {
    let trial = Trial(rule: rule, incident: incident, spent: spent)
    if let verdict = verdicts.withLock({ $0[trial] }) { return verdict }
    let verdict = trials.verdict(ofRule: rule, at: incident, without: spent)
    verdicts.withLock { $0[trial] = verdict }
    return verdict
  }
}
