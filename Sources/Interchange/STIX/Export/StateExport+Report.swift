import SourceText
import ThreatModel

extension StateExport {
  /// The scorecard in words.
  func note(on subjects: [String]) -> ExportedObject {
    let recommended = assessment.ladder[assessment.recommended]
    let abstract = """
      \(name) on \(report.asOf): why the evidence supports “\(recommended.title.shown)”, and what \
      would change that
      """
    return ExportedObject(
      .note, identifiedBy: [abstract, explanation],
      [
        "abstract": .string(abstract), "content": .string(explanation),
        "authors": .strings(["threatlevel with the rule set \(rules)"]),
        "object_refs": .strings(subjects.sorted()),
      ])
  }

  /// The assessment, with all that it is about.
  func report(on objects: [ExportedObject]) -> ExportedObject {
    let title = "\(name): threat-designation assessment of \(report.asOf) under \(rules)"
    let day = ExportedTime.text(report.asOf)
    let campaigns = Dictionary(
      operations.map { ($0.incident.id, $0.id) },
      uniquingKeysWith: { first, _ in first })
    return ExportedObject(
      .report, identifiedBy: [title.lowercased(), day],
      [
        "name": .string(title), "published": .string(day),
        "report_types": .strings(["threat-actor"]),
        "description": .string(summary), "confidence": .integer(assessment.confidence.level.inSTIX),
        "labels": .strings([
          "threat-designation", "recommended:\(assessment.ladder[assessment.recommended].id)",
          "possible:\(assessment.ladder[assessment.possible].id)", "not-official",
        ]),
        "object_refs": .strings(Set(objects.map(\.id)).sorted()),
        "external_references": references.all,
        "extensions": AssessmentExtension(
          assessment: assessment, report: report, campaigns: campaigns
        ).value,
      ])
  }

  private var name: String { "\(assessment.actor.name.shown) (\(assessment.actor.code))" }

  private var rules: String { "\(report.rules.title.shown) \(report.rules.version)" }

  /// The answer in a few sentences.
  private var summary: String {
    let recommended = assessment.ladder[assessment.recommended].title.shown
    let possible = assessment.ladder[assessment.possible].title.shown
    let rung = "rung \(assessment.recommended) of 0–\(assessment.ladder.count - 1)"
    return [
      "Recommended: \(recommended) (\(rung)).",
      assessment.possible == assessment.recommended
        ? "What is still open would not change it." : "Possible: \(possible).",
      "Index \(assessment.index.low)–\(assessment.index.high) of 100.",
      "Analytic confidence: \(assessment.confidence.level.rawValue).",
      "Not an official designation.",
    ].joined(separator: " ")
  }
}

extension ConfidenceLevel {
  /// The value that STIX 2.1, appendix A, gives to Low, Med and High.
  fileprivate var inSTIX: Int {
    switch self {
    case .low: 15
    case .moderate: 50
    case .high: 85
    }
  }
}
