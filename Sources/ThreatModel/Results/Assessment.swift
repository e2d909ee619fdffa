/// An id with the title that people read.
public struct NamedID: Hashable, Sendable {
  /// Kebab-case.
  public var id: String
  /// For people.
  public var title: String

  /// Puts the parts together.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// What the evidence on one state supports on one day, and every reason for and against it.
public struct Assessment: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// All rungs, lowest first.
  public var ladder: [Rung]
  /// The rung that the cautious reading supports, as an index into `ladder`.
  public var recommended: Int
  /// The rung that the generous reading supports; never lower.
  public var possible: Int
  /// Weighted mean of the criteria, 0 to 100.
  public var index: Interval<Points>
  /// One for each criterion, in the rule set's order.
  public var criteria: [CriterionScore]
  /// One for each rule at each incident, and for each actor-scope rule.
  public var reasons: [Reason]
  /// At most four indices into `reasons`, greatest cautious share first.
  public var principal: [Int]
  /// One for each gate, in ladder order.
  public var gates: [GateOutcome]
  /// What the next rung asks for; `nil` on the highest.
  public var next: NextRung?
  /// How likely it is that the state stands behind the reasons.
  public var likelihood: AssessmentLikelihood
  /// How good the evidence base is.
  public var confidence: Confidence
  /// How many fields are reported.
  public var coverage: Coverage
  /// What learning would move, most first; empty in a summary.
  public var gaps: [Gap]
  /// What our own conventions decide; empty in a summary.
  public var conventions: [ConventionOutcome]
  /// The next day on which time alone moves the rung; `nil` in a summary or if none.
  public var timeMove: TimeMove?
  /// The nearest single changes that move the recommendation; `nil` where nobody asked.
  public var nearest: NearestChanges? = nil
  /// Who accuses the state, by code.
  public var accusers: [Accuser]
  /// Claims that accuse another.
  public var alternatives: [Alternative]
  /// Denials, never scored.
  public var denials: [DatedText]
  /// Official stances and other statements.
  public var statements: [PublicStatement]
  /// What was done.
  public var responses: [PublicResponse]
  /// Analysts' decisions.
  public var overrides: [PublicOverride]
  /// The visible incidents by id.
  public var incidents: [AssessedIncident]
  /// The sources of all that is visible, by number.
  public var sources: [CitedSource]
  /// Conditions that could not be evaluated, and count as unknown.
  public var failures: [String]
  /// The incident that it is about; `nil` where it is about all incidents of the state.
  public var incident: NamedID? = nil
  /// Whether incidents count by how likely it is that the state stands behind them.
  public var weighsLikelihood = true
  /// Between what the weighted sum of the scores can lie, where the index says where between these
  /// it lies; `nil` where the index is the weighted mean.
  public var reachable: Interval<Points>?
  /// What moved it since an earlier day, up to its own; `nil` where nobody asked.
  public var change: Timeline?

  /// Puts the parts together.
  public init(
    actor: AssessedActor, ladder: [Rung], recommended: Int, possible: Int, index: Interval<Points>,
    criteria: [CriterionScore], reasons: [Reason], principal: [Int], gates: [GateOutcome],
    next: NextRung?, likelihood: AssessmentLikelihood, confidence: Confidence, coverage: Coverage,
    gaps: [Gap], conventions: [ConventionOutcome], timeMove: TimeMove?, accusers: [Accuser],
    alternatives: [Alternative], denials: [DatedText], statements: [PublicStatement],
    responses: [PublicResponse], overrides: [PublicOverride], incidents: [AssessedIncident],
    sources: [CitedSource], failures: [String] = [], reachable: Interval<Points>? = nil,
    change: Timeline? = nil
  ) {
    self.reachable = reachable
    self.actor = actor
    self.ladder = ladder
    self.recommended = recommended
    self.possible = possible
    self.index = index
    self.criteria = criteria
    self.reasons = reasons
    self.principal = principal
    self.gates = gates
    self.next = next
    self.likelihood = likelihood
    self.confidence = confidence
    self.coverage = coverage
    self.gaps = gaps
    self.conventions = conventions
    self.timeMove = timeMove
    self.accusers = accusers
    self.alternatives = alternatives
    self.denials = denials
    self.statements = statements
    self.responses = responses
    self.overrides = overrides
    self.incidents = incidents
    self.sources = sources
    self.failures = failures
    self.change = change
  }
}

/// The state that an assessment is about.
public struct AssessedActor: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  public var code: String
  /// The name that people print.
  public var name: String
  /// Handling of the dossier.
  public var marking: Marking?

  /// Puts the parts together.
  public init(code: String, name: String, marking: Marking?) {
    self.code = code
    self.name = name
    self.marking = marking
  }
}

/// One designation of the ladder.
public struct Rung: Sendable {
  /// Kebab-case.
  public var id: String
  /// For people.
  public var title: String
  /// The index it asks for.
  public var atLeast: Points?
  /// Whether its index and gates hold.
  public var reached: Reading<Bool>
  /// What it says.
  public var meaning: String?
  /// What it sets off and what not.
  public var triggers: [String]

  /// Puts the parts together.
  public init(
    id: String, title: String, atLeast: Points?, reached: Reading<Bool>, meaning: String?,
    triggers: [String]
  ) {
    self.id = id
    self.title = title
    self.atLeast = atLeast
    self.reached = reached
    self.meaning = meaning
    self.triggers = triggers
  }
}

/// The score of one criterion.
public struct CriterionScore: Sendable {
  /// Kebab-case.
  public var id: String
  /// For people.
  public var title: String
  /// What it asks.
  public var question: String?
  /// Its weight.
  public var weight: Points
  /// 0 to 100; the sum of its contributions.
  public var score: Interval<Points>

  /// Puts the parts together.
  public init(id: String, title: String, question: String?, weight: Points, score: Interval<Points>)
  {
    self.id = id
    self.title = title
    self.question = question
    self.weight = weight
    self.score = score
  }
}

extension Assessment {
  /// What the weighted scores are divided by: the weights added up or, where the index is rescaled, a
  /// hundredth of what lies between the least and the greatest weighted sum.
  public var divisor: Points {
    guard let reachable else { return criteria.reduce(.zero) { $0 + $1.weight } }
    return Points(hundredths: (reachable.high.hundredths - reachable.low.hundredths + 50) / 100)
  }

  /// The incident that it is about, or the state.
  public var subject: String { incident?.title ?? actor.name }

  /// Whether it is about an incident of which nothing is reported that the rules read, so that its
  /// rung says nothing.
  public var isBlank: Bool { incident != nil && coverage.reported == 0 }
}
