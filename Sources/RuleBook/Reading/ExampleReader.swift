package import Dossiers
package import SourceText
import ThreatModel
package import YAMLTree

/// Reads the facts of a rule's examples: an incident's fields, with what an assessment would
/// compute (`attribution`, `age`, `duration`, `publishers`) given directly.
package struct ExampleReader {
  private let context: EvidenceContext
  private let scale: String
  private let attribution: AttributionPolicy
  private let facts: FactReader

  /// A reader for a rule set: `attribution` and claims give terms of its scale, and its policy
  /// decides whether a claim counts where an example does not say.
  init(_ context: EvidenceContext, scale: String, attribution: AttributionPolicy) {
    self.context = context
    self.scale = scale
    self.attribution = attribution
    facts = FactReader(context)
  }

  /// Every table that examples are read by.
  static let tables = [actorTable, table, claim, response] as [KeyTable]

  private static let actorTable = KeyTable(
    "actor example",
    [.required("incidents", .listOf(.mappingOf("example")), "Incidents to look at.")])

  private static let table = KeyTable(
    "example",
    [
      .optional("campaign", .identifier, "Key shared by the incidents of one campaign."),
      .optional("targets", .facts(.word(.targets)), "Target categories."),
      .optional("sectors", .facts(.word(.sectors)), "Sectors."),
      .optional("operations", .facts(.word(.operations)), "Kinds of operation."),
      .optional("victims", .facts(.word(.codes)), "Countries hit, by code."),
      .optional("outcome", .fact(.word(.outcomes)), "How far it got."),
      .optional("first", .dateFact, "First activity."),
      .optional("last", .dateFact, "Last activity."),
      .optional("disclosed", .dateFact, "First public report."),
      .optional("ongoing", .fact(.boolean), "Whether it went on."),
      .optional("age", .anyOf([.lengthOfTime, .unknown]), "Since the last activity."),
      .optional("duration", .anyOf([.lengthOfTime, .unknown]), "From first to last activity."),
      .optional("effects", .effects, "Numbers by measure."),
      .optional("grades", .grades, "Terms by grade."),
      .optional("attribution", .word(.scaleTerms), "The attribution's likelihood."),
      .optional("publishers", .count, "Distinct publishers."),
      .optional("claims", .listOf(.mappingOf("claim example")), "Claims."),
      .optional("responses", .listOf(.mappingOf("response example")), "Responses."),
    ])

  private static let claim = KeyTable(
    "claim example",
    [
      .optional(
        "kind", .choice(of: ClaimantKind.self), "What kind of claimant; a government."),
      .optional("country", .word(.codes), "For whom, by code; GB."),
      .optional("date", .dateOrUnknown, "When."),
      .optional("scale", .word(.scales), "The scale of the term; the rule set's."),
      .optional("term", .word(.scaleTerms), "The likelihood; the scale's greatest."),
      .optional("link", .choice(of: StateLink.self), "How close to the state; affiliated."),
      .optional(
        "about", .choice(of: ClaimSubject.self), "What it is about; responsibility."),
      .optional("joint", .codes, "With whom, by code."),
      .optional("counted", .boolean, "Whether it counts; as the rule set's attribution has it."),
    ])

  private static let response = KeyTable(
    "response example",
    [
      .optional("kind", .word(.responses), "A response of the vocabulary."),
      .optional("by", .codes, "By whom, by code."),
      .optional("date", .dateOrUnknown, "When."),
      .optional("level", .word(.levels), "The highest level named."),
      .optional("individuals", .count, "How many persons it names."),
      .optional("entities", .count, "How many entities it names."),
      .optional("instrument", .identifier, "The legal instrument."),
    ])

  /// Reads facts that stand in a file of their own.
  ///
  /// - Parameters:
  ///   - root: One incident's fields, or `incidents` with several.
  ///   - program: The rule set with whose scale and attribution they are read.
  ///   - context: The words and scales.
  /// - Returns: The facts, or what is wrong with them.
  package static func read(
    _ root: YAMLNode, with program: RuleProgram, in context: EvidenceContext
  ) -> Checked<RuleExample> {
    let reader = ExampleReader(
      context, scale: program.scale.id, attribution: program.settings.attribution)
    let scope: RuleScope =
      root.pairs?.contains { $0.name == "incidents" } == true
      ? .actor : .incident
    var problems = Problems()
    let example = reader.example(root, scope: scope, &problems)
    return Checked(problems.hasErrors ? nil : example, problems.diagnostics)
  }

  func example(
    _ node: YAMLNode, scope: RuleScope, _ problems: inout Problems
  ) -> RuleExample? {
    guard scope == .actor else {
      return incident(node, id: "example", &problems).map {
        RuleExample(incidents: [$0], span: node.span)
      }
    }
    guard let fields = Fields(node, Self.actorTable, &problems) else { return nil }
    let incidents = fields.list("incidents", &problems).enumerated().compactMap { index, node in
      incident(node, id: "example-\(index + 1)", &problems)
    }
    return RuleExample(incidents: incidents, span: node.span)
  }

  func incident(
    _ node: YAMLNode, id: String, title: String = "the example", _ problems: inout Problems
  ) -> IncidentView? {
    guard let fields = Fields(node, Self.table, &problems) else { return nil }
    var view = IncidentView(
      id: id, title: title, campaign: fields.identifier("campaign", &problems)?.value ?? id)
    view.targets = shown(facts.terms(fields["targets"], in: .targets, &problems))
    view.sectors = shown(facts.terms(fields["sectors"], in: .sectors, &problems))
    view.operations = shown(facts.terms(fields["operations"], in: .operations, &problems))
    view.victims = shown(facts.codes(fields["victims"], &problems))
    view.outcome = shown(facts.termFact(fields["outcome"], in: .outcomes, &problems))
    view.first = shown(facts.dateFact(fields["first"], &problems))
    view.last = shown(facts.dateFact(fields["last"], &problems))
    view.disclosed = shown(facts.dateFact(fields["disclosed"], &problems))
    view.isOngoing = shown(facts.booleanFact(fields["ongoing"], &problems))
    view.age = days("age", fields, &problems)
    view.duration = days("duration", fields, &problems)
    if fields["duration"] == nil { view.duration = view.durationFromDates }
    view.effects = facts.effects(fields["effects"], &problems).mapValues { shown($0) }
    view.grades = facts.grades(fields["grades"], &problems).mapValues { shown($0) }
    if let term = fields.text("attribution", &problems),
      let band = band(of: term, on: nil, &problems)
    {
      view.attribution = .value(band)
    }
    view.publishers = fields["publishers"].flatMap { facts.count($0, &problems) } ?? 0
    view.claims = fields.list("claims", &problems).compactMap { claim($0, &problems) }
    view.responses = fields.list("responses", &problems).compactMap { response($0, &problems) }
    return view
  }

  private func claim(_ node: YAMLNode, _ problems: inout Problems) -> ClaimView? {
    guard let fields = Fields(node, Self.claim, &problems) else { return nil }
    func choice<Kind: RawRepresentable<String> & CaseIterable>(
      _ key: String, otherwise: Kind
    ) -> Kind {
      fields.choice(key, Kind.allCases.map(\.rawValue), &problems)
        .flatMap { Kind(rawValue: $0.value) } ?? otherwise
    }
    var band = context.scales.scales[scale]?.terms.last?.band ?? Likelihood(.one)
    if let term = fields.text("term", &problems) {
      band = self.band(of: term, on: fields.text("scale", &problems), &problems) ?? band
    }
    let partners = context.codes(fields["joint"], &problems)
    let kind: ClaimantKind = choice("kind", otherwise: .government)
    let link: StateLink = choice("link", otherwise: .affiliated)
    let subject: ClaimSubject = choice("about", otherwise: .responsibility)
    let counts = attribution.counts(kind: kind, link: link, subject: subject)
    return ClaimView(
      kind: kind,
      country: fields["country"].flatMap { context.code($0, &problems) }?.value ?? "GB",
      date: fields["date"].flatMap { facts.date($0, &problems) } ?? nil, likelihood: band,
      link: link, subject: subject, isJoint: !partners.isEmpty, partners: partners,
      isCounted: fields.boolean("counted", &problems)?.value ?? counts)
  }

  /// The band of a term on a scale that is named, or on the rule set's.
  ///
  /// That the rule set's own scale does not exist is said once, where it is named: said again at
  /// each term, it would look as if the terms were wrong.
  private func band(
    of term: Located<String>, on named: Located<String>?, _ problems: inout Problems
  ) -> Likelihood? {
    guard named != nil || context.scales.scales[scale] != nil else { return nil }
    return context.band(scale: named ?? Located(scale, at: term.span), term: term, &problems)
  }

  private func response(_ node: YAMLNode, _ problems: inout Problems) -> ResponseView? {
    guard let fields = Fields(node, Self.response, &problems) else { return nil }
    let kind = fields["kind"].flatMap { context.term($0, in: .responses, &problems) }
    return ResponseView(
      kind: kind?.value ?? "", by: context.codes(fields["by"], &problems),
      date: fields["date"].flatMap { facts.date($0, &problems) } ?? nil,
      level: fields["level"].flatMap { context.term($0, in: .levels, &problems) }?.value,
      individuals: fields["individuals"].flatMap { facts.count($0, &problems) },
      entities: fields["entities"].flatMap { facts.count($0, &problems) },
      instrument: fields.identifier("instrument", &problems)?.value)
  }

  private func days(
    _ key: String, _ fields: Fields, _ problems: inout Problems
  ) -> Field<DayRange> {
    guard let text = fields.text(key, &problems) else { return .notReported }
    if text.value == "unknown" { return .unknown }
    guard let length = LengthOfTime(text.value) else {
      problems.report(.notADuration(text, example: "2 years"))
      return .notReported
    }
    return .value(DayRange(low: length.days, high: length.days))
  }

  private func shown<Value>(_ fact: Fact<Value>?) -> Field<Value> {
    guard let fact else { return .notReported }
    return fact.value.map { .value($0) } ?? .unknown
  }

  private func shown(_ list: TermList) -> Field<[String]> {
    switch list {
    case .notReported: .notReported
    case .unknown: .unknown
    case .terms(let terms): .value(terms.compactMap(\.value))
    }
  }
}

extension IncidentView {
  /// From first to last activity, where an example gives both.
  fileprivate var durationFromDates: Field<DayRange> {
    guard let first = first.known, let last = last.known else { return .notReported }
    let shortest = max(0, last.earliest.dayNumber - first.latest.dayNumber)
    let longest = max(shortest, last.latest.dayNumber - first.earliest.dayNumber)
    return .value(DayRange(low: shortest, high: longest))
  }
}
