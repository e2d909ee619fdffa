import RuleBook
import SourceText
import Testing

@Suite struct CriterionReviewTests {
  /// A sound rule set with a second criterion.
  private func text(
    id: String = "second", weight: String, rules: String = Example.rule("other"),
    gate: String = "incidents.size() >= 1"
  ) -> String {
    Example.ruleSet(
      Example.rule() + """
          - id: \(id)
            title: Second
            weight: \(weight)
            rules:
        \(rules)
        """,
      ladder: """
          - {id: none, title: Nothing}
          - {id: some, title: Some, at_least: 10, requires: [{id: g, that: '\(gate)', because: x}]}

        """)
  }

  @Test func `a criterion whose weight is 0 moves nothing, unless a gate looks at it`() throws {
    try expectProblems(
      inRules: text(weight: "▸0◂"),
      Expected("rules.idle-weight", "with a weight of 0 no rule of 'second' moves the index"))
    for gate in ["scores[\"second\"] >= 5.0", "scores.exists(k, scores[k] > 5.0)"] {
      let found = try compile(text(weight: "0", gate: gate)).diagnostics
      #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
    }
    #expect(
      try compile(text(weight: "0", gate: "scores[\"targets\"] >= 5.0")).diagnostics.map(\.id)
        == ["rules.idle-weight"])
  }

  @Test func `a weight that is lost in rounding is told, one just above is not`() throws {
    let rules = Example.rule("other").replacing("points: 75", with: "points: 1")
    func found(_ weight: String) throws -> [Diagnostic] {
      // One point at a hundredth of the weight is a hundredth of the index.
      try compile(
        text(weight: weight, rules: rules).replacing(
          "weight: 25", with: "weight: 99\n    across_incidents: {discount: 0}"
        ).replacing(
          "title: Second", with: "title: Second\n    across_incidents: {discount: 0}")
      ).diagnostics
    }
    #expect(try found("1").isEmpty)
    let told = try found("0.99")
    #expect(told.map(\.id) == ["rules.idle-weight"] && told.first?.span?.text == "0.99")
    #expect(told.first?.help?.contains("1.00") == true)
  }

  @Test func `a criterion in which nothing can hold is told`() throws {
    let never = Example.rule(
      "never", when: "'▸incident.publishers < 2 && incident.publishers > 2◂'")
    try expectProblems(
      inRules: text(id: "▸second◂", weight: "5", rules: never),
      Expected("rules.never-scores", "no rule of 'second' can ever hold"),
      Expected("cel.never-true", "this is never true"))
    let one = never.filter { $0 != "▸" && $0 != "◂" }
    #expect(
      try compile(text(weight: "5", rules: one + Example.rule("other"))).diagnostics.map(\.id)
        == ["cel.never-true"])
  }

  @Test func `a rule without points is noted, but not a row of a decision table`() throws {
    let rules = Example.rule("other").replacing("points: 75", with: "points: ▸0◂")
    try expectProblems(
      inRules: text(weight: "5", rules: rules),
      Expected("rules.no-points", "the rule 'other' is worth no points"))
    let row = rules.filter { $0 != "▸" && $0 != "◂" }
    let later = Example.rule("later", when: "'incident.publishers >= 2'")
    let table = text(weight: "5\n    within_incident: first", rules: row + later)
    #expect(try compile(table).diagnostics.isEmpty)
  }
}

@Suite struct RuleReviewTests {
  private func expectSilence(
    _ rule: String, settings: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try compile(Example.ruleSet(rule, settings: settings)).diagnostics
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))", sourceLocation: sourceLocation)
  }

  // MARK: Examples

  @Test func `facts that a rule is tried on twice are told`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(
          examples: """
            {fires: [{targets: [legislature, media], effects: {people: 4}},
                          ▸{effects: {people: {value: 4}}, targets: [media, legislature]}◂],
                       silent: [{targets: [media]}]}
            """)),
      Expected("rules.same-example", "the rule 'one' is tried on the same facts twice"))
    try expectSilence(
      Example.rule(
        examples: "{fires: [{targets: [legislature]}, {targets: [legislature], victims: [GB]}], "
          + "silent: [{targets: [media]}, {}]}"))
  }

  @Test func `facts at which a rule is to fire and to stay silent are told`() throws {
    let found = try compile(
      Example.ruleSet(
        Example.rule(
          examples: "{fires: [{targets: [legislature]}], silent: [{targets: [legislature]}]}"))
    ).diagnostics
    #expect(
      found.map(\.message) == ["the rule 'one' is to fire and to stay silent at the same facts"])
    #expect(found.first?.notes.first?.span?.text == "{targets: [legislature]}")
  }

  // MARK: References

  private func referring(_ references: String) -> String {
    Example.rule(rest: "\n        references: [\(references)]")
  }

  @Test func `a text that cannot be looked up is a warning, one that is hard to find a note`()
    throws
  {
    try expectProblems(
      inRules: Example.ruleSet(referring("{title: ▸Our order◂, publisher: P}")),
      Expected("rules.untraceable-reference", "'Our order' has neither a date nor an address"))
    try expectProblems(
      inRules: Example.ruleSet(
        referring("{title: ▸A◂, date: 2020}, {title: ▸B◂, url: \"https://example.org/\"}")),
      Expected("rules.incomplete-reference", "'A' has no address"),
      Expected("rules.incomplete-reference", "'B' has no date"))
    try expectSilence(referring("{title: A, date: 2020, url: \"https://example.org/\"}"))
  }

  @Test func `a text that several rules cite is told once`() throws {
    let first = referring("&order {title: ▸Our order◂}")
    let second = Example.rule("two", rest: "\n        references: [*order]")
      .replacing("\"legislature\" in", with: "\"judiciary\" in")
      .replacing(Example.examples, with: "{fires: [{targets: [judiciary]}], silent: [{}]}")
    try expectProblems(
      inRules: Example.ruleSet(first + second),
      Expected("rules.untraceable-reference", "'Our order' has neither a date nor an address"))
  }

  // MARK: States

  @Test func `a reason that names a state is told, unless the rule asks for it`() throws {
    try expectProblems(
      inRules: Example.ruleSet(Example.rule(because: "\"▸China◂ struck {incident.targets}\"")),
      Expected(
        "rules.reason-names-state",
        "the reason of the rule 'one' names China, whichever state is assessed"))
    try expectSilence(Example.rule(because: "\"Chinatown struck {incident.targets}\""))
    try expectSilence(
      Example.rule(because: "\"Struck the United Kingdom\""), settings: "jurisdiction: GB\n")
    // Who was struck is what was done.
    try expectSilence(
      Example.rule(
        when: "'incident.victims == [\"US\"]'", because: "\"Struck the United States alone\"",
        examples: "{fires: [{victims: [US]}], silent: [{victims: [GB]}]}"))
  }

  @Test(arguments: [
    ("▸incident.first == timestamp(\"2021-03-25T00:00:00Z\")◂", true),
    ("incident.claims.exists(c, ▸c.date in [timestamp(\"2021-03-25T00:00:00Z\")]◂)", true),
    ("incident.first >= timestamp(\"2021-03-25T00:00:00Z\")", false),
    ("incident.first == incident.last", false), ("incident.effects.people == 1", false),
  ])
  func `a condition on a certain day singles out an incident`(
    condition: String, isTold: Bool
  ) throws {
    let rule = Example.rule(
      when: "'\(condition)'", examples: "{fires: [{}], silent: [{publishers: 1}]}")
    guard isTold else { return try expectSilence(rule) }
    try expectProblems(
      inRules: Example.ruleSet(rule),
      Expected("rules.singles-out", "a certain day singles out an incident, and so a state"))
  }

  // MARK: Scales

  @Test func `a word of another scale is corrected where exactly one of our own begins there`()
    throws
  {
    func found(_ term: String) throws -> Diagnostic? {
      try compile(
        Example.ruleSet(Example.rule(when: "\"incident.attribution.atLeast('\(term)')\""))
      ).diagnostics.first
    }
    let known = try #require(try found("very likely"))
    #expect(known.id == "rules.foreign-term" && known.help?.contains("almost certain") == true)
    #expect(known.fixIts.first?.edits.first?.span.text == "very likely")
    #expect(known.fixIts.first?.edits.first?.replacement == "highly likely")
    // Of several scales, and of none.
    #expect(try found("high")?.id == "rules.foreign-term")
    #expect(try found("certain")?.id == "cel.unknown-term")
  }

  @Test func `the correction stands in quotes as they were written`() throws {
    let text = Example.ruleSet(
      Example.rule(
        when: "\"incident.attribution.atLeast(\\\"very likely\\\")\"",
        examples: "{fires: [{attribution: highly likely}], silent: [{attribution: unlikely}]}"))
    let fix = try #require(try compile(text).diagnostics.first?.fixIts.first)
    let mended = String(decoding: fix.edits.applied(to: Array(text.utf8)), as: UTF8.self)
    #expect(mended == text.replacing("very likely", with: "highly likely"))
    #expect(try compile(mended).diagnostics.isEmpty)
  }
}
