import Assessing
import Robustness
import RuleBook
import Testing
import ThreatModel

/// What must hold of every timeline, tried on the shipped dossiers.
@Suite struct ShippedTimelineTests {
  private static let timelines: [String: Result<Timeline, any Error>] = Dictionary(
    uniqueKeysWithValues: TimelineInput.states.map { state in
      (
        state,
        Result {
          Robustness.timeline(
            of: try TimelineInput.shipped(state), with: try TimelineInput.rules.get(),
            from: nil, to: try TimelineInput.day("2026-06-01"))
        }
      )
    })

  private func timeline(_ state: String) throws -> Timeline {
    try #require(Self.timelines[state]).get()
  }

  @Test(arguments: TimelineInput.states)
  func `before anything became public a state stands on the lowest rung`(state: String) throws {
    let before = try timeline(state).before
    #expect(before.recommended == 0 && before.possible == 0)
    #expect(before.index == Interval(.zero))
  }

  @Test(arguments: TimelineInput.states)
  func `points are in order, each once, and each begins where the last ended`(state: String) throws
  {
    let timeline = try timeline(state)
    #expect(timeline.points.count > 1)
    for (earlier, later) in zip(timeline.points, timeline.points.dropFirst()) {
      #expect(earlier.date < later.date)
      #expect(earlier.after == later.before)
    }
  }

  @Test(arguments: TimelineInput.states)
  func `steps add up to what the index moved, to the hundredth`(state: String) throws {
    let timeline = try timeline(state)
    var sum = timeline.before.index
    for point in timeline.points {
      var shift = point.byTime
      for dated in timeline.developments where dated.date == point.date {
        shift = shift + dated.shift
      }
      sum = Interval(low: sum.low + shift.low, high: sum.high + shift.high)
      #expect(sum == point.after.index, "\(point.date)")
    }
  }

  @Test(arguments: ["iran", "vietnam"])
  func `the course of rungs has the same points, without what moved them`(state: String) throws {
    let timeline = try timeline(state)
    let course = courseOfRungs(
      of: try TimelineInput.shipped(state), with: try TimelineInput.rules.get(), to: timeline.to)
    #expect(course.from == timeline.from && course.before == timeline.before)
    #expect(course.points.map(\.date) == timeline.points.map(\.date))
    #expect(course.points.map(\.after) == timeline.points.map(\.after))
  }

  @Test(arguments: TimelineInput.states)
  func `every point says what an assessment of its day says`(state: String) throws {
    let timeline = try timeline(state)
    let dossier = try TimelineInput.shipped(state)
    let program = try TimelineInput.rules.get()
    for point in timeline.points {
      let assessment = assess(dossier, with: program, asOf: point.date, detail: .summary)
      #expect(assessment.recommended == point.after.recommended, "\(point.date)")
      #expect(assessment.possible == point.after.possible, "\(point.date)")
      #expect(assessment.index == point.after.index, "\(point.date)")
    }
  }

  @Test(arguments: TimelineInput.states)
  func `denials and statements never move anything`(state: String) throws {
    for dated in try timeline(state).developments
    where [.denial, .statement].contains(dated.development.kind) {
      #expect(dated.shift == .zero && !dated.movesRung, "\(dated.date)")
    }
  }
}

/// Takes minutes: every day of some years, one by one.
@Suite struct SlowTimelineTests {
  @Test(arguments: ["belarus", "iran"])
  func `no move of a rung is missed, and none is invented`(state: String) throws {
    let dossier = try TimelineInput.shipped(state)
    let program = try TimelineInput.rules.get()
    let (from, to) = (try TimelineInput.day("2020-06-01"), try TimelineInput.day("2022-12-31"))
    let timeline = Robustness.timeline(of: dossier, with: program, from: from, to: to)
    var moves: [CalendarDate] = []
    var last = position(of: dossier, with: program, asOf: from.advanced(days: -1))
    for number in from.dayNumber...to.dayNumber {
      let day = CalendarDate(dayNumber: number)
      let position = position(of: dossier, with: program, asOf: day)
      if !position.hasRungs(of: last) { moves.append(day) }
      last = position
    }
    #expect(timeline.points.filter(\.movesRung).map(\.date) == moves)
    #expect(timeline.now == last)
  }
}
