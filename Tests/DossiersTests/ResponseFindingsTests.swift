import Dossiers
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct ResponseFindingsTests {
  private static let sanctions =
    "kind: sanctions, by: GB, date: 2021-03-01, level: person, individuals: 2, sources: [a]"

  /// A dossier of two incidents with responses.
  private func text(_ first: String, _ second: String) -> String {
    Example.dossier("responses:\n  - {\(first)}").replacing("\n  - {", with: "\n  - {") + """

        - id: two
          title: Two
          disclosed: 2021-01-05
          claims:
            - \(Example.claim)
          responses:
            - {\(second)}
      """
  }

  private func found(_ text: String) throws -> [Diagnostic] {
    let root = try tree(of: text)
    let read = DossierReader.read(root, in: try Language.context())
    let dossier = try #require(read.value, "\(TerminalDiagnostics().render(read.diagnostics))")
    return ResponseFindings(dossier, root).all.inFileOrder()
  }

  private func expect(
    _ first: String, _ second: String, _ expected: Expected...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectProblems(in: text(first, second), expected, sourceLocation: sourceLocation) { _ in
      try found(text(first, second).filter { $0 != "▸" && $0 != "◂" })
    }
  }

  @Test func `one act at two incidents is one if its instrument says so`() throws {
    let named = Self.sanctions + ", instrument: list-1"
    try expect(named, named)
  }

  @Test(arguments: [
    ("kind: sanctions", "kind: ▸charge◂", "kind"), ("by: GB", "by: ▸[GB, US]◂", "by"),
    ("date: 2021-03-01", "date: ▸2021-03-02◂", "date"),
    ("individuals: 2", "individuals: ▸3◂", "individuals"),
    (
      "kind: sanctions, by: GB, date: 2021-03-01, level: person",
      "kind: ▸sanctions◂, by: GB, date: 2021-03-01", "level"
    ),
  ])
  func `entries of one instrument that differ are told`(
    part: String, other: String, key: String
  ) throws {
    let named = Self.sanctions + ", instrument: list-1"
    let changed = named.replacing(part, with: other)
    let words = Language.vocabulary.replacing(
      "responses:\n", with: "responses:\n  - {id: charge, title: charges, definition: Charges.}\n")
    let context = EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(tree(of: words)).value),
      scales: try Language.context().scales)
    let root = try tree(of: text(named, changed.filter { $0 != "▸" && $0 != "◂" }))
    let dossier = try #require(DossierReader.read(root, in: context).value)
    let found = ResponseFindings(dossier, root).all
    #expect(
      found.map(\.message) == ["the instrument 'list-1' differs in '\(key)' from its first entry"])
    #expect(found.first?.severity == .warning)
    let marked = changed.split(separator: "▸").last?.split(separator: "◂").first
    #expect(found.first?.span?.text == marked.map(String.init))
    #expect(found.first?.notes.first?.span != nil && found.first?.help != nil)
  }

  @Test func `one act without an instrument counts at each incident`() throws {
    let second = Self.sanctions.replacing("kind: sanctions", with: "kind: ▸sanctions◂")
    try expect(
      Self.sanctions, second,
      Expected("evidence.same-response", "the same response to 'one' counts a second time here"))
    try expect(
      Self.sanctions, Self.sanctions + ", instrument: ▸list-1◂",
      Expected("evidence.same-response", "the same response to 'one' counts a second time here"))
  }

  @Test func `acts that two instruments tell apart are a note`() throws {
    let first = Self.sanctions + ", instrument: list-1"
    let second = Self.sanctions + ", instrument: ▸list-2◂"
    try expect(
      first, second,
      Expected(
        "evidence.similar-response",
        "this is told like a response to 'one' by another instrument, and both count"))
    #expect(try found(text(first, Self.sanctions + ", instrument: list-2"))[0].severity == .note)
  }

  @Test(arguments: [
    ("date: 2021-03-01", "date: 2021-03-02"), ("by: GB", "by: US"), ("level: person, ", ""),
    ("individuals: 2", "individuals: 4"), ("sources: [a]", "sources: [b]"),
    ("date: 2021-03-01", "date: unknown"),
  ])
  func `acts that differ are two`(part: String, other: String) throws {
    try expect(Self.sanctions, Self.sanctions.replacing(part, with: other))
  }

  @Test func `an act that stands twice at one incident is told`() throws {
    let lines = "responses:\n  - {\(Self.sanctions)}\n  - {\(Self.sanctions)}"
    #expect(try found(Example.dossier(lines)).map(\.id) == ["evidence.repeated-response"])
    let two =
      "responses:\n  - {\(Self.sanctions), instrument: x}\n  - {\(Self.sanctions), instrument: y}"
    #expect(try found(Example.dossier(two)).isEmpty)
    let one = two.replacing("instrument: y", with: "instrument: x")
    #expect(try found(Example.dossier(one)).map(\.id) == ["evidence.repeated-response"])
  }
}

@Suite struct SharedActivityTests {
  private func incident(_ id: String, _ fields: String) -> String {
    """
      - id: \(id)
        title: \(id)
        disclosed: 2021-06-01
        groups: [apt-1]
        targets: [legislature, electoral-body]
        claims: [\(Example.claim)]
    \(fields.split(separator: "\n").map { "    \($0)\n" }.joined())
    """
  }

  private func found(_ incidents: [(id: String, fields: String)]) throws -> [String] {
    let head = Example.dossier().split(separator: "incidents:")[0]
    let text =
      head + "incidents:\n" + incidents.map { incident($0.id, $0.fields) }.joined(separator: "\n")
    let root = try tree(of: String(text))
    let read = DossierReader.read(root, in: try Language.context())
    let dossier = try #require(read.value, "\(TerminalDiagnostics().render(read.diagnostics))")
    let notes = EvidenceNotes(dossier, root).all.inFileOrder()
      .filter { $0.id == "evidence.possible-overlap" }
    #expect(notes.allSatisfy { $0.severity == .note && $0.notes.count == 1 })
    return notes.map { "\($0.span?.text ?? "") \($0.notes[0].span?.text ?? "")" }
  }

  private static let spring = "first: 2020-03\nlast: 2020-05"

  @Test func `incidents alike in groups, targets and time are pointed out`() throws {
    #expect(try found([("x", Self.spring), ("y", "first: 2020-05\nlast: 2020-08")]) == ["y x"])
    #expect(
      try found([("x", Self.spring + "\nongoing: true"), ("y", "first: 2021-02\nlast: 2021-02")])
        == ["y x"])
  }

  @Test(arguments: [
    "first: 2020-06\nlast: 2020-08", "first: 2020-04", "first: 2020-04\nlast: unknown",
    spring + "\noverlaps: [x]",
  ])
  func `incidents at other times, or known to overlap, are not`(second: String) throws {
    #expect(try found([("x", Self.spring), ("y", second)]) == [])
  }

  @Test func `incidents of one campaign count as one, whoever stands between them`() throws {
    let one = Self.spring + "\ncampaign: c"
    #expect(try found([("x", one), ("y", one), ("z", one)]) == [])
    let long = "first: 2020-03\nlast: 2020-12\ncampaign: "
    #expect(
      try found([
        ("w", "first: 2020-01\nlast: 2020-06\ncampaign: d"), ("x", long + "c"),
        ("y", "first: 2020-04\nlast: 2020-11\ncampaign: c"),
        ("z", "first: 2020-05\nlast: 2020-10\ncampaign: c"),
      ]) == ["x w", "y w", "z w"])
  }

  @Test func `an overlap within a campaign counts once and needs no note`() throws {
    let text =
      Example.dossier("campaign: c\noverlaps: [two]") + """

          - id: two
            title: Two
            disclosed: 2021-01-05
            campaign: c
            claims: [\(Example.claim)]
        """
    for (text, count) in [
      (text, 0), (text.replacing("campaign: c\n    claims", with: "claims"), 1),
    ] {
      let root = try tree(of: text)
      let dossier = try #require(DossierReader.read(root, in: try Language.context()).value)
      #expect(EvidenceNotes(dossier, root).all.count { $0.id == "evidence.overlap" } == count)
    }
  }

  @Test func `ten thousand incidents alike take no longer than they are many`() throws {
    let dossier = Dossier(
      id: "d", actor: Actor(code: "CN", name: "China"),
      incidents: try (0..<10_000).map { number in
        let span = SourceSpan.start(of: SourceFile(path: "d.yaml", text: ""))
        let date = try #require(PartialDate("2020"))
        return Incident(
          id: "i\(number)", title: "I", groups: ["g"], first: Fact(date, span: span),
          last: Fact(date, span: span), targets: .terms([Fact("legislature", span: span)]),
          span: span)
      }, span: .start(of: SourceFile(path: "d.yaml", text: "")))
    var count = 0
    let root = try tree(of: "incidents: []")
    let time = ContinuousClock().measure {
      count = EvidenceNotes(dossier, root).all.count + ResponseFindings(dossier, root).all.count
    }
    #expect(count == 9999)
    #expect(time < .seconds(30), "\(time)")
  }
}
