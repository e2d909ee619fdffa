import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit

/// `threatlevel check`: every problem of every file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check rule sets, dossiers, vocabularies and scales.",
    discussion: """
      Prints every problem of every file in one run, in file order, with place, \
      source line and what to do. The kind of a file is recognised by its content. \
      A rule's examples are tried.

      EXAMPLES
        threatlevel check Rules seeds
        threatlevel check seeds/china.yaml
        threatlevel check --strict Rules/uk-state-threat.yaml
        threatlevel check --explain evidence.not-a-date
        threatlevel check --format sarif --output check.sarif Rules seeds
        threatlevel check --fix --dry-run seeds
        threatlevel check --schema dossier

      Exit status 0 without errors, 1 if a file could not be read, 2 with errors.
      """)

  @Argument(help: "Files and folders.", completion: Completions.yaml)
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The rule set whose vocabulary and scales are used for files that have none beside them.",
      valueName: "file"), completion: Completions.yaml)
  var rules: [String] = []

  @Flag(help: "Let warnings count as errors.")
  var strict = false

  @Flag(help: "Also print notes on evidence that is sound but thin, in every format.")
  var notes = false

  @Option(
    help: """
      The format: \(Format.names(CheckFormat.names)). All but text put one document where \
      results go, and nothing else.
      """,
    completion: .list(CheckFormat.names))
  var format = CheckFormat.text

  @Flag(
    help: """
      First mend what can be mended without asking, and print the difference. Links are \
      followed, and files keep their permissions.
      """)
  var fix = false

  @Flag(help: "With --fix: show the difference and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      """
      Print the JSON Schema of a kind of file instead, for editors: \
      \(Format.names(Schemas.kinds)).
      """, valueName: "kind"), completion: .list(Schemas.kinds))
  var schema: String?

  @OptionGroup var explanation: ExplainOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try Defaults.refuseSeveral(rules)
    try Format.check(format, among: CheckFormat.names)
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
    if fix, format != CheckFormat.text || schema != nil || output.output != nil {
      throw ValidationError(
        "--fix prints a difference; leave --format, --schema and --output out.")
    }
    if schema != nil, explanation.explain != nil {
      throw ValidationError("--explain and --schema each print one thing; leave one of them out.")
    }
    guard let schema else { return try explanation.validate(beside: paths) }
    guard paths.isEmpty else {
      throw ValidationError("--schema prints a schema and checks nothing; leave the paths out.")
    }
    guard !Schemas.kinds.contains(schema) else { return }
    let nearest = nearestName(to: schema, in: Schemas.kinds).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError(
      "There is no schema of '\(schema)'.\(nearest) "
        + "There are schemas of \(Schemas.kinds.joined(separator: ", ")).")
  }

  func run() throws {
    if let schema { return try printSchema(of: schema) }
    if let page = explanation.page {
      return try output.write(TerminalPages(style: output.style).render(page))
    }
    if fix { try mend() }
    let inspection = Inspection(paths, rules: rules.first ?? Defaults.rules)
    keepUntilExit(inspection)
    let report = DiagnosticReport(
      inspection.diagnostics, in: inspection.paths,
      by: .init(name: "threatlevel", version: ThreatLevelCommand.version),
      from: notes ? .note : .warning)
    if let format = CheckFormat.format(format) {
      try output.write(format.render(report))
    } else {
      Terminal.report(report.diagnostics, colour: output.color)
      Terminal.offerExplanation(of: report.diagnostics)
      try output.write(summary(of: report) + "\n")
    }
    if inspection.diagnostics.hasErrors { throw inspection.diagnostics.exitStatus.code }
    if strict, report.counts[.warning] != nil { throw ExitStatus.errorsInInput.code }
  }

  /// Writes the files that can be mended, and prints how they differ.
  ///
  /// All are looked at before the first is written, so that a folder is not left half mended by what
  /// was found in its last file.
  private func mend() throws {
    let repairs = Repairs(paths, rules: rules.first ?? Defaults.rules)
    Terminal.report(repairs.refusals, colour: output.color)
    let difference = UnifiedDiff(for: Terminal.medium(output.color))
    var problems: [Diagnostic] = []
    var changes = 0
    for repair in repairs.repairs {
      let path = repair.file.path
      if !dryRun, let problem = FileAccess.write(repair.mended, to: path) {
        problems.append(problem)
        continue
      }
      changes += repair.changes
      try Terminal.writeResult(
        difference.render(from: repair.file.bytes, to: repair.mended, path: path),
        colour: output.color)
    }
    Terminal.report(problems, colour: output.color)
    let files = repairs.repairs.count - problems.count
    let done = "\(dryRun ? "would make" : "made") \(counted(changes, "change"))"
    try Terminal.writeResult(
      repairs.repairs.isEmpty
        ? "nothing can be mended without asking\n"
        : done + " in \(counted(files, "file"))\n", colour: output.color)
    if !problems.isEmpty { throw ExitStatus.couldNotRun.code }
  }

  /// Prints the schema of a kind of file with the words that stand beside the rules.
  private func printSchema(of kind: String) throws {
    let schema = Schemas.schema(
      of: kind, wordsFrom: Defaults.folder(of: rules.first ?? Defaults.rules))
    Terminal.report(schema.diagnostics, colour: output.color)
    guard let text = schema.value else { throw schema.diagnostics.exitStatus.code }
    try output.write(text)
  }

  /// How much was found; what real evidence makes unavoidable is counted, and shown to those who
  /// ask.
  private func summary(of report: DiagnosticReport) -> String {
    func found(_ severity: Severity) -> String {
      counted(report.counts[severity] ?? 0, severity.rawValue)
    }
    let noted =
      report.counts[.note] == nil
      ? "" : ", " + found(.note) + (notes ? "" : " (--notes prints them)")
    return "\(counted(report.files.count, "file")): \(found(.error)), \(found(.warning))\(noted)"
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// What `check --format` may be: text for people, or one of the formats for programs.
enum CheckFormat {
  static let text = "text"
  static let names = [text] + diagnosticFormats.map { type(of: $0).name }

  /// The format for programs that has a name.
  static func format(_ name: String) -> (any DiagnosticFormat)? {
    diagnosticFormats.first { type(of: $0).name == name }
  }
}
