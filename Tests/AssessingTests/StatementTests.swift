import Assessing
import RuleBook
import Testing
import ThreatModel

/// What counts once although it stands at several incidents: instruments and joint statements.
@Suite struct StatementTests {
  // MARK: Instruments

  private func scores(
    within: WithinIncident = .highest, _ rules: [String], _ incidents: String...
  ) throws -> Assessment {
    let text = """
      - id: any
        title: any
        weight: 1
        within_incident: \(within.rawValue)
        rules:
      \(rules.joined(separator: "\n").indented(by: 4))
      """
    return assess(
      try dossier(incidents.joined(separator: "\n")), with: try ruleSet([text]),
      asOf: try day("2024-01-01"))
  }

  private static func incident(_ id: String, _ responses: String...) -> String {
    ScoringTests.incident(
      id,
      "responses:\n"
        + responses.map { "  - {by: US, date: 2020-02-02, sources: [s1], \($0)}" }
        .joined(separator: "\n"))
  }

  private static let sanctioned = rule(
    "sanctioned", #"incident.responses.exists(r, r.kind == "sanctions")"#, "60")
  private static let charged = rule(
    "charged", #"incident.responses.exists(r, r.kind == "indictment")"#, "70")
  private static let seen = rule("seen", "incident.publishers >= 1", "20")

  @Test func `an instrument counts at the strongest incident only`() throws {
    let found = try scores(
      [Self.sanctioned, Self.seen], Self.incident("i2", "kind: sanctions, instrument: act"),
      Self.incident("i1", "kind: sanctions, instrument: act"))
    #expect(try found.reason("sanctioned", at: "i1").contribution.low == points(57))
    let second = try found.reason("sanctioned", at: "i2")
    #expect(second.contribution.both == [0, 0])
    #expect(second.outweighedBy == "i1")
    // The next best rule counts there: 20 × .95 × .6 × .43.
    #expect(try found.reason("seen", at: "i2").contribution.low == points(4.90))
  }

  @Test func `each of many incidents waits for its turn by what is left to it`() throws {
    let names = (10..<40).map { "i\($0)" }
    func acts(_ place: Int) -> (charge: String, listing: String) {
      ("charge-\(place % 5)", "listing-\(place % 7)")
    }
    let incidents = names.indices.map { place in
      Self.incident(
        names[place], "kind: indictment, instrument: \(acts(place).charge)",
        "kind: sanctions, instrument: \(acts(place).listing)")
    }
    let found = try scores(
      [Self.charged, Self.sanctioned, Self.seen], incidents.joined(separator: "\n"))

    // The same by looking at all that wait again and again.
    var spent: Set<String> = []
    var waiting = Array(names.indices)
    func best(_ place: Int) -> (rule: String, points: Int, act: String?) {
      let (charge, listing) = acts(place)
      if !spent.contains(charge) { return ("charged", 70, charge) }
      return spent.contains(listing) ? ("seen", 20, nil) : ("sanctioned", 60, listing)
    }
    for rank in names.indices {
      let next = try #require(
        waiting.max { (best($0).points, -$0) < (best($1).points, -$1) })
      let (rule, _, act) = best(next)
      let reason = try found.reason(rule, at: names[next])
      #expect(reason.discount.low == Factor(tenThousandths: 6000).power(rank), "\(names[next])")
      act.map { _ = spent.insert($0) }
      waiting.removeAll { $0 == next }
    }
  }

  @Test(
    arguments: [
      ("kind: sanctions, instrument: act", "kind: sanctions, instrument: other"),
      ("kind: sanctions, instrument: act", "kind: sanctions"),
      ("kind: sanctions", "kind: sanctions"),
    ])
  func `different instruments and those without an id count each`(
    first: String, second: String
  ) throws {
    let found = try scores(
      [Self.sanctioned], Self.incident("i1", first), Self.incident("i2", second))
    #expect(try found.reason("sanctioned", at: "i2").contribution.low > .zero)
  }

  @Test func `an incident uses up only the instruments that it cannot do without`() throws {
    // i1 counts by its indictment; its sanctions are left for i2, although their id comes first.
    let found = try scores(
      [Self.charged, Self.sanctioned],
      Self.incident(
        "i1", "kind: sanctions, instrument: a", "kind: indictment, instrument: b"),
      Self.incident("i2", "kind: sanctions, instrument: a"))
    #expect(try found.reason("charged", at: "i1").contribution.low == points(66.5))
    #expect(try found.reason("sanctioned", at: "i2").contribution.low > .zero)
  }

  @Test func `two rules of one incident may rest on one instrument`() throws {
    let persons = rule(
      "named", #"incident.responses.exists(r, r.kind == "indictment" && r.individuals >= 1)"#, "10")
    let rewarded = rule(
      "rewarded",
      #"incident.outcome == "effect" && incident.responses.exists(r, r.kind == "reward")"#, "10")
    let found = try scores(
      within: .sum, [Self.charged, persons, rewarded],
      Self.incident(
        "i1", "kind: indictment, individuals: 2, instrument: b", "kind: reward, instrument: c"),
      Self.incident("i2", "kind: indictment, individuals: 2, instrument: b"),
      ScoringTests.incident(
        "i3",
        "outcome: effect\nresponses:\n"
          + "  - {kind: reward, by: US, date: 2020-02-02, instrument: c, sources: [s1]}"))
    #expect(try found.reason("charged", at: "i1").contribution.low == points(66.5))
    #expect(try found.reason("named", at: "i1").contribution.low == points(9.5))
    #expect(try found.reason("named", at: "i2").outweighedBy == "i1")
    // i1 has no use for the reward, so it is left for i3.
    #expect(try found.reason("rewarded", at: "i3").contribution.low > .zero)
  }

  @Test func `a spent instrument is spent in a decision table, too`() throws {
    let found = try scores(
      within: .first, [Self.sanctioned, Self.seen],
      Self.incident("i1", "kind: sanctions, instrument: act"),
      Self.incident("i2", "kind: sanctions, instrument: act"))
    #expect(try found.reason("sanctioned", at: "i2").contribution.both == [0, 0])
    #expect(try found.reason("seen", at: "i2").contribution.low == points(4.90))
  }

  // MARK: Governments

  private static func claim(
    _ country: String, _ date: String = "2020-01-01", joint: String = "",
    term: String = "highly likely", more: String = ""
  ) -> String {
    "{by: X, kind: government, country: \(country), date: \(date), says: x, scale: phia, "
      + "term: \(term), link: organ, sources: [s1]\(joint.isEmpty ? "" : ", joint: [\(joint)]")\(more)}"
  }

  /// Claims, and how many governments surely and perhaps make a statement of their own, where
  /// joint statements are one and where each partner counts.
  @Test(
    arguments: [
      ([claim("GB")], [1, 1], [1, 1]), ([claim("GB"), claim("US")], [2, 2], [2, 2]),
      // The same country on another day is still one government.
      ([claim("GB"), claim("GB", "2021-01-01")], [1, 1], [1, 1]),
      // One joint statement of three.
      ([claim("GB", joint: "US, FR")], [1, 1], [3, 3]),
      ([claim("GB", joint: "US"), claim("US", joint: "GB")], [1, 1], [2, 2]),
      // On different days there are two.
      ([claim("GB", joint: "US"), claim("US", "2020-01-02", joint: "GB")], [2, 2], [2, 2]),
      // GB has one of its own, so the joint one is left for the US.
      ([claim("GB"), claim("GB", joint: "US"), claim("US", joint: "GB")], [2, 2], [2, 2]),
      // FR speaks in two joint statements and leaves the first to GB, who has no other.
      (
        [
          claim("FR", joint: "GB"), claim("FR", "2020-01-02", joint: "GB"),
          claim("GB", joint: "FR"),
        ], [2, 2], [2, 2]
      ),
      // Three claimants of one joint statement, two of whom have one of their own.
      (
        [
          claim("GB", joint: "US, FR"), claim("US", joint: "GB, FR"), claim("FR", joint: "GB, US"),
          claim("GB", "2021-01-01"), claim("US", "2021-01-01"),
        ], [3, 3], [3, 3]
      ),
      // Too weak, or perhaps sufficient: PHIA likely ends below 80, ICD 203 very likely is 80–95,
      // charged 70–95.
      ([claim("GB", term: "likely")], [0, 0], [0, 0]),
      (
        [
          claim("GB"),
          "{by: X, kind: prosecutor, country: US, date: 2020-01-01, says: x, scale: ungraded,"
            + " term: charged, link: organ, sources: [s1]}",
        ], [1, 2], [1, 2]
      ),
      // Not official, not counted, about something else.
      (
        [
          claim("GB"),
          "{by: X, kind: vendor, country: US, date: 2020-01-01, says: x, scale: phia,"
            + " term: almost certain, link: organ, sources: [s1]}",
          "{by: X, kind: agency, country: FR, date: 2020-01-01, says: x, scale: phia,"
            + " term: almost certain, link: territory, sources: [s1]}",
          claim("DE", more: ", about: theft"),
        ], [1, 1], [1, 1]
      ),
    ])
  func `governments count by different statements`(
    claims: [String], one: [Int], several: [Int]
  ) throws {
    for (joint, expected) in [("one", one), ("several", several)] {
      let counts = (1...4).map { count in
        rung("r\(count)", "0", ["g": #"governments("highly likely").size() >= \#(count)"#])
      }
      let rules = try ruleSet(
        settings: "attribution: {joint: \(joint)}",
        [criterion("any", rule("seen", "true", "50"))], ladder: counts)
      let text =
        "- id: one\n  title: One\n  disclosed: 2020-01-01\n  claims:\n"
        + claims.map { "    - \($0)" }.joined(separator: "\n")
      let found = assess(
        try dossier(text), with: rules, asOf: try day("2024-01-01"), detail: .summary)
      #expect([found.recommended, found.possible] == expected, "joint: \(joint)")
    }
  }
}
