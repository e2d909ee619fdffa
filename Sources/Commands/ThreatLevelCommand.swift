import ArgumentParser

/// The command line: its subcommands read, call and write; they do not think.
struct ThreatLevelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threatlevel",
    abstract: "Which threat designation does the public evidence on a state support, and why?",
    discussion: """
      Dossiers say what states are reported to have done, who attributes it and how \
      surely. A rule set scores that, and a ladder with gates turns it into a \
      designation. Every point can be followed down to its source, and nothing here \
      is an official designation.

      EXAMPLES
        threatlevel evaluate --as-of 2024-03-25
        threatlevel scorecard china --as-of 2024-03-25
        threatlevel check Rules seeds

      EXIT STATUS
        0 done   1 could not run   2 errors in rules or dossiers
        3 a threshold that was asked for was crossed   64 wrong usage
      """,
    version: version,
    subcommands: [
      EvaluateCommand.self, ScorecardCommand.self, TimelineCommand.self, SensitivityCommand.self,
      TuneCommand.self, CompareCommand.self, CheckCommand.self, TestCommand.self,
      DocumentCommand.self, ImportCommand.self, NewCommand.self,
    ])

  /// Follows semantic versioning; the change log says what changed.
  static let version = "0.1.0"
}

/// Runs the program on the process's own arguments.
public func run() -> Never {
  Terminal.keepRunningWithoutReader()
  ThreatLevelCommand.main()
  ThreatLevelCommand.exit()
}
