import RuleBook
import ThreatModel

/// Puts an evaluation into the words and numbers that a scorecard prints.
struct AssessmentBuilder {
  private let dossier: Dossier
  private let evaluation: Evaluation
  private let visibility: Visibility
  private let detail: AssessmentDetail
  private var program: RuleProgram { evaluation.program }

  init(
    _ dossier: Dossier, _ evaluation: Evaluation, asOf: CalendarDate, detail: AssessmentDetail
  ) {
    self.detail = detail
    self.dossier = dossier
    self.evaluation = evaluation
    visibility = Visibility(knownOn: asOf)
  }

  var assessment: Assessment {
    let reasons = ReasonBuilder(evaluation, detail).reasons
    let principal = PrincipalReasons(reasons).indices
    let context = ContextBuilder(dossier, evaluation, visibility)
    let alternatives = context.alternatives
    let rating = ConfidenceRating(
      evaluation, reasons: reasons, principal: principal, hasAlternatives: !alternatives.isEmpty)
    let deciding = rating.deciding
    let relied = principal.compactMap { reasons[$0].incident }
    var assessment = Assessment(
      actor: AssessedActor(
        code: dossier.actor.code, name: dossier.actor.name, marking: dossier.marking),
      ladder: rungs, recommended: evaluation.ladder.recommended,
      possible: evaluation.ladder.possible, index: evaluation.index, criteria: criteria,
      reasons: reasons, principal: principal, gates: gates, next: next,
      likelihood: AssessmentLikelihood(
        over: evaluation.incidents.filter { relied.contains($0.view.id) }
          .map { $0.view.attribution.known ?? $0.likelihood },
        scale: program.scale),
      confidence: rating.confidence,
      coverage: Coverage(evaluation, deciding: deciding), gaps: [], conventions: [],
      timeMove: nil, accusers: context.accusers, alternatives: alternatives,
      denials: context.denials, statements: context.statements, responses: context.responses,
      overrides: context.overrides(program.rungs), incidents: context.incidents,
      sources: context.sources(firstOf: relied), failures: failures,
      reachable: program.reachableSums?.forPeople)
    assessment.weighsLikelihood = program.settings.attribution.isWeighed
    return assessment
  }

  private var rungs: [Rung] {
    zip(program.rungs, evaluation.ladder.reached).map { rung, reached in
      Rung(
        id: rung.id, title: rung.title, atLeast: rung.atLeast, reached: reached,
        meaning: rung.meaning, triggers: rung.triggers)
    }
  }

  private var criteria: [CriterionScore] {
    program.criteria.enumerated().map { position, criterion in
      CriterionScore(
        id: criterion.id, title: criterion.title, question: criterion.question,
        weight: criterion.weight,
        score: Interval(
          low: evaluation.cautious[position].score, high: evaluation.generous[position].score))
    }
  }

  private var gates: [GateOutcome] {
    zip(program.rungs, evaluation.ladder.gates).flatMap { rung, findings in
      zip(rung.gates, findings).map { gate, finding in
        GateOutcome(
          designation: rung.id, id: gate.id, met: finding.met, because: gate.because,
          missing: finding.generous.missing, detail: nil)
      }
    }
  }

  private var next: NextRung? {
    let above = evaluation.ladder.recommended + 1
    guard program.rungs.indices.contains(above) else { return nil }
    let rung = program.rungs[above]
    let short = (rung.atLeast ?? .zero) - evaluation.index.low
    return NextRung(
      designation: NamedID(id: rung.id, title: rung.title), missingPoints: max(.zero, short),
      unmetGates: zip(rung.gates, evaluation.ladder.gates[above])
        .filter { !$0.1.met.low }.map(\.0.id))
  }

  /// Conditions that could not be evaluated, in words.
  private var failures: [String] {
    var found: [String] = []
    for (c, rows) in evaluation.findings.enumerated() {
      for (r, row) in rows.enumerated() {
        for (i, finding) in row.enumerated() {
          guard let failure = finding.failure else { continue }
          let rule = program.criteria[c].rules[r].id
          found.append("rule '\(rule)' at '\(evaluation.incidents[i].view.id)': \(failure)")
        }
      }
    }
    for (rules, findings) in zip(program.criteria.map(\.rules), evaluation.actorFindings) {
      for (rule, finding) in zip(rules, findings) {
        guard let failure = finding?.failure else { continue }
        found.append("rule '\(rule.id)': \(failure)")
      }
    }
    for (rung, findings) in zip(program.rungs, evaluation.ladder.gates) {
      for (gate, finding) in zip(rung.gates, findings) {
        guard let failure = finding.cautious.failure ?? finding.generous.failure else { continue }
        found.append("gate '\(gate.id)' of '\(rung.id)': \(failure)")
      }
    }
    return found
  }
}
