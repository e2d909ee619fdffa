import Dossiers
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct DossierTests {
  private func problems(_ root: YAMLNode) throws -> [Diagnostic] {
    DossierReader.read(root, in: try Language.context()).diagnostics
  }

  @Test func `a dossier is read with all that stands in it`() throws {
    let checked = try read(
      """
      dossier: china
      actor: {code: CN, name: China, aliases: [PRC, "People's Republic"]}
      marking: TLP:AMBER+STRICT
      groups:
        - {id: apt-1, name: APT1, aliases: [Crew], organisation: said to be a unit, sources: [a]}
      sources:
        - id: a
          publisher: FCDO
          title: Statement
          date: 2024-03
          url: https://example.org
          reliability: B
          credibility: 2
          derived_from: [b]
          read: excerpt
        - {id: b, publisher: NCSC, title: Note}
      incidents:
        - id: one
          title: One
          summary: >-
            Two
            lines.
          campaign: long
          overlaps: [two]
          groups: [apt-1]
          claims:
            - \(Example.claim)
          denials: [{by: Embassy, date: unknown, says: no, sources: [a]}]
          reported: [{says: lasted, date: 2022, sources: [a]}]
          uncertain: [{field: groups, why: two names}]
        - {id: two, title: Two, disclosed: 2020, claims: [\(Example.claim)]}
      statements:
        - id: s
          by: Minister
          country: GB
          date: 2024-03-25
          about: stance
          official: true
          says: a challenge
          sources: [a]
      overrides: [{analyst: me, date: 2024, rung: monitor, reason: because}]
      """)
    let dossier = try #require(
      checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
    #expect(checked.diagnostics.isEmpty)
    #expect(dossier.id == "china" && dossier.marking == .amberStrict)
    #expect(
      dossier.actor == Actor(code: "CN", name: "China", aliases: ["PRC", "People's Republic"]))
    #expect(dossier.groups.map(\.organisation) == ["said to be a unit"])
    #expect(dossier.sources.map(\.reliability) == ["B", "F"])
    #expect(dossier.sources.map(\.credibility) == ["2", "6"])
    #expect(dossier.sources.map(\.derivedFrom) == [["b"], []])
    #expect(dossier.sources.first?.date?.description == "2024-03")
    let incident = try #require(dossier.incidents.first)
    #expect(incident.summary == "Two lines." && incident.campaign == "long")
    #expect(incident.overlaps == ["two"] && incident.groups == ["apt-1"])
    #expect(incident.denials.map(\.says) == ["no"] && incident.denials.map(\.date) == [nil])
    #expect(incident.reports.map { $0.date?.description } == ["2022"])
    #expect(incident.uncertain.map(\.field) == ["groups"])
    #expect(dossier.statements.map(\.about) == [.stance])
    #expect(dossier.statements.map(\.isOfficial) == [true])
    #expect(dossier.overrides.map(\.rung.value) == ["monitor"])
    #expect(dossier.overrides.map(\.date.description) == ["2024"])
  }

  @Test(arguments: Marking.allCases)
  func `every marking of TLP 2 has its word`(marking: Marking) throws {
    let text = Example.dossier().replacing("groups:", with: "marking: \(marking.rawValue)\ngroups:")
    #expect(try read(text).value?.marking == marking)
  }

  @Test func `a marking of TLP 1 is refused`() throws {
    try expectProblems(
      in: Example.dossier().replacing("groups:", with: "marking: ▸TLP:WHITE◂\ngroups:"),
      [Expected("evidence.not-one-of", "'marking' cannot be 'TLP:WHITE'")], reading: problems)
  }

  @Test(arguments: [
    (
      "\n  - {id: ▸b◂, publisher: Q, title: V}", "incidents:",
      Expected("evidence.duplicate-id", "two source entries have the id 'b'")
    ),
    (
      "\n  - {id: ▸apt-1◂, name: Again}", "sources:",
      Expected("evidence.duplicate-id", "two group entries have the id 'apt-1'")
    ),
  ])
  func `ids stand once in a list`(line: String, before: String, expected: Expected) throws {
    let text = Example.dossier().replacing("\n\(before)", with: "\(line)\n\(before)")
    try expectProblems(in: text, [expected], reading: problems)
    let again = try problems(tree(of: text.filter { $0 != "▸" && $0 != "◂" }))
    #expect(again.first?.notes.first?.span != nil, "says where the first one stands")
  }

  @Test func `two incidents of one id are refused`() throws {
    try expectProblems(
      in: Example.dossier(
        rest: "  - {id: ▸one◂, title: Again, disclosed: 2020, claims: [\(Example.claim)]}"),
      [Expected("evidence.duplicate-id", "two incident entries have the id 'one'")],
      reading: problems)
  }

  @Test func `sources that derive from each other are refused, each of them`() throws {
    let text = Example.dossier().replacing(
      "  - {id: a, publisher: P, title: T}",
      with: "  - {id: ▸a◂, publisher: P, title: T, derived_from: [b]}"
    ).replacing("{id: b,", with: "{id: ▸b◂,")
    try expectProblems(
      in: text,
      ["a", "b"].map {
        Expected("evidence.circular-source", "the source '\($0)' derives from itself")
      }, reading: problems)
  }

  @Test func `a chain of sources that ends is no circle`() throws {
    let text = Example.dossier().replacing(
      "incidents:", with: "  - {id: c, publisher: R, title: V, derived_from: [a, b]}\nincidents:")
    #expect(try read(text).diagnostics.isEmpty)
  }

  @Test func `an incident that accuses nobody is refused`() throws {
    try expectProblems(
      in: Example.dossier(claim: Example.claim.replacing("link:", with: "accuses: US, link:"))
        .replacing("- id: one", with: "- id: ▸one◂"),
      [Expected("evidence.accuses-nobody", "no claim about 'one' accuses China")],
      reading: problems)
    try expectProblems(
      in: Example.dossier().replacing("- id: one", with: "- id: ▸one◂").replacing(
        "claims:\n      - \(Example.claim)", with: "claims: []"),
      [Expected("evidence.accuses-nobody", "no claim about 'one' accuses China")],
      reading: problems)
  }

  @Test func `an incident that no assessment could ever see is refused`() throws {
    let undated = Example.claim.replacing("date: 2021-02-03", with: "date: unknown")
    let expected = Expected(
      "evidence.never-visible", "no claim about 'one' that accuses the actor has a date")
    for disclosed in ["2021-01-05", "unknown"] {
      try expectProblems(
        in: Example.dossier(claim: undated).replacing("- id: one", with: "- id: ▸one◂")
          .replacing("disclosed: 2021-01-05", with: "disclosed: \(disclosed)"),
        [expected], reading: problems)
    }
  }

  @Test func `an incident without a disclosure is seen by its claims`() throws {
    #expect(
      try read(Example.dossier().replacing("    disclosed: 2021-01-05\n", with: ""))
        .diagnostics.isEmpty)
  }

  @Test func `a claim that cannot be read does not also make its incident accuse nobody`() throws {
    let found = try read(
      Example.dossier(claim: Example.claim.replacing("kind: agency", with: "kind: spy")))
    #expect(found.diagnostics.map(\.id) == ["evidence.not-one-of"])
    #expect(found.value == nil)
  }

  @Test func `a state that is none does not also make incidents accuse nobody`() throws {
    let found = try read(Example.dossier().replacing("code: CN", with: "code: China"))
    #expect(found.diagnostics.map(\.id) == ["evidence.unknown-country"])
    #expect(found.diagnostics.first?.fixIts.first?.edits.first?.replacement == "CN")
  }

  @Test func `a statement and an override say when`() throws {
    let statement =
      "statements: [{id: s, by: x, date: ▸later◂, about: ▸mood◂, official: ▸no◂, says: y, "
      + "sources: [a]}]\n"
    let override =
      "overrides: [{analyst: me, date: ▸unknown◂, rung: ▸High Rung◂, reason: z}]"
    try expectProblems(
      in: Example.dossier(rest: statement + override),
      [
        Expected("evidence.not-a-date", "'later' is not a date"),
        Expected("evidence.not-one-of", "'about' cannot be 'mood'"),
        Expected("yaml.wrong-type", "expected true or false, found 'no'", fix: "false"),
        Expected("evidence.unknown-date", "this date has to be known"),
        Expected(
          "yaml.not-an-identifier", "'High Rung' is not a name in kebab-case", fix: "high-rung"),
      ], reading: problems)
  }

  @Test func `all problems of a file are reported in one run, in file order`() throws {
    try expectProblems(
      in: """
        dossier: ▸Test◂
        actor: {code: ▸cn◂, name: China}
        groups:
          - {id: g, name: G, sources: [▸none◂]}
        sources:
          - {id: a, publisher: P, title: T, reliability: ▸G◂}
          - {id: ▸a◂, publisher: P, title: T}
        incidents:
          - id: one
            ▸titel◂: One
            first: 2020
            last: ▸2019◂
            targets: [▸legislator◂]
            effects: {people: ▸-4◂}
            claims:
              - \(Example.claim.replacing("term: likely", with: "term: ▸sure◂"))
            groups: [▸h◂]
        """,
      [
        Expected("yaml.not-an-identifier", "'Test' is not a name in kebab-case", fix: "test"),
        Expected(
          "evidence.unknown-country", "'cn' is no country code", fix: "CN"),
        Expected("evidence.unknown-source", "the dossier has no source 'none'"),
        Expected("evidence.not-one-of", "'reliability' cannot be 'G'"),
        Expected("evidence.duplicate-id", "two source entries have the id 'a'"),
        Expected("yaml.unknown-key", "unknown key 'titel' in incident", fix: "title"),
        Expected("evidence.ends-before-begins", "the last activity lies before the first"),
        Expected(
          "evidence.unknown-term", "the vocabulary's targets have no 'legislator'",
          fix: "legislature"),
        Expected("evidence.negative", "a count cannot be negative"),
        Expected("evidence.unknown-scale-term", "the scale 'phia' has no term 'sure'"),
        Expected("evidence.unknown-group", "the dossier has no group 'h'"),
      ], reading: problems)
  }

  @Test(arguments: ["[]", "just text", "- dossier: a"])
  func `what is no mapping is no dossier`(text: String) throws {
    let found = try read(text)
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.id) == ["yaml.wrong-type"])
  }

  @Test func `thousands of problems are cut off and the cut is said`() throws {
    let lines = (0..<3000).map { "\n    - {term: wrong-\($0)}" }.joined()
    let found = try read(
      Example.dossier().replacing("title: One", with: "title: One\n    targets:" + lines))
    #expect(found.diagnostics.count == 1001)
    #expect(found.diagnostics.contains { $0.id == "yaml.too-many-problems" })
  }
}
