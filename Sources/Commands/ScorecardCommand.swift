import ArgumentParser
import Scorecards
import ThreatLevelKit
import ThreatModel

/// `threatlevel scorecard`: the reasoned scorecard.
struct ScorecardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "Print the reasoned scorecard of one or more states.",
    discussion: """
      What is recommended and what is only possible, the reasons with their \
      arithmetic, the gates not met, the gaps worth closing, the denials, the \
      sources, and what our conventions decide.

      EXAMPLES
        threatlevel scorecard china --as-of 2024-03-25
        threatlevel scorecard CN RU --format json --output scorecards.json
        threatlevel scorecard china --as-of 2024-03-25 --since 2024-01-01
        threatlevel scorecard china --rule electoral-system
        threatlevel scorecard CN RU --format stix --output assessment.stix.json

      The format stix is a STIX 2.1 bundle for threat intelligence platforms.
      """)

  @Argument(help: "States by code, name or alias.", completion: Completions.actors)
  var actors: [String]

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Show this one rule, term by term, at every visible incident.", valueName: "id"))
  var rule: String?

  @Option(
    help: ArgumentHelp(
      "Tell what moved the state after this day, as YYYY-MM-DD, or that nothing did.",
      valueName: "date"), transform: DayArgument.init)
  var since: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Hand the scorecard on under this marking, no laxer than that of the evidence.",
      valueName: "marking"), completion: .list(MarkingArgument.names),
    transform: MarkingArgument.init)
  var marking: MarkingArgument?

  @Option(help: "The format: \(Format.names(formats)).", completion: .list(formats))
  var format = TerminalScorecard.name

  private static let formats =
    scorecardRenderers().map { type(of: $0).name } + [STIXScorecard.name]

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try input.refuseSeveralRules()
    if let since, since.day >= input.day {
      throw ValidationError(
        "--since \(since.day) is not before the day that is assessed, \(input.day).")
    }
    if since != nil, rule != nil {
      throw ValidationError("--since tells of a whole scorecard; it does not go with --rule.")
    }
    if rule == nil {
      try Format.check(format, among: Self.formats)
    } else {
      try Format.check(format, among: pageRenderers(), for: "--rule")
    }
  }

  func run() throws {
    if let rule {
      var trace = try input.trace(rule: rule, on: actors, colour: output.color)
      trace.marking = try marking?.replacing(trace.marking) ?? trace.marking
      return try output.write(trace.page, as: format)
    }
    var (workspace, report) = try input.assessed(
      on: actors, detail: .full, since: since?.day, comparing: true, colour: output.color)
    report.marking = try marking?.replacing(report.marking) ?? report.marking
    let renderers = scorecardRenderers(style: output.style) + [STIXScorecard(workspace)]
    try output.write(Format.renderer(format, among: renderers).render(report))
  }
}
