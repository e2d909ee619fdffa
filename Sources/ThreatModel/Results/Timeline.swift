/// Where a state stands: its rungs and its index.
public struct Position: Hashable, Sendable {
  /// The rung that the cautious reading supports, as an index into the ladder.
  public var recommended: Int
  /// The rung that the generous reading supports; never lower.
  public var possible: Int
  /// From 0 to 100.
  public var index: Interval<Points>

  /// Puts the parts together.
  public init(recommended: Int, possible: Int, index: Interval<Points>) {
    self.recommended = recommended
    self.possible = possible
    self.index = index
  }

  /// Whether both rungs are those of another position.
  public func hasRungs(of other: Position) -> Bool {
    recommended == other.recommended && possible == other.possible
  }

  /// How the index came here from another position.
  public func shift(from other: Position) -> Shift {
    Shift(low: index.low - other.index.low, high: index.high - other.index.high)
  }
}

/// By how much both ends of an index moved; negative where they fell.
public struct Shift: Hashable, Sendable {
  /// In the cautious reading.
  public var low: Points
  /// In the generous reading.
  public var high: Points

  /// Puts the parts together.
  public init(low: Points, high: Points) {
    self.low = low
    self.high = high
  }

  /// Nothing moved.
  public static let zero = Shift(low: .zero, high: .zero)

  /// One after the other.
  public static func + (a: Shift, b: Shift) -> Shift {
    Shift(low: a.low + b.low, high: a.high + b.high)
  }
}

/// How a state's rungs and index moved from one day to another, and what moved them.
public struct Timeline: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// All rungs with the index that each asks for, lowest first.
  public var ladder: [LadderStep]
  /// The first day.
  public var from: CalendarDate
  /// The last day.
  public var to: CalendarDate
  /// Where the state stood on the eve of the first day.
  public var before: Position
  /// The first and the last day, and every day between on which something became public or time
  /// alone moved a rung, by date.
  public var points: [TimelinePoint]
  /// Where it stood, often enough to draw a curve: at every point, and some days apart between
  /// them; by date.
  public var curve: [DatedPosition]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, ladder: [LadderStep], from: CalendarDate, to: CalendarDate,
    before: Position, points: [TimelinePoint], curve: [DatedPosition]
  ) {
    self.actor = actor
    self.ladder = ladder
    self.from = from
    self.to = to
    self.before = before
    self.points = points
    self.curve = curve
  }

  /// The day before the first.
  public var eve: CalendarDate { from.advanced(days: -1) }

  /// Where the state stands on the last day.
  public var now: Position { points.last?.after ?? before }

  /// What time alone did to the index, over all points.
  public var byTime: Shift { points.reduce(.zero) { $0 + $1.byTime } }

  /// What became public, day by day, each with what it did to the index.
  public var developments: [DatedDevelopment] {
    points.flatMap { point in
      zip([point.aged] + point.developments.map(\.after), point.developments).map {
        DatedDevelopment(date: point.date, development: $1, before: $0)
      }
    }
  }
}

/// Where a state stood on a day.
public struct DatedPosition: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// Its rungs and its index.
  public var position: Position

  /// Puts the parts together.
  public init(date: CalendarDate, position: Position) {
    self.date = date
    self.position = position
  }
}

/// A rung of a ladder, with the index that it asks for.
public struct LadderStep: Hashable, Sendable {
  /// The rung.
  public var rung: NamedID
  /// What its index must be at least, beside its gates.
  public var atLeast: Points?

  /// Puts the parts together.
  public init(rung: NamedID, atLeast: Points?) {
    self.rung = rung
    self.atLeast = atLeast
  }
}

/// Where a state stood on a day, and what had moved it since the point before.
///
/// What moved it is told step by step, each on top of those before: first time alone (the new day,
/// with all that had been public before it), then what became public on the day, kind by kind in
/// the order of `DevelopmentKind`, and incident by incident. So the steps add up exactly.
public struct TimelinePoint: Sendable {
  /// The day.
  public var date: CalendarDate
  /// At the point before.
  public var before: Position
  /// On the day, had nothing become public on it.
  public var aged: Position
  /// What became public on the day, in the order in which it is counted.
  public var developments: [Development]

  /// Puts the parts together.
  public init(
    date: CalendarDate, before: Position, aged: Position, developments: [Development]
  ) {
    self.date = date
    self.before = before
    self.aged = aged
    self.developments = developments
  }

  /// On the day, with all that had become public.
  public var after: Position { developments.last?.after ?? aged }

  /// What time alone did to the index.
  public var byTime: Shift { aged.shift(from: before) }

  /// All that happened to the index.
  public var shift: Shift { after.shift(from: before) }

  /// Whether a rung differs from the point before.
  public var movesRung: Bool { !after.hasRungs(of: before) }
}

/// What kind of thing became public, in the order in which what became public on one day counts.
public enum DevelopmentKind: String, CaseIterable, Sendable {
  /// An incident is disclosed and ascribed to the state for the first time.
  case entry
  /// Somebody ascribes an incident that was known.
  case claim
  /// Something about an incident became known.
  case fact
  /// Something became known that no field holds.
  case report
  /// Something was done about an incident.
  case response
  /// Somebody denied; never scored.
  case denial
  /// A claim or a response was taken back.
  case withdrawal
  /// Somebody spoke about the state as such; never scored.
  case statement
}

/// What became public on one day, of one kind and at one incident.
public struct Development: Sendable {
  /// Of which kind.
  public var kind: DevelopmentKind
  /// The incident; `nil` for what is about the state as such.
  public var incident: NamedID?
  /// What was said or done.
  public var items: [DevelopmentItem]
  /// Where the state stands with it and all that counts before it.
  public var after: Position

  /// Puts the parts together.
  public init(
    kind: DevelopmentKind, incident: NamedID?, items: [DevelopmentItem], after: Position
  ) {
    self.kind = kind
    self.incident = incident
    self.items = items
    self.after = after
  }
}

/// One thing that was said or done.
public struct DevelopmentItem: Hashable, Sendable {
  /// Who spoke, by name; `nil` where only codes say it, or nobody is named.
  public var by: String?
  /// For which countries and organisations, by code.
  public var codes: [String]
  /// What was said or done, or which field became known.
  public var what: String
  /// The scale of a claim's term.
  public var scale: String?
  /// A claim's term.
  public var term: String?
  /// Whom a claim accuses, if it is not the state, by code.
  public var accuses: String?
  /// When it was said or done, which may be before an incident's entry.
  public var date: PartialDate?

  /// Puts the parts together.
  public init(
    by: String? = nil, codes: [String] = [], what: String, scale: String? = nil,
    term: String? = nil, accuses: String? = nil, date: PartialDate? = nil
  ) {
    self.by = by
    self.codes = codes
    self.what = what
    self.scale = scale
    self.term = term
    self.accuses = accuses
    self.date = date
  }
}

/// A development with its day and where the state stood without it.
public struct DatedDevelopment: Sendable {
  /// The day on which it became public.
  public var date: CalendarDate
  /// What became public.
  public var development: Development
  /// Where the state stood before it was counted.
  public var before: Position

  /// Puts the parts together.
  public init(date: CalendarDate, development: Development, before: Position) {
    self.date = date
    self.development = development
    self.before = before
  }

  /// What it did to the index.
  public var shift: Shift { development.after.shift(from: before) }

  /// Whether it moved a rung.
  public var movesRung: Bool { !development.after.hasRungs(of: before) }
}

/// Timelines of one or more states under one rule set.
public struct TimelineReport: Sendable {
  /// The rules.
  public var rules: RuleSetIdentity
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// The strictest of all inputs.
  public var marking: Marking?
  /// Names by code, for all codes met.
  public var countryNames: [String: String]
  /// In the order in which they were asked for.
  public var timelines: [Timeline]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, evidenceSHA256: String, evidencePaths: [String], marking: Marking?,
    countryNames: [String: String], timelines: [Timeline]
  ) {
    self.rules = rules
    self.evidenceSHA256 = evidenceSHA256
    self.evidencePaths = evidencePaths
    self.marking = marking
    self.countryNames = countryNames
    self.timelines = timelines
  }
}
