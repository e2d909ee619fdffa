package import RuleBook
package import ThreatModel

/// One assessment that may be asked what would come of it if something were otherwise.
///
/// It gives rungs and indices, not reasons, and looks again only at what a variation touches.
package struct Scenario: Sendable {
  /// What the state is publicly reported to have done.
  package let dossier: Dossier
  /// The compiled rule set.
  package let program: RuleProgram
  /// The day.
  package let asOf: CalendarDate
  /// What holds as things are.
  package let result: ScenarioResult

  private let evaluation: Evaluation
  private let idle: [[Bool]]
  private let visibility: Visibility

  /// Assesses a dossier on a day.
  package init(_ dossier: Dossier, program: RuleProgram, asOf: CalendarDate) {
    self.dossier = dossier
    self.program = program
    self.asOf = asOf
    visibility = Visibility(knownOn: asOf)
    evaluation = Evaluation(
      VisibleIncidents(dossier, asOf: asOf, knownOn: asOf, settings: program.settings).all,
      under: program)
    result = ScenarioResult(evaluation)
    idle = evaluation.idleRules
  }

  private var incidents: [VisibleIncident] { evaluation.incidents }

  /// What holds after variations, made one after the other.
  package func result(after variations: [Variation]) -> ScenarioResult {
    result(under: variations.map(\.effect))
  }

  /// What holds under other rules or evidence, changed in this order.
  package func result(under effects: [Variation.Effect]) -> ScenarioResult {
    let changed = effects.reduce(program) { $1.applied(to: $0) }
    if readsAgain, effects.allSatisfy(\.isOfNumbers) {
      return result.read(under: changed)
    }
    let seen = seen(after: effects, settings: changed.settings)
    // Much that may be varied shows nowhere.
    if effects.allSatisfy(\.isOfEvidence), isSeen(seen) { return result }
    return ScenarioResult(Evaluation(seen, under: changed, like: evaluation))
  }

  /// Whether incidents are such that all that is scored is as it was.
  private func isSeen(_ seen: [VisibleIncident]) -> Bool {
    seen.count == incidents.count
      && zip(seen, incidents).allSatisfy { one, other in
        one.likelihood == other.likelihood && one.recency == other.recency
          && one.view == other.view
      }
  }

  /// Whether other weights and thresholds need no further evaluation: where one incident has to meet
  /// all gates, the incident that is shown need not be the one that decides.
  package var readsAgain: Bool { program.settings.gateScope == .actor }

  private func seen(after effects: [Variation.Effect], settings: Settings) -> [VisibleIncident] {
    var touched: Set<String> = []
    var isWhole = settings.halfLife != program.settings.halfLife
    for effect in effects {
      switch effect {
      case .incident(let id, _): touched.insert(id)
      case .dossier: isWhole = true
      case .rules, .numbers: break
      }
    }
    if !isWhole, touched.isEmpty { return incidents }
    var varied = dossier
    for effect in effects { effect.apply(to: &varied) }
    if !isWhole { varied.incidents.removeAll { !touched.contains($0.id) } }
    let again = VisibleIncidents(varied, asOf: asOf, knownOn: asOf, settings: settings).all
    guard !isWhole else { return again }
    return (incidents.filter { !touched.contains($0.view.id) } + again)
      .sorted { $0.view.id < $1.view.id }
  }
}

/// Something that is otherwise in a scenario.
package struct Variation: Sendable {
  /// What is touched; the less, the less is looked at again.
  package enum Effect: Sendable {
    /// One incident.
    case incident(String, @Sendable (inout Incident) -> Void)
    /// Anything in the dossier.
    case dossier(@Sendable (inout Dossier) -> Void)
    /// Points of rules, discounts or the half-life, which leave every condition as it is.
    case rules(@Sendable (inout RuleProgram) -> Void)
    /// Weights or thresholds, which leave every criterion's score and every gate as it is.
    case numbers(@Sendable (inout RuleProgram) -> Void)
  }

  /// For people.
  package let change: Change
  /// What it does.
  package let effect: Effect

  /// Puts the parts together.
  package init(_ change: Change, _ effect: Effect) {
    self.change = change
    self.effect = effect
  }
}

extension Variation.Effect {
  /// Whether what was scored before can be read again.
  package var isOfNumbers: Bool { if case .numbers = self { true } else { false } }

  /// Whether the rules stay as they are.
  var isOfEvidence: Bool {
    switch self {
    case .incident, .dossier: true
    case .rules, .numbers: false
    }
  }

  /// The dossier with the variation in it.
  package func apply(to dossier: inout Dossier) {
    switch self {
    case .incident(let id, let vary):
      for place in dossier.incidents.indices where dossier.incidents[place].id == id {
        vary(&dossier.incidents[place])
      }
    case .dossier(let vary): vary(&dossier)
    case .rules, .numbers: break
    }
  }

  /// The rules with the variation in them.
  package func applied(to program: RuleProgram) -> RuleProgram {
    switch self {
    case .incident, .dossier: return program
    case .rules(let vary), .numbers(let vary):
      var varied = program
      vary(&varied)
      return varied
    }
  }
}

/// What one scenario comes to, with what other weights and thresholds would be read from.
package struct ScenarioResult: Sendable {
  /// Rungs and index.
  package let upshot: Upshot
  /// By criterion.
  package let scores: Reading<[Points]>
  /// By rung: whether all its gates hold.
  package let gates: [Reading<Bool>]

  init(_ evaluation: Evaluation) {
    upshot = Upshot(
      recommended: evaluation.ladder.recommended, possible: evaluation.ladder.possible,
      index: evaluation.index)
    scores = Reading(
      low: evaluation.cautious.map(\.score), high: evaluation.generous.map(\.score))
    gates = evaluation.ladder.gates.map { gates in
      Reading(low: gates.allSatisfy(\.met.low), high: gates.allSatisfy(\.met.high))
    }
  }

  private init(upshot: Upshot, scores: Reading<[Points]>, gates: [Reading<Bool>]) {
    self.upshot = upshot
    self.scores = scores
    self.gates = gates
  }

  /// The same scores and gates under other weights and thresholds.
  package func read(under program: RuleProgram) -> ScenarioResult {
    let index = Interval(
      low: program.index(of: scores.low), high: program.index(of: scores.high))
    func rung(_ holds: (Int) -> Bool) -> Int {
      max(0, (gates.indices.first { !holds($0) } ?? gates.count) - 1)
    }
    let upshot = Upshot(
      recommended: rung { gates[$0].low && index.low >= program.rungs[$0].atLeast ?? .zero },
      possible: rung { gates[$0].high && index.high >= program.rungs[$0].atLeast ?? .zero },
      index: index)
    return ScenarioResult(upshot: upshot, scores: scores, gates: gates)
  }
}

extension Scenario {
  /// The visible incidents by id, with how many independent publishers stand behind each.
  package var visible: [(id: String, publishers: Int)] {
    incidents.map { ($0.view.id, $0.publishers.count) }
  }

  /// Whether a claim was public and accuses the dossier's actor.
  package func accuses(_ claim: Claim) -> Bool {
    visibility.isVisible(claim) && (claim.accuses ?? dossier.actor.code) == dossier.actor.code
  }

  /// Whether a claim was public, whomever it accuses.
  package func isPublic(_ claim: Claim) -> Bool { visibility.isVisible(claim) }

  /// Whether a response was public.
  package func isVisible(_ response: Response) -> Bool { visibility.isVisible(response) }

  /// Whether a fact was public.
  package func isVisible<Value>(_ fact: Fact<Value>) -> Bool { visibility.isVisible(fact) }

  /// Whether a rule holds nowhere, not even perhaps, so that its points are without effect.
  package func isIdle(rule: Int, of criterion: Int) -> Bool { idle[criterion][rule] }

  /// What is open and decides something: each gap with the incidents of its fields.
  package var openFields: [[MissingField]] {
    Gaps(evaluation, asOf: asOf).openFields
  }

  /// How many independent publishers stand behind some sources; `nil` if they copy each other in a
  /// circle.
  package func publishers(of ids: [String]) -> Int? {
    let publishers = Publishers(of: dossier.sources.filter { ids.contains($0.id) })
    return publishers.isCircular ? nil : publishers.count
  }
}

extension Evaluation {
  /// By criterion and rule: whether it holds nowhere in either reading.
  fileprivate var idleRules: [[Bool]] {
    zip(findings, actorFindings).map { byRule, ofActor in
      zip(byRule, ofActor).map { row, finding in
        row.allSatisfy { $0.verdict == .no } && (finding.map { $0.verdict == .no } ?? true)
      }
    }
  }
}
