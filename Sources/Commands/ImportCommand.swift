import ArgumentParser
import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// `threatlevel import`: dossiers from data that others keep.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make dossiers of foreign data, or bring what is new in it into dossiers.",
    discussion: """
      Reads data in a format and writes one dossier for each state into a folder, each of \
      which passes 'threatlevel check'. Every incident keeps its id in the data, so that a \
      later release can be imported into the same folder: what is known stays as analysts \
      left it, comments included; what is new is appended; and where data and dossier differ, \
      that is reported. Whatever was left out or could not be taken whole is reported too, \
      with its id and the reason.

      All dossiers are made and checked before the first is written.

      FORMATS
        stix         STIX 2.1 and 2.0, bundles and single objects, also ATT&CK's
        misp-galaxy  threat-actor clusters of MISP galaxies
        dcid         incidents of the Dyadic Cyber Incident and Campaign Dataset, as CSV
        table        any CSV or TSV, with a mapping: eurepoc, cfr, or a file of your own

      ATT&CK names no states: --join takes them from a MISP galaxy, by id and by name.

      EXAMPLES
        threatlevel import stix bundle.json --output taken-over
        threatlevel import stix attack.json --join threat-actor.json --output attack
        threatlevel import misp-galaxy threat-actor.json --output galaxy
        threatlevel import dcid incidents.csv --output dcid
        threatlevel import table global.csv --mapping eurepoc --output eurepoc
        threatlevel import table list.tsv --mapping list.yaml --output seeds
        threatlevel import dcid incidents.csv --output dcid --strict --dry-run
        threatlevel evaluate --evidence dcid

      Exit status 1 if a file could not be read or written, 2 with errors in the data, the \
      mapping or a dossier, or with --strict and anything that was not taken whole.
      """)

  @Argument(
    help: "The format: \(Format.names(ImportFormat.allCases.map(\.rawValue))).",
    completion: .list(ImportFormat.allCases.map(\.rawValue)))
  var format: String

  @Argument(help: "Files of the data.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The folder of the dossiers; made if it is not there.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "What the columns of a table mean: a file, or the name of a shipped mapping.",
      valueName: "mapping"), completion: Completions.yaml)
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "A MISP galaxy that gives groups of STIX data the state that the data lacks.",
      valueName: "file"),
    completion: .file())
  var join: String?

  @Flag(help: "Write nothing and end with status 2 if anything is not taken whole.")
  var strict = false

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("format"),
    help: "The format of the report: \(Format.names(importRenderers())).",
    completion: Format.completion(importRenderers()))
  var reportFormat = TerminalImport.name

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The rule set beside which vocabulary.yaml and scales.yaml stand. \
      (default: Rules/uk-state-threat.yaml)
      """, valueName: "file"), completion: Completions.yaml)
  var rules: [String] = []

  @Option(name: .long, help: "Colour: auto, always or never; NO_COLOR is respected.")
  var color: ColourChoice = .auto

  func validate() throws {
    let format = try chosenFormat
    try Defaults.refuseSeveral(rules)
    try Format.check(reportFormat, among: importRenderers(), for: "--format")
    if mapping != nil, !format.takesMapping {
      throw ValidationError("Data in \(format.rawValue) needs no mapping; leave --mapping out.")
    }
    if join != nil, !format.takesJoin {
      throw ValidationError("To data in \(format.rawValue) nothing is joined; leave --join out.")
    }
    if mapping == nil, format.takesMapping, format.mapping == nil {
      throw ValidationError(
        "A table needs a mapping: --mapping eurepoc, --mapping cfr, or a file of your own.")
    }
  }

  func run() throws {
    let renderer = try Format.renderer(
      reportFormat, among: importRenderers(style: Terminal.style(color, isFile: false)))
    let progress = Progress("import")
    let prepared = PreparedImport.prepare(try request) { progress.add($0, of: $1) }
    progress.end()
    Terminal.report(prepared.diagnostics, colour: color)
    guard let prepared = prepared.value else { throw prepared.diagnostics.exitStatus.code }
    keepUntilExit(prepared)
    var report = prepared.report
    let isRefused = strict && !report.notes.isEmpty
    if !isRefused, !dryRun {
      let problems = prepared.write()
      Terminal.report(problems, colour: color)
      guard problems.isEmpty else { throw ExitStatus.couldNotRun.code }
      report.isWritten = true
    }
    try Terminal.writeResult(renderer.render(report), colour: color)
    guard isRefused else { return }
    Terminal.report([.notWhole(report.notes.count)], colour: color)
    throw ExitStatus.errorsInInput.code
  }

  private var chosenFormat: ImportFormat {
    get throws {
      if let format = ImportFormat(rawValue: format) { return format }
      let known = ImportFormat.allCases.map(\.rawValue)
      let nearest = nearestName(to: format, in: known).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "There is no format '\(format)' to import.\(nearest) "
          + "The formats are \(known.joined(separator: ", ")).")
    }
  }

  private var request: ImportRequest {
    get throws {
      let format = try chosenFormat
      let rules = rules.first ?? Defaults.rules
      return ImportRequest(
        format: format, files: files,
        mapping: try (mapping ?? format.mapping).map {
          try Self.path(ofMapping: $0, besides: rules)
        },
        join: join, output: output, words: Defaults.folder(of: rules))
    }
  }

  /// The file that is named, or the mapping of that name beside a rule set.
  private static func path(ofMapping name: String, besides rules: String) throws -> String {
    // A folder of the name is likely what an import made, and no mapping.
    let isFile = ![.missing, .directory].contains(FileAccess.kind(of: name))
    guard !isFile, name.isIdentifierOfMapping else { return name }
    let folder = Defaults.folder(of: rules) + "/mappings"
    let path = "\(folder)/\(name).yaml"
    guard FileAccess.kind(of: path) == .missing else { return path }
    let shipped = (FileAccess.yamlFiles(in: folder).value ?? []).compactMap { path in
      path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    }
    let nearest = nearestName(to: name, in: shipped).map { " Did you mean '\($0)'?" } ?? ""
    let known =
      shipped.isEmpty
      ? "there are none in '\(folder)'" : "there are \(shipped.joined(separator: ", "))"
    throw ValidationError(
      "There is no mapping '\(name.visible)'.\(nearest) Name a file, or a mapping beside the rules: "
        + "\(known).")
  }
}

extension String {
  /// Whether it is a name and no path.
  fileprivate var isIdentifierOfMapping: Bool {
    !contains("/") && !contains(".") && !isEmpty
  }
}

extension Diagnostic {
  fileprivate static func notWhole(_ count: Int) -> Diagnostic {
    Diagnostic(
      "import.not-whole",
      "\(count) \(count == 1 ? "object was" : "objects were") not taken whole; nothing was written",
      at: nil, help: "mend the data, or import it without --strict")
  }
}
