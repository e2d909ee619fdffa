import CEL
package import RuleBook
package import SourceText
package import ThreatModel

/// A condition that stands in no rule yet, ready to be tried.
package struct TriedCondition: Sendable {
  private let program: RuleProgram
  private let condition: CEL.Program
  /// Whether it is about one incident or about all of them.
  package let scope: RuleScope

  /// Reads a condition with the fields, functions and words of a rule set.
  ///
  /// - Parameters:
  ///   - text: As somebody wrote it; of any type.
  ///   - program: The rule set.
  /// - Returns: The condition, with warnings of what is surely not meant, or what is wrong with it.
  package static func read(
    _ text: MappedText, with program: RuleProgram
  ) -> Checked<TriedCondition> {
    let (scope, condition) = program.language.read(text)
    return condition.then {
      Checked(
        TriedCondition(program: program, condition: $0.plan(), scope: scope),
        $0.type == .bool ? $0.findings : [])
    }
  }

  private init(program: RuleProgram, condition: CEL.Program, scope: RuleScope) {
    self.program = program
    self.condition = condition
    self.scope = scope
  }

  /// The type of its value in CEL.
  package var type: String { "\(condition.expression.type)" }

  /// The most steps that an evaluation can take.
  package var cost: Int { condition.expression.cost }

  /// The fields that it reads, ascending.
  package var fields: [String] {
    condition.expression.fieldReferences.map {
      $0.structure == "incident" ? $0.path : "\($0.structure).\($0.path)"
    }
  }

  /// Tries it on a dossier.
  ///
  /// - Parameters:
  ///   - dossier: What the state is publicly reported to have done.
  ///   - asOf: The day.
  ///   - incident: The only incident to look at; all visible ones if `nil`.
  /// - Returns: One trial for each incident, or one in all; `nil` if no incident of that id is
  ///   visible on the day.
  package func trials(
    on dossier: Dossier, asOf: CalendarDate, incident: String? = nil
  ) -> [Outcome]? {
    let visible = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all.map(\.view).filter { incident == nil || $0.id == incident }
    if incident != nil, visible.isEmpty { return nil }
    guard scope == .actor, incident == nil else { return trials(on: visible, scores: nil) }
    let assessment = assess(dossier, with: program, asOf: asOf, detail: .summary)
    let scores = program.value(ofScores: assessment.criteria.map(\.score.low))
    return trials(on: visible, scores: scores)
  }

  /// Tries it on made-up facts.
  package func trials(on facts: RuleExample) -> [Outcome] {
    trials(on: facts.incidents, scores: nil)
  }

  private func trials(on views: [IncidentView], scores: Value?) -> [Outcome] {
    let facts = views.map { IncidentFacts($0, fields: program.fields) }
    guard scope == .actor else {
      return zip(views, facts).map { view, facts in
        outcome(view.title, [.structure(facts)])
      }
    }
    let list = Value.list(ListValue(facts.map { .structure($0) }))
    let unknown = Value.unknown([
      UnknownField(subject: "what was tried", field: "scores", reason: .notReported)
    ])
    let title = views.count == 1 ? views[0].title : "all \(views.count) incidents"
    return [outcome(title, [list, scores ?? unknown])]
  }

  /// What the condition gave, and where it failed.
  package struct Outcome: Sendable {
    package let trial: ConditionTrial
    package let failure: Diagnostic?
  }

  private func outcome(_ title: String, _ activation: Activation) -> Outcome {
    let trace = condition.trace(activation)
    let finding = Finding(trace.value)
    let isTruth = condition.expression.type == .bool
    var failure: Diagnostic?
    if case .error(let error) = trace.value {
      let node = condition.origin(of: error, in: activation) ?? condition.expression.tree.root
      failure = Diagnostic(
        "cel.evaluation", error.message, at: condition.expression.tree.span(of: node),
        help: "guard the part that can fail, as in 'x != 0 && 1 / x > 2'")
    }
    let trial = ConditionTrial(
      title: title, verdict: isTruth ? finding.verdict : nil, value: trace.value.words,
      sentence: trace.sentence(names: .ofEvidence),
      diagram: trace.drawing)
    return Outcome(trial: trial, failure: failure)
  }
}
