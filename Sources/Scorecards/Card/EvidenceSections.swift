import ThreatModel

extension Card {
  /// Who accuses the state, and whether only those it struck do.
  var accusers: [Block] {
    guard !assessment.accusers.isEmpty else { return [] }
    let table = Table(
      columns: [
        Column("Accuser", .name), Column("Voice", .word(longest: "not official")),
        Column("Part", .word(longest: "not a victim")), Column("Accuses of", .count),
      ],
      rows: assessment.accusers.map { accuser in
        Row([
          .text("\(accuser.name)"), .text(accuser.isOfficial ? "official" : "not official"),
          .text(accuser.isVictim ? "victim" : "not a victim"),
          .text(counted(accuser.incidents.count, "incident")),
        ])
      })
    let onlyVictims = assessment.accusers.allSatisfy(\.isVictim)
    return [
      .heading("Who accuses"), .table(table),
      .paragraph(onlyVictims ? "Only victims accuse." : "Not only victims accuse."),
    ]
  }

  /// Claims that accuse somebody else.
  var alternatives: [Block] {
    guard !assessment.alternatives.isEmpty else { return [] }
    let entries = assessment.alternatives.newestFirst(\.date).map { alternative in
      let accusation: Phrase = """
        \(alternative.by) accuses \(name(ofCode: alternative.accuses)) \
        (\(title(ofIncident: alternative.incident)))
        """
      return Entry(
        alternative.date.short,
        accusation + ": \(alternative.says)" + citation(alternative.sources),
        details: evidence(against: alternative))
    }
    return [
      .heading("Alternatives", remark: "lower confidence, never points"),
      .entries(Entries(.dates, entries)),
    ]
  }

  /// What the claims that count say of the same incident.
  private func evidence(against alternative: Alternative) -> [Phrase] {
    guard let incident = assessment.incidents.first(where: { $0.id == alternative.incident })
    else { return [] }
    return ["Against it: " + attribution(of: incident, told: nil)]
  }

  /// What was done about the operations.
  var responses: [Block] {
    dated(assessment.responses, under: "Responses") { response in
      var text: Phrase = "\(response.kind.title) by "
      text += response.by.map { name(ofCode: $0) }.listed
      let details = details(of: response)
      if !details.isEmpty { text += " (" + details.joined(separator: ", ") + ")" }
      if !response.incidents.isEmpty {
        text += ", for " + response.incidents.map { title(ofIncident: $0) }.listed
      }
      if let note = response.note { text += "; \(note.withoutFullStop)" }
      return (response.date, text + citation(response.sources))
    }
  }

  private func details(of response: PublicResponse) -> [Phrase] {
    var details: [Phrase] = []
    if let level = response.level { details.append("level: \(level)") }
    if let persons = response.individuals { details.append(counted(persons, "person")) }
    if let entities = response.entities {
      details.append(counted(entities, "entity", plural: "entities"))
    }
    if let instrument = response.instrument { details.append("instrument: \(instrument)") }
    return details
  }

  /// What was denied; never scored.
  var denials: [Block] { denials(assessment.denials, under: "Denied") }

  /// The latest denials, as many as a first reading bears.
  var latestDenials: [Block] {
    denials(Array(newestDenials.prefix(Self.shownAtFirst)), under: "Denied")
  }

  /// The denials before those.
  var furtherDenials: [Block] {
    denials(Array(newestDenials.dropFirst(Self.shownAtFirst)), under: "Denied, too")
  }

  /// How many statements or denials stand above the record; the others stand in it.
  static let shownAtFirst = 3

  private var newestDenials: [DatedText] { assessment.denials.newestFirst(\.date) }

  private func denials(_ denials: [DatedText], under heading: Phrase) -> [Block] {
    dated(denials, under: heading, "never scored") {
      let about = $0.incident.map { " (on \(title(ofIncident: $0)))" as Phrase } ?? .none
      return ($0.date, "\($0.by)\(about): \($0.says)" + citation($0.sources))
    }
  }

  /// What was said or done, the latest first.
  private func dated<Element>(
    _ elements: [Element], under heading: Phrase, _ remark: Phrase = .none,
    _ text: (Element) -> (PartialDate, Phrase)
  ) -> [Block] {
    guard !elements.isEmpty else { return [] }
    let entries = elements.map(text).newestFirst(\.0).map { Entry($0.short, $1) }
    return [.heading(heading, remark: remark), .entries(Entries(.dates, entries))]
  }

  /// Analysts' decisions, beside the computed rung and never instead of it.
  var overrides: [Block] {
    guard !assessment.overrides.isEmpty else { return [] }
    let entries = assessment.overrides.map { Entry($0.date.short, $0.wording) }
    return [
      .heading(
        SectionName.overrides.phrase, remark: "beside the computed rung, never instead of it"),
      .entries(Entries(.dates, entries)),
    ]
  }

  /// Kinds of evidence that a reader might look for and that are not there.
  var absences: [Block] {
    let kinds: [(Bool, Phrase)] = [
      (assessment.accusers.isEmpty, "accusers"),
      (assessment.alternatives.isEmpty, "alternative explanations"),
      (assessment.responses.isEmpty, "responses"), (assessment.denials.isEmpty, "denials"),
      (assessment.statements.isEmpty, "statements"), (assessment.overrides.isEmpty, "overrides"),
    ]
    let absent = kinds.filter(\.0).map(\.1)
    guard !absent.isEmpty else { return [] }
    return [
      .heading("Nothing recorded"), .paragraph("No " + absent.joined(separator: ", no ") + "."),
    ]
  }
}

extension PublicOverride {
  /// Who set which rung, and why.
  var wording: Phrase { "\(analyst) set \(rung.title): \(reason)" }
}

extension Sequence {
  /// The latest first; what has the same date keeps its order.
  func newestFirst(_ date: KeyPath<Element, PartialDate>) -> [Element] {
    enumerated().sorted { a, b in
      let (first, second) = (a.element[keyPath: date].latest, b.element[keyPath: date].latest)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }
}
