import SideBySide
package import SourceText
package import ThreatModel
package import YAMLTree

/// Reads a dossier and says everything that is wrong with it.
package struct DossierReader {
  private let context: EvidenceContext
  private let facts: FactReader

  private init(_ context: EvidenceContext) {
    self.context = context
    facts = FactReader(context)
  }

  /// The keys of a dossier.
  package static let table = KeyTable(
    "dossier",
    [
      .required("dossier", .identifier, "The dossier's name."),
      .required("actor", .mappingOf("actor"), "The state that it is about."),
      .optional("marking", .choice(of: Marking.self), "Handling, TLP 2.0."),
      .optional("groups", .listOf(.mappingOf("group")), "Intrusion sets."),
      .optional("sources", .listOf(.mappingOf("source")), "Documents that facts rest on."),
      .required("incidents", .listOf(.mappingOf("incident")), "Operations."),
      .optional("statements", .listOf(.mappingOf("statement")), "What was said of the state."),
      .optional("overrides", .listOf(.mappingOf("override")), "Analysts' decisions."),
    ])

  static let actor = KeyTable(
    "actor",
    [
      .required("code", .word(.countries), "ISO 3166-1 alpha-2."),
      .required("name", .text, "The name that people print."),
      .optional("aliases", .listOf(.text), "Other names it is looked up by."),
    ])

  static let group = KeyTable(
    "group",
    [
      .required("id", .identifier, "Unique in the dossier."),
      .required("name", .text, "The name most used."),
      .optional("aliases", .listOf(.text), "What others call it."),
      .optional("organisation", .text, "The body it is said to belong to, and who says so."),
      .optional("sources", .listOf(.identifier), "Ids of sources."),
      .optional("origins", .listOf(.text), "Ids in the data it was taken from: dcid-2.0:17."),
    ])

  private static let reliabilities = ["A", "B", "C", "D", "E", "F"]
  private static let credibilities = ["1", "2", "3", "4", "5", "6"]
  private static let waysOfReading = ["excerpt", "dataset", "document"]

  static let source = KeyTable(
    "source",
    [
      .required("id", .identifier, "Unique in the dossier."),
      .required("publisher", .text, "Who published it."),
      .required("title", .text, "Its title."),
      .optional("date", .dateOrUnknown, "When it was published."),
      .optional("url", .text, "Where it stands."),
      .optional("reliability", .oneOf(reliabilities), "Admiralty grade of the publisher."),
      .optional("credibility", .oneOf(credibilities), "Admiralty grade of the report."),
      .optional("derived_from", .listOf(.identifier), "Sources that it copies or digests."),
      .optional("read", .oneOf(waysOfReading), "How it was seen."),
      .optional("note", .text, "Anything else."),
    ])

  static let statement = KeyTable(
    "statement",
    [
      .required("id", .identifier, "Unique in the dossier."),
      .required("by", .text, "Who spoke."),
      .optional("country", .word(.codes), "For whom, by code."),
      .required("date", .dateOrUnknown, "When, or unknown."),
      .required("about", .choice(of: StatementSubject.self), "What it is."),
      .required("official", .boolean, "Whether it speaks for a government."),
      .required("says", .text, "What was said, in own words."),
      .required("sources", .listOf(.identifier), "Ids of sources."),
    ])

  static let override = KeyTable(
    "override",
    [
      .required("analyst", .text, "Who decided."),
      .required("date", .date, "When."),
      .required("rung", .identifier, "The rung's id."),
      .required("reason", .text, "Why."),
    ])

  /// Reads a dossier.
  ///
  /// - Returns: The dossier, unless a diagnostic is an error.
  package static func read(_ root: YAMLNode, in context: EvidenceContext) -> Checked<Dossier> {
    var problems = Problems()
    let dossier = DossierReader(context).dossier(root, &problems)
    if let dossier { problems.report(DossierFindings(dossier, root).all) }
    return Checked(
      problems.hasErrors ? nil : dossier, problems.diagnostics.inFileOrder())
  }

  private func dossier(_ root: YAMLNode, _ problems: inout Problems) -> Dossier? {
    guard let fields = Fields(root, Self.table, &problems) else { return nil }
    let id = fields.identifier("dossier", &problems)
    let actor = fields["actor"].flatMap { self.actor($0, &problems) }
    let marking = fields.choice("marking", Marking.allCases.map(\.rawValue), &problems)
    let dossier = Dossier(
      id: id?.value ?? "", actor: actor ?? Actor(code: "", name: ""),
      marking: marking.flatMap { Marking(rawValue: $0.value) },
      groups: fields.list("groups", &problems).compactMap { group($0, &problems) },
      sources: fields.list("sources", &problems).compactMap { source($0, &problems) },
      incidents: incidents(fields.list("incidents", &problems), &problems),
      statements: fields.list("statements", &problems).compactMap { statement($0, &problems) },
      overrides: overrides(fields, &problems),
      span: fields.keySpan("dossier"))
    return dossier
  }

  private func actor(_ node: YAMLNode, _ problems: inout Problems) -> Actor? {
    guard let fields = Fields(node, Self.actor, &problems) else { return nil }
    let code = fields["code"].flatMap { context.state($0, &problems) }
    let name = fields.text("name", &problems)
    let aliases = fields.texts("aliases", &problems).map(\.value)
    guard let code, let name else { return nil }
    return Actor(code: code.value, name: name.value, aliases: aliases)
  }

  private func group(_ node: YAMLNode, _ problems: inout Problems) -> Group? {
    guard let fields = Fields(node, Self.group, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let name = fields.text("name", &problems)
    let aliases = fields.texts("aliases", &problems).map(\.value)
    let organisation = fields.text("organisation", &problems)?.value
    let sources = fields.identifiers("sources", &problems).map(\.value)
    let origins = fields.texts("origins", &problems).map(\.value)
    guard let id, let name else { return nil }
    return Group(
      id: id.value, name: name.value, aliases: aliases, organisation: organisation,
      sources: sources, origins: origins)
  }

  private func source(_ node: YAMLNode, _ problems: inout Problems) -> Source? {
    guard let fields = Fields(node, Self.source, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let publisher = fields.text("publisher", &problems)
    let title = fields.text("title", &problems)
    let date = fields["date"].flatMap { facts.date($0, &problems) } ?? nil
    let reliability = fields.choice("reliability", Self.reliabilities, &problems)
    let credibility = fields.choice("credibility", Self.credibilities, &problems)
    let read = fields.choice("read", Self.waysOfReading, &problems)
    let url = fields.text("url", &problems)
    let derived = fields.identifiers("derived_from", &problems).map(\.value)
    fields.expectTexts("note", problems: &problems)
    guard let id else { return nil }
    return Source(
      id: id.value, publisher: publisher?.value ?? "", title: title?.value ?? "", date: date,
      url: url?.value, reliability: reliability?.value ?? "F",
      credibility: credibility?.value ?? "6", derivedFrom: derived, read: read?.value)
  }

  /// Of a large dossier the incidents are nearly everything, so they are read side by side.
  private func incidents(_ nodes: [YAMLNode], _ problems: inout Problems) -> [Incident] {
    let reader = IncidentReader(context)
    // A few large parts: each keeps problems of its own, up to the limit of a file.
    let parts = nodes.parts(of: max(64, nodes.count / 16)).concurrentMap { part in
      var problems = Problems()
      let incidents = part.compactMap { reader.incident($0, &problems) }
      return (incidents: incidents, problems: problems)
    }
    for part in parts { problems.report(part.problems.diagnostics) }
    return parts.flatMap(\.incidents)
  }

  private func statement(_ node: YAMLNode, _ problems: inout Problems) -> Statement? {
    guard let fields = Fields(node, Self.statement, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let by = fields.text("by", &problems)
    let country = fields["country"].flatMap { context.code($0, &problems) }
    let date = fields["date"].flatMap { facts.date($0, &problems) }
    let about = fields.choice("about", StatementSubject.allCases.map(\.rawValue), &problems)
    let isOfficial = fields.boolean("official", &problems)
    let says = fields.text("says", &problems)
    let sources = fields.identifiers("sources", &problems).map(\.value)
    guard let id, let by, let date, let about, let isOfficial, let says,
      let subject = StatementSubject(rawValue: about.value)
    else { return nil }
    return Statement(
      id: id.value, by: by.value, country: country?.value, date: date, about: subject,
      isOfficial: isOfficial.value, says: says.value, sources: sources)
  }

  private func overrides(_ fields: Fields, _ problems: inout Problems) -> [Override] {
    struct Decision: Hashable {
      let analyst: String
      let date: PartialDate
    }
    var first: [Decision: Located<String>] = [:]
    return fields.list("overrides", &problems).compactMap { node in
      guard let override = override(node, &problems) else { return nil }
      let decision = Decision(analyst: override.analyst, date: override.date)
      if let earlier = first[decision], earlier.value != override.rung.value {
        problems.report(.repeatedOverride(at: override.rung.span, first: earlier.span))
      }
      first[decision] = first[decision] ?? override.rung
      return override
    }
  }

  private func override(_ node: YAMLNode, _ problems: inout Problems) -> Override? {
    guard let fields = Fields(node, Self.override, &problems) else { return nil }
    let analyst = fields.text("analyst", &problems)
    let date = fields["date"].flatMap { facts.knownDate($0, &problems) }
    let rung = fields.identifier("rung", &problems)
    let reason = fields.text("reason", &problems)
    guard let analyst, let date, let rung, let reason else { return nil }
    return Override(
      analyst: analyst.value, date: date, rung: rung, reason: reason.value)
  }
}
