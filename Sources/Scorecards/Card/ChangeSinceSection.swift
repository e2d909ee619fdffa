import ThreatModel

extension Card {
  /// What moved the answer since an earlier day, or that nothing did.
  var change: [Block] {
    guard let change = assessment.change else { return [] }
    let moved = change.developments.filter { $0.shift != .zero || $0.movesRung }
    let idle = change.developments.count - moved.count
    let heading = Block.heading("Change since \(change.eve.long)")
    let rest: [Block] =
      idle == 0
      ? [] : [.pause, .paragraph("\(counted(idle, "other development")) moved nothing.")]
    if change.before == change.now, moved.isEmpty, change.byTime == .zero {
      return [heading, .paragraph(.strong("Unchanged") + ": rungs and index are what they were.")]
        + rest
    }
    let now = PartialDate(change.to).short
    let entries = [
      Entry(
        "Then", rungs(of: change.before, in: change), aside: change.before.index.fixed),
      Entry("Now", rungs(of: change.now, in: change), aside: change.now.index.fixed),
    ]
    let time =
      change.byTime == .zero
      ? []
      : [Row(["", "time alone", change.byTime.low.signed, change.byTime.high.signed])]
    let wording = DevelopmentWording(countryNames: report.countryNames)
    let sum = change.now.shift(from: change.before)
    let rows =
      moved.map { TimelineStep($0, wording: wording).row(dated: $0.date) } + time
      + [Row([now, .strong("together"), sum.low.signed, sum.high.signed])]
    let table = Table(
      columns: [
        Column("Day", .period), Column("What moved the index", .text), Column("Low", .points),
        Column("High", .points),
      ], needsTitles: true, rows: rows)
    return [heading, .paragraph(verdict(on: change)), .entries(Entries(.grounds, entries)), .pause]
      + [.table(table)] + rest
  }

  private func verdict(on change: Timeline) -> Phrase {
    let (before, now) = (change.before, change.now)
    switch now.recommended - before.recommended {
    case 0 where now.possible == before.possible:
      return .strong("Unchanged") + " rungs; the index moved."
    case 0: return "The recommendation is " + .strong("unchanged") + "; what is possible moved."
    case 1...: return "The recommendation " + .strong("rose") + "."
    default: return "The recommendation " + .strong("fell") + "."
    }
  }

  private func rungs(of position: Position, in change: Timeline) -> Phrase {
    let recommended: Phrase = "\(change.ladder[position.recommended].rung.title)"
    guard position.possible != position.recommended else { return recommended }
    return recommended + ", possibly \(change.ladder[position.possible].rung.title)"
  }
}
