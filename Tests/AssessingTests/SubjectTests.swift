import Assessing
import RuleBook
import Testing
import ThreatModel

@Suite struct SubjectTests {
  private static let settings = """
    subject: incident
    attribution: {weigh: false}
    recency: {half_life: never}
    """
  private static let rescaled = settings + "\nindex: {rescale: reachable}"
  private static let worm = "incident.grades.dcid_method == \"worm\""
  private static let virus = "incident.grades.dcid_method == \"virus\""

  /// An incident that a company suspects the state of, years ago.
  private static func incident(_ id: String, _ grades: String) -> String {
    """
    - id: \(id)
      title: \(id)
      last: 2015-01-01
      disclosed: 2015-01-01
      grades: \(grades)
      claims:
        - {by: A, kind: vendor, country: GB, date: 2015-01-01, says: they did it, scale: phia,
           term: unlikely, link: unstated, sources: [s1]}
    """
  }

  private static let several = [
    incident("b", "{dcid_method: virus}"), incident("a", "{dcid_method: worm}"),
    incident("c", "{dcid_method: unknown}"), incident("d", "{}"),
  ]

  private static func rules(
    settings: String = settings, ladder: [String] = [rung("low", "10"), rung("high", "60")]
  ) throws -> RuleProgram {
    try ruleSet(
      settings: settings, [criterion("c", rule("w", worm, "80"), rule("v", virus, "20"))],
      ladder: ladder)
  }

  /// A rule that multiplies.
  private static func multiplier(_ id: String, _ condition: String, _ times: String) -> String {
    rule(id, condition, "1").replacing("points: 1", with: "times: \(times)")
  }

  /// The last row of a decision table.
  private static func otherwise(_ id: String, _ points: String) -> String {
    "- {id: \(id), title: \(id), when: otherwise, points: \(points), because: \(id), why: a test}"
  }

  private func index(_ rules: RuleProgram, _ grades: String) throws -> Interval<Points> {
    let evidence = try dossier(Self.incident("one", grades))
    let found = assessIncidents(of: evidence, with: rules, asOf: try day("2026-01-01"))
    return try #require(found.first).index
  }

  // MARK: Single incidents

  @Test func `a rule that holds because nothing is said cites no source`() throws {
    let rules = try ruleSet(
      settings: Self.settings,
      [
        criterion(
          "c", rule("w", Self.worm, "80"), rule("none", "!known(incident.grades.dcid_method)", "20")
        )
      ],
      ladder: [rung("low", "10")])
    for (grades, isSilent) in [("{}", true), ("{dcid_method: unknown}", false)] {
      let evidence = try dossier(Self.incident("one", grades))
      let found = try #require(
        assessIncidents(of: evidence, with: rules, asOf: try day("2026-01-01")).first)
      let reason = try #require(found.reasons.first { $0.rule.id == "none" })
      #expect(reason.verdict == .yes && reason.restsOnSilence == isSilent)
      #expect(reason.sources.isEmpty == isSilent)
    }
  }

  @Test func `each incident climbs the ladder by itself`() throws {
    let evidence = try dossier(Self.several.joined(separator: "\n"))
    let found = assessIncidents(of: evidence, with: try Self.rules(), asOf: try day("2026-01-01"))
    #expect(found.map(\.incident?.id) == ["a", "b", "c", "d"])
    #expect(found.map(\.recommended) == [2, 1, 0, 0])
    #expect(found.map(\.possible) == [2, 1, 2, 0])
    #expect(found.map(\.index.low.hundredths) == [8000, 2000, 0, 0])
    #expect(found.map(\.index.high.hundredths) == [8000, 2000, 8000, 0])
    #expect(found.allSatisfy { $0.incidents.count == 1 })
  }

  @Test func `an incident stands the same beside others, in any order, whoever is accused`() throws
  {
    let rules = try Self.rules()
    let asOf = try day("2026-01-01")
    let all = assessIncidents(
      of: try dossier(Self.several.joined(separator: "\n")), with: rules, asOf: asOf)
    let reversed = assessIncidents(
      of: try dossier(Self.several.reversed().joined(separator: "\n")), with: rules, asOf: asOf)
    let renamed = assessIncidents(
      of: try dossier(
        Self.several.joined(separator: "\n"), actor: "{code: NZ, name: New Zealand}"),
      with: rules, asOf: asOf)
    let single = try Self.several.map { text in
      try #require(assessIncidents(of: try dossier(text), with: rules, asOf: asOf).first)
    }.sorted { ($0.incident?.id ?? "") < ($1.incident?.id ?? "") }
    for other in [reversed, renamed, single] {
      #expect(other.map(\.incident?.id) == all.map(\.incident?.id))
      #expect(other.map(\.index) == all.map(\.index))
      #expect(other.map(\.recommended) == all.map(\.recommended))
    }
  }

  @Test func `how sure the attribution is counts only where it is weighed`() throws {
    let unweighed = try index(try Self.rules(), "{dcid_method: worm}")
    #expect(unweighed == Interval(Points(hundredths: 8000)))
    let weighed = try index(
      try Self.rules(settings: "subject: incident\nrecency: {half_life: never}"),
      "{dcid_method: worm}")
    #expect(weighed.low == .zero)
    #expect(weighed.high.hundredths == 2800)
  }

  // MARK: Rescaling

  @Test func `the least sum comes from the options of which one always holds`() throws {
    let table = criterion(
      "table", weight: "3", within: .first, rule("w", Self.worm, "80"), rule("v", Self.virus, "10"),
      Self.otherwise("rest", "30"))
    let highest = criterion(
      "highest", weight: "2", rule("hw", Self.worm, "50"), Self.otherwise("hr", "20"))
    let sum = criterion(
      "sum", weight: "1", within: .sum, rule("sw", Self.worm, "70"), rule("sv", Self.virus, "60"),
      Self.multiplier("st", "has(incident.grades.recoverability)", "1.5"))
    let rules = try ruleSet(settings: Self.rescaled, [table, highest, sum])
    let sums = try #require(rules.reachableSums)
    // 3 x 10 + 2 x 20 + 0, and 3 x 80 + 2 x 50 + 100 cut at a hundred.
    #expect(sums.least == 70 * 10_000)
    #expect(sums.greatest == 440 * 10_000)
  }

  @Test(arguments: [
    ("{dcid_method: worm}", 10_000, 10_000), ("{dcid_method: virus}", 0, 0),
    ("{dcid_method: vandalism}", 2857, 2857), ("{dcid_method: unknown}", 0, 10_000),
    ("{}", 2857, 2857),
  ])
  func `a rescaled index goes from the least sum to the greatest`(
    grades: String, low: Int, high: Int
  ) throws {
    let rules = try ruleSet(
      settings: Self.rescaled,
      [
        criterion(
          "c", within: .first, rule("w", Self.worm, "80"), rule("v", Self.virus, "10"),
          Self.otherwise("rest", "30"))
      ])
    let index = try index(rules, grades)
    #expect(index.low.hundredths == low)
    #expect(index.high.hundredths == high)
  }

  @Test func `shares of the reasons and the least sum add up to the index`() throws {
    let rules = try ruleSet(
      settings: Self.rescaled,
      [
        criterion(
          "one", weight: "2", within: .first, rule("w", Self.worm, "80"), Self.otherwise("r", "20")),
        criterion("two", weight: "1", rule("v", "has(incident.grades.dcid_method)", "50")),
      ])
    let evidence = try dossier(Self.incident("one", "{dcid_method: worm}"))
    let found = try #require(
      assessIncidents(of: evidence, with: rules, asOf: try day("2026-01-01")).first)
    // (160 + 50 - 40) x 100 / (210 - 40) = 100; shares 160 and 50 of 1.70.
    #expect(found.index.low.hundredths == 10_000)
    #expect(
      found.reachable == Interval(low: Points(hundredths: 4000), high: Points(hundredths: 21_000)))
    #expect(found.divisor.hundredths == 170)
    let shares = found.reasons.map(\.indexShare.low.hundredths).reduce(0, +)
    #expect(abs(shares - 4000 * 10_000 / 17_000 - 10_000) <= 1)
  }

  // MARK: Multipliers

  @Test(arguments: [
    ("{dcid_method: worm}", "1.5", 6000, 6000),
    ("{dcid_method: worm, recoverability: regular}", "1.5", 9000, 9000),
    ("{dcid_method: worm, recoverability: unknown}", "1.5", 6000, 9000),
    ("{dcid_method: worm, recoverability: unknown}", "0.5", 3000, 6000),
    ("{dcid_method: worm, recoverability: regular}", "3", 10_000, 10_000),
    ("{recoverability: regular}", "1.5", 0, 0),
  ])
  func `a multiplier acts on what the other rules give`(
    grades: String, times: String, low: Int, high: Int
  ) throws {
    let rules = try ruleSet(
      settings: Self.settings,
      [
        criterion(
          "c", within: .sum, rule("w", Self.worm, "40"), rule("x", Self.worm, "20"),
          Self.multiplier("t", "incident.grades.recoverability == \"regular\"", times))
      ])
    let index = try index(rules, grades)
    #expect(index.low.hundredths == low)
    #expect(index.high.hundredths == high)
  }

  @Test func `a reason shows what multiplied it`() throws {
    let rules = try ruleSet(
      settings: Self.settings,
      [
        criterion(
          "c", rule("w", Self.worm, "33.33"), Self.multiplier("t", Self.worm, "1.5"),
          Self.multiplier("u", Self.virus, "2"))
      ])
    let evidence = try dossier(Self.incident("one", "{dcid_method: worm}"))
    let found = try #require(
      assessIncidents(of: evidence, with: rules, asOf: try day("2026-01-01")).first)
    let reason = try #require(found.reasons.first { $0.rule.id == "w" })
    #expect(
      reason.times
        == Reading(low: Factor(tenThousandths: 15_000), high: Factor(tenThousandths: 15_000)))
    // 33.33 x 1.5 = 49.995, rounded once.
    #expect(reason.contribution.low.hundredths == 5000)
    let multiplying = try #require(found.reasons.first { $0.rule.id == "t" })
    #expect(multiplying.verdict == .yes)
    #expect(multiplying.contribution.low == .zero)
  }
}

@Suite struct ReproductionTests {
  private func terms(_ count: Int) -> [NamedID] {
    (0..<count).map { NamedID(id: "t\($0)", title: "T\($0)") }
  }

  private func reproduction(_ counts: [[Int]]) throws -> Reproduction {
    Reproduction(
      grade: NamedID(id: "g", title: "G"), scheme: "S", asOf: try day("2026-01-01"),
      terms: terms(counts.count), counts: counts)
  }

  @Test func `agreement is counted on the diagonal`() throws {
    let found = try reproduction([[3, 1, 0], [0, 4, 2], [1, 0, 5]])
    #expect(found.incidents == 16)
    #expect(found.equal == 12)
    #expect(found.commonest == 6)
  }

  // Worked out pair by pair.
  @Test(arguments: [
    ([[2, 0], [0, 3]], 10_000), ([[0, 2], [3, 0]], -10_000), ([[1, 1], [1, 1]], 0),
    ([[3, 1, 0], [0, 4, 2], [1, 0, 5]], 6347),
  ])
  func `rank order is Kendall's with ties`(counts: [[Int]], tau: Int) throws {
    #expect(try reproduction(counts).tauB == tau)
  }

  @Test(arguments: [[[4, 0], [0, 0]], [[2, 3], [0, 0]], [[0, 0], [0, 0]]])
  func `there is no order where all are the same`(counts: [[Int]]) throws {
    #expect(try reproduction(counts).tauB == nil)
  }
}
