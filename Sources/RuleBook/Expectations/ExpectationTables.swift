package import YAMLTree

/// The keys of a file of expectations.
package enum ExpectationTables {
  /// The keys of the file.
  package static let expectations = KeyTable(
    "expectations",
    [
      .required("expectations", .identifier, "The id of the rule set they are for."),
      .required("stances", .listOf(.mappingOf("stance")), "Official stances to compare with."),
    ])

  static let stance = KeyTable(
    "stance",
    [
      .required("id", .identifier, "Unique in the file."),
      .required("actor", .text, "The state that it is about, by code."),
      .required("as_of", .date, "The day to compare on."),
      .required("by", .text, "Whose stance it is, by code."),
      .required("stance", .text, "What was said, in short."),
      .required("kind", .oneOf(["wording", "entity", "state", "none"]), "Its level."),
      .required("expected", .mappingOf("expected rungs"), "The rungs that agree."),
      .required("marked", .oneOf(["agree", "disagree"]), "What its author expects."),
      .required("why", .text, "How the stance became a rung, or why rules and stance differ."),
      .required("sources", .listOf(.mappingOf("reference")), "Where it stands."),
    ])

  static let expected = KeyTable(
    "expected rungs",
    [
      .optional("rung", .identifier, "The one rung that agrees; instead of bounds."),
      .optional("at_least", .identifier, "The lowest rung that agrees."),
      .optional("at_most", .identifier, "The highest rung that agrees."),
    ])
}
