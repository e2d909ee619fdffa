import Dossiers
import SourceText
import ThreatModel
import YAMLTree

/// The closed words and the probability languages that rules and dossiers are read with, and the
/// files they came from.
struct Library {
  let context: EvidenceContext
  let vocabulary: SourceFile
  let scales: SourceFile

  /// The two files of a folder that a library is read from.
  static func paths(in folder: String) -> [String] {
    [folder + "/vocabulary.yaml", folder + "/scales.yaml"]
  }

  /// Reads `vocabulary.yaml` and `scales.yaml` from a folder.
  static func load(from folder: String) -> Checked<Library> {
    let documents = paths(in: folder).map(document)
    return load(documents[0], documents[1])
  }

  /// Makes a library of two documents.
  static func load(
    _ vocabulary: Checked<(file: SourceFile, root: YAMLNode)>,
    _ scales: Checked<(file: SourceFile, root: YAMLNode)>
  ) -> Checked<Library> {
    let words = vocabulary.then { document in
      InputKind.vocabulary.problem(with: document, for: "vocabulary.yaml").map {
        Checked(nil, [$0])
      } ?? VocabularyReader.read(document.root)
    }
    let languages = scales.then { document in
      InputKind.scales.problem(with: document, for: "scales.yaml").map { Checked(nil, [$0]) }
        ?? ScalesReader.read(document.root)
    }
    let problems = (words.diagnostics + languages.diagnostics).map {
      $0.id == "file.missing" ? .missingBeside($0) : $0
    }
    guard let vocabulary = vocabulary.value, let scales = scales.value, let words = words.value,
      let languages = languages.value
    else { return Checked(nil, problems) }
    return Checked(
      Library(
        context: EvidenceContext(vocabulary: words, scales: languages),
        vocabulary: vocabulary.file, scales: scales.file), problems)
  }

  /// Reads a file as a YAML document.
  static func document(_ path: String) -> Checked<(file: SourceFile, root: YAMLNode)> {
    FileAccess.read(path).then { file in YAMLReader.read(file).map { (file, $0) } }
  }

  /// Paths without those that lead to a file named before.
  static func withoutRepetition(_ paths: [String]) -> [String] {
    var seen: Set<FileIdentity> = []
    return paths.filter { path in
      FileAccess.identity(of: path).map { seen.insert($0).inserted } ?? true
    }
  }

  /// The folder in which a file stands.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
