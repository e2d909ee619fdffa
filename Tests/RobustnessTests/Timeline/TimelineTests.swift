import Assessing
import Robustness
import Testing
import ThreatModel

/// Each kind of news on a day of its own.
@Suite struct TimelineTests {
  private static let incident = """
      - id: one
        title: One
        first: 2020-01
        last: 2020-02-10
        disclosed: 2020-03-01
        targets: [media]
        effects: {people: {value: 500, known: 2020-05-01}}
        claims:
          - {by: Vendor, kind: vendor, country: US, date: 2020-03-01, says: they did it,
             scale: vendor, term: asserted, link: directed, sources: [s1]}
          - {by: NCSC, kind: agency, country: GB, date: 2020-04-01, says: they did it, scale: phia,
             term: highly likely, link: directed, sources: [s1],
             withdrawn: {date: 2020-09-01, sources: [s1]}}
        responses:
          - {kind: sanctions, by: [GB], date: 2020-06-01, level: person, sources: [s1]}
        denials:
          - {by: Embassy, date: 2020-07-01, says: no, sources: [s1]}
    """

  private static let statements = """
    statements:
      - {id: said, by: Minister, country: GB, date: 2020-08-01, about: stance, official: true,
         says: a challenge, sources: [s1]}
    """

  private func timeline(
    from: String? = nil, to: String = "2020-10-01", halfLife: String = "5 years"
  ) throws -> Timeline {
    Robustness.timeline(
      of: try TimelineInput.dossier(Self.incident, more: Self.statements),
      with: try TimelineInput.rules(halfLife: halfLife),
      from: try from.map(TimelineInput.day), to: try TimelineInput.day(to))
  }

  @Test func `every kind of news has its day`() throws {
    let news = try timeline().developments.map { "\($0.date) \($0.development.kind)" }
    #expect(
      news == [
        "2020-03-01 entry", "2020-04-01 claim", "2020-05-01 fact", "2020-06-01 response",
        "2020-07-01 denial", "2020-08-01 statement", "2020-09-01 withdrawal",
      ])
  }

  @Test func `news that bear on the score move it, denials and statements never do`() throws {
    let shifts = try timeline(halfLife: "never").developments.map { dated in
      (dated.development.kind, dated.shift.low.hundredths.signum())
    }
    let expected: [(DevelopmentKind, Int)] = [
      (.entry, 1), (.claim, 1), (.fact, 1), (.response, 1), (.denial, 0), (.statement, 0),
      (.withdrawal, -1),
    ]
    #expect(shifts.map(\.0) == expected.map(\.0))
    #expect(shifts.map(\.1) == expected.map(\.1))
  }

  @Test func `without decay time alone moves nothing, with it time only lowers this index`() throws
  {
    #expect(try timeline(halfLife: "never").points.allSatisfy { $0.byTime == .zero })
    let decaying = try timeline().points.dropFirst()
    #expect(decaying.allSatisfy { $0.byTime.low < .zero })
  }

  @Test func `what is told of news is who said it, how surely and of what`() throws {
    let news = try timeline().developments.map(\.development)
    #expect(news.map(\.incident?.id) == ["one", "one", "one", "one", "one", nil, "one"])
    #expect(news.map { $0.items.map(\.by) }[1] == ["NCSC"])
    #expect(news[1].items.map(\.term) == ["highly likely"])
    #expect(news[1].items.map(\.scale) == ["phia"])
    #expect(news[2].items.map(\.what) == ["effects.people"])
    #expect(news[3].items.map(\.codes) == [["GB"]])
    #expect(news[6].items.map(\.by) == ["NCSC"])
  }

  @Test func `a timeline begins with the first news, or where it is told to, and ends at the day`()
    throws
  {
    let whole = try timeline()
    #expect(whole.from.description == "2020-03-01")
    #expect(whole.points.first?.date == whole.from && whole.points.last?.date == whole.to)
    #expect(whole.before.recommended == 0 && whole.before.index.high == .zero)
    let part = try timeline(from: "2020-04-02", to: "2020-06-02")
    #expect(
      part.points.map(\.date.description) == [
        "2020-04-02", "2020-05-01", "2020-06-01", "2020-06-02",
      ])
    #expect(part.before.index.low > .zero)
    #expect(try timeline(from: "2020-10-05").points.map(\.date.description) == ["2020-10-01"])
  }

  @Test func `a state of which nothing is known has one point, on the lowest rung`() throws {
    let empty = Robustness.timeline(
      of: try TimelineInput.dossier("  []"), with: try TimelineInput.rules(), from: nil,
      to: try TimelineInput.day("2024-03-25"))
    #expect(empty.points.map(\.date) == [empty.to])
    #expect(empty.now == empty.before && empty.now.recommended == 0)
  }

  @Test func `the day on which time alone moves a rung is found to the day`() throws {
    let long = try timeline(from: "2020-10-01", to: "2040-01-01")
    let moves = long.points.filter(\.movesRung)
    #expect(!moves.isEmpty)
    for move in moves {
      #expect(move.developments.isEmpty)
      let eve = try position(on: move.date.advanced(days: -1))
      #expect(eve.hasRungs(of: move.before) && !eve.hasRungs(of: move.after))
    }
  }

  private func position(on day: CalendarDate) throws -> Position {
    Assessing.position(
      of: try TimelineInput.dossier(Self.incident, more: Self.statements),
      with: try TimelineInput.rules(), asOf: day)
  }

  @Test func `of two kinds of news on one day each has its part, in their order`() throws {
    let text = Self.incident.replacing("date: 2020-06-01", with: "date: 2020-04-01")
    let timeline = Robustness.timeline(
      of: try TimelineInput.dossier(text), with: try TimelineInput.rules(halfLife: "never"),
      from: nil, to: try TimelineInput.day("2020-04-15"))
    let point = try #require(timeline.points.first { $0.date.description == "2020-04-01" })
    #expect(point.developments.map(\.kind) == [.claim, .response])
    let after = point.developments.map(\.after.index.low.hundredths)
    // 40 points at .80, then 60 at .80.
    #expect(after == [3200, 4800])
    #expect(point.aged.index == point.before.index)
  }

  @Test func `an incident that leaves and comes back enters anew`() throws {
    let text = """
        - id: one
          title: One
          last: 2020-02-10
          disclosed: 2020-03-01
          targets: [media]
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2020-04-01, says: they did it,
               scale: phia, term: highly likely, link: directed, sources: [s1],
               withdrawn: {date: 2020-09-01, sources: [s1]}}
            - {by: FBI, kind: police, country: US, date: 2021-01-01, says: they did it,
               scale: ungraded, term: asserted, link: directed, sources: [s1]}
      """
    let timeline = Robustness.timeline(
      of: try TimelineInput.dossier(text), with: try TimelineInput.rules(halfLife: "never"),
      from: nil, to: try TimelineInput.day("2021-04-15"))
    #expect(
      timeline.developments.map { "\($0.date) \($0.development.kind) \($0.shift.low)" } == [
        "2020-04-01 entry 32.00", "2020-09-01 withdrawal -32.00", "2021-01-01 entry 32.00",
      ])
  }
}
