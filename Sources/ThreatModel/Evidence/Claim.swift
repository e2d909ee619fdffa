package import SourceText

/// That a claim or response was taken back.
package struct Withdrawal: Sendable {
  /// When; the item is visible until then.
  package var date: PartialDate
  /// Ids of sources.
  package var sources: [String]

  /// Puts the parts together.
  package init(date: PartialDate, sources: [String] = []) {
    self.date = date
    self.sources = sources
  }
}

/// That somebody attributes an incident, or something about it, to a state.
package struct Claim: Sendable {
  /// The claimant.
  package var by: String
  /// What kind of claimant.
  package var kind: ClaimantKind
  /// The claimant's country or organisation, by code.
  package var country: String
  /// When; `nil` if not known, and then never visible.
  package var date: PartialDate?
  /// What is claimed, in the dossier's words.
  package var says: String
  /// The exact wording of the grade.
  package var wording: String?
  /// The scale the term is of.
  package var scale: String
  /// A term of that scale.
  package var term: String
  /// Whether the term is one of a published probability language.
  package var isGraded: Bool
  /// The term's band.
  package var likelihood: Likelihood
  /// How closely the claim ties the doer to the state.
  package var link: StateLink
  /// What the claim is about.
  package var subject: ClaimSubject
  /// The accused state, if it is not the dossier's actor.
  package var accuses: String?
  /// Whether it was made together with others.
  package var isJoint: Bool
  /// With whom, by code.
  package var partners: [String]
  /// Whether it was taken back.
  package var withdrawn: Withdrawal?
  /// Ids of sources.
  package var sources: [String]
  /// Where it is written.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    by: String, kind: ClaimantKind, country: String, date: PartialDate?, says: String,
    wording: String? = nil, scale: String, term: String, isGraded: Bool, likelihood: Likelihood,
    link: StateLink, subject: ClaimSubject = .responsibility, accuses: String? = nil,
    isJoint: Bool = false, partners: [String] = [], withdrawn: Withdrawal? = nil,
    sources: [String] = [], span: SourceSpan
  ) {
    self.by = by
    self.kind = kind
    self.country = country
    self.date = date
    self.says = says
    self.wording = wording
    self.scale = scale
    self.term = term
    self.isGraded = isGraded
    self.likelihood = likelihood
    self.link = link
    self.subject = subject
    self.accuses = accuses
    self.isJoint = isJoint
    self.partners = partners
    self.withdrawn = withdrawn
    self.sources = sources
    self.span = span
  }
}

/// What was done about an incident.
package struct Response: Sendable {
  /// A term of the vocabulary's responses.
  package var kind: String
  /// Countries and organisations, by code.
  package var by: [String]
  /// When; `nil` if not known, and then never visible.
  package var date: PartialDate?
  /// The highest level named: person, entity, organ or state.
  package var level: String?
  /// How many persons it names.
  package var individuals: Int?
  /// How many entities it names.
  package var entities: Int?
  /// The id of the legal instrument, shared by all incidents it covers.
  package var instrument: String?
  /// Anything else.
  package var note: String?
  /// Whether it was taken back.
  package var withdrawn: Withdrawal?
  /// Ids of sources.
  package var sources: [String]
  /// Where it is written.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    kind: String, by: [String], date: PartialDate?, level: String? = nil, individuals: Int? = nil,
    entities: Int? = nil, instrument: String? = nil, note: String? = nil,
    withdrawn: Withdrawal? = nil, sources: [String] = [], span: SourceSpan
  ) {
    self.kind = kind
    self.by = by
    self.date = date
    self.level = level
    self.individuals = individuals
    self.entities = entities
    self.instrument = instrument
    self.note = note
    self.withdrawn = withdrawn
    self.sources = sources
    self.span = span
  }
}
