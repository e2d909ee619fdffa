import ThreatModel

extension Fixture {
  /// Little evidence: one incident, one vendor, a likelihood that spans two terms.
  enum NorthKorea {
    static let assessment: Assessment = {
      let sums = FixtureArithmetic([
        CriterionDraft(
          id: "targets", title: "Targets", weight: 50,
          reasons: [
            ReasonDraft(
              rule: NamedID(id: "finance", title: "Strikes finance"), incident: "bank-transfers",
              points: .whole(45), likelihood: .percent(55, 85),
              recency: Interval(low: .zero, high: .one),
              because: "Transfers of a central bank were forged", sources: ["vendor-2023"]),
            ReasonDraft(
              rule: NamedID(id: "pattern", title: "Keeps at it"), incident: nil,
              points: .whole(10), because: "The operation went on when last reported",
              sources: ["vendor-2023"]),
          ]),
        CriterionDraft(id: "effects", title: "Effects", weight: 50, reasons: []),
      ])
      var assessment = Fixture.unknown("North Korea", code: "KP")
      assessment.ladder = ladder(cautious: 1, generous: 2)
      assessment.recommended = 1
      assessment.possible = 2
      assessment.index = sums.index
      assessment.criteria = sums.criteria
      assessment.reasons = sums.reasons
      assessment.principal = sums.principal
      assessment.gates = [
        GateOutcome(
          designation: "monitor", id: "any-claim", met: Reading(low: true, high: true),
          because: "Somebody claims that the state did something", missing: [], detail: "1 claim"),
        GateOutcome(
          designation: "concern", id: "repeated", met: Reading(low: false, high: true),
          because: "Two campaigns, or one at High severity",
          missing: [
            MissingField(incident: "bank-transfers", field: "effects.loss", isReported: true),
            MissingField(incident: "bank-transfers", field: "last", isReported: false),
          ], detail: "1 campaign"),
        GateOutcome(
          designation: "attributed", id: "one-government", met: Reading(low: false, high: false),
          because: "A government attributes an operation as highly likely or surer", missing: [],
          detail: "0 of 1"),
      ]
      assessment.next = NextRung(
        designation: NamedID(id: "concern", title: "Concern"),
        missingPoints: .whole(10) - sums.index.low, unmetGates: [])
      assessment.likelihood = AssessmentLikelihood(
        interval: .percent(55, 85), term: nil, spans: ["likely", "highly likely"], scale: scale)
      assessment.coverage = Coverage(reported: 4, of: 24, deciding: 9, open: 1, undated: 1)
      assessment.incidents = [incident]
      assessment.failures = ["rule finance at bank-transfers: division by zero"]
      assessment.sources = [
        CitedSource(
          number: 1, id: "vendor-2023", publisher: "An invented vendor", title: "Bank transfers",
          date: date("2023"), url: nil, reliability: "B", credibility: "3", derivedFrom: [],
          isLate: false)
      ]
      return assessment
    }()

    private static let incident = AssessedIncident(
      id: "bank-transfers", title: "Bank transfers", summary: nil, campaign: "bank-transfers",
      groups: [], first: date("2023-02"), last: nil, isOngoing: true, disclosed: nil,
      visibleFrom: day("2023-12-31"), likelihood: .percent(55, 85),
      recency: Interval(low: .zero, high: .one), isSingleSource: true, isCircular: true, claims: [],
      reports: [], uncertain: [], sources: ["vendor-2023"])
  }
}
