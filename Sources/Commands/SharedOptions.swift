import ArgumentParser
import Glibc
import Scorecards
import SourceText
import Synchronization
import ThreatLevelKit
import ThreatModel

/// When to use colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to colour what goes to a descriptor: `NO_COLOR` (no-color.org) and dumb terminals
  /// switch `auto` off.
  func isOn(for descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && (Terminal.environment("NO_COLOR") ?? "").isEmpty
        && Terminal.environment("TERM") != "dumb"
    }
  }
}

/// A day on the command line.
struct DayArgument {
  let day: CalendarDate

  init(_ argument: String) throws {
    guard let date = PartialDate(argument), date.precision == .day else {
      throw ValidationError("Write a day that exists as YYYY-MM-DD, such as 2024-03-25.")
    }
    day = date.earliest
  }
}

/// Where to print, and how.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(name: .long, help: "Colour: auto, always or never; NO_COLOR is respected.")
  var color: ColourChoice = .auto

  /// How results are laid out where they go.
  var style: TextStyle { Terminal.style(color, isFile: output != nil) }

  /// Writes a result whole: to the file, or to standard output.
  func write(_ text: String) throws {
    guard let output else { return try Terminal.writeResult(text, colour: color) }
    if let problem = FileAccess.write(Array(text.utf8), to: output) {
      Terminal.report([problem], colour: color)
      throw ExitStatus.couldNotRun.code
    }
  }
}

/// Which evidence, which day.
struct EvidenceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A dossier, or a folder of dossiers; may be repeated. (default: seeds)", valueName: "path"),
    completion: Completions.yaml)
  var evidence: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Assess what was public on this day, as YYYY-MM-DD. (default: today, UTC)",
      valueName: "date"), transform: DayArgument.init)
  var asOf: DayArgument?

  /// The day: the command line is the only place that looks at a clock.
  var day: CalendarDate { asOf?.day ?? CalendarDate(dayNumber: time(nil) / 86_400) }

  /// The evidence as named, or the default one.
  var evidencePaths: [String] { evidence.isEmpty ? [Defaults.path("seeds")] : evidence }
}

/// Which rules, which evidence, which day.
struct InputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The rule set; vocabulary.yaml and scales.yaml stand beside it. \
      (default: Rules/uk-state-threat.yaml)
      """, valueName: "file"), completion: Completions.yaml)
  var rules: [String] = []

  @OptionGroup var shared: EvidenceOptions

  /// Refuses several rule sets, for commands that give one answer; `load` does so in any case.
  func refuseSeveralRules() throws { try Defaults.refuseSeveral(rules) }

  /// The rules file as named, or the default one.
  var rulesPath: String { rules.first ?? Defaults.rules }

  /// The day as named, if any.
  var asOf: DayArgument? { shared.asOf }

  /// The day.
  var day: CalendarDate { shared.day }

  /// The evidence as named, or the default one.
  var evidencePaths: [String] { shared.evidencePaths }

  /// Reads rules and evidence and prints every problem.
  func load(colour: ColourChoice) throws -> Workspace {
    try refuseSeveralRules()
    let loaded = Workspace.load(rules: rulesPath, evidence: evidencePaths)
    Terminal.report(loaded.diagnostics, colour: colour)
    guard let workspace = loaded.value else { throw loaded.diagnostics.exitStatus.code }
    return workspace
  }

  /// Assesses states, full or in short, and prints conditions that could not be evaluated.
  ///
  /// - Parameters:
  ///   - actors: Codes, names or aliases; empty for all.
  ///   - detail: How much the report says.
  ///   - since: A day since which what moved the states is told.
  ///   - comparing: Whether to add the official stances beside the rule set, if there are.
  ///   - colour: When to colour what is said on standard error.
  /// - Returns: The report.
  /// - Throws: The exit status, once what is wrong has been said.
  func report(
    on actors: [String], detail: Workspace.Detail, since: CalendarDate? = nil,
    comparing: Bool = false, colour: ColourChoice
  ) throws -> AssessmentReport {
    try assessed(on: actors, detail: detail, since: since, comparing: comparing, colour: colour)
      .report
  }

  /// The same with what it was made from.
  func assessed(
    on actors: [String], detail: Workspace.Detail, since: CalendarDate? = nil,
    comparing: Bool = false, colour: ColourChoice
  ) throws -> (workspace: Workspace, report: AssessmentReport) {
    let workspace = try load(colour: colour)
    keepUntilExit(workspace)
    do {
      var report = try workspace.report(
        on: actors, asOf: day, detail: detail, since: since)
      if comparing, let agreement = workspace.agreement(asOf: day) {
        Terminal.report(agreement.diagnostics, colour: colour)
        guard let agreement = agreement.value else {
          throw agreement.diagnostics.exitStatus.code
        }
        report = report.comparing(with: agreement)
      }
      warn(of: report.assessments, colour: colour)
      keepUntilExit(report)
      return (workspace, report)
    } catch let problem as Diagnostic {
      Terminal.report([problem], colour: colour)
      throw ExitStatus.couldNotRun.code
    }
  }
}

extension InputOptions {
  /// Prints conditions that could not be evaluated.
  func warn(of assessments: [Assessment], colour: ColourChoice) {
    Terminal.report(
      assessments.flatMap(\.failures).map { failure in
        Diagnostic(
          "rules.failed", .warning, "\(failure); it counts as unknown", at: nil,
          help: "mend the condition, then run threatlevel check on the rule set")
      }, colour: colour)
  }

  /// Shows one rule at states, term by term.
  func trace(
    rule: String, on actors: [String], colour: ColourChoice
  ) throws -> RuleTraceReport {
    let workspace = try load(colour: colour)
    keepUntilExit(workspace)
    do {
      return try workspace.trace(rule: rule, on: actors, asOf: day)
    } catch {
      Terminal.report([error], colour: colour)
      throw ExitStatus.couldNotRun.code
    }
  }
}

/// Where shipped files are when nobody says: in the working directory, then beside the program.
enum Defaults {
  /// The rule set where none is named.
  static var rules: String { path("Rules/uk-state-threat.yaml") }

  /// One rule set gives one answer.
  static func refuseSeveral(_ rules: [String]) throws {
    guard rules.count > 1 else { return }
    throw ValidationError(
      "--rules stands \(rules.count) times; name one rule set and run again for the next.")
  }

  /// The folder in which a file stands.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static func path(_ name: String) -> String {
    guard FileAccess.kind(of: name) == .missing, let program = executable else { return name }
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let shared = folder.joined(separator: "/") + "/../share/threatlevel/" + name
    return FileAccess.kind(of: shared) == .missing ? name : shared
  }

  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension Sequence<Diagnostic> {
  /// 1 if a file could not be read or there is nothing of the name that was asked for, otherwise 2.
  var exitStatus: ExitStatus {
    contains { $0.severity == .error && $0.id.isAboutTheCall } ? .couldNotRun : .errorsInInput
  }
}

/// Leaves a value to the end of the process, which comes in a moment: freeing a hundred thousand
/// small parts one by one would take a good part of a command's time.
func keepUntilExit(_ value: some Sendable) {
  keptUntilExit.withLock { $0.append(value) }
}

/// What nobody frees, and everybody can still reach: it is no leak.
private let keptUntilExit = Mutex<[any Sendable]>([])

extension DiagnosticID {
  /// Whether it is about what was asked for, not about what stands in a file.
  fileprivate var isAboutTheCall: Bool {
    rawValue.hasPrefix("file.")
      || ["input.ambiguous-actor", "input.about-incidents"].contains(rawValue)
      || ["actor", "state", "criterion", "rule", "incident"].contains {
        rawValue == "input.unknown-\($0)"
      }
  }
}

extension OutputOptions {
  /// Lays out a page in a format that was checked, and writes it.
  func write(_ page: ReportPage, as format: String) throws {
    try write(Format.renderer(format, among: pageRenderers(style: style)).render(page))
  }
}
