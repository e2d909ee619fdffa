import ThreatModel

/// What a line of a reason rests on.
private enum Ground: CaseIterable {
  /// It stands in a source.
  case reported
  /// No source says anything, and the rules have an option for that.
  case silence
  /// Somebody weighed evidence.
  case judged
  /// The rule set's authors chose it.
  case convention

  var label: Phrase {
    switch self {
    case .reported: "reported"
    case .silence: "not said"
    case .judged: "judged"
    case .convention: "convention"
    }
  }

  var meaning: Phrase {
    switch self {
    case .reported: "stands in a source"
    case .silence: "no source says anything, and the rules have an option for that"
    case .judged: "an estimate of those named, or a conclusion that the rules draw"
    case .convention: "a choice of this rule set"
    }
  }
}

extension Card {
  /// The principal reasons, each with what is reported, what is judged and what is convention.
  var why: [Block] {
    let heading = Block.heading("Why", remark: pointsOfTheIndex)
    guard !assessment.principal.isEmpty else {
      return [
        heading,
        .paragraph(
          assessment.incidents.isEmpty
            ? "No incident was visible on this day." : "No rule counts at any incident."),
      ]
    }
    var told: [String: Int] = [:]
    let items = assessment.principal.enumerated().map { place, index in
      let reason = assessment.reasons[index]
      let grounds = grounds(of: reason, told: reason.incident.flatMap { told[$0] })
      if let incident = reason.incident, told[incident] == nil { told[incident] = place + 1 }
      return Item(
        .number(place + 1), .strong("\(reason.rule.title)"),
        figure: .strong(reason.indexShare.low.fixed),
        details: .entries(Entries(.grounds, grounds)))
    }
    let hasSilence = assessment.principal.contains { assessment.reasons[$0].restsOnSilence }
    let meanings = Ground.allCases.filter { $0 != .silence || hasSilence }.map {
      Entry(.faint($0.label), .faint($0.meaning))
    }
    return [heading, .listing(Listing(items, isLoose: true))] + remainder + [
      .pause, .legend(meanings),
    ]
  }

  /// What the figures of reasons are, and what is taken off them where the index is rescaled.
  private var pointsOfTheIndex: Phrase {
    let points: Phrase = "points of the index, cautious reading"
    guard let sums = assessment.reachable else { return points }
    let divisor = assessment.divisor.hundredths
    let least = Points(hundredths: (sums.low.hundredths * 200 + divisor) / (divisor * 2))
    return points + "; all together less \(least.fixed)"
  }

  /// What one reason rests on; `told` is the number of an earlier one at the same incident.
  private func grounds(of reason: Reason, told: Int?) -> [Entry] {
    func entry(_ ground: Ground, _ text: Phrase) -> Entry { Entry(.faint(ground.label), text) }
    let open: Phrase =
      reason.verdict == .unknown ? " Open: counts in the generous reading only." : ""
    var entries: [Entry] = []
    if let incident = assessment.incidents.first(where: { $0.id == reason.incident }) {
      // A reason whose words name its incident need not name it twice.
      let place: Phrase =
        reason.because.contains(incident.title)
        ? " (\(incident.span))" : " (\(incident.title), \(incident.span))"
      let sentence = sentence(
        reason.because, place, citing: reason.sources, flags(of: incident))
      entries.append(entry(reason.restsOnSilence ? .silence : .reported, sentence + open))
      entries.append(entry(.judged, attribution(of: incident, told: told)))
    } else {
      entries.append(entry(.judged, sentence(reason.because, citing: reason.sources) + open))
    }
    let criterion = assessment.criteria.first { $0.id == reason.criterion }
    let worth: Phrase = """
      Worth \(reason.points.fixed) of 100 points under \(criterion?.title ?? reason.criterion), \
      weight \(criterion?.weight.brief ?? "unknown").
      """
    return entries + [entry(.convention, worth)]
  }

  /// Who puts the state behind an incident, in the claimants' own words with their scales.
  func attribution(of incident: AssessedIncident, told: Int?) -> Phrase {
    let likelihood: Phrase = "\(actor) behind it: \(incident.likelihood.percent)"
    if let told { return likelihood + ", on the claims under \(told)." }
    let behind = likelihood + "."
    let counted = incident.claims.filter(\.isCounted).strongestFirst
    guard !counted.isEmpty else { return behind + " No claim that counts names the state." }
    let shown = counted.prefix(3).map { $0.wordingByClaimant + citation($0.sources) }
    let more: Phrase = counted.count > 3 ? "; \(counted.count - 3) more" : ""
    return behind + " " + shown.joined(separator: "; ") + more + "."
  }

  private var remainder: [Block] {
    let principal = Set(assessment.principal)
    let others = assessment.reasons.indices.filter {
      !principal.contains($0) && assessment.reasons[$0].contribution.high > .zero
    }
    guard !others.isEmpty else { return [] }
    let reasons = counted(others.count, "further reason")
    return [.pause, .paragraph("Counting too: \(reasons), listed by \(Self.everything).")]
  }

  /// What a reader should know about where an incident's evidence comes from.
  func flags(of incident: AssessedIncident) -> Phrase {
    var flags = Phrase.none
    if incident.isSingleSource { flags += " · " + .open("single source") }
    if incident.isCircular { flags += " · " + .open("circular reporting") }
    return flags
  }
}
