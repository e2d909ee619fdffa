import ThreatModel

extension Card {
  /// The visible operations, the latest first, each with who did it and how close to the state.
  var incidents: [Block] {
    guard !assessment.incidents.isEmpty else { return [] }
    let rows = latestFirst.map { incident in
      Row(
        [
          .text(incident.span),
          .text("\(incident.title)" + citation(incident.sources) + flags(of: incident)),
          .text(incident.likelihood.percent),
        ], detail: .faint(doers(of: incident)))
    }
    let table = Table(
      columns: [
        Column("When", .period), Column("Incident", .text), Column("Likelihood", .percent),
      ], details: "Groups · claims", rows: rows)
    let heading = Block.heading(
      "Incidents", remark: "likelihood that the state stands behind it")
    guard let links = meaningOfLinks else { return [heading, .table(table)] }
    return [heading, .table(table), .pause, .paragraph(.faint(links))]
  }

  /// What the links say that are claimed of any incident.
  private var meaningOfLinks: Phrase? {
    let links = Set(assessment.incidents.flatMap { $0.claims.filter(\.isCounted).map(\.link) })
    let meanings = StateLink.allCases.filter(links.contains).compactMap { link in
      link.meaning.map { "\(link.rawValue): \($0)" as Phrase }
    }
    return meanings.isEmpty ? nil : meanings.joined(separator: "; ") + "."
  }

  private var latestFirst: [AssessedIncident] {
    func lastDay(_ incident: AssessedIncident) -> CalendarDate? {
      incident.isOngoing ? report.asOf : (incident.last ?? incident.first)?.latest
    }
    func order(_ incident: AssessedIncident) -> (Int, Int, String) {
      // Unknown days stand at the end.
      let days = [lastDay(incident), incident.first?.latest].map { -($0?.dayNumber ?? .min + 1) }
      return (days[0], days[1], incident.id)
    }
    return assessment.incidents.sorted { order($0) < order($1) }
  }

  /// `APT31 · directed: US Department of Justice; affiliated: Microsoft`.
  private func doers(of incident: AssessedIncident) -> Phrase {
    let groups: Phrase =
      incident.groups.isEmpty
      ? "no group named" : incident.groups.map { "\($0)" as Phrase }.joined(separator: ", ")
    let counted = incident.claims.filter(\.isCounted).strongestFirst
    let links = StateLink.allCases.compactMap { link -> Phrase? in
      var claimants: [String] = []
      for claim in counted where claim.link == link && !claimants.contains(claim.by) {
        claimants.append(claim.by)
      }
      guard !claimants.isEmpty else { return nil }
      return "\(link.rawValue): " + claimants.map { "\($0)" as Phrase }.joined(separator: ", ")
    }
    return groups + " · "
      + (links.isEmpty ? "no claim that counts" : links.joined(separator: "; "))
  }

  /// Claims that are cited but do not count for the attribution: about theft or purpose, of a
  /// kind or link that does not count, or displaced by a graded one.
  var otherClaims: [Block] {
    let others = assessment.incidents.flatMap { incident in
      incident.claims.filter { !$0.isCounted }.map { (claim: $0, incident: incident.id) }
    }
    guard !others.isEmpty else { return [] }
    let entries = others.newestFirst(\.claim.date).map { claim, incident in
      let subject: Phrase =
        switch claim.subject {
        case .responsibility: "Responsibility (link: \(claim.link.rawValue))"
        case .theft: "Theft"
        case .purpose: "Purpose"
        }
      return Entry(
        claim.date.short,
        "\(subject), \(title(ofIncident: incident)): \(claim.says.withoutFullStop). "
          + claim.wordingByClaimant + citation(claim.sources) + ".")
    }
    return [
      .heading("Also claimed", remark: "theft, purpose, and what does not count"),
      .entries(Entries(.dates, entries)),
    ]
  }

  /// Facts that no rule reads.
  var reports: [Block] {
    byIncident(\.reports, under: "Also reported", remark: "read by no rule") { reports in
      let entries = reports.newestFirst(\.date).map { fact in
        let speaker: Phrase = fact.by.isEmpty ? .none : "\(fact.by): "
        return Entry(fact.date.short, sentence(fact.says, citing: fact.sources, before: speaker))
      }
      return .entries(Entries(.dates, entries))
    }
  }

  /// Fields that need care, as the dossier says.
  var uncertainties: [Block] {
    byIncident(\.uncertain, under: "Uncertain", remark: "fields that need care, and why") {
      .bullets($0.map { "\($0)" })
    }
  }

  /// What some incidents have of a kind, below the title of each.
  private func byIncident<Element>(
    _ elements: KeyPath<AssessedIncident, [Element]>, under heading: Phrase, remark: Phrase,
    _ details: ([Element]) -> Item.Details
  ) -> [Block] {
    let incidents = latestFirst.filter { !$0[keyPath: elements].isEmpty }
    guard !incidents.isEmpty else { return [] }
    let items = incidents.map {
      Item(.none, "\($0.title)", details: details($0[keyPath: elements]))
    }
    return [.heading(heading, remark: remark), .listing(Listing(items))]
  }
}
