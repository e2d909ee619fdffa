import ThreatModel

/// Pairs of incidents that may be one: of the same groups, against the same targets, at a time
/// that both share, and not said to be of one campaign or to overlap.
///
/// Incidents with the same groups and targets are gone through in the order of their beginnings,
/// so that the time grows with their number and not with the number of pairs.
struct SharedActivity {
  /// An incident whose activity has a beginning and an end.
  fileprivate struct Stretch {
    let incident: Incident
    let start: Int
    let end: Int
  }

  /// Each later incident with the one before it that goes on longest.
  let pairs: [(incident: Incident, other: Incident)]

  /// The pairs among incidents.
  init(_ incidents: [Incident]) {
    var alike: [[[String]]: [Stretch]] = [:]
    for incident in incidents {
      guard let stretch = Self.stretch(incident), !incident.groups.isEmpty else { continue }
      let targets = incident.targets.terms.compactMap(\.value)
      guard !targets.isEmpty else { continue }
      alike[[incident.groups.sorted(), targets.sorted()], default: []].append(stretch)
    }
    pairs = alike.values.flatMap { Self.pairs(of: $0) }
  }

  private static func pairs(
    of alike: [Stretch]
  ) -> [(incident: Incident, other: Incident)] {
    var pairs: [(incident: Incident, other: Incident)] = []
    // Those that go on longest, of two campaigns: at least one of them is of another campaign.
    var longest: [Stretch] = []
    let ordered = alike.sorted { ($0.start, $0.incident.id) < ($1.start, $1.incident.id) }
    for stretch in ordered {
      let other = longest.first { $0.end >= stretch.start && !stretch.isTied(to: $0) }
      if let other { pairs.append((stretch.incident, other.incident)) }
      longest.append(stretch)
      longest.sort { $0.end > $1.end }
      if longest.count > 2 { longest.remove(at: longest[1].hasCampaign(of: longest[0]) ? 1 : 2) }
    }
    return pairs
  }

  private static func stretch(_ incident: Incident) -> Stretch? {
    guard let first = incident.first?.value, let last = incident.last?.value else { return nil }
    return Stretch(
      incident: incident, start: first.earliest.dayNumber,
      end: incident.isOngoing?.value == true ? .max : last.latest.dayNumber)
  }
}

extension SharedActivity.Stretch {
  fileprivate func hasCampaign(of other: Self) -> Bool {
    incident.campaign != nil && incident.campaign == other.incident.campaign
  }

  /// Whether the two count as one, or are said to overlap.
  fileprivate func isTied(to other: Self) -> Bool {
    hasCampaign(of: other) || incident.overlaps.contains(other.incident.id)
      || other.incident.overlaps.contains(incident.id)
  }
}
