import ThreatModel

extension RulePage {
  /// A small rule set with something of everything.
  static var fixture: RulePage {
    RulePage(
      rules: RuleTraceReport.fixture.rules, jurisdiction: "United Kingdom", scale: yardstick,
      ladder: [
        DocumentedRung(
          name: NamedID(id: "none", title: "Nothing supported"), atLeast: nil, gates: [],
          meaning: "Nobody accuses the state", triggers: []),
        DocumentedRung(
          name: NamedID(id: "concern", title: "Concern justified"),
          atLeast: Points(hundredths: 1000), gates: [claimed], meaning: nil,
          triggers: ["Supports warnings", "Attaches to no law."]),
        DocumentedRung(
          name: NamedID(id: "state", title: "State designation, supported"),
          atLeast: Points(hundredths: 5050), gates: [claimed, pattern], meaning: nil, triggers: []),
      ],
      criteria: [
        DocumentedCriterion(
          name: NamedID(id: "targets", title: "Targets"), question: "Who is struck?",
          weight: Points(hundredths: 2500), why: "A judgement.", combination: combination,
          rules: [electoral, targeted]),
        DocumentedCriterion(
          name: NamedID(id: "effects", title: "Effects"), question: nil,
          weight: Points(hundredths: 5000), why: nil, combination: combination, rules: []),
      ],
      settings: [
        DocumentedSetting(
          key: "recency.half_life", title: "Half-life", value: "5 years",
          meaning: "After this time an incident weighs half.")
      ],
      words: [
        DocumentedWords(
          list: "targets",
          words: [
            DocumentedWords.Word(
              name: NamedID(id: "voter-data", title: "voter data"), definition: "Registers.")
          ]),
        DocumentedWords(
          list: "countries",
          words: [DocumentedWords.Word(name: NamedID(id: "FR", title: "France"), definition: nil)]),
      ])
  }

  private static let combination = ["The highest counts.", "Each further one counts 60 %."]

  private static let claimed = DocumentedGate(
    id: "claimed", because: "Somebody accuses the state.",
    condition: "incidents.exists(i, i.claims.size() >= 1)")

  private static let pattern = DocumentedGate(
    id: "pattern", because: "Three campaigns",
    condition: "campaigns(incidents).size() >= 3\n  || scores[\"targets\"] > 90.0\n")

  private static let order = Reference(
    title: "Executive Order 13757", publisher: "White House",
    url: "https://example.org/orders/13757", date: PartialDate("2016-12-28"))

  private static let electoral = DocumentedRule(
    name: NamedID(id: "electoral-system", title: "Strikes the electoral system"),
    isAboutOneIncident: true, points: Points(hundredths: 8500),
    condition: "\"voter-data\" in incident.targets", because: "[the incident] struck [targets]",
    why: "A judgement; elections decide who governs.",
    references: [
      order, Reference(title: "A hearing", publisher: nil, url: "javascript:alert(1)", date: nil),
    ],
    fires: [DocumentedExample(incidents: ["targets: voter data"])],
    silent: [DocumentedExample(incidents: ["targets: media"]), DocumentedExample(incidents: [""])])

  private static let targeted = DocumentedRule(
    name: NamedID(id: "targeted", title: "Targets"), isAboutOneIncident: false,
    points: Points(hundredths: 100), condition: "incidents.size() > 1", because: "[their number]",
    why: "As good as any.", references: [],
    fires: [DocumentedExample(incidents: ["targets: media", "targets: voter data"])], silent: [])

  private static let yardstick = DocumentedScale(
    name: NamedID(id: "phia", title: "PHIA probability yardstick"), isOurConvention: false,
    source: Reference(
      title: "Explaining Uncertainty", publisher: "UK government",
      url: "https://example.org/phia", date: PartialDate("2025")),
    note: "The gaps are deliberate",
    terms: [
      DocumentedScale.Term(
        term: "likely", aliases: ["probable"],
        band: Likelihood(low: Factor(tenThousandths: 5500), high: Factor(tenThousandths: 7500)),
        note: nil),
      DocumentedScale.Term(
        term: "almost certain", aliases: [],
        band: Likelihood(low: Factor(tenThousandths: 9500), high: .one),
        note: "published as below 100"),
    ])

  /// The same with other texts everywhere.
  func filled(with take: () -> String) -> RulePage {
    var page = self
    func name() -> NamedID { NamedID(id: take(), title: take()) }
    func reference(_ old: Reference) -> Reference {
      Reference(title: take(), publisher: take(), url: take(), date: old.date)
    }
    func example(_ old: DocumentedExample) -> DocumentedExample {
      DocumentedExample(incidents: old.incidents.map { _ in take() })
    }
    page.rules.title = take()
    page.rules.id = take()
    page.rules.version = take()
    page.rules.path = take()
    page.rules.question = take()
    page.rules.sha256 = take()
    page.jurisdiction = take()
    page.scale.name = name()
    page.scale.note = take()
    page.scale.source = page.scale.source.map(reference)
    for term in page.scale.terms.indices {
      page.scale.terms[term].term = take()
      page.scale.terms[term].aliases = [take(), take()]
      page.scale.terms[term].note = take()
    }
    for rung in page.ladder.indices {
      page.ladder[rung].name = name()
      page.ladder[rung].meaning = take()
      page.ladder[rung].triggers = [take(), take()]
      page.ladder[rung].gates = page.ladder[rung].gates.map { _ in
        DocumentedGate(id: take(), because: take(), condition: take())
      }
    }
    for place in page.criteria.indices {
      page.criteria[place].name = name()
      page.criteria[place].question = take()
      page.criteria[place].why = take()
      page.criteria[place].combination = [take(), take()]
      page.criteria[place].rules = page.criteria[place].rules.map { rule in
        DocumentedRule(
          name: name(), isAboutOneIncident: rule.isAboutOneIncident, points: rule.points,
          condition: take(), because: take(), why: take(),
          references: rule.references.map(reference), fires: rule.fires.map(example),
          silent: rule.silent.map(example))
      }
    }
    page.settings = page.settings.map { _ in
      DocumentedSetting(key: take(), title: take(), value: take(), meaning: take())
    }
    page.words = page.words.map { words in
      DocumentedWords(
        list: take(),
        words: words.words.map { _ in DocumentedWords.Word(name: name(), definition: take()) })
    }
    return page
  }

  /// The same whose texts are those given, by turns.
  static func fixture(of texts: [String]) -> RulePage {
    var next = 0
    return fixture.filled {
      defer { next += 1 }
      return texts[next % texts.count]
    }
  }
}
