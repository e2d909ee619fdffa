import Dossiers
import RuleBook
import SourceText
import Testing

@Suite struct ConditionFindingTests {
  @Test func `what a rule's condition says in vain is told, and the program stands`() throws {
    let text = Example.ruleSet(
      Example.rule(
        when: """
          >
                      "legislature" in incident.targets
                        && ▸incident.publishers > 3 && incident.publishers < 2◂
          """))
    try expectProblems(
      inRules: text.replacing("- id: targets", with: "- id: ▸targets◂")
        .replacing("\"legislature\" in incident.targets\n", with: "")
        .replacing("              && ▸", with: "              ▸"),
      Expected("rules.never-scores", "no rule of 'targets' can ever hold"),
      Expected("cel.never-true", "this is never true"))
    let sound = text.filter { $0 != "▸" && $0 != "◂" }
    #expect(try compile(sound).value != nil, "a warning leaves the program in place")
  }

  @Test func `a term that stands twice is removed by its fix, indentation and all`() throws {
    let text = Example.ruleSet(
      Example.rule(
        when: """
          >
                      "legislature" in incident.targets
                        && incident.publishers >= 2
                        && incident.publishers >= 1
          """))
    let found = try compile(text).diagnostics
    let fix = try #require(found.first?.fixIts.first, "\(TerminalDiagnostics().render(found))")
    let mended = String(decoding: fix.edits.applied(to: Array(text.utf8)), as: UTF8.self)
    #expect(found.map(\.id) == ["cel.same-term-twice"])
    #expect(mended == text.replacing("\n              && incident.publishers >= 1", with: ""))
    #expect(try compile(mended).diagnostics.isEmpty)
  }

  @Test(arguments: [
    (
      "incidents.exists(i, ▸i.publishers >= 2 && i.publishers < 2◂)",
      Expected("cel.never-true", "this is never true")
    ),
    (
      "▸incidents.size() >= 0◂",
      Expected("cel.always-true", "this is always true where it is known")
    ),
    (
      "incidents.exists(i, ▸i.outcome in [\"attempted\", \"presence\", \"effect\"]◂)",
      Expected("cel.always-true", "this is always true where it is known")
    ),
    (
      "governments(\"likely\").size() >= 2 && ▸governments(\"likely\").size() >= 1◂",
      Expected(
        "cel.same-term-twice", "this adds nothing: it holds wherever another term does", fix: "")
    ),
    (
      "incidents.exists(i, i.age < years(5) && ▸i.age < months(120)◂)",
      Expected(
        "cel.same-term-twice", "this adds nothing: it holds wherever another term does", fix: "")
    ),
    (
      "incidents.exists(i, ▸i.outcome in i.targets◂)",
      Expected("cel.never-true", "this is never true")
    ),
  ])
  func `what a gate says in vain is told`(condition: String, expected: Expected) throws {
    try expectProblems(
      inRules: Example.ruleSet(
        ladder: """
            - {id: none, title: Nothing}
            - id: some
              title: Something
              requires:
                - id: g
                  that: >
                    \(condition)
                  because: For a test

          """), expected)
  }
}

@Suite struct RuleOverlapTests {
  private static let highest = "weight: 25"
  private static let first = "weight: 25\n    within_incident: first"
  private static let sum = "weight: 25\n    within_incident: sum"

  /// A rule set of one criterion with a rule for each condition.
  private func ruleSet(
    _ way: String, _ rules: (id: String, when: String, points: String)...
  ) -> String {
    let texts = rules.map { rule in
      Example.rule(rule.id, when: "'\(rule.when)'").replacing(
        "points: 75", with: "points: \(rule.points)")
    }
    return Example.ruleSet(texts.joined()).replacing(Self.highest, with: way)
  }

  private let legislature = "\"legislature\" in incident.targets"
  private let either = "sets.intersects(incident.targets, [\"legislature\", \"health\"])"

  @Test func `a rule that holds only where a better one does can never count`() throws {
    try expectProblems(
      inRules: ruleSet(Self.highest, ("▸narrow◂", legislature, "40"), ("wide", either, "50")),
      Expected(
        "rules.implied", "wherever the rule 'narrow' holds, 'wide' does, for no fewer points"))
    try expectProblems(
      inRules: ruleSet(Self.highest, ("wide", either, "50"), ("▸narrow◂", legislature, "50")),
      Expected(
        "rules.implied", "wherever the rule 'narrow' holds, 'wide' does, for no fewer points"))
  }

  @Test func `the better rule that counts instead is pointed at`() throws {
    let text = ruleSet(Self.highest, ("narrow", legislature, "40"), ("wide", either, "50"))
    let found = try #require(try compile(text).diagnostics.first)
    #expect(found.notes.map(\.span?.text) == ["wide"])
    #expect(found.severity == .warning && found.help?.contains("'wide'") == true)
  }

  @Test func `of rules with one condition, the one with fewer points never counts`() throws {
    let flipped = "sets.intersects([\"health\", \"legislature\"], incident.targets)"
    try expectProblems(
      inRules: ruleSet(Self.highest, ("▸low◂", flipped, "40"), ("high", either, "50")),
      Expected("rules.same-condition", "the rule 'low' has the same condition as 'high'"))
    try expectProblems(
      inRules: ruleSet(Self.highest, ("early", flipped, "50"), ("▸late◂", either, "50")),
      Expected("rules.same-condition", "the rule 'late' has the same condition as 'early'"))
  }

  @Test func `in a decision table a row below a wider one is told`() throws {
    try expectProblems(
      inRules: ruleSet(Self.first, ("wide", either, "50"), ("▸narrow◂", legislature, "90")),
      Expected("rules.implied", "wherever the rule 'narrow' holds, 'wide' above it does"))
    try expectProblems(
      inRules: ruleSet(Self.first, ("one", either, "50"), ("▸two◂", either, "50")),
      Expected("rules.same-condition", "the rule 'two' has the same condition as 'one'"))
  }

  @Test func `a row of a decision table that rows above it share among them is told`() throws {
    let rows = [
      "incident.outcome == \"effect\"", "incident.outcome == \"presence\"",
      "incident.outcome in [\"effect\", \"presence\"]",
    ]
    let text = ruleSet(
      Self.first, ("one", rows[0], "50"), ("other", legislature, "50"), ("two", rows[1], "40"),
      ("▸both◂", rows[2], "60"))
    try expectProblems(
      inRules: text,
      Expected("rules.implied", "wherever the rule 'both' holds, one of the rows above it does"))
    let found = try compile(text.filter { $0 != "▸" && $0 != "◂" }).diagnostics
    #expect(found.first?.notes.map(\.span?.text) == ["one", "two"])
    for silent in [
      ruleSet(Self.first, ("one", rows[0], "50"), ("both", rows[2], "60")),
      ruleSet(
        Self.highest, ("one", rows[0], "50"), ("two", rows[1], "40"), ("both", rows[2], "30")),
    ] {
      #expect(try compile(silent).diagnostics.isEmpty)
    }
  }

  @Test func `rules that count are not told`() throws {
    let texts = [
      ruleSet(Self.highest, ("narrow", legislature, "60"), ("wide", either, "50")),
      ruleSet(Self.first, ("narrow", legislature, "40"), ("wide", either, "50")),
      ruleSet(Self.sum, ("narrow", legislature, "40"), ("wide", either, "50")),
      ruleSet(Self.sum, ("one", either, "50"), ("two", either, "50")),
      ruleSet(Self.highest, ("wide", either, "50"), ("unfinished", legislature, "0")),
      ruleSet(
        Self.highest, ("one", legislature, "40"), ("two", "incident.publishers >= 2", "50")),
    ]
    for text in texts {
      let found = try compile(text).diagnostics.filter { $0.severity > .note }
      #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
    }
  }

  @Test func `rules over all incidents count beside each other`() throws {
    func rule(_ id: String, _ number: Int) -> String {
      Example.rule(
        id, when: "'governments(\"likely\").size() >= \(number)'", because: "Many",
        examples: "{fires: [{incidents: [{}]}], silent: [{incidents: []}]}",
        rest: "\n        scope: actor")
    }
    let found = try compile(Example.ruleSet(rule("one", 1) + rule("two", 2))).diagnostics
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
  }

  @Test func `a rule that never holds is told once`() throws {
    try expectProblems(
      inRules: ruleSet(
        Self.highest, ("never", "▸incident.publishers < 2 && incident.publishers > 2◂", "40"),
        ("wide", either, "50")),
      Expected("cel.never-true", "this is never true"))
  }
}

@Suite struct ConditionHintTests {
  @Test(arguments: [
    (">= ▸5◂", "duration and int", "years(5)"), ("< ▸365◂", "duration and int", "days(365)"),
    ("> ▸0.5◂", "duration and double", "years(0.5)"),
    ("<= ▸\"5 years\"◂", "duration and string", "years(5)"),
    ("== ▸\"1 month\"◂", "duration and string", "months(1)"),
    ("!= ▸\"24h\"◂", "duration and string", "duration(\"24h\")"),
  ])
  func `a number beside a length of time means years or days`(
    comparison: String, types: String, meant: String
  ) throws {
    let operation = comparison.prefix { $0 != " " }
    let message = "no operator '\(operation)' for \(types); did you mean \(meant)?"
    let expected = Expected("cel.no-overload", message, fix: meant)
    try expectProblems(
      inRules: Example.ruleSet(Example.rule(when: "'incident.age \(comparison)'")), expected)
    let rule = Example.rule(
      when: "'incidents.exists(i, i.attribution.atLeast(\"likely\") && i.age \(comparison))'",
      because: "Many", rest: "\n        scope: actor")
    try expectProblems(
      inRules: Example.ruleSet(
        rule.replacing(
          Example.examples, with: "{fires: [{incidents: [{}]}], silent: [{incidents: []}]}")),
      expected)
  }

  @Test(arguments: [
    ("▸2021◂", "int", "timestamp(\"2021-01-01T00:00:00Z\")"),
    ("▸\"2021\"◂", "string", "timestamp(\"2021-01-01T00:00:00Z\")"),
    ("▸\"2021-03\"◂", "string", "timestamp(\"2021-03-01T00:00:00Z\")"),
    ("▸\"2021-03-25\"◂", "string", "timestamp(\"2021-03-25T00:00:00Z\")"),
  ])
  func `a year, a month or a day beside a date means its beginning`(
    literal: String, type: String, meant: String
  ) throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "'incident.claims.exists(c, c.date >= \(literal))'")),
      Expected(
        "cel.no-overload",
        "no operator '>=' for timestamp and \(type); did you mean \(meant)?", fix: meant))
  }

  @Test func `what cannot be a date is not turned into one`() throws {
    for literal in ["\"2021-13\"", "\"soon\"", "12", "\"21-03\""] {
      let found = try compile(
        Example.ruleSet(Example.rule(when: "'incident.first > \(literal)'"))
      ).diagnostics
      #expect(found.map(\.id) == ["cel.no-overload"] && found.first?.fixIts.isEmpty == true)
    }
  }
}

@Suite struct ConditionLimitTests {
  private func nested(_ depth: Int, over list: String) -> String {
    guard depth > 0 else { return "true" }
    return "\(list).exists(x\(depth), x\(depth) > 0 && \(nested(depth - 1, over: list)))"
  }

  @Test func `twelve macros in each other over ten elements are refused`() throws {
    let condition = nested(12, over: "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]")
    let clock = ContinuousClock()
    var found: [Diagnostic] = []
    let time = try clock.measure {
      found = try compile(Example.ruleSet(Example.rule(when: "'\(condition)'"))).diagnostics
    }
    #expect(found.map(\.id) == ["cel.too-costly"])
    #expect(found.first?.span?.text == condition && found.first?.help != nil)
    #expect(time < .seconds(5 * patience), "\(time)")
  }

  @Test func `four lists in each other pass, five do not`() throws {
    func condition(_ inner: String) -> String {
      "incidents.exists(i, i.attribution.atLeast(\"likely\") && i.claims.exists(c, "
        + "i.responses.exists(r, r.countries.exists(k, \(inner)))))"
    }
    func found(_ condition: String) throws -> [Diagnostic] {
      try compile(
        Example.ruleSet(
          Example.rule(
            when: "'\(condition)'", because: "Many",
            examples: "{fires: [{incidents: [{}]}], silent: [{incidents: []}]}",
            rest: "\n        scope: actor"))
      ).diagnostics
    }
    let four = try found(condition("k == c.country"))
    #expect(four.isEmpty, "\(TerminalDiagnostics().render(four))")
    let five = try found(condition("i.victims.exists(v, k == c.country || k == v)"))
    #expect(five.map(\.id) == ["cel.too-costly"])
    #expect(
      five.first?.notes.map(\.message) == [
        "a list whose length is not known counts as 30 elements"
      ])
  }
}
