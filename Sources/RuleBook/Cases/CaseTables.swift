package import YAMLTree

/// The keys of a rule set's cases.
package enum CaseTables {
  /// The keys of a case.
  package static let ruleCase = KeyTable(
    "case",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "What happens in it."),
      .optional("why", .text, "What it guards against."),
      .optional("as_of", .day, "The day; ages and durations follow from it and from dates."),
      .required(
        "incidents", .listOf(.mappingOf("example")), "What the state is said to have done."),
      .required("expected", .mappingOf("expected result"), "What must come of it."),
    ])

  /// A number for both readings, or one for each.
  private static let figure = ValueKind.anyOf([.number(0...100), .mappingOf("both readings")])

  /// The keys of what must come of a case.
  package static let expected = KeyTable(
    "expected result",
    [
      .optional("fires", .listOf(.identifier), "Rules that hold at one incident at least."),
      .optional("silent", .listOf(.identifier), "Rules that hold at none."),
      .optional("open", .listOf(.identifier), "Rules that are open at one, and hold at none."),
      .optional("scores", .mapping(from: .identifier, to: figure), "Scores by criterion."),
      .optional("index", figure, "The index."),
      .optional("recommended", .identifier, "The recommended rung."),
      .optional("possible", .identifier, "The possible rung."),
      .optional("met", .listOf(.text), "Gates that are met, as rung/gate."),
      .optional("unmet", .listOf(.text), "Gates that are not met, as rung/gate."),
    ],
    demand: .someOf([
      "fires", "silent", "open", "scores", "index", "recommended", "possible", "met", "unmet",
    ]))

  /// The keys of a figure that differs between the readings.
  package static let readings = KeyTable(
    "both readings",
    [
      .required("low", .number(0...100), "In the cautious reading."),
      .required("high", .number(0...100), "In the generous reading."),
    ])

  /// The keys of a mark on a term.
  package static let mark = KeyTable(
    "uncovered term",
    [
      .required("term", .text, "A term of the condition, as it stands there."),
      .required("why", .text, "Why no test makes it both true and false."),
    ])

  /// Every table that cases and marks are read by.
  package static let all = [ruleCase, expected, readings, mark]
}
