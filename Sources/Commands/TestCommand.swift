import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel test`: what rule sets say of themselves, and conditions that stand in no rule yet.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try rule sets on examples, cases and stances, or a condition on evidence.",
    discussion: """
      Without --try, each rule is tried on its own examples, the rule set on its cases and on the \
      official stances beside it (rules.yaml has them in rules.expectations.yaml). What examples \
      and cases never made true, or never false, is listed; --coverage lists every term.

      With --try, a condition is read as the rule set would read it, and tried: its type, \
      its value, and the condition with the value of every part under it. A condition over \
      'incident' is tried on each incident, one over 'incidents' on all of them together. \
      Without a condition, --try lists what a condition may use.

      EXAMPLES
        threatlevel test
        threatlevel test Rules/uk-state-threat.yaml --watch
        threatlevel test --fail-under 100 --format junit --output tests.xml
        threatlevel test --try
        threatlevel test --try 'incident.duration >= years(1)' --actor china
        threatlevel test --try 'incidents.exists(i, i.ongoing)' --actor CN
        threatlevel test --try '"energy" in incident.sectors' --actor CN
        threatlevel test --try 'incident.effects.people > 1000000' --facts facts.yaml

      Exit status 0 if all is as it should be, 1 if something could not be read or is not there, \
      2 with errors and failed tests, 3 if coverage is under what --fail-under asks.
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

  @Flag(help: "List every condition, and how often its terms were true, false and open.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "End with 3 if examples and cases meet fewer per cent of the terms' outcomes.",
      valueName: "percent"))
  var failUnder: Int?

  @Flag(help: "Run again whenever a file that is read is saved, until interrupted.")
  var watch = false

  @OptionGroup var input: InputOptions

  @Option(
    help: "\(Format.names(testRenderers())); with --try, \(Format.names(pageRenderers())).",
    completion: Format.completion(testRenderers()))
  var format = TerminalPages.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try input.refuseSeveralRules()
    if isTrial {
      try Format.check(format, among: pageRenderers(), for: "--try")
    } else {
      try Format.check(format, among: testRenderers())
    }
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under goes from 0 to 100 per cent.")
    }
    if isTrial, watch || coverage || failUnder != nil {
      throw ValidationError("--watch, --coverage and --fail-under do not go with --try.")
    }
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

  private func testRules() throws {
    guard watch else {
      if let status = try runTests() { throw status.code }
      return
    }
    let watched = Watch(
      paths.flatMap { RuleTesting.inputs(of: $0, evidence: input.evidencePaths) })
    try watched.repeatedly { _ = try runTests() }
  }

  private var paths: [String] { subjects.isEmpty ? [input.rulesPath] : subjects }

  /// Runs all tests once and prints what came of them.
  ///
  /// - Returns: The status to end with; `nil` if all is as it should be.
  private func runTests() throws -> ExitStatus? {
    var reports: [TestReport] = []
    var problems: [Diagnostic] = []
    for path in paths {
      let tested = RuleTesting.run(path, evidence: input.evidencePaths, asOf: input.day)
      problems += tested.diagnostics
      reports += [tested.value].compactMap(\.self)
    }
    Terminal.report(problems, colour: output.color)
    if !reports.isEmpty {
      let renderer = try Format.renderer(format, among: testRenderers(style: output.style))
      try output.write(renderer.render(reports, detail: coverage ? .everyTerm : .summary))
    }
    if problems.hasErrors { return problems.exitStatus }
    if reports.contains(where: \.hasFailures) { return .errorsInInput }
    let least = reports.map(\.coverage.hundredthsOfPercent).min() ?? 0
    guard let failUnder, least < failUnder * 100 else { return nil }
    Terminal.report(
      [.coverageUnder(failUnder, reports.filter { $0.coverage.hundredthsOfPercent == least })],
      colour: output.color)
    return .thresholdCrossed
  }
}

extension Diagnostic {
  fileprivate static func coverageUnder(_ percent: Int, _ reports: [TestReport]) -> Diagnostic {
    let least = reports.first?.coverage.hundredthsOfPercent ?? 0
    return Diagnostic(
      "test.coverage",
      "examples and cases meet \(least / 100).\(least % 100 / 10) per cent of the terms' outcomes, "
        + "not \(percent)", at: nil,
      help: "add examples that make what is listed true, or false; or mark a term under "
        + "'uncovered' with the reason")
  }
}
