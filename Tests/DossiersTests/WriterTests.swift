import Dossiers
import Foundation
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct WriterTests {
  @Test func `a dossier is written as people write one`() throws {
    let source = Source(
      id: "ncsc-1", publisher: "NCSC", title: "Report: a title with a colon",
      date: PartialDate("2024-03"), url: "https://example.org/a", reliability: "A",
      credibility: "2", read: "excerpt")
    let place = SourceSpan(SourceFile(path: "", bytes: []), 0..<0)
    let words = String(repeating: "Somebody read the mail of a ministry for a year. ", count: 3)
    let incident = Incident(
      id: "one", title: "One", summary: String(words.dropLast()),
      first: Fact(PartialDate("2021-08"), span: place),
      disclosed: Fact(PartialDate("2022"), sources: ["ncsc-1"], note: "by them", span: place),
      victims: .terms([Fact("GB", span: place)]),
      targets: .terms([Fact("legislature", sources: ["ncsc-1"], span: place)]),
      sectors: .unknown(Fact(nil, span: place)),
      effects: ["people": Fact(NumberRange(low: 5, high: nil), sources: ["ncsc-1"], span: place)],
      claims: [
        Claim(
          by: "NCSC (GCHQ)", kind: .agency, country: "GB", date: PartialDate("2024-03-25"),
          says: "they did it", scale: "phia", term: "likely", isGraded: true,
          likelihood: Likelihood(Factor(tenThousandths: 0)), link: .affiliated,
          sources: ["ncsc-1"], span: place)
      ], origins: ["dcid-2.0:17"], span: place)
    let dossier = Dossier(
      id: "china", actor: Actor(code: "CN", name: "China", aliases: ["PRC"]), sources: [source],
      incidents: [incident], span: place)
    #expect(
      DossierWriter(try Language.context().vocabulary).text(of: dossier, comments: ["From a test."])
        == """
        # From a test.
        dossier: china
        actor: {code: CN, name: China, aliases: [PRC]}

        sources:
          - id: ncsc-1
            publisher: NCSC
            title: "Report: a title with a colon"
            date: 2024-03
            url: https://example.org/a
            reliability: A
            credibility: 2
            read: excerpt

        incidents:
          - id: one
            title: One
            summary: >-
              Somebody read the mail of a ministry for a year. Somebody read the mail of a ministry for a year. Somebody read
              the mail of a ministry for a year.
            first: 2021-08
            disclosed: {value: 2022, sources: [ncsc-1], note: by them}
            victims: [GB]
            targets:
              - {term: legislature, sources: [ncsc-1]}
            sectors: unknown
            effects:
              people: {at_least: 5, sources: [ncsc-1]}
            claims:
              - by: NCSC (GCHQ)
                kind: agency
                country: GB
                date: 2024-03-25
                says: they did it
                scale: phia
                term: likely
                link: affiliated
                sources: [ncsc-1]
            origins: ["dcid-2.0:17"]

        """)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("", "\"\""), ("~", "\"~\""), ("null", "\"null\""),
    ("Yes", "\"Yes\""), ("2024", "\"2024\""), ("2024-03-25", "\"2024-03-25\""),
    ("12 letters", "12 letters"), ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""),
    ("a:b#c", "a:b#c"), ("- a", "\"- a\""), ("[a]", "\"[a]\""), ("a, b {c}", "a, b {c}"),
    (" a", "\" a\""), ("a\u{7}b", "\"a\\x07b\""), ("a\u{202E}b", "\"a\\u202Eb\""),
    ("say \"no\"", "say \"no\""), ("\"no\" \\", "\"\\\"no\\\" \\\\\""), ("é 中", "é 中"),
    ("*a", "\"*a\""), ("&a", "\"&a\""), ("!a", "\"!a\""), ("%a", "\"%a\""), ("@a", "\"@a\""),
  ])
  func `a text has quotes only where it needs them`(text: String, written: String) throws {
    var dossier = try #require(try read(Example.dossier()).value)
    dossier.incidents[0].title = text
    #expect(
      DossierWriter(try Language.context().vocabulary).text(of: dossier).contains(
        "    title: \(written)\n"))
  }

  private static let seeds: [String] = {
    let folder = root.appending(path: "seeds").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test(arguments: seeds)
  func `a shipped dossier is read as it was written`(name: String) throws {
    let context = EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(shipped("Rules/vocabulary.yaml")).value),
      scales: try #require(ScalesReader.read(shipped("Rules/scales.yaml")).value))
    let dossier = try #require(
      DossierReader.read(try shipped("seeds/\(name)"), in: context).value)
    let written = DossierWriter(context.vocabulary).text(of: dossier)
    let again = try #require(DossierReader.read(try tree(of: written), in: context).value)
    #expect(meaning(of: again) == meaning(of: dossier))
    let long = written.split(separator: "\n").filter {
      $0.unicodeScalars.count > 118 && !$0.contains("http")
    }
    #expect(long == [])
  }

  @Test func `whatever a dossier says is read as it was written`() throws {
    let context = try Self.gradedContext()
    for seed in 0..<150 {
      var random = RandomDossier(seed: UInt64(seed))
      let dossier = random.dossier()
      let written = DossierWriter(context.vocabulary).text(of: dossier)
      let checked = DossierReader.read(try tree(of: written), in: context)
      let again = try #require(
        checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
      try #require(meaning(of: again) == meaning(of: dossier), "\(seed):\n\(written)")
    }
  }

  @Test func `an item of a list is written for its place in a file`() throws {
    let dossier = try #require(try read(Example.dossier("origins: [a]")).value)
    let writer = DossierWriter(try Language.context().vocabulary)
    let lines = writer.lines(of: dossier.incidents[0])
    #expect(lines.first == "id: one" && lines.last == "origins: [a]")
    #expect(lines.contains("  - by: NCSC"))
    #expect(writer.lines(of: dossier.groups[0]) == ["id: apt-1", "name: APT1"])
    #expect(writer.lines(of: dossier.sources[1]).contains("derived_from: [a]"))
  }
}

/// All that a value holds but for places in files.
private func meaning(of value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  if value is SourceSpan { return "" }
  if let pairs = value as? [String: Fact<NumberRange>] {
    return pairs.sorted { $0.key < $1.key }.map { $0.key + meaning(of: $0.value) }.joined()
  }
  if let pairs = value as? [String: TermList] {
    return pairs.sorted { $0.key < $1.key }.map { $0.key + meaning(of: $0.value) }.joined()
  }
  if mirror.children.isEmpty { return "\(value);" }
  return mirror.children.filter { $0.label != "span" }
    .map { "\($0.label ?? "")(\(meaning(of: $0.value)))" }.joined()
}

extension WriterTests {
  private static let grades = """

    grades:
      - id: recoverability
        title: Recoverability
        definition: What it takes.
        scheme: A scheme
        terms:
          - {id: no, title: No, definition: None.}
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

  /// The small language with grades of both kinds.
  static func gradedContext() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(
        VocabularyReader.read(tree(of: Language.vocabulary + grades)).value),
      scales: try Language.context().scales)
  }
}
