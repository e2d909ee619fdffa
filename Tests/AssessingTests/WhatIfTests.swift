import Assessing
import RuleBook
import Testing
import ThreatModel

/// What further evaluations add: each must be what an assessment of the changed case says.
@Suite struct WhatIfTests {
  private static let asOf = "2024-01-01"

  private func assessed(_ rules: RuleProgram, _ facts: String) throws -> Assessment {
    assess(
      try dossier(ScoringTests.incident("one", facts)), with: rules, asOf: try day(Self.asOf))
  }

  // MARK: Gaps

  /// A condition, what is known, what it could turn out to be, and the fields of the gap.
  @Test(
    arguments: [
      (
        "incident.effects.people >= 10", "effects: {people: unknown}", "effects: {people: 10}",
        ["effects.people"]
      ),
      (
        "incident.effects.people >= 10", "effects: {people: {from: 5, to: 15}}",
        "effects: {people: 15}", ["effects.people"]
      ),
      (#""health" in incident.targets"#, "targets: unknown", "targets: [health]", ["targets"]),
      (
        "incident.targets.size() >= 3", "targets: unknown", "targets: [health, media, defence]",
        ["targets"]
      ),
      (#"incident.outcome == "presence""#, "outcome: unknown", "outcome: presence", ["outcome"]),
      ("incident.victims.size() >= 2", "victims: unknown", "victims: [GB, US]", ["victims"]),
      (
        "incident.ongoing", "last: 2024-01-01\nongoing: unknown", "last: 2024-01-01\nongoing: true",
        ["ongoing"]
      ),
      ("incident.age < years(1)", "last: unknown", "last: 2024-01-01", ["age"]),
      ("incident.age < days(200)", "last: 2023", "last: 2023-12-31", ["age"]),
      (
        "incident.age < days(10)", "last: 2020\nongoing: true", "last: 2024-01-01\nongoing: true",
        ["age"]
      ),
      (
        #"incident.last > timestamp("2023-06-30T00:00:00Z")"#, "last: 2023", "last: 2023-12-31",
        ["last"]
      ),
      (
        "incident.duration > years(3)", "first: 2019\nlast: 2022",
        "first: 2019-01-01\nlast: 2022-12-31", ["duration"]
      ),
      (
        "incident.duration > years(3)", "first: unknown\nlast: 2022-12-31",
        "first: 1950\nlast: 2022-12-31", ["duration"]
      ),
      // Fields that decide only together are one gap.
      (
        "incident.effects.people >= 10 && incident.effects.deaths >= 1",
        "effects: {people: unknown, deaths: unknown}", "effects: {people: 10, deaths: 1}",
        ["effects.deaths", "effects.people"]
      ),
      (
        #""hack-and-leak" in incident.operations && "defence" in incident.targets"#,
        "targets: unknown\noperations: unknown",
        "targets: [defence]\noperations: [hack-and-leak]", ["operations", "targets"]
      ),
    ])
  func `a gap is worth what learning its fields would add`(
    condition: String, known: String, learnt: String, fields: [String]
  ) throws {
    let rules = try ruleSet(
      settings: "recency: {half_life: 2 years}",
      [
        criterion("asked", weight: "3", rule("asked", condition, "80")),
        criterion("other", weight: "1", rule("seen", "true", "40")),
      ])
    // Without a last activity nothing would count in the cautious reading.
    let last = known.contains("last:") ? "" : "last: 2023-05-05\n"
    let before = try assessed(rules, last + known)
    let after = try assessed(rules, last + learnt)
    #expect(before.gaps.count == 1)
    let gap = try #require(before.gaps.first)
    #expect(gap.fields == fields)
    #expect(gap.incident == "one")
    #expect(gap.rules == ["asked"])
    #expect(gap.gates.isEmpty)
    #expect(gap.worth == after.index.low - before.index.low)
    #expect(gap.worth > .zero)
    #expect(after.gaps.isEmpty || fields == ["age"])
  }

  @Test func `fields that decide each by itself are gaps of their own, greatest first`() throws {
    let rules = try ruleSet([
      criterion(
        "any",
        rule("either", "incident.effects.people >= 10 || incident.effects.deaths >= 1", "50"),
        rule("more", "incident.effects.deaths >= 1", "80"))
    ])
    let found = try assessed(rules, "effects: {people: unknown, deaths: unknown}")
    #expect(found.gaps.map(\.fields) == [["effects.deaths"], ["effects.people"]])
    #expect(found.gaps.map(\.rules) == [["either", "more"], ["either"]])
    #expect(found.gaps.map(\.worth) == [points(76), points(47.5)])
  }

  @Test func `an open gate is a gap, worth no points`() throws {
    let rules = try ruleSet(
      [criterion("any", rule("seen", "true", "50"))],
      ladder: [rung("top", "0", ["people": "incidents.exists(i, i.effects.people >= 10)"])])
    let found = try assessed(rules, "effects: {people: unknown}")
    #expect(found.gaps.map(\.gates) == [["people"]])
    #expect(found.gaps.map(\.fields) == [["effects.people"]])
    #expect(found.gaps.map(\.worth) == [.zero])
  }

  @Test func `what nobody reports is no gap`() throws {
    let rules = try ruleSet([criterion("any", rule("asked", "incident.effects.people >= 1", "50"))])
    #expect(try assessed(rules, "outcome: effect").gaps.isEmpty)
  }

  // MARK: Conventions

  private static let aging = """
    recency: {half_life: 5 years}
    attribution: {joint: one}
    """

  private func agingRules(settings: String = aging) throws -> RuleProgram {
    try ruleSet(
      settings: settings,
      [
        criterion(
          "any", rule("media", #""media" in incident.targets"#, "60"),
          rule("health", #""health" in incident.targets"#, "80"))
      ],
      ladder: [
        rung(
          "a", "20",
          [
            "likely": #"incidents.exists(i, i.attribution.atLeast("highly likely"))"#,
            "media": #"incidents.exists(i, "media" in i.targets)"#,
          ]),
        rung("b", "50"),
      ])
  }

  private static let asserted = """
    - id: one
      title: One
      last: 2021-05-05
      disclosed: 2021-06-01
      targets: [health]
      claims:
        - {by: X, kind: government, country: GB, date: 2021-06-01, says: x, scale: ungraded,
           term: TERM, link: organ, sources: [s1]}
    - id: two
      title: Two
      last: 2019-05-05
      disclosed: 2021-06-01
      targets: [media]
      claims:
        - {by: X, kind: vendor, country: US, date: 2021-06-01, says: x, scale: vendor,
           term: asserted, link: organ, sources: [s1]}
    """

  private func assertedDossier(term: String = "asserted") throws -> Dossier {
    try dossier(Self.asserted.split(separator: "TERM").joined(separator: term))
  }

  @Test func `conventions say what an assessment under them says`() throws {
    let asOf = try day(Self.asOf)
    let evidence = try assertedDossier()
    let found = assess(evidence, with: try agingRules(), asOf: asOf)
    var weaker = evidence
    weaker.incidents[0].claims[0].likelihood = Likelihood(
      low: Factor(tenThousandths: 7500), high: Factor(tenThousandths: 9500))
    let expected = [
      assess(weaker, with: try agingRules(), asOf: asOf),
      assess(
        evidence, with: try agingRules(settings: "recency: {half_life: 3 years}"), asOf: asOf),
      assess(
        evidence, with: try agingRules(settings: "recency: {half_life: 10 years}"), asOf: asOf),
      assess(evidence, with: try agingRules(settings: "gates: {scope: incident}"), asOf: asOf),
    ]
    #expect(found.conventions.map(\.index) == expected.map(\.index))
    #expect(found.conventions.map(\.recommended.id) == expected.map(\.recommendedID))
    #expect(found.conventions.map(\.recommended.id) == ["none", "a", "b", "none"])
    #expect(found.conventions.map(\.value) == ["0.75", "3 years", "10 years", "one incident"])
  }

  // MARK: Time

  @Test(arguments: ["2021-06-01", "2022-02-28", "2024-01-01"])
  func `time alone moves the rung on the day that is named and not before`(date: String) throws {
    let evidence = try assertedDossier()
    let rules = try agingRules()
    let found = assess(evidence, with: rules, asOf: try day(date))
    let move = try #require(found.timeMove)
    #expect(move.date > (try day(date)))
    let before = assess(evidence, with: rules, asOf: move.date.advanced(days: -1))
    let after = assess(evidence, with: rules, asOf: move.date)
    #expect(before.recommendedID == found.recommendedID)
    #expect(after.recommendedID == move.designation.id)
    #expect(after.recommendedID != found.recommendedID)
  }

  @Test func `what becomes public or happens later does not move the rung by time`() throws {
    let rules = try ruleSet(
      [
        criterion(
          "any", rule("long", "incident.duration >= years(2)", "80"), rule("seen", "true", "40"))
      ], ladder: [rung("a", "20"), rung("b", "60")])
    // Two years of activity are complete only in 2025: on the day nobody knew of that.
    let facts = "first: 2023-06-01\nlast: 2025-12-31\neffects: {people: {value: 5, known: 2025}}"
    let found = try assessed(rules, facts)
    #expect(found.recommendedID == "a")
    #expect(found.timeMove == nil)
    let later = assess(
      try dossier(ScoringTests.incident("one", facts)), with: rules, asOf: try day("2026-01-01"))
    #expect(later.recommendedID == "b")
  }

  @Test func `without decay time moves nothing`() throws {
    let found = assess(
      try assertedDossier(), with: try agingRules(settings: "recency: {half_life: never}"),
      asOf: try day(Self.asOf))
    #expect(found.recommendedID == "b")
    #expect(found.timeMove == nil)
  }
}
