package import ThreatModel

extension Timeline {
  /// When this timeline and one of the same state under another rule set recommended different
  /// rungs.
  ///
  /// - Parameter other: The timeline under the other rule set, up to the same day.
  /// - Returns: The periods from the earlier first day of the two to the last day, by date.
  package func disagreements(with other: Timeline) -> DisagreementsOfActor {
    let start = min(from, other.from)
    let days = Set([start] + points.map(\.date) + other.points.map(\.date)).sorted()
    var (mine, theirs) = (steps[...], other.steps[...])
    var (own, others) = (rung(before), other.rung(other.before))
    var periods: [Disagreement] = []
    for (place, day) in days.enumerated() {
      while let step = mine.first, step.date <= day { (own, mine) = (step.rung, mine.dropFirst()) }
      while let step = theirs.first, step.date <= day {
        (others, theirs) = (step.rung, theirs.dropFirst())
      }
      guard own.id != others.id else { continue }
      let end = place + 1 < days.count ? days[place + 1].advanced(days: -1) : to
      if let last = periods.last, last.to.advanced(days: 1) == day, last.first == own,
        last.second == others
      {
        periods[periods.count - 1].to = end
      } else {
        periods.append(Disagreement(from: day, to: end, first: own, second: others))
      }
    }
    return DisagreementsOfActor(actor: actor, from: start, to: to, periods: periods)
  }

  private var steps: [(date: CalendarDate, rung: NamedID)] {
    points.map { ($0.date, rung($0.after)) }
  }

  private func rung(_ position: Position) -> NamedID { ladder[position.recommended].rung }
}
