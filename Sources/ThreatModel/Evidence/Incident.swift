package import SourceText

/// An operation that at least one claim ties to the dossier's actor.
package struct Incident: Sendable {
  /// Kebab-case, unique in the dossier; shared where several states are accused.
  package var id: String
  /// A short noun phrase.
  package var title: String
  /// One or two sentences.
  package var summary: String?
  /// Key shared by the incidents of one campaign.
  package var campaign: String?
  /// Incidents that may be partly the same operation.
  package var overlaps: [String]
  /// Ids of intrusion sets.
  package var groups: [String]
  /// First activity.
  package var first: Fact<PartialDate>?
  /// Last activity.
  package var last: Fact<PartialDate>?
  /// First public report.
  package var disclosed: Fact<PartialDate>?
  /// Whether it went on when last reported.
  package var isOngoing: Fact<Bool>?
  /// Countries and organisations hit, by code.
  package var victims: TermList
  /// Target categories.
  package var targets: TermList
  /// Sectors.
  package var sectors: TermList
  /// Kinds of operation.
  package var operations: TermList
  /// How far it got.
  package var outcome: Fact<String>?
  /// Numbers by measure.
  package var effects: [String: Fact<NumberRange>]
  /// Terms by grade of the vocabulary; one at most, unless the grade takes several.
  package var grades: [String: TermList]
  /// Who attributes it, to whom, how surely.
  package var claims: [Claim]
  /// What was done about it.
  package var responses: [Response]
  /// Who denied it.
  package var denials: [Denial]
  /// Sourced facts that fit no other field.
  package var reports: [Report]
  /// Fields that need care, and why.
  package var uncertain: [Uncertainty]
  /// Its ids in the data that it was taken from, each with the name of the data: `dcid-2.0:17`.
  package var origins: [String]
  /// Where the incident's id is written.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    id: String, title: String, summary: String? = nil, campaign: String? = nil,
    overlaps: [String] = [], groups: [String] = [], first: Fact<PartialDate>? = nil,
    last: Fact<PartialDate>? = nil, disclosed: Fact<PartialDate>? = nil,
    isOngoing: Fact<Bool>? = nil, victims: TermList = .notReported,
    targets: TermList = .notReported, sectors: TermList = .notReported,
    operations: TermList = .notReported, outcome: Fact<String>? = nil,
    effects: [String: Fact<NumberRange>] = [:], grades: [String: TermList] = [:],
    claims: [Claim] = [], responses: [Response] = [],
    denials: [Denial] = [], reports: [Report] = [], uncertain: [Uncertainty] = [],
    origins: [String] = [], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.campaign = campaign
    self.overlaps = overlaps
    self.groups = groups
    self.first = first
    self.last = last
    self.disclosed = disclosed
    self.isOngoing = isOngoing
    self.victims = victims
    self.targets = targets
    self.sectors = sectors
    self.operations = operations
    self.outcome = outcome
    self.effects = effects
    self.grades = grades
    self.claims = claims
    self.responses = responses
    self.denials = denials
    self.reports = reports
    self.uncertain = uncertain
    self.origins = origins
    self.span = span
  }
}

/// A denial; printed, never scored.
package struct Denial: Sendable {
  /// Who denied.
  package var by: String
  /// When; `nil` if not known, and then never visible.
  package var date: PartialDate?
  /// The gist.
  package var says: String
  /// Ids of sources.
  package var sources: [String]

  /// Puts the parts together.
  package init(by: String, date: PartialDate?, says: String, sources: [String] = []) {
    self.by = by
    self.date = date
    self.says = says
    self.sources = sources
  }
}

/// A sourced fact that fits no other field.
package struct Report: Sendable {
  /// The fact.
  package var says: String
  /// When it became public; `nil` counts from disclosure.
  package var date: PartialDate?
  /// Ids of sources.
  package var sources: [String]

  /// Puts the parts together.
  package init(says: String, date: PartialDate? = nil, sources: [String] = []) {
    self.says = says
    self.date = date
    self.sources = sources
  }
}

/// A field that needs care.
package struct Uncertainty: Sendable {
  /// A key of the incident, such as `effects.people`.
  package var field: String
  /// What is uncertain about it.
  package var why: String

  /// Puts the parts together.
  package init(field: String, why: String) {
    self.field = field
    self.why = why
  }
}
