import Dossiers
import Foundation
import SourceText
import Testing
import ThreatModel

@Suite struct GradeTests {
  private static let language = """
    \(Language.vocabulary)
    grades:
      - id: recoverability
        title: Recoverability
        definition: What it takes to recover.
        scheme: A scheme
        terms:
          - {id: regular, title: Regular, definition: Own means., code: "1"}
          - {id: extended, title: Extended, definition: Help.}
      - id: sectors_hit
        title: Sectors
        definition: Which sectors.
        scheme: A scheme
        several: true
        terms:
          - {id: energy, title: Energy, definition: Power.}
          - {id: water, title: Water, definition: Water.}
    """

  private static func context() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(tree(of: language)).value),
      scales: try Language.context().scales)
  }

  private func read(_ text: String) throws -> Checked<Dossier> {
    DossierReader.read(try tree(of: text), in: try Self.context())
  }

  private func grades(_ text: String) throws -> [String: TermList] {
    let checked = try read(Example.dossier("grades: \(text)"))
    #expect(checked.diagnostics.isEmpty)
    return try #require(checked.value?.incidents.first).grades
  }

  @Test func `grades keep their order, their codes and whether they take several terms`() throws {
    let grades = try Self.context().vocabulary.grades
    #expect(grades.map(\.id) == ["recoverability", "sectors_hit"])
    #expect(grades.map(\.words) == [["regular", "extended"], ["energy", "water"]])
    #expect(grades.map(\.isSeveral) == [false, true])
    #expect(grades[0].terms.map(\.code) == ["1", nil])
    #expect(grades[0].rank(of: "extended") == 1)
  }

  @Test(arguments: [
    ("{recoverability: extended}", "recoverability", ["extended"]),
    ("{recoverability: {value: extended, sources: [a]}}", "recoverability", ["extended"]),
    (
      "{sectors_hit: [water, {term: energy, known: 2022-01-05}]}", "sectors_hit",
      ["water", "energy"]
    ),
  ])
  func `an incident has the terms of its grades`(
    text: String, grade: String, terms: [String]
  ) throws {
    #expect(try grades(text)[grade]?.terms.compactMap(\.value) == terms)
  }

  @Test(arguments: ["recoverability", "sectors_hit"])
  func `any grade may be unknown, which is something reported`(grade: String) throws {
    guard case .unknown? = try grades("{\(grade): unknown}")[grade] else {
      Issue.record("not unknown")
      return
    }
  }

  @Test(arguments: [
    (
      "{▸recoverabilty◂: regular}",
      Expected(
        "evidence.unknown-term", "the vocabulary's grades have no 'recoverabilty'",
        fix: "recoverability")
    ),
    (
      "{recoverability: ▸regulr◂}",
      Expected(
        "evidence.unknown-term", "the grade 'recoverability' has no 'regulr'", fix: "regular")
    ),
    (
      "{recoverability: ▸[regular, extended]◂}",
      Expected("yaml.wrong-type", "expected one term of the grade 'recoverability', found a list")
    ),
    (
      "{sectors_hit: [energy, ▸energy◂]}",
      Expected("evidence.repeated-term", "'energy' stands twice in one list")
    ),
    (
      "{sectors_hit: ▸energy◂}",
      Expected("yaml.wrong-type", "expected a list, found text", fix: "[energy]")
    ),
    ("▸[regular]◂", Expected("yaml.wrong-type", "expected a mapping, found a list")),
  ])
  func `what no grade takes is refused`(text: String, expected: Expected) throws {
    try expectProblems(in: Example.dossier("grades: \(text)"), [expected]) {
      DossierReader.read($0, in: try Self.context()).diagnostics
    }
  }

  @Test func `a doubt may be about a grade, which must be there`() throws {
    let doubt = { (field: String) in "uncertain: [{field: \(field), why: it is disputed}]" }
    #expect(try read(Example.dossier(doubt("grades.recoverability"))).diagnostics.isEmpty)
    try expectProblems(
      in: Example.dossier(doubt("▸grades.recoverabilty◂")),
      [
        Expected(
          "evidence.unknown-field", "an incident has no field 'grades.recoverabilty'",
          fix: "grades.recoverability")
      ]
    ) { DossierReader.read($0, in: try Self.context()).diagnostics }
  }

  @Test(arguments: [
    ("id: ▸a-b◂", "terms: [{id: a, title: A, definition: A.}]", "evidence.not-a-field-name"),
    ("id: ▸a◂", "terms: []", "yaml.wrong-type"),
    ("id: a", "terms: [{id: ▸unknown◂, title: A, definition: A.}]", "evidence.unknown-term"),
    (
      "id: a", "terms: [{id: a, title: A, definition: A.}, {id: ▸a◂, title: B, definition: B.}]",
      "evidence.duplicate-id"
    ),
  ])
  func `a grade that rules could not ask for is refused`(
    id: String, terms: String, expected: DiagnosticID
  ) throws {
    let text = """
      \(Language.vocabulary)
      grades:
        - \(id)
          title: T
          definition: D.
          scheme: S
          \(terms)
      """
    let marked =
      try #require(text.range(of: "▸")).upperBound..<#require(text.range(of: "◂")).lowerBound
    let plain = text.filter { $0 != "▸" && $0 != "◂" }
    let found = VocabularyReader.read(try tree(of: plain)).diagnostics
    #expect(found.map(\.id) == [expected])
    #expect(found.map(\.span?.text) == [String(text[marked])])
  }
}
