import ArgumentParser
import Glibc
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel new`: evidence and rules to fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Print a commented dossier, incident or rule to fill in.",
    discussion: """
      What is printed passes 'threatlevel check' as it is and moves no score. A key behind '#' \
      is used by taking the mark away; lines behind '##' explain.

      EXAMPLES
        threatlevel new dossier --actor NZ --output seeds/new-zealand.yaml
        threatlevel new incident --actor china --write
        threatlevel new rule --criterion targets --write
      """,
    subcommands: [NewDossier.self, NewIncident.self, NewRule.self])
}

/// What all templates share.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The rule set beside which vocabulary.yaml and scales.yaml stand. \
      (default: Rules/uk-state-threat.yaml)
      """, valueName: "file"), completion: Completions.yaml)
  var rules: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day that stands where a day is needed, as YYYY-MM-DD. (default: today, UTC)",
      valueName: "date"), transform: DayArgument.init)
  var date: DayArgument?

  func validate() throws { try Defaults.refuseSeveral(rules) }

  var rulesPath: String { rules.first ?? Defaults.rules }

  func templates(colour: ColourChoice) throws -> Templates {
    let today = date?.day ?? CalendarDate(dayNumber: time(nil) / 86_400)
    let loaded = Templates.load(from: Defaults.folder(of: rulesPath), today: today)
    Terminal.report(loaded.diagnostics, colour: colour)
    guard let templates = loaded.value else { throw loaded.diagnostics.exitStatus.code }
    return templates
  }
}

extension OutputOptions {
  /// Writes a template, or says why there is none.
  fileprivate func write(_ text: () throws(Diagnostic) -> String) throws {
    let written: String
    do {
      written = try text()
    } catch {
      Terminal.report([error], colour: color)
      throw ExitStatus.couldNotRun.code
    }
    try write(written)
  }

  /// Writes a file that got a new item, and says where.
  fileprivate func write(_ addition: Checked<FileAddition>) throws {
    Terminal.report(addition.diagnostics, colour: color)
    guard let added = addition.value else { throw addition.diagnostics.exitStatus.code }
    if let problem = FileAccess.write(added.file.bytes, to: added.file.path) {
      Terminal.report([problem], colour: color)
      throw ExitStatus.couldNotRun.code
    }
    let place = "\(added.file.path):\(added.line)".visible
    try Terminal.writeResult(
      "added '\(added.id)' at \(place)\n"
        + "fill it in, then: threatlevel check \(added.file.path.visible)\n", colour: color)
  }
}

/// `threatlevel new dossier`.
struct NewDossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Print a dossier with every key that it may have.",
    discussion: """
      EXAMPLES
        threatlevel new dossier --actor NZ
        threatlevel new dossier --actor "New Zealand" --output seeds/new-zealand.yaml
      """)

  @Option(
    help: ArgumentHelp(
      "The state, by ISO 3166-1 alpha-2 code or name; AQ stands in for one.",
      valueName: "state"))
  var actor: String?

  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let templates = try template.templates(colour: output.color)
    try output.write { () throws(Diagnostic) in try templates.dossier(on: actor) }
  }
}

/// `threatlevel new incident`.
struct NewIncident: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Print an incident to fill in, or add it to a dossier.",
    discussion: """
      With --write the incident and a source for it are added to the state's dossier, and \
      nothing else in the file changes. Without it a dossier with nothing but the two is \
      printed.

      EXAMPLES
        threatlevel new incident --actor china
        threatlevel new incident --actor china --title "Ministry mail read" --write
      """)

  @Option(
    help: "The state, by code, name or alias; AQ stands in for one.",
    completion: Completions.actors)
  var actor: String?

  @Flag(help: "Add it to the state's dossier.")
  var write = false

  @Option(help: "The incident's id, in kebab-case; needs --write.")
  var id: String?

  @Option(help: "The incident's title; needs --write.")
  var title: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A dossier, or a folder of dossiers; may be repeated. (default: seeds)", valueName: "path"),
    completion: Completions.yaml)
  var evidence: [String] = []

  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if write, actor == nil { throw ValidationError("Name the state: --actor china --write.") }
    if write, output.output != nil {
      throw ValidationError("--write changes the dossier; leave --output out.")
    }
    if !write, id != nil || title != nil {
      throw ValidationError("--id and --title need --write.")
    }
  }

  func run() throws {
    let templates = try template.templates(colour: output.color)
    let evidence = evidence.isEmpty ? [Defaults.path("seeds")] : evidence
    guard write, let actor else {
      return try output.write { () throws(Diagnostic) in
        try templates.incident(on: actor, in: evidence)
      }
    }
    try output.write(templates.addingIncident(to: actor, in: evidence, id: id, title: title))
  }
}

/// `threatlevel new rule`.
struct NewRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print a rule to fill in, or add it to a rule set.",
    discussion: """
      With --write the rule is added to a criterion of the rule set, worth no points until \
      you give it some. Without it a small rule set around the rule is printed.

      EXAMPLES
        threatlevel new rule
        threatlevel new rule --criterion targets --id strikes-courts --write
      """)

  @Option(help: ArgumentHelp("The criterion that gets the rule; needs --write.", valueName: "id"))
  var criterion: String?

  @Flag(help: "Add it to the rule set.")
  var write = false

  @Option(help: "The rule's id, in kebab-case; needs --write.")
  var id: String?

  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if write, criterion == nil {
      throw ValidationError("Name the criterion: --criterion targets --write.")
    }
    if write, output.output != nil {
      throw ValidationError("--write changes the rule set; leave --output out.")
    }
    if !write, id != nil || criterion != nil {
      throw ValidationError("--id and --criterion need --write.")
    }
  }

  func run() throws {
    let templates = try template.templates(colour: output.color)
    guard write, let criterion else { return try output.write(templates.rule) }
    try output.write(templates.addingRule(to: criterion, of: template.rulesPath, id: id))
  }
}
