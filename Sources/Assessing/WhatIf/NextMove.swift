import RuleBook
import ThreatModel

/// The next day on which time alone moves the recommendation: nothing new becomes public, what is
/// known only grows older.
struct NextMove {
  let dossier: Dossier
  let program: RuleProgram
  let asOf: CalendarDate
  let recommended: Int

  /// How far ahead is looked, in days: twenty years.
  private static let horizon = 7305
  /// Days between two looks; a move that is taken back within them goes unseen.
  private static let step = 30

  var move: TimeMove? {
    guard recommended > 0 else { return nil }
    var unmoved = asOf.dayNumber
    while unmoved < asOf.dayNumber + Self.horizon {
      let later = unmoved + Self.step
      if rung(on: later) != recommended { return first(after: unmoved, upTo: later) }
      unmoved = later
    }
    return nil
  }

  /// The first day of a move that lies between two days, found by halving.
  private func first(after unmoved: Int, upTo moved: Int) -> TimeMove {
    var (low, high) = (unmoved, moved)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rung(on: middle) == recommended { low = middle } else { high = middle }
    }
    let rung = program.rungs[rung(on: high)]
    return TimeMove(
      date: CalendarDate(dayNumber: high), designation: NamedID(id: rung.id, title: rung.title))
  }

  private func rung(on day: Int) -> Int {
    let incidents = VisibleIncidents(
      dossier, asOf: CalendarDate(dayNumber: day), knownOn: asOf, settings: program.settings
    ).all
    return Evaluation(incidents, under: program).ladder.recommended
  }
}
