import RuleBook
import SourceText
import ThreatModel

/// An incident as it was known on a day, with what follows from it.
struct VisibleIncident {
  let incident: Incident
  /// What conditions see.
  var view: IncidentView
  /// The day on which it entered the assessment.
  let visibleFrom: CalendarDate
  /// The visible claims, those that accuse others among them.
  let claims: [Claim]
  /// The claims that count for the attribution.
  let counted: [Claim]
  let responses: [Response]
  var likelihood: Likelihood
  var recency: Interval<Factor>
  /// Ids of the sources of all that is visible of it, in the order met.
  let sources: [String]
  /// Publishers that do not copy one another.
  let publishers: Publishers
  /// Facts that carry no date of their own.
  let undatedFacts: Int
}

/// Builds the incidents that an assessment may look at.
struct VisibleIncidents {
  private let dossier: Dossier
  private let visibility: Visibility
  private let asOf: CalendarDate
  private let settings: Settings
  private let sources: [String: Source]

  /// Looks at a dossier on a day.
  ///
  /// - Parameters:
  ///   - dossier: What the state is publicly reported to have done.
  ///   - asOf: The day from which ages and decay are counted.
  ///   - knownOn: The day up to which things had become public; not after `asOf`.
  ///   - settings: Which claims count, and how evidence fades.
  init(_ dossier: Dossier, asOf: CalendarDate, knownOn: CalendarDate, settings: Settings) {
    self.dossier = dossier
    visibility = Visibility(knownOn: knownOn)
    self.asOf = asOf
    self.settings = settings
    sources = Dictionary(
      dossier.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The visible incidents by id.
  var all: [VisibleIncident] {
    dossier.incidents.compactMap(visible).sorted { $0.incident.id < $1.incident.id }
  }

  private func visible(_ incident: Incident) -> VisibleIncident? {
    let actor = dossier.actor.code
    guard let entry = visibility.entry(of: incident, accusing: actor) else { return nil }
    // In an order of their own: where they stand in the file must not show.
    let claims = incident.claims.filter(visibility.isVisible).sorted { $0.precedes($1) }
    let accusing = claims.filter { ($0.accuses ?? actor) == actor }
    let attribution = Attribution(accusing, policy: settings.attribution)
    let responses = incident.responses.filter(visibility.isVisible)
      .sorted { $0.precedes($1) }
    let citations = Citations(incident, visibility, claims: claims, responses: responses)
    let publishers = Publishers(of: citations.sources.compactMap { sources[$0] })
    let activity = Activity(
      first: shown(incident.first), last: shown(incident.last),
      isOngoing: shown(incident.isOngoing), lastClaim: claims.compactMap(\.date?.earliest).max(),
      knownOn: visibility.knownOn, asOf: asOf)
    var view = IncidentView(
      id: incident.id, title: incident.title, campaign: incident.campaign ?? incident.id,
      publishers: publishers.count)
    view.targets = shown(incident.targets)
    view.sectors = shown(incident.sectors)
    view.operations = shown(incident.operations)
    view.victims = shown(incident.victims)
    view.outcome = shown(incident.outcome)
    view.disclosed = shown(incident.disclosed)
    view.effects = incident.effects.compactMapValues { fact in
      let field = shown(fact)
      return field.isReported ? field : nil
    }
    view.grades = incident.grades.compactMapValues { list in
      let field = shown(list)
      return field.isReported ? field : nil
    }
    view.attribution = .value(attribution.likelihood)
    let counted = Set(attribution.counted.map(\.span.bytes))
    view.claims = accusing.map { $0.view(isCounted: counted.contains($0.span.bytes)) }
    view.responses = responses.map(\.view)
    view.apply(activity)
    return VisibleIncident(
      incident: incident, view: view, visibleFrom: entry, claims: claims,
      counted: attribution.counted, responses: responses, likelihood: attribution.likelihood,
      recency: activity.recency(halfLife: settings.halfLife), sources: citations.sources,
      publishers: publishers, undatedFacts: citations.undatedFacts)
  }

  private func shown<Value>(_ fact: Fact<Value>?) -> Field<Value> {
    guard let fact, visibility.isVisible(fact) else { return .notReported }
    return fact.value.map { .value($0) } ?? .unknown
  }

  private func shown(_ list: TermList) -> Field<[String]> {
    switch list {
    case .notReported: return .notReported
    case .unknown(let fact): return visibility.isVisible(fact) ? .unknown : .notReported
    case .terms(let terms):
      let shown = terms.filter(visibility.isVisible).compactMap(\.value)
      return shown.isEmpty ? .notReported : .value(shown)
    }
  }
}

extension VisibleIncident {
  /// When it was active, seen from a day.
  func activity(asOf: CalendarDate) -> Activity {
    Activity(
      first: view.first, last: view.last, isOngoing: view.isOngoing,
      lastClaim: claims.compactMap(\.date?.earliest).max(), knownOn: asOf, asOf: asOf)
  }
}

extension Claim {
  /// By date, country, claimant, text and subject.
  fileprivate func precedes(_ other: Claim) -> Bool {
    guard let date, let otherDate = other.date, date == otherDate else {
      return date.comes(before: other.date)
    }
    return (country, by, says, term, subject.rawValue)
      < (other.country, other.by, other.says, other.term, other.subject.rawValue)
  }

  func view(isCounted: Bool) -> ClaimView {
    ClaimView(
      kind: kind, country: country, date: date, likelihood: likelihood, link: link,
      subject: subject, isJoint: isJoint, partners: partners, isCounted: isCounted)
  }
}

extension PartialDate? {
  /// By last day, then by first.
  fileprivate func comes(before other: PartialDate?) -> Bool {
    guard let self, let other else { return self == nil && other != nil }
    return (self.latest, self.earliest) < (other.latest, other.earliest)
  }
}

extension Response {
  /// By date, kind, country and instrument.
  fileprivate func precedes(_ other: Response) -> Bool {
    guard let date, let otherDate = other.date, date == otherDate else {
      return date.comes(before: other.date)
    }
    return (kind, by.joined(), instrument ?? "", level ?? "", note ?? "")
      < (other.kind, other.by.joined(), other.instrument ?? "", other.level ?? "", other.note ?? "")
  }

  var view: ResponseView {
    ResponseView(
      kind: kind, by: by, date: date, level: level, individuals: individuals, entities: entities,
      instrument: instrument)
  }
}

extension IncidentView {
  /// Sets what follows from when the incident was active.
  mutating func apply(_ activity: Activity) {
    first = activity.first
    last = activity.last
    isOngoing = activity.isOngoing
    age = activity.age
    duration = activity.duration
  }
}
