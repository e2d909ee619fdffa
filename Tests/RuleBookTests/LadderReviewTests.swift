import RuleBook
import SourceText
import Testing

@Suite struct LadderReviewTests {
  private func ladder(_ rungs: String, settings: String = "") -> String {
    Example.ruleSet(
      ladder: "  - {id: none, title: Nothing}\n" + rungs + "\n\n", settings: settings
    )
    // One incident alone counts, and the surest words of any scale say 100 %.
    .replacing("weight: 25", with: "weight: 25\n    across_incidents: {discount: 0}")
  }

  private func expectSilence(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try compile(text).diagnostics
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))", sourceLocation: sourceLocation)
  }

  // MARK: Reach

  @Test func `a rung above the greatest index that the rules give is told`() throws {
    try expectProblems(
      inRules: ladder("  - {id: high, title: High, at_least: ▸75.01◂}"),
      Expected("rules.rung-out-of-reach", "the rules give an index of at most 75.00"))
    try expectSilence(ladder("  - {id: high, title: High, at_least: 75}"))
  }

  @Test func `the criteria that keep the index low are pointed at`() throws {
    let text = ladder("  - {id: high, title: High, at_least: 90}")
    let found = try #require(try compile(text).diagnostics.first)
    #expect(found.notes.map(\.message) == ["'targets' reaches at most 75.00"])
    #expect(found.notes.map(\.span?.text) == ["targets"])
    #expect(found.help?.contains("75.00") == true)
  }

  @Test(arguments: [
    // Points, how incidents of one rule combine, and the greatest index, by hand.
    ("75", "{discount: 0}", "75.00"),
    // 50, then a fifth of the half that is left at half the weight, and so on.
    ("50", "{discount: 0.5}", "71.12"), ("50", "{discount: 1}", "100.00"),
    ("50", "{discount: 0.5, form: sum}", "100.00"), ("20", "{discount: 0.5, form: sum}", "40.00"),
    // After a thousand incidents it is given up, and taken to be reachable.
    ("0.01", "{discount: 1}", "100.00"), ("20", "{discount: 0, form: sum}", "20.00"),
  ])
  func `what incidents add up to is reckoned as in an assessment`(
    points: String, across: String, most: String
  ) throws {
    let text = ladder("  - {id: high, title: High, at_least: \(most)}")
      .replacing("points: 75", with: "points: \(points)")
      .replacing("{discount: 0}", with: across)
    try expectSilence(text)
    guard most != "100.00" else { return }
    let found = try compile(text.replacing("at_least: \(most)", with: "at_least: 99")).diagnostics
    #expect(found.map(\.message) == ["the rules give an index of at most \(most)"])
  }

  @Test func `rules that add up and rules over all incidents are reckoned in`() throws {
    let two = Example.rule("one") + Example.rule("two")
    func text(_ rules: String, _ way: String) -> String {
      Example.ruleSet(
        rules,
        ladder: "  - {id: none, title: Nothing}\n  - {id: high, title: High, at_least: 99}\n\n"
      ).replacing("points: 75", with: "points: 30").replacing(
        "weight: 25", with: "weight: 25\n    across_incidents: {discount: 0}\n    \(way)")
    }
    #expect(
      try compile(text(two, "within_incident: sum")).diagnostics.map(\.message) == [
        "the rules give an index of at most 60.00"
      ])
    let actor = Example.rule(
      "all", when: "'governments(\"likely\").size() >= 1'", because: "Many",
      examples: "{fires: [{incidents: [{}]}], silent: [{incidents: []}]}",
      rest: "\n        scope: actor")
    // 30, and 30 of the 70 that are left.
    #expect(
      try compile(text(Example.rule() + actor, "within_incident: highest")).diagnostics
        .map(\.message) == ["the rules give an index of at most 51.00"])
  }

  @Test func `a rule that never holds gives nothing`() throws {
    let never = Example.rule(
      "never", when: "'incident.publishers < 2 && incident.publishers > 2'"
    ).replacing("points: 75", with: "points: 100")
    let text = ladder("  - {id: high, title: High, at_least: 80}")
      .replacing("designations:", with: never + "designations:")
    #expect(
      try compile(text).diagnostics.map(\.id) == ["cel.never-true", "rules.rung-out-of-reach"])
  }

  @Test func `attribution that is capped caps the index`() throws {
    let settings = "attribution: {kinds: [vendor], capped: [], vendor_cap: likely}\n"
    // A company reaches the term likely, 75 %, of 75 points.
    try expectProblems(
      inRules: ladder("  - {id: high, title: High, at_least: ▸57◂}", settings: settings),
      Expected("rules.rung-out-of-reach", "the rules give an index of at most 56.25"))
  }

  @Test func `nothing is said while a rule is without points`() throws {
    let text = ladder("  - {id: high, title: High, at_least: 100}")
      .replacing("points: 75", with: "points: 0")
    #expect(try compile(text).diagnostics.map(\.id) == ["rules.no-points"])
  }

  // MARK: Scores

  @Test(arguments: [
    ("scores[\"targets\"] > 75.0", true), ("scores[\"targets\"] >= 75.0", false),
    ("incidents.size() >= 1 && scores[\"targets\"] >= 80.0", true),
    ("incidents.size() >= 1 || scores[\"targets\"] >= 80.0", false),
    ("scores[\"targets\"] < 0.0", true), ("scores.targets > 90.0", false),
  ])
  func `a gate that asks for more than a criterion can come to is told`(
    gate: String, isTold: Bool
  ) throws {
    let found = try compile(
      ladder(
        "  - {id: a, title: A, at_least: 1, requires: [{id: g, that: '\(gate)', because: x}]}")
    ).diagnostics
    #expect(found.map(\.id) == (isTold ? ["rules.gate-out-of-reach"] : []), "\(found)")
    guard isTold else { return }
    #expect(found.first?.span?.text.contains(gate) == true)
    #expect(found.first?.notes.map(\.message) == ["'targets' reaches at most 75.00"])
  }

  @Test func `a gate names criteria that there are`() throws {
    try expectProblems(
      inRules: ladder(
        "  - {id: a, title: A, requires: [{id: g, that: 'scores[▸\"tragets\"◂] > 1.0', because: x}]}"
      ), Expected("cel.unknown-term", "'tragets' is not a term of 'criteria'", fix: "targets"))
  }

  // MARK: Contradictions

  private static let two = "{id: two, that: incidents.size() >= 2, because: x}"
  private static let one = "{id: one, that: incidents.size() < 2, because: x}"

  @Test func `gates of a rung that contradict each other are told`() throws {
    try expectProblems(
      inRules: ladder(
        """
          - id: a
            title: A
            at_least: 1
            requires:
              - \(Self.two)
              - {id: other, that: victims(incidents).size() >= 1, because: x}
              - \(Self.one.replacing("id: one", with: "id: ▸one◂"))
        """),
      Expected("rules.gates-contradict", "the gate 'one' is never met together with 'two'"))
  }

  @Test func `a gate that contradicts one of a rung below is told once`() throws {
    let text = ladder(
      """
        - {id: a, title: A, at_least: 1, requires: [\(Self.two)]}
        - {id: b, title: B, at_least: 2, requires: [{id: one, that: incidents.size() < 2, because: x, implies: [two]}]}
        - {id: c, title: C, at_least: 3, requires: [\(Self.one)]}
      """)
    let found = try compile(text).diagnostics
    #expect(
      found.map(\.message) == ["the gate 'one' is never met together with 'two' of 'a' below"])
    #expect(found.first?.notes.map(\.span?.text) == ["two"])
  }

  @Test func `three gates may contradict each other of which no two do`() throws {
    let gates = ["a || b", "!a || b", "!b"].enumerated().map { place, text in
      let condition = text.replacing("a", with: "incidents.size() > 5")
        .replacing("b", with: "victims(incidents).size() > 5")
      return "      - {id: g\(place), that: '\(condition)', because: x}"
        .replacing("!incidents.size() > 5", with: "incidents.size() <= 5")
        .replacing("!victims(incidents).size() > 5", with: "victims(incidents).size() <= 5")
    }
    try expectProblems(
      inRules: ladder(
        "  - id: ▸a◂\n    title: A\n    at_least: 1\n    requires:\n"
          + gates.joined(separator: "\n")),
      Expected(
        "rules.gates-contradict",
        "the gates of 'a' and of the rungs below are never met together"))
  }

  @Test func `gates that one incident meets may be others than those of the rung below`() throws {
    let rungs = """
        - {id: a, title: A, at_least: 1, requires: [{id: g, that: "incidents.exists(i, i.publishers > 5)", because: x}]}
        - {id: b, title: B, at_least: 2, requires: [{id: h, that: "!incidents.exists(i, i.publishers > 5)", because: x, implies: [g]}]}
      """
    #expect(try compile(ladder(rungs)).diagnostics.map(\.id) == ["rules.gates-contradict"])
    try expectSilence(ladder(rungs, settings: "gates: {scope: incident}\n"))
  }

  // MARK: Rungs at which nothing stops

  @Test(arguments: [
    // The same gate in other words, no gate at all, and a weaker one.
    ("at_least: 10, requires: [{id: g, that: 'incidents.size() > 1', because: x}]", true),
    ("at_least: 10", true),
    ("at_least: 10, requires: [{id: g, that: incidents.size() >= 1, because: x}]", true),
    ("at_least: 10.01, requires: [{id: two, that: incidents.size() >= 2, because: x}]", false),
    ("at_least: 10, requires: [{id: g, that: incidents.size() >= 3, because: x}]", false),
  ])
  func `a rung that asks for no more than the one below is told`(
    demands: String, isTold: Bool
  ) throws {
    let found = try compile(
      ladder(
        """
          - {id: low, title: Low, at_least: 10, requires: [\(Self.two)]}
          - {id: high, title: High, \(demands)}
        """)
    ).diagnostics.filter { $0.id != "rules.gates-do-not-nest" }
    #expect(
      found.map(\.message)
        == (isTold ? ["wherever 'low' is reached, 'high' above it is, too"] : []), "\(found)")
    guard isTold else { return }
    #expect(found.first?.span?.text == "high" && found.first?.notes.map(\.span?.text) == ["low"])
  }
}
