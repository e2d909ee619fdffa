import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit

/// `threatlevel test`: rules on their own examples, and conditions that stand in no rule yet.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try rules on their examples, or a condition on evidence.",
    discussion: """
      Without --try, every rule of the rule sets named is tried on its own examples.

      With --try, a condition is read as the rule set would read it, and tried: its type, \
      its value, and the condition with the value of every part under it. A condition over \
      'incident' is tried on each incident, one over 'incidents' on all of them together. \
      Without a condition, --try lists what a condition may use.

      EXAMPLES
        threatlevel test
        threatlevel test --try
        threatlevel test --try 'incident.duration >= years(1)' --actor china
        threatlevel test --try 'incidents.exists(i, i.ongoing)' --actor CN --as-of 2024-03-25
        threatlevel test --try '"energy" in incident.sectors' --incident china/cn-volt-typhoon
        threatlevel test --try 'incident.effects.people > 1000000' --facts facts.yaml

      Exit status 0 if all is as it should be, 1 if something could not be read or is not there, \
      2 with errors, also of an evaluation.
      """)

  @Argument(
    help: ArgumentHelp(
      "Rule sets, or with --try the condition. (default: Rules/uk-state-threat.yaml)",
      valueName: "rules|condition"), completion: Completions.yaml)
  var subjects: [String] = []

  @Flag(name: .customLong("try"), help: "Try a condition, in CEL.")
  var isTrial = false

  @Option(
    help: ArgumentHelp("Try it on one incident of a state.", valueName: "state/id"))
  var incident: String?

  @Option(
    help: ArgumentHelp("Try it on every visible incident of a state.", valueName: "state"),
    completion: Completions.actors)
  var actor: String?

  @Option(
    help: ArgumentHelp(
      """
      Try it on the facts in a file: the fields of an incident as in a rule's examples, or \
      'incidents' with several.
      """, valueName: "file"), completion: Completions.yaml)
  var facts: String?

  @OptionGroup var input: InputOptions

  @Option(
    help: "The format of --try: \(Format.names(pageRenderers())).",
    completion: Format.completion(pageRenderers()))
  var format = TerminalPages.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try Format.check(format, among: pageRenderers(), for: "--try")
    let targets = [incident, actor, facts].compactMap(\.self)
    if targets.count > 1 {
      throw ValidationError("Name one of --incident, --actor and --facts.")
    }
    guard isTrial else {
      if !targets.isEmpty {
        throw ValidationError(
          "--incident, --actor and --facts say what to try a condition on: add --try 'CONDITION'.")
      }
      return
    }
    if subjects.count > 1 {
      throw ValidationError("--try takes one condition; put it in quotes: --try 'CONDITION'.")
    }
    if let incident, parts(of: incident) == nil {
      throw ValidationError("Write the incident as STATE/ID, such as china/cn-volt-typhoon.")
    }
    if subjects.isEmpty, !targets.isEmpty {
      throw ValidationError("There is no condition to try: --try 'CONDITION'.")
    }
  }

  func run() throws {
    guard isTrial else { return try testRules() }
    let workspace = try input.load(colour: output.color)
    guard let condition = subjects.first else {
      return try output.write(workspace.language.page, as: format)
    }
    let tried = workspace.trying(condition, on: evidence, asOf: input.day)
    Terminal.report(tried.diagnostics, colour: output.color)
    guard let report = tried.value else { throw tried.diagnostics.exitStatus.code }
    try output.write(report.page, as: format)
    if tried.diagnostics.hasErrors { throw ExitStatus.errorsInInput.code }
  }

  private var evidence: TrialEvidence? {
    if let incident, let (state, id) = parts(of: incident) { return .incident(id, of: state) }
    return actor.map { .actor($0) } ?? facts.map { .facts($0) }
  }

  private func parts(of incident: String) -> (state: String, id: String)? {
    let parts = incident.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && !parts.contains("") ? (parts[0], parts[1]) : nil
  }

  /// Tries every rule on its own examples.
  private func testRules() throws {
    let paths = subjects.isEmpty ? [input.rulesPath] : subjects
    var lines: [String] = []
    var problems: [Diagnostic] = []
    for path in paths {
      let tested = RuleTesting.examples(of: path)
      Terminal.report(tested.diagnostics, colour: output.color)
      problems += tested.diagnostics
      guard let count = tested.value else { continue }
      lines.append(
        "\(path.visible): \(count.rules) rules, \(count.examples) examples, "
          + "\(count.failures) not as they should be\n")
    }
    try output.write(lines.joined())
    if problems.hasErrors { throw problems.exitStatus.code }
  }
}
