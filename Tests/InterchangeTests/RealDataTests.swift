import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel

/// Data as others publish them, when a copy is at hand beside the project.
@Suite struct RealDataTests {
  private static let folder = URL(
    filePath: ProcessInfo.processInfo.environment["FOREIGN_DATA"]
      ?? root.appending(path: "../shared/data").standardized.path)

  /// The files of a folder, or `nil`, loudly, if it is not there.
  private func files(_ folder: String, _ names: [String]? = nil) throws -> [SourceFile]? {
    let place = Self.folder.appending(path: folder)
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
      print(
        """
        ****************************************************************************
        NOT TESTED: there is no copy of \(folder) at
          \(place.path)
        Set FOREIGN_DATA to the folder that holds it.
        ****************************************************************************
        """)
      return nil
    }
    return try (names ?? all.filter { $0.hasSuffix(".json") }.sorted()).map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: place.appending(path: name))))
    }
  }

  @Test func `the threat actors of MISP are 476 groups of 35 states`() throws {
    guard let files = try files("misp-galaxy", ["threat-actor.json"]) else { return }
    let checked = MISPImport.evidence(from: files, in: try Shipped.context())
    #expect(checked.diagnostics.isEmpty)
    let evidence = try #require(checked.value)
    #expect(evidence.read == ["cluster": 1041])
    #expect(evidence.dossiers.count == 35)
    #expect(evidence.dossiers.map(\.groups.count).reduce(0, +) == 476)
    #expect(evidence.dossiers.first { $0.actor.code == "CN" }?.groups.count == 216)
    #expect(evidence.count(.skipped) == 1041 - 476)
    expectSound(evidence)
  }

  @Test
  func `ATT&CK has no country of its own, and with MISP 118 groups and 25 attributed campaigns`()
    throws
  {
    guard let attack = try files("mitre-attack"),
      let misp = try files("misp-galaxy", ["threat-actor.json"])
    else { return }
    let context = try Shipped.context()
    #expect(STIXImport.evidence(from: attack, in: context).value?.dossiers.isEmpty == true)
    let checked = STIXImport.evidence(from: attack, joining: misp, in: context)
    #expect(checked.diagnostics.isEmpty)
    let evidence = try #require(checked.value)
    #expect(evidence.dossiers.count == 17)
    #expect(evidence.dossiers.map(\.groups.count).reduce(0, +) == 118)
    #expect(evidence.count(.revoked) == 16)
    // Three of the 25 are attributed to groups of which MISP knows no state either.
    let taken = evidence.dossiers.flatMap(\.incidents)
    let stateless = evidence.notes.filter { $0.reason.hasPrefix("it is attributed to") }
    #expect(taken.count == 22 && stateless.count == 3)
    #expect(taken.allSatisfy { $0.first?.value != nil && $0.last?.value != nil })
    #expect(
      evidence.notes.filter { $0.kind == .contradictory }.map(\.reason) == [
        "MISP's galaxy has it as Turla (RU) and APT26 (CN); Turla counts, which has its name"
      ])
    expectSound(evidence)
  }

  @Test func `every example of OASIS imports without a failure`() throws {
    guard let files = try files("stix-examples") else { return }
    #expect(files.count == 9)
    let context = try Shipped.context()
    for file in files {
      let checked = STIXImport.evidence(from: [file], in: context)
      #expect(checked.diagnostics.isEmpty, "\(file.path)")
      let evidence = try #require(checked.value, "\(file.path)")
      #expect(!evidence.read.isEmpty)
      expectSound(evidence)
    }
    let template = try #require(files.first { $0.path == "assessment-template.json" })
    let evidence = try #require(STIXImport.evidence(from: [template], in: context).value)
    let incident = try #require(evidence.incident)
    #expect(
      evidence.dossiers.first?.actor.code == "AQ" && evidence.dossiers.first?.marking == .clear)
    #expect(incident.claims.map(\.link) == [.directed] && incident.claims.map(\.term) == ["high"])
    #expect(
      incident.victims.terms.map(\.value) == ["BV"]
        && incident.sectors.terms.map(\.value) == ["energy"])
  }

  /// What `check` would ask of dossiers made of the evidence.
  private func expectSound(_ evidence: ImportedEvidence) {
    for dossier in evidence.dossiers {
      let sources = Set(dossier.sources.map(\.id))
      let groups = Set(dossier.groups.map(\.id))
      #expect(sources.count == dossier.sources.count && groups.count == dossier.groups.count)
      #expect(
        (dossier.sources.map(\.id) + groups + [dossier.id]).allSatisfy {
          $0.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil
        })
      #expect(dossier.sources.allSatisfy { !$0.publisher.isEmpty && !$0.title.isEmpty })
      #expect(
        dossier.groups.allSatisfy { !$0.sources.isEmpty && sources.isSuperset(of: $0.sources) })
      for incident in dossier.incidents {
        #expect(groups.isSuperset(of: incident.groups) && !incident.claims.isEmpty)
        #expect(
          incident.claims.allSatisfy {
            $0.date != nil && !$0.sources.isEmpty && sources.isSuperset(of: $0.sources)
          })
      }
    }
  }
}
