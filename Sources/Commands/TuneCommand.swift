import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel tune`: what a change of the rules would do, before it is made.
struct TuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Try changes of a rule set: who moves, and by which rule; then write them.",
    discussion: """
      Prints how the file would differ, and where every state stands before and after. Nothing is \
      written without --write; then only the bytes of what was changed, and only if the result \
      passes check.

      A setting has a path, in which * stands for any name. A value is written as in the file, or \
      relative to what is there: +10%, -5 or *1.2. Rules are added, removed, moved, switched off \
      and on, in this order; settings are set after that, in the order given, so that of two values \
      for one setting the later counts.

      --sweep prints who stands on which rung while one setting goes through a range, and the exact \
      values at which somebody moves.

      --fit searches for few and small changes of settings that make expectations hold (a file like \
      Rules/uk-state-threat.expectations.yaml; those marked disagree are left out): every value of \
      every single setting, then every pair, then larger combinations by trying; where it cannot be \
      done, which expectations contradict each other. Ctrl-C ends the search with the best so far. A \
      fit repeats what it was fitted to: --hold-out shows what it does with expectations that it did \
      not see. Bounds of settings may stand in the file.

      EXAMPLES
        threatlevel tune --list-settings
        threatlevel tune --set criteria.targets.weight=35 --as-of 2024-03-25
        threatlevel tune --set 'rules.*.points=-10%'
        threatlevel tune --set 'recency.half_life=3 years' --format markdown
        threatlevel tune my-rules.yaml --set criteria.targets.weight=+5 --write
        threatlevel tune --disable media-or-academia --move supply-chain=operations
        threatlevel tune --add-rule targets=rule.yaml --remove-rule media-or-academia
        threatlevel tune --sweep criteria.targets.weight=10:60:5
        threatlevel tune my-rules.yaml --fit mine.yaml --lock 'rules.*.points' --margin 1
        threatlevel tune my-rules.yaml --fit mine.yaml --hold-out 0.5 --seed 1
        threatlevel tune my-rules.yaml --watch

      Exit status 0 if it can be done, 1 if something could not be read or written, 2 with errors in \
      the rules, also those that the change would bring, 3 if --fit leaves an expectation unmet, 64 \
      for a setting or value that there is not.
      """)

  @Argument(
    help: ArgumentHelp("The rule set. (default: Rules/uk-state-threat.yaml)", valueName: "rules"),
    completion: Completions.yaml)
  var subject: String?

  @OptionGroup var changes: TuneOptions

  @Option(
    help: ArgumentHelp(
      "Let a setting go through values instead, other changes made before.",
      valueName: "path=from:to:step"), completion: Completions.settings(suffix: "="))
  var sweep: String?

  @OptionGroup var fitting: FitOptions

  @Flag(help: "List every setting with its value and what it may be.")
  var listSettings = false

  @Flag(help: "Change the rules file.")
  var write = false

  @Flag(
    help: """
      Run again whenever a file that is read is saved, until interrupted; without changes of its \
      own it compares with the rules as they were at first.
      """)
  var watch = false

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp(
      "A state by code, name or alias; may be repeated. (default: all)", valueName: "state"),
    completion: Completions.actors)
  var actors: [String] = []

  @OptionGroup var input: InputOptions

  @Option(
    help: "The format: \(Format.names(tuningRenderers())).",
    completion: Format.completion(tuningRenderers()))
  var format = TerminalTuning.name

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try input.refuseSeveralRules()
    if subject != nil, !input.rules.isEmpty {
      throw ValidationError("The rule set is named twice; leave --rules out.")
    }
    if listSettings {
      try Format.check(format, among: SettingsFormat.names, for: "--list-settings")
      guard changes.isEmpty, sweep == nil, !write, !watch else {
        throw ValidationError("--list-settings only lists; leave the changes out.")
      }
    } else {
      try Format.check(format, among: tuningRenderers())
    }
    try changes.validatePairs()
    try fitting.check()
    if fitting.fit != nil, !changes.isEmpty || sweep != nil || watch || listSettings {
      throw ValidationError("--fit finds the changes by itself; run it without others.")
    }
    if write, sweep != nil || watch {
      throw ValidationError("--write goes neither with --sweep nor with --watch; run it by itself.")
    }
    if changes.isEmpty, fitting.fit == nil, write || sweep == nil && !watch && !listSettings {
      throw ValidationError(
        "There is nothing to change. Name a setting and its value, such as --set "
          + "criteria.targets.weight=35; --list-settings prints all settings.")
    }
  }

  func run() throws {
    // From the start, so that the earliest Ctrl-C ends the search and not the process.
    if fitting.fit != nil { Interruption.await() }
    let path = subject ?? input.rulesPath
    guard watch else { return try tune(try load(path)) }
    let start = changes.isEmpty && sweep == nil ? try load(path) : nil
    let watched = Watch(RuleTesting.inputs(of: path, evidence: input.evidencePaths))
    try watched.repeatedly {
      // What is wrong was said; the next save may mend it.
      do {
        if let start { try compare(with: start) } else { try tune(try load(path)) }
      } catch is ExitCode {} catch let mistake as ValidationError {
        Terminal.writeMessage("Error: \(mistake.message)\n")
      }
    }
  }

  private func load(_ path: String) throws -> RuleSetTuning {
    let loaded = RuleSetTuning.load(rules: path, evidence: input.evidencePaths)
    Terminal.report(loaded.diagnostics, colour: output.color)
    guard let tuning = loaded.value else { throw loaded.diagnostics.exitStatus.code }
    // Who watches comes back here again and again.
    if !watch { keepUntilExit(tuning) }
    return tuning
  }

  private func tune(_ tuning: RuleSetTuning) throws {
    if listSettings {
      return try SettingsFormat.write(
        SettingsList(tuning.settings, of: tuning.rules), as: format, to: output)
    }
    if let request = try fitting.request() { return try fit(request, tuning) }
    let edits = try changes.edits(colour: output.color)
    try asUsage {
      let tuned = try tuning.tuned(edits, settings: changes.set)
      Terminal.report(tuned.diagnostics, colour: output.color)
      guard let tuned = tuned.value else { throw tuned.diagnostics.exitStatus.code }
      if let sweep { return try self.sweep(sweep, tuned) }
      if write, let problem = tuned.write() {
        Terminal.report([problem], colour: output.color)
        throw [problem].exitStatus.code
      }
      try show(tuned)
    }
  }

  private func compare(with start: RuleSetTuning) throws {
    let current = start.current()
    Terminal.report(current.diagnostics, colour: output.color)
    guard let current = current.value else { throw current.diagnostics.exitStatus.code }
    try asUsage { try show(current) }
  }

  private func fit(_ request: FitRequest, _ tuning: RuleSetTuning) throws {
    let progress = Progress("fit")
    defer {
      Interruption.end()
      progress.end()
    }
    try asUsage {
      let fitted = try tuning.fit(
        request, asOf: input.day, progress: { progress.add($0, of: 100) },
        isCancelled: { Interruption.isPending })
      progress.end()
      Terminal.report(fitted.diagnostics, colour: output.color)
      guard let fitted = fitted.value else { throw fitted.diagnostics.exitStatus.code }
      let tuned = try tuning.tuned(settings: fitted.settings)
      // What the best of a search without success would break is of no use to anybody.
      if fitted.report.holds || tuned.value == nil {
        Terminal.report(tuned.diagnostics, colour: output.color)
      }
      guard let tuned = tuned.value else { throw tuned.diagnostics.exitStatus.code }
      if write, fitted.report.holds, let problem = tuned.write() {
        Terminal.report([problem], colour: output.color)
        throw [problem].exitStatus.code
      }
      try show(tuned, fitted.report)
    }
  }

  private func show(_ tuned: TunedRuleSet, _ fit: FitReport? = nil) throws {
    let renderer = try Format.renderer(format, among: tuningRenderers(style: output.style))
    let report = try tuned.report(
      on: actors, asOf: input.day, isWritten: write && !tuned.isUnchanged && fit?.holds ?? true,
      fit: fit)
    try output.write(renderer.render(report))
    if let fit, !fit.holds { throw ExitStatus.thresholdCrossed.code }
    if !tuned.passes { throw ExitStatus.errorsInInput.code }
  }

  private func sweep(_ sweep: String, _ tuned: TunedRuleSet) throws {
    let renderer = try Format.renderer(format, among: sweepRenderers(style: output.style))
    let report = try tuned.after.sweep(sweep, on: actors, asOf: input.day)
    try output.write(renderer.render(report))
    if !tuned.passes { throw ExitStatus.errorsInInput.code }
  }

  /// Says of a request that cannot be met how to word it, and of a state that is not there which
  /// there are.
  private func asUsage(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let mistake as TuningMistake {
      throw ValidationError(mistake.message)
    } catch let problem as Diagnostic {
      Terminal.report([problem], colour: output.color)
      throw ExitStatus.couldNotRun.code
    }
  }
}

/// The formats of a list of settings.
private enum SettingsFormat {
  static let names = pageRenderers().map { type(of: $0).name } + [CSVTuning.name]

  static func write(_ list: SettingsList, as format: String, to output: OutputOptions) throws {
    guard format == CSVTuning.name else { return try output.write(list.page, as: format) }
    try output.write(list.csv)
  }
}
