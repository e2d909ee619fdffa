import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel timeline`: how the designation of a state moved, and at what.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show how a state's rungs and index moved in time, and what moved them.",
    discussion: """
      For every day on which something became public, or on which time alone moved a rung: the \
      recommended and the possible rung, the index, and the steps that moved it: time alone, \
      incidents, claims, facts, responses, and what was taken back. The steps add up.

      EXAMPLES
        threatlevel timeline china
        threatlevel timeline china --from 2020-01-01 --to 2024-03-25
        threatlevel timeline russia --all --format markdown --output russia.md
        threatlevel timeline CN --format html --output china.html
        threatlevel timeline CN --format json | jq '.timelines[].points[].date'
      """)

  @Argument(help: "States by code, name or alias.", completion: Completions.actors)
  var actors: [String]

  @Option(
    help: ArgumentHelp(
      "Begin on this day, as YYYY-MM-DD. (default: when something first became public)",
      valueName: "date"), transform: DayArgument.init)
  var from: DayArgument?

  @Option(
    help: ArgumentHelp(
      "End on this day, as YYYY-MM-DD. (default: the day of --as-of)", valueName: "date"),
    transform: DayArgument.init)
  var to: DayArgument?

  @Flag(help: "List also what became public and moved nothing.")
  var all = false

  @OptionGroup var input: InputOptions

  @Option(
    help: "The format: \(Format.names(timelineRenderers())).",
    completion: Format.completion(timelineRenderers()))
  var format = TerminalTimeline.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try input.refuseSeveralRules()
    try Format.check(format, among: timelineRenderers())
    if to != nil, input.asOf != nil {
      throw ValidationError("--to and --as-of both name the last day; give one of them.")
    }
    if let from, from.day > last {
      throw ValidationError(
        "--from \(from.day) comes after the last day, \(last); name an earlier day, or a later --to."
      )
    }
  }

  func run() throws {
    let renderer = try Format.renderer(format, among: timelineRenderers(style: output.style))
    let report = try input.timelines(
      on: actors, from: from?.day, to: last, colour: output.color)
    try output.write(renderer.render(report, detail: all ? .everything : .moves))
  }

  private var last: CalendarDate { to?.day ?? input.day }
}

extension InputOptions {
  /// Follows states through time.
  fileprivate func timelines(
    on actors: [String], from: CalendarDate?, to: CalendarDate, colour: ColourChoice
  ) throws -> TimelineReport {
    let workspace = try load(colour: colour)
    keepUntilExit(workspace)
    do {
      return try workspace.timelines(on: actors, from: from, to: to)
    } catch {
      Terminal.report([error], colour: colour)
      throw ExitStatus.couldNotRun.code
    }
  }
}
