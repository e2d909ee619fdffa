import Scorecards
import Testing

@Suite struct GoldenTests {
  private static let styles: [(name: String, style: TextStyle)] = [
    ("60", TextStyle(width: 60)), ("80", .plain), ("120", TextStyle(width: 120)),
    ("80-ascii", TextStyle(unicode: false)), ("80-colour", TextStyle(colour: true)),
  ]

  @Test(arguments: styles)
  func `the table looks as agreed`(name: String, style: TextStyle) throws {
    try expectGolden(
      TerminalEvaluation(style: style).render(Fixture.report), "table-\(name).txt")
  }

  @Test(arguments: styles)
  func `the scorecard looks as agreed`(name: String, style: TextStyle) throws {
    try expectGolden(
      TerminalScorecard(style: style).render(Fixture.report), "scorecard-\(name).txt")
  }

  @Test func `the Markdown looks as agreed`() throws {
    try expectGolden(MarkdownEvaluation().render(Fixture.report), "table.md")
    try expectGolden(MarkdownScorecard().render(Fixture.report), "scorecard.md")
  }

  @Test func `the page looks as agreed`() throws {
    try expectGolden(HTMLEvaluation().render(Fixture.report), "table.html")
    try expectGolden(
      HTMLScorecard().render(Fixture.report(of: [Fixture.China.assessment])), "scorecard.html")
  }

  @Test func `the comma-separated values look as agreed`() throws {
    try expectGolden(CSVEvaluation().render(Fixture.report), "table.csv")
    try expectGolden(CSVScorecard().render(Fixture.report), "scorecard.csv")
  }

  @Test func `the object looks as agreed`() throws {
    try expectGolden(JSONReport().render(Fixture.report), "assessment.json")
  }
}
