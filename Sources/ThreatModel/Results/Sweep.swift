/// Who stands on which rung while one setting goes from one value to another.
public struct SweepReport: Sendable {
  /// The rules, with other changes that were asked for.
  public var rules: RuleSetIdentity
  /// What is varied.
  public var setting: Setting
  /// What the rule set says, in counts of the setting's unit.
  public var own: Int
  /// The values tried, ascending, in counts of the setting's unit.
  public var values: [Int]
  /// The designations, lowest first.
  public var ladder: [NamedID]
  /// Whether between two values every move is found, whatever the rules are.
  public var isExhaustive: Bool
  /// The day.
  public var asOf: CalendarDate
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// The strictest of all inputs.
  public var marking: Marking?
  /// The most serious first, as the rule set has them.
  public var actors: [SweptActor]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, setting: Setting, own: Int, values: [Int], ladder: [NamedID],
    isExhaustive: Bool, asOf: CalendarDate, evidenceSHA256: String, evidencePaths: [String],
    marking: Marking?, actors: [SweptActor]
  ) {
    self.rules = rules
    self.setting = setting
    self.own = own
    self.values = values
    self.ladder = ladder
    self.isExhaustive = isExhaustive
    self.asOf = asOf
    self.evidenceSHA256 = evidenceSHA256
    self.evidencePaths = evidencePaths
    self.marking = marking
    self.actors = actors
  }
}

/// One state while a setting varies.
public struct SweptActor: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// Where it stands, for each value.
  public var standings: [Upshot]
  /// Every move found, by ascending value.
  public var moves: [SweepMove]

  /// Puts the parts together.
  public init(actor: AssessedActor, standings: [Upshot], moves: [SweepMove]) {
    self.actor = actor
    self.standings = standings
    self.moves = moves
  }
}

/// A value of a setting at which a state moves to other rungs.
public struct SweepMove: Sendable {
  /// The first value that gives the new rungs, in counts of the setting's unit; one count less gives
  /// those before.
  public var value: Int
  /// Where the state stands one count below.
  public var before: Upshot
  /// Where it stands at the value.
  public var after: Upshot

  /// Puts the parts together.
  public init(value: Int, before: Upshot, after: Upshot) {
    self.value = value
    self.before = before
    self.after = after
  }
}
