import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel sensitivity`: how firm an assessment is, and what would change it.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show how firm an assessment is, and what would change it.",
    discussion: """
      What is known only within bounds (likelihoods, dates, open fields) and what the rule set \
      settles by judgement (weights, points, discounts, half-life) is drawn again and again: how \
      often each designation comes of it, how the index and the rank among all states spread, and \
      what the spread comes from. Then, by trying and not by drawing, the smallest single change of \
      each kind that would raise or lower the recommendation, what each incident and source bears, \
      and which gap is worth closing first. The same seed gives the same bytes on any machine.

      --format csv gives one row for each factor: its path, the share of the spread that it \
      explains alone (first) and that it has a part in (total), each with its 95 % interval.

      EXAMPLES
        threatlevel sensitivity china --as-of 2024-03-25
        threatlevel sensitivity CN RU --draws 100000 --seed 7
        threatlevel sensitivity china --noise 0.1 --format html --output china.html
        threatlevel sensitivity CN RU --format csv --output factors.csv
        threatlevel sensitivity CN --format json | jq '.sensitivities[].factors[:3]'
      """)

  /// More would not fit into memory beside the results of all states.
  private static let mostDraws = 1_000_000

  @Argument(help: "States by code, name or alias.", completion: Completions.actors)
  var actors: [String]

  @Option(help: "How many draws, up to 1000000.")
  var draws = 10_000

  @Option(help: "Which random numbers.")
  var seed: UInt64 = 1

  @Option(
    help: "By which share of itself each number of the rule set varies, from 0 to 0.9.")
  var noise = "0.25"

  @OptionGroup var input: InputOptions

  @Option(
    help: "The format: \(Format.names(sensitivityRenderers())).",
    completion: Format.completion(sensitivityRenderers()))
  var format = TerminalSensitivity.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try input.refuseSeveralRules()
    try Format.check(format, among: sensitivityRenderers())
    guard (1...Self.mostDraws).contains(draws) else {
      throw ValidationError("--draws is \(draws); ask for 1 to \(Self.mostDraws).")
    }
    _ = try share()
  }

  func run() throws {
    let renderer = try Format.renderer(format, among: sensitivityRenderers(style: output.style))
    let workspace = try input.load(colour: output.color)
    keepUntilExit(workspace)
    // A tenth of the draws is enough rows for intervals of a few percent.
    let method = DrawMethod(
      draws: draws, seed: seed, noise: try share(), rows: max(8, min(draws / 10, 16_384)))
    let progress = Progress("sensitivity")
    do {
      let report = try workspace.sensitivities(on: actors, asOf: input.day, method: method) {
        progress.add($0, of: $1)
      }
      progress.end()
      try output.write(renderer.render(report))
    } catch let problem as Diagnostic {
      progress.end()
      Terminal.report([problem], colour: output.color)
      throw ExitStatus.couldNotRun.code
    }
  }

  /// The noise in ten-thousandths, exactly as written.
  private func share() throws -> Factor {
    let parts = noise.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard let whole = Int(parts.first ?? ""), (1...4).contains(fraction.count),
      fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let decimals = Int(fraction + String(repeating: "0", count: 4 - fraction.count)),
      whole == 0, decimals <= 9000
    else {
      throw ValidationError(
        "--noise is '\(noise)'; write a share from 0 to 0.9 with at most four decimals, such as 0.25."
      )
    }
    return Factor(tenThousandths: decimals)
  }
}
