import SourceText
import ThreatModel
import YAMLTree

/// Reads claims and responses.
struct ClaimReader {
  private let context: EvidenceContext
  private let facts: FactReader

  init(_ context: EvidenceContext) {
    self.context = context
    facts = FactReader(context)
  }

  func claim(
    _ node: YAMLNode, in time: Chronology, _ problems: inout Problems
  ) -> Claim? {
    guard let fields = Fields(node, IncidentTables.claim, &problems) else { return nil }
    let by = fields.text("by", &problems)
    let kind: ClaimantKind? = choice("kind", fields, &problems)
    let country = fields["country"].flatMap { context.code($0, &problems) }
    let date = fields["date"].flatMap { facts.date($0, &problems) }
    time.check(date, "the claim", at: fields["date"], &problems)
    let says = fields.text("says", &problems)
    let scale = fields.text("scale", &problems)
    let term = fields.text("term", &problems)
    let link: StateLink? = choice("link", fields, &problems)
    let subject: ClaimSubject? = choice("about", fields, &problems)
    let accuses = fields["accuses"].flatMap { context.state($0, &problems) }
    let partners = context.codes(fields["joint"], &problems)
    if let country, partners.contains(country.value), let joint = fields["joint"] {
      problems.report(.jointWithItself(country.value, at: joint.span))
    }
    let withdrawn = withdrawal(fields, &problems)
    Chronology.check(withdrawn, of: date, at: fields, &problems)
    let sources = fields.identifiers("sources", &problems).map(\.value)
    let wording = fields.text("wording", &problems)?.value
    guard let scale, let term,
      let band = context.band(scale: scale, term: term, &problems),
      let by, let kind, let country, let date, let says, let link
    else { return nil }
    return Claim(
      by: by.value, kind: kind, country: country.value, date: date, says: says.value,
      wording: wording, scale: scale.value, term: term.value,
      isGraded: context.scales.scales[scale.value]?.isOurConvention == false, likelihood: band,
      link: link, subject: subject ?? .responsibility, accuses: accuses?.value,
      isJoint: !partners.isEmpty, partners: partners, withdrawn: withdrawn, sources: sources,
      span: node.span)
  }

  func response(
    _ node: YAMLNode, in time: Chronology, _ problems: inout Problems
  ) -> Response? {
    guard let fields = Fields(node, IncidentTables.response, &problems) else { return nil }
    let kind = fields["kind"].flatMap { context.term($0, in: .responses, &problems) }
    let by = context.codes(fields["by"], &problems)
    let date = fields["date"].flatMap { facts.date($0, &problems) }
    time.check(date, "the response", at: fields["date"], &problems)
    let level = fields["level"].flatMap { context.term($0, in: .levels, &problems) }
    let individuals = fields["individuals"].flatMap { facts.count($0, &problems) }
    let entities = fields["entities"].flatMap { facts.count($0, &problems) }
    let instrument = fields.identifier("instrument", &problems)
    let note = fields.text("note", &problems)
    let withdrawn = withdrawal(fields, &problems)
    Chronology.check(withdrawn, of: date, at: fields, &problems)
    let sources = fields.identifiers("sources", &problems).map(\.value)
    guard let kind, let date else { return nil }
    return Response(
      kind: kind.value, by: by, date: date, level: level?.value, individuals: individuals,
      entities: entities, instrument: instrument?.value, note: note?.value,
      withdrawn: withdrawn, sources: sources, span: node.span)
  }

  private func withdrawal(_ fields: Fields, _ problems: inout Problems) -> Withdrawal? {
    guard let withdrawn = fields.fields("withdrawn", IncidentTables.withdrawal, &problems),
      let date = withdrawn["date"].flatMap({ facts.knownDate($0, &problems) })
    else { return nil }
    return Withdrawal(
      date: date, sources: withdrawn.identifiers("sources", &problems).map(\.value))
  }

  private func choice<Kind: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ fields: Fields, _ problems: inout Problems
  ) -> Kind? {
    fields.choice(key, Kind.allCases.map(\.rawValue), &problems).flatMap {
      Kind(rawValue: $0.value)
    }
  }
}
