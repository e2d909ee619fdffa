import RuleBook
import SourceText
import Testing
import ThreatModel

@Suite struct RuleSetTests {
  @Test func `a sound rule set compiles without a word`() throws {
    let checked = try compile(Example.ruleSet())
    #expect(
      checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))")
    let program = try #require(checked.value)
    #expect(program.id == "test" && program.criteria.map(\.id) == ["targets"])
    #expect(program.rungs.map(\.id) == ["none", "some"])
    #expect(program.totalWeight.hundredths == 2500)
  }

  // MARK: Ids

  @Test func `rules have different ids, also across criteria`() throws {
    let next = "  - id: more\n    title: More\n    weight: 1\n    rules:\n"
    let text = Example.ruleSet(Example.rule() + next + Example.rule("▸one◂"))
    try expectProblems(
      inRules: text, Expected("rules.duplicate-id", "two rule entries have the id 'one'"))
  }

  @Test func `rungs have different ids, and so have the gates of one rung`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: """
            - {id: none, title: Nothing}
            - id: some
              title: Some
              requires:
                - {id: g, that: incidents.size() >= 1, because: One}
                - {id: ▸g◂, that: incidents.size() >= 2, because: Two}
            - id: ▸some◂
              title: Again
              requires:
                - {id: g, that: incidents.size() >= 1, because: One}
                - {id: h, that: incidents.size() >= 2, because: Two}

          """),
      Expected("rules.duplicate-id", "two gate entries have the id 'g'"),
      Expected("rules.duplicate-id", "two designation entries have the id 'some'"))
  }

  // MARK: Ladder

  @Test func `the lowest rung demands nothing`() throws {
    for demand in ["at_least: 1", "requires: [{id: g, that: incidents.size() > 0, because: x}]"] {
      let ladder = "  - {id: ▸low◂, title: Low, \(demand)}\n"
      try expectProblems(
        inRules: Example.ruleSet(ladder: ladder),
        Expected("rules.lowest-rung", "the lowest rung 'low' makes demands"))
    }
    let zero = "  - {id: low, title: Low, at_least: 0}\n"
    #expect(try compile(Example.ruleSet(ladder: zero)).diagnostics.isEmpty)
  }

  @Test func `rungs ask for more and more, each compared with the highest below it`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: """
            - {id: a, title: A}
            - {id: b, title: B, at_least: 30}
            - {id: c, title: C, at_least: ▸20◂}
            - {id: d, title: D, at_least: ▸25◂}
            - {id: e, title: E, at_least: 30}

          """),
      Expected(
        "rules.rungs-out-of-order", "the rung 'c' asks for a lower index than 'b' below it"),
      Expected(
        "rules.rungs-out-of-order", "the rung 'd' asks for a lower index than 'b' below it"))
  }

  @Test func `a rule set without rungs, criteria or rules says so`() throws {
    try expectProblems(
      inRules: Example.ruleSet(ladder: "").replacing("ruleset: test", with: "ruleset: ▸test◂")
        .replacing("designations:\n", with: "designations: []\n"),
      Expected("rules.no-designations", "the rule set has no designations"))
    try expectProblems(
      inRules: """
        ruleset: ▸test◂
        version: 1.0.0
        title: Test
        scale: phia
        criteria: []
        designations: [{id: none, title: Nothing}]
        """, Expected("rules.no-criteria", "the rule set has no criteria"))
    try expectProblems(
      inRules: Example.ruleSet("").replacing("rules:\n", with: "rules: []\n")
        .replacing("id: targets", with: "id: ▸targets◂"),
      Expected("rules.no-rules", "the criterion 'targets' has no rules"))
  }

  // MARK: Nesting of gates

  private func ladder(_ second: String) -> String {
    """
      - {id: none, title: Nothing}
      - id: low
        title: Low
        requires:
          - {id: two, that: "victims(incidents).size() >= 2 && 'GB' in victims(incidents)", because: Two}
      - id: ▸high◂
        title: High
        at_least: 10
        requires:
    \(second)

    """
  }

  private func expectNesting(_ gate: String, _ expected: Expected...) throws {
    let text = Example.ruleSet(ladder: ladder("      - " + gate))
    let found = try compile(text.filter { $0 != "▸" && $0 != "◂" })
    #expect(
      found.diagnostics.map(\.message) == expected.map(\.message),
      "\(TerminalDiagnostics().render(found.diagnostics))")
    #expect(found.diagnostics.map(\.id) == expected.map(\.id))
    #expect(!found.diagnostics.hasErrors == (found.value != nil))
  }

  @Test(arguments: [
    "{id: two, that: \"victims(incidents).size() >= 2 && 'GB' in victims(incidents)\", because: x}",
    "{id: other, that: \"victims( incidents ).size()>=2&&'GB'  in\tvictims(incidents)\", because: x}",
    "{id: more, that: victims(incidents).size() >= 3, because: x, implies: [two]}",
  ])
  func `a gate that is repeated or stated to be implied nests`(gate: String) throws {
    try expectNesting(gate)
  }

  @Test(arguments: [
    "{id: other, that: victims(incidents).size() >= 3, because: x}",
    "{id: two, that: \"victims(incidents).size() >= 2 || 'GB' in victims(incidents)\", because: x}",
    "{id: two, that: \"victims(incidents).size() >= 2 && incidents.size() < 'G B'.size()\", because: x}",
  ])
  func `a gate that is neither is warned of, at the rung above`(gate: String) throws {
    let expected = Expected(
      "rules.gates-do-not-nest",
      "the rung 'high' may be met without the gate 'two' of 'low' below it")
    try expectNesting(gate, expected)
    try expectProblems(inRules: Example.ruleSet(ladder: ladder("      - " + gate)), expected)
  }

  @Test(arguments: [
    // By itself, by more than one gate, and by more than is asked.
    ["victims(incidents).size() >= 3 && 'GB' in victims(incidents)"],
    ["victims(incidents).size() > 1", "'GB' in victims(incidents)"],
    ["'GB' in victims(incidents) && !(victims(incidents).size() < 10) && incidents.size() >= 2"],
  ])
  func `a gate that provably follows from those of the rung above nests`(gates: [String]) throws {
    let lines = gates.enumerated().map { "      - {id: g\($0), that: \"\($1)\", because: x}" }
    let text = Example.ruleSet(ladder: ladder(lines.joined(separator: "\n")))
    let found = try compile(text.filter { $0 != "▸" && $0 != "◂" }).diagnostics
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
  }

  @Test func `blanks inside quotes are part of a gate`() throws {
    func ladder(_ above: String) -> String {
      """
        - {id: none, title: Nothing}
        - {id: low, title: Low, requires: [{id: g, that: "incidents.size() < 'a, b'.size()", because: x}]}
        - {id: high, title: High, at_least: 1, requires: [{id: h, that: "\(above)", because: x}]}

      """
    }
    #expect(
      try compile(Example.ruleSet(ladder: ladder("incidents . size()<'a, b'.size( )"))).diagnostics
        .isEmpty)
    #expect(
      try compile(Example.ruleSet(ladder: ladder("incidents.size() < 'a,   b'.size()"))).diagnostics
        .map(\.id)
        == ["rules.gates-do-not-nest"])
  }

  @Test func `a gate implies only what stands in the rung below`() throws {
    let gate = "{id: more, that: victims(incidents).size() >= 3, because: x, implies: [two, tow]}"
    try expectNesting(
      gate, Expected("rules.unknown-gate", "the rung 'low' below has no gate 'tow'"))
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: "  - {id: a, title: A}\n  - {id: b, title: B, requires: [{id: g, "
          + "that: incidents.size() > 0, because: x, implies: [▸h◂]}]}\n"),
      Expected("rules.unknown-gate", "the rung 'a' below has no gate 'h'"))
  }

  // MARK: Examples

  @Test(arguments: ["fires", "silent"])
  func `a rule has an example of each kind`(kind: String) throws {
    let other = kind == "fires" ? "silent" : "fires"
    let facts = kind == "fires" ? "media" : "legislature"
    for examples in [
      "{\(other): [{targets: [\(facts)]}]}", "{\(other): [{targets: [\(facts)]}], \(kind): []}",
    ] {
      try expectProblems(
        inRules: Example.ruleSet(Example.rule("▸one◂", examples: examples)),
        Expected("rules.missing-example", "the rule 'one' has no example under '\(kind)'"))
    }
  }

  // MARK: One run

  @Test func `form, conditions and the whole are checked in one run, in file order`() throws {
    let first = Example.rule(
      "first", when: "'▸\"legislatur\"◂ in incident.targets'", because: "\"{▸incident.titel◂}\""
    ).replacing("points: 75", with: "points: ▸many◂")
    let second = Example.rule("▸Second◂", when: "'▸incident.publishers◂'")
    let third = Example.rule(
      "third", when: "'\"media\" in incident.targets'",
      examples: "{fires: [{▸target◂: []}], silent: [{}]}")
    try expectProblems(
      inRules: Example.ruleSet(first + second + third + Example.rule("▸first◂"))
        .replacing("title: Test\n", with: "▸titel◂: Test\n")
        .replacing("at_least: 10", with: "at_least: ▸110◂"),
      Expected("yaml.unknown-key", "unknown key 'titel' in rule set", fix: "title"),
      Expected("cel.unknown-term", "'legislatur' is not a term of 'targets'", fix: "legislature"),
      Expected("yaml.wrong-type", "expected a number, found text"),
      Expected(
        "rules.template", "the template cannot fill '{incident.titel}'", fix: "incident.title"),
      Expected(
        "yaml.not-an-identifier", "'Second' is not a name in kebab-case", fix: "second"),
      Expected("cel.not-a-condition", "this is int, not a condition"),
      Expected("yaml.unknown-key", "unknown key 'target' in example", fix: "targets"),
      Expected("rules.duplicate-id", "two rule entries have the id 'first'"),
      Expected("rules.unreachable-rung", "no index is above 100"))
  }

  @Test func `a rule set with errors gives no program, one with warnings does`() throws {
    #expect(try compile(Example.ruleSet().replacing("points: 75", with: "points: x")).value == nil)
    #expect(
      try compile(Example.ruleSet().replacing("points: 75", with: "points: 75\n        x: y"))
        .value == nil)
    #expect(
      try compile(Example.ruleSet("").replacing("rules:\n", with: "rules: []\n")).value != nil)
  }
}
