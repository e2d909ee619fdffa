import ThreatModel

extension Card {
  /// The visible operations, the latest first, each with who did it and how close to the state.
  func writeIncidents(on page: inout Page) {
    guard !assessment.incidents.isEmpty else { return }
    page.heading("INCIDENTS", remark: "likelihood that the state stands behind it")
    let widest = assessment.incidents.map { page.style.resolve($0.span).columns }.max() ?? 0
    let span = min(widest, page.measure < 80 ? 16 : 24)
    let likelihood =
      assessment.incidents.map { page.style.resolve($0.likelihood.percent).columns }.max() ?? 0
    for incident in latestFirst {
      page.row(
        [
          .left(incident.span, span),
          .rest("\(incident.title)" + citation(incident.sources) + flags(of: incident)),
          .right(incident.likelihood.percent, likelihood),
        ], indent: Page.indent)
      page.row(
        [.left("", span), .rest(.faint(doers(of: incident)))], indent: Page.indent)
    }
    let links = Set(assessment.incidents.flatMap { $0.claims.filter(\.isCounted).map(\.link) })
    let legend = StateLink.allCases.filter { links.contains($0) && $0.meaning != nil }
      .map { "\($0.rawValue): \($0.meaning ?? "")" as Phrase }
    guard !legend.isEmpty else { return }
    page.blank()
    page.paragraph(.faint(legend.joined(separator: "; ") + "."), indent: Page.indent)
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
  func writeOtherClaims(on page: inout Page) {
    let others = assessment.incidents.flatMap { incident in
      incident.claims.filter { !$0.isCounted }.map { (claim: $0, incident: incident.id) }
    }
    guard !others.isEmpty else { return }
    page.heading("ALSO CLAIMED", remark: "theft, purpose, and what does not count")
    for (claim, incident) in others.newestFirst(\.claim.date) {
      let subject: Phrase =
        switch claim.subject {
        case .responsibility: "Responsibility (link: \(claim.link.rawValue))"
        case .theft: "Theft"
        case .purpose: "Purpose"
        }
      page.entry(
        claim.date,
        "\(subject), \(title(ofIncident: incident)): \(claim.says.withoutFullStop). "
          + claim.wordingByClaimant + citation(claim.sources) + ".")
    }
  }

  /// Facts that no rule reads.
  func writeReports(on page: inout Page) {
    let incidents = latestFirst.filter { !$0.reports.isEmpty }
    guard !incidents.isEmpty else { return }
    page.heading("ALSO REPORTED", remark: "read by no rule")
    for incident in incidents {
      page.paragraph("\(incident.title)", indent: Page.indent)
      for fact in incident.reports.newestFirst(\.date) {
        let speaker: Phrase = fact.by.isEmpty ? .none : "\(fact.by): "
        page.entry(
          fact.date, sentence(fact.says, citing: fact.sources, before: speaker), indent: 3)
      }
    }
  }

  /// Fields that need care, as the dossier says.
  func writeUncertainties(on page: inout Page) {
    let incidents = latestFirst.filter { !$0.uncertain.isEmpty }
    guard !incidents.isEmpty else { return }
    page.heading("UNCERTAIN", remark: "fields that need care, and why")
    for incident in incidents {
      page.paragraph("\(incident.title)", indent: Page.indent)
      for note in incident.uncertain {
        page.row([.left("·", 1), .rest("\(note)")], indent: Page.indent + 3, gap: 1)
      }
    }
  }
}
