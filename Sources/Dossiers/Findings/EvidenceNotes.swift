package import SourceText
package import ThreatModel
package import YAMLTree

/// What a reader of a sound dossier should know about its evidence: nothing here is wrong, and none
/// of it can be mended without better sources.
package struct EvidenceNotes {
  /// Years from disclosure to a claim after which memory and interests may have changed; our own
  /// convention.
  private static let lateAfter = 2

  private let dossier: Dossier
  private let places: [String: YAMLNode]
  /// What each source copies or digests.
  private let derivedFrom: [String: [String]]
  private let campaigns: [String: String]

  /// The notes on a dossier that was read from a document.
  package init(_ dossier: Dossier, _ root: YAMLNode) {
    self.dossier = dossier
    places = Dictionary(
      (root["incidents"]?.items ?? []).compactMap { item in
        item["id"]?.scalar.map { ($0.text.text, item) }
      }, uniquingKeysWith: { first, _ in first })
    derivedFrom = Dictionary(
      dossier.sources.map { ($0.id, $0.derivedFrom) }, uniquingKeysWith: { first, _ in first })
    campaigns = Dictionary(
      dossier.incidents.compactMap { incident in incident.campaign.map { (incident.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// In no particular order.
  package var all: [Diagnostic] {
    dossier.incidents.flatMap { incident in
      guard let place = places[incident.id] else { return [Diagnostic]() }
      return singleSource(incident, place) + lateClaims(incident) + overlaps(incident, place)
    } + sharedActivity
  }

  private func singleSource(_ incident: Incident, _ place: YAMLNode) -> [Diagnostic] {
    let cited = Set(incident.claims.flatMap(\.sources))
    let copies = cited.filter { !cited.isDisjoint(with: derivedFrom[$0] ?? []) }
    guard cited.subtracting(copies).count <= 1, let id = place["id"] else { return [] }
    return [.singleSource(Located(incident.id, at: id.span))]
  }

  private func lateClaims(_ incident: Incident) -> [Diagnostic] {
    guard let disclosed = incident.disclosed?.value else { return [] }
    return incident.claims.compactMap { claim in
      guard let date = claim.date,
        date.earliest.dayNumber - disclosed.latest.dayNumber > Self.lateAfter * 366
      else { return nil }
      return .lateClaim(claim.by, years: Self.lateAfter, at: claim.span)
    }
  }

  /// Of one campaign only the strongest incident counts.
  private func overlaps(_ incident: Incident, _ place: YAMLNode) -> [Diagnostic] {
    (place["overlaps"]?.items ?? []).compactMap { item in
      guard let other = item.scalar?.text.text else { return nil }
      let isOne = incident.campaign != nil && incident.campaign == campaigns[other]
      return isOne ? nil : .overlappingIncidents(other, at: item.span)
    }
  }

  private var sharedActivity: [Diagnostic] {
    SharedActivity(dossier.incidents).pairs.map {
      .possibleOverlap($0.incident.id, $0.other.id, at: $0.incident.span, first: $0.other.span)
    }
  }
}

extension Diagnostic {
  static func singleSource(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.single-source", .note, "all claims on '\(id.value)' rest on one source",
      at: id.span, help: "look for a second publisher that does not copy the first")
  }

  static func lateClaim(_ claimant: String, years: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.late-claim", .note,
      "\(claimant) made this claim more than \(years) years after the disclosure", at: span,
      help: "say under 'uncertain' what may have changed since, if a source does")
  }

  static func overlappingIncidents(_ other: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.overlap", .note, "this incident may partly be '\(other)', and both count",
      at: span, help: "give the two one 'campaign' if a source says that they are one")
  }
}
