/// The same evidence on the same day under several rule sets.
public struct RuleSetComparison: Sendable {
  /// One for each rule set, in the order in which they were named, of the same states.
  public var reports: [AssessmentReport]

  /// Reports of the same states on the same day.
  ///
  /// - Parameter reports: One for each rule set; the first is the one that others are compared with.
  public init(_ reports: [AssessmentReport]) { self.reports = reports }

  /// What each rule set says of each state, in the order of the first.
  public var actors: [ComparedActor] {
    guard let first = reports.first else { return [] }
    return first.assessments.map { assessment in
      let code = assessment.actor.code
      return ComparedActor(
        actor: assessment.actor,
        standings: reports.compactMap { report in
          report.assessments.first { $0.actor.code == code }
        }.map(ComparedStanding.init))
    }
  }

  /// The strictest handling of all inputs.
  public var marking: Marking? { reports.compactMap(\.marking).max() }
}

/// One state under several rule sets.
public struct ComparedActor: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// Where it stands under each rule set.
  public var standings: [ComparedStanding]

  /// Puts the parts together.
  public init(actor: AssessedActor, standings: [ComparedStanding]) {
    self.actor = actor
    self.standings = standings
  }

  /// Whether a rule set gives another rung than the first, recommended or possible.
  public var differs: Bool {
    standings.contains {
      $0.recommended.id != standings.first?.recommended.id
        || $0.possible.id != standings.first?.possible.id
    }
  }
}

/// Where a state stands under one of several rule sets.
public struct ComparedStanding: Sendable {
  /// The ids of the rule set's rungs, lowest first.
  public var ladder: [String]
  /// The rung that the cautious reading supports.
  public var recommended: NamedID
  /// The rung that the generous reading supports.
  public var possible: NamedID
  /// From 0 to 100.
  public var index: Interval<Points>

  /// What an assessment says of it.
  public init(_ assessment: Assessment) {
    func name(_ place: Int) -> NamedID {
      NamedID(id: assessment.ladder[place].id, title: assessment.ladder[place].title)
    }
    ladder = assessment.ladder.map(\.id)
    recommended = name(assessment.recommended)
    possible = name(assessment.possible)
    index = assessment.index
  }

  /// A position on a ladder.
  ///
  /// - Parameters:
  ///   - position: Places in `rungs`, and the index.
  ///   - rungs: The rungs of the rule set, lowest first.
  public init(_ position: Position, among rungs: [NamedID]) {
    ladder = rungs.map(\.id)
    recommended = rungs[position.recommended]
    possible = rungs[position.possible]
    index = position.index
  }

  /// How the recommended rung stands to that of another rule set.
  public func place(beside other: ComparedStanding) -> RungPlace {
    guard recommended.id != other.recommended.id else { return .same }
    // Only rungs of one ladder are higher or lower than each other.
    guard ladder == other.ladder, let own = ladder.firstIndex(of: recommended.id),
      let others = ladder.firstIndex(of: other.recommended.id)
    else { return .other }
    return own > others ? .higher : .lower
  }
}

/// How a rung under one rule set stands to that under another.
public enum RungPlace: String, Sendable {
  /// The same rung.
  case same
  /// A higher or a lower rung of the same ladder.
  case higher, lower
  /// A rung of another ladder.
  case other
}
