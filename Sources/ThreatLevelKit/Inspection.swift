import Assessing
import Dossiers
import RuleBook
public import SourceText
import ThreatModel
import YAMLTree

/// Checks files of any kind and reports every problem of every file.
public struct Inspection: Sendable {
  /// The files that were looked at, in the order given, folders opened.
  public let paths: [String]
  /// Every problem, file by file, in file order.
  public let diagnostics: [Diagnostic]

  /// Checks files.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; rule sets, dossiers, vocabularies and scales are told apart by
  ///     their content.
  ///   - libraryFolder: The folder whose `vocabulary.yaml` and `scales.yaml` a file is read with
  ///     that has none beside it.
  public init(_ paths: [String], libraryFolder: String) {
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
    files = Library.withoutRepetition(files)
    var libraries = Libraries(fallback: libraryFolder)
    var actors: [String: SourceSpan] = [:]
    for path in files {
      found += Self.problems(of: path, &libraries, &actors).inFileOrder()
    }
    self.paths = files
    diagnostics = found
  }

  /// Also notes in `actors` where the dossier on each state stands.
  private static func problems(
    of path: String, _ libraries: inout Libraries, _ actors: inout [String: SourceSpan]
  ) -> [Diagnostic] {
    let document = Library.document(path)
    guard let (file, root) = document.value else { return document.diagnostics }
    guard let kind = InputKind(root) else {
      return document.diagnostics + [.unknownKind(file, root)]
    }
    switch kind {
    case .vocabulary: return document.diagnostics + VocabularyReader.read(root).diagnostics
    case .scales: return document.diagnostics + ScalesReader.read(root).diagnostics
    case .dossier:
      guard let library = libraries.library(for: path) else { return [.noLibrary(file)] }
      let read = DossierReader.read(root, in: library.context)
      guard let dossier = read.value else { return document.diagnostics + read.diagnostics }
      let code = dossier.actor.code
      let first = actors[code]
      actors[code] = first ?? dossier.span
      return document.diagnostics + read.diagnostics
        + (first.map { [.twoDossiers(code, second: dossier.span, first: $0)] } ?? [])
    case .ruleSet:
      guard let library = libraries.library(for: path) else { return [.noLibrary(file)] }
      let compiled = RuleSetReader.read(root, in: library.context).then {
        RuleCompiler.compile(
          $0, vocabulary: library.context.vocabulary, scales: library.context.scales)
      }
      return document.diagnostics + compiled.diagnostics
        + (compiled.value.map { RuleTrials($0).failures } ?? [])
    }
  }

  /// Vocabularies and scales by folder, each read once.
  private struct Libraries {
    let fallback: String
    /// `nil` where what stands there cannot be used.
    private var byFolder: [String: Library?] = [:]

    init(fallback: String) { self.fallback = fallback }

    mutating func library(for path: String) -> Library? {
      let own = Library.folder(of: path)
      let hasOwn = FileAccess.kind(of: own + "/vocabulary.yaml") == .file
      let folder = hasOwn ? own : fallback
      if let library = byFolder[folder] { return library }
      let library = Library.load(from: folder).value
      byFolder[folder] = .some(library)
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

  static func noLibrary(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "input.no-library", "this file cannot be read without a vocabulary and scales",
      at: .start(of: file),
      help: "put a sound vocabulary.yaml and scales.yaml beside it, or name a rule set that has "
        + "them with --rules")
  }
}
