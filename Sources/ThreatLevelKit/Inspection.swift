import Assessing
import Dossiers
import Interchange
import RuleBook
public import SourceText
import ThreatModel
import Tuning
import YAMLTree

/// Checks files of any kind and reports every problem of every file.
public struct Inspection: Sendable {
  /// The files that were looked at, in the order given, folders opened.
  public let paths: [String]
  /// Every problem, file by file, in file order.
  public let diagnostics: [Diagnostic]
  /// What was read: freeing a hundred thousand small parts one by one takes a tenth of the time, and
  /// a command that ends in a moment need not wait for it.
  private let kept: [Kept]

  /// A file as it was read.
  private struct Kept: Sendable {
    let root: YAMLNode?
    let dossier: Dossier?
  }

  /// Checks files.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; rule sets, dossiers, vocabularies and scales are told apart by
  ///     their content.
  ///   - rules: The rule set whose `vocabulary.yaml` and `scales.yaml` a file is read with that has
  ///     none beside it, and whose ladder overrides are held against.
  public init(_ paths: [String], rules: String) {
    let opened = Self.files(paths)
    let files = opened.value ?? []
    var libraries = Libraries(rules: rules)
    var run = Run()
    var kept: [Kept] = []
    var keptBytes = 0
    var byFile: [[Diagnostic]] = []
    for path in files {
      let document = Library.document(path)
      byFile.append(Self.problems(of: document, at: path, &libraries, &run))
      keptBytes += document.value?.file.bytes.count ?? 0
      // No more than what one file may be made of, however many there are.
      if keptBytes <= FileAccess.sizeLimit {
        kept.append(Kept(root: document.value?.root, dossier: run.dossier))
      }
      run.dossier = nil
    }
    for (file, notes) in run.unusedWords(files) { byFile[file] += notes }
    self.paths = files
    self.kept = kept
    diagnostics =
      opened.diagnostics
      + byFile.flatMap {
        $0.inFileOrder().toldOnce().bounded()
      }
  }

  /// The files that are named, folders opened, each once.
  static func files(_ paths: [String]) -> Checked<[String]> {
    var files: [String] = []
    var found: [Diagnostic] = []
    for path in paths {
      guard FileAccess.kind(of: path) == .directory else {
        files.append(path)
        continue
      }
      let inner = FileAccess.yamlFiles(in: path)
      found += inner.diagnostics
      if let list = inner.value, list.isEmpty { found.append(.noYAML(path)) }
      files += inner.value ?? []
    }
    return Checked(Library.withoutRepetition(files), found)
  }

  /// The problems of a file; what only shows beside other files is noted in the run.
  static func problems(
    of document: Checked<(file: SourceFile, root: YAMLNode)>, at path: String,
    _ libraries: inout Libraries, _ run: inout Run
  ) -> [Diagnostic] {
    guard let (file, root) = document.value else { return document.diagnostics }
    guard let kind = InputKind(root) else {
      return document.diagnostics + [.unknownKind(file, root)]
    }
    switch kind {
    case .vocabulary:
      run.vocabularies[path] = root
      return document.diagnostics + VocabularyReader.read(root).diagnostics
    case .scales: return document.diagnostics + ScalesReader.read(root).diagnostics
    case .dossier:
      guard let library = libraries.library(for: path) else {
        return document.diagnostics + [.noLibrary(file, libraries.problem(for: path))]
      }
      let read = DossierReader.read(root, in: library.context)
      run.note(read.value?.usedWords, library, isRuleSet: false)
      run.dossier = read.value
      guard let dossier = read.value else { return document.diagnostics + read.diagnostics }
      let code = dossier.actor.code
      let first = run.actors[code]
      run.actors[code] = first ?? dossier.span
      return document.diagnostics + read.diagnostics
        + (first.map { [.twoDossiers(code, second: dossier.span, first: $0)] } ?? [])
        + (dossier.overrides.isEmpty
          ? [] : libraries.rungs.map { dossier.unknownRungs(known: $0) } ?? [])
        + DossierNotes.all(dossier, root)
    case .mapping:
      guard let library = libraries.library(for: path) else {
        return document.diagnostics + [.noLibrary(file, libraries.problem(for: path))]
      }
      return document.diagnostics + MappingReader.read(root, in: library.context).diagnostics
    case .expectations:
      guard let library = libraries.library(for: path) else {
        return document.diagnostics + [.noLibrary(file, libraries.problem(for: path))]
      }
      let read = ExpectationReader.read(root, in: library.context)
      return document.diagnostics + read.diagnostics
        + (read.value.map { $0.sourceFindings + findings($0, at: path, library) } ?? [])
    case .ruleSet:
      guard let library = libraries.library(for: path) else {
        return document.diagnostics + [.noLibrary(file, libraries.problem(for: path))]
      }
      let compiled = RuleSetReader.read(root, in: library.context).then {
        RuleCompiler.compile(
          $0, vocabulary: library.context.vocabulary, scales: library.context.scales)
      }
      run.note(compiled.value?.usedWords, library, isRuleSet: true)
      return document.diagnostics + compiled.diagnostics
        + (compiled.value.map { RuleTests($0).failures } ?? [])
    }
  }

  /// What the files of a run have in common.
  struct Run {
    /// The dossier that was read last.
    var dossier: Dossier?
    /// Where the dossier on each state stands.
    var actors: [String: SourceSpan] = [:]
    /// Vocabularies by path.
    var vocabularies: [String: YAMLNode] = [:]
    /// By the vocabulary that they were read with.
    private var used: [FileIdentity: UsedWords] = [:]
    private var ruleSets: Set<FileIdentity> = []
    private var dossiers: Set<FileIdentity> = []
    /// With files that could not be read.
    private var incomplete: Set<FileIdentity> = []

    /// Notes the words that a file uses; `nil` if it could not be read.
    mutating func note(_ words: UsedWords?, _ library: Library, isRuleSet: Bool) {
      guard let vocabulary = FileAccess.identity(of: library.vocabulary.path) else { return }
      if isRuleSet { ruleSets.insert(vocabulary) } else { dossiers.insert(vocabulary) }
      if let words {
        used[vocabulary, default: UsedWords()].formUnion(words)
      } else {
        incomplete.insert(vocabulary)
      }
    }

    /// The notes on the vocabularies among some files, by the file's place.
    ///
    /// Without rules, without evidence or with some that could not be read nothing can be said.
    func unusedWords(_ files: [String]) -> [(file: Int, notes: [Diagnostic])] {
      files.enumerated().compactMap { place, path in
        guard let root = vocabularies[path], let file = FileAccess.identity(of: path),
          ruleSets.contains(file), dossiers.contains(file), !incomplete.contains(file),
          let words = used[file]
        else { return nil }
        return (place, UnusedWords.notes(on: root, used: words))
      }
    }
  }

  /// What only shows beside the rule set that the expectations are named after.
  private static func findings(
    _ expectations: ExpectationSet, at path: String, _ library: Library
  ) -> [Diagnostic] {
    let rules = ExpectationFile.rules(forPath: path)
    guard let rules, FileAccess.kind(of: rules) == .file else {
      return [.noRuleSet(beside: expectations.ruleSet)]
    }
    let ruleSet = Library.document(rules).then {
      RuleSetReader.read($0.root, in: library.context)
    }
    guard let ruleSet = ruleSet.value else { return [] }
    let found = expectations.findings(
      ruleSet: ruleSet.id.value, rungs: ruleSet.designations.map(\.id.value))
    guard !expectations.bounds.isEmpty else { return found }
    let compiled = RuleCompiler.compile(
      ruleSet, vocabulary: library.context.vocabulary, scales: library.context.scales,
      reviewing: false)
    return found
      + (compiled.value?.tunableSettings.findings(in: expectations.bounds) ?? [])
  }

  /// Vocabularies and scales by folder, each read once.
  struct Libraries {
    private let rules: String
    private let fallback: String
    private var byFolder: [String: Checked<Library>] = [:]
    /// The rungs of the rule set; `nil` if it cannot be read.
    private(set) lazy var rungs: [String]? = {
      guard let library = library(for: rules), let root = Library.document(rules).value?.root
      else { return nil }
      return RuleSetReader.read(root, in: library.context).value?.designations.map(\.id.value)
    }()

    init(rules: String) {
      self.rules = rules
      fallback = Library.folder(of: rules)
    }

    /// What a file is read with; `nil` where it cannot be used.
    mutating func library(for path: String) -> Library? { loaded(for: path).value }

    /// The first thing that is wrong with what a file is read with.
    mutating func problem(for path: String) -> Diagnostic? {
      loaded(for: path).diagnostics.first { $0.severity == .error }
    }

    private mutating func loaded(for path: String) -> Checked<Library> {
      let own = Library.folder(of: path)
      let hasOwn = FileAccess.kind(of: own + "/vocabulary.yaml") == .file
      let folder = hasOwn ? own : fallback
      if let library = byFolder[folder] { return library }
      let library = Library.load(from: folder)
      byFolder[folder] = library
      return library
    }
  }
}

extension Diagnostic {
  static func noYAML(_ path: String) -> Diagnostic {
    Diagnostic(
      "input.no-files", "the folder '\(path)' holds no YAML file", at: nil,
      help: "name files that end in .yaml or .yml")
  }

  static func noRuleSet(beside id: Located<String>) -> Diagnostic {
    Diagnostic(
      "expectations.no-rule-set", .warning,
      "the rule set of these expectations does not stand beside them", at: id.span,
      help: "name the file after the rules: rules.yaml is compared with rules.expectations.yaml")
  }

  static func noLibrary(_ file: SourceFile, _ problem: Diagnostic?) -> Diagnostic {
    Diagnostic(
      "input.no-library", "this file cannot be read without a vocabulary and scales",
      at: .start(of: file), notes: problem.map { [Note($0.message, at: $0.span)] } ?? [],
      help: "put a sound vocabulary.yaml and scales.yaml beside it, or name a rule set that has "
        + "them with --rules")
  }
}

extension Sequence<Diagnostic> {
  /// Each problem once: what is written once and cited by an anchor's name is read several times.
  fileprivate func toldOnce() -> [Diagnostic] {
    var told: Set<Diagnostic> = []
    return filter { told.insert($0).inserted }
  }
}
