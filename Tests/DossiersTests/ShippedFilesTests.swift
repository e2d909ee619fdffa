import Dossiers
import Foundation
import SourceText
import Testing
import ThreatModel

@Suite struct ShippedFilesTests {
  private static let dossiers = (try? seedFiles()) ?? []

  private static func seedFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "seeds").path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private func context() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(shipped("Rules/vocabulary.yaml")).value),
      scales: try #require(ScalesReader.read(shipped("Rules/scales.yaml")).value))
  }

  @Test func `the vocabulary reads without a problem`() throws {
    let checked = VocabularyReader.read(try shipped("Rules/vocabulary.yaml"))
    #expect(checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))")
    let vocabulary = try #require(checked.value)
    #expect(vocabulary.name(ofCode: "NO") == "Norway")
    #expect(vocabulary.countries.keys.allSatisfy { $0.count == 2 && $0 == $0.uppercased() })
    for list in Vocabulary.List.allCases { #expect(!vocabulary.ids(list).isEmpty) }
  }

  @Test func `the scales read without a problem`() throws {
    let checked = ScalesReader.read(try shipped("Rules/scales.yaml"))
    #expect(checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))")
    let phia = try #require(checked.value?.scales["phia"])
    #expect(phia.band(of: "highly likely")?.low.percent == "80")
    #expect(phia.terms.count == 7)
  }

  @Test func `there are dossiers to read`() {
    #expect(Self.dossiers.contains("china.yaml") && Self.dossiers.contains("russia.yaml"))
  }

  @Test(arguments: dossiers)
  func `every dossier reads without a problem`(name: String) throws {
    let checked = DossierReader.read(try shipped("seeds/\(name)"), in: try context())
    #expect(checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))")
    let dossier = try #require(checked.value)
    #expect(!dossier.incidents.isEmpty)
    for incident in dossier.incidents {
      for claim in incident.claims { #expect(!claim.sources.isEmpty, "\(incident.id)") }
    }
  }
}
