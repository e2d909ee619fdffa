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
    #expect(why.contains("NCSC: “highly likely” (scale phia) [2]"))
    #expect(why.contains("The White House, graded “official high confidence” (scale ungraded) [4]"))
  }

  @Test func `officials come before vendors, and graded wording before ungraded`() throws {
    let why = flowing(section("WHY", of: card(Fixture.China.assessment)))
    let places = try ["NCSC: “highly likely” (scale phia) [2]", "The White House,", "A vendor,"]
      .map { try #require(why.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `a vendor comes last however sure it is`() throws {
    var assessment = Fixture.China.assessment
    assessment.incidents[1].claims[0].scale = "phia"
    assessment.incidents[1].claims[0].likelihood = .percent(95, 100)
    let why = flowing(section("WHY", of: card(assessment)))
    let official = try #require(why.range(of: "The White House,")).lowerBound
    #expect(official < (try #require(why.range(of: "A vendor,")).lowerBound))
  }

  @Test func `the surest of several official claims is quoted first`() throws {
    var assessment = Fixture.China.assessment
    var surer = assessment.incidents[0].claims[0]
    surer.by = "Another agency"
    surer.likelihood = .percent(95, 100)
    assessment.incidents[0].claims.append(surer)
    let why = flowing(section("WHY", of: card(assessment)))
    #expect(why.contains("China behind it: 80–90 %. Another agency: “highly likely”"))
  }

  @Test func `two reasons at one incident tell its claims once`() {
    let why = flowing(section("WHY", of: card(Fixture.China.assessment)))
    #expect(why.contains("2 Touches millions of people"))
    #expect(why.contains("judged China behind it: 80–90 %, on the claims under 1."))
    #expect(why.components(separatedBy: "NCSC: “highly likely” (scale phia) [1]").count == 2)
  }

  @Test func `the possible rung says which gaps and how many points it wants`() {
    let text = flowing(card(Fixture.China.assessment))
    #expect(
      text.contains(
        "if gap 1 turns out against China and the index rises by 1.41 to 50.00 (see GAPS)"))
    var assessment = Fixture.China.assessment
    assessment.gaps[1].gates = ["pattern"]
    assessment.index = Interval(low: .whole(51), high: .whole(60))
    #expect(
      flowing(card(assessment)).contains("if gap 1 or 2 turns out against China (see GAPS)"))
    assessment.gaps = []
    #expect(
      flowing(card(assessment)).contains("if what leaves its gates open turns out against China"))
  }

  @Test func `an override stands beside the computed rung`() throws {
    let text = card(Fixture.China.assessment)
    let computed = try #require(text.range(of: "  Recommended   Entity measures justified"))
    let override = try #require(
      text.range(of: "  Override      State designation supported, by A. Analyst (see OVERRIDES)"))
    #expect(computed.lowerBound < override.lowerBound)
  }

  @Test func `what would change the answer comes before the arithmetic`() throws {
    let headings = lines(of: card(Fixture.China.assessment)).filter { $0.first?.isLetter == true }
    func place(_ heading: String) throws -> Int {
      try #require(headings.firstIndex { $0.hasPrefix(heading) })
    }
    let order = try [
      "WHY", "GATES", "GAPS", "CONVENTIONS", "MEANS", "SAID", "CRITERIA",
      "ARITHMETIC", "INCIDENTS", "ALSO CLAIMED", "ALSO REPORTED", "UNCERTAIN", "SOURCES",
    ].map(place)
    #expect(order == order.sorted())
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
    #expect(
      flowing(gates).contains(
        "open: effects.servers and last of Microsoft Exchange servers not reported: 1 further field"
      ))
    let unmet = section("GATES", of: card(Fixture.Iran.assessment))
    #expect(unmet.contains("✘ not met  Somebody claims that the state did something (0 claims)"))
    #expect(unmet.contains("fails in both readings; nothing open could meet it"))
  }

  @Test func `a gate that only unreported fields keep shut names them`() {
    var assessment = Fixture.Iran.assessment
    assessment.gates[0].missing = [
      MissingField(incident: "i", field: "claims", isReported: false),
      MissingField(incident: "i", field: "outcome", isReported: false),
    ]
    let gates = flowing(section("GATES", of: card(assessment)))
    #expect(gates.contains("not reported: claims and outcome of i") && !gates.contains("fails"))
  }

  @Test func `a demand that was printed for the rung below is only counted`() {
    let gates = section("GATES", of: card(Fixture.China.assessment))
    #expect(gates.components(separatedBy: "A unit, an entity or a person is named").count == 2)
    #expect(gates.contains("✔ met      1 demand repeated from above"))
  }

  @Test func `gaps that move nothing are counted, not listed`() {
    let gaps = section("GAPS", of: card(Fixture.China.assessment))
    #expect(!gaps.contains("sectors"))
    #expect(gaps.contains("1 further gap would move neither points nor a gate"))
  }

  @Test func `claims that do not count stand with wording, scale and source`() {
    let claimed = flowing(section("ALSO CLAIMED", of: card(Fixture.China.assessment)))
    #expect(
      claimed.contains(
        "25 Mar 2024 Theft, UK Electoral Commission: the register's data were carried off. NCSC: “likely” (scale phia) [1]."
      ))
    #expect(claimed.contains("Purpose, UK Electoral Commission: the data are to serve"))
    #expect(claimed.contains("Responsibility (link: territory), Microsoft Exchange servers:"))
    #expect(!claimed.contains("White House"))
  }

  @Test func `reports and doubts stand under their incident`() {
    let text = card(Fixture.China.assessment)
    #expect(
      flowing(section("ALSO REPORTED", of: text)).contains(
        "UK Electoral Commission 8 Aug 2023 the intrusion was noticed in October 2022 [3]."))
    #expect(
      flowing(section("UNCERTAIN", of: text)).contains(
        "UK Electoral Commission · effects.people: the register's copies overlap"))
  }

  @Test func `incidents come latest first, with groups and the link that is claimed`() throws {
    let incidents = section("INCIDENTS", of: card(Fixture.China.assessment))
    let places = try ["Aug 2021 – Oct 2022", "2021   ", "Jan 2021 – Mar 2021"]
      .map { try #require(incidents.range(of: "\n  \($0)")).lowerBound }
    #expect(places == places.sorted())
    #expect(
      flowing(incidents).contains("HAFNIUM · directed: The White House; affiliated: NCSC, A vendor")
    )
    #expect(incidents.contains("no group named · affiliated: NCSC"))
    #expect(flowing(incidents).contains("directed: acting for the state or under its control;"))
    #expect(!incidents.contains("organ:"))
  }

  @Test func `a condition that failed is a warning on the card`() {
    let warnings = section("WARNINGS", of: card(Fixture.NorthKorea.assessment))
    #expect(warnings.contains("· rule finance at bank-transfers: division by zero"))
    #expect(!card(Fixture.China.assessment).contains("WARNINGS"))
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

  @Test func `statements come newest first, and officials first on one day`() throws {
    var assessment = Fixture.China.assessment
    func statement(_ by: String, _ date: String, official: Bool) -> PublicStatement {
      PublicStatement(
        id: by, by: by, country: nil, date: Fixture.date(date), about: .context,
        isOfficial: official, says: "so", sources: [])
    }
    assessment.statements = [
      statement("Aaa", "2023-01-02", official: false), statement("Bbb", "2022", official: true),
      statement("Ccc", "2023-01-02", official: true), statement("Ddd", "2024", official: false),
    ]
    let said = section("SAID", of: card(assessment))
    let places = try ["Ddd", "Ccc", "Aaa", "Bbb"]
      .map { try #require(said.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
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

  @Test func `the last line repeats the evidence unless it is the usual`() {
    var report = Fixture.report(of: [Fixture.Iran.assessment])
    report.evidencePaths = ["seeds", "my evidence/a-very-long-name-of-a-folder-of-dossiers/2024"]
    let text = TerminalScorecard(style: TextStyle(width: 60)).render(report)
    #expect(
      text.contains(
        """
        Again: threatlevel scorecard iran --as-of 2024-03-25 \\
                 --rules Rules/uk-state-threat.yaml \\
                 --evidence seeds \\
                 --evidence 'my evidence/a-very-long-name-of-a-folder-of-dossiers/2024'

        """))
    #expect(!card(Fixture.Iran.assessment).contains("--evidence"))
  }

  @Test func `it says what it is not and what it was made from`() {
    let text = card(Fixture.China.assessment)
    #expect(text.contains("\nNot an official designation. The official stance on that day"))
    #expect(text.contains("\nrules sha256 9f2c41d0…, evidence sha256 77aa09e3…\n"))
    #expect(card(Fixture.Iran.assessment).contains("No official stance on that day is recorded."))
  }

  @Test func `a marking stands at the head, and at the foot of what is long`() {
    var report = Fixture.report(of: [Fixture.China.assessment])
    report.marking = .amberStrict
    let card = TerminalScorecard().render(report)
    #expect(card.hasPrefix("TLP:AMBER+STRICT\n\n") && card.hasSuffix("\n\nTLP:AMBER+STRICT\n"))
    let table = TerminalEvaluation().render(report)
    #expect(table.hasPrefix("TLP:AMBER+STRICT\n\n"))
    #expect(table.components(separatedBy: "TLP:").count == 2)
  }

  @Test func `the strongest reason reads as a clause after its incident`() {
    let text = flowing(TerminalEvaluation().render(Fixture.report))
    #expect(text.contains("UK Electoral Commission: strikes the electoral system"))
    #expect(text.contains("0.00–0.00 no incident visible"))
    var assessment = Fixture.China.assessment
    assessment.reasons[0].rule.title = "UN body struck"
    let changed = TerminalEvaluation().render(Fixture.report(of: [assessment]))
    #expect(flowing(changed).contains("UK Electoral Commission: UN body struck"))
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
