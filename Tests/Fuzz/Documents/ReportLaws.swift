import Assessing
import Dossiers
import RuleBook
import Scorecards
import ThreatModel

/// What must hold of every assessment, whatever rules and evidence made it.
enum ReportLaws {
  /// Assesses a state and prints the result in every format.
  static func check(_ dossier: Dossier, under program: RuleProgram, detail: AssessmentDetail) {
    let assessment = assess(dossier, with: program, asOf: Ground.day, detail: detail)
    let expect = DocumentLaws.expect
    expect(assessment.recommended <= assessment.possible, "recommended above possible")
    expect(assessment.index.low <= assessment.index.high, "an index upside down")
    expect(
      assessment.index.low >= .zero && assessment.index.high <= .hundred, "an index beyond 100")
    let report = AssessmentReport(
      rules: RuleSetIdentity(
        id: program.id, version: program.version, title: program.title,
        question: program.question, jurisdiction: program.jurisdiction, path: "fuzz.yaml",
        sha256: ""),
      asOf: Ground.day, evidenceSHA256: "", marking: dossier.marking, assessments: [assessment],
      countryNames: program.fields.vocabulary.countries)
    for renderer in evaluationRenderers() + scorecardRenderers() {
      let text = renderer.render(report)
      expect(text.utf8.last == UInt8(ascii: "\n"), "\(type(of: renderer).name) has no end")
      if renderer is TerminalEvaluation || renderer is TerminalScorecard {
        DocumentLaws.checkPrinted(text)
      }
    }
  }

  /// Shows a rule at a state, part by part, in every format.
  static func checkTrace(of rule: String, at dossier: Dossier, under program: RuleProgram) {
    guard let trace = trace(dossier, with: program, rule: rule, asOf: Ground.day) else {
      fatalError("the rule '\(rule)' cannot be shown")
    }
    let report = RuleTraceReport(
      rules: RuleSetIdentity(
        id: program.id, version: program.version, title: program.title, question: nil,
        jurisdiction: nil, path: "fuzz.yaml", sha256: ""),
      asOf: Ground.day, marking: dossier.marking, traces: [trace])
    for renderer in pageRenderers() {
      let text = renderer.render(report.page)
      if renderer is TerminalPages { DocumentLaws.checkPrinted(text) }
    }
  }
}
