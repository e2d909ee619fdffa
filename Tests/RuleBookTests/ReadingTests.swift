import RuleBook
import SourceText
import Testing
import ThreatModel

@Suite struct ReadingTests {
  @Test func `a rule set is read with all its settings`() throws {
    let rules = try ruleSet(
      """
      ruleset: uk-test
      version: 2.1.0
      title: UK test
      question: Does it work?
      jurisdiction: GB
      scale: icd203
      attribution: {kinds: [official], capped: [vendor, individual], links: [organ], vendor_cap: unlikely, joint: several}
      recency: {half_life: 18 months}
      gates: {scope: incident}
      confidence: {low_below: 0.4, low_open_above: 0.25, high_open_below: 0.05}
      criteria:
        - id: targets
          title: Targets
          question: Who?
          weight: 12.5
          why: It matters.
          within_incident: first
          across_incidents: {discount: 0.25, form: sum}
          rules:
            - id: one
              title: Strikes
              scope: actor
              when: incidents.exists(i, i.attribution.atLeast("likely"))
              points: 7.25
              because: "{incidents} incidents"
              why: Because.
              references: [{title: A law, publisher: UK, url: https://example.org, date: 2020-06}]
              examples:
                fires: [{incidents: [{attribution: likely}]}]
                silent: [{incidents: []}]
      designations:
        - {id: none, title: Nothing, meaning: No., triggers: [a, b]}
        - id: some
          title: Some
          at_least: 10.5
          requires: [{id: g, that: "scores['targets'] >= 3.0", because: It is high}]
      """)
    #expect(rules.id.value == "uk-test" && rules.version == "2.1.0" && rules.title == "UK test")
    #expect(rules.question == "Does it work?" && rules.jurisdiction == "GB")
    #expect(rules.scale.value == "icd203" && rules.isComplete)
    let settings = rules.settings
    #expect(settings.attribution.kinds == Set(ClaimantKind.allCases.filter(\.isOfficial)))
    #expect(settings.attribution.capped == [.vendor, .official])
    #expect(settings.attribution.links == [.organ])
    #expect(settings.attribution.cap.high.percent == "45")
    #expect(settings.attribution.joint == .several)
    #expect(settings.halfLife == 150)
    #expect(settings.gateScope == .incident)
    #expect(settings.confidence.lowBelow.tenThousandths == 4000)
    #expect(settings.confidence.lowOpenAbove.tenThousandths == 2500)
    #expect(settings.confidence.highOpenBelow.tenThousandths == 500)
    let criterion = try #require(rules.criteria.first)
    #expect(criterion.weight.value.hundredths == 1250 && criterion.within == .first)
    #expect(criterion.across.form == .sum && criterion.across.discount.tenThousandths == 2500)
    #expect(criterion.question == "Who?" && criterion.why == "It matters.")
    let rule = try #require(criterion.rules.first)
    #expect(rule.scope == .actor && rule.points.hundredths == 725)
    #expect(rule.references.map(\.title) == ["A law"])
    #expect(rule.references.map { $0.date?.description } == ["2020-06"])
    #expect(rule.fires.map(\.incidents.count) == [1] && rule.silent.map(\.incidents.count) == [0])
    #expect(rules.designations.map(\.id.value) == ["none", "some"])
    #expect(rules.designations[0].triggers == ["a", "b"] && rules.designations[0].atLeast == nil)
    #expect(rules.designations[1].atLeast?.value.hundredths == 1050)
    #expect(rules.designations[1].gates.map(\.because) == ["It is high"])
  }

  @Test func `what a rule set leaves out has the defaults of the method`() throws {
    let rules = try ruleSet(Example.ruleSet())
    let policy = rules.settings.attribution
    #expect(
      policy.kinds
        == Set(ClaimantKind.allCases.filter(\.isOfficial)).union([.vendor, .laboratory]))
    #expect(policy.capped == [.official, .unnamed, .media])
    #expect(policy.links == [.organ, .directed, .affiliated])
    #expect(policy.cap.low.percent == "55" && policy.cap.high.percent == "75")
    #expect(policy.joint == .one)
    #expect(rules.settings.halfLife == 500 && rules.settings.gateScope == .actor)
    #expect(rules.settings.confidence.lowBelow.tenThousandths == 5000)
    #expect(rules.criteria.first?.within == .highest)
    #expect(rules.criteria.first?.across.discount.tenThousandths == 6000)
    #expect(rules.criteria.first?.across.form == .room)
    #expect(rules.criteria.first?.rules.first?.scope == .incident)
  }

  @Test(arguments: [
    ("never", nil), ("5 years", 500), ("1 year", 100), ("18 months", 150), ("30 days", 8),
    ("365 days", 100),
  ])
  func `a half-life is a length of time or never`(text: String, hundredths: Int?) throws {
    let rules = try ruleSet(Example.ruleSet(settings: "recency: {half_life: \(text)}\n"))
    #expect(rules.settings.halfLife == hundredths)
  }

  @Test(arguments: [
    (
      "recency: {half_life: ▸5◂}\n",
      Expected("rules.not-a-duration", "'5' is not a length of time")
    ),
    (
      "recency: {half_life: ▸five years◂}\n",
      Expected("rules.not-a-duration", "'five years' is not a length of time")
    ),
    (
      "recency: {half_life: ▸0 years◂}\n",
      Expected("rules.not-a-duration", "'0 years' is not a length of time")
    ),
    (
      "attribution: {kinds: [▸oficial◂]}\n",
      Expected("rules.unknown-choice", "'kinds' cannot be 'oficial'", fix: "official")
    ),
    (
      "attribution: {links: [▸close◂]}\n",
      Expected("rules.unknown-choice", "'links' cannot be 'close'")
    ),
    (
      "attribution: {vendor_cap: ▸probably◂}\n",
      Expected(
        "rules.unknown-term", "the scale 'phia' has no term 'probably'", fix: "probable")
    ),
    (
      "attribution: {joint: ▸both◂}\n",
      Expected("evidence.not-one-of", "'joint' cannot be 'both'")
    ),
    (
      "gates: {scope: ▸campaign◂}\n",
      Expected("evidence.not-one-of", "'scope' cannot be 'campaign'")
    ),
    (
      "confidence: {low_below: ▸50◂, low_open_above: 0.3, high_open_below: 0.1}\n",
      Expected("rules.out-of-range", "'low_below' is out of range")
    ),
    (
      "jurisdiction: ▸UK◂\n",
      Expected(
        "evidence.unknown-country", "'UK' is no country or organisation code", fix: "GB")
    ),
    (
      "▸recncy◂: {half_life: 5 years}\n",
      Expected("yaml.unknown-key", "unknown key 'recncy' in rule set", fix: "recency")
    ),
  ])
  func `settings are checked`(settings: String, expected: Expected) throws {
    try expectProblems(inRules: Example.ruleSet(settings: settings), expected)
  }

  @Test(arguments: [
    ("points: 75", "points: ▸101◂", Expected("rules.out-of-range", "'points' is out of range")),
    ("points: 75", "points: ▸-1◂", Expected("rules.out-of-range", "'points' is out of range")),
    (
      "points: 75", "points: ▸7.125◂",
      Expected("yaml.too-many-decimals", "3 decimals where at most 2 count")
    ),
    ("weight: 25", "weight: ▸-1◂", Expected("rules.out-of-range", "'weight' is out of range")),
    (
      "weight: 25", "weight: ▸0◂",
      Expected("rules.zero-weights", "the weights sum to zero, so there is no index")
    ),
    (
      "weight: 25", "weight: 25\n    across_incidents: {discount: ▸1.5◂}",
      Expected("rules.out-of-range", "'discount' is out of range")
    ),
    (
      "weight: 25", "weight: 25\n    within_incident: ▸higest◂",
      Expected("evidence.not-one-of", "'within_incident' cannot be 'higest'", fix: "highest")
    ),
    (
      "scale: phia", "scale: ▸phai◂",
      Expected("rules.unknown-scale", "there is no scale 'phai'", fix: "phia")
    ),
    (
      "ruleset: test", "ruleset: ▸Test Rules◂",
      Expected(
        "yaml.not-an-identifier", "'Test Rules' is not a name in kebab-case", fix: "test-rules")
    ),
    (
      "at_least: 10", "at_least: ▸120◂",
      Expected("rules.unreachable-rung", "no index is above 100")
    ),
  ])
  func `numbers and names are checked`(
    part: String, marked: String, expected: Expected
  ) throws {
    #expect(Example.ruleSet().contains(part), "the test changes nothing")
    try expectProblems(inRules: Example.ruleSet().replacing(part, with: marked), expected)
  }

  @Test func `a scale without the usual cap asks for one`() throws {
    try expectProblems(
      inRules: Example.ruleSet().replacing("scale: phia", with: "scale: ▸ungraded◂"),
      Expected(
        "rules.no-vendor-cap", "the scale 'ungraded' has no term 'likely' to cap vendors at"))
  }

  // MARK: Examples

  private func view(_ example: String) throws -> IncidentView {
    let text = Example.ruleSet(
      Example.rule(examples: "{fires: [\(example)], silent: [{targets: [media]}]}"))
    return try #require(
      try ruleSet(text).criteria.first?.rules.first?.fires.first?.incidents.first)
  }

  @Test func `an example gives what an assessment would compute`() throws {
    let view = try view(
      "{attribution: highly likely, age: 2 years, duration: 400 days, publishers: 3, "
        + "effects: {people: {about: 100}}, outcome: unknown, victims: [NO], campaign: c}")
    #expect(view.attribution.known?.low.percent == "80")
    #expect(view.age == .value(DayRange(low: 731, high: 731)))
    #expect(view.duration == .value(DayRange(low: 400, high: 400)))
    #expect(view.publishers == 3 && view.campaign == "c")
    #expect(view.effects["people"] == .value(NumberRange(low: 90, high: 110)))
    #expect(view.outcome == .unknown && view.victims == .value(["NO"]))
    #expect(view.targets == .notReported && view.first == .notReported)
  }

  @Test func `the duration follows from first and last where it is not given`() throws {
    let view = try view("{first: 2020-01, last: 2020-03-10}")
    #expect(view.duration == .value(DayRange(low: 39, high: 69)))
  }

  @Test(arguments: [
    ("{}", true), ("{kind: agency, link: organ}", true), ("{kind: vendor}", true),
    ("{kind: media}", true), ("{kind: victim}", false), ("{kind: self}", false),
    ("{link: territory}", false), ("{link: unstated}", false), ("{about: theft}", false),
    ("{link: territory, counted: true}", true), ("{counted: false}", false),
  ])
  func `a claim of an example counts as the rule set's attribution has it`(
    claim: String, isCounted: Bool
  ) throws {
    #expect(try view("{claims: [\(claim)]}").claims.map(\.isCounted) == [isCounted])
  }

  @Test func `a narrower attribution narrows what counts in examples`() throws {
    let rules = try ruleSet(
      Example.ruleSet(
        Example.rule(
          examples: "{fires: [{claims: [{kind: vendor}, {kind: agency}]}], silent: [{}]}"),
        settings: "attribution: {kinds: [official], capped: []}\n"))
    let view = try #require(rules.criteria.first?.rules.first?.fires.first?.incidents.first)
    #expect(view.claims.map(\.isCounted) == [false, true])
  }

  @Test(arguments: [
    (
      "{▸target◂: [media]}",
      Expected("yaml.unknown-key", "unknown key 'target' in example", fix: "targets")
    ),
    (
      "{targets: [▸medea◂]}",
      Expected(
        "evidence.unknown-term", "the vocabulary's targets have no 'medea'", fix: "media")
    ),
    ("{effects: ▸many◂}", Expected("yaml.wrong-type", "expected a mapping, found text")),
    ("{age: ▸old◂}", Expected("rules.not-a-duration", "'old' is not a length of time")),
    ("{publishers: ▸-1◂}", Expected("evidence.negative", "a count cannot be negative")),
    (
      "{attribution: ▸sure◂}",
      Expected("evidence.unknown-scale-term", "the scale 'phia' has no term 'sure'")
    ),
    (
      "{claims: [{kind: ▸goverment◂}]}",
      Expected("evidence.not-one-of", "'kind' cannot be 'goverment'", fix: "government")
    ),
    (
      "{responses: [{kind: ▸sanction◂}]}",
      Expected(
        "evidence.unknown-term", "the vocabulary's responses have no 'sanction'",
        fix: "sanctions")
    ),
    ("▸text◂", Expected("yaml.wrong-type", "expected a mapping (example), found text")),
  ])
  func `an example is checked like a dossier, and once`(
    example: String, expected: Expected
  ) throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(examples: "{fires: [\(example)], silent: [{targets: [media]}]}")),
      expected)
  }

  @Test func `a scale that is none is told where it is named, not at each of its terms`() throws {
    let rules = Example.ruleSet(
      Example.rule(
        examples: "{fires: [{targets: [legislature], attribution: likely}], silent: [{claims: "
          + "[{term: highly likely}], attribution: highly likely}]}"))
    try expectProblems(
      inRules: rules.replacing("scale: phia", with: "scale: ▸phja◂"),
      Expected("rules.unknown-scale", "there is no scale 'phja'", fix: "phia"))
  }
}
