import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit

/// `threatlevel check`: every problem of every file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check rule sets, dossiers, vocabularies and scales.",
    discussion: """
      Prints every problem of every file in one run, in file order, with place, \
      source line and what to do. The kind of a file is recognised by its content. \
      A rule's examples are tried.

      EXAMPLES
        threatlevel check Rules seeds
        threatlevel check seeds/china.yaml
        threatlevel check --strict Rules/uk-state-threat.yaml
        threatlevel check --explain evidence.not-a-date

      Exit status 0 without errors, 1 if a file could not be read, 2 with errors.
      """)

  @Argument(help: "Files and folders.", completion: Completions.yaml)
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The rule set whose vocabulary and scales are used for files that have none beside them.",
      valueName: "file"), completion: Completions.yaml)
  var rules: [String] = []

  @Flag(help: "Let warnings count as errors.")
  var strict = false

  @Flag(help: "Also print notes on evidence that is sound but thin.")
  var notes = false

  @OptionGroup var explanation: ExplainOptions

  @Option(name: .long, help: "Colour: auto, always or never; NO_COLOR is respected.")
  var color: ColourChoice = .auto

  func validate() throws {
    try Defaults.refuseSeveral(rules)
    try explanation.validate(beside: paths)
  }

  func run() throws {
    if let page = explanation.page {
      let style = Terminal.style(color, isFile: false)
      return try Terminal.writeResult(TerminalPages(style: style).render(page), colour: color)
    }
    let inspection = Inspection(paths, rules: rules.first ?? Defaults.rules)
    let shown = inspection.diagnostics.filter { notes || $0.severity != .note }
    Terminal.report(shown, colour: color)
    Terminal.offerExplanation(of: shown)
    let errors = inspection.diagnostics.count { $0.severity == .error }
    let warnings = inspection.diagnostics.count { $0.severity == .warning }
    try Terminal.writeResult(
      "\(counted(inspection.paths.count, "file")): \(counted(errors, "error")), "
        + counted(warnings, "warning") + noted(inspection.diagnostics.count - errors - warnings)
        + "\n", colour: color)
    if errors > 0 { throw inspection.diagnostics.exitStatus.code }
    if strict, warnings > 0 { throw ExitStatus.errorsInInput.code }
  }

  /// What real evidence makes unavoidable is counted, and shown to those who ask.
  private func noted(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return ", " + counted(count, "note") + (notes ? "" : " (--notes prints them)")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
