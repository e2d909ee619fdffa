import ArgumentParser
import Scorecards
import ThreatLevelKit

/// `threatlevel scorecard`: the reasoned scorecard.
struct ScorecardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "Print the reasoned scorecard of one or more states.",
    discussion: """
      What is recommended and what is only possible, the reasons with their arithmetic, the gates
      not met, the gaps worth closing, the denials, the sources, and what our conventions decide.

      EXAMPLES
        threatlevel scorecard china --as-of 2024-03-25
        threatlevel scorecard CN RU --format json --output scorecards.json
      """)

  @Argument(help: "States by code, name or alias.")
  var actors: [String]

  @OptionGroup var input: InputOptions

  @Option(help: "The format: \(Format.names(scorecardRenderers())).")
  var format = TerminalScorecard.name

  @OptionGroup var output: OutputOptions

  func run() throws {
    let renderer = try Format.renderer(
      format, among: scorecardRenderers(style: Terminal.style(output.color)))
    let report = try input.report(on: actors, detail: .full, colour: output.color)
    try output.write(renderer.render(report))
  }
}
