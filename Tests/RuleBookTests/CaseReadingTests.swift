import SourceText
import Testing

/// What is wrong with cases and marks, as their author reads it.
@Suite struct CaseReadingTests {
  private static func rules(_ cases: String, rest: String = "") -> String {
    Example.ruleSet(Example.rule(rest: rest)) + "cases:\n" + cases
  }

  @Test func `a case that expects nothing is refused`() throws {
    try expectProblems(
      inRules: Self.rules("  - {id: ▸empty◂, title: T, incidents: [], expected: {}}\n"),
      Expected("rules.empty-case", "the case 'empty' expects nothing"))
  }

  @Test(arguments: [
    ("fires: [▸oen◂]", "rule 'oen'", "one"), ("silent: [▸oen◂]", "rule 'oen'", "one"),
    ("open: [▸oen◂]", "rule 'oen'", "one"),
    ("scores: {▸targts◂: 10}", "criterion 'targts'", "targets"),
    ("recommended: ▸som◂", "rung 'som'", "some"), ("possible: ▸som◂", "rung 'som'", "some"),
    ("met: [▸some/claim◂]", "gate 'some/claim'", "some/claimed"),
    ("unmet: [▸some/claim◂]", "gate 'some/claim'", "some/claimed"),
  ])
  func `an id that the rule set does not have is corrected`(
    expected: String, missing: String, fix: String
  ) throws {
    try expectProblems(
      inRules: Self.rules("  - {id: a, title: T, incidents: [], expected: {\(expected)}}\n"),
      Expected("rules.unknown-in-case", "the rule set has no \(missing)", fix: fix))
  }

  @Test(arguments: [
    ("index: ▸101◂", "rules.out-of-range", "'figure' is out of range"),
    (
      "index: ▸{low: 2, high: 1}◂", "rules.readings-upside-down",
      "the cautious reading is above the generous one"
    ),
    ("scores: ▸[1]◂", "yaml.wrong-type", "expected a mapping of criteria to scores"),
  ])
  func `a figure that cannot be is refused`(
    expected: String, id: String, message: String
  ) throws {
    try expectProblems(
      inRules: Self.rules(
        "  - {id: a, title: T, incidents: [], expected: {recommended: none, \(expected)}}\n"),
      Expected(.init(rawValue: id), message))
  }

  @Test func `two cases of one id are refused`() throws {
    let one = "incidents: [], expected: {index: 0}}\n"
    try expectProblems(
      inRules: Self.rules("  - {id: a, title: T, \(one)  - {id: ▸a◂, title: T, \(one)"),
      Expected("rules.duplicate-id", "two case entries have the id 'a'"))
  }

  @Test func `a case is looked at on a day`() throws {
    try expectProblems(
      inRules: Self.rules(
        "  - {id: a, title: T, as_of: ▸2024◂, incidents: [], expected: {index: 0}}\n"),
      Expected("rules.not-a-day", "a case is looked at on a day"))
  }

  @Test func `a mark on a term that the condition lacks is refused`() throws {
    try expectProblems(
      inRules: Self.rules(
        "  - {id: a, title: T, incidents: [], expected: {index: 0}}\n",
        rest: "\n        uncovered: [{term: ▸incident.ongoing◂, why: W}]"),
      Expected("rules.no-such-term", "the condition has no term 'incident.ongoing'"))
  }

  @Test func `a mark fits its term however the lines are broken`() throws {
    try expectProblems(
      inRules: Self.rules(
        "  - {id: a, title: T, incidents: [], expected: {index: 0}}\n",
        rest: "\n        uncovered: [{term: '\"legislature\"  in incident.targets', why: W}]"))
  }
}
