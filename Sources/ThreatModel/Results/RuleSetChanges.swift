/// A change from one rule set to another that changes what it says of states, and what it does.
public struct ComparedChange: Sendable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number is another: a weight, points, a threshold, a discount, the half-life, a share.
    case number
    /// Another of several ways was chosen.
    case choice
    /// A condition says something else.
    case condition
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// A rule stands in another criterion.
    case moved
    /// It has another id, and is otherwise what it was.
    case renamed
    /// A rule is switched off.
    case disabled
    /// A rule is switched on.
    case enabled
    /// The same things stand in another order, which counts.
    case order
    /// The words or scales that the rule set is read with are others.
    case words
  }

  /// What happened.
  public var kind: Kind
  /// Where, from what and to what.
  public var change: RuleSetChange
  /// What it does when it is made alone in the first rule set.
  public var alone: LoneEffect

  /// Puts the parts together.
  public init(kind: Kind, change: RuleSetChange, alone: LoneEffect) {
    self.kind = kind
    self.change = change
    self.alone = alone
  }
}

/// What one of several changes does by itself.
public enum LoneEffect: Sendable {
  /// The states whose rung or index is another.
  case moves([LoneMove])
  /// It makes no rule set without the others, for this reason.
  case needsOthers(String)
  /// It was not tried, for this reason.
  case untried(String)

  /// The states that move; none where that is not known.
  public var moves: [LoneMove] { if case .moves(let moves) = self { moves } else { [] } }

  /// Whether it is known what it does.
  public var isKnown: Bool { if case .moves = self { true } else { false } }
}

/// One state that a single change moves.
public struct LoneMove: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// Where it stands without the change.
  public var before: ComparedStanding
  /// Where it stands with it.
  public var after: ComparedStanding

  /// Puts the parts together.
  public init(actor: AssessedActor, before: ComparedStanding, after: ComparedStanding) {
    self.actor = actor
    self.before = before
    self.after = after
  }

  /// Whether a rung is another.
  public var movesRung: Bool { !after.hasRungs(of: before) }

  /// By how much the index moves.
  public var shift: Shift { after.shift(from: before) }
}

extension ComparedStanding {
  /// Whether both rungs are those of another standing.
  public func hasRungs(of other: ComparedStanding) -> Bool {
    recommended.id == other.recommended.id && possible.id == other.possible.id
  }

  /// How the index came here from another standing.
  public func shift(from other: ComparedStanding) -> Shift {
    Shift(low: index.low - other.index.low, high: index.high - other.index.high)
  }

  /// How a rung of this standing stands to that of another rule set, in the ladder of either that
  /// has both.
  public func place(
    of rung: KeyPath<ComparedStanding, NamedID>, beside other: ComparedStanding
  ) -> RungPlace {
    let (own, others) = (self[keyPath: rung].id, other[keyPath: rung].id)
    guard own != others else { return .same }
    for ladder in [self.ladder, other.ladder] {
      if let mine = ladder.firstIndex(of: own), let theirs = ladder.firstIndex(of: others) {
        return mine > theirs ? .higher : .lower
      }
    }
    return .other
  }
}

/// Texts of a part of a rule set that differ and decide nothing.
public struct TextDifference: Hashable, Sendable {
  /// The part: `rules.ID`, `criteria.ID`; empty for the rule set itself.
  public var path: String
  /// The keys under which the texts stand.
  public var keys: [String]

  /// Puts the parts together.
  public init(path: String, keys: [String]) {
    self.path = path
    self.keys = keys
  }
}
