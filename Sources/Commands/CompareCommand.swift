import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel compare`: in what two rule sets differ, and what each difference does.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two rule sets: what differs, what each change does alone, who moves.",
    discussion: """
      Compares what rule sets say, not their lines: weights, points, conditions, rules that came, \
      went, moved or were switched off, gates and rungs, settings; where a rule stands does not \
      count, except in a decision table. Rules belong together by id; one with another id and the \
      same condition was renamed. Every change is also tried alone in the first rule set; where \
      the effects do not add up, that is said.

      One of the two may be -, for standard input; it is read with the vocabulary.yaml and \
      scales.yaml that stand beside the other.

      EXAMPLES
        threatlevel compare Rules/uk-state-threat.yaml draft/uk-state-threat.yaml
        git show main:Rules/uk-state-threat.yaml | threatlevel compare - Rules/uk-state-threat.yaml
        threatlevel compare old.yaml new.yaml --over-time --actor russia
        threatlevel compare old.yaml new.yaml --format markdown --fail-on-move

      Exit status 1 if something could not be read, 2 with errors in one of the rule sets or the \
      evidence, 3 if --fail-on-move is given and a state stands on another rung, recommended or \
      possible.
      """)

  @Argument(
    help: "The first rule set, - for standard input.", completion: Completions.yaml)
  var first: String

  @Argument(
    help: "The second rule set, - for standard input.", completion: Completions.yaml)
  var second: String

  @Flag(help: "Also print from when to when the two recommended different rungs.")
  var overTime = false

  @Flag(help: "End with status 3 if a state stands on another rung.")
  var failOnMove = false

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp(
      "A state by code, name or alias; may be repeated. (default: all)", valueName: "state"),
    completion: Completions.actors)
  var actors: [String] = []

  @OptionGroup var input: EvidenceOptions

  @Option(
    help: "The format: \(Format.names(differenceRenderers())).",
    completion: Format.completion(differenceRenderers()))
  var format = TerminalDifference.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try Format.check(format, among: differenceRenderers())
    if first == "-", second == "-" {
      throw ValidationError(
        "Standard input can be read once only; name one of the two rule sets by its path.")
    }
  }

  func run() throws {
    let renderer = try Format.renderer(format, among: differenceRenderers(style: output.style))
    let loaded = RuleSetPair.load(try source, evidence: input.evidencePaths)
    Terminal.report(loaded.diagnostics, colour: output.color)
    guard let pair = loaded.value else { throw loaded.diagnostics.exitStatus.code }
    keepUntilExit(pair)
    let report = try report(on: pair)
    try output.write(renderer.render(report))
    if failOnMove, report.movesRung { throw ExitStatus.thresholdCrossed.code }
  }

  private var source: RuleSetPairSource {
    get throws {
      if first == "-" { return .text(try standardInput(), file: second) }
      if second == "-" { return .file(first, text: try standardInput()) }
      return .files(first, second)
    }
  }

  private func standardInput() throws -> SourceFile {
    let file = Terminal.standardInput()
    Terminal.report(file.diagnostics, colour: output.color)
    guard let file = file.value else { throw file.diagnostics.exitStatus.code }
    return file
  }

  private func report(on pair: RuleSetPair) throws -> RuleSetDifferenceReport {
    do {
      return try pair.report(on: actors, asOf: input.day, overTime: overTime)
    } catch {
      Terminal.report([error], colour: output.color)
      throw ExitStatus.couldNotRun.code
    }
  }
}
