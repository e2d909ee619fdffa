/// What came of fitting a rule set to expectations.
public struct FitReport: Sendable {
  /// What came of it, in one word.
  public enum Outcome: String, Sendable {
    /// Every expectation held before, with the margin.
    case nothingToDo = "nothing_to_do"
    /// The changes make every expectation hold.
    case found
    /// No values of the settings do; `contradictions` says why.
    case impossible
    /// The search found no changes that do, which proves nothing.
    case notFound = "not_found"
  }

  /// How the changes were found.
  public enum Method: String, Sendable {
    /// Nothing was searched.
    case none
    /// Every value of every single setting was decided.
    case single
    /// Every pair of settings was decided.
    case pair
    /// By trying combinations.
    case search
  }

  /// The file of expectations.
  public var path: String
  /// What came of it.
  public var outcome: Outcome
  /// How the changes were found.
  public var method: Method
  /// By how much an index has to clear a threshold.
  public var margin: Points
  /// By how much it does after the changes, at the least; `nil` where no threshold decides.
  public var reached: Points?
  /// What was tried.
  public var effort: FitEffort
  /// Whether fewer changes certainly do not do.
  public var isFewest: Bool
  /// Whether no other change of as few settings is smaller, beside what the settings are.
  public var isLeast: Bool
  /// Whether it was ended before it was done.
  public var isInterrupted: Bool
  /// The settings that would do alone, with all values at which they do.
  public var singles: [FitInterval]
  /// Expectations that contradict each other.
  public var contradictions: [FitContradictionReport]
  /// What was fitted to, in the file's order.
  public var expectations: [FittedExpectation]
  /// How many expectations were left out because their author expects that rules and stance differ.
  public var knownDisagreements: Int
  /// How many were left out because there is no dossier on their state.
  public var withoutDossier: Int
  /// How many were left out because their day is later.
  public var later: Int
  /// How many of those that were fitted to are of the half that scorecards call held out.
  public var heldOutHalf: Int
  /// Agreement with expectations that were held out.
  public var holdOut: FitHoldOut?

  /// Puts the parts together.
  public init(
    path: String, outcome: Outcome, method: Method, margin: Points, reached: Points?,
    effort: FitEffort, isFewest: Bool, isLeast: Bool, isInterrupted: Bool, singles: [FitInterval],
    contradictions: [FitContradictionReport], expectations: [FittedExpectation],
    knownDisagreements: Int, withoutDossier: Int, later: Int, heldOutHalf: Int, holdOut: FitHoldOut?
  ) {
    self.path = path
    self.outcome = outcome
    self.method = method
    self.margin = margin
    self.reached = reached
    self.effort = effort
    self.isFewest = isFewest
    self.isLeast = isLeast
    self.isInterrupted = isInterrupted
    self.singles = singles
    self.contradictions = contradictions
    self.expectations = expectations
    self.knownDisagreements = knownDisagreements
    self.withoutDossier = withoutDossier
    self.later = later
    self.heldOutHalf = heldOutHalf
    self.holdOut = holdOut
  }

  /// Whether every expectation that was fitted to holds in the end.
  public var holds: Bool { outcome == .found || outcome == .nothingToDo }
}

/// How much a search tried.
public struct FitEffort: Hashable, Sendable {
  /// Settings that might change.
  public var settings: Int
  /// Settings that were locked, or that nothing could change.
  public var locked: Int
  /// Settings of which more may also mean less, so that a value that does may have been missed.
  public var loose: Int
  /// Settings whose values were all decided, alone.
  public var singles: Int
  /// Pairs of settings that were searched.
  public var pairs: Int
  /// Pairs too intricate to be decided.
  public var undecidedPairs: Int
  /// Combinations that were tried after that.
  public var combinations: Int

  /// Puts the parts together.
  public init(
    settings: Int, locked: Int, loose: Int, singles: Int, pairs: Int, undecidedPairs: Int,
    combinations: Int
  ) {
    self.settings = settings
    self.locked = locked
    self.loose = loose
    self.singles = singles
    self.pairs = pairs
    self.undecidedPairs = undecidedPairs
    self.combinations = combinations
  }
}

/// A setting that would do alone.
public struct FitInterval: Hashable, Sendable {
  /// The setting.
  public var setting: Setting
  /// What it is, in counts of its unit.
  public var own: Int
  /// All counts at which every expectation holds.
  public var counts: ClosedRange<Int>

  /// Puts the parts together.
  public init(setting: Setting, own: Int, counts: ClosedRange<Int>) {
    self.setting = setting
    self.own = own
    self.counts = counts
  }
}

/// An expectation that a rule set was fitted to.
public struct FittedExpectation: Hashable, Sendable {
  /// Unique in its file.
  public var id: String
  /// The state, by code.
  public var actor: String
  /// The day.
  public var date: CalendarDate
  /// The lowest rung that agrees; `nil` for no lower bound.
  public var atLeast: NamedID?
  /// The highest rung that agrees; `nil` for no upper bound.
  public var atMost: NamedID?
  /// Where the state stands under the rules as they are.
  public var before: NamedID
  /// Where it stands under the changed rules.
  public var after: NamedID
  /// Whether the expectation held before, with the margin.
  public var heldBefore: Bool
  /// Whether it holds after the changes, with the margin.
  public var holds: Bool

  /// Puts the parts together.
  public init(
    id: String, actor: String, date: CalendarDate, atLeast: NamedID?, atMost: NamedID?,
    before: NamedID, after: NamedID, heldBefore: Bool, holds: Bool
  ) {
    self.id = id
    self.actor = actor
    self.date = date
    self.atLeast = atLeast
    self.atMost = atMost
    self.before = before
    self.after = after
    self.heldBefore = heldBefore
    self.holds = holds
  }
}

/// Expectations that no values of the settings meet together.
public struct FitContradictionReport: Hashable, Sendable {
  /// Their ids; none of them can be left out.
  public var expectations: [String]
  /// Why.
  public var reason: Reason

  /// Why expectations cannot be met.
  public enum Reason: Hashable, Sendable {
    /// Gates of a rung, which no number opens, are not met.
    case gates(rung: NamedID)
    /// Whatever the settings, the index lies between these.
    case reach(Interval<Points>)
    /// The second has the same evidence as the first, and is to stand lower.
    case sameEvidence
    /// The second has all the evidence that the first has, and is to stand lower.
    case moreEvidence
    /// The first is never more than so far above the second.
    case difference(most: Points)
    /// All values were gone through.
    case exhausted
  }

  /// Puts the parts together.
  public init(expectations: [String], reason: Reason) {
    self.expectations = expectations
    self.reason = reason
  }
}

/// How a fitted rule set agrees with expectations that it was not fitted to.
public struct FitHoldOut: Hashable, Sendable {
  /// The share that was held out, in ten-thousandths.
  public var share: Factor
  /// Which ones.
  public var seed: UInt64
  /// How many were held out.
  public var compared: Int
  /// How many of them agree with the rules as they are.
  public var agreeingBefore: Int
  /// How many agree with the fitted rules.
  public var agreeingAfter: Int
  /// How many agree if the rung is read off the number of visible incidents, learnt from the others.
  public var agreeingByCount: Int
  /// How many agree if every state stands on the rung that suits most of the others.
  public var agreeingByCommonest: Int
  /// That rung.
  public var commonest: NamedID

  /// Puts the parts together.
  public init(
    share: Factor, seed: UInt64, compared: Int, agreeingBefore: Int, agreeingAfter: Int,
    agreeingByCount: Int, agreeingByCommonest: Int, commonest: NamedID
  ) {
    self.share = share
    self.seed = seed
    self.compared = compared
    self.agreeingBefore = agreeingBefore
    self.agreeingAfter = agreeingAfter
    self.agreeingByCount = agreeingByCount
    self.agreeingByCommonest = agreeingByCommonest
    self.commonest = commonest
  }
}
