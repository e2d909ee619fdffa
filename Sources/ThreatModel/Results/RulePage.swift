/// A rule set as people read it: all that decides, and what each part rests on.
public struct RulePage: Sendable {
  /// The rule set.
  public var rules: RuleSetIdentity
  /// The name of the jurisdiction.
  public var jurisdiction: String?
  /// The one probability language that it prints.
  public var scale: DocumentedScale
  /// Lowest first.
  public var ladder: [DocumentedRung]
  /// In the file's order.
  public var criteria: [DocumentedCriterion]
  /// What decides beside the rules.
  public var settings: [DocumentedSetting]
  /// Made-up states, and what the rules must make of them.
  public var cases: [DocumentedCase]
  /// The words that its rules and gates use, by list.
  public var words: [DocumentedWords]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, jurisdiction: String?, scale: DocumentedScale,
    ladder: [DocumentedRung], criteria: [DocumentedCriterion], settings: [DocumentedSetting],
    cases: [DocumentedCase] = [], words: [DocumentedWords]
  ) {
    self.rules = rules
    self.jurisdiction = jurisdiction
    self.scale = scale
    self.ladder = ladder
    self.criteria = criteria
    self.settings = settings
    self.cases = cases
    self.words = words
  }
}

/// A made-up state that the rules are tried on.
public struct DocumentedCase: Sendable {
  /// What happens in it.
  public var name: NamedID
  /// What it guards against.
  public var why: String?
  /// The rung that must be recommended, where the case says.
  public var recommended: NamedID?

  /// Puts the parts together.
  public init(name: NamedID, why: String?, recommended: NamedID?) {
    self.name = name
    self.why = why
    self.recommended = recommended
  }
}

/// A probability language, and whose it is.
public struct DocumentedScale: Sendable {
  /// The scale.
  public var name: NamedID
  /// Whether the bands are a convention of the project rather than published ones.
  public var isOurConvention: Bool
  /// Where the bands are published.
  public var source: Reference?
  /// What is to be known of it.
  public var note: String?
  /// Least likely first.
  public var terms: [Term]

  /// A term with its band.
  public struct Term: Sendable {
    /// As the scale writes it.
    public var term: String
    /// Other words for the same.
    public var aliases: [String]
    /// The band.
    public var band: Likelihood
    /// Where the band comes from, or how it was published.
    public var note: String?

    /// Puts the parts together.
    public init(term: String, aliases: [String], band: Likelihood, note: String?) {
      self.term = term
      self.aliases = aliases
      self.band = band
      self.note = note
    }
  }

  /// Puts the parts together.
  public init(
    name: NamedID, isOurConvention: Bool, source: Reference?, note: String?, terms: [Term]
  ) {
    self.name = name
    self.isOurConvention = isOurConvention
    self.source = source
    self.note = note
    self.terms = terms
  }
}

/// A rung, what it demands and what it sets off.
public struct DocumentedRung: Sendable {
  /// The rung.
  public var name: NamedID
  /// The index it asks for.
  public var atLeast: Points?
  /// What it demands beside.
  public var gates: [DocumentedGate]
  /// What it says.
  public var meaning: String?
  /// What it sets off, what not.
  public var triggers: [String]

  /// Puts the parts together.
  public init(
    name: NamedID, atLeast: Points?, gates: [DocumentedGate], meaning: String?, triggers: [String]
  ) {
    self.name = name
    self.atLeast = atLeast
    self.gates = gates
    self.meaning = meaning
    self.triggers = triggers
  }
}

/// A gate in words and as a condition.
public struct DocumentedGate: Hashable, Sendable {
  /// Kebab-case.
  public var id: String
  /// The demand in words.
  public var because: String
  /// The condition as it was written.
  public var condition: String

  /// Puts the parts together.
  public init(id: String, because: String, condition: String) {
    self.id = id
    self.because = because
    self.condition = condition
  }
}

/// A criterion with its rules.
public struct DocumentedCriterion: Sendable {
  /// The criterion.
  public var name: NamedID
  /// What it asks.
  public var question: String?
  /// 0 or more.
  public var weight: Points
  /// Why this weight.
  public var why: String?
  /// How the rules of one incident combine, and how incidents do, in sentences.
  public var combination: [String]
  /// In the file's order.
  public var rules: [DocumentedRule]

  /// Puts the parts together.
  public init(
    name: NamedID, question: String?, weight: Points, why: String?, combination: [String],
    rules: [DocumentedRule]
  ) {
    self.name = name
    self.question = question
    self.weight = weight
    self.why = why
    self.combination = combination
    self.rules = rules
  }
}

/// A rule with its reasons and its examples.
public struct DocumentedRule: Sendable {
  /// The rule.
  public var name: NamedID
  /// Whether it looks at one incident, not at all of them together.
  public var isAboutOneIncident: Bool
  /// 0 to 100.
  public var points: Points
  /// By what it multiplies the points of its criterion; `nil` for a rule that has points.
  public var times: Factor? = nil
  /// The condition as it was written.
  public var condition: String
  /// The reason that it gives, with what stands in its places named in brackets.
  public var because: String
  /// Why these points.
  public var why: String
  /// What it is grounded in.
  public var references: [Reference]
  /// Facts at which it fires.
  public var fires: [DocumentedExample]
  /// Facts at which it stays silent.
  public var silent: [DocumentedExample]

  /// Puts the parts together.
  public init(
    name: NamedID, isAboutOneIncident: Bool, points: Points, condition: String, because: String,
    why: String, references: [Reference], fires: [DocumentedExample], silent: [DocumentedExample]
  ) {
    self.name = name
    self.isAboutOneIncident = isAboutOneIncident
    self.points = points
    self.condition = condition
    self.because = because
    self.why = why
    self.references = references
    self.fires = fires
    self.silent = silent
  }
}

/// Facts that a rule is tried on, in words.
public struct DocumentedExample: Sendable {
  /// One text for each incident, such as `targets: media; people affected: 40,000 people`; empty
  /// where nothing is reported.
  public var incidents: [String]

  /// Puts the parts together.
  public init(incidents: [String]) { self.incidents = incidents }
}

/// A setting and what it does.
public struct DocumentedSetting: Sendable {
  /// As rule sets write it.
  public var key: String
  /// For people.
  public var title: String
  /// Its value in words.
  public var value: String
  /// What it decides, in a sentence.
  public var meaning: String

  /// Puts the parts together.
  public init(key: String, title: String, value: String, meaning: String) {
    self.key = key
    self.title = title
    self.value = value
    self.meaning = meaning
  }
}

/// Words of one list, with what they mean.
public struct DocumentedWords: Sendable {
  /// The list, as conditions name it.
  public var list: String
  /// In the order of the vocabulary.
  public var words: [Word]

  /// A word with its meaning.
  public struct Word: Sendable {
    /// As conditions write it, and as people read it.
    public var name: NamedID
    /// What it means; `nil` where the title says it.
    public var definition: String?

    /// Puts the parts together.
    public init(name: NamedID, definition: String?) {
      self.name = name
      self.definition = definition
    }
  }

  /// Puts the parts together.
  public init(list: String, words: [Word]) {
    self.list = list
    self.words = words
  }
}
