import RuleBook
import SourceText
import Testing

@Suite struct SubjectFindingTests {
  private static let incident = "subject: incident\n"
  private static let times = "\n        times: ▸1.5◂"

  @Test func `a rule is worth points or multiplies, not both`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(rest: Self.times), ladder: "  - {id: none, title: Nothing}\n",
        settings: Self.incident),
      Expected("rules.subject", "a rule has points or multiplies those of others, not both"))
  }

  @Test func `nothing multiplies in a rule set about states`() throws {
    let rule = Example.rule("two", rest: Self.times).replacing("        points: 75\n", with: "")
    try expectProblems(
      inRules: Example.ruleSet(Example.rule() + rule),
      Expected("rules.subject", "'times' is for rule sets about single incidents"))
  }

  @Test func `an index of states is not rescaled`() throws {
    try expectProblems(
      inRules: Example.ruleSet(settings: "index: {rescale: reachable}\n")
        .replacing("ruleset: test", with: "ruleset: ▸test◂"),
      Expected(
        "rules.subject", "'index: {rescale: reachable}' is for rule sets about single incidents"))
  }

  @Test(arguments: [
    "recency: {half_life: never}\n", "attribution: {weigh: false}\n",
    "attribution: {weigh: true}\nrecency: {half_life: never}\n",
  ])
  func `what is rescaled neither fades nor is weighed`(settings: String) throws {
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: "  - {id: none, title: Nothing}\n",
        settings: Self.incident + "index: {rescale: reachable}\n" + settings
      ).replacing("ruleset: test", with: "ruleset: ▸test◂"),
      Expected(
        "rules.subject", "an index that is rescaled needs scores that depend on the rules alone"))
  }

  @Test func `rules about single incidents do not look at all of them`() throws {
    let rule = Example.rule(
      "▸two◂", when: "incidents.size() > 1 && governments(\"likely\").size() > 0",
      because: "Several", examples: "{fires: [{incidents: []}], silent: [{incidents: [{}]}]}",
      rest: "\n        scope: actor")
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule() + rule, ladder: "  - {id: none, title: Nothing}\n",
        settings: Self.incident),
      Expected(
        "rules.subject", "'two' looks at all incidents, but the rule set is about single ones"))
  }

  @Test(arguments: ["[]", "[{targets: [media]}, {targets: [legislature]}]"])
  func `a case is one incident`(incidents: String) throws {
    let text = Example.ruleSet(
      ladder: "  - {id: none, title: Nothing}\n", settings: Self.incident)
    try expectProblems(
      inRules: text
        + "cases: [{id: ▸some◂, title: Some, incidents: \(incidents), expected: {index: 0}}]\n",
      Expected(
        "rules.subject",
        "the case 'some' needs one incident, as the rule set is about single ones"))
  }

  @Test func `the last row of a decision table needs no examples`() throws {
    let rule = """
            - {id: rest, title: Rest, when: otherwise, points: 5, because: Rest, why: A test.}

      """
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule() + rule, ladder: "  - {id: none, title: Nothing}\n",
        settings: Self.incident))
  }

  // MARK: What is reproduced

  private static func reproducing(
    _ rungs: String, _ rule: String = Example.rule(), _ settings: String = incident,
    grade: String = "recoverability"
  ) -> String {
    Example.ruleSet(rule, ladder: rungs, settings: settings + "reproduces: \(grade)\n")
  }

  private static let rungs = """
      - {id: regular, title: R}
      - {id: extended, title: E, at_least: 10}

    """

  @Test func `rungs that are called as the grade's terms are sound`() throws {
    try expectProblems(inRules: Self.reproducing(Self.rungs))
  }

  @Test func `who reads the answer reproduces nothing`() throws {
    let peeking = Example.rule(
      when: "▸'incident.grades.recoverability == \"regular\"'◂",
      examples: "{fires: [{grades: {recoverability: regular}}], silent: [{}]}")
    try expectProblems(
      inRules: Self.reproducing(Self.rungs, peeking),
      Expected(
        "rules.reproduces",
        "the condition reads 'grades.recoverability', which the rules are to reproduce"))
  }

  @Test func `a rung that is no term is told, with the term that is meant`() throws {
    try expectProblems(
      inRules: Self.reproducing(
        Self.rungs.replacing("id: extended", with: "id: ▸extendd◂")),
      Expected(
        "rules.reproduces",
        "the grade 'recoverability' has no 'extendd' that the rung could reproduce",
        fix: "extended"))
  }

  @Test func `rungs stand in the order of the terms`() throws {
    let rungs = """
        - {id: extended, title: E}
        - {id: ▸regular◂, title: R, at_least: 10}

      """
    try expectProblems(
      inRules: Self.reproducing(rungs),
      Expected(
        "rules.reproduces", "'regular' stands above 'extended', but not in 'recoverability'"))
  }

  @Test func `a grade of incidents is not reproduced for states`() throws {
    try expectProblems(
      inRules: Self.reproducing(Self.rungs, Example.rule(), "", grade: "▸recoverability◂"),
      Expected(
        "rules.reproduces",
        "a grade of incidents is reproduced by a rule set about single incidents"))
  }

  @Test func `a misspelt grade is underlined`() throws {
    try expectProblems(
      inRules: Self.reproducing(Self.rungs, grade: "▸recoverabilty◂"),
      Expected(
        "evidence.unknown-term", "the vocabulary's grades have no 'recoverabilty'",
        fix: "recoverability"))
  }
}
