import Dossiers
import SourceText
import Testing

@Suite struct SlipTests {
  @Test(
    arguments: [
      ("25/03/2024", ": the year comes first", "2024-03-25"),
      ("03/25/2024", ": the year comes first", "2024-03-25"),
      ("4.4.2024", ": the year comes first", "2024-04-04"),
      ("03/04/2024", ": it may be 2024-04-03 or 2024-03-04; the year comes first", nil),
      ("2024-02-30", ": that month has days 01 to 29", nil),
      ("2023-02-29", ": that month has days 01 to 28", nil),
      ("2024-00", ": months go from 01 to 12", nil),
      ("0000", ": there is no year 0", nil),
      ("99999", ": years go from 0001 to 9999", nil),
      ("20240325", ": hyphens stand between year, month and day", "2024-03-25"),
      ("2024–03", ": it is written with hyphens and two digits each", "2024-03"),
      ("2024-03-25 10:30", ": no time of day is kept", "2024-03-25"),
      ("March 2024", ": months are written as numbers", "2024-03"),
      ("25th of March", "", nil),
      ("25th March 2024", ": months are written as numbers", "2024-03-25"),
      ("Sept. 3, 2024", ": months are written as numbers", "2024-09-03"),
      ("Octopus 2024", "", nil),
      ("31 Feb 2024", "", nil),
      ("2020-2021", ": it is a span of time", "{from: 2020, to: 2021}"),
      ("between 2020 and 2021", ": it is a span of time", "{from: 2020, to: 2021}"),
      ("2021-2020", "", nil),
      ("2020s", ": it is a span of time", "{from: 2020, to: 2029}"),
      ("Q4 2024", ": it is a span of time", "{from: 2024-10, to: 2024-12}"),
      ("2024-Q1", ": it is a span of time", "{from: 2024-01, to: 2024-03}"),
      ("Q5 2024", "", nil),
      ("circa 2020", ": how unsure it is has to show in its form", nil),
      ("2020?", ": how unsure it is has to show in its form", nil),
      ("TBC", ": what is not known is called unknown", "unknown"),
      ("2024-00-10", ": months go from 01 to 12", nil),
      ("12345", ": years go from 0001 to 9999", nil),
      ("2024.03", ": it is written with hyphens and two digits each", "2024-03"),
      ("24-03-25", "", nil), ("0x7E8", "", nil), ("2_024", "", nil), ("true", "", nil),
      ("soon", "", nil), ("-", "", nil), ("/", "", nil), ("é", "", nil),
      (String(repeating: "9/", count: 1000), "", nil),
    ] as [(String, String, String?)])
  func `what people write for a date is told apart`(
    text: String, reason: String, fix: String?
  ) throws {
    let checked = try read(Example.dossier("first: \"\(text)\""))
    let problem = try #require(checked.diagnostics.first { $0.id == "evidence.not-a-date" })
    #expect(problem.span?.text == "\"\(text)\"")
    #expect(problem.message == "'\(text)' is not a date\(reason)")
    #expect(problem.fixIts.first?.edits.first?.replacement == fix)
    #expect(problem.help?.contains("{from: 2023-07, to: 2024}") == true)
  }

  @Test func `where no span of time may stand, none is proposed`() throws {
    let claim = Example.claim.replacing("date: 2021-02-03", with: "date: 2020-2021")
    let problem = try read(Example.dossier(claim: claim)).diagnostics.first
    #expect(problem?.id == "evidence.not-a-date")
    #expect(problem?.fixIts.isEmpty == true)
    #expect(problem?.help?.contains("from") == false)
  }

  @Test(
    arguments: [
      ("~40", "{about: 40}"), ("c. 40", "{about: 40}"), ("about 40", "{about: 40}"),
      ("> 40", "{more_than: 40}"), ("over 40", "{more_than: 40}"), ("40+", "{at_least: 40}"),
      ("at least 40", "{at_least: 40}"), ("up to 40", "{up_to: 40}"),
      ("40-50", "{from: 40, to: 50}"), ("40–50", "{from: 40, to: 50}"),
    ])
  func `a number that is not one number is given the form of a rough one`(
    text: String, fix: String
  ) throws {
    let problem = try read(Example.dossier("effects:\n  people: \"\(text)\"")).diagnostics.first
    #expect(problem?.id == "evidence.rough-number")
    #expect(problem?.fixIts.first?.edits.first?.replacement == fix)
    let mended = try read(Example.dossier("effects:\n  people: \(fix)"))
    #expect(mended.diagnostics.isEmpty)
  }

  @Test func `a comma that ends a number is told as what it is`() throws {
    try expectProblems(
      in: Example.dossier("effects: {people: 1,▸000◂}"),
      [
        Expected(
          "evidence.grouped-number", "a comma ends the number, and no measure begins with digits")
      ]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }
}
