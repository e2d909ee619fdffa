/// In what two rule sets differ, and what that does to states.
public struct RuleSetDifferenceReport: Sendable {
  /// The first rule set.
  public var first: RuleSetIdentity
  /// The second rule set.
  public var second: RuleSetIdentity
  /// Whether both, with their words and scales, are the same byte for byte.
  public var isSameFile: Bool
  /// What decides and differs: numbers, conditions, rules, the ladder, settings.
  public var changes: [ComparedChange]
  /// What differs and decides nothing.
  public var texts: [TextDifference]
  /// The day.
  public var asOf: CalendarDate
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// The strictest of all inputs.
  public var marking: Marking?
  /// Where each state stands under both, in the order of the first.
  public var actors: [TunedActor]
  /// When the two recommended different rungs, for each state; `nil` where nobody asked.
  public var overTime: [DisagreementsOfActor]?

  /// Puts the parts together.
  public init(
    first: RuleSetIdentity, second: RuleSetIdentity, isSameFile: Bool, changes: [ComparedChange],
    texts: [TextDifference], asOf: CalendarDate, evidenceSHA256: String, evidencePaths: [String],
    marking: Marking?, actors: [TunedActor], overTime: [DisagreementsOfActor]? = nil
  ) {
    self.first = first
    self.second = second
    self.isSameFile = isSameFile
    self.changes = changes
    self.texts = texts
    self.asOf = asOf
    self.evidenceSHA256 = evidenceSHA256
    self.evidencePaths = evidencePaths
    self.marking = marking
    self.actors = actors
    self.overTime = overTime
  }

  /// Whether some state's recommended or possible rung is another.
  public var movesRung: Bool { actors.contains(where: \.movesRung) }
}

/// How what the changes do together stands to what each does alone, for one state.
public struct Interaction: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// By how much all changes together move the index.
  public var together: Shift
  /// The sum of what each moves it by alone.
  public var summed: Shift
  /// The changes that alone move the state to another rung than all together do, by path.
  public var strays: [String]
  /// The changes each of which alone gives both rungs that all together give, by path; empty where
  /// the rungs stay.
  public var sufficient: [String]
  /// Whether all together move a rung.
  public var movesRung: Bool
  /// By how much rounding alone may keep the sums apart.
  public var tolerance: Points

  /// Whether the index moves as much together as one after the other, but for rounding.
  public var addsUp: Bool {
    abs(together.low.hundredths - summed.low.hundredths) <= tolerance.hundredths
      && abs(together.high.hundredths - summed.high.hundredths) <= tolerance.hundredths
  }
}

extension RuleSetDifferenceReport {
  /// How together and alone stand to each other, for each state; none where not every change could
  /// be tried alone, or where there is at most one.
  public var interactions: [Interaction] {
    guard changes.count > 1, changes.allSatisfy(\.alone.isKnown) else { return [] }
    var moves: [String: [(path: String, move: LoneMove)]] = [:]
    for change in changes {
      for move in change.alone.moves {
        moves[move.actor.code, default: []].append((change.change.path, move))
      }
    }
    return actors.map { actor in
      let alone = moves[actor.actor.code] ?? []
      let rungs = alone.filter(\.move.movesRung)
      return Interaction(
        actor: actor.actor, together: actor.after.shift(from: actor.before),
        summed: alone.reduce(.zero) { $0 + $1.move.shift },
        strays: rungs.filter { !$0.move.after.hasRungs(of: actor.after) }.map(\.path),
        sufficient: actor.movesRung
          ? rungs.filter { $0.move.after.hasRungs(of: actor.after) }.map(\.path) : [],
        movesRung: actor.movesRung,
        // Each of the figures that are added is rounded to a hundredth, and so is each it started from.
        tolerance: Points(hundredths: alone.count + 1))
    }
  }
}

/// When two rule sets recommended different rungs for one state.
public struct DisagreementsOfActor: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// The first day that was looked at.
  public var from: CalendarDate
  /// The last.
  public var to: CalendarDate
  /// By date, without overlap.
  public var periods: [Disagreement]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, from: CalendarDate, to: CalendarDate, periods: [Disagreement]
  ) {
    self.actor = actor
    self.from = from
    self.to = to
    self.periods = periods
  }
}

/// Days on which one rule set recommended one rung, and the other another.
public struct Disagreement: Hashable, Sendable {
  /// The first day.
  public var from: CalendarDate
  /// The last day.
  public var to: CalendarDate
  /// What the first rule set recommended.
  public var first: NamedID
  /// What the second recommended.
  public var second: NamedID

  /// Puts the parts together.
  public init(from: CalendarDate, to: CalendarDate, first: NamedID, second: NamedID) {
    self.from = from
    self.to = to
    self.first = first
    self.second = second
  }

  /// How many days.
  public var days: Int { to.dayNumber - from.dayNumber + 1 }
}
