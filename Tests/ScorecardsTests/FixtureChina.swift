import ThreatModel

extension Fixture {
  /// Much evidence, some of it open: the possible rung lies above the recommended one.
  enum China {
    static let assessment: Assessment = {
      let sums = FixtureArithmetic(drafts)
      return Assessment(
        actor: AssessedActor(code: "CN", name: "China", marking: .clear),
        ladder: ladder(cautious: 4, generous: 5), recommended: 4, possible: 5, index: sums.index,
        criteria: sums.criteria, reasons: sums.reasons, principal: sums.principal, gates: gates,
        next: NextRung(
          designation: NamedID(id: "state-designation", title: "State designation supported"),
          missingPoints: .whole(50) - sums.index.low, unmetGates: ["pattern"]),
        likelihood: AssessmentLikelihood(
          interval: .percent(80, 90), term: "highly likely", spans: [], scale: scale),
        confidence: Confidence(
          level: .moderate,
          reasons: [
            "Three of the four main reasons rest on two independent sources",
            "2 of 41 fields that decide a rule are open.",
            "One level lower because another state is accused (our convention).",
          ]),
        coverage: Coverage(reported: 58, of: 72, deciding: 41, open: 2, undated: 12), gaps: gaps,
        conventions: conventions,
        timeMove: TimeMove(
          date: day("2026-05-12"), designation: NamedID(id: "attributed", title: "Attributed")),
        accusers: accusers, alternatives: alternatives, denials: denials, statements: statements,
        responses: responses, overrides: overrides, incidents: incidents, sources: sources)
    }()

    private static let commission = (
      likelihood: Interval<Factor>.percent(80, 90),
      recency: Interval(low: Factor(tenThousandths: 8198), high: Factor(tenThousandths: 8294))
    )
    private static let parliament = (
      likelihood: Interval<Factor>.percent(95, 100),
      recency: Interval(low: Factor(tenThousandths: 6390), high: Factor(tenThousandths: 7337))
    )
    private static let exchange = (
      likelihood: Interval<Factor>.percent(80, 90),
      recency: Interval(low: Factor(tenThousandths: 6558), high: Factor(tenThousandths: 6633))
    )

    private static func draft(
      _ id: String, _ title: String, at incident: String, _ points: Int,
      _ factors: (likelihood: Interval<Factor>, recency: Interval<Factor>), rank: Int = 0,
      verdict: Verdict = .yes, missing: [MissingField] = [], because: String,
      outweighedBy: String? = nil, sources: [String]
    ) -> ReasonDraft {
      ReasonDraft(
        rule: NamedID(id: id, title: title), incident: incident, points: .whole(points),
        verdict: verdict, missing: missing, likelihood: factors.likelihood,
        recency: factors.recency,
        discount: Factor(tenThousandths: 6000).power(rank), because: because,
        outweighedBy: outweighedBy, sources: sources)
    }

    private static let drafts: [CriterionDraft] = [
      CriterionDraft(
        id: "targets", title: "Targets", weight: 25,
        reasons: [
          draft(
            "electoral-system", "Strikes the electoral system", at: "electoral-commission", 85,
            commission,
            because: "The UK Electoral Commission's systems and registers were entered",
            sources: ["ncsc-2024", "ec-2023"]),
          draft(
            "parliament", "Strikes a parliament", at: "parliament-mail", 80, parliament, rank: 1,
            because: "Mail accounts of UK parliamentarians were scouted", sources: ["ncsc-2024"]),
          draft(
            "public-body", "Strikes a public body", at: "electoral-commission", 40, commission,
            because: "The UK Electoral Commission is a public body",
            outweighedBy: "electoral-system", sources: ["ncsc-2024"]),
        ]),
      CriterionDraft(
        id: "effects", title: "Effects", weight: 25,
        reasons: [
          draft(
            "many-people", "Touches millions of people", at: "electoral-commission", 80,
            commission, because: "Data of about 40 million voters lay open", sources: ["ec-2023"]),
          draft(
            "many-organisations", "Touches many organisations", at: "exchange-servers", 70,
            exchange, rank: 1, verdict: .unknown,
            missing: [
              MissingField(incident: "exchange-servers", field: "effects.servers", isReported: true)
            ],
            because:
              "At least a quarter of a million servers lay open; how many were entered is not known",
            sources: ["ncsc-2021"]),
        ]),
      CriterionDraft(
        id: "persistence", title: "Persistence", weight: 15,
        reasons: [
          ReasonDraft(
            rule: NamedID(id: "pattern", title: "Three campaigns in five years"), incident: nil,
            points: .whole(60), because: "Three attributed campaigns between 2021 and 2024",
            sources: ["ncsc-2021", "ncsc-2024"])
        ]),
      CriterionDraft(
        id: "corroboration", title: "Attribution and corroboration", weight: 15,
        reasons: [
          draft(
            "several-governments", "Named by several governments", at: "exchange-servers", 75,
            exchange, because: "The United Kingdom and the United States name the state",
            sources: ["ncsc-2021", "white-house-2021"])
        ]),
      CriterionDraft(
        id: "conduct", title: "Conduct", weight: 10,
        reasons: [
          draft(
            "reckless", "Leaves doors open for others", at: "exchange-servers", 65, exchange,
            because: "Web shells were left open to anybody", sources: ["ncsc-2021"])
        ]),
      CriterionDraft(id: "breadth", title: "Breadth", weight: 10, reasons: []),
    ]

    private static let gates: [GateOutcome] = [
      GateOutcome(
        designation: "attributed", id: "one-government", met: Reading(low: true, high: true),
        because: "A government attributes an operation as highly likely or surer", missing: [],
        detail: nil),
      GateOutcome(
        designation: "entity-measures", id: "named-unit", met: Reading(low: true, high: true),
        because: "A unit, an entity or a person is named", missing: [], detail: "APT31"),
      GateOutcome(
        designation: "state-designation", id: "named-unit", met: Reading(low: true, high: true),
        because: "A unit, an entity or a person is named", missing: [], detail: "APT31"),
      GateOutcome(
        designation: "state-designation", id: "two-governments",
        met: Reading(low: true, high: true),
        because: "At least two governments attribute operations as highly likely or surer",
        missing: [], detail: "2 of 2; joint statements count once: attribution.joint"),
      GateOutcome(
        designation: "state-designation", id: "pattern", met: Reading(low: false, high: true),
        because: "A long-term pattern that goes on, or one attributed grave instance",
        missing: [
          MissingField(incident: "exchange-servers", field: "effects.servers", isReported: true),
          MissingField(incident: "parliament-mail", field: "effects.people", isReported: false),
          MissingField(incident: "exchange-servers", field: "last", isReported: true),
        ], detail: nil),
    ]

    private static let gaps: [Gap] = [
      Gap(
        incident: "exchange-servers", fields: ["effects.servers"], rules: ["many-organisations"],
        gates: ["pattern"], worth: Points(hundredths: 231)),
      Gap(
        incident: "parliament-mail", fields: ["last", "outcome"], rules: ["parliament"], gates: [],
        worth: Points(hundredths: 42)),
      Gap(
        incident: "parliament-mail", fields: ["sectors"], rules: ["public-body"], gates: [],
        worth: .zero),
    ]

    private static let conventions: [ConventionOutcome] = [
      ConventionOutcome(
        setting: "scales.ungraded.asserted", value: "from 0.75",
        recommended: NamedID(id: "attributed", title: "Attributed"),
        index: Interval(low: Points(hundredths: 3390), high: Points(hundredths: 4702))),
      ConventionOutcome(
        setting: "recency.half_life", value: "3 years",
        recommended: NamedID(id: "entity-measures", title: "Entity measures justified"),
        index: Interval(low: Points(hundredths: 3655), high: Points(hundredths: 4480))),
      ConventionOutcome(
        setting: "gates bound to one incident", value: "yes",
        recommended: NamedID(id: "entity-measures", title: "Entity measures justified"),
        index: Interval(low: Points(hundredths: 4276), high: Points(hundredths: 5012))),
    ]
  }
}
