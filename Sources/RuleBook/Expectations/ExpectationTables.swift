import Dossiers
import ThreatModel
package import YAMLTree

/// The keys of a file of expectations.
package enum ExpectationTables {
  /// The keys of the file.
  package static let expectations = KeyTable(
    "expectations",
    [
      .required("expectations", .identifier, "The id of the rule set they are for."),
      .required("stances", .listOf(.mappingOf("stance")), "Official stances to compare with."),
      .optional(
        "bounds", .listOf(.mappingOf("bound")),
        "What 'tune --fit' may make of settings; those not named may become whatever is permitted."),
    ])

  static let bound = KeyTable(
    "bound",
    [
      .required(
        "path", .text,
        "A setting, as 'tune --list-settings' prints it; an asterisk stands for any name."),
      .optional("least", value, "The least that it may become, written as in the rules."),
      .optional("most", value, "The most that it may become, written as in the rules."),
    ], demand: .someOf(["least", "most"]))

  /// A number or a length of time, as the setting has it.
  private static let value = ValueKind.anyOf([.number(0...1000), .lengthOfTime])

  static let stance = KeyTable(
    "stance",
    [
      .required("id", .identifier, "Unique in the file."),
      .required("actor", .word(.countries), "The state that it is about, by code."),
      .required("as_of", .day, "The day to compare on."),
      .required("by", .word(.codes), "Whose stance it is, by code."),
      .required("stance", .text, "What was said, in short."),
      .required("kind", .choice(of: StanceKind.self), "Its level."),
      .required("expected", .mappingOf("expected rungs"), "The rungs that agree."),
      .required("marked", .oneOf(["agree", "disagree"]), "What its author expects."),
      .required("why", .text, "How the stance became a rung, or why rules and stance differ."),
      .required("sources", .someOf(.mappingOf("reference")), "Where it stands."),
    ])

  static let expected = KeyTable(
    "expected rungs",
    [
      .optional("rung", .identifier, "The one rung that agrees; instead of bounds."),
      .optional("at_least", .identifier, "The lowest rung that agrees."),
      .optional("at_most", .identifier, "The highest rung that agrees."),
    ], demand: .someOf(["rung", "at_least", "at_most"]))

  /// Every table that expectations are read by.
  package static let all = [expectations, bound, stance, expected, RuleSetTables.reference]
}
