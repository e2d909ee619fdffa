import ThreatModel

extension Card {
  /// What moved the answer since an earlier day, or that nothing did.
  var change: [Block] {
    guard let development else { return [] }
    return development.answer + development.steps
  }

  /// The same for a first reading: the steps where they are few, and what they were otherwise.
  var changeAtFirst: [Block] {
    guard let development else { return [] }
    return development.answer + (development.isInRecord ? [development.count] : development.steps)
  }

  /// The steps that a first reading leaves out.
  var changeInFull: [Block] {
    guard let development, development.isInRecord else { return [] }
    return [.heading("What moved the index since \(development.since)")] + development.steps
  }

  private var development: ChangeSince? {
    assessment.change.map {
      ChangeSince(change: $0, wording: DevelopmentWording(countryNames: report.countryNames))
    }
  }
}

/// What a card says of a stretch of time.
private struct ChangeSince {
  let change: Timeline
  let wording: DevelopmentWording

  /// Steps that a first reading bears; of none the sum between then and now says enough.
  private static let shownAtFirst = 1...4

  var since: Phrase { change.eve.long }

  private var moved: [DatedDevelopment] {
    change.developments.filter { $0.shift != .zero || $0.movesRung }
  }

  private var isUnchanged: Bool {
    change.before == change.now && moved.isEmpty && change.byTime == .zero
  }

  var isInRecord: Bool { !isUnchanged && !Self.shownAtFirst.contains(moved.count) }

  /// Whether anything moved, and where it stood then and stands now.
  var answer: [Block] {
    let heading = Block.heading("Change since \(since)")
    guard !isUnchanged else {
      return [heading, .paragraph(.strong("Unchanged") + ": rungs and index are what they were.")]
    }
    let entries = [
      Entry("Then", rungs(of: change.before), aside: change.before.index.fixed),
      Entry("Now", rungs(of: change.now), aside: change.now.index.fixed),
    ]
    return [heading, .paragraph(verdict), .entries(Entries(.grounds, entries)), .pause]
  }

  /// How many steps the record tells.
  var count: Block {
    let time: Phrase = change.byTime == .zero ? .none : "time"
    let causes = moved.isEmpty ? [time] : [counted(moved.count, "development"), time]
    let what = causes.filter { !$0.isEmpty }.listed
    return .paragraph(
      (moved.isEmpty ? "Nothing but " : .none) + what + " moved it; listed in the record below.")
  }

  /// Every step, and that they add up.
  var steps: [Block] {
    let idle = change.developments.count - moved.count
    let rest: [Block] =
      idle == 0
      ? [] : [.pause, .paragraph("\(counted(idle, "other development")) moved nothing.")]
    return isUnchanged ? rest : [.table(table)] + rest
  }

  private var table: Table {
    let time =
      change.byTime == .zero
      ? []
      : [Row(["", "time alone", change.byTime.low.signed, change.byTime.high.signed])]
    let sum = change.now.shift(from: change.before)
    let now = PartialDate(change.to).short
    let rows =
      moved.map { TimelineStep($0, wording: wording).row(dated: $0.date) } + time
      + [Row([now, .strong("together"), sum.low.signed, sum.high.signed])]
    return Table(
      columns: [
        Column("Day", .period), Column("What moved the index", .text), Column("Low", .points),
        Column("High", .points),
      ], needsTitles: true, rows: rows)
  }

  private var verdict: Phrase {
    let (before, now) = (change.before, change.now)
    switch now.recommended - before.recommended {
    case 0 where now.possible == before.possible:
      return .strong("Unchanged") + " rungs; the index moved."
    case 0: return "The recommendation is " + .strong("unchanged") + "; what is possible moved."
    case 1...: return "The recommendation " + .strong("rose") + "."
    default: return "The recommendation " + .strong("fell") + "."
    }
  }

  private func rungs(of position: Position) -> Phrase {
    let recommended: Phrase = "\(change.ladder[position.recommended].rung.title)"
    guard position.possible != position.recommended else { return recommended }
    return recommended + ", possibly \(change.ladder[position.possible].rung.title)"
  }
}
