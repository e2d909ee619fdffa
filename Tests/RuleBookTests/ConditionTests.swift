import RuleBook
import SourceText
import Testing
import ThreatModel

@Suite struct ConditionTests {
  // MARK: Places

  @Test func `a misspelt term is underlined in a plain condition`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "sets.intersects(incident.targets, [▸\"legislatur\"◂])")),
      Expected(
        "cel.unknown-term", "'legislatur' is not a term of 'targets'", fix: "legislature"))
  }

  @Test func `a misspelt field is underlined in a folded condition`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(
          when: """
            >
                        "legislature" in incident.targets
                          && incident.▸outcom◂ == "effect"
            """)),
      Expected(
        "cel.unknown-field", "'incident' has no field 'outcom'", fix: "outcome"))
  }

  @Test func `a misspelt name is underlined in a literal condition, lines below the key`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(
          when: """
            |
                        "legislature" in incident.targets

                          || ▸incidnet◂.ongoing
            """)),
      Expected("cel.unknown-name", "unknown name 'incidnet'", fix: "incident"))
  }

  @Test func `a misspelt term is underlined behind the doubled quotes of a quoted condition`()
    throws
  {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "'\"media\" in incident.targets && incident.outcome == ▸''efect''◂'")),
      Expected("cel.unknown-term", "'efect' is not a term of 'outcomes'", fix: "effect"))
  }

  @Test func `a misspelt function is underlined behind escapes of a double-quoted condition`()
    throws
  {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(
          when:
            "\"\\\"legislature\\\" in incident.targets \\u0026\\u0026 incident.age < ▸yeers◂(5)\"")),
      Expected("cel.unknown-function", "unknown function 'yeers'", fix: "years"))
  }

  @Test func `a misspelt term is underlined in the gate of a rung`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: """
            - {id: none, title: Nothing}
            - id: some
              title: Something
              requires:
                - id: g
                  that: >
                    governments(▸"highly likly"◂)
                      .size() >= 2
                  because: Two governments

          """),
      Expected("cel.unknown-term", "'highly likly' is not a term of 'scale'", fix: "highly likely"))
  }

  // MARK: What conditions may and may not

  @Test(arguments: [
    (
      "▸incident.targets◂",
      Expected("cel.not-a-condition", "this is list(term(targets)), not a condition")
    ),
    ("incident.ongoing ▸&◂ true", Expected("cel.syntax", "there is no operator '&'", fix: "&&")),
    (
      "▸incidents◂.size() > 1",
      Expected("cel.unknown-name", "unknown name 'incidents'", fix: "incident")
    ),
    (
      "▸scores◂[\"targets\"] > 1.0", Expected("cel.unknown-name", "unknown name 'scores'")
    ),
    (
      "incident.attribution.atLeast(▸\"very likely\"◂)",
      Expected(
        "rules.foreign-term", "'very likely' is a term of the scale 'icd203', not of 'phia'",
        fix: "highly likely")
    ),
  ])
  func `a condition is checked as a condition over one incident`(
    condition: String, expected: Expected
  ) throws {
    try expectProblems(
      inRules: Example.ruleSet(Example.rule(when: "'\(condition)'")), expected)
  }

  @Test(arguments: [
    "▸actor◂ == \"CN\"", "▸country◂ == \"CN\"", "incident.▸id◂ == \"x\"",
    "incident.▸country◂ == \"CN\"", "incident.▸groups◂.size() > 0",
    "incident.▸title◂.contains(\"China\")", "incident.claims.exists(c, c.▸by◂ == \"NCSC\")",
    "▸dossier◂ == \"china\"", "campaigns([incident]).exists(c, c == incident.▸campaign◂)",
    "incident.claims.exists(c, c.▸says◂.contains(\"Chinese\"))",
    "incident.claims.exists(c, c.▸accuses◂ == \"CN\")", "incident.▸summary◂ != \"\"",
  ])
  func `a condition cannot tell states apart`(condition: String) throws {
    let name = try #require(
      condition.split(separator: "▸").last?.split(separator: "◂").first.map(String.init))
    try expectProblems(
      inRules: Example.ruleSet(Example.rule(when: "'\(condition)'")),
      Expected("rules.names-actor", "a condition cannot see '\(name)'"))
  }

  @Test func `what a condition reads is known`() throws {
    let program = try #require(
      try compile(
        Example.ruleSet(
          Example.rule(
            when: "'incident.effects.people > 5 && incident.responses.size() > 0'",
            examples:
              "{fires: [{effects: {people: 6}, responses: [{kind: sanctions}]}], silent: [{}]}"))
      ).value)
    let condition = try #require(program.criteria.first?.rules.first?.condition)
    #expect(condition.fields.contains("effects.people"))
    #expect(condition.readsResponses)
  }

  @Test func `a rule over all incidents that ignores attribution is warned of`() throws {
    let rule = Example.rule(
      when: "▸'incidents.size() >= 2'◂", because: "Many",
      examples: "{fires: [{incidents: [{}, {}]}], silent: [{incidents: []}]}",
      rest: "\n        scope: actor")
    try expectProblems(
      inRules: Example.ruleSet(rule),
      Expected(
        "rules.ignores-attribution",
        "the rule 'one' looks at all incidents, however weakly attributed"))
    #expect(
      try compile(Example.ruleSet(rule.filter { $0 != "▸" && $0 != "◂" })).value != nil,
      "a warning leaves the program in place")
  }

  @Test(arguments: [
    "incidents.exists(i, i.attribution.atLeast(\"likely\"))",
    "governments(\"likely\").size() > 1",
    "incidents.exists(i, i.claims.exists(c, c.likelihood.atLeast(\"likely\")))",
  ])
  func `a rule over all incidents that asks for attribution is not`(condition: String) throws {
    let found = try compile(
      Example.ruleSet(
        Example.rule(
          when: "'\(condition)'", because: "Many",
          examples: "{fires: [{incidents: [{}]}], silent: [{incidents: []}]}",
          rest: "\n        scope: actor"))
    ).diagnostics
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
  }

  // MARK: Templates

  @Test(arguments: [
    (
      "\"{▸incident.tittle◂} x\"",
      Expected(
        "rules.template", "the template cannot fill '{incident.tittle}'", fix: "incident.title")
    ),
    (
      "\"{▸title◂} x\"",
      Expected("rules.template", "the template cannot fill '{title}'", fix: "incident.title")
    ),
    (
      "\"{▸incident.id◂} x\"",
      Expected("rules.template", "the template cannot fill '{incident.id}'")
    ),
    ("\"{▸incidents◂} x\"", Expected("rules.template", "the template cannot fill '{incidents}'")),
    ("\"{▸◂} x\"", Expected("rules.template", "the template cannot fill '{}'")),
    (
      "\"a ▸{◂incident.title\"", Expected("rules.template", "a place in the template is not closed")
    ),
    (
      "\"so: {▸incident.targts◂}\"",
      Expected(
        "rules.template", "the template cannot fill '{incident.targts}'", fix: "incident.targets")
    ),
  ])
  func `a template names fields of the incident`(because: String, expected: Expected) throws {
    try expectProblems(inRules: Example.ruleSet(Example.rule(because: because)), expected)
  }

  @Test func `a template is filled in words`() throws {
    let program = try #require(
      try compile(
        Example.ruleSet(
          Example.rule(
            because: "\"{incident.title} struck {incident.targets} of {incident.victims}, "
              + "{incident.effects.people}, {incident.outcome}\""))
      ).value)
    let template = try #require(program.criteria.first?.rules.first?.because)
    var view = IncidentView(id: "i", title: "It", campaign: "i")
    view.targets = .value(["legislature", "media", "academia"])
    view.victims = .value(["NO"])
    view.effects["people"] = .value(.init(low: 1000, high: 2_000_000))
    #expect(
      template.text(for: [view])
        == "It struck legislatures, media and academia of Norway, 1,000 to 2,000,000 people, unknown"
    )
  }
}
