package import RuleBook
package import ThreatModel

/// Assesses each visible incident of a state by itself, as rule sets with `subject: incident` want:
/// the same rules, readings and ladder, over one incident at a time.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - asOf: The day; what became public later is not seen.
///   - detail: Whether to add the reasons of rules that do not hold and, in full, the gaps.
/// - Returns: One assessment for each visible incident, by id.
package func assessIncidents(
  of dossier: Dossier, with program: RuleProgram, asOf: CalendarDate,
  detail: AssessmentDetail = .full
) -> [Assessment] {
  let visible = VisibleIncidents(dossier, asOf: asOf, knownOn: asOf, settings: program.settings)
  var only = dossier
  // What was said of the state as such says nothing of one incident.
  only.statements = []
  only.overrides = []
  return visible.all.map { subject in
    only.incidents = [subject.incident]
    let evaluation = Evaluation([subject], under: program)
    var assessment = AssessmentBuilder(
      only, evaluation, asOf: asOf, detail: detail
    ).assessment
    assessment.incident = NamedID(id: subject.incident.id, title: subject.incident.title)
    if detail == .full { assessment.gaps = Gaps(evaluation, asOf: asOf).all }
    return assessment
  }
}
