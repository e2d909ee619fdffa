import Assessing
import RuleBook
import SourceText
import Testing
import ThreatModel

/// Rule sets tried on made-up states.
@Suite struct CaseTests {
  private static let rules = """
    ruleset: test
    version: 1.0.0
    title: Test
    scale: phia
    recency: {half_life: 5 years}
    criteria:
      - id: targets
        title: Targets
        weight: 1
        rules:
          - id: media
            title: Strikes the media
            when: '"media" in incident.targets && incident.outcome == "effect"'
            points: 80
            because: media
            why: a test
            examples:
              fires: [{targets: [media], outcome: effect}]
              silent: [{targets: [health], outcome: effect}]
    designations:
      - {id: none, title: None}
      - id: some
        title: Some
        at_least: 30
        requires: [{id: two, that: incidents.size() >= 2, because: Two of them}]

    """

  private func tests(_ cases: String) throws -> RuleTests {
    RuleTests(try program(SourceFile(path: "rules.yaml", text: Self.rules + cases)))
  }

  private func outcome(_ incidents: String, _ expected: String) throws -> TestOutcome {
    let tests = try tests(
      """
      cases:
        - id: tried
          title: A case
          as_of: 2024-01-01
          incidents: \(incidents)
          expected: \(expected)
      """)
    return try #require(tests.outcomes.last)
  }

  @Test
  func `points, rungs, gates and verdicts of a made-up state come out as an assessment would`()
    throws
  {
    // 80 x 0.80 to 0.90 x 0.5 after five years (1827 days: 0.4999), and the same again, discounted
    // by 0.6 in the room left: 31.99 + 31.9936 x 0.6 x 0.6801 = 45.05; 35.99 + 35.9928 x 0.6 x 0.6401 = 49.81.
    let one = "{targets: [media], outcome: effect, age: 5 years, attribution: highly likely}"
    let outcome = try outcome(
      "[\(one), \(one)]",
      """
      {fires: [media], scores: {targets: {low: 45.05, high: 49.81}},
                index: {low: 45.05, high: 49.81}, recommended: some, possible: some, met: [some/two]}
      """)
    #expect(outcome.status == .passed, "\(outcome.differences)")
  }

  @Test(arguments: [
    ("[]", "{fires: [media]}", "the rule 'media'", "fires", "silent: no incident"),
    (
      "[{targets: [media], outcome: effect}]", "{silent: [media]}",
      "the rule 'media' at incident 1", "silent", "fires"
    ),
    (
      "[{targets: [health], outcome: effect}, {targets: [media], outcome: unknown}]",
      "{fires: [media]}", "the rule 'media' at incident 2", "fires", "open"
    ),
    ("[]", "{index: 10}", "the index", "10.00", "0.00"),
    (
      "[]", "{scores: {targets: {low: 1, high: 2}}}", "the score of 'targets'", "1.00 – 2.00",
      "0.00"
    ),
    ("[]", "{recommended: some}", "the recommended rung", "some", "none"),
    ("[{}, {}]", "{possible: some}", "the possible rung", "some", "none"),
    ("[{}]", "{met: [some/two]}", "the gate 'some/two'", "met", "not met"),
    ("[{}, {}]", "{unmet: [some/two]}", "the gate 'some/two'", "not met", "met"),
  ])
  func `what does not come out as expected says what was expected and what is`(
    incidents: String, expected: String, subject: String, wanted: String, actual: String
  ) throws {
    let outcome = try outcome(incidents, expected)
    #expect(outcome.status == .failed)
    let difference = try #require(outcome.differences.first)
    #expect(difference.subject == subject)
    #expect(difference.expected == wanted)
    #expect(difference.actual == actual)
    #expect(outcome.place?.text == "tried")
  }

  @Test func `a failed rule shows the values that decided it`() throws {
    let outcome = try outcome("[{targets: [media], outcome: attempted}]", "{fires: [media]}")
    let difference = try #require(outcome.differences.first)
    #expect(difference.decidedBy.joined().contains("attempted"))
    #expect(difference.diagram.first?.contains("\"media\" in incident.targets") == true)
  }

  @Test func `a rung that was not reached names the missing points and the unmet gates`() throws {
    let outcome = try outcome(
      "[{targets: [media], outcome: effect, age: 6 years, attribution: realistic possibility}]",
      "{recommended: some}")
    let reasons = try #require(outcome.differences.first).decidedBy
    #expect(reasons.count == 2)
    #expect(reasons.first?.contains("'some' asks for an index of 30.00") == true)
    #expect(reasons.last == "the gate 'some/two' is not met: Two of them")
  }

  @Test func `ages follow from dates on the day of the case`() throws {
    let dated = try outcome(
      "[{targets: [media], outcome: effect, last: 2019-01-01, attribution: highly likely}]",
      "{index: {low: 32, high: 36}}")
    #expect(dated.status == .passed, "\(dated.differences)")
  }

  @Test func `an incident that nobody attributes scores nothing, an unknown age leaves it open`()
    throws
  {
    let unattributed = try outcome(
      "[{targets: [media], outcome: effect, age: 0 days}]", "{fires: [media], index: 0}")
    #expect(unattributed.status == .passed, "\(unattributed.differences)")
    let undated = try outcome(
      "[{targets: [media], outcome: effect, attribution: highly likely}]",
      "{index: {low: 0, high: 72}}")
    #expect(undated.status == .passed, "\(undated.differences)")
  }
}

/// What tests make true and false.
@Suite struct CoverageTests {
  private func coverage(
    when condition: String, examples: String, more: String = "", cases: String = ""
  ) throws -> TestReport.Coverage {
    let text = """
      ruleset: test
      version: 1.0.0
      title: Test
      scale: phia
      criteria:
        - id: c
          title: C
          weight: 1
          rules:
            - id: r
              title: R
              when: '\(condition)'
              points: 80
              because: r
              why: a test
              examples: \(examples)
      \(more)
      designations:
        - {id: none, title: None}
        - {id: some, title: Some, requires: [{id: g, that: 'incidents.exists(i, i.ongoing)', because: g}]}
      \(cases)
      """
    return RuleTests(try program(SourceFile(path: "rules.yaml", text: text))).coverage
  }

  @Test func `each term is counted as true, false and open where it was evaluated`() throws {
    let coverage = try coverage(
      when: "\"media\" in incident.targets && incident.ongoing",
      examples: """
        {fires: [{targets: [media], ongoing: true}],
                       silent: [{targets: [health]}, {targets: [media]}]}
        """)
    let rule = try #require(coverage.rules.first)
    #expect(rule.terms.map(\.text) == ["\"media\" in incident.targets", "incident.ongoing"])
    #expect(rule.terms.map(\.yes) == [2, 1])
    #expect(rule.terms.map(\.no) == [1, 0])
    #expect(rule.terms.map(\.open) == [0, 1])
    #expect(rule.terms.map(\.isCovered) == [true, false])
    #expect(rule.isCovered)
    #expect(rule.terms.map { $0.place?.text } == rule.terms.map(\.text))
  }

  @Test func `terms inside macros are counted element by element, and gates by cases`() throws {
    let coverage = try coverage(
      when: "\"media\" in incident.targets",
      examples: "{fires: [{targets: [media]}], silent: [{targets: [health]}]}",
      cases: """
        cases:
          - {id: one, title: One, incidents: [{ongoing: false}, {ongoing: true}], expected: {met: [some/g]}}
          - {id: two, title: Two, incidents: [], expected: {unmet: [some/g]}}
        """)
    let gate = try #require(coverage.gates.first)
    #expect(gate.gateOf == "some")
    #expect(gate.terms.map(\.text) == ["incidents.exists(i, i.ongoing)", "i.ongoing"])
    #expect(gate.terms.map(\.yes) == [1, 1])
    #expect(gate.terms.map(\.no) == [1, 1])
    #expect(coverage.hundredthsOfPercent == 10_000)
  }

  @Test func `the share counts outcomes, and leaves out terms that are marked with a reason`()
    throws
  {
    let condition = "\"media\" in incident.targets && incident.ongoing"
    let examples = "{fires: [{targets: [media], ongoing: true}], silent: [{targets: [health]}]}"
    // Of 8 outcomes of 4 terms, 3 are met: the gate's two terms are never tried.
    #expect(
      try coverage(when: condition, examples: examples).hundredthsOfPercent == 3750)
    // Of the 6 that are left, 2.
    let marked = try coverage(
      when: condition, examples: examples,
      more: "        uncovered: [{term: incident.ongoing, why: Nobody would claim it ended.}]")
    #expect(marked.hundredthsOfPercent == 3333)
    #expect(marked.rules.first?.terms.last?.mark == "Nobody would claim it ended.")
  }

  @Test func `the shipped rules have no term that was never both, and no gate untried`() throws {
    let tests = RuleTests(try Shipped.rules.get())
    #expect(tests.failures.isEmpty)
    #expect(tests.coverage.hundredthsOfPercent == 10_000)
    let uncovered = tests.coverage.conditions.filter { !$0.isCovered }.map(\.id)
    #expect(uncovered == [])
    let unmarked = tests.coverage.conditions.flatMap(\.terms).filter {
      !$0.isCovered && $0.mark == nil
    }
    #expect(unmarked.map(\.text) == [])
  }
}
