/// What a condition is worth and what it says, tried on evidence before it stands in a rule.
public struct ConditionReport: Sendable {
  /// The rule set whose fields, functions and words it was read with.
  public var rules: RuleSetIdentity
  /// The day; `nil` where no dossier was asked.
  public var asOf: CalendarDate?
  /// The strictest of all inputs.
  public var marking: Marking?
  /// As it was written.
  public var condition: String
  /// Whether it is about one incident, not about all of them together.
  public var isAboutOneIncident: Bool
  /// The type of its value in CEL.
  public var type: String
  /// The fields that it reads.
  public var fields: [String]
  /// The most steps that an evaluation can take, for lists of usual length.
  public var cost: Int
  /// What it gave; empty where there was nothing to try it on.
  public var trials: [ConditionTrial]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, asOf: CalendarDate?, marking: Marking?, condition: String,
    isAboutOneIncident: Bool, type: String, fields: [String], cost: Int, trials: [ConditionTrial]
  ) {
    self.rules = rules
    self.asOf = asOf
    self.marking = marking
    self.condition = condition
    self.isAboutOneIncident = isAboutOneIncident
    self.type = type
    self.fields = fields
    self.cost = cost
    self.trials = trials
  }
}

/// What a condition gave in one place.
public struct ConditionTrial: Sendable {
  /// The incident's title, the state's name, or where the facts came from.
  public var title: String
  /// What a rule would make of it; `nil` for what is no truth value.
  public var verdict: Verdict?
  /// The value in words.
  public var value: String
  /// Why; follows a subject, without a full stop.
  public var sentence: String
  /// The condition with values under it, line by line.
  public var diagram: [String]

  /// Puts the parts together.
  public init(
    title: String, verdict: Verdict?, value: String, sentence: String, diagram: [String]
  ) {
    self.title = title
    self.verdict = verdict
    self.value = value
    self.sentence = sentence
    self.diagram = diagram
  }
}

/// What the conditions of a rule set may use.
public struct LanguageReport: Sendable {
  /// The rule set.
  public var rules: RuleSetIdentity
  /// Variables, then the fields of each structure.
  public var names: [LanguageSection]
  /// Functions, the rule set's own first, then macros.
  public var functions: [LanguageSection]
  /// The words of each vocabulary.
  public var words: [LanguageWords]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, names: [LanguageSection], functions: [LanguageSection],
    words: [LanguageWords]
  ) {
    self.rules = rules
    self.names = names
    self.functions = functions
    self.words = words
  }
}

/// Names of one kind that conditions may use.
public struct LanguageSection: Sendable {
  /// What they are.
  public var title: String
  /// Each with its type or the ways to write it, and what it stands for.
  public var items: [LanguageItem]

  /// Puts the parts together.
  public init(_ title: String, _ items: [LanguageItem]) {
    self.title = title
    self.items = items
  }
}

/// A name that conditions may use.
public struct LanguageItem: Sendable {
  /// As conditions write it.
  public var name: String
  /// Its type in CEL, or of what it gives.
  public var type: String
  /// What it stands for, in a sentence.
  public var documentation: String

  /// Puts the parts together.
  public init(_ name: String, type: String, documentation: String) {
    self.name = name
    self.type = type
    self.documentation = documentation
  }
}

/// The words of a vocabulary.
public struct LanguageWords: Sendable {
  /// The vocabulary, as types name it.
  public var vocabulary: String
  /// In the file's order, or else alphabetical.
  public var words: [String]

  /// Puts the parts together.
  public init(_ vocabulary: String, _ words: [String]) {
    self.vocabulary = vocabulary
    self.words = words
  }
}
