import Scorecards
import Testing
import ThreatModel

@Suite struct RuleTraceTests {
  @Test func `a rule is shown term by term with its arithmetic`() throws {
    try expectGolden(TerminalPages().render(RuleTraceReport.fixture.page), "rule-trace-80.txt")
    try expectGolden(MarkdownPages().render(RuleTraceReport.fixture.page), "rule-trace.md")
  }

  @Test func `terms stand below what they are part of, also where a step is missing`() {
    var report = RuleTraceReport.fixture
    report.traces[0].trials.removeLast(2)
    report.traces[0].trials[0].terms = [
      ("a", 0), ("b || c", 1), ("d", 4), ("e", 2), ("f", 0),
    ].map { TermValue(text: $0.0, depth: $0.1, value: "yes") }
    let lines = lines(of: MarkdownPages().render(report.page)).filter { $0.hasSuffix(": yes") }
    #expect(
      lines == [
        "- the condition: yes", "  - `b || c`: yes", "    - `d`: yes", "    - `e`: yes",
        "- the condition: yes",
      ])
  }

  @Test(arguments: [60, 80, 120])
  func `no line of a trace is wider than the medium`(width: Int) {
    let text = TerminalPages(style: TextStyle(width: width)).render(RuleTraceReport.fixture.page)
    for line in text.split(separator: "\n") where !line.contains("https://") {
      #expect(line.unicodeScalars.count <= width, "\(line)")
    }
  }

  @Test func `a file cannot steer the terminal through a trace`() {
    var report = RuleTraceReport.fixture
    report.traces[0].trials[0].title = "evil\u{1B}[2J\u{202E}"
    let text = TerminalPages().render(report.page)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("\\u{1B}"))
    let markdown = MarkdownPages().render(report.page)
    #expect(markdown.contains(#"## evil\\u{1B}\[2J\\u{202E}"#))
  }

  @Test func `a condition is code that nothing in it can end`() {
    var report = RuleTraceReport.fixture
    report.traces[0].condition = "`a` || ``b``"
    let markdown = MarkdownPages().render(report.page)
    #expect(markdown.contains("- Condition: ``` `a` || ``b`` ```\n"))
  }
}

extension RuleTraceReport {
  /// One rule that fires at one incident, is outweighed at another and silent at a third.
  static var fixture: RuleTraceReport {
    let rule = NamedID(id: "electoral-system", title: "Strikes the electoral system")
    func reason(_ verdict: Verdict, incident: String, counts: Bool) -> Reason {
      let factor: Factor = counts ? .one : .zero
      let points = counts ? Points(hundredths: 5576) : .zero
      let share = counts ? Points(hundredths: 1394) : .zero
      return Reason(
        rule: rule, criterion: "targets", incident: incident, verdict: verdict,
        points: Points(hundredths: 8500), likelihood: Interval(Factor(tenThousandths: 8000)),
        recency: Interval(Factor(tenThousandths: 8200)),
        discount: Reading(low: factor, high: factor), room: Reading(low: factor, high: factor),
        contribution: Reading(low: points, high: points),
        indexShare: Reading(low: share, high: share), because: "", outweighedBy: counts ? nil : "x",
        sources: [])
    }
    func trial(_ title: String, _ reason: Reason, _ value: String, _ targets: String) -> RuleTrial {
      RuleTrial(
        title: title, reason: reason,
        sentence: "because \(targets) is what incident.targets holds",
        terms: [
          TermValue(text: "\"electoral-body\" in incident.targets", depth: 0, value: value),
          TermValue(text: "incident.targets", depth: 1, value: targets),
        ])
    }
    let trace = RuleTrace(
      actor: AssessedActor(code: "CN", name: "China", marking: .clear), rule: rule,
      criterion: NamedID(id: "targets", title: "Targets"), weight: Points(hundredths: 2500),
      totalWeight: .hundred, points: Points(hundredths: 8500),
      condition: "\"electoral-body\" in incident.targets", why: "Elections decide who governs.",
      references: ["White House: Executive Order 13757, 2016-12-28, https://example.org/eo-13757"],
      trials: [
        trial(
          "Electoral commission", reason(.yes, incident: "a", counts: true), "yes",
          "electoral-body, voter-data"),
        trial(
          "Campaign staff", reason(.yes, incident: "b", counts: false), "yes", "electoral-body"),
        trial("A bank", reason(.no, incident: "c", counts: false), "no", "finance"),
      ])
    return RuleTraceReport(
      rules: RuleSetIdentity(
        id: "rules", version: "1.0.0", title: "Rules", question: nil, jurisdiction: nil,
        path: "rules.yaml", sha256: ""),
      asOf: CalendarDate(dayNumber: 19_807), marking: .clear, traces: [trace])
  }
}
