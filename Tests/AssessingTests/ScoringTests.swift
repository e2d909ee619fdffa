import Assessing
import RuleBook
import Testing
import ThreatModel

/// How verdicts become points; every incident here is surely the state's and does not fade.
@Suite struct ScoringTests {
  /// An incident that a court ascribes as certain as words can be, in ten-thousandths 9500–10000.
  static func incident(_ id: String, _ facts: String, _ claims: String...) -> String {
    let standard =
      "{by: X, kind: court, country: GB, date: 2020-01-01, says: x, scale: phia, "
      + "term: almost certain, link: organ, sources: [s1]}"
    return "- id: \(id)\n  title: \(id)\n  disclosed: 2020-01-01\n" + facts.indented(by: 2)
      + "\n  claims:\n"
      + (claims.isEmpty ? [standard] : claims).map { "    - \($0)" }.joined(separator: "\n")
  }

  private func assessment(_ rules: RuleProgram, _ incidents: String...) throws -> Assessment {
    assess(
      try dossier(incidents.joined(separator: "\n")), with: rules, asOf: try day("2024-01-01"))
  }

  // MARK: Verdicts

  @Test(
    arguments: [
      ("effects: {people: 10}", Verdict.yes, [9500, 10_000]),
      ("effects: {people: 9}", .no, [0, 0]),
      ("effects: {people: {from: 10, to: 20}}", .yes, [9500, 10_000]),
      ("effects: {people: {from: 1, to: 9}}", .no, [0, 0]),
      ("effects: {people: {from: 5, to: 15}}", .unknown, [0, 10_000]),
      ("effects: {people: {more_than: 3}}", .unknown, [0, 10_000]),
      ("effects: {people: unknown}", .unknown, [0, 10_000]),
      ("effects: {deaths: 0}", .no, [0, 0]),  // not reported
    ])
  func `a range holds for all of it, for none or is open, and what nobody reports is a no`(
    facts: String, verdict: Verdict, score: [Int]
  ) throws {
    let rules = try ruleSet([criterion("any", rule("ten", "incident.effects.people >= 10", "100"))])
    let found = try assessment(rules, Self.incident("one", facts))
    #expect(try found.reason("ten", at: "one").verdict == verdict)
    #expect(found.criteria[0].score.ends == score)
  }

  @Test(
    arguments: [
      ("incident.effects.people >= 10 && incident.effects.deaths >= 1", Verdict.no),
      ("incident.effects.people >= 10 && incident.effects.systems >= 1", .unknown),
      ("incident.effects.accounts >= 10 || incident.effects.people >= 10", .unknown),
      ("incident.effects.accounts >= 10 || incident.effects.messages >= 10", .no),
      ("incident.effects.people >= 10 || incident.effects.systems >= 1", .yes),
    ])
  func `a verdict is open only if something that is said to exist leaves it open`(
    condition: String, verdict: Verdict
  ) throws {
    let rules = try ruleSet([criterion("any", rule("asked", condition, "100"))])
    let found = try assessment(
      rules, Self.incident("one", "effects: {people: unknown, deaths: 0, systems: 1}"))
    #expect(try found.reason("asked", at: "one").verdict == verdict)
  }

  @Test func `a failed rule counts as open and is reported`() throws {
    let rules = try ruleSet(
      [
        criterion(
          "any", rule("broken", "1 / incident.publishers > incident.victims.size() / 0", "100"))
      ],
      ladder: [rung("top", "1", ["missing": #"scores["no" + "thing"] >= 1.0"#])])
    let found = try assessment(rules, Self.incident("one", "victims: [GB]"))
    let reason = try found.reason("broken", at: "one")
    #expect(reason.verdict == .failed)
    #expect(reason.contribution.both == [0, 10_000])
    #expect(found.failures.count == 2)
    #expect(found.failures[0].hasPrefix("rule 'broken' at 'one': "))
    #expect(found.failures[1].hasPrefix("gate 'missing' of 'top': "))
    #expect(try found.gate("missing", of: "top").met == Reading(low: false, high: true))
  }

  // MARK: Within an incident

  /// Rules b 40, a 40 and c 80 at one incident, each holding, open or not: what counts.
  @Test(
    arguments: [
      (WithinIncident.highest, "people: 1, deaths: 1, systems: 1", ["c"], ["c"], [8000, 8000]),
      (.highest, "people: 1, deaths: 1", ["a"], ["a"], [4000, 4000]),  // tie by id
      (.highest, "people: 1, systems: unknown", ["b"], ["c"], [4000, 8000]),
      (.highest, "people: 0", [], [], [0, 0]),
      (.sum, "people: 1, deaths: 1", ["a", "b"], ["a", "b"], [8000, 8000]),
      (.sum, "people: 1, deaths: unknown", ["b"], ["a", "b"], [4000, 8000]),
      // In the order of ids: a 40, b 40, and c only the 20 that are left.
      (
        .sum, "people: 1, deaths: 1, systems: 1", ["a", "b", "c"], ["a", "b", "c"],
        [10_000, 10_000]
      ),
      // A decision table reads the rows b, a, c up to the first yes.
      (.first, "people: 1, systems: 1", ["b"], ["b"], [4000, 4000]),
      (.first, "systems: 1", ["c"], ["c"], [8000, 8000]),
      (.first, "people: unknown, systems: 1", ["b"], ["c"], [4000, 8000]),
      (.first, "deaths: unknown, systems: unknown", [], ["c"], [0, 8000]),
      (.first, "people: unknown", [], ["b"], [0, 4000]),
      (.first, "people: 1, systems: unknown", ["b"], ["b"], [4000, 4000]),
      (.first, "people: 0", [], [], [0, 0]),
    ])
  func `the rules of one incident combine as the criterion says`(
    within: WithinIncident, effects: String, cautious: [String], generous: [String], score: [Int]
  ) throws {
    let rules = try ruleSet([
      criterion(
        "any", within: within, rule("b", "incident.effects.people >= 1", "40"),
        rule("a", "incident.effects.deaths >= 1", "40"),
        rule("c", "incident.effects.systems >= 1", "80"))
    ])
    // Both ends of the likelihood are 1, so that points show as they are.
    var evidence = try dossier(Self.incident("one", "effects: {\(effects)}"))
    evidence.incidents[0].claims[0].likelihood = Likelihood(.one)
    let found = assess(evidence, with: rules, asOf: try day("2024-01-01"))
    #expect(found.criteria[0].score.ends == score)
    #expect(
      found.reasons.filter { $0.contribution.low > .zero }.map(\.rule.id).sorted() == cautious)
    #expect(
      found.reasons.filter { $0.contribution.high > .zero }.map(\.rule.id).sorted() == generous)
  }

  // MARK: Across incidents

  private static let grades = criterion(
    "any", across: "{discount: 0.6}", rule("grave", #""defence" in incident.targets"#, "90"),
    rule("light", #""media" in incident.targets"#, "30"))

  @Test func `each further incident is discounted and takes a share of the room`() throws {
    let found = try assessment(
      try ruleSet([Self.grades]), Self.incident("i2", "targets: [media]"),
      Self.incident("i1", "targets: [defence]"), Self.incident("i3", "targets: [media]"))
    // 90 × .95 = 85.5; 30 × .95 × .6 × .145 = 2.4795; 30 × .95 × .36 × .1202 = 1.233252.
    #expect(found.criteria[0].score.low == points(85.5 + 2.48 + 1.23))
    let second = try found.reason("light", at: "i2")
    #expect(second.discount.low.tenThousandths == 6000)
    #expect(second.room.low.tenThousandths == 1450)
    #expect(second.contribution.low == points(2.48))
    let third = try found.reason("light", at: "i3")  // i2 and i3 tie; by id
    #expect(third.discount.low.tenThousandths == 3600)
    #expect(third.room.low.tenThousandths == 1202)
    #expect(third.contribution.low == points(1.23))
    #expect(found.principal.map { found.reasons[$0].incident } == ["i1", "i2", "i3"])
  }

  @Test func `the form sum has no room and cuts the last contributions at a hundred`() throws {
    let sum = criterion(
      "any", across: "{discount: 0.5, form: sum}",
      rule("grave", #""defence" in incident.targets"#, "80"),
      rule("z", "incidents.size() >= 1", "30", scope: .actor),
      rule("a", "incidents.size() >= 1", "10", scope: .actor))
    let found = try assessment(
      try ruleSet([sum]), Self.incident("i1", "targets: [defence]"),
      Self.incident("i2", "targets: [defence]"))
    // 80 × .95 = 76 and, at half, 38: cut to 24; nothing is left for the actor-scope rules.
    #expect(try found.reason("grave", at: "i1").contribution.both == [7600, 8000])
    #expect(try found.reason("grave", at: "i2").contribution.both == [2400, 2000])
    #expect(try found.reason("grave", at: "i2").room.both == [10_000, 10_000])
    #expect(try found.reason("a").contribution.both == [0, 0])
    #expect(found.criteria[0].score.ends == [10_000, 10_000])
  }

  @Test func `actor-scope rules take their share of the room by id`() throws {
    let all = criterion(
      "any", rule("z", "incidents.size() >= 1", "50", scope: .actor),
      rule("a", "incidents.size() >= 1", "40", scope: .actor))
    let found = try assessment(try ruleSet([all]), Self.incident("i1", "targets: [defence]"))
    #expect(try found.reason("a").contribution.low == points(40))
    #expect(try found.reason("z").contribution.low == points(30))  // 50 × .6
    #expect(try found.reason("z").likelihood == Likelihood(.one))
  }

  @Test func `of one campaign only the strongest counts, by id where two are equal`() throws {
    let found = try assessment(
      try ruleSet([Self.grades]),
      Self.incident("i3", "campaign: storm\ntargets: [defence]"),
      Self.incident("i2", "campaign: storm\ntargets: [defence]"),
      Self.incident("i1", "campaign: storm\ntargets: [media]"))
    #expect(found.criteria[0].score.low == points(85.5))
    #expect(try found.reason("grave", at: "i2").contribution.low == points(85.5))
    for (rule, incident) in [("grave", "i3"), ("light", "i1")] {
      let reason = try found.reason(rule, at: incident)
      #expect(reason.verdict == .yes)
      #expect(reason.outweighedBy == "i2")
      #expect(reason.contribution.both == [0, 0])
      #expect(reason.indexShare.both == [0, 0])
      #expect(reason.discount.both == [0, 0])
    }
  }

  @Test func `an incident that meets no rule takes no rank`() throws {
    let found = try assessment(
      try ruleSet([Self.grades]), Self.incident("i1", "targets: [health]"),
      Self.incident("i2", "targets: [media]"))
    #expect(try found.reason("light", at: "i2").discount.low == .one)
  }

  @Test func `what is open at one incident ranks it in the generous reading only`() throws {
    let found = try assessment(
      try ruleSet([Self.grades]), Self.incident("i1", "targets: [media]"),
      Self.incident("i2", "targets: unknown"))
    // Generous: i2 could be of 90 points and comes first.
    #expect(try found.reason("light", at: "i1").discount.both == [10_000, 6000])
    #expect(try found.reason("grave", at: "i2").discount.both == [0, 10_000])
    // 30 × .95; 90 and 30 × .6 × .1.
    #expect(found.criteria[0].score.ends == [2850, 9180])
  }
}
