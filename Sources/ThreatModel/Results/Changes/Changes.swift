/// What would change a recommendation, found by trying and not by drawing lots.
public struct Changes: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// All rungs, lowest first.
  public var rungs: [NamedID]
  /// What holds without any change.
  public var upshot: Upshot
  /// One for each kind of change, in the order of `ChangeKind`.
  public var kinds: [KindOfChange]
  /// For each direction in which no single change moves the recommendation.
  public var pairs: [PairSearch]
  /// What each visible incident bears, by id.
  public var withoutIncident: [LeftOut]
  /// What each source bears on which something hangs alone, by id.
  public var withoutSource: [LeftOut]
  /// Sources without which everything stays as it is, because nothing rests on them alone.
  public var idleSources: Int
  /// What learning could move, most first.
  public var gaps: [GapReach]
  /// Incidents with claims that rest on one source or publisher, by id.
  public var thin: [ThinIncident]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, rungs: [NamedID], upshot: Upshot, kinds: [KindOfChange],
    pairs: [PairSearch], withoutIncident: [LeftOut], withoutSource: [LeftOut], idleSources: Int,
    gaps: [GapReach], thin: [ThinIncident]
  ) {
    self.actor = actor
    self.rungs = rungs
    self.upshot = upshot
    self.kinds = kinds
    self.pairs = pairs
    self.withoutIncident = withoutIncident
    self.withoutSource = withoutSource
    self.idleSources = idleSources
    self.gaps = gaps
    self.thin = thin
  }
}

/// What an assessment comes to.
public struct Upshot: Hashable, Sendable {
  /// The rung that the cautious reading supports.
  public var recommended: Int
  /// The rung that the generous reading supports.
  public var possible: Int
  /// The index.
  public var index: Interval<Points>

  /// Puts the parts together.
  public init(recommended: Int, possible: Int, index: Interval<Points>) {
    self.recommended = recommended
    self.possible = possible
    self.index = index
  }
}

/// Whether the recommendation rises or falls.
public enum Direction: String, Sendable, CaseIterable {
  /// To a higher rung.
  case up
  /// To a lower rung.
  case down

  /// Whether a move from one rung to another goes this way.
  public func holds(from: Int, to: Int) -> Bool { self == .up ? to > from : to < from }
}

/// A change with what it gives.
public struct Tipping: Hashable, Sendable {
  /// The change.
  public var change: Change
  /// What holds then.
  public var after: Upshot

  /// Puts the parts together.
  public init(_ change: Change, after: Upshot) {
    self.change = change
    self.after = after
  }
}

/// What single changes of one kind do.
public struct KindOfChange: Sendable {
  /// The kind.
  public var kind: ChangeKind
  /// How many claims, incidents, weights … were varied.
  public var varied: Int
  /// How many of them move the recommendation up, and the smallest change that does.
  public var up: Tips?
  /// How many of them move the recommendation down, and the smallest change that does.
  public var down: Tips?

  /// Those that move the recommendation in one direction.
  public struct Tips: Sendable {
    /// The smallest.
    public var smallest: Tipping
    /// How many claims, incidents, weights … there are of which a change does.
    public var count: Int

    /// Puts the parts together.
    public init(smallest: Tipping, count: Int) {
      self.smallest = smallest
      self.count = count
    }
  }

  /// Puts the parts together.
  public init(kind: ChangeKind, varied: Int, up: Tips?, down: Tips?) {
    self.kind = kind
    self.varied = varied
    self.up = up
    self.down = down
  }

  /// What moves the recommendation in a direction.
  public subscript(direction: Direction) -> Tips? { direction == .up ? up : down }
}

/// Which two changes together move the recommendation where no single one does.
public struct PairSearch: Sendable {
  /// Where to.
  public var direction: Direction
  /// Whether there is no rung in that direction, so that nothing was looked for.
  public var isAtEnd: Bool
  /// Pairs that move it, each change at its most effective value; at most `mostListed`.
  public var pairs: [PairOfChanges]
  /// How many there are in all.
  public var count: Int
  /// How many pairs of changes were decided.
  public var tried: Int
  /// Pairs that were not looked at because there were too many.
  public var untried: Int

  /// More than a reader can use; what is beyond is counted.
  public static let mostListed = 200

  /// Puts the parts together.
  public init(
    direction: Direction, isAtEnd: Bool, pairs: [PairOfChanges] = [], count: Int = 0,
    tried: Int = 0, untried: Int = 0
  ) {
    self.direction = direction
    self.isAtEnd = isAtEnd
    self.pairs = pairs
    self.count = count
    self.tried = tried
    self.untried = untried
  }
}

/// Two changes that move the recommendation together.
public struct PairOfChanges: Hashable, Sendable {
  /// The one earlier in the order of kinds.
  public var first: Change
  /// The other.
  public var second: Change
  /// What holds then.
  public var after: Upshot

  /// Puts the parts together.
  public init(_ first: Change, _ second: Change, after: Upshot) {
    self.first = first
    self.second = second
    self.after = after
  }
}

/// An incident or source that was left out.
public struct LeftOut: Sendable {
  /// What was left out.
  public var change: Change
  /// What holds then.
  public var after: Upshot

  /// Puts the parts together.
  public init(_ change: Change, after: Upshot) {
    self.change = change
    self.after = after
  }
}

/// How far learning something could move an assessment, up and down.
public struct GapReach: Sendable {
  /// The incident; `nil` if fields of several decide together.
  public var incident: NamedID?
  /// Fields that decide only together.
  public var fields: [String]
  /// The highest recommendation and the greatest low end of the index.
  public var best: Upshot
  /// The values that give it.
  public var bestValues: [LearntField]
  /// The lowest possible rung and the least high end of the index.
  public var least: Upshot
  /// The values that give it.
  public var leastValues: [LearntField]

  /// Puts the parts together.
  public init(
    incident: NamedID?, fields: [String], best: Upshot, bestValues: [LearntField],
    least: Upshot, leastValues: [LearntField]
  ) {
    self.incident = incident
    self.fields = fields
    self.best = best
    self.bestValues = bestValues
    self.least = least
    self.leastValues = leastValues
  }
}

/// An incident with claims that nothing independent supports.
public struct ThinIncident: Sendable {
  /// The incident.
  public var incident: NamedID
  /// How many visible claims accuse the state.
  public var claims: Int
  /// Those among them that rest on one source, or on sources that are one.
  public var thin: [ThinClaim]
  /// Independent publishers of all that is visible of it.
  public var publishers: Int

  /// Puts the parts together.
  public init(incident: NamedID, claims: Int, thin: [ThinClaim], publishers: Int) {
    self.incident = incident
    self.claims = claims
    self.thin = thin
    self.publishers = publishers
  }
}

/// A claim that nothing independent supports.
public struct ThinClaim: Sendable {
  /// Why its sources are no more than one.
  public enum Reason: String, Sendable, CaseIterable {
    /// It names one source.
    case oneSource = "one_source"
    /// Its sources have one publisher.
    case onePublisher = "one_publisher"
    /// All but one of its sources copy others of them.
    case copies
    /// Its sources all copy one another.
    case circular
  }

  /// Who claims.
  public var by: String
  /// When.
  public var date: PartialDate?
  /// Why.
  public var reason: Reason
  /// Ids of its sources.
  public var sources: [String]

  /// Puts the parts together.
  public init(by: String, date: PartialDate?, reason: Reason, sources: [String]) {
    self.by = by
    self.date = date
    self.reason = reason
    self.sources = sources
  }
}
