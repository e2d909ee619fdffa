import Dossiers
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct EvidenceNotesTests {
  private func notes(_ claims: String, overlaps: String = "") throws -> [String] {
    let text = """
      dossier: d
      actor: {code: NO, name: Norway}
      sources:
        - {id: a, publisher: A, title: T}
        - {id: b, publisher: B, title: T}
        - {id: copy, publisher: C, title: T, derived_from: [a]}
      incidents:
        - id: one
          title: One
          disclosed: 2020-01-01
          \(overlaps)
          claims:
      \(claims)
        - id: two
          title: Two
          disclosed: 2020-01-01
          claims:
            - {by: B, kind: agency, country: GB, date: 2020-01-01, says: s, scale: phia, term: likely,
               link: organ, sources: [a, b]}

      """
    let root = try #require(YAMLReader.read(SourceFile(path: "d.yaml", text: text)).value)
    let read = DossierReader.read(root, in: try Language.context())
    let dossier = try #require(
      read.value, "\(TerminalDiagnostics().render(read.diagnostics))")
    let notes = EvidenceNotes(dossier, root).all
    #expect(notes.allSatisfy { $0.severity == .note && $0.span != nil })
    return notes.map(\.id.rawValue)
  }

  private func claim(_ date: String, _ sources: String) -> String {
    """
          - {by: A, kind: agency, country: GB, date: \(date), says: s, scale: phia, term: likely,
             link: organ, sources: [\(sources)]}
    """
  }

  @Test func `two sources that do not copy each other need no note`() throws {
    #expect(try notes(claim("2020-06-01", "a, b")) == [])
    #expect(try notes(claim("2020-06-01", "a") + "\n" + claim("2020-06-01", "b")) == [])
  }

  @Test func `one source is pointed out, and so is one with its copy`() throws {
    #expect(try notes(claim("2020-06-01", "a")) == ["evidence.single-source"])
    #expect(try notes(claim("2020-06-01", "a, copy")) == ["evidence.single-source"])
  }

  @Test(arguments: [("2021-12-31", 0), ("2023-01-01", 1)])
  func `a claim long after the disclosure is pointed out`(date: String, count: Int) throws {
    #expect(
      try notes(claim(date, "a, b")) == Array(repeating: "evidence.late-claim", count: count))
  }

  @Test func `incidents that may partly be one are pointed out`() throws {
    #expect(
      try notes(claim("2020-06-01", "a, b"), overlaps: "overlaps: [two]") == ["evidence.overlap"])
  }
}
