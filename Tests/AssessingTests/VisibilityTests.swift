import Assessing
import RuleBook
import Testing
import ThreatModel

/// What an assessment sees on a day: only what was public then.
@Suite struct VisibilityTests {
  private static let rules = Result {
    try ruleSet(
      settings: "recency: {half_life: 1 year}",
      [
        criterion(
          "any",
          rule("targets", #""legislature" in incident.targets"#, "50"),
          rule("answered", "incident.responses.size() >= 1", "40"),
          rule("old", "incident.age >= days(100)", "30"), rule("seen", "true", "20"))
      ])
  }

  private func view(_ incident: String, _ date: String) throws -> Assessment {
    assess(
      try dossier("- id: one\n  title: One\n" + incident.indented(by: 2)),
      with: try Self.rules.get(), asOf: try day(date))
  }

  private static func claim(_ date: String, _ more: String = "") -> String {
    "  - {by: X, kind: vendor, country: US, date: \(date), says: x, scale: vendor, term: asserted,"
      + " link: organ, sources: [s1]\(more)}"
  }

  /// Disclosure, claims, and the day on which the incident is first seen.
  @Test(
    arguments: [
      ("2020-05-10", [claim("2020-05-10")], "2020-05-10"),
      ("2020-05-10", [claim("2021-02-03")], "2021-02-03"),  // accused later
      ("2021-02-03", [claim("2020-05-10")], "2021-02-03"),  // disclosed later
      ("2020-05", [claim("2020-05-10")], "2020-05-31"),  // a month counts from its last day
      ("2020-02", [claim("2020-01")], "2020-02-29"), ("2020", [claim("2019-05-10")], "2020-12-31"),
      (nil, [claim("2020-05-10")], "2020-05-10"), ("unknown", [claim("2020-05")], "2020-05-31"),
      ("2020-05-10", [claim("unknown"), claim("2020-07-01")], "2020-07-01"),
      ("2020-05-10", [claim("2020-06-01", ", accuses: VN"), claim("2020-07-01")], "2020-07-01"),
      // Any claim that accuses the actor will do, also about its purpose or without a link.
      ("2020-05-10", [claim("2020-06-01", ", about: purpose"), claim("2020-07-01")], "2020-06-01"),
    ] as [(String?, [String], String)])
  func `an incident enters with its disclosure and the first claim that accuses`(
    disclosed: String?, claims: [String], expected: String
  ) throws {
    let text =
      (disclosed.map { "disclosed: \($0)\n" } ?? "") + "claims:\n" + claims.joined(separator: "\n")
    let entry = try day(expected)
    let before = try view(text, entry.advanced(days: -1).description)
    #expect(before.incidents.isEmpty)
    #expect(before.index == Interval(.zero))
    let after = try view(text, expected)
    #expect(after.incidents.map(\.visibleFrom) == [entry])
    #expect(try view(text, "2024-01-01").incidents.map(\.visibleFrom) == [entry])
  }

  @Test(arguments: [("2022-06-14", 1), ("2022-06-15", 0), ("2024-01-01", 0)])
  func `a withdrawn claim is seen until its withdrawal`(date: String, incidents: Int) throws {
    let claims = Self.claim("2020-05-10", ", withdrawn: {date: 2022-06-15}")
    #expect(
      try view("disclosed: 2020-05-10\nclaims:\n" + claims, date).incidents.count == incidents)
  }

  @Test(
    arguments: [
      ("2020-06-29", 0), ("2020-06-30", 1), ("2021-12-30", 1), ("2021-12-31", 0),
    ])
  func `a response is seen from its date until its withdrawal`(
    date: String, responses: Int
  ) throws {
    let text = """
      disclosed: 2020-05-10
      claims:
      \(Self.claim("2020-05-10"))
      responses:
        - {kind: sanctions, by: GB, date: 2020-06, withdrawn: {date: 2021}, sources: [s2]}
        - {kind: sanctions, by: GB, date: unknown, sources: [s2]}
      """
    let assessment = try view(text, date)
    #expect(assessment.responses.count == responses)
    #expect(
      try assessment.reason("answered", at: "one").verdict == (responses == 1 ? .yes : .no))
  }

  @Test(arguments: [("2021-02-27", Verdict.no), ("2021-02-28", .yes)])
  func `a fact is not reported before it is known`(date: String, verdict: Verdict) throws {
    let text = """
      disclosed: 2020-05-10
      targets: [{term: legislature, known: 2021-02}, government]
      claims:
      \(Self.claim("2020-05-10"))
      """
    #expect(try view(text, date).reason("targets", at: "one").verdict == verdict)
  }

  @Test func `facts without a date of their own are counted`() throws {
    let text = """
      first: {value: 2020, known: 2020-06-01}
      last: 2020
      targets: [legislature, {term: government, known: 2020-06-01}, {term: media, known: 2023}]
      outcome: {value: effect, sources: [s1]}
      effects: {people: 5, deaths: {value: 0, known: 2020-06-01}}
      disclosed: {value: 2020-05-10, known: 2020-05-10}
      claims:
      \(Self.claim("2020-05-10"))
      """
    // last, legislature, outcome and people.
    #expect(try view(text, "2021-01-01").coverage.undated == 4)
  }

  /// What is reported of activity, and the recency of a half-life of one year on 1 January 2021;
  /// the claim is of 2 January 2020.
  @Test(
    arguments: [
      // 366 days are 0.5^(366/365.25) = 0.49928…; 1 day 0.99810….
      ("last: 2020-01-01", [4993, 4993]), ("last: 2020-12-31", [9981, 9981]),
      ("last: 2020", [4993, 9981]), ("last: {from: 2020-01-01, to: 2020-12}", [4993, 9981]),
      ("last: unknown", [0, 10_000]), ("ongoing: false", [0, 10_000]),
      // Activity after the day counts as the day's.
      ("last: 2023-05-01", [10_000, 10_000]), ("last: 2021", [10_000, 10_000]),
      ("last: {from: 2020-12-31, to: 2022}", [9981, 10_000]),
      // Ongoing is a statement of its day, 365 days ago: 0.5^(365/365.25) = 0.50023….
      ("ongoing: true", [5002, 10_000]), ("last: 2019\nongoing: true", [5002, 10_000]),
      ("last: 2020-12-31\nongoing: true", [9981, 10_000]),
      ("last: 2020-01-01\nongoing: unknown", [4993, 10_000]),
      ("ongoing: {value: true, known: 2021-01-02}", [0, 10_000]),
    ])
  func `recency lies between the earliest and the latest last activity`(
    activity: String, ends: [Int]
  ) throws {
    let text = "\(activity)\ndisclosed: 2020-01-02\nclaims:\n" + Self.claim("2020-01-02")
    #expect(try view(text, "2021-01-01").incidents.map(\.recency.ends) == [ends])
  }

  @Test func `statements and denials are seen from their own dates`() throws {
    let more = """
      statements:
        - {id: early, by: A, date: 2020-03, about: stance, official: true, says: x, sources: [s1]}
        - {id: late, by: A, date: 2020-06-01, about: stance, official: true, says: x, sources: [s1]}
        - {id: undated, by: A, date: unknown, about: stance, official: true, says: x, sources: [s1]}
      overrides:
        - {analyst: A, date: 2020-06-01, rung: none, reason: x}
      """
    let text = """
      - id: one
        title: One
        disclosed: 2020-01-01
        claims:
        \(Self.claim("2020-01-01"))
        denials:
          - {by: D, date: 2020-04-01, says: no, sources: [s1]}
          - {by: E, date: 2020-05, says: no, sources: [s1]}
        reported:
          - {says: from the start, sources: [s1]}
          - {says: later, date: 2020-05-31, sources: [s1]}
      """
    let dossier = try dossier(text, more: more)
    func seen(_ date: String) throws -> [[String]] {
      let seen = assess(dossier, with: try Self.rules.get(), asOf: try day(date))
      return [
        seen.statements.map(\.id), seen.denials.map(\.by), seen.overrides.map(\.analyst),
        seen.incidents.flatMap(\.reports).map(\.says),
      ]
    }
    #expect(try seen("2020-03-30") == [[], [], [], ["from the start"]])
    #expect(try seen("2020-05-30") == [["early"], ["D"], [], ["from the start"]])
    #expect(
      try seen("2020-06-01") == [
        ["late", "early"], ["D", "E"], ["A"], ["from the start", "later"],
      ])
  }

  @Test func `a source later than the day is printed and marked`() throws {
    let text = "disclosed: 2020-05-10\nclaims:\n" + Self.claim("2020-05-10")
    #expect(try view(text, "2023-12-31").sources.map(\.isLate) == [true])
    #expect(try view(text, "2024-01-01").sources.map(\.isLate) == [false])
  }
}
