import SourceText
import RuleBook
import ThreatModel

/// Lists what a reader must see beside the score: who accuses, who denies, what was done and
/// said, and on which sources it all rests.
struct ContextBuilder {
  private let dossier: Dossier
  private let evaluation: Evaluation
  private let visibility: Visibility
  private var visible: [VisibleIncident] { evaluation.incidents }
  private var vocabulary: Vocabulary { evaluation.program.fields.vocabulary }

  init(_ dossier: Dossier, _ evaluation: Evaluation, _ visibility: Visibility) {
    self.dossier = dossier
    self.evaluation = evaluation
    self.visibility = visibility
  }

  var accusers: [Accuser] {
    var byCode: [String: Accuser] = [:]
    for incident in visible {
      let victims = Set(incident.view.victims.known ?? [])
      for claim in incident.claims where accusesActor(claim) {
        var accuser =
          byCode[claim.country]
          ?? Accuser(
            code: claim.country, name: vocabulary.name(ofCode: claim.country), isOfficial: false,
            isVictim: false, incidents: [])
        accuser.isOfficial = accuser.isOfficial || claim.kind.isOfficial
        accuser.isVictim = accuser.isVictim || victims.contains(claim.country)
        if accuser.incidents.last != incident.view.id {
          accuser.incidents.append(incident.view.id)
        }
        byCode[claim.country] = accuser
      }
    }
    return byCode.values.sorted { $0.code < $1.code }
  }

  private func accusesActor(_ claim: Claim) -> Bool {
    (claim.accuses ?? dossier.actor.code) == dossier.actor.code
  }

  var alternatives: [Alternative] {
    visible.flatMap { incident in
      incident.claims.filter { !accusesActor($0) }.compactMap { claim in
        guard let date = claim.date, let accused = claim.accuses else { return nil }
        return Alternative(
          incident: incident.view.id, accuses: accused, by: claim.by, date: date,
          says: claim.says, sources: claim.sources)
      }
    }
  }

  /// Denials of visible incidents by date.
  var denials: [DatedText] {
    visible.flatMap { incident in
      incident.incident.denials.compactMap { denial -> DatedText? in
        guard visibility.isPublic(denial.date), let date = denial.date else { return nil }
        return DatedText(
          incident: incident.view.id, by: denial.by, date: date, says: denial.says,
          sources: denial.sources)
      }
    }
    .sorted {
      ($0.date.latest, $0.incident ?? "", $0.by) < ($1.date.latest, $1.incident ?? "", $1.by)
    }
  }

  /// Visible statements, latest first.
  var statements: [PublicStatement] {
    dossier.statements.compactMap { statement -> PublicStatement? in
      guard visibility.isPublic(statement.date), let date = statement.date else { return nil }
      return PublicStatement(
        id: statement.id, by: statement.by, country: statement.country, date: date,
        about: statement.about, isOfficial: statement.isOfficial, says: statement.says,
        sources: statement.sources)
    }
    .sorted { ($1.date.latest, $0.id) < ($0.date.latest, $1.id) }
  }

  /// Visible responses by date; an instrument that covers several incidents stands once.
  var responses: [PublicResponse] {
    var found: [PublicResponse] = []
    var places: [String: Int] = [:]
    var cited: [Set<String>] = []
    for incident in visible {
      for response in incident.responses {
        guard let date = response.date else { continue }
        if let instrument = response.instrument, let place = places[instrument] {
          if found[place].incidents.last != incident.view.id {
            found[place].incidents.append(incident.view.id)
          }
          found[place].sources += response.sources.filter { cited[place].insert($0).inserted }
          continue
        }
        if let instrument = response.instrument { places[instrument] = found.count }
        cited.append(Set(response.sources))
        found.append(
          PublicResponse(
            kind: NamedID(
              id: response.kind, title: vocabulary.title(of: response.kind, in: .responses)),
            by: response.by, date: date, level: response.level, individuals: response.individuals,
            entities: response.entities, instrument: response.instrument,
            incidents: [incident.view.id], note: response.note, sources: response.sources))
      }
    }
    return found.sorted {
      ($0.date.latest, $0.kind.id, $0.by.joined(), $0.incidents[0])
        < ($1.date.latest, $1.kind.id, $1.by.joined(), $1.incidents[0])
    }
  }

  func overrides(_ rungs: [RungDemands]) -> [PublicOverride] {
    dossier.overrides.filter { visibility.isPublic($0.date) }
      .sorted { $0.date.latest < $1.date.latest }
      .map { override in
        let title = rungs.first { $0.id == override.rung.value }?.title ?? override.rung.value
        return PublicOverride(
          analyst: override.analyst, date: override.date,
          rung: NamedID(id: override.rung.value, title: title), reason: override.reason)
      }
  }

  var incidents: [AssessedIncident] {
    let groups = Dictionary(
      dossier.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return visible.map { incident in
      AssessedIncident(
        id: incident.view.id, title: incident.view.title, summary: incident.incident.summary,
        campaign: incident.view.campaign,
        groups: incident.incident.groups.map { groups[$0] ?? $0 },
        first: incident.view.first.known, last: incident.view.last.known,
        isOngoing: incident.view.isOngoing.known ?? false,
        disclosed: incident.view.disclosed.known, visibleFrom: incident.visibleFrom,
        likelihood: incident.view.attribution.known ?? incident.likelihood,
        recency: incident.recency,
        isSingleSource: incident.publishers.count < 2,
        isCircular: incident.publishers.isCircular, claims: claims(of: incident),
        reports: reports(of: incident),
        uncertain: incident.incident.uncertain.map { "\($0.field): \($0.why)" },
        sources: incident.sources)
    }
  }

  private func claims(of incident: VisibleIncident) -> [PublicClaim] {
    let counted = Set(incident.counted.map(\.span.bytes))
    return incident.claims.compactMap { claim -> PublicClaim? in
      guard let date = claim.date else { return nil }
      return PublicClaim(
        by: claim.by, kind: claim.kind, country: claim.country, date: date, says: claim.says,
        wording: claim.wording, scale: claim.scale, term: claim.term,
        likelihood: claim.likelihood, link: claim.link, subject: claim.subject,
        isJoint: claim.isJoint, partners: claim.partners,
        isCounted: counted.contains(claim.span.bytes), sources: claim.sources)
    }
    .sorted {
      ($0.date.latest, $0.country, $0.by, $0.says) < ($1.date.latest, $1.country, $1.by, $1.says)
    }
  }

  private func reports(of incident: VisibleIncident) -> [DatedText] {
    incident.incident.reports.compactMap { report -> DatedText? in
      let date = report.date ?? PartialDate(incident.visibleFrom)
      guard report.date == nil || visibility.isPublic(report.date) else { return nil }
      return DatedText(
        incident: incident.view.id, by: "", date: date, says: report.says,
        sources: report.sources)
    }
  }

  /// The sources of all that is visible, numbered: those of the incidents relied on first.
  func sources(firstOf relied: [String]) -> [CitedSource] {
    var order: [String] = []
    var cited: Set<String> = []
    func cite(_ ids: [String]) {
      for id in ids where cited.insert(id).inserted { order.append(id) }
    }
    for id in relied {
      for incident in visible where incident.view.id == id { cite(incident.sources) }
    }
    for incident in visible { cite(incident.sources) }
    for statement in statements { cite(statement.sources) }
    let byID = Dictionary(
      dossier.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return order.compactMap { byID[$0] }.enumerated().map { index, source in
      CitedSource(
        number: index + 1, id: source.id, publisher: source.publisher, title: source.title,
        date: source.date, url: source.url, reliability: source.reliability,
        credibility: source.credibility, derivedFrom: source.derivedFrom,
        isLate: source.date.map { $0.earliest > visibility.knownOn } ?? false)
    }
  }
}
