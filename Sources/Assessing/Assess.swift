package import RuleBook
package import ThreatModel

/// How much an assessment says.
package enum AssessmentDetail: Sendable {
  /// What one evaluation gives, without the reasons of rules that do not hold.
  case summary
  /// What one evaluation gives, with the reasons of all rules.
  case reasons
  /// Also what needs further evaluations: worth of gaps, other conventions, the next day on which
  /// time moves the rung.
  case full
}

/// Assesses one actor: same dossier, same program and same day, same assessment.
///
/// Pure: no clock, no file, no random order. In full, every rule leaves a reason, also the ones
/// that did not fire, so that a reader can ask why not.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - asOf: The day; what became public later is not seen.
///   - detail: Whether to add what needs further evaluations.
/// - Returns: The designation that the evidence supports on the day, with all its reasons.
package func assess(
  _ dossier: Dossier, with program: RuleProgram, asOf: CalendarDate,
  detail: AssessmentDetail = .full
) -> Assessment {
  let incidents = VisibleIncidents(
    dossier, asOf: asOf, knownOn: asOf, settings: program.settings
  ).all
  let evaluation = Evaluation(incidents, under: program)
  var assessment = AssessmentBuilder(
    dossier, evaluation, asOf: asOf, detail: detail
  ).assessment
  if detail == .full {
    assessment.gaps = Gaps(evaluation, asOf: asOf).all
    assessment.conventions = conventions(on: dossier, with: program, asOf: asOf)
    assessment.timeMove =
      NextMove(
        dossier: dossier, program: program, asOf: asOf,
        recommended: evaluation.ladder.recommended
      ).move
  }
  return assessment
}

/// Where a state stands on a day: what `assess` says of its rungs and its index, and nothing else.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - asOf: The day; what became public later is not seen.
/// - Returns: The rungs of both readings, and the index.
package func position(
  of dossier: Dossier, with program: RuleProgram, asOf: CalendarDate
) -> Position {
  let incidents = VisibleIncidents(
    dossier, asOf: asOf, knownOn: asOf, settings: program.settings
  ).all
  let evaluation = Evaluation(incidents, under: program)
  return Position(
    recommended: evaluation.ladder.recommended, possible: evaluation.ladder.possible,
    index: evaluation.index)
}
