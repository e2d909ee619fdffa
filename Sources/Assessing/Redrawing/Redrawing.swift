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
  private var criteria: [DrawnCriterion]
  private let ladder: DrawnLadder
  private var questions: [OpenQuestion]

  /// The draw that was settled last.
  private var draw: [Lot] = []
  /// By incident.
  private var likelihood: [Factor] = []
  /// By incident, with the half-life that it was taken for; `nil` if not taken yet.
  private var recency: (values: [Factor], halfLife: Int?)?

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
    evidence = OpenEvidence(
      visible.map { OpenIncident($0, program: program, asOf: asOf) }, fields: program.fields)
    quantities = evidence.quantities
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
    of draw: [Lot], with settings: DrawnSettings
  ) -> DrawnResult {
    settle(draw)
    let scores = scores(with: settings)
    let index = Self.index(of: scores, with: settings)
    return DrawnResult(index: index, rung: rung(index: index, scores))
  }

  /// Settles what is open, for scores to come.
  ///
  /// - Parameter draw: Where each open quantity lies.
  package mutating func settle(_ draw: [Lot]) {
    self.draw = draw
    recency = nil
    likelihood.removeAll(keepingCapacity: true)
    for incident in evidence.incidents.indices {
      likelihood.append(evidence.likelihood(of: incident, in: draw))
    }
    for place in criteria.indices {
      criteria[place].settle { questions[$0].holds(in: draw, evidence) }
    }
  }

  /// The scores of all criteria, for what was settled last.
  package mutating func scores(with settings: DrawnSettings) -> [Points] {
    criteria.indices.map { score(ofCriterion: $0, with: settings) }
  }

  /// The score of one criterion, for what was settled last.
  package mutating func score(
    ofCriterion place: Int, with settings: DrawnSettings
  ) -> Points {
    criteria[place].score(
      CriterionFigures(
        points: settings.points[place], discount: settings.discounts[place],
        likelihood: likelihood, recency: recency(settings.halfLife)))
  }

  /// The index that scores come to.
  package static func index(of scores: [Points], with settings: DrawnSettings) -> Points {
    RuleProgram.index(of: scores, weights: settings.weights)
  }

  private mutating func recency(_ halfLife: Int?) -> [Factor] {
    if let recency, recency.halfLife == halfLife { return recency.values }
    let values = evidence.incidents.indices.map {
      evidence.recency(of: $0, in: draw, halfLife: halfLife)
    }
    recency = (values, halfLife)
    return values
  }

  private mutating func rung(index: Points, _ scores: [Points]) -> Int {
    let value = ladder.readsScores ? program.value(ofScores: scores) : .null
    return ladder.rung(index: index) { gate in
      switch gate {
      case .settled(let holds): holds
      case .open(let question): questions[question].holds(in: draw, evidence)
      case .scores(let condition, let scope):
        // Of a draw, only points are asked: there is nothing to be kept for the next one.
        evidence.finding(condition, scope, where: OpenSides(draw), scores: value).verdict == .yes
      }
    }
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
