package import RuleBook
package import ThreatModel

/// Compares the rungs of a rule set with the grade that it is to reproduce, at every visible incident
/// that is coded.
///
/// - Parameters:
///   - dossiers: The evidence; an incident that stands in several counts once for each state.
///   - program: The rule set.
///   - asOf: The day.
/// - Returns: The comparison; `nil` if the rule set reproduces nothing.
package func reproduction(
  on dossiers: [Dossier], with program: RuleProgram, asOf: CalendarDate
) -> Reproduction? {
  guard let grade = program.reproduces else { return nil }
  var counts = grade.terms.map { _ in grade.terms.map { _ in 0 } }
  let ranks = program.rungs.map { grade.rank(of: $0.id) }
  for dossier in dossiers {
    let coded = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all
    for incident in coded {
      guard let term = incident.view.grades[grade.id]?.known?.first,
        let row = grade.rank(of: term),
        let column = ranks[Evaluation([incident], under: program).ladder.recommended]
      else { continue }
      counts[row][column] += 1
    }
  }
  return Reproduction(
    grade: NamedID(id: grade.id, title: grade.title), scheme: grade.scheme, asOf: asOf,
    terms: grade.terms.map { NamedID(id: $0.id, title: $0.title) }, counts: counts)
}
