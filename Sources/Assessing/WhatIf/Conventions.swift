package import RuleBook
package import ThreatModel

/// What our own conventions decide about a state: what it would be under each of some others.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - asOf: The day.
/// - Returns: One outcome for each other choice, in a fixed order.
package func conventions(
  on dossier: Dossier, with program: RuleProgram, asOf: CalendarDate
) -> [ConventionOutcome] {
  Conventions(dossier: dossier, program: program, asOf: asOf).outcomes
}

/// What our own conventions decide: the rung under each of three others.
struct Conventions {
  let dossier: Dossier
  let program: RuleProgram
  let asOf: CalendarDate

  var outcomes: [ConventionOutcome] {
    [
      outcome("ungraded 'asserted' begins at", "0.75", dossier.assertingFrom(7500), program),
      outcome("half-life", "3 years", dossier, program.with { $0.halfLife = 300 }),
      outcome("half-life", "10 years", dossier, program.with { $0.halfLife = 1000 }),
      outcome(
        "gates bound to", "one incident", dossier, program.with { $0.gateScope = .incident }),
    ]
  }

  private func outcome(
    _ setting: String, _ value: String, _ dossier: Dossier, _ program: RuleProgram
  ) -> ConventionOutcome {
    let incidents = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all
    let evaluation = Evaluation(incidents, under: program)
    let rung = program.rungs[evaluation.ladder.recommended]
    return ConventionOutcome(
      setting: setting, value: value, recommended: NamedID(id: rung.id, title: rung.title),
      index: evaluation.index)
  }
}

extension RuleProgram {
  fileprivate func with(_ change: (inout Settings) -> Void) -> RuleProgram {
    var changed = self
    change(&changed.settings)
    return changed
  }
}

extension Dossier {
  /// The dossier with the band of ungraded official assertions beginning elsewhere.
  fileprivate func assertingFrom(_ low: Int) -> Dossier {
    var changed = self
    for incident in changed.incidents.indices {
      for claim in changed.incidents[incident].claims.indices {
        let old = changed.incidents[incident].claims[claim]
        guard old.scale == "ungraded", old.term == "asserted" else { continue }
        let begin = Factor(tenThousandths: low)
        changed.incidents[incident].claims[claim].likelihood = Likelihood(
          low: begin, high: max(begin, old.likelihood.high))
      }
    }
    return changed
  }
}
