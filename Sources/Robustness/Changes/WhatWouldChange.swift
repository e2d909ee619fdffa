import Assessing
package import RuleBook
package import ThreatModel

/// Says what would change the recommendation on one state, by trying every single change of every
/// kind and, in a direction in which none does it, every pair.
///
/// Pure: same dossier, same program and same day, same changes.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - scales: The probability languages that claims are made in.
///   - asOf: The day.
/// - Returns: The smallest change of each kind up and down, what each incident, source and gap
///   bears, and which claims nothing independent supports.
package func whatWouldChange(
  _ dossier: Dossier, with program: RuleProgram, scales: Scales, asOf: CalendarDate
) -> Changes {
  let scenario = Scenario(dossier, program: program, asOf: asOf)
  let search = ChangeSearch(scenario, scales: scales)
  let kinds = search.kinds
  let unmoved = Direction.allCases.filter { direction in
    kinds.allSatisfy { $0[direction] == nil }
  }
  let sources = search.leftOut(.source)
  let bearing = sources.filter { left in
    guard case .source(let source) = left.change else { return false }
    return source.hanging > 0 || left.after != scenario.result.upshot
  }
  return Changes(
    actor: AssessedActor(
      code: dossier.actor.code, name: dossier.actor.name, marking: dossier.marking),
    rungs: program.rungs.map { NamedID(id: $0.id, title: $0.title) },
    upshot: scenario.result.upshot, kinds: kinds,
    pairs: unmoved.map { PairHunt(search, $0).found },
    withoutIncident: search.leftOut(.incident), withoutSource: bearing,
    idleSources: sources.count - bearing.count, gaps: GapReaches(search).ranked,
    thin: ThinEvidence(scenario).incidents)
}

extension ChangeSearch {
  /// What holds without each thing of a kind, by id.
  fileprivate func leftOut(_ kind: ChangeKind) -> [LeftOut] {
    (trials[kind] ?? []).compactMap(\.first).map {
      LeftOut($0.variation.change, after: $0.result.upshot)
    }
  }
}

/// The nearest single changes up and down, without what else `whatWouldChange` looks for.
///
/// Kinds of evidence are tried in their order until one moves the recommendation.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - scales: The probability languages that claims are made in.
///   - asOf: The day.
/// - Returns: The same as the nearest ones of all changes.
package func nearestChanges(
  _ dossier: Dossier, with program: RuleProgram, scales: Scales, asOf: CalendarDate
) -> NearestChanges {
  let scenario = Scenario(dossier, program: program, asOf: asOf)
  let space = ChangeSpace(scenario, scales: scales)
  let rung = scenario.result.upshot.recommended
  let ends: [Direction: Int] = [.up: program.rungs.count - 1, .down: 0]
  var evidence: [Direction: Tipping] = [:]
  for kind in ChangeKind.allCases where !kind.isSetting {
    let open = Direction.allCases.filter { evidence[$0] == nil && ends[$0] != rung }
    guard !open.isEmpty else { break }
    let trials = space.things(kind).trials(in: scenario)
    for direction in open {
      evidence[direction] = scenario.tips(direction, among: trials)?.smallest
    }
  }
  let settings = ChangeKind.allCases.filter(\.isSetting).map {
    space.dials($0).trials(in: scenario)
  }
  func nearest(_ direction: Direction) -> NearestChanges.Nearest {
    NearestChanges.Nearest(
      isAtEnd: ends[direction] == rung, evidence: evidence[direction],
      setting: settings.compactMap { scenario.tips(direction, among: $0)?.smallest }
        .min { $0.change.isLess(than: $1.change) })
  }
  return NearestChanges(
    rungs: program.rungs.map { NamedID(id: $0.id, title: $0.title) }, up: nearest(.up),
    down: nearest(.down))
}
