import ThreatModel

/// One assessment with what its sections look up: titles, names and citation numbers.
struct Card {
  let report: AssessmentReport
  let assessment: Assessment
  private let titles: [String: String]
  private let ruleTitles: [String: String]
  private let numbers: [String: Int]

  init(_ assessment: Assessment, in report: AssessmentReport) {
    self.report = report
    self.assessment = assessment
    titles = Dictionary(
      assessment.incidents.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    ruleTitles = Dictionary(
      assessment.reasons.map { ($0.rule.id, $0.rule.title) },
      uniquingKeysWith: { first, _ in first })
    numbers = Dictionary(
      assessment.sources.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  var actor: Phrase { "\(assessment.actor.name)" }

  var recommended: Rung { assessment.ladder[assessment.recommended] }

  var possible: Rung { assessment.ladder[assessment.possible] }

  /// The title of an incident, or its id if it is not among the visible ones.
  func title(ofIncident id: String) -> Phrase { "\(titles[id] ?? id)" }

  /// The title of a rule, or its id.
  func title(ofRule id: String) -> Phrase { "\(ruleTitles[id] ?? id)" }

  /// The name of a country or organisation, or its code.
  func name(ofCode code: String) -> Phrase { "\(report.countryNames[code] ?? code)" }

  /// ` [1][3]` in the order of the numbers, ` [7–18]` for a run; nothing without sources.
  func citation(_ ids: [String]) -> Phrase {
    let marks = citationMarks(ids.compactMap { numbers[$0] })
    guard !marks.isEmpty else { return .none }
    // A short citation stays with the word before it.
    return Phrase(ours: (marks.count > 12 ? " " : "\u{A0}") + marks)
  }

  /// A sentence that ends with its sources, such as `Data of many voters lay open (2021) [3].`.
  func sentence(
    _ text: String, _ aside: Phrase = .none, citing ids: [String], _ remark: Phrase = .none,
    before start: Phrase = .none
  ) -> Phrase {
    "\(start)\(text.withoutFullStop)\(aside)\(citation(ids))\(remark)."
  }

  /// `effects.people and targets of NotPetya`.
  func name(ofFields fields: [String], at incident: String?) -> Phrase {
    let names = fields.map { "\($0)" as Phrase }.listed
    guard let incident else { return names }
    return names + " of \(title(ofIncident: incident))"
  }
}

extension Card {
  /// The answer, why, and what would change it; below that the record that it rests on.
  var document: Document {
    let sections: [[Block]] = [
      answer, warnings, change, why, gates, gaps, nearest, conventions, nextDay, meaning, overrides,
      statements,
      denials, criteria, arithmetic, ladder, incidents, accusers, alternatives, otherClaims,
      reports, uncertainties, responses, stances, absences, sources, footer,
    ]
    return Document(marking: report.marking, blocks: sections.flatMap(\.self))
  }
}
