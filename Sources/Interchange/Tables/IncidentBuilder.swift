import Dossiers
import SourceText
import ThreatModel

/// Makes an incident of one row.
struct IncidentBuilder {
  /// What a row gave.
  enum Outcome {
    /// An incident, and the states that it is attributed to.
    case incident(Incident, states: [String], links: [Source])
    /// Nothing, and why.
    case nothing(ImportNote.Kind, String)
  }

  private let mapping: Mapping
  private let context: EvidenceContext
  private let names: StateNames
  /// Reads the row; its remarks stay in it.
  private(set) var cells: CellReader
  /// What the row says against itself, although an incident was made of it.
  private(set) var contradictions: [String] = []

  init(
    _ cells: CellReader, by mapping: Mapping, in context: EvidenceContext, _ names: StateNames
  ) {
    self.cells = cells
    self.mapping = mapping
    self.context = context
    self.names = names
  }

  /// Makes the incident.
  ///
  /// - Parameter origin: The row's id in the data.
  /// - Returns: The incident, or why there is none.
  mutating func build(_ origin: String) -> Outcome {
    for skip in mapping.skips where isMeant(skip) { return .nothing(.skipped, skip.reason) }
    let fields = mapping.incident
    let states = cells.states(fields.state, state)
    if let refusal = cells.refusal { return .nothing(.skipped, refusal) }
    guard !states.isEmpty else {
      return .nothing(.skipped, cells.remarks.first ?? "it names no state that is accused")
    }
    let first = cells.date(fields.first)
    let last = cells.date(fields.last)
    if let first, let last, last.coded.latest < first.coded.earliest {
      return .nothing(
        .contradictory,
        "it ends before it begins: from \(first.coded) to \(last.coded)")
    }
    let claims = self.claims()
    guard claims.contains(where: { $0.date != nil }) else {
      return .nothing(.skipped, "no claim about it has a date, so that it could never be seen")
    }
    var incident = Incident(
      id: "\(mapping.data)-\(origin)".asID, title: title(origin),
      summary: cells.text(fields.summary), first: first.map { fact($0.taken) },
      last: last.map { fact($0.taken) },
      disclosed: cells.date(fields.disclosed).map { fact($0.taken) },
      isOngoing: cells.values(fields.ongoing).first.map { fact($0 == "true") },
      victims: terms(cells.states(fields.victims, code)),
      targets: words(fields.targets, .targets), sectors: words(fields.sectors, .sectors),
      operations: words(fields.operations, .operations),
      outcome: cells.values(fields.outcome, word(.outcomes)).first.map { fact($0) },
      claims: claims, origins: ["\(mapping.data):\(origin)"], span: .nowhere)
    if let refusal = cells.refusal { return .nothing(.skipped, refusal) }
    addGrades(to: &incident)
    addVictimOfPair(to: &incident, accused: states)
    noteDisclosure(of: incident)
    let links = addLinks(to: &incident)
    return .incident(incident, states: states, links: links)
  }

  private func isMeant(_ skip: Mapping.Skip) -> Bool {
    cells.raw(skip.column.value).map { skip.values.contains($0.lowercased()) } ?? false
  }

  private mutating func title(_ origin: String) -> String {
    if let title = cells.text(mapping.incident.title) { return title }
    if mapping.incident.title != nil { cells.remark("it has no title; its id stands there") }
    return "\(mapping.title) \(origin)"
  }

  // MARK: - Words

  private func state(_ text: String) -> String? {
    context.vocabulary.countries[text] == nil ? names.code(for: text) : text
  }

  private func code(_ text: String) -> String? {
    context.vocabulary.organisations[text] == nil ? state(text) : text
  }

  private func word(_ list: Vocabulary.List) -> CellReader.Accept {
    { [context] in context.vocabulary.contains($0, in: list) ? $0 : nil }
  }

  private mutating func words(_ pick: Pick?, _ list: Vocabulary.List) -> TermList {
    terms(cells.values(pick, word(list)))
  }

  /// Cells hold the terms of a grade, or the codes that the scheme's own data have for them.
  private mutating func addGrades(to incident: inout Incident) {
    for (id, pick) in mapping.incident.grades.sorted(by: { $0.key < $1.key }) {
      guard let grade = context.vocabulary.grade(id) else { continue }
      var terms = cells.values(pick) { cell in
        grade.terms.first { $0.id == cell || $0.code == cell }?.id
      }
      if terms.count > 1, !grade.isSeveral {
        cells.remark("a grade has several terms: '\(id)'")
        terms = []
      }
      if !terms.isEmpty { incident.grades[id] = self.terms(terms) }
    }
  }

  private func terms(_ words: [String]) -> TermList {
    words.isEmpty ? .notReported : .terms(words.map { fact($0) })
  }

  /// A fact that rests on the data set.
  private func fact<Value>(_ value: Value) -> Fact<Value> {
    Fact(value, sources: [mapping.source.id], span: .nowhere)
  }

  // MARK: - What the row says against itself

  /// Of two states the one that is not accused is the victim.
  private mutating func addVictimOfPair(to incident: inout Incident, accused: [String]) {
    guard let pair = mapping.incident.pair else { return }
    let both = cells.states(pair, code)
    let victims = both.filter { !accused.contains($0) }
    guard victims.count < both.count else {
      let pair = both.map { context.vocabulary.name(ofCode: $0) }.joined(separator: " and ")
      let named = accused.map { context.vocabulary.name(ofCode: $0) }.joined(separator: ", ")
      contradictions.append(
        "the accused state is not one of the pair, so the victim is left open: "
          + "\(named), of \(pair)")
      incident.victims = .unknown(Fact(nil, span: .nowhere))
      incident.uncertain.append(
        Uncertainty(
          field: "victims",
          why: "\(mapping.title) names \(pair) as the pair, of which \(named) is none"))
      return
    }
    if !victims.isEmpty { incident.victims = terms(victims) }
  }

  private mutating func noteDisclosure(of incident: Incident) {
    guard let disclosed = incident.disclosed?.value, let first = incident.first?.value,
      disclosed.latest < first.earliest
    else { return }
    contradictions.append(
      "it was disclosed before it began: on \(disclosed), and began on \(first)")
  }

  // MARK: - Addresses

  /// Cites the pages that the data set names, as what they are: not opened.
  private mutating func addLinks(to incident: inout Incident) -> [Source] {
    guard let pick = mapping.incident.links else { return [] }
    var sources: [Source] = []
    for column in pick.columns {
      guard let cell = cells.cell(column.value) else { continue }
      let addresses = Addresses(in: cell)
      if !addresses.rest.isEmpty {
        cells.remark(
          "a cell of addresses holds something else: '\(addresses.rest.short)' "
            + "in column '\(column.value)'")
      }
      for address in addresses.all where !sources.contains(where: { $0.url == address }) {
        sources.append(
          Source(
            id: Addresses.sourceID(of: address), publisher: Addresses.host(of: address),
            title: "Page that \(mapping.title) names", url: address, read: "dataset"))
      }
    }
    if !sources.isEmpty {
      incident.reports.append(
        Report(
          says: "\(mapping.title) names these pages; they were not opened",
          sources: sources.map(\.id)))
    }
    return sources
  }

  // MARK: - Claims

  private mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    for form in mapping.claims where !form.isFallback || claims.isEmpty {
      claims += self.claims(form)
    }
    return claims
  }

  private mutating func claims(_ form: ClaimMapping) -> [Claim] {
    var parts: [String: [String?]] = [:]
    for (key, pick) in form.fields.sorted(by: { $0.key < $1.key }) {
      let accept: CellReader.Accept =
        switch key {
        case "country": code
        case "date": { pick.date($0)?.rounded(to: pick.precision).description }
        default: { $0 }
        }
      let read = cells.parts(pick, accept)
      parts[key] =
        form.isRepeated
        ? read
        : key == "by"
          ? [read.compactMap(\.self).joined(separator: ", ")]
          : [read.compactMap(\.self).first]
    }
    let count = parts.values.map(\.count).max() ?? 0
    let odd = parts.filter { $0.value.count != 1 && $0.value.count != count }
    if let uneven = odd.min(by: { $0.key < $1.key }) {
      cells.remark(
        "which parts of its claims belong together is not known: \(count) claims, but "
          + "\(uneven.value.count) values of '\(uneven.key)'")
      return []
    }
    return (0..<count).compactMap { place in
      claim(form, parts.compactMapValues { $0.count == 1 ? $0[0] : $0[place] })
    }
  }

  private mutating func claim(_ form: ClaimMapping, _ values: [String: String]) -> Claim? {
    let missing = ["by", "kind", "country", "says", "term", "link"].filter {
      values[$0]?.isEmpty ?? true
    }
    guard missing.isEmpty, let scale = values["scale"], let term = values["term"],
      let kind = values["kind"].flatMap(ClaimantKind.init(rawValue:)),
      let link = values["link"].flatMap(StateLink.init(rawValue:)),
      let band = context.scales.scales[scale]?.band(of: term)
    else {
      cells.remark(
        "a claim is left out, because parts of it are missing: "
          + missing.map { "'\($0)'" }.joined(separator: ", "))
      return nil
    }
    return Claim(
      by: values["by"] ?? "", kind: kind, country: values["country"] ?? "",
      date: values["date"].flatMap { PartialDate($0) }, says: values["says"] ?? "",
      wording: values["wording"], scale: scale, term: term,
      isGraded: context.scales.scales[scale]?.isOurConvention == false, likelihood: band,
      link: link, subject: values["about"].flatMap(ClaimSubject.init(rawValue:)) ?? .responsibility,
      sources: [mapping.source.id], span: .nowhere)
  }
}
