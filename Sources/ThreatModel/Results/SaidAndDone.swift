/// A country or organisation that accuses the state.
public struct Accuser: Sendable {
  /// Its code.
  public var code: String
  /// Its name.
  public var name: String
  /// Whether one of its claims is official.
  public var isOfficial: Bool
  /// Whether it is a victim of an incident it claims.
  public var isVictim: Bool
  /// The incidents it claims.
  public var incidents: [String]

  /// Puts the parts together.
  public init(code: String, name: String, isOfficial: Bool, isVictim: Bool, incidents: [String]) {
    self.code = code
    self.name = name
    self.isOfficial = isOfficial
    self.isVictim = isVictim
    self.incidents = incidents
  }
}

/// A claim that accuses somebody else.
public struct Alternative: Sendable {
  /// The incident.
  public var incident: String
  /// The accused, by code.
  public var accuses: String
  /// Who says so.
  public var by: String
  /// When.
  public var date: PartialDate
  /// What is said.
  public var says: String
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    incident: String, accuses: String, by: String, date: PartialDate, says: String,
    sources: [String]
  ) {
    self.incident = incident
    self.accuses = accuses
    self.by = by
    self.date = date
    self.says = says
    self.sources = sources
  }
}

/// Something said on a day.
public struct DatedText: Sendable {
  /// The incident it concerns.
  public var incident: String?
  /// Who said it.
  public var by: String
  /// When.
  public var date: PartialDate
  /// What.
  public var says: String
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(incident: String?, by: String, date: PartialDate, says: String, sources: [String]) {
    self.incident = incident
    self.by = by
    self.date = date
    self.says = says
    self.sources = sources
  }
}

/// A statement about the state as such.
public struct PublicStatement: Sendable {
  /// Kebab-case.
  public var id: String
  /// Who spoke.
  public var by: String
  /// For whom.
  public var country: String?
  /// When.
  public var date: PartialDate
  /// What it is about.
  public var about: StatementSubject
  /// Whether it speaks for a government.
  public var isOfficial: Bool
  /// What.
  public var says: String
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    id: String, by: String, country: String?, date: PartialDate, about: StatementSubject,
    isOfficial: Bool, says: String, sources: [String]
  ) {
    self.id = id
    self.by = by
    self.country = country
    self.date = date
    self.about = about
    self.isOfficial = isOfficial
    self.says = says
    self.sources = sources
  }
}

/// What was done about one or more incidents.
public struct PublicResponse: Sendable {
  /// What was done.
  public var kind: NamedID
  /// By whom, by code.
  public var by: [String]
  /// When.
  public var date: PartialDate
  /// Person, entity, organ or state.
  public var level: String?
  /// How many persons it names.
  public var individuals: Int?
  /// How many entities it names.
  public var entities: Int?
  /// The legal instrument, counted once.
  public var instrument: String?
  /// The incidents it answers.
  public var incidents: [String]
  /// Anything else.
  public var note: String?
  /// Ids of sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    kind: NamedID, by: [String], date: PartialDate, level: String?, individuals: Int?,
    entities: Int?, instrument: String?, incidents: [String], note: String?, sources: [String]
  ) {
    self.kind = kind
    self.by = by
    self.date = date
    self.level = level
    self.individuals = individuals
    self.entities = entities
    self.instrument = instrument
    self.incidents = incidents
    self.note = note
    self.sources = sources
  }
}

/// An analyst's rung, beside the computed one.
public struct PublicOverride: Sendable {
  /// Who.
  public var analyst: String
  /// When.
  public var date: PartialDate
  /// Which rung.
  public var rung: NamedID
  /// Why.
  public var reason: String

  /// Puts the parts together.
  public init(analyst: String, date: PartialDate, rung: NamedID, reason: String) {
    self.analyst = analyst
    self.date = date
    self.rung = rung
    self.reason = reason
  }
}
