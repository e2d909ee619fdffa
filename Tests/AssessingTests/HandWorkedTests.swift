import Assessing
import RuleBook
import Testing
import ThreatModel

/// Assessments that were worked out on paper; every expression below is the arithmetic.
@Suite struct HandWorkedTests {
  // MARK: One incident

  /// What was public of the compromise of the UK Electoral Commission on 25 March 2024.
  private static let electoralCommission = """
    - id: commission
      title: UK Electoral Commission compromise
      first: {value: 2021-08, sources: [s1]}
      last: {value: 2022-10, sources: [s1]}
      ongoing: false
      disclosed: {value: 2023-08-08, sources: [s1]}
      victims: [{term: GB, sources: [s2]}]
      targets: [{term: electoral-body, sources: [s2]}, voter-data, personal-data]
      operations: [{term: espionage, sources: [s2], known: 2024-03-25}]
      outcome: {value: presence, sources: [s1]}
      effects:
        people: {about: 40000000, sources: [s2], known: 2024-03-25}
        votes_changed: {value: 0, sources: [s1]}
      claims:
        - {by: NCSC, kind: agency, country: GB, date: 2024-03-25, says: who, scale: phia,
           term: highly likely, link: affiliated, joint: [US, AU, NZ], sources: [s1]}
        - {by: NCSC, kind: agency, country: GB, date: 2024-03-25, says: what was taken, scale: phia,
           term: likely, link: affiliated, about: theft, sources: [s2]}
        - {by: Deputy Prime Minister, kind: government, country: GB, date: 2024-03-25, says: who,
           scale: ungraded, term: asserted, link: affiliated, joint: [US], sources: [s2]}
      responses:
        - {kind: sanctions, by: GB, date: 2024-03-25, level: entity, individuals: 2, entities: 1,
           instrument: listing, sources: [s1]}
        - {kind: solidarity, by: AU, date: 2024-03, sources: [s2]}
    """

  private func assessCommission() throws -> Assessment {
    let rules = try ruleSet(
      settings: "recency: {half_life: 5 years}",
      [
        criterion(
          "targets", weight: "40",
          rule("elections", #"sets.intersects(incident.targets, ["electoral-body"])"#, "85"),
          rule("personal-data", #""personal-data" in incident.targets"#, "60")),
        criterion(
          "effects", weight: "35",
          rule("forty-million", "incident.effects.people >= 40000000", "75"),
          rule("ten-million", "incident.effects.people >= 10000000", "70"),
          rule("votes", "incident.effects.votes_changed >= 1", "100"),
          rule("deaths", "incident.effects.deaths >= 1", "100")),
        criterion(
          "response", weight: "25", within: .sum,
          rule("sanctioned", #"incident.responses.exists(r, r.kind == "sanctions")"#, "40"),
          rule("solidarity", #"incident.responses.exists(r, r.kind == "solidarity")"#, "40"),
          rule("one-year", "incident.duration >= years(1)", "12.5")),
      ],
      ladder: [
        rung("concern", "30", ["one-government": #"governments("highly likely").size() >= 1"#]),
        rung(
          "measures", "45",
          ["two-governments": #"governments("highly likely").size() >= 2"#]),
        rung("designation", "50"),
      ])
    return assess(try dossier(Self.electoralCommission), with: rules, asOf: try day("2024-03-25"))
  }

  @Test func `the Electoral Commission comes to what paper says`() throws {
    let assessment = try assessCommission()
    let incident = try #require(assessment.incidents.first)
    // The graded claim displaces the Deputy Prime Minister's of the same day; PHIA, 80 to 90 %.
    #expect(incident.likelihood.ends == [8000, 9000])
    #expect(incident.claims.filter(\.isCounted).map(\.by) == ["NCSC"])
    // From 1 October 2022 to 25 March 2024 are 541 days, from 31 October 511:
    // 0.5^(541/365.25/5) = 0.81436…, 0.5^(511/365.25/5) = 0.82367….
    #expect(incident.recency.ends == [8144, 8237])

    // 85 × 0.8 × 0.8144 = 55.3792; 85 × 0.9 × 0.8237 = 63.01305.
    let elections = try assessment.reason("elections", at: "commission")
    #expect(elections.contribution.both == [5538, 6301])
    #expect(elections.discount.both == [10_000, 10_000])
    #expect(elections.room.both == [10_000, 10_000])
    let records = try assessment.reason("personal-data", at: "commission")
    #expect(records.contribution.both == [0, 0])
    #expect(records.outweighedBy == "elections")

    // About forty million is 36 to 44 million, so 40 million or more is open, 10 million is not.
    let open = try assessment.reason("forty-million", at: "commission")
    #expect(open.verdict == .unknown)
    #expect(open.missing.map(\.field) == ["effects.people"])
    // 75 × 0.9 × 0.8237 = 55.59975 in the generous reading only.
    #expect(open.contribution.both == [0, 5560])
    // 70 × 0.8 × 0.8144 = 45.6064; outweighed in the generous reading.
    let ten = try assessment.reason("ten-million", at: "commission")
    #expect(ten.contribution.both == [4561, 0])
    #expect(ten.outweighedBy == "forty-million")
    #expect(try assessment.reason("votes", at: "commission").verdict == .no)
    // Nobody reports deaths: a no in both readings.
    #expect(try assessment.reason("deaths", at: "commission").verdict == .no)

    // Solidarity, dated March 2024, is public only on the 31st. Duration is at least 396 days.
    #expect(try assessment.reason("solidarity", at: "commission").verdict == .no)
    // 12.5 × 0.8 × 0.8144 = 8.144; 12.5 × 0.9 × 0.8237 = 9.266625.
    #expect(try assessment.reason("one-year", at: "commission").contribution.both == [814, 927])
    // 40 × 0.8 × 0.8144 = 26.0608; 40 × 0.9 × 0.8237 = 29.6532.
    #expect(
      try assessment.reason("sanctioned", at: "commission").contribution.both == [2606, 2965])

    #expect(assessment.criteria.map(\.score.ends) == [[5538, 6301], [4561, 5560], [3420, 3892]])
    // (40 × 55.38 + 35 × 45.61 + 25 × 34.20) / 100 = 46.6655;
    // (40 × 63.01 + 35 × 55.60 + 25 × 38.92) / 100 = 54.394.
    #expect(assessment.index.ends == [4667, 5439])
    // 55.38 × 0.4 = 22.152, 63.01 × 0.4 = 25.204; 45.61 × 0.35 = 15.9635; 26.06 × 0.25 = 6.515.
    #expect(elections.indexShare.both == [2215, 2520])
    #expect(ten.indexShare.both == [1596, 0])
    #expect(try assessment.reason("sanctioned", at: "commission").indexShare.both == [652, 741])
  }

  @Test func `the Electoral Commission reaches the rungs that paper says`() throws {
    let assessment = try assessCommission()
    // Joint statements are one: GB only. So the second rung stays out of reach in both readings,
    // and the third, whose index the generous reading reaches, with it.
    #expect(assessment.ladder.map(\.reached.low) == [true, true, false, false])
    #expect(assessment.ladder.map(\.reached.high) == [true, true, false, true])
    #expect(assessment.recommendedID == "concern")
    #expect(assessment.possibleID == "concern")
    #expect(assessment.next?.designation.id == "measures")
    #expect(assessment.next?.missingPoints == .zero)
    #expect(assessment.next?.unmetGates == ["two-governments"])
    #expect(
      try assessment.gate("one-government", of: "concern").met == Reading(low: true, high: true))
    #expect(assessment.likelihood.interval?.ends == [8000, 9000])
    #expect(assessment.likelihood.term == "highly likely")
    #expect(
      assessment.principal.map { assessment.reasons[$0].rule.id }
        == ["elections", "ten-million", "sanctioned", "one-year"])
  }

  // MARK: Three incidents

  /// Two incidents of one campaign, one by itself; no decay.
  private static let three = """
    - id: a
      title: A
      campaign: storm
      targets: [legislature]
      disclosed: 2020-01-01
      effects: {people: 500}
      claims:
        - {by: X, kind: government, country: GB, date: 2020-01-01, says: x, scale: phia,
           term: highly likely, link: organ, sources: [s1, s2]}
    - id: b
      title: B
      campaign: storm
      targets: [government]
      disclosed: 2020-01-01
      effects: {people: {from: 50, to: 2000}}
      claims:
        - {by: X, kind: government, country: US, date: 2020-01-01, says: x, scale: phia,
           term: almost certain, link: organ, sources: [s1]}
    - id: c
      title: C
      targets: unknown
      disclosed: 2020-01-01
      effects: {people: unknown}
      claims:
        - {by: X, kind: vendor, country: US, date: 2020-01-01, says: x, scale: vendor,
           term: high confidence, link: organ, sources: [s1]}
    """

  private func assessThree() throws -> Assessment {
    let rules = try ruleSet(
      [
        criterion(
          "targets", weight: "2", across: "{discount: 0.5}",
          rule("parliament", #""legislature" in incident.targets"#, "80"),
          rule("ministry", #""government" in incident.targets"#, "60"),
          rule(
            "many", #"incidents.filter(i, i.attribution.atLeast("likely")).size() >= 2"#, "50",
            scope: .actor)),
        criterion(
          "effects", weight: "1", across: "{discount: 0.5}",
          rule("thousand", "incident.effects.people >= 1000", "70"),
          rule("hundred", "incident.effects.people >= 100", "40")),
      ],
      ladder: [
        rung("one", "50"), rung("two", "60", ["big": "scores[\"effects\"] >= 70.0"]),
      ])
    return assess(try dossier(Self.three), with: rules, asOf: try day("2024-01-01"))
  }

  @Test func `three incidents come to what paper says in the cautious reading`() throws {
    let assessment = try assessThree()
    // Likelihoods: a 80–90, b 95–100; c is a vendor's 60–80, capped at PHIA likely 55–75.
    #expect(
      assessment.incidents.map(\.likelihood.ends) == [
        [8000, 9000], [9500, 10_000], [5500, 7500],
      ])
    // Targets: a 80 × 0.8 = 64 stands before b 60 × 0.95 = 57 and, of one campaign, for it.
    let parliament = try assessment.reason("parliament", at: "a")
    #expect(parliament.contribution.low == points(64.00))
    #expect(parliament.room.low == .one)
    let ministry = try assessment.reason("ministry", at: "b")
    #expect(ministry.contribution.low == .zero)
    #expect(ministry.outweighedBy == "a")
    // All three are at least likely: c at 55 just reaches it. 50 × room 0.36 = 18.
    let many = try assessment.reason("many")
    #expect(many.verdict == .yes)
    #expect(many.room.low.tenThousandths == 3600)
    #expect(many.contribution.low == points(18.00))
    // Effects: 500 people at a: 40 × 0.8 = 32; 50 to 2000 at b are open, c is unknown.
    #expect(try assessment.reason("hundred", at: "a").contribution.low == points(32.00))
    #expect(try assessment.reason("thousand", at: "b").verdict == .unknown)
    #expect(try assessment.reason("hundred", at: "c").verdict == .unknown)
    // (2 × 82 + 1 × 32) / 3 = 65.333…
    #expect(assessment.criteria.map(\.score.low) == [points(82), points(32)])
    #expect(assessment.index.low == points(65.33))
    #expect(assessment.recommendedID == "one")
  }

  @Test func `three incidents come to what paper says in the generous reading`() throws {
    let assessment = try assessThree()
    // Targets: a 80 × 0.9 = 72 before b 60 × 1 = 60; c could be a legislature: 80 × 0.75 = 60,
    // second by rank: 60 × 0.5 × room 0.28 = 8.40.
    #expect(try assessment.reason("parliament", at: "a").contribution.high == points(72.00))
    let second = try assessment.reason("parliament", at: "c")
    #expect(second.discount.high.tenThousandths == 5000)
    #expect(second.room.high.tenThousandths == 2800)
    #expect(second.contribution.both == [0, 840])
    #expect(try assessment.reason("ministry", at: "c").outweighedBy == "parliament")
    // 72 + 8.40 = 80.40; 50 × room 0.196 = 9.80.
    #expect(try assessment.reason("many").contribution.high == points(9.80))
    // Effects: b 70 × 1 = 70; a, of its campaign, 40 × 0.9; c 70 × 0.75 = 52.5,
    // × 0.5 × room 0.3 = 7.875, rounded 7.88.
    #expect(try assessment.reason("thousand", at: "b").contribution.high == points(70.00))
    #expect(try assessment.reason("thousand", at: "c").contribution.high == points(7.88))
    let hundred = try assessment.reason("hundred", at: "a")
    #expect(hundred.contribution.high == .zero)
    #expect(hundred.outweighedBy == "b")
    #expect(assessment.criteria.map(\.score.high) == [points(90.20), points(77.88)])
    // (2 × 90.20 + 77.88) / 3 = 86.0933…
    #expect(assessment.index.high == points(86.09))
    // The effects gate holds in this reading only.
    #expect(try assessment.gate("big", of: "two").met == Reading(low: false, high: true))
    #expect(assessment.possibleID == "two")
    #expect(assessment.next?.missingPoints == .zero)
    #expect(assessment.next?.unmetGates == ["big"])
  }
}
