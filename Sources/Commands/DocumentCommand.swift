import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit

/// `threatlevel document`: a rule set as a page for people.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write a rule set as a page for people.",
    discussion: """
      The question, the ladder with what each rung demands and sets off, the gates, \
      every criterion and rule with its points, reasons, condition, references and \
      examples, the settings, what is published and what is judgement, and what the \
      words mean. It is written from the rule set alone; no state is assessed.

      EXAMPLES
        threatlevel document
        threatlevel document --format terminal | less
        threatlevel document --format html --output rules.html

      Exit status 0 if the page was written, 1 if something could not be read or written, \
      2 with errors in the rule set.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The rule set; vocabulary.yaml and scales.yaml stand beside it. \
      (default: Rules/uk-state-threat.yaml)
      """, valueName: "rules"), completion: Completions.yaml)
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "The format: \(Format.names(pageRenderers()))."),
    completion: Format.completion(pageRenderers()))
  var format = MarkdownPages.name

  @OptionGroup var output: OutputOptions

  func validate() throws { try Format.check(format, among: pageRenderers()) }

  func run() throws {
    let read = RuleDocumenting.page(of: rules ?? Defaults.rules)
    Terminal.report(read.diagnostics, colour: output.color)
    guard let page = read.value else { throw read.diagnostics.exitStatus.code }
    try output.write(page.page, as: format)
  }
}
