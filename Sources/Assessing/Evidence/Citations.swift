import ThreatModel

/// Which sources stand behind what is visible of an incident.
struct Citations {
  /// Ids of sources in the order met, each once: claims first, since they accuse.
  private(set) var sources: [String] = []
  /// Facts that carry no date of their own and count from disclosure.
  private(set) var undatedFacts = 0
  private let visibility: Visibility
  private var cited: Set<String> = []

  init(
    _ incident: Incident, _ visibility: Visibility, claims: [Claim], responses: [Response]
  ) {
    self.visibility = visibility
    for claim in claims { cite(claim.sources) }
    fact(incident.first)
    fact(incident.last)
    fact(incident.isOngoing)
    fact(incident.disclosed)
    fact(incident.outcome)
    let grades = incident.grades.sorted { $0.key < $1.key }.map(\.value)
    for list in [
      incident.victims, incident.targets, incident.sectors, incident.operations,
    ] + grades {
      for term in list.terms { fact(term) }
      if case .unknown(let term) = list { fact(term) }
    }
    for (_, effect) in incident.effects.sorted(by: { $0.key < $1.key }) { fact(effect) }
    for response in responses { cite(response.sources) }
    for denial in incident.denials where visibility.isPublic(denial.date) { cite(denial.sources) }
    for report in incident.reports where report.date == nil || visibility.isPublic(report.date) {
      cite(report.sources)
    }
  }

  private mutating func fact<Value>(_ fact: Fact<Value>?) {
    guard let fact, visibility.isVisible(fact) else { return }
    if fact.known == nil { undatedFacts += 1 }
    cite(fact.sources)
  }

  private mutating func cite(_ ids: [String]) {
    for id in ids where cited.insert(id).inserted { sources.append(id) }
  }
}

/// How many publishers stand behind some sources, copies aside.
struct Publishers {
  /// Publishers whose sources do not copy another source at hand.
  let count: Int
  /// Whether every source copies another one, in a circle.
  let isCircular: Bool

  init(of sources: [Source]) {
    let ids = Set(sources.map(\.id))
    let originals = sources.filter { source in
      !source.derivedFrom.contains { ids.contains($0) && $0 != source.id }
    }
    isCircular = originals.isEmpty && !sources.isEmpty
    count = isCircular ? 1 : Set(originals.map(\.publisher)).count
  }
}
