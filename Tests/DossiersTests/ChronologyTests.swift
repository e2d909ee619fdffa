import Dossiers
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// What contradicts itself in a dossier is told, and never keeps it from being assessed.
@Suite struct ChronologyTests {
  private func problems(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [DiagnosticID] {
    let checked = try read(text)
    #expect(checked.value?.incidents.count == 1, sourceLocation: sourceLocation)
    #expect(
      checked.diagnostics.allSatisfy { $0.severity == .warning }, sourceLocation: sourceLocation)
    return checked.diagnostics.map(\.id)
  }

  private func claim(_ change: String) -> String {
    Example.claim.replacing("link:", with: "\(change), link:")
  }

  @Test func `a claim and a response follow the first activity`() throws {
    try expectProblems(
      in: Example.dossier(
        "first: 2021-03",
        claim: Example.claim.replacing("date: 2021-02-03", with: "date: ▸2021-02-03◂")
      ).replacing("disclosed: 2021-01-05", with: "disclosed: 2022"),
      [
        Expected("evidence.before-it-began", "the claim is dated before the first activity")
      ]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }

  @Test(arguments: ["2021-02", "2021", "2020", "{from: 2019, to: 2022}", "unknown"])
  func `dates that may agree do not contradict each other`(first: String) throws {
    let text = Example.dossier("first: \(first)")
      .replacing("disclosed: 2021-01-05", with: "disclosed: 2021-02")
    #expect(try problems(text).isEmpty)
  }

  @Test func `a disclosure follows the first activity`() throws {
    let text = Example.dossier("first: 2021-01-06")
    #expect(try problems(text) == ["evidence.disclosed-before-it-began"])
    #expect(try problems(text.replacing("first: 2021-01-06", with: "first: 2021-01")).isEmpty)
  }

  @Test func `a date that is known to the year contradicts no day of that year`() throws {
    let disclosed = Example.dossier("first: 2021-06")
      .replacing("disclosed: 2021-01-05", with: "disclosed: 2021")
      .replacing("date: 2021-02-03", with: "date: 2021")
    #expect(try problems(disclosed).isEmpty)
    let earlier = disclosed.replacing("disclosed: 2021", with: "disclosed: 2020")
      .replacing("date: 2021", with: "date: 2020")
    #expect(
      try problems(earlier).sorted { $0.rawValue < $1.rawValue }
        == ["evidence.before-it-began", "evidence.disclosed-before-it-began"])
  }

  @Test func `a withdrawal follows what it withdraws`() throws {
    func withdrawn(_ date: String) throws -> [DiagnosticID] {
      try problems(Example.dossier(claim: claim("withdrawn: {date: \(date)}")))
    }
    #expect(try withdrawn("2021-02-02") == ["evidence.withdrawn-before-made"])
    #expect(try withdrawn("2020") == ["evidence.withdrawn-before-made"])
    #expect(try withdrawn("2021-02-03").isEmpty)
    #expect(try withdrawn("2021").isEmpty)
  }

  @Test(arguments: [
    "first: {value: 2020, known: 2020-12}", "outcome: {value: effect, known: 2020}",
    "targets: [{term: legislature, known: 2020}]", "effects: {people: {value: 4, known: 2020}}",
    "ongoing: {value: true, known: 2020}",
  ])
  func `nothing of an incident was known before its disclosure`(fact: String) throws {
    #expect(try problems(Example.dossier(fact)) == ["evidence.known-before-disclosure"])
    let later = fact.replacing("known: 2020-12", with: "known: 2021")
      .replacing("known: 2020", with: "known: 2021")
    #expect(try problems(Example.dossier(later)).isEmpty)
  }

  @Test func `an incident overlaps others, and a claim is joint with others`() throws {
    #expect(try problems(Example.dossier("overlaps: [one]")) == ["evidence.overlaps-itself"])
    #expect(
      try problems(Example.dossier(claim: claim("joint: [US, GB]")))
        == ["evidence.joint-with-itself"])
  }

  @Test(
    arguments: [
      ("last", nil), ("claims", nil), ("effects.people", nil), ("responses.date", nil),
      ("lats", "last"), ("effects.peple", "effects.people"), ("efects.people", "effects.people"),
    ] as [(String, String?)])
  func `doubt is about a field that there is`(field: String, fix: String?) throws {
    let checked = try read(Example.dossier("uncertain: [{field: \(field), why: x}]"))
    #expect(checked.diagnostics.map(\.id) == (fix == nil ? [] : ["evidence.unknown-field"]))
    #expect(checked.diagnostics.first?.fixIts.first?.edits.first?.replacement == fix)
  }

  @Test func `no number of contradictions keeps a dossier from being assessed`() throws {
    let contradictions = Array(repeating: "one", count: 3000).joined(separator: ", ")
    let checked = try read(Example.dossier("overlaps: [\(contradictions)]\nlast: 2020-13"))
    #expect(checked.diagnostics.count == 1002)
    #expect(
      checked.diagnostics.filter { $0.severity == .error }.map(\.id) == ["evidence.not-a-date"])
    let sound = try problems(Example.dossier("overlaps: [\(contradictions)]"))
    #expect(sound.count == 1001)
    #expect(sound.last == "yaml.too-many-problems")
  }

  @Test func `an analyst decides once a day`() throws {
    func decided(_ second: String) throws -> [DiagnosticID] {
      try problems(
        Example.dossier(
          rest: "overrides:\n  - {analyst: A, date: 2024-01-01, rung: some, reason: x}\n"
            + "  - {\(second), reason: y}\n"))
    }
    #expect(
      try decided("analyst: A, date: 2024-01-01, rung: none") == ["evidence.repeated-override"])
    #expect(try decided("analyst: A, date: 2024-01-01, rung: some").isEmpty)
    #expect(try decided("analyst: A, date: 2024-01-02, rung: none").isEmpty)
    #expect(try decided("analyst: B, date: 2024-01-01, rung: none").isEmpty)
  }
}
