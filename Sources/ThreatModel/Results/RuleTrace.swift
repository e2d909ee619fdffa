/// What one rule says of one actor, term by term.
public struct RuleTrace: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// The rule.
  public var rule: NamedID
  /// The criterion it belongs to.
  public var criterion: NamedID
  /// The criterion's weight.
  public var weight: Points
  /// The sum of all weights.
  public var totalWeight: Points
  /// What the rule may award.
  public var points: Points
  /// The condition as it was written.
  public var condition: String
  /// Why these points.
  public var why: String
  /// What it is grounded in, each as title, publisher, date and address.
  public var references: [String]
  /// One for each visible incident; one for all of them in actor scope.
  public var trials: [RuleTrial]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, rule: NamedID, criterion: NamedID, weight: Points, totalWeight: Points,
    points: Points, condition: String, why: String, references: [String], trials: [RuleTrial]
  ) {
    self.actor = actor
    self.rule = rule
    self.criterion = criterion
    self.weight = weight
    self.totalWeight = totalWeight
    self.points = points
    self.condition = condition
    self.why = why
    self.references = references
    self.trials = trials
  }
}

/// What a rule's condition gave where it was tried.
public struct RuleTrial: Sendable {
  /// The incident's title; `all visible incidents` in actor scope.
  public var title: String
  /// What the assessment made of it.
  public var reason: Reason
  /// Why the condition came out so; follows a subject, without a full stop.
  public var sentence: String
  /// The parts of the condition and what they gave, in reading order.
  public var terms: [TermValue]

  /// Puts the parts together.
  public init(title: String, reason: Reason, sentence: String, terms: [TermValue]) {
    self.title = title
    self.reason = reason
    self.sentence = sentence
    self.terms = terms
  }
}

/// A part of a condition and the value that it had.
public struct TermValue: Hashable, Sendable {
  /// The part as it was written.
  public var text: String
  /// How deep it stands in the condition; 0 is the whole.
  public var depth: Int
  /// The value in words.
  public var value: String

  /// Puts the parts together.
  public init(text: String, depth: Int, value: String) {
    self.text = text
    self.depth = depth
    self.value = value
  }
}

/// What one rule says of one or more actors on one day.
public struct RuleTraceReport: Sendable {
  /// The rules.
  public var rules: RuleSetIdentity
  /// The day.
  public var asOf: CalendarDate
  /// The strictest of all inputs.
  public var marking: Marking?
  /// One for each actor, in the order named.
  public var traces: [RuleTrace]

  /// Puts the parts together.
  public init(rules: RuleSetIdentity, asOf: CalendarDate, marking: Marking?, traces: [RuleTrace]) {
    self.rules = rules
    self.asOf = asOf
    self.marking = marking
    self.traces = traces
  }
}
