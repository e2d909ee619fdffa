package import SourceText

/// A state that a dossier is about.
package struct Actor: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, upper case.
  package var code: String
  /// The name that people print.
  package var name: String
  /// Other names it is looked up by.
  package var aliases: [String]

  /// Puts the parts together.
  package init(code: String, name: String, aliases: [String] = []) {
    self.code = code
    self.name = name
    self.aliases = aliases
  }
}

/// An intrusion set that claims tie to the actor.
package struct Group: Sendable {
  /// Kebab-case, unique in the dossier.
  package var id: String
  /// The name most used.
  package var name: String
  /// What others call it.
  package var aliases: [String]
  /// The body it is said to belong to, as its sources say.
  package var organisation: String?
  /// Ids of sources.
  package var sources: [String]
  /// Its ids in the data that it was taken from, each with the name of the data.
  package var origins: [String]

  /// Puts the parts together.
  package init(
    id: String, name: String, aliases: [String] = [], organisation: String? = nil,
    sources: [String] = [], origins: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.organisation = organisation
    self.sources = sources
    self.origins = origins
  }
}

/// One document that facts rest on.
package struct Source: Sendable {
  /// Kebab-case, unique in the dossier.
  package var id: String
  /// Who published it.
  package var publisher: String
  /// Its title.
  package var title: String
  /// When it was published; `nil` if not known.
  package var date: PartialDate?
  /// Where it stands; `nil` if nowhere public.
  package var url: String?
  /// Admiralty grade of the publisher, A to F.
  package var reliability: String
  /// Admiralty grade of the report, 1 to 6.
  package var credibility: String
  /// Sources that this one copies or digests.
  package var derivedFrom: [String]
  /// How it was seen: excerpt, dataset or document.
  package var read: String?

  /// Puts the parts together.
  package init(
    id: String, publisher: String, title: String, date: PartialDate? = nil, url: String? = nil,
    reliability: String = "F", credibility: String = "6", derivedFrom: [String] = [],
    read: String? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
    self.reliability = reliability
    self.credibility = credibility
    self.derivedFrom = derivedFrom
    self.read = read
  }
}

/// What somebody said about the state as such; printed, never scored.
package struct Statement: Sendable {
  /// Kebab-case, unique in the dossier.
  package var id: String
  /// Who spoke.
  package var by: String
  /// For which country or organisation.
  package var country: String?
  /// When; `nil` if not known, and then never visible.
  package var date: PartialDate?
  /// What it is about.
  package var about: StatementSubject
  /// Whether it speaks for a government.
  package var isOfficial: Bool
  /// What was said, in the dossier's words.
  package var says: String
  /// Ids of sources.
  package var sources: [String]

  /// Puts the parts together.
  package init(
    id: String, by: String, country: String? = nil, date: PartialDate?, about: StatementSubject,
    isOfficial: Bool, says: String, sources: [String] = []
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

/// An analyst's rung, printed beside the computed one and never instead of it.
package struct Override: Sendable {
  /// Who decided.
  package var analyst: String
  /// When.
  package var date: PartialDate
  /// The id of the rung.
  package var rung: Located<String>
  /// Why.
  package var reason: String

  /// Puts the parts together.
  package init(analyst: String, date: PartialDate, rung: Located<String>, reason: String) {
    self.analyst = analyst
    self.date = date
    self.rung = rung
    self.reason = reason
  }
}

/// What one state is publicly reported to have done, who says so, and what was done about it.
package struct Dossier: Sendable {
  /// The name of the dossier.
  package var id: String
  /// The state.
  package var actor: Actor
  /// Handling, TLP 2.0.
  package var marking: Marking?
  /// Intrusion sets.
  package var groups: [Group]
  /// Documents.
  package var sources: [Source]
  /// Operations.
  package var incidents: [Incident]
  /// What was said about the state.
  package var statements: [Statement]
  /// Analysts' decisions.
  package var overrides: [Override]
  /// Where the dossier begins.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    id: String, actor: Actor, marking: Marking? = nil, groups: [Group] = [], sources: [Source] = [],
    incidents: [Incident] = [], statements: [Statement] = [], overrides: [Override] = [],
    span: SourceSpan
  ) {
    self.id = id
    self.actor = actor
    self.marking = marking
    self.groups = groups
    self.sources = sources
    self.incidents = incidents
    self.statements = statements
    self.overrides = overrides
    self.span = span
  }
}
