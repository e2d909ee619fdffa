import Dossiers
import Interchange
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import YAMLTree

/// A form of foreign data that dossiers can be made of.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// The incidents of the Dyadic Cyber Incident and Campaign Dataset as CSV.
  case dcid
  /// Any CSV or TSV with a mapping file.
  case table
  /// STIX 2.0 and 2.1.
  case stix
  /// Threat-actor clusters of MISP galaxies.
  case mispGalaxy = "misp-galaxy"

  /// The name of the shipped mapping that it is read by; `nil` where the caller names one.
  public var mapping: String? {
    switch self {
    case .dcid: "dcid"
    case .table, .stix, .mispGalaxy: nil
    }
  }

  /// Whether a mapping says what the data means.
  public var takesMapping: Bool {
    switch self {
    case .dcid, .table: true
    case .stix, .mispGalaxy: false
    }
  }

  /// Whether a second file can add what the data lacks.
  public var takesJoin: Bool {
    switch self {
    case .dcid, .table, .mispGalaxy: false
    case .stix: true
    }
  }
}

/// What is to be imported, and where to.
public struct ImportRequest: Sendable {
  /// The form of the data.
  public var format: ImportFormat
  /// The data's files.
  public var files: [String]
  /// A mapping file, for tables.
  public var mapping: String?
  /// A file that adds what the data lacks, for formats that take one.
  public var join: String?
  /// The folder of the dossiers.
  public var output: String
  /// Where the vocabulary and the scales stand.
  public var words: String

  /// Puts the parts together.
  public init(
    format: ImportFormat, files: [String], mapping: String? = nil, join: String? = nil,
    output: String, words: String
  ) {
    self.format = format
    self.files = files
    self.mapping = mapping
    self.join = join
    self.output = output
    self.words = words
  }
}

/// Foreign data as dossiers, checked, with nothing written yet.
public struct PreparedImport: Sendable {
  /// What comes in, and what not.
  public let report: ImportReport
  /// The dossiers that are new or change.
  let changed: [MergedDossier]
  /// What the changed files held when they were read.
  let before: [SourceFile]
  let folder: String

  /// Reads data and the dossiers of a folder, and brings the two together.
  ///
  /// - Parameters:
  ///   - request: What, and where to.
  ///   - progress: Called from any thread as work goes on, with how many parts more are done, and
  ///     how many there are.
  /// - Returns: What would be written: dossiers that each pass the checks of `Inspection`; or why
  ///   nothing can be.
  public static func prepare(
    _ request: ImportRequest, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) -> Checked<PreparedImport> {
    let kind = FileAccess.kind(of: request.output)
    guard kind == .directory || kind == .missing else {
      return Checked(nil, [.noFolder(request.output)])
    }
    return Library.load(from: request.words).then { library in
      let known = KnownDossiers.read(in: request.output, library.context)
      return known.then { known in
        evidence(request, library.context).then { evidence in
          merged(evidence, known, request, library.context, progress)
        }
      }
    }
  }

  /// What the data says.
  ///
  /// A format is a case of `ImportFormat` and a line here.
  private static func evidence(
    _ request: ImportRequest, _ context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    switch request.format {
    case .dcid, .table: tableEvidence(request, context)
    case .stix: stixEvidence(request, context)
    case .mispGalaxy:
      files(request.files).then { MISPImport.evidence(from: $0, in: context) }
    }
  }

  private static func stixEvidence(
    _ request: ImportRequest, _ context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    files(request.files).then { files in
      Self.files(request.join.map { [$0] } ?? []).then { clusters in
        STIXImport.evidence(from: files, joining: clusters, in: context)
      }
    }
  }

  private static func files(_ paths: [String]) -> Checked<[SourceFile]> {
    let limit = JSONLimits.standard.fileSize
    let read = paths.concurrentMap(weight: FileAccess.size(of:)) {
      FileAccess.read($0, limit: limit)
    }
    let problems = read.flatMap(\.diagnostics)
    return Checked(problems.hasErrors ? nil : read.compactMap(\.value), problems)
  }

  private static func tableEvidence(
    _ request: ImportRequest, _ context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    guard let path = request.mapping else { return Checked(nil, [.noMapping()]) }
    let mapping = Library.document(path).then { document -> Checked<Mapping> in
      if let problem = InputKind.mapping.problem(with: document, for: "--mapping") {
        return Checked(nil, [problem])
      }
      return MappingReader.read(document.root, in: context)
    }
    return mapping.then { mapping in
      let tables = request.files.concurrentMap(weight: FileAccess.size(of:)) { path in
        FileAccess.read(path).then { TableReader.read($0, separator: mapping.separator) }
      }
      let problems = tables.flatMap(\.diagnostics)
      guard !problems.hasErrors else { return Checked(nil, problems) }
      let evidence = TableImport.evidence(
        from: tables.compactMap(\.value), by: mapping, in: context)
      return Checked(evidence.value, problems + evidence.diagnostics)
    }
  }

  private static func merged(
    _ evidence: ImportedEvidence, _ known: KnownDossiers, _ request: ImportRequest,
    _ context: EvidenceContext, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) -> Checked<PreparedImport> {
    let comments = [
      "Taken over by threatlevel import \(request.format.rawValue); to take over a later release,",
      "import it into this folder again: what you change here stays.",
    ]
    var free = known
    let tasks = evidence.dossiers.map { dossier in
      (dossier: dossier, path: free.path(forNew: dossier, in: request.output))
    }
    let merged = tasks.concurrentMap(weight: { $0.dossier.incidents.count }) { task in
      defer { progress(1, tasks.count) }
      return DossierMerge.merge(
        task.dossier, into: known.byCode[task.dossier.actor.code], newAt: task.path,
        comments: comments, in: context)
    }
    let problems = merged.flatMap(\.diagnostics)
    guard !problems.hasErrors else { return Checked(nil, problems) }
    let dossiers = merged.compactMap(\.value)
    let changed = dossiers.filter(\.isChanged)
    let report = ImportReport(
      format: request.format.rawValue, files: request.files, read: evidence.read,
      states: dossiers.map(\.state), notes: evidence.notes + dossiers.flatMap(\.conflicts))
    return Checked(
      PreparedImport(
        report: report, changed: changed,
        before: changed.compactMap { known.byCode[$0.state.code]?.file },
        folder: request.output), problems)
  }

  /// Writes the dossiers, all or none.
  ///
  /// - Returns: Why they could not be written: `file.changed` if somebody else saved one of them in
  ///   the meantime, or `file.unwritable`.
  public func write() -> [Diagnostic] {
    guard !changed.isEmpty else { return [] }
    for file in before where FileAccess.read(file.path).value?.bytes != file.bytes {
      return [.changedUnderneath(file.path)]
    }
    return FileAccess.write(
      changed.map { FileAccess.Writing($0.file.bytes, to: $0.file.path) }, in: folder)
  }
}

/// The dossiers of a folder.
private struct KnownDossiers: Sendable {
  /// By the code of their states.
  private(set) var byCode: [String: DossierFile] = [:]
  /// Names that are taken in the folder, by a dossier or by something else.
  private var taken: Set<String> = []

  /// Reads the dossiers of a folder; one that is not there holds none.
  static func read(
    in folder: String, _ context: EvidenceContext
  ) -> Checked<KnownDossiers> {
    var known = KnownDossiers()
    guard FileAccess.kind(of: folder) == .directory else { return Checked(known) }
    let files = FileAccess.yamlFiles(in: folder)
    var problems = files.diagnostics
    for path in Library.withoutRepetition(files.value ?? []) {
      known.taken.insert(path)
      let document = Library.document(path)
      problems += document.diagnostics
      guard let (file, root) = document.value, InputKind(root) == .dossier else { continue }
      let read = DossierReader.read(root, in: context)
      problems += read.diagnostics.filter { $0.severity == .error }
      guard let dossier = read.value else { continue }
      let code = dossier.actor.code
      if let first = known.byCode[code] {
        problems.append(.twoDossiers(code, second: dossier.span, first: first.dossier.span))
      } else {
        known.byCode[code] = DossierFile(file: file, root: root, dossier: dossier)
      }
    }
    return Checked(problems.hasErrors ? nil : known, problems)
  }

  /// Where a new dossier goes: to the file of its name, or beside what stands there.
  mutating func path(forNew dossier: Dossier, in folder: String) -> String {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let names = [dossier.id, "\(dossier.id)-\(dossier.actor.code.lowercased())"]
    let candidates =
      names.map { start + $0 + ".yaml" }
      + (2...1000).lazy.map { start + "\(dossier.id)-\($0).yaml" }
    let path =
      candidates.first { !taken.contains($0) && FileAccess.kind(of: $0) == .missing }
      ?? candidates[0]
    if byCode[dossier.actor.code] == nil { taken.insert(path) }
    return path
  }
}

extension Diagnostic {
  fileprivate static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.not-folder", "'\(path)' is a file, not a folder", at: nil,
      help: "name a folder for the dossiers, which need not be there yet")
  }

  fileprivate static func noMapping() -> Diagnostic {
    Diagnostic(
      "input.no-mapping", "nothing says what the columns of the table mean", at: nil,
      help: "name a mapping file with --mapping")
  }
}
