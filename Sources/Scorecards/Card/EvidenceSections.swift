import ThreatModel

extension Card {
  /// Who accuses the state, and whether only those it struck do.
  func writeAccusers(on page: inout Page) {
    guard !assessment.accusers.isEmpty else { return }
    page.heading("WHO ACCUSES")
    let widest =
      assessment.accusers.map { page.style.resolve("\($0.name)").columns }.max() ?? 0
    for accuser in assessment.accusers {
      page.row(
        [
          .left("\(accuser.name)", min(widest, page.measure < 80 ? 14 : 24)),
          .left(accuser.isOfficial ? "official" : "not official", 12),
          .left(accuser.isVictim ? "victim" : "not a victim", 12),
          .rest(counted(accuser.incidents.count, "incident")),
        ], indent: Page.indent)
    }
    page.paragraph(
      assessment.accusers.allSatisfy(\.isVictim)
        ? "Only victims accuse." : "Not only victims accuse.", indent: Page.indent)
  }

  /// Claims that accuse somebody else.
  func writeAlternatives(on page: inout Page) {
    guard !assessment.alternatives.isEmpty else { return }
    page.heading("ALTERNATIVES", remark: "lower confidence, never points")
    for alternative in assessment.alternatives.newestFirst(\.date) {
      page.entry(
        alternative.date,
        """
        \(alternative.by) accuses \(name(ofCode: alternative.accuses)) \
        (\(title(ofIncident: alternative.incident))): \(alternative.says)
        """ + citation(alternative.sources))
    }
  }

  /// What was done about the operations.
  func writeResponses(on page: inout Page) {
    guard !assessment.responses.isEmpty else { return }
    page.heading("RESPONSES")
    for response in assessment.responses.newestFirst(\.date) {
      var text: Phrase = "\(response.kind.title) by "
      text += response.by.map { name(ofCode: $0) }.listed
      var details: [Phrase] = []
      if let level = response.level { details.append("level: \(level)") }
      if let persons = response.individuals { details.append(counted(persons, "person")) }
      if let entities = response.entities {
        details.append(counted(entities, "entity", plural: "entities"))
      }
      if let instrument = response.instrument { details.append("instrument: \(instrument)") }
      if !details.isEmpty { text += " (" + details.joined(separator: ", ") + ")" }
      if !response.incidents.isEmpty {
        text += ", for " + response.incidents.map { title(ofIncident: $0) }.listed
      }
      if let note = response.note { text += "; \(note.withoutFullStop)" }
      page.entry(response.date, text + citation(response.sources))
    }
  }

  /// What was denied; never scored.
  func writeDenials(on page: inout Page) {
    guard !assessment.denials.isEmpty else { return }
    page.heading("DENIED", remark: "never scored")
    for denial in assessment.denials.newestFirst(\.date) {
      let about = denial.incident.map { " (on \(title(ofIncident: $0)))" as Phrase } ?? .none
      page.entry(denial.date, "\(denial.by)\(about): \(denial.says)" + citation(denial.sources))
    }
  }

  /// Analysts' decisions, beside the computed rung and never instead of it.
  func writeOverrides(on page: inout Page) {
    guard !assessment.overrides.isEmpty else { return }
    page.heading("OVERRIDES", remark: "beside the computed rung, never instead of it")
    for override in assessment.overrides {
      page.entry(
        override.date, "\(override.analyst) set \(override.rung.title): \(override.reason)")
    }
  }

  /// Kinds of evidence that a reader might look for and that are not there.
  func writeAbsences(on page: inout Page) {
    let kinds: [(Bool, Phrase)] = [
      (assessment.accusers.isEmpty, "accusers"),
      (assessment.alternatives.isEmpty, "alternative explanations"),
      (assessment.responses.isEmpty, "responses"), (assessment.denials.isEmpty, "denials"),
      (assessment.statements.isEmpty, "statements"), (assessment.overrides.isEmpty, "overrides"),
    ]
    let absent = kinds.filter(\.0).map(\.1)
    guard !absent.isEmpty else { return }
    page.heading("NOTHING RECORDED")
    page.paragraph("No " + absent.joined(separator: ", no ") + ".", indent: Page.indent)
  }
}

extension Page {
  /// Something that was said or done on a date.
  mutating func entry(_ date: PartialDate, _ text: Phrase, indent: Int = 0) {
    row([.left(date.short, 11), .rest(text)], indent: Self.indent + indent)
  }
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
