import ArgumentParser
import Scorecards
import ThreatLevelKit
import SourceText
import ThreatModel

/// `threatlevel evaluate`: the table of all actors.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Assess states and print a table, most serious first.",
    discussion: """
      EXAMPLES
        threatlevel evaluate
        threatlevel evaluate china russia --as-of 2024-03-25
        threatlevel evaluate --format json | jq '.assessments[].designation'
        threatlevel evaluate --fail-at entity-measures
        threatlevel evaluate --stances
        threatlevel evaluate --rules Rules/uk-state-threat.yaml --rules draft.yaml

      With several --rules they stand side by side on the same evidence.

      Exit status 3 if --fail-at is given and a state reaches the rung.
      """)

  @Argument(
    help: "States by code, name or alias; all if none is named.",
    completion: Completions.actors)
  var actors: [String] = []

  @OptionGroup var input: InputOptions

  @Option(
    help: "The format: \(Format.names(evaluationRenderers())).",
    completion: Format.completion(evaluationRenderers()))
  var format = TerminalEvaluation.name

  @Option(help: ArgumentHelp("End with status 3 if a state reaches this rung.", valueName: "rung"))
  var failAt: String?

  @Flag(help: "Compare what the rules give with official stances of many days.")
  var stances = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard isComparison else { return try Format.check(format, among: evaluationRenderers()) }
    try Format.check(format, among: comparisonRenderers(), for: "several --rules")
    if stances || failAt != nil {
      throw ValidationError(
        "--stances and --fail-at ask of one rule set; name one with --rules and run again.")
    }
  }

  private var isComparison: Bool { input.rules.count > 1 }

  func run() throws {
    guard !isComparison else {
      let renderer = try Format.renderer(format, among: comparisonRenderers(style: output.style))
      let comparison = try input.comparison(on: actors, colour: output.color)
      return try output.write(renderer.render(comparison))
    }
    let renderer = try Format.renderer(format, among: evaluationRenderers(style: output.style))
    let detail = renderer is JSONReport
    let report = try input.report(
      on: actors, detail: detail ? .full : .summary, comparing: stances, colour: output.color)
    let threshold = try failAt.map { try rung($0, in: report) }
    try output.write(renderer.render(report))
    if let threshold, report.assessments.contains(where: { $0.recommended >= threshold }) {
      throw ExitStatus.thresholdCrossed.code
    }
  }

  private func rung(_ id: String, in report: AssessmentReport) throws -> Int {
    let ids = report.assessments.first?.ladder.map(\.id) ?? []
    if let place = ids.firstIndex(of: id) { return place }
    let nearest = nearestName(to: id, in: ids).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError(
      "There is no rung '\(id)'.\(nearest) The rungs are \(ids.joined(separator: ", ")).")
  }
}

extension InputOptions {
  /// Assesses states under each of several rule sets.
  fileprivate func comparison(
    on actors: [String], colour: ColourChoice
  ) throws -> RuleSetComparison {
    let loaded = Workspace.load(eachOf: rules, evidence: evidencePaths)
    Terminal.report(loaded.diagnostics, colour: colour)
    guard let workspaces = loaded.value, let first = workspaces.first else {
      throw loaded.diagnostics.exitStatus.code
    }
    keepUntilExit(workspaces)
    do {
      let comparison = try first.comparison(
        with: Array(workspaces.dropFirst()), on: actors, asOf: day)
      warn(of: comparison.reports.flatMap(\.assessments), colour: colour)
      return comparison
    } catch {
      Terminal.report([error], colour: colour)
      throw ExitStatus.couldNotRun.code
    }
  }
}
