/// One incident as it was known on the day.
public struct AssessedIncident: Sendable {
  /// Kebab-case.
  public var id: String
  /// For people.
  public var title: String
  /// One or two sentences.
  public var summary: String?
  /// The campaign it belongs to; its own id without one.
  public var campaign: String
  /// Names of intrusion sets.
  public var groups: [String]
  /// First activity.
  public var first: PartialDate?
  /// Last activity.
  public var last: PartialDate?
  /// Whether it went on when last reported.
  public var isOngoing: Bool
  /// First public report.
  public var disclosed: PartialDate?
  /// The day on which it entered the assessment.
  public var visibleFrom: CalendarDate
  /// Attribution likelihood.
  public var likelihood: Interval<Factor>
  /// Decay since the last activity.
  public var recency: Interval<Factor>
  /// Whether all of it rests on one independent publisher.
  public var isSingleSource: Bool
  /// Whether all its sources derive from one another.
  public var isCircular: Bool
  /// Who says so.
  public var claims: [PublicClaim]
  /// Sourced facts that fit no other field.
  public var reports: [DatedText]
  /// What needs care, as `field: why`.
  public var uncertain: [String]
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    id: String, title: String, summary: String?, campaign: String, groups: [String],
    first: PartialDate?, last: PartialDate?, isOngoing: Bool, disclosed: PartialDate?,
    visibleFrom: CalendarDate, likelihood: Interval<Factor>, recency: Interval<Factor>,
    isSingleSource: Bool, isCircular: Bool, claims: [PublicClaim], reports: [DatedText],
    uncertain: [String], sources: [String]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.campaign = campaign
    self.groups = groups
    self.first = first
    self.last = last
    self.isOngoing = isOngoing
    self.disclosed = disclosed
    self.visibleFrom = visibleFrom
    self.likelihood = likelihood
    self.recency = recency
    self.isSingleSource = isSingleSource
    self.isCircular = isCircular
    self.claims = claims
    self.reports = reports
    self.uncertain = uncertain
    self.sources = sources
  }
}

/// A visible claim about an incident.
public struct PublicClaim: Sendable {
  /// Who claims.
  public var by: String
  /// What kind of claimant.
  public var kind: ClaimantKind
  /// For whom, by code.
  public var country: String
  /// When.
  public var date: PartialDate
  /// What.
  public var says: String
  /// The exact wording of the grade.
  public var wording: String?
  /// The scale.
  public var scale: String
  /// The term.
  public var term: String
  /// Its band.
  public var likelihood: Interval<Factor>
  /// How close to the state.
  public var link: StateLink
  /// What it is about.
  public var subject: ClaimSubject
  /// Whether made with others.
  public var isJoint: Bool
  /// With whom, by code.
  public var partners: [String]
  /// Whether it counts for the attribution.
  public var isCounted: Bool
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    by: String, kind: ClaimantKind, country: String, date: PartialDate, says: String,
    wording: String?, scale: String, term: String, likelihood: Interval<Factor>, link: StateLink,
    subject: ClaimSubject, isJoint: Bool, partners: [String], isCounted: Bool, sources: [String]
  ) {
    self.by = by
    self.kind = kind
    self.country = country
    self.date = date
    self.says = says
    self.wording = wording
    self.scale = scale
    self.term = term
    self.likelihood = likelihood
    self.link = link
    self.subject = subject
    self.isJoint = isJoint
    self.partners = partners
    self.isCounted = isCounted
    self.sources = sources
  }
}

/// A source with the number that the scorecard cites it by.
public struct CitedSource: Sendable {
  /// From 1.
  public var number: Int
  /// Kebab-case.
  public var id: String
  /// Who published it.
  public var publisher: String
  /// Its title.
  public var title: String
  /// When; `nil` if not known.
  public var date: PartialDate?
  /// Where.
  public var url: String?
  /// Admiralty A to F.
  public var reliability: String
  /// Admiralty 1 to 6.
  public var credibility: String
  /// Sources it copies.
  public var derivedFrom: [String]
  /// Whether it is dated after the assessment's day.
  public var isLate: Bool

  /// Puts the parts together.
  public init(
    number: Int, id: String, publisher: String, title: String, date: PartialDate?, url: String?,
    reliability: String, credibility: String, derivedFrom: [String], isLate: Bool
  ) {
    self.number = number
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
    self.reliability = reliability
    self.credibility = credibility
    self.derivedFrom = derivedFrom
    self.isLate = isLate
  }
}
