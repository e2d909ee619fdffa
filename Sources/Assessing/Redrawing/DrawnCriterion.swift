import RuleBook
import ThreatModel

/// A criterion that is scored once a draw, or more often under other numbers.
struct DrawnCriterion {
  /// A rule that holds in every draw, or in those that settle a question so.
  private struct DrawnRow {
    let rule: Int
    /// `nil` where it always holds.
    let question: Int?
  }

  private var tally: CriterionTally<NoRecord, KeptRetrials>
  /// By incident, in the order of the plan.
  private let drawnRows: [[DrawnRow]]
  private let drawnActorRows: [DrawnRow]
  /// Whether draws change them.
  private let isOpen: Bool
  /// What holds in the draw that was settled last.
  private var rows: RowTable
  private var actorRows: [Row]

  init(
    _ place: Int, of program: RuleProgram, _ views: [IncidentView], _ verdicts: Verdicts,
    _ questions: inout QuestionList
  ) {
    let criterion = program.criteria[place]
    let plan = CriterionPlan(criterion, views)
    let trials = ConditionRetrials(
      criterion: criterion, views: views, instruments: plan.instruments, fields: program.fields)
    tally = CriterionTally(plan, trials: KeptRetrials(trials), record: NoRecord())
    func drawn(_ row: Row, _ scope: OpenQuestion.Scope) -> DrawnRow {
      let condition = criterion.rules[row.rule].condition
      return DrawnRow(
        rule: row.rule, question: row.isSettled ? nil : questions.add(condition, scope))
    }
    let rows = verdicts.rows(ofCriterion: place, plan)
    let actorRows = verdicts.actorRows(ofCriterion: place, plan)
    drawnRows = rows.incidents.map { incident in
      rows[incident: incident].map { drawn(rows[$0], .incident(incident)) }
    }
    drawnActorRows = actorRows.map { drawn($0, .actor) }
    isOpen = !rows.isSettled || !actorRows.allSatisfy(\.isSettled)
    self.rows = rows
    self.actorRows = actorRows
  }

  /// Settles which rules hold.
  ///
  /// - Parameter holds: The answer to a question.
  mutating func settle(_ holds: (_ question: Int) -> Bool) {
    guard isOpen else { return }
    func settled(_ row: DrawnRow) -> Row? {
      row.question.map(holds) ?? true ? Row(rule: row.rule, isSettled: true) : nil
    }
    rows.removeAll()
    for incident in drawnRows {
      for row in incident { if let row = settled(row) { rows.append(row) } }
      rows.endIncident()
    }
    actorRows.removeAll(keepingCapacity: true)
    for row in drawnActorRows { if let row = settled(row) { actorRows.append(row) } }
  }

  /// The score of what was settled last.
  mutating func score(_ figures: CriterionFigures) -> Points {
    tally.score(rows, actorRows, figures, .cautious)
  }
}

/// Keeps nothing of what a score is made of.
struct NoRecord: TallyRecord {
  func count(_ rule: Int, at incident: Int, _ contribution: Contribution) {}
  func count(_ rule: Int, _ contribution: Contribution) {}
  func outweigh(_ rule: Int, at incident: Int, byRule: Int) {}
  func outweigh(_ rule: Int, at incident: Int, byIncident: Int) {}
}

/// Tries each rule once at each incident without the same instruments.
///
/// A rule that is still open then holds as it does with all of them, since it was settled so.
final class KeptRetrials: InstrumentTrials {
  private struct Trial: Hashable {
    let rule: Int
    let incident: Int
    let spent: [Int]
  }

  private let trials: ConditionRetrials
  private var verdicts: [Trial: Verdict] = [:]

  init(_ trials: ConditionRetrials) { self.trials = trials }

  func verdict(ofRule rule: Int, at incident: Int, without spent: [Int]) -> Verdict {
    let trial = Trial(rule: rule, incident: incident, spent: spent)
    if let verdict = verdicts[trial] { return verdict }
    var verdict = trials.verdict(ofRule: rule, at: incident, without: spent)
    if verdict == .unknown { verdict = .yes }
    verdicts[trial] = verdict
    return verdict
  }
}
