public import ThreatModel

/// `evaluate` for people: one line for each actor, most serious first.
public struct TerminalEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "table"

  private let style: TextStyle

  /// A table for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The table with its heading and what to read next.
  public func render(_ report: AssessmentReport) -> String {
    var page = Page(style: style, measure: style.width)
    page.marking(report.marking)
    page.blank()
    page.paragraph(heading(of: report))
    page.blank()
    if report.assessments.isEmpty {
      page.paragraph("No actor was assessed.", indent: 2)
    } else {
      let lines = report.assessments.map(EvaluationLine.init)
      let columns = EvaluationColumns(lines: lines, style: style)
      page.row(columns.heading, indent: 2)
      for line in lines { page.row(columns.cells(of: line), indent: 2) }
    }
    page.blank()
    page.paragraph("threatlevel scorecard <actor>  for the reasons", indent: 2)
    if report.assessments.contains(where: { $0.possible == $0.recommended }) {
      page.paragraph("=  what is still open would not change the rung", indent: 2)
    }
    page.blank()
    page.paragraph("Not an official designation.", indent: 2)
    page.marking(report.marking)
    return page.text
  }

  private func heading(of report: AssessmentReport) -> Phrase {
    let incidents = Set(report.assessments.flatMap { $0.incidents.map(\.id) }).count
    return .strong("\(report.rules.title) \(report.rules.version)")
      + " · as of \(report.asOf.long) · \(counted(report.assessments.count, "actor")), "
      + counted(incidents, "incident")
  }
}

/// What the table says of one actor.
struct EvaluationLine {
  let actor: Phrase
  let recommended: Phrase
  let possible: Phrase
  let index: Interval<Points>
  let reason: Phrase

  init(_ assessment: Assessment) {
    actor = "\(assessment.actor.name)"
    recommended = "\(assessment.ladder[assessment.recommended].title)"
    possible =
      assessment.possible == assessment.recommended
      ? "=" : "\(assessment.ladder[assessment.possible].title)"
    index = assessment.index
    reason =
      if let strongest = assessment.principal.first.map({ assessment.reasons[$0] }) {
        if let incident = assessment.incidents.first(where: { $0.id == strongest.incident }) {
          "\(incident.title): \(strongest.rule.title)"
        } else {
          "\(strongest.rule.title)"
        }
      } else {
        assessment.incidents.isEmpty ? "no incident visible" : "no rule counts"
      }
  }

  /// `48.40 – 61.25`, its ends right-aligned at so many columns.
  func index(low: Int, high: Int) -> Phrase {
    let (least, most) = ("\(index.low)", "\(index.high)")
    return Phrase(
      ours: String(repeating: " ", count: max(0, low - least.count)) + least + " – "
        + String(repeating: " ", count: max(0, high - most.count)) + most)
  }
}
