package import RuleBook
import Assessing
import SideBySide
package import ThreatModel

/// Follows one state through time: same dossier, same program and same days, same timeline.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - from: The first day; `nil` for the first on which something became public.
///   - to: The last day; a first day after it counts as the last.
/// - Returns: Where the state stood on every day that matters, and what moved it.
package func timeline(
  of dossier: Dossier, with program: RuleProgram, from: CalendarDate?, to: CalendarDate
) -> Timeline {
  TimelineBuilder(dossier: dossier, program: program, from: from, to: to).timeline
}

/// Where one state stood, as `timeline` has it, without what became public and what that moved: all
/// that matters where only rungs are looked at, for a part of the work.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - to: The last day.
/// - Returns: The points of the timeline since something first became public, each without its
///   developments.
package func courseOfRungs(
  of dossier: Dossier, with program: RuleProgram, to: CalendarDate
) -> Timeline {
  TimelineBuilder(dossier: dossier, program: program, from: nil, to: to).course
}

private struct TimelineBuilder: Sendable {
  private let dossier: Dossier
  private let program: RuleProgram
  private let from: CalendarDate
  private let to: CalendarDate
  /// The days on which something became public, from the first to the last.
  private let newsDays: [CalendarDate]

  /// Days between two looks where nothing becomes public: rungs that differ are followed to the
  /// day; a move that is taken back between two looks goes unseen.
  private static let step = 7

  init(dossier: Dossier, program: RuleProgram, from: CalendarDate?, to: CalendarDate) {
    self.dossier = dossier
    self.program = program
    self.to = to
    let days = News.days(of: dossier, upTo: to).filter {
      !News(of: dossier, on: $0).pieces.isEmpty
    }
    let first = min(from ?? days.first ?? to, to)
    self.from = first
    newsDays = days.filter { $0 >= first }
  }

  var timeline: Timeline {
    let before = position(on: from.advanced(days: -1))
    let looks = looks
    let moves = quietDays(among: looks).map {
      Step(date: $0.date, aged: $0.position, developments: [])
    }
    return timeline(newsDays.concurrentMap(step) + moves, before: before, looks)
  }

  var course: Timeline {
    let looks = looks
    let isNews = Set(newsDays)
    let seen = looks.filter { isNews.contains($0.date) } + quietDays(among: looks)
    return timeline(
      seen.map { Step(date: $0.date, aged: $0.position, developments: []) },
      before: position(on: from.advanced(days: -1)), looks)
  }

  private func timeline(
    _ steps: [Step], before: Position, _ looks: [DatedPosition]
  ) -> Timeline {
    let steps = steps.sorted { $0.date < $1.date }
    var points: [TimelinePoint] = []
    for step in steps {
      points.append(
        TimelinePoint(
          date: step.date, before: points.last?.after ?? before, aged: step.aged,
          developments: step.developments))
    }
    return Timeline(
      actor: AssessedActor(
        code: dossier.actor.code, name: dossier.actor.name, marking: dossier.marking),
      ladder: program.rungs.map {
        LadderStep(rung: NamedID(id: $0.id, title: $0.title), atLeast: $0.atLeast)
      }, from: from, to: to, before: before, points: points, curve: looks)
  }

  /// What happened on a day, whatever was before it.
  private struct Step: Sendable {
    let date: CalendarDate
    let aged: Position
    let developments: [Development]
  }

  private func step(on day: CalendarDate) -> Step {
    let news = News(of: dossier, on: day)
    let aged = position(of: news.dossier(without: news.pieces), on: day)
    var after = aged
    let developments = news.pieces.enumerated().map { place, piece in
      // What is about the state as such is read by no condition.
      if piece.incident != nil {
        after = position(of: news.dossier(without: news.pieces[(place + 1)...]), on: day)
      }
      return Development(
        kind: piece.kind, incident: news.incident(of: piece),
        items: news.items(of: piece, titles: program.fields.vocabulary), after: after)
    }
    return Step(date: day, aged: aged, developments: developments)
  }

  private func position(on day: CalendarDate) -> Position { position(of: dossier, on: day) }

  private func position(of dossier: Dossier, on day: CalendarDate) -> Position {
    Assessing.position(of: dossier, with: program, asOf: day)
  }
}

extension TimelineBuilder {
  /// Looks at the first day and the last, at every day with news and its eve, and some days apart
  /// between them.
  private var looks: [DatedPosition] {
    var days = Set([from, to])
    for day in newsDays { days.formUnion([day, max(from, day.advanced(days: -1))]) }
    days.formUnion(
      stride(from: from.dayNumber, to: to.dayNumber, by: Self.step).map(CalendarDate.init))
    return days.sorted().concurrentMap { DatedPosition(date: $0, position: position(on: $0)) }
  }

  /// The first and the last day, and those on which time alone moved a rung, as far as nothing
  /// became public on them.
  private func quietDays(among looks: [DatedPosition]) -> [DatedPosition] {
    let isNews = Set(newsDays)
    let ends = [looks.first, looks.last].compactMap(\.self).filter { !isNews.contains($0.date) }
    var found = Dictionary(ends.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
    for (earlier, later) in zip(looks, looks.dropFirst()) where !isNews.contains(later.date) {
      for move in moves(between: earlier, and: later) { found[move.date] = move }
    }
    return found.values.sorted { $0.date < $1.date }
  }

  /// The days on which a rung moves between two looks, found by halving.
  private func moves(
    between earlier: DatedPosition, and later: DatedPosition
  ) -> [DatedPosition] {
    var moves: [DatedPosition] = []
    var start = earlier
    while !start.position.hasRungs(of: later.position) {
      var (low, high) = (start, later)
      while high.date.dayNumber - low.date.dayNumber > 1 {
        let day = CalendarDate(dayNumber: (low.date.dayNumber + high.date.dayNumber) / 2)
        let middle = DatedPosition(date: day, position: position(on: day))
        if middle.position.hasRungs(of: start.position) { low = middle } else { high = middle }
      }
      moves.append(high)
      start = high
    }
    return moves
  }
}
