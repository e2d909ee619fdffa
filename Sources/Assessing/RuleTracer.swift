import CEL
package import RuleBook
import SourceText
package import ThreatModel

/// Shows one rule at one actor, term by term.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - id: One of its rules.
///   - asOf: The day.
/// - Returns: What every part of the condition gave at every visible incident; `nil` if the
///   program has no such rule.
package func trace(
  _ dossier: Dossier, with program: RuleProgram, rule id: String, asOf: CalendarDate
) -> RuleTrace? {
  for criterion in program.criteria {
    guard let rule = criterion.rules.first(where: { $0.id == id }) else { continue }
    let assessment = assess(dossier, with: program, asOf: asOf, detail: .reasons)
    let visible = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all
    let facts = visible.map { IncidentFacts($0.view, fields: program.fields) }
    let titles = Dictionary(
      visible.map { ($0.view.id, $0.view.title) }, uniquingKeysWith: { first, _ in first })
    let said =
      program.settings.subject == .actor
      ? assessment.reasons
      : assessIncidents(of: dossier, with: program, asOf: asOf, detail: .reasons)
        .flatMap(\.reasons)
    let reasons = said.filter { $0.rule.id == id }
    let activations: [Value] =
      rule.scope == .incident
      ? facts.map { .structure($0) } : [.list(ListValue(facts.map { .structure($0) }))]
    let trials = zip(activations, reasons).map { activation, reason in
      let trace = rule.condition.program.trace([activation])
      return RuleTrial(
        title: reason.incident.flatMap { titles[$0] } ?? "all visible incidents", reason: reason,
        sentence: trace.sentence(names: .ofEvidence), terms: trace.terms)
    }
    return RuleTrace(
      actor: assessment.actor, rule: NamedID(id: rule.id, title: rule.title),
      criterion: NamedID(id: criterion.id, title: criterion.title), weight: criterion.weight,
      totalWeight: assessment.divisor, points: rule.points,
      condition: rule.condition.source.text, why: rule.why,
      references: rule.references.map(\.citation),
      trials: trials)
  }
  return nil
}

extension Reference {
  /// Publisher, title, date and address, as far as they are given.
  fileprivate var citation: String {
    [publisher.map { "\($0): \(title)" } ?? title, date.map { "\($0)" }, url]
      .compactMap(\.self).joined(separator: ", ")
  }
}
