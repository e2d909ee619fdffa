import ThreatModel

/// What a line of a reason rests on.
private enum Ground: CaseIterable {
  /// It stands in a source.
  case reported
  /// Somebody weighed evidence.
  case judged
  /// The rule set's authors chose it.
  case convention

  var label: Phrase {
    switch self {
    case .reported: "reported"
    case .judged: "judged"
    case .convention: "convention"
    }
  }

  var meaning: Phrase {
    switch self {
    case .reported: "stands in a source"
    case .judged: "an estimate of those named, or a conclusion that the rules draw"
    case .convention: "a choice of this rule set"
    }
  }
}

extension Card {
  /// The principal reasons, each with what is reported, what is judged and what is convention.
  func writeReasons(on page: inout Page) {
    page.heading("WHY", remark: "points of the index, cautious reading")
    guard !assessment.principal.isEmpty else {
      page.paragraph(
        assessment.incidents.isEmpty
          ? "No incident was visible on this day." : "No rule counts at any incident.",
        indent: Page.indent)
      return
    }
    var told: [String: Int] = [:]
    for (place, index) in assessment.principal.enumerated() {
      if place > 0 { page.blank() }
      let reason = assessment.reasons[index]
      write(reason, number: place + 1, told: reason.incident.flatMap { told[$0] }, on: &page)
      if let incident = reason.incident, told[incident] == nil { told[incident] = place + 1 }
    }
    writeRemainder(on: &page)
    page.blank()
    for ground in Ground.allCases {
      page.row(
        [.left(.faint(ground.label), 10), .rest(.faint(ground.meaning))], indent: Page.indent + 3)
    }
  }

  /// Writes one reason; `told` is the number of an earlier one at the same incident.
  private func write(_ reason: Reason, number: Int, told: Int?, on page: inout Page) {
    page.row(
      [
        .left("\(number)", 1), .rest(.strong("\(reason.rule.title)")),
        .right(.strong(reason.indexShare.low.fixed), 6),
      ], indent: Page.indent)
    func line(_ ground: Ground, _ text: Phrase) {
      page.row(
        [.left(.faint(ground.label), 10), .rest(text)], indent: Page.indent + 3)
    }
    let open: Phrase =
      reason.verdict == .unknown ? " Open: counts in the generous reading only." : ""
    if let incident = assessment.incidents.first(where: { $0.id == reason.incident }) {
      // A reason whose words name its incident need not name it twice.
      let place: Phrase =
        reason.because.contains(incident.title)
        ? " (\(incident.span))" : " (\(incident.title), \(incident.span))"
      line(
        .reported,
        sentence(reason.because, place, citing: reason.sources, flags(of: incident)) + open)
      line(.judged, attribution(of: incident, told: told))
    } else {
      line(.judged, sentence(reason.because, citing: reason.sources) + open)
    }
    let criterion = assessment.criteria.first { $0.id == reason.criterion }
    line(
      .convention,
      """
      Worth \(reason.points.fixed) of 100 points under \(criterion?.title ?? reason.criterion), \
      weight \(criterion?.weight.brief ?? "unknown").
      """)
  }

  /// Who puts the state behind an incident, in the claimants' own words with their scales.
  private func attribution(of incident: AssessedIncident, told: Int?) -> Phrase {
    let likelihood: Phrase = "\(actor) behind it: \(incident.likelihood.percent)"
    if let told { return likelihood + ", on the claims under \(told)." }
    let behind = likelihood + "."
    let counted = incident.claims.filter(\.isCounted).strongestFirst
    guard !counted.isEmpty else { return behind + " No claim that counts names the state." }
    let shown = counted.prefix(3).map { $0.wordingByClaimant + citation($0.sources) }
    let more: Phrase = counted.count > 3 ? "; \(counted.count - 3) more" : ""
    return behind + " " + shown.joined(separator: "; ") + more + "."
  }

  private func writeRemainder(on page: inout Page) {
    let principal = Set(assessment.principal)
    let others = assessment.reasons.indices.filter {
      !principal.contains($0) && assessment.reasons[$0].contribution.high > .zero
    }
    guard !others.isEmpty else { return }
    page.blank()
    page.paragraph(
      "Counting too: \(counted(others.count, "further reason")), listed by --format json.",
      indent: Page.indent)
  }

  /// What a reader should know about where an incident's evidence comes from.
  func flags(of incident: AssessedIncident) -> Phrase {
    var flags = Phrase.none
    if incident.isSingleSource { flags += " · " + .open("single source") }
    if incident.isCircular { flags += " · " + .open("circular reporting") }
    return flags
  }
}
