import Testing
import ThreatModel

@testable import Robustness

/// When two rule sets recommended different rungs.
@Suite struct DisagreementTests {
  private static let rungs = ["none", "low", "high"].map { NamedID(id: $0, title: $0) }

  private static func day(_ number: Int) -> CalendarDate {
    CalendarDate(dayNumber: 19_000 + number)
  }

  /// A timeline from a day to day 100 whose recommended rung moves on some days.
  private static func timeline(from: Int = 0, _ moves: KeyValuePairs<Int, Int>) -> Timeline {
    func position(_ rung: Int) -> Position {
      Position(recommended: rung, possible: 2, index: Interval(low: .zero, high: .zero))
    }
    var before = position(0)
    let points = moves.map { date, rung in
      let after = position(rung)
      defer { before = after }
      return TimelinePoint(date: day(date), before: before, aged: after, developments: [])
    }
    return Timeline(
      actor: AssessedActor(code: "CN", name: "China", marking: nil),
      ladder: rungs.map { LadderStep(rung: $0, atLeast: nil) }, from: day(from), to: day(100),
      before: position(0), points: points, curve: [])
  }

  /// Periods in words: first day, last day, rungs.
  private static func told(_ first: Timeline, _ second: Timeline) -> [String] {
    first.disagreements(with: second).periods.map {
      "\($0.from.dayNumber - 19_000)-\($0.to.dayNumber - 19_000) \($0.first.id) \($0.second.id)"
    }
  }

  @Test func `timelines that are the same never differ`() {
    let timeline = Self.timeline([3: 1, 50: 2])
    #expect(Self.told(timeline, timeline) == [])
  }

  @Test func `a period ends on the eve of the day on which the other follows`() {
    #expect(Self.told(Self.timeline([3: 1]), Self.timeline([10: 1])) == ["3-9 low none"])
    #expect(Self.told(Self.timeline([10: 1]), Self.timeline([3: 1])) == ["3-9 none low"])
  }

  @Test func `days on which neither rung moves do not cut a period`() {
    #expect(
      Self.told(Self.timeline([3: 1, 5: 1, 8: 1]), Self.timeline([20: 1])) == ["3-19 low none"])
  }

  @Test func `where one of the two moves on, a new period begins`() {
    #expect(
      Self.told(Self.timeline([3: 1, 6: 2]), Self.timeline([9: 2])) == [
        "3-5 low none", "6-8 high none",
      ])
  }

  @Test func `what still differs on the last day ends there, and may last one day`() {
    #expect(Self.told(Self.timeline([100: 1]), Self.timeline([:])) == ["100-100 low none"])
    #expect(Self.told(Self.timeline([97: 2]), Self.timeline([:])) == ["97-100 high none"])
  }

  @Test func `before its first day a rule set recommends what it did on the eve`() {
    let disagreements = Self.timeline(from: 40, [:]).disagreements(
      with: Self.timeline(from: 0, [7: 1, 50: 0]))
    #expect(disagreements.from == Self.day(0))
    #expect(
      Self.told(Self.timeline(from: 40, [:]), Self.timeline([7: 1, 50: 0])) == ["7-49 none low"])
  }
}
