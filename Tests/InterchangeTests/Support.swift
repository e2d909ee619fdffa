import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// The root of the repository.
let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The words and scales that the program ships with.
enum Shipped {
  static func context() throws -> EvidenceContext { try shared.get() }

  static func states() throws -> StateNames { StateNames(try context().vocabulary) }

  private static let shared = Result {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(document("Rules/vocabulary.yaml")).value),
      scales: try #require(ScalesReader.read(document("Rules/scales.yaml")).value))
  }

  private static func document(_ path: String) throws -> YAMLNode {
    let checked = FileAccess.read(root.appending(path: path).path).then { YAMLReader.read($0) }
    return try #require(checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
  }
}
