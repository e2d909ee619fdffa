public import ThreatModel

/// `evaluate` for people: one entry for each actor, most serious first.
public struct TerminalEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

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
      page.paragraph("No actor was assessed.", indent: Page.indent)
    } else {
      let lines = report.assessments.map(EvaluationLine.init)
      let columns = EvaluationColumns(lines: lines, style: style)
      columns.writeHeading(on: &page)
      for line in lines { columns.write(line, on: &page) }
    }
    page.blank()
    page.paragraph("threatlevel scorecard <actor>  for the reasons", indent: Page.indent)
    if report.assessments.contains(where: { $0.possible == $0.recommended }) {
      page.paragraph("=  what is still open would not change the rung", indent: Page.indent)
    }
    page.blank()
    page.paragraph("Not an official designation.", indent: Page.indent)
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
          "\(incident.title): \(strongest.rule.title.asClause)"
        } else {
          "\(strongest.rule.title)"
        }
      } else {
        assessment.incidents.isEmpty ? "no incident visible" : "no rule counts"
      }
  }

  /// `48.40–61.25`.
  var range: Phrase { "\(index.low.fixed)–\(index.high.fixed)" }
}

extension String {
  /// A title as it reads after a colon: `wide destructive effect`, but `UN body struck`.
  fileprivate var asClause: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
