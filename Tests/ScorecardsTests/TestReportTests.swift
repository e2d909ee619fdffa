import Scorecards
import SourceText
import Testing
import ThreatModel

/// What came of tests, in every medium.
@Suite struct TestReportTests {
  private static let file = SourceFile(
    path: "rules.yaml", text: "one\ntwo\nthree\n  when: a && b\n")

  private static func place(_ line: Int) -> SourceSpan {
    SourceSpan(file, file.bytes(ofLine: line))
  }

  static func report(title: String = "Test rules") -> TestReport {
    let failed = TestDifference(
      subject: "the rule 'strikes' at this example", expected: "fires", actual: "silent",
      decidedBy: ["b is false"], diagram: ["a && b", "│    │", "yes  no"])
    let agreement = StanceAgreement(
      path: "rules.expectations.yaml", stances: [],
      all: StanceTally(compared: 9, agreeing: 5, agreeingByCount: 4, agreeingByCommonest: 3),
      commonest: NamedID(id: "some", title: "Some rung"),
      open: StanceTally(compared: 5, agreeing: 3, agreeingByCount: 3, agreeingByCommonest: 2),
      heldOut: StanceTally(compared: 4, agreeing: 2, agreeingByCount: 1, agreeingByCommonest: 0))
    return TestReport(
      rules: RuleSetIdentity(
        id: "test", version: "1.0.0", title: title, question: nil, jurisdiction: nil,
        path: "rules.yaml", sha256: "00"),
      asOf: CalendarDate(dayNumber: 19_807),
      outcomes: [
        TestOutcome(
          kind: .example, subject: "strikes", title: "fires", status: .failed, place: place(1),
          differences: [failed]),
        TestOutcome(
          kind: .example, subject: "strikes", title: "stays silent", status: .passed,
          place: place(2)),
        TestOutcome(
          kind: .ruleCase, subject: "nothing", title: "Nothing <is> \"known\"", status: .passed,
          place: place(3)),
        TestOutcome(
          kind: .expectation, subject: "gb-cn", title: "GB on CN, 2024-03-25: said", status: .known,
          place: nil,
          differences: [
            TestDifference(
              subject: "the recommended rung", expected: "some", actual: "none",
              decidedBy: ["known: policy"])
          ]),
        TestOutcome(
          kind: .expectation, subject: "gb-cu", title: "GB on CU, 2024-03-25: said",
          status: .skipped, place: nil),
      ],
      coverage: TestReport.Coverage(conditions: [
        ConditionCoverage(
          id: "strikes", gateOf: nil, yes: 1, no: 2, open: 0,
          terms: [
            TermCoverage(text: "a", place: place(4), yes: 3, no: 0, open: 0, mark: nil),
            TermCoverage(text: "b", place: place(4), yes: 1, no: 2, open: 1, mark: nil),
            TermCoverage(text: "c", place: place(4), yes: 0, no: 1, open: 0, mark: "never so"),
          ]),
        ConditionCoverage(
          id: "two", gateOf: "some", yes: 0, no: 0, open: 0,
          terms: [TermCoverage(text: "d", place: place(4), yes: 0, no: 0, open: 0, mark: nil)]),
      ]),
      agreement: agreement)
  }

  private static let formats = ["terminal", "markdown", "json", "junit"]

  @Test(arguments: formats) func `a report looks as recorded`(format: String) throws {
    let renderer = try #require(testRenderers().first { type(of: $0).name == format })
    try expectGolden(
      renderer.render([Self.report()], detail: .summary), "test-report.\(format).txt")
  }

  @Test func `every term is listed on request`() throws {
    try expectGolden(
      TerminalTests().render([Self.report()], detail: .everyTerm), "test-report-terms.txt")
  }

  @Test func `a mark on a term that is covered all the same is told`() {
    var report = Self.report()
    report.coverage.conditions[0].terms[1].mark = "needless"
    let text = TerminalTests().render([report], detail: .summary)
    #expect(text.contains("marked, and covered: b"))
    #expect(!text.contains("marked, and covered: c"))
  }

  @Test(arguments: formats) func `no text of a rule set can act in a report`(format: String) throws
  {
    let nasty = "\u{1B}[2J\u{202E}<script>&amp;\"]]>\u{FFFE}\u{0}|\n## x"
    let renderer = try #require(testRenderers().first { type(of: $0).name == format })
    let text = renderer.render([Self.report(title: nasty)], detail: .summary)
    for forbidden: Unicode.Scalar in ["\u{1B}", "\u{202E}", "\u{0}"] {
      #expect(!text.unicodeScalars.contains(forbidden))
    }
    #expect(!text.contains("\n## x"))
  }
}
