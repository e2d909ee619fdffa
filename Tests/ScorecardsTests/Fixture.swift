import ThreatModel

/// A report made by hand: one state with much evidence, one with little, one with none.
///
/// Names, days and wording follow public statements of 25 March 2024 and before; points, gaps and
/// hashes are invented.
enum Fixture {
  static let report = AssessmentReport(
    rules: RuleSetIdentity(
      id: "uk-state-threat", version: "1.0.0", title: "UK state threat designation",
      question: "Which designation does the public evidence on cyber operations support?",
      jurisdiction: "GB", path: "Rules/uk-state-threat.yaml",
      sha256: "9f2c41d05b7e8a13c0f4d2e6b8a91735ce604d1f28b3a7905e6c1d4f7b2a8093"),
    asOf: day("2024-03-25"),
    evidenceSHA256: "77aa09e3c1d24b5f6a7089b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f",
    marking: .clear, assessments: [China.assessment, NorthKorea.assessment, Iran.assessment],
    countryNames: [
      "CN": "China", "GB": "United Kingdom", "IR": "Iran", "KP": "North Korea", "NZ": "New Zealand",
      "US": "United States",
    ], evidencePaths: ["seeds"])

  static func report(of assessments: [Assessment]) -> AssessmentReport {
    var copy = report
    copy.assessments = assessments
    return copy
  }

  /// The six rungs, reached up to two numbers.
  static func ladder(cautious: Int, generous: Int) -> [Rung] {
    let rungs: [(id: String, title: String, least: Int?)] = [
      ("none", "Nothing supported", nil), ("monitor", "Monitor", 0), ("concern", "Concern", 10),
      ("attributed", "Attributed", 20), ("entity-measures", "Entity measures justified", 35),
      ("state-designation", "State designation supported", 50),
    ]
    return rungs.enumerated().map { number, rung in
      Rung(
        id: rung.id, title: rung.title, atLeast: rung.least.map(Points.whole),
        reached: Reading(low: number <= cautious, high: number <= generous),
        meaning: rung.id == "entity-measures"
          ? "The evidence supports measures against named entities, not against the state" : nil,
        triggers: rung.id == "entity-measures"
          ? [
            "Supports a proposal for sanctions on named persons and entities.",
            "Does not by itself change any law or any duty to register.",
          ] : [])
    }
  }

  static let scale = NamedID(id: "phia", title: "PHIA probability yardstick")

  static func day(_ text: String) -> CalendarDate { date(text).earliest }

  static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  /// A state of which nothing is known.
  static func unknown(_ name: String, code: String) -> Assessment {
    let sums = FixtureArithmetic([
      CriterionDraft(id: "targets", title: "Targets", weight: 50, reasons: []),
      CriterionDraft(id: "effects", title: "Effects", weight: 50, reasons: []),
    ])
    return Assessment(
      actor: AssessedActor(code: code, name: name, marking: nil),
      ladder: ladder(cautious: 0, generous: 0), recommended: 0, possible: 0, index: sums.index,
      criteria: sums.criteria, reasons: [], principal: [],
      gates: [
        GateOutcome(
          designation: "monitor", id: "any-claim", met: Reading(low: false, high: false),
          because: "Somebody claims that the state did something", missing: [], detail: "0 claims")
      ],
      next: NextRung(
        designation: NamedID(id: "monitor", title: "Monitor"), missingPoints: .zero,
        unmetGates: ["any-claim"]),
      likelihood: AssessmentLikelihood(interval: nil, term: nil, spans: [], scale: scale),
      confidence: Confidence(level: .low, reasons: ["No reason rests on any source"]),
      coverage: Coverage(reported: 0, of: 0, deciding: 0, open: 0, undated: 0), gaps: [],
      conventions: [], timeMove: nil, accusers: [], alternatives: [], denials: [], statements: [],
      responses: [], overrides: [], incidents: [], sources: [])
  }

  enum Iran {
    static let assessment = Fixture.unknown("Iran", code: "IR")
  }
}
