/// One thing that could be otherwise than it is: a piece of evidence, or a setting of the rules.
public enum Change: Hashable, Sendable {
  /// A field that is open turns out to have a value.
  case field(LearntField)
  /// A claim has another term of its own scale.
  case claim(AlteredClaim)
  /// A government that has said nothing so far attributes an incident.
  case government(FurtherGovernment)
  /// An incident is left out.
  case incident(NamedID)
  /// A source is left out, with all that hangs on it.
  case source(AbsentSource)
  /// A criterion has another weight.
  case weight(AlteredSetting)
  /// A rule awards other points.
  case points(AlteredSetting)
  /// A rung asks for another index.
  case threshold(AlteredSetting)
  /// Evidence fades faster or more slowly; years in hundredths, `nil` for never.
  case halfLife(from: Int?, to: Int?)

  /// Its kind.
  public var kind: ChangeKind {
    switch self {
    case .field: .field
    case .claim: .claim
    case .government: .government
    case .incident: .incident
    case .source: .source
    case .weight: .weight
    case .points: .points
    case .threshold: .threshold
    case .halfLife: .halfLife
    }
  }
}

/// What a change is a change of, in the order in which the nearest one is chosen: first what is
/// only not known yet, then what others may say, then what may fall away, then our own settings.
public enum ChangeKind: String, Sendable, CaseIterable, Comparable {
  /// One open field learnt.
  case field
  /// One claim's term.
  case claim
  /// One more government.
  case government
  /// One incident left out.
  case incident
  /// One source left out.
  case source
  /// One weight of a criterion.
  case weight
  /// The points of one rule.
  case points
  /// The index that one rung asks for.
  case threshold
  /// The half-life of evidence.
  case halfLife = "half_life"

  /// Whether the rules change, and not the evidence.
  public var isSetting: Bool {
    switch self {
    case .field, .claim, .government, .incident, .source: false
    case .weight, .points, .threshold, .halfLife: true
    }
  }

  /// Whether `a` stands before `b` in the order of choice.
  public static func < (a: ChangeKind, b: ChangeKind) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// An open field and the value that it is given.
public struct LearntField: Hashable, Sendable {
  /// The incident.
  public var incident: NamedID
  /// Its name as conditions write it.
  public var field: String
  /// What was known of it.
  public var known: KnownValue
  /// What it is taken to be.
  public var value: LearntValue

  /// Puts the parts together.
  public init(incident: NamedID, field: String, known: KnownValue, value: LearntValue) {
    self.incident = incident
    self.field = field
    self.known = known
    self.value = value
  }
}

/// What is known of an open field.
public enum KnownValue: Hashable, Sendable {
  /// That there is something.
  case unknown
  /// Between which days.
  case days(PartialDate)
  /// Between which numbers.
  case numbers(NumberRange)
  /// That it went on when last reported.
  case ongoing
  /// The bands of the incident's claims.
  case bands
}

/// A value that an open field is given.
public enum LearntValue: Hashable, Sendable {
  /// A word of its vocabulary.
  case word(NamedID)
  /// All words of its vocabulary at once; how many there are.
  case allWords(Int)
  /// A truth.
  case truth(Bool)
  /// A day.
  case day(CalendarDate)
  /// A number.
  case number(Int)
  /// A number beyond all that conditions could ask for.
  case beyondAll
  /// An end of what the words of the claims allow.
  case end(isHigh: Bool)
}

/// A claim whose term is another one of the same scale.
public struct AlteredClaim: Hashable, Sendable {
  /// The incident.
  public var incident: NamedID
  /// The claimant.
  public var by: String
  /// When the claim was made.
  public var date: PartialDate?
  /// What it is about.
  public var subject: ClaimSubject
  /// The scale of both terms, for people.
  public var scale: NamedID
  /// The term that stands in the dossier.
  public var from: String
  /// The term it is given.
  public var to: String
  /// How many terms of the scale lie between the two, `to` counted.
  public var steps: Int

  /// Puts the parts together.
  public init(
    incident: NamedID, by: String, date: PartialDate?, subject: ClaimSubject, scale: NamedID,
    from: String, to: String, steps: Int
  ) {
    self.incident = incident
    self.by = by
    self.date = date
    self.subject = subject
    self.scale = scale
    self.from = from
    self.to = to
    self.steps = steps
  }
}

/// An attribution by a government that has said nothing so far, on the day of the assessment.
public struct FurtherGovernment: Hashable, Sendable {
  /// The incident.
  public var incident: NamedID
  /// A term of the rule set's scale.
  public var term: String
  /// How closely it ties the doer to the state.
  public var link: StateLink
  /// The rule set's scale.
  public var scale: NamedID
  /// A second one beside another that was made up in the same way.
  public var isSecond: Bool

  /// Puts the parts together.
  public init(
    incident: NamedID, term: String, link: StateLink, scale: NamedID, isSecond: Bool = false
  ) {
    self.incident = incident
    self.term = term
    self.link = link
    self.scale = scale
    self.isSecond = isSecond
  }
}

/// A source that is left out.
public struct AbsentSource: Hashable, Sendable {
  /// The source and its title.
  public var id: NamedID
  /// Who published it.
  public var publisher: String
  /// Sources that go with it, because they copy only what goes.
  public var copies: [String]
  /// How many claims of visible incidents rest on nothing else.
  public var claims: Int
  /// How many facts do.
  public var facts: Int
  /// How many responses do.
  public var responses: Int

  /// All that hangs on it.
  public var hanging: Int { claims + facts + responses }

  /// Puts the parts together.
  public init(
    id: NamedID, publisher: String, copies: [String], claims: Int, facts: Int, responses: Int
  ) {
    self.id = id
    self.publisher = publisher
    self.copies = copies
    self.claims = claims
    self.facts = facts
    self.responses = responses
  }
}

/// A number of the rule set that is another.
public struct AlteredSetting: Hashable, Sendable {
  /// The criterion, rule or rung.
  public var of: NamedID
  /// What the rule set says.
  public var from: Points
  /// What it is set to.
  public var to: Points

  /// Puts the parts together.
  public init(of: NamedID, from: Points, to: Points) {
    self.of = of
    self.from = from
    self.to = to
  }
}
