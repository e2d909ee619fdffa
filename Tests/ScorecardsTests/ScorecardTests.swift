import Foundation
import Scorecards
import Testing
import ThreatModel

@Suite struct ScorecardTests {
  @Test(arguments: [
    (
      AssessmentLikelihood(
        interval: .percent(80, 90), term: "highly likely", spans: [], scale: Fixture.scale),
      "is highly likely (PHIA probability yardstick, 80–90 %)."
    ),
    (
      AssessmentLikelihood(
        interval: .percent(55, 90), term: nil, spans: ["likely", "highly likely"],
        scale: Fixture.scale),
      "spans likely to highly likely (PHIA probability yardstick, 55–90 %)"
    ),
    (
      AssessmentLikelihood(
        interval: .percent(77, 77), term: nil, spans: [], scale: Fixture.scale),
      "is put at 77 %: that falls in a gap of the scale (PHIA probability yardstick), so it has no term."
    ),
    (
      AssessmentLikelihood(
        interval: .percent(70, 78), term: nil, spans: ["likely"], scale: Fixture.scale),
      "is put at 70–78 % (PHIA probability yardstick), partly in the band of “likely”"
    ),
    (
      AssessmentLikelihood(interval: nil, term: nil, spans: [], scale: Fixture.scale),
      "No reason counts, so there is no operation whose likelihood could be stated"
    ),
  ])
  func `the bottom line names a term with its scale, or says why it has none`(
    likelihood: AssessmentLikelihood, expected: String
  ) {
    var assessment = Fixture.China.assessment
    assessment.likelihood = likelihood
    #expect(flowing(card(assessment)).contains(expected))
  }

  @Test func `likelihood and confidence stand in different paragraphs`() {
    let paragraphs = card(Fixture.China.assessment).components(separatedBy: "\n\n")
    #expect(paragraphs.contains { $0.contains("highly likely (PHIA") })
    #expect(
      !paragraphs.contains { $0.contains("highly likely (PHIA") && $0.contains("confidence:") })
  }

  @Test func `every principal reason shows what is reported, judged and convention`() {
    let why = section("WHY", of: card(Fixture.China.assessment))
    let beforeLegend = why.components(separatedBy: "Counting too").first ?? ""
    #expect(beforeLegend.components(separatedBy: "\n     judged ").count == 5)
    #expect(beforeLegend.components(separatedBy: "\n     convention ").count == 5)
    // The third reason is drawn from all incidents; no source says it in so many words.
    #expect(beforeLegend.components(separatedBy: "\n     reported ").count == 4)
  }

  @Test func `a wording is quoted as said, a term without one as the dossier's grade`() {
    let why = flowing(section("WHY", of: card(Fixture.China.assessment)))
    #expect(why.contains("NCSC says “highly likely” (scale phia) [2]"))
    #expect(why.contains("The White House graded “official high confidence” (scale ungraded) [4]"))
  }

  @Test func `a chain that was cut at a hundred does not pretend to multiply out`() {
    var assessment = Fixture.China.assessment
    assessment.reasons[assessment.principal[0]].contribution.low = .whole(12)
    let text = flowing(section("ARITHMETIC", of: card(assessment)))
    #expect(text.contains("= 55.75, of which 12.00 counted before 100 was reached,"))
    #expect(!flowing(card(Fixture.China.assessment)).contains("of which"))
  }

  @Test func `gates are met, not met or open, and name what is missing`() {
    let gates = section("GATES", of: card(Fixture.China.assessment))
    #expect(gates.contains("✔ met      At least two governments"))
    #expect(gates.contains("? open     A long-term pattern"))
    #expect(flowing(gates).contains("effects.servers of Microsoft Exchange servers (reported"))
    let unmet = section("GATES", of: card(Fixture.Iran.assessment))
    #expect(unmet.contains("✘ not met  Somebody claims that the state did something (0 claims)"))
  }

  @Test func `the demands above the possible rung are left out`() {
    let gates = section("GATES", of: card(Fixture.NorthKorea.assessment))
    #expect(gates.contains("Two campaigns") && !gates.contains("A government attributes"))
  }

  @Test func `the ladder marks the recommended and the possible rung`() {
    let ladder = lines(of: section("LADDER", of: card(Fixture.China.assessment)))
    #expect(ladder.filter { $0.contains("· recommended") }.map { $0.prefix(11) } == ["  4  Entity"])
    #expect(ladder.filter { $0.contains("· possible") }.map { $0.prefix(10) } == ["  5  State"])
  }

  @Test func `a state of which nothing is known has the lowest rung and no likelihood`() {
    let text = card(Fixture.Iran.assessment)
    #expect(text.contains("Nothing supported") && text.contains("rung 0 of 0–5"))
    #expect(text.contains("No incident was visible on this day."))
    #expect(!text.contains("ARITHMETIC") && !text.contains("SOURCES") && !text.contains("%"))
    #expect(flowing(text).contains("No accusers, no alternative explanations, no responses"))
  }

  @Test(arguments: [(false, "Not only victims accuse."), (true, "Only victims accuse.")])
  func `it says whether only victims accuse`(onlyVictims: Bool, expected: String) {
    var assessment = Fixture.China.assessment
    if onlyVictims { assessment.accusers.removeAll { !$0.isVictim } }
    #expect(section("WHO ACCUSES", of: card(assessment)).contains("  \(expected)"))
  }

  @Test func `the official stance comes before other statements`() throws {
    let said = section("SAID", of: card(Fixture.China.assessment))
    let stance = try #require(said.range(of: "official stance"))
    let demand = try #require(said.range(of: "(demand)"))
    #expect(stance.lowerBound < demand.lowerBound)
  }

  @Test(arguments: [
    ("China", "CN", "Rules/a.yaml", "scorecard china --as-of 2024-03-25 --rules Rules/a.yaml"),
    ("North Korea", "KP", "a b.yaml", "scorecard kp --as-of 2024-03-25 --rules 'a b.yaml'"),
    ("Iran", "IR", "o'clock.yaml", "scorecard iran --as-of 2024-03-25 --rules 'o'\\''clock.yaml'"),
  ])
  func `the last line can be pasted into a shell`(
    name: String, code: String, path: String, expected: String
  ) {
    var report = Fixture.report(of: [Fixture.unknown(name, code: code)])
    report.rules.path = path
    let text = TerminalScorecard(style: TextStyle(width: 100)).render(report)
    #expect(text.contains("Again: threatlevel \(expected)\n"))
  }

  @Test func `it says what it is not and what it was made from`() {
    let text = card(Fixture.China.assessment)
    #expect(text.contains("\nNot an official designation. The official stance on that day"))
    #expect(text.contains("\nrules sha256 9f2c41d0…, evidence sha256 77aa09e3…\n"))
    #expect(card(Fixture.Iran.assessment).contains("No official stance on that day is recorded."))
  }

  @Test func `a marking stands at the head and at the foot`() {
    var report = Fixture.report(of: [Fixture.China.assessment])
    report.marking = .amberStrict
    for renderer in [TerminalScorecard(), TerminalEvaluation()] as [any ReportRenderer] {
      let text = renderer.render(report)
      #expect(text.hasPrefix("TLP:AMBER+STRICT\n\n") && text.hasSuffix("\n\nTLP:AMBER+STRICT\n"))
    }
  }

  @Test func `the table says when there is nobody to assess`() {
    let text = TerminalEvaluation().render(Fixture.report(of: []))
    #expect(text.contains("0 actors, 0 incidents") && text.contains("No actor was assessed."))
  }

  @Test func `an incident of two states is counted once`() {
    let report = Fixture.report(of: [Fixture.China.assessment, Fixture.China.assessment])
    #expect(TerminalEvaluation().render(report).contains("2 actors, 3 incidents"))
  }

  private func card(_ assessment: Assessment) -> String {
    TerminalScorecard().render(Fixture.report(of: [assessment]))
  }

  /// The text from a heading to the next one.
  private func section(_ heading: String, of text: String) -> String {
    var found: [String] = []
    for line in lines(of: text) {
      if line.hasPrefix(heading) {
        found = [line]
      } else if !found.isEmpty {
        guard line.isEmpty || line.hasPrefix(" ") else { break }
        found.append(line)
      }
    }
    return found.joined(separator: "\n")
  }

  /// The text on one line.
  private func flowing(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
