package import ThreatModel

/// One incident as conditions see it: what was public, with what follows from it.
///
/// It does not say whose incident it is: no condition may tell states apart.
package struct IncidentView: Hashable, Sendable {
  /// For reasons and traces; no condition can read it.
  package var id: String
  /// For templates; no condition can read it.
  package var title: String
  /// The campaign's key, or the incident's own id.
  package var campaign: String
  /// Target categories.
  package var targets: Field<[String]>
  /// Sectors.
  package var sectors: Field<[String]>
  /// Kinds of operation.
  package var operations: Field<[String]>
  /// How far it got.
  package var outcome: Field<String>
  /// Countries and organisations hit, by code.
  package var victims: Field<[String]>
  /// First activity.
  package var first: Field<PartialDate>
  /// Last activity, never after the day of the assessment.
  package var last: Field<PartialDate>
  /// First public report.
  package var disclosed: Field<PartialDate>
  /// Days since the last activity.
  package var age: Field<DayRange>
  /// Days from first to last activity.
  package var duration: Field<DayRange>
  /// Whether it went on when last reported.
  package var isOngoing: Field<Bool>
  /// Numbers by measure.
  package var effects: [String: Field<NumberRange>]
  /// Terms by grade; one at most, unless the grade takes several.
  package var grades: [String: Field<[String]>]
  /// How likely it is that the state stands behind it.
  package var attribution: Field<Likelihood>
  /// Visible claims that accuse the state.
  package var claims: [ClaimView]
  /// Visible responses.
  package var responses: [ResponseView]
  /// Distinct publishers of its sources.
  package var publishers: Int

  /// Puts the parts together.
  package init(
    id: String, title: String, campaign: String, targets: Field<[String]> = .notReported,
    sectors: Field<[String]> = .notReported, operations: Field<[String]> = .notReported,
    outcome: Field<String> = .notReported, victims: Field<[String]> = .notReported,
    first: Field<PartialDate> = .notReported, last: Field<PartialDate> = .notReported,
    disclosed: Field<PartialDate> = .notReported, age: Field<DayRange> = .notReported,
    duration: Field<DayRange> = .notReported, isOngoing: Field<Bool> = .notReported,
    effects: [String: Field<NumberRange>] = [:], grades: [String: Field<[String]>] = [:],
    attribution: Field<Likelihood> = .notReported, claims: [ClaimView] = [],
    responses: [ResponseView] = [], publishers: Int = 0
  ) {
    self.id = id
    self.title = title
    self.campaign = campaign
    self.targets = targets
    self.sectors = sectors
    self.operations = operations
    self.outcome = outcome
    self.victims = victims
    self.first = first
    self.last = last
    self.disclosed = disclosed
    self.age = age
    self.duration = duration
    self.isOngoing = isOngoing
    self.effects = effects
    self.grades = grades
    self.attribution = attribution
    self.claims = claims
    self.responses = responses
    self.publishers = publishers
  }
}

/// A claim as conditions see it.
package struct ClaimView: Hashable, Sendable {
  /// What kind of claimant.
  package var kind: ClaimantKind
  /// For whom, by code.
  package var country: String
  /// When.
  package var date: PartialDate?
  /// Its band.
  package var likelihood: Likelihood
  /// How close to the state.
  package var link: StateLink
  /// What it is about.
  package var subject: ClaimSubject
  /// Whether made with others.
  package var isJoint: Bool
  /// With whom, by code.
  package var partners: [String]
  /// Whether it counts for the attribution.
  package var isCounted: Bool

  /// Puts the parts together.
  package init(
    kind: ClaimantKind, country: String, date: PartialDate?, likelihood: Likelihood,
    link: StateLink, subject: ClaimSubject, isJoint: Bool, partners: [String], isCounted: Bool
  ) {
    self.kind = kind
    self.country = country
    self.date = date
    self.likelihood = likelihood
    self.link = link
    self.subject = subject
    self.isJoint = isJoint
    self.partners = partners
    self.isCounted = isCounted
  }
}

/// A response as conditions see it.
package struct ResponseView: Hashable, Sendable {
  /// A term of the vocabulary's responses.
  package var kind: String
  /// By whom, by code.
  package var by: [String]
  /// When.
  package var date: PartialDate?
  /// Person, entity, organ or state.
  package var level: String?
  /// How many persons it names.
  package var individuals: Int?
  /// How many entities it names.
  package var entities: Int?
  /// The legal instrument; no condition can read it.
  package var instrument: String?

  /// Puts the parts together.
  package init(
    kind: String, by: [String], date: PartialDate?, level: String?, individuals: Int?,
    entities: Int?, instrument: String?
  ) {
    self.kind = kind
    self.by = by
    self.date = date
    self.level = level
    self.individuals = individuals
    self.entities = entities
    self.instrument = instrument
  }
}

/// A number of days that is known only to lie between two.
package struct DayRange: Hashable, Sendable {
  /// At least; 0 or more.
  package var low: Int
  /// At most; `nil` where nothing bounds it.
  package var high: Int?

  /// Puts the parts together.
  package init(low: Int, high: Int?) {
    self.low = low
    self.high = high
  }
}

/// What is known of one field.
package enum Field<Value: Sendable>: Sendable {
  /// No source says anything.
  case notReported
  /// A source says that there was something, but not what or how much.
  case unknown
  /// The value.
  case value(Value)

  /// Whether a source says anything.
  package var isReported: Bool {
    if case .notReported = self { false } else { true }
  }

  /// The value, if there is one.
  package var known: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Field: Equatable where Value: Equatable {}
extension Field: Hashable where Value: Hashable {}

extension IncidentView {
  /// The same facts with lists in an order that does not depend on how they were written.
  var inOrder: IncidentView {
    var view = self
    func sort(_ path: WritableKeyPath<IncidentView, Field<[String]>>) {
      if let words = view[keyPath: path].known { view[keyPath: path] = .value(words.sorted()) }
    }
    for path in [\IncidentView.targets, \.sectors, \.operations, \.victims] { sort(path) }
    for (grade, terms) in view.grades {
      if let words = terms.known { view.grades[grade] = .value(words.sorted()) }
    }
    return view
  }
}
