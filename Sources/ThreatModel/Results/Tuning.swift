/// A request that cannot be met as it is worded; the message says what to write instead.
public struct TuningMistake: Error, Hashable, Sendable {
  /// One or more sentences.
  public let message: String

  /// Says what is wrong and what to write.
  public init(_ message: String) { self.message = message }
}

/// A change of the rules of a rule set.
public enum RuleEdit: Hashable, Sendable {
  /// The rules of a file are added at the end of a criterion.
  case add(criterion: String, path: String, text: [UInt8])
  /// A rule goes.
  case remove(String)
  /// A rule goes to the end of another criterion.
  case move(String, to: String)
  /// A rule stays in the file and counts nowhere.
  case disable(String)
  /// A rule counts again.
  case enable(String)
}

/// A setting of a rule set with what it is and what it may be.
public struct ListedSetting: Hashable, Sendable {
  /// Its name.
  public var setting: Setting
  /// What it is, as people write it: `35`, `5 years`.
  public var value: String
  /// What may be written: `0 to 1000`.
  public var permitted: String

  /// Puts the parts together.
  public init(setting: Setting, value: String, permitted: String) {
    self.setting = setting
    self.value = value
    self.permitted = permitted
  }
}

/// Something in which one rule set differs from another.
public struct RuleSetChange: Hashable, Sendable {
  /// What differs: the path of a setting, `rules.ID`, `rules.ID.criterion` or `rules.ID.disabled`.
  public var path: String
  /// What it belongs to, for people.
  public var title: String
  /// What was there; `nil` for a rule that is new.
  public var from: String?
  /// What is there; `nil` for a rule that is gone.
  public var to: String?

  /// Puts the parts together.
  public init(path: String, title: String, from: String?, to: String?) {
    self.path = path
    self.title = title
    self.from = from
    self.to = to
  }
}

/// What a change of a rule set would do, or did.
public struct TuningReport: Sendable {
  /// The rules before.
  public var rules: RuleSetIdentity
  /// The rules after.
  public var tuned: RuleSetIdentity
  /// The bytes of the rules file before.
  public var before: [UInt8]
  /// The bytes of the rules file after.
  public var after: [UInt8]
  /// Whether the file was written.
  public var isWritten: Bool
  /// Whether the result passes `check`.
  public var passes: Bool
  /// What differs, in the file's order.
  public var changes: [RuleSetChange]
  /// What was asked for and could not be given in full, in sentences.
  public var remarks: [String]
  /// The day.
  public var asOf: CalendarDate
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// The strictest of all inputs.
  public var marking: Marking?
  /// In the order in which they stand before.
  public var actors: [TunedActor]
  /// How the changes were found, where they were searched for.
  public var fit: FitReport?

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, tuned: RuleSetIdentity, before: [UInt8], after: [UInt8],
    isWritten: Bool, passes: Bool, changes: [RuleSetChange], remarks: [String], asOf: CalendarDate,
    evidenceSHA256: String, evidencePaths: [String], marking: Marking?, actors: [TunedActor],
    fit: FitReport? = nil
  ) {
    self.rules = rules
    self.tuned = tuned
    self.before = before
    self.after = after
    self.isWritten = isWritten
    self.passes = passes
    self.changes = changes
    self.remarks = remarks
    self.asOf = asOf
    self.evidenceSHA256 = evidenceSHA256
    self.evidencePaths = evidencePaths
    self.marking = marking
    self.actors = actors
    self.fit = fit
  }
}

/// One state before and after a change of the rule set.
public struct TunedActor: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// Where it stands before.
  public var before: ComparedStanding
  /// Where it stands after.
  public var after: ComparedStanding
  /// The rule whose part of the index changed most; `nil` if the index is as it was, or if the same
  /// rules make it up with the same parts.
  public var mover: MovingRule?
  /// What decides where a rung changed: the recommended one first, then the possible one.
  public var deciders: [RungDecider]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, before: ComparedStanding, after: ComparedStanding, mover: MovingRule?,
    deciders: [RungDecider]
  ) {
    self.actor = actor
    self.before = before
    self.after = after
    self.mover = mover
    self.deciders = deciders
  }

  /// Whether a rung is another, recommended or possible.
  public var movesRung: Bool {
    before.recommended.id != after.recommended.id || before.possible.id != after.possible.id
  }

  /// Whether rung or index is another.
  public var moves: Bool { movesRung || before.index != after.index }
}

/// A rule and by how much its part of an index changed.
public struct MovingRule: Hashable, Sendable {
  /// The rule.
  public var rule: NamedID
  /// By how much in each reading, in points of the index.
  public var share: Reading<Points>

  /// Puts the parts together.
  public init(rule: NamedID, share: Reading<Points>) {
    self.rule = rule
    self.share = share
  }
}

/// What stood, or stands, between a state and the rung above the lower of two.
public struct RungDecider: Hashable, Sendable {
  /// Whether it is the cautious reading that moved, which decides what is recommended.
  public var isRecommended: Bool
  /// Whether the rung is higher than before.
  public var isRise: Bool
  /// The lowest rung that was gained or lost.
  public var rung: NamedID
  /// The index before and after, where it and the index that the rung asks for decide.
  public var index: Threshold?
  /// The demands that decide, in words.
  public var gates: [String]

  /// An index held against what a rung asks for.
  public struct Threshold: Hashable, Sendable {
    /// The index before and after.
    public var index: (before: Points, after: Points) { (indexBefore, indexAfter) }
    /// What the rung asked for before, and asks for after.
    public var asked: (before: Points, after: Points) { (askedBefore, askedAfter) }
    private let indexBefore: Points
    private let indexAfter: Points
    private let askedBefore: Points
    private let askedAfter: Points

    /// Puts the parts together.
    public init(index: (before: Points, after: Points), asked: (before: Points, after: Points)) {
      indexBefore = index.before
      indexAfter = index.after
      askedBefore = asked.before
      askedAfter = asked.after
    }
  }

  /// Puts the parts together.
  public init(
    isRecommended: Bool, isRise: Bool, rung: NamedID, index: Threshold?, gates: [String]
  ) {
    self.isRecommended = isRecommended
    self.isRise = isRise
    self.rung = rung
    self.index = index
    self.gates = gates
  }
}
