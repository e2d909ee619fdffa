import ThreatModel

/// Where each state stands under two rule sets, and what moved it.
struct StandingsTable {
  let actors: [TunedActor]
  /// What the two sides are called.
  var sides: (first: Phrase, second: Phrase) = ("before", "after")
  /// What is to be said of a state that moves.
  var detail: (TunedActor) -> Phrase = { TuningWording($0).phrase }

  /// Two rows for a state that moves, one for each that stays.
  var table: Table {
    Table(
      columns: [
        Column("Actor", .period), Column("", .word(longest: "before")),
        Column("Recommended", .text), Column("Possible", .name), Column("Index", .range),
      ], needsTitles: true, rows: actors.flatMap(rows))
  }

  private func rows(of actor: TunedActor) -> [Row] {
    let name: Phrase = .strong("\(actor.actor.name)")
    func cells(_ start: [Phrase], _ rungs: [Phrase], _ standing: ComparedStanding) -> [Content] {
      (start + rungs + [standing.index.fixed]).map { .text($0) }
    }
    let before = cells(
      [name, actor.moves ? sides.first : "same"],
      ["\(actor.before.recommended.title)", "\(actor.before.possible.title)"], actor.before)
    guard actor.moves else { return [Row(before)] }
    let rungs = [
      Self.rung(actor.after, beside: actor.before, \.recommended),
      Self.rung(actor.after, beside: actor.before, \.possible),
    ]
    return [
      Row(before),
      Row(cells([.none, sides.second], rungs, actor.after), detail: detail(actor)),
    ]
  }

  private static func rung(
    _ after: ComparedStanding, beside before: ComparedStanding,
    _ rung: KeyPath<ComparedStanding, NamedID>
  ) -> Phrase {
    let title: Phrase = "\(after[keyPath: rung].title)"
    return switch after.place(of: rung, beside: before) {
    case .same: .faint("=")
    case .higher: .strong("▲ " + title)
    case .lower: .strong("▼ " + title)
    case .other: .strong("≠ " + title)
    }
  }

  /// How many states move.
  var verdict: Phrase {
    let rungs = actors.count(where: \.movesRung)
    let indices = actors.count { $0.before.index != $0.after.index }
    let stand: Phrase =
      rungs == 0
      ? "No state stands on another rung"
      : "\(rungs) of \(counted(actors.count, "state")) \(Phrase(ours: rungs == 1 ? "stands" : "stand")) on another rung"
    return stand
      + (indices == 0
        ? "; no index changes." : "; the index of \(counted(indices, "state")) changes.")
  }
}
