import Assessing
import ThreatModel

/// Which claims rest on one source, or on sources that are no more than one.
struct ThinEvidence {
  private let scenario: Scenario
  private let publishers: [String: String]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    publishers = Dictionary(
      scenario.dossier.sources.map { ($0.id, $0.publisher) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The incidents that have such claims, by id.
  var incidents: [ThinIncident] {
    let byID = Dictionary(
      scenario.dossier.incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return scenario.visible.compactMap { visible in
      guard let incident = byID[visible.id] else { return nil }
      let claims = incident.claims.filter(scenario.accuses)
      let thin = claims.compactMap { claim in
        reason(claim.sources).map {
          ThinClaim(by: claim.by, date: claim.date, reason: $0, sources: claim.sources)
        }
      }
      guard !thin.isEmpty else { return nil }
      return ThinIncident(
        incident: NamedID(id: incident.id, title: incident.title), claims: claims.count,
        thin: thin.sorted(by: precedes), publishers: visible.publishers)
    }
  }

  private func reason(_ sources: [String]) -> ThinClaim.Reason? {
    guard Set(sources).count > 1 else { return .oneSource }
    guard let independent = scenario.publishers(of: sources) else { return .circular }
    guard independent == 1 else { return nil }
    return Set(sources.map { publishers[$0] ?? $0 }).count == 1 ? .onePublisher : .copies
  }

  private func precedes(_ a: ThinClaim, _ b: ThinClaim) -> Bool {
    (a.date?.latest.dayNumber ?? 0, a.by, a.sources.joined())
      < (b.date?.latest.dayNumber ?? 0, b.by, b.sources.joined())
  }
}
