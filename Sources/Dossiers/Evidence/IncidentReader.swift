import SourceText
import ThreatModel
import YAMLTree

/// Reads one incident of a dossier.
struct IncidentReader {
  /// Responses of one incident: which legal instruments a rule cannot do without is tried one by
  /// one, each time with all others, so that thousands would take minutes.
  private static let mostResponses = 200

  private let facts: FactReader
  private let claims: ClaimReader
  private let context: EvidenceContext

  init(_ context: EvidenceContext) {
    self.context = context
    facts = FactReader(context)
    claims = ClaimReader(context)
  }

  func incident(_ node: YAMLNode, _ problems: inout Problems) -> Incident? {
    guard let fields = Fields(node, IncidentTables.incident, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    var incident = Incident(
      id: id?.value ?? "", title: fields.text("title", &problems)?.value ?? "",
      span: id?.span ?? node.span)
    incident.summary = fields.text("summary", &problems)?.value
    incident.campaign = fields.identifier("campaign", &problems)?.value
    let overlaps = fields.identifiers("overlaps", &problems)
    incident.overlaps = overlaps.map(\.value)
    for other in overlaps where other.value == id?.value { problems.report(.overlapsItself(other)) }
    incident.groups = fields.identifiers("groups", &problems).map(\.value)
    incident.first = facts.dateFact(fields["first"], &problems)
    incident.last = facts.dateFact(fields["last"], &problems)
    incident.isOngoing = facts.booleanFact(fields["ongoing"], &problems)
    incident.disclosed = facts.dateFact(fields["disclosed"], &problems)
    incident.victims = facts.codes(fields["victims"], &problems)
    incident.targets = facts.terms(fields["targets"], in: .targets, &problems)
    incident.sectors = facts.terms(fields["sectors"], in: .sectors, &problems)
    incident.operations = facts.terms(fields["operations"], in: .operations, &problems)
    incident.outcome = facts.termFact(fields["outcome"], in: .outcomes, &problems)
    incident.effects = facts.effects(fields["effects"], &problems)
    incident.grades = facts.grades(fields["grades"], &problems)
    let time = Chronology(first: incident.first)
    incident.claims = fields.list("claims", &problems)
      .compactMap { claims.claim($0, in: time, &problems) }
    let responses = fields.list("responses", &problems)
    if let first = responses.first, responses.count > Self.mostResponses {
      problems.report(.tooManyResponses(responses.count, most: Self.mostResponses, at: first.span))
    }
    incident.responses = responses.prefix(Self.mostResponses)
      .compactMap { claims.response($0, in: time, &problems) }
    incident.denials = fields.list("denials", &problems).compactMap { denial($0, &problems) }
    incident.reports = fields.list("reported", &problems).compactMap { report($0, &problems) }
    incident.uncertain = fields.list("uncertain", &problems)
      .compactMap { uncertainty($0, &problems) }
    incident.origins = fields.texts("origins", &problems).map(\.value)
    if let first = incident.first, let last = incident.last, let start = first.value?.earliest,
      let end = last.value?.latest, end < start
    {
      problems.report(.endsBeforeItBegins(last.span, first: first.span))
    }
    Chronology.check(incident, &problems)
    return id == nil ? nil : incident
  }

  private func denial(_ node: YAMLNode, _ problems: inout Problems) -> Denial? {
    guard let fields = Fields(node, IncidentTables.denial, &problems) else { return nil }
    let by = fields.text("by", &problems)
    let date = fields["date"].flatMap { facts.date($0, &problems) }
    let says = fields.text("says", &problems)
    let sources = fields.identifiers("sources", &problems).map(\.value)
    guard let by, let date, let says else { return nil }
    return Denial(by: by.value, date: date, says: says.value, sources: sources)
  }

  private func report(_ node: YAMLNode, _ problems: inout Problems) -> Report? {
    guard let fields = Fields(node, IncidentTables.report, &problems) else { return nil }
    let says = fields.text("says", &problems)
    let date = fields["date"].flatMap { facts.date($0, &problems) } ?? nil
    let sources = fields.identifiers("sources", &problems).map(\.value)
    guard let says else { return nil }
    return Report(says: says.value, date: date, sources: sources)
  }

  private func uncertainty(_ node: YAMLNode, _ problems: inout Problems) -> Uncertainty? {
    guard let fields = Fields(node, IncidentTables.uncertainty, &problems) else { return nil }
    let field = fields.text("field", &problems)
    let why = fields.text("why", &problems)
    guard let field, let why else { return nil }
    let parts = field.value.split(separator: ".", maxSplits: 1).map(String.init)
    let keys = IncidentTables.incident.keys.map(\.name)
    if let key = parts.first, !keys.contains(key) {
      problems.report(.unknownField(field, named: key, known: keys))
    } else if parts.first == "effects", let measure = parts.dropFirst().first,
      !context.vocabulary.contains(measure, in: .measures)
    {
      let known = context.vocabulary.ids(.measures).map { "effects.\($0)" }
      problems.report(.unknownField(field, named: field.value, known: known))
    }
    if parts.first == "grades", let grade = parts.dropFirst().first,
      context.vocabulary.grade(grade) == nil
    {
      let known = context.vocabulary.grades.map { "grades.\($0.id)" }
      problems.report(.unknownField(field, named: field.value, known: known))
    }
    return Uncertainty(field: field.value, why: why.value)
  }
}
