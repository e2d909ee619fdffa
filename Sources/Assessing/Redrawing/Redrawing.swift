import CEL
package import RuleBook
package import ThreatModel

/// The numbers of a rule set that a draw may vary.
package struct DrawnSettings: Sendable {
  /// By criterion.
  package var weights: [Points]
  /// By criterion.
  package var discounts: [Factor]
  /// By criterion and rule.
  package var points: [[Points]]
  /// Years in hundredths; `nil` switches decay off.
  package var halfLife: Int?

  /// The numbers as the rule set has them.
  package init(_ program: RuleProgram) {
    weights = program.criteria.map(\.weight)
    discounts = program.criteria.map(\.across.discount)
    points = program.criteria.map { $0.rules.map(\.points) }
    halfLife = program.settings.halfLife
  }
}

/// What comes of one draw.
package struct DrawnResult: Hashable, Sendable {
  /// From 0 to 100.
  package let index: Points
  /// The place of the designation on the ladder.
  package let rung: Int
}

/// An assessment of a state that is made again and again, each time with what is open settled in
/// another way and with other numbers in the rule set.
///
/// Nothing is open in a draw, so it has one index and one designation. With the rule set's own
/// numbers they lie between the cautious and the generous reading. What was found of a region of
/// draws is kept for the next one: use one value a thread.
package struct Redrawing {
  /// What a draw settles, in the order of its lots.
  package let quantities: [OpenQuantity]

  private let program: RuleProgram
  private let evidence: OpenEvidence
  /// By incident: the places of its likelihood and of its last activity in a draw.
  private let places: [(likelihood: Int?, last: Int?)]
  private let criteria: [DrawnCriterion]
  private let ladder: DrawnLadder
  private var questions: [OpenQuestion]

  /// Prepares an assessment.
  ///
  /// - Parameters:
  ///   - dossier: What the state is publicly reported to have done.
  ///   - program: The compiled rule set.
  ///   - asOf: The day; what became public later is not seen.
  package init(_ dossier: Dossier, with program: RuleProgram, asOf: CalendarDate) {
    let visible = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all
    self.program = program
    let evidence = OpenEvidence(
      visible.map { OpenIncident($0, program: program, asOf: asOf) }, fields: program.fields)
    self.evidence = evidence
    quantities = evidence.quantities
    places = visible.map { incident in
      let id = incident.view.id
      return (
        evidence.place(of: .likelihood(incident: id)),
        evidence.place(of: .lastActivity(incident: id))
      )
    }
    var questions = QuestionList()
    let whole = Evidence(visible, fields: program.fields)
    let verdicts = Verdicts(whole, under: program)
    let views = visible.map(\.view)
    criteria = program.criteria.indices.map {
      DrawnCriterion($0, of: program, views, verdicts, &questions)
    }
    ladder = DrawnLadder(program, whole, &questions)
    self.questions = questions.all
  }

  /// Makes the assessment for one draw.
  ///
  /// - Parameters:
  ///   - draw: Where each open quantity lies.
  ///   - settings: The numbers of the rule set.
  /// - Returns: Index and designation.
  package mutating func result(
    of draw: some RandomAccessCollection<Lot>, with settings: DrawnSettings
  ) -> DrawnResult {
    let likelihood = places.indices.map { incident in
      evidence.incidents[incident].likelihood(at: lot(places[incident].likelihood, in: draw))
    }
    let recency = places.indices.map { incident in
      evidence.incidents[incident].recency(
        at: lot(places[incident].last, in: draw), halfLife: settings.halfLife)
    }
    func settle(_ row: DrawnRow) -> Row? {
      guard let question = row.question else { return Row(rule: row.rule, isSettled: true) }
      return questions[question].holds(in: draw, evidence)
        ? Row(rule: row.rule, isSettled: true) : nil
    }
    let scores = criteria.indices.map { place in
      let criterion = criteria[place]
      let figures = CriterionFigures(
        points: settings.points[place], discount: settings.discounts[place],
        likelihood: likelihood, recency: recency)
      return CriterionTally(
        criterion.settledRows ?? criterion.rows.map { $0.compactMap(settle) },
        criterion.actorRows.compactMap(settle), criterion.plan, figures, side: .cautious,
        trials: criterion.trials, record: NoRecord()
      ).score
    }
    let index = RuleProgram.index(of: scores, weights: settings.weights)
    let value = ladder.readsScores ? program.value(ofScores: scores) : .null
    let rung = ladder.rung(index: index) { gate in
      switch gate {
      case .settled(let holds): holds
      case .open(let question): questions[question].holds(in: draw, evidence)
      case .scores(let condition, let scope):
        // Of a draw, only points are asked: there is nothing to be kept for the next one.
        evidence.finding(
          condition, scope,
          where: Dictionary(uniqueKeysWithValues: draw.enumerated().map { ($0, $1...$1) }),
          scores: value
        ).verdict == .yes
      }
    }
    return DrawnResult(index: index, rung: rung)
  }

  private func lot(
    _ place: Int?, in draw: some RandomAccessCollection<Lot>
  ) -> Lot {
    place.map { draw[draw.index(draw.startIndex, offsetBy: $0)] } ?? .low
  }
}

/// The questions that evidence leaves open, each asked once.
struct QuestionList {
  private(set) var all: [OpenQuestion] = []

  /// Adds a question.
  ///
  /// - Returns: Its place.
  mutating func add(_ condition: Condition, _ scope: OpenQuestion.Scope) -> Int {
    all.append(OpenQuestion(condition, scope))
    return all.count - 1
  }
}

/// A rule that holds in every draw, or in those that settle a question so.
struct DrawnRow {
  let rule: Int
  /// `nil` where it always holds.
  let question: Int?
}

/// A criterion that is scored once a draw.
struct DrawnCriterion {
  let plan: CriterionPlan
  let trials: KeptRetrials
  /// By incident, in the order of the plan.
  let rows: [[DrawnRow]]
  /// The same where no draw changes them.
  let settledRows: [[Row]]?
  let actorRows: [DrawnRow]

  init(
    _ place: Int, of program: RuleProgram, _ views: [IncidentView], _ verdicts: Verdicts,
    _ questions: inout QuestionList
  ) {
    let criterion = program.criteria[place]
    let plan = CriterionPlan(criterion, views)
    self.plan = plan
    trials = KeptRetrials(
      ConditionRetrials(
        criterion: criterion, views: views, instruments: plan.instruments, fields: program.fields))
    func drawn(_ row: Row, _ scope: OpenQuestion.Scope) -> DrawnRow {
      let condition = criterion.rules[row.rule].condition
      return DrawnRow(
        rule: row.rule, question: row.isSettled ? nil : questions.add(condition, scope))
    }
    let rows = verdicts.rows(ofCriterion: place, plan)
    self.rows = rows.enumerated().map { incident, rows in
      rows.map { drawn($0, .incident(incident)) }
    }
    settledRows = rows.allSatisfy { $0.allSatisfy(\.isSettled) } ? rows : nil
    actorRows = verdicts.actorRows(ofCriterion: place, plan).map { drawn($0, .actor) }
  }
}

/// The ladder, whose gates are asked once a draw.
struct DrawnLadder {
  enum DrawnGate {
    case settled(Bool)
    case open(question: Int)
    /// Looks at the criteria's scores, which differ in every draw.
    case scores(Condition, OpenQuestion.Scope)
  }

  /// Whether a gate looks at the criteria's scores.
  let readsScores: Bool
  private let atLeast: [Points]
  /// By rung: sets of gates one of which has to hold in full; one set for each incident where a
  /// rung's gates are bound to one incident.
  private let gates: [[[DrawnGate]]]

  init(_ program: RuleProgram, _ evidence: Evidence, _ questions: inout QuestionList) {
    readsScores = program.rungs.contains { $0.gates.contains(where: \.condition.readsScores) }
    atLeast = program.rungs.map { $0.atLeast ?? .zero }
    func gate(_ condition: Condition, _ scope: OpenQuestion.Scope) -> DrawnGate {
      if condition.readsScores { return .scores(condition, scope) }
      let finding =
        switch scope {
        case .gateAt(let incident): evidence.only(incident).finding(condition, scores: .null)
        case .gate, .actor, .incident: evidence.finding(condition, scores: .null)
        }
      return switch finding.verdict {
      case .yes: .settled(true)
      case .no, .failed: .settled(false)
      case .unknown: .open(question: questions.add(condition, scope))
      }
    }
    let scopes: [OpenQuestion.Scope] =
      program.settings.gateScope == .actor
      ? [.gate] : evidence.facts.indices.map { .gateAt($0) }
    gates = program.rungs.map { rung in
      rung.gates.isEmpty
        ? [[]] : scopes.map { scope in rung.gates.map { gate($0.condition, scope) } }
    }
  }

  /// The highest rung with no unreached rung below it.
  func rung(index: Points, holds: (DrawnGate) -> Bool) -> Int {
    let unreached = gates.indices.first { rung in
      index < atLeast[rung] || !gates[rung].contains { $0.allSatisfy(holds) }
    }
    return max(0, (unreached ?? gates.count) - 1)
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
