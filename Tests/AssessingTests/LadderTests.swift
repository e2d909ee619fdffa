import Assessing
import RuleBook
import Testing
import ThreatModel

/// From scores to a designation, and how firm it is.
@Suite struct LadderTests {
  private static let points50 = criterion("any", rule("seen", "true", "50"))

  private func assessment(
    settings: String = "recency: {half_life: never}", criteria: [String] = [points50],
    ladder: [String] = [], _ incidents: String...
  ) throws -> Assessment {
    assess(
      try dossier(incidents.joined(separator: "\n")),
      with: try ruleSet(settings: settings, criteria, ladder: ladder), asOf: try day("2024-01-01"))
  }

  private static let vendorClaim =
    "{by: X, kind: vendor, country: GB, date: 2020-01-01, says: x, scale: vendor, "
    + "term: high confidence, link: organ, sources: [s1]}"

  /// A claim of a government, asserted or charged, that rests on some sources.
  private static func claim(_ sources: String, term: String = "asserted") -> String {
    "{by: X, kind: government, country: GB, date: 2020-01-01, says: x, scale: ungraded, "
      + "term: \(term), link: organ, sources: [\(sources)]}"
  }

  private static func incident(_ id: String, _ facts: String, _ claim: String) -> String {
    ScoringTests.incident(id, facts, claim)
  }

  // MARK: Rungs

  /// One incident of 50 × .95 = 47.50 to 50.00.
  @Test(
    arguments: [
      ([rung("a", "47.5"), rung("b", "47.51")], "a", "b"),
      ([rung("a", "47.5"), rung("b", "50")], "a", "b"), ([rung("a", "50.01")], "none", "none"),
      // No rung stands above an unreached one.
      ([rung("a", "0", ["never": "incidents.size() > 1"]), rung("b", "0")], "none", "none"),
      (
        [rung("a", "0"), rung("b", "10", ["open": "incidents.exists(i, i.effects.people > 5)"])],
        "a", "b"
      ),
      ([rung("a", "0", ["score": #"scores["any"] > 48.0"#])], "none", "a"),
      // What nobody reports is open in neither reading.
      ([rung("a", "0", ["mute": "incidents.exists(i, i.effects.deaths > 5)"])], "none", "none"),
    ])
  func `the recommendation is the highest rung with none unreached below it`(
    ladder: [String], recommended: String, possible: String
  ) throws {
    let found = try assessment(
      ladder: ladder, ScoringTests.incident("one", "effects: {people: {from: 1, to: 9}}"))
    #expect(found.recommendedID == recommended)
    #expect(found.possibleID == possible)
  }

  @Test func `the next rung says what is missing`() throws {
    let found = try assessment(
      ladder: [
        rung("a", "10"),
        rung(
          "b", "60",
          [
            "met": "incidents.size() >= 1", "open": "incidents.exists(i, i.effects.people > 5)",
            "unmet": "incidents.size() >= 2",
          ]),
        rung("c", "90"),
      ], ScoringTests.incident("one", "effects: {people: unknown}"))
    let next = try #require(found.next)
    #expect(next.designation.id == "b")
    #expect(next.missingPoints == points(12.5))
    #expect(next.unmetGates == ["open", "unmet"])
    #expect(try found.gate("open", of: "b").met == Reading(low: false, high: true))
    #expect(try found.gate("open", of: "b").missing.map(\.field) == ["effects.people"])
    #expect(
      try assessment(ladder: [rung("a", "10")], ScoringTests.incident("one", "outcome: effect"))
        .next == nil)
  }

  @Test(
    arguments: [
      ("actor", ["targets: [media]", "targets: [health]"], "a"),
      ("incident", ["targets: [media]", "targets: [health]"], "none"),
      ("incident", ["targets: [media]", "targets: [health, media]"], "a"), ("incident", [], "none"),
    ])
  func `gates look at all incidents or at each by itself`(
    scope: String, facts: [String], recommended: String
  ) throws {
    let rules = try ruleSet(
      settings: "gates: {scope: \(scope)}", [Self.points50],
      ladder: [
        rung(
          "a", "0",
          [
            "media": #"incidents.exists(i, "media" in i.targets)"#,
            "health": #"incidents.exists(i, "health" in i.targets)"#,
          ])
      ])
    let incidents = facts.enumerated().map { ScoringTests.incident("i\($0)", $1) }
    let found = assess(
      try dossier(incidents.isEmpty ? "[]" : incidents.joined(separator: "\n")), with: rules,
      asOf: try day("2024-01-01"))
    #expect(found.recommendedID == recommended)
  }

  // MARK: The bottom line

  @Test func `at most four reasons are principal, greatest cautious share first`() throws {
    let found = try assessment(
      criteria: [
        criterion("heavy", weight: "3", rule("b", "true", "30")),
        criterion("light", weight: "1", rule("c", "true", "60"), rule("a", "true", "50")),
        criterion("idle", weight: "0", rule("d", "true", "100")),
      ], ScoringTests.incident("i1", ""), ScoringTests.incident("i2", ""),
      ScoringTests.incident("i3", ""), ScoringTests.incident("i4", ""))
    // Cautious shares: 28.5, 28.5 × .6 × .715 = 12.23 … × .75; 57, 57 × .6 × .43 = 14.71 … × .25.
    #expect(
      found.principal.map { "\(found.reasons[$0].rule.id) \(found.reasons[$0].incident ?? "")" }
        == ["b i1", "c i1", "b i2", "b i3"])
  }

  @Test func `a reason that adds nothing to the index is not principal`() throws {
    let found = try assessment(
      criteria: [
        criterion("heavy", rule("b", "true", "30")),
        criterion("idle", weight: "0", rule("d", "true", "100")),
      ], ScoringTests.incident("i1", ""))
    #expect(found.principal.map { found.reasons[$0].rule.id } == ["b"])
  }

  @Test(
    arguments: [
      ([claim("s1")], [8000, 9500], nil, ["highly likely", "almost certain"]),
      ([vendorClaim], [5500, 7500], "likely", []),
      // The weakest link of those relied on, each end by itself.
      ([claim("s1"), vendorClaim], [5500, 7500], "likely", []),
      (
        [claim("s1", term: "verdict"), claim("s1", term: "suspicion")], [3500, 6000], nil,
        ["unlikely", "likely"]
      ),
    ] as [([String], [Int], String?, [String])])
  func `the assessment is as likely as the weakest incident relied on`(
    claims: [String], ends: [Int], term: String?, spans: [String]
  ) throws {
    let incidents = claims.enumerated().map { Self.incident("i\($0)", "", $1) }
    let found = try assessment(incidents.joined(separator: "\n"))
    #expect(found.likelihood.interval?.ends == ends)
    #expect(found.likelihood.term == term)
    #expect(found.likelihood.spans == spans)
  }

  @Test func `without reasons there is no likelihood and confidence is low`() throws {
    let found = try assessment(
      criteria: [criterion("any", rule("never", "false", "50"))],
      ScoringTests.incident("one", ""))
    #expect(found.principal.isEmpty)
    #expect(found.likelihood.interval == nil)
    #expect(found.confidence.level == .low)
  }

  /// Sources of each incident, the fields of the first, and the level.
  @Test(
    arguments: [
      (["s1, s2"], "targets: [media]", ConfidenceLevel.high), (["s1"], "targets: [media]", .low),
      (["s1, s5"], "targets: [media]", .low),  // s5 copies s1
      (["s1, s2", "s3"], "targets: [media]", .moderate),  // half is not fewer than half
      (["s1, s2", "s3", "s4"], "targets: [media]", .low),
      (["s1, s2", "s3, s4"], "targets: [media]", .high),
      // One of two deciding fields open, one of five, one of eleven.
      (["s1, s2"], "targets: [media]\neffects: {people: unknown}", .low),
      (
        ["s1, s2"],
        "targets: [media]\neffects: {people: unknown, deaths: 1, accounts: 1, systems: 1}",
        .moderate
      ),
      (
        ["s1, s2"],
        "targets: [media]\neffects: {people: unknown, deaths: 1, accounts: 1, systems: 1, "
          + "messages: 1, loss_usd: 1, stolen_usd: 1, attempted_usd: 1, countries: 1, "
          + "organisations: 1}",
        .high
      ),
    ])
  func `confidence follows sources and open fields`(
    sources: [String], facts: String, level: ConfidenceLevel
  ) throws {
    let measures = [
      "people", "deaths", "accounts", "systems", "messages", "loss_usd", "stolen_usd",
      "attempted_usd", "countries", "organisations",
    ]
    let rules = measures.map {
      rule("m-" + $0.split(separator: "_").joined(), "incident.effects.\($0) >= 1", "0")
    }
    let text = """
      - id: any
        title: any
        weight: 1
        rules:
      \((rules + [rule("seen", "incident.targets.size() >= 0", "50")])
        .joined(separator: "\n").indented(by: 4))
      """
    let incidents = sources.enumerated().map {
      Self.incident("i\($0)", $0 == 0 ? facts : "targets: [media]", Self.claim($1))
    }
    let found = try assessment(criteria: [text], incidents.joined(separator: "\n"))
    #expect(found.confidence.level == level, "\(found.confidence.reasons)")
  }

  @Test func `an accusation of another lowers confidence by one level and no points`() throws {
    let other = Self.claim("s1, s2").dropLast() + ", accuses: VN}"
    let alone = try assessment(Self.incident("one", "", Self.claim("s1, s2")))
    let found = try assessment(
      ScoringTests.incident("one", "", Self.claim("s1, s2"), String(other)))
    #expect(alone.confidence.level == .high)
    #expect(found.confidence.level == .moderate)
    #expect(found.alternatives.map(\.accuses) == ["VN"])
    #expect(found.index == alone.index)
  }
}
