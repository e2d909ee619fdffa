import Scorecards
import Testing
import ThreatModel

@Suite struct StanceSectionTests {
  private func stance(
    _ id: String, actor: String = "CN", agrees: Bool?, isKnown: Bool, says: String = "Said"
  ) -> StanceOutcome {
    let rung = NamedID(id: "some", title: "Some rung")
    return StanceOutcome(
      id: id, actor: actor, date: CalendarDate(dayNumber: 19_800), by: "GB", stance: says,
      kind: .wording, atLeast: NamedID(id: "more", title: "More"), atMost: nil,
      recommended: agrees == nil ? nil : rung, possible: agrees == nil ? nil : rung,
      agrees: agrees, isKnownDisagreement: isKnown, why: "Because of \(id).",
      sources: [StanceSource(title: "Title", publisher: "Press", url: "https://a.b", date: nil)])
  }

  private func report(_ stances: [StanceOutcome]) -> AssessmentReport {
    Fixture.report.comparing(
      with: StanceAgreement(
        path: "rules.expectations.yaml", stances: stances,
        all: StanceTally(compared: 7, agreeing: 5, agreeingByCount: 4, agreeingByCommonest: 3),
        commonest: NamedID(id: "some", title: "Some rung"),
        open: StanceTally(compared: 4, agreeing: 3, agreeingByCount: 3, agreeingByCommonest: 2),
        heldOut: StanceTally(compared: 3, agreeing: 2, agreeingByCount: 1, agreeingByCommonest: 0)))
  }

  private func words(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  @Test func `a card lists the stances on its own state with agreement and rules of thumb`() {
    let text = words(
      TerminalScorecard().render(
        report([
          stance("one", agrees: true, isKnown: false),
          stance("two", actor: "KP", agrees: false, isKnown: true),
        ])))
    #expect(text.contains("OFFICIAL STANCES COMPARED"))
    #expect(text.contains("United Kingdom: Said ✔ agrees"))
    #expect(text.contains("Agrees with More or more; the rules give Some rung. Because of one."))
    #expect(text.contains("Source: Press, Title"))
    #expect(text.contains("Known to differ: Because of two."))
    #expect(text.contains("Of 7 stances on all states up to this day the rules agree with 5."))
    #expect(text.contains("for every state would agree with 3;"))
    #expect(text.contains("suits these stances best, with 4."))
    #expect(text.contains("Of the 3 held out from all tuning they agree with 2;"))
    #expect(text.contains("both learnt from the other 4, with 0 and 1."))
    let china = text.prefix(
      upTo: text.firstRange(of: "NORTH KOREA (KP)")?.lowerBound ?? text.endIndex)
    #expect(!china.contains("Because of two."), "that is another state's")
  }

  @Test(arguments: [
    (true, true, "Was known to differ"), (false, false, "Not known to differ"),
    (false, true, "Known to differ"),
  ])
  func `an outcome that nobody expected says so`(agrees: Bool, isKnown: Bool, says: String) {
    let text = words(
      TerminalScorecard().render(report([stance("one", agrees: agrees, isKnown: isKnown)])))
    #expect(text.contains("\(says): Because of one."))
    #expect(
      text.contains("1 outcome not as marked by the stances' author.") == (agrees == isKnown))
  }

  @Test func `a state without a dossier is listed and not compared`() {
    let text = words(
      TerminalEvaluation().render(report([stance("one", agrees: nil, isKnown: true)])))
    #expect(text.contains("United Kingdom on China: Said no dossier"))
    #expect(!text.contains("the rules give"))
  }

  @Test func `the comparison stands in JSON and Markdown, and its text cannot act`() {
    let report = report([
      stance("one", agrees: false, isKnown: true, says: "# A [link](http://x) | `code`\u{1B}[31m")
    ])
    let markdown = MarkdownScorecard().render(report)
    #expect(markdown.contains("## Official stances compared"))
    #expect(!markdown.contains("[link](http"))
    #expect(!markdown.contains("\u{1B}"))
    let json = JSONReport().render(report)
    #expect(json.contains(#""agreeing": 5"#) || json.contains(#""agreeing":5"#))
    #expect(json.contains(#""incident_count""#))
  }

  @Test func `nothing is said where nobody compared`() {
    #expect(!TerminalScorecard().render(Fixture.report).contains("STANCES COMPARED"))
    #expect(!TerminalEvaluation().render(Fixture.report).contains("STANCES COMPARED"))
  }
}
