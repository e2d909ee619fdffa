import Scorecards
import Testing
import ThreatModel

@Suite struct ConditionPageTests {
  private static let rules = RuleTraceReport.fixture.rules

  private static let report = ConditionReport(
    rules: rules, asOf: CalendarDate(year: 2024, month: 3, day: 25), marking: .clear,
    condition: "incident.ongoing &&\n  size(incident.targets) > 1", isAboutOneIncident: true,
    type: "bool", fields: ["ongoing", "targets"], cost: 9,
    trials: [
      ConditionTrial(
        title: "First", verdict: .yes, value: "yes", sentence: "holds: all of it",
        diagram: ["incident.ongoing &&", "         |       |", "         true    true"]),
      ConditionTrial(
        title: "Second", verdict: .unknown, value: "open", sentence: "open: hangs on `targets`",
        diagram: ["incident.ongoing"]),
      ConditionTrial(
        title: "Third", verdict: nil, value: "3", sentence: "gives 3", diagram: ["1 + 2"]),
    ])

  private static let language = LanguageReport(
    rules: rules,
    names: [
      LanguageSection(
        "Variables", [LanguageItem("incident", type: "incident", documentation: "At hand.")])
    ],
    functions: [
      LanguageSection(
        "Macros", [LanguageItem(".all(x, condition)", type: "", documentation: "Every one.")])
    ],
    words: [LanguageWords("targets", ["energy", "water"])])

  @Test func `a tried condition is shown with its values wherever it was tried`() throws {
    try expectGolden(TerminalPages().render(Self.report.page), "condition-80.txt")
    try expectGolden(MarkdownPages().render(Self.report.page), "condition.md")
  }

  @Test func `the language is listed by names, functions and words`() throws {
    try expectGolden(TerminalPages().render(Self.language.page), "language-80.txt")
    try expectGolden(MarkdownPages().render(Self.language.page), "language.md")
  }

  @Test func `a drawing keeps its columns, and nothing in it acts`() {
    var report = Self.report
    report.trials[0].diagram = ["a  \u{1B}[2J|\u{202E}", "```", "   |    <b>"]
    let terminal = TerminalPages().render(report.page)
    #expect(!terminal.unicodeScalars.contains("\u{1B}"))
    #expect(terminal.contains("a  \\u{1B}[2J|\\u{202E}"))
    let markdown = MarkdownPages().render(report.page)
    #expect(markdown.contains("````text\na  \\u{1B}[2J|\\u{202E}\n```\n   |    <b>\n````\n"))
  }
}
