import ArgumentParser
import SourceText
import ThreatModel

/// What is to be changed in a rule set.
struct TuneOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Set a setting; may be repeated.", valueName: "path=value"),
    completion: Completions.settings(suffix: "="))
  var set: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add the rules of a file to a criterion, - for standard input; may be repeated.",
      valueName: "criterion=file"))
  var addRule: [String] = []

  @Option(name: .long, help: ArgumentHelp("Remove a rule; may be repeated.", valueName: "id"))
  var removeRule: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Move a rule to the end of another criterion; may be repeated.",
      valueName: "id=criterion"))
  var move: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Switch a rule off: it stays in the file and counts nowhere; may be repeated.",
      valueName: "id"))
  var disable: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Switch a rule on again; may be repeated.", valueName: "id"))
  var enable: [String] = []

  /// Whether nothing is to be changed.
  var isEmpty: Bool {
    [set, addRule, removeRule, move, disable, enable].allSatisfy(\.isEmpty)
  }

  /// Refuses pairs that are none.
  func validatePairs() throws {
    for text in addRule where Self.pair(text) == nil {
      throw ValidationError(
        "'\(text.visible)' adds nothing; write --add-rule CRITERION=FILE, such as targets=rule.yaml."
      )
    }
    for text in move where Self.pair(text) == nil {
      throw ValidationError(
        "'\(text.visible)' moves nothing; write --move ID=CRITERION, such as supply-chain=effects.")
    }
    if addRule.count(where: { Self.pair($0)?.right == "-" }) > 1 {
      throw ValidationError("Standard input can be read once only.")
    }
  }

  /// What happens to rules, in order.
  func edits(colour: ColourChoice) throws -> [RuleEdit] {
    var edits: [RuleEdit] = []
    for (criterion, path) in addRule.compactMap(Self.pair) {
      let file = path == "-" ? Terminal.standardInput() : FileAccess.read(path)
      Terminal.report(file.diagnostics, colour: colour)
      guard let file = file.value else { throw file.diagnostics.exitStatus.code }
      edits.append(.add(criterion: criterion, path: file.path, text: file.bytes))
    }
    edits += removeRule.map { .remove($0) }
    edits += move.compactMap(Self.pair).map { .move($0.left, to: $0.right) }
    return edits + disable.map { .disable($0) } + enable.map { .enable($0) }
  }

  private static func pair(_ text: String) -> (left: String, right: String)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains("") ? (String(parts[0]), String(parts[1])) : nil
  }
}
