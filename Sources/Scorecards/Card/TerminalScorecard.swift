public import ThreatModel

/// `scorecard` for people: what the evidence supports on one state, why, and what would change it.
public struct TerminalScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  /// Columns beyond which lines tire the eye; a wider medium keeps a margin.
  private static let widestMeasure = 100

  private let style: TextStyle

  /// A scorecard for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One scorecard for each assessment, a rule between them.
  public func render(_ report: AssessmentReport) -> String {
    let measure = min(style.width, Self.widestMeasure)
    guard !report.assessments.isEmpty else {
      var page = Page(style: style, measure: measure)
      page.paragraph("No actor was assessed.")
      return page.text
    }
    let cards = report.assessments.map { assessment in
      var page = Page(style: style, measure: measure)
      Card(assessment, in: report).write(on: &page)
      return page.text
    }
    let line = String(repeating: style.unicode ? "─" : "-", count: measure)
    return cards.joined(separator: "\n\(line)\n\n")
  }
}

extension Card {
  /// The answer, why, and what would change it; below that the record that it rests on.
  func write(on page: inout Page) {
    page.marking(report.marking)
    writeAnswer(on: &page)
    writeWarnings(on: &page)
    writeReasons(on: &page)
    writeGates(on: &page)
    writeGaps(on: &page)
    writeConventions(on: &page)
    writeTimeMove(on: &page)
    writeMeaning(on: &page)
    writeOverrides(on: &page)
    writeStatements(on: &page)
    writeDenials(on: &page)
    writeCriteria(on: &page)
    writeArithmetic(on: &page)
    writeLadder(on: &page)
    writeIncidents(on: &page)
    writeAccusers(on: &page)
    writeAlternatives(on: &page)
    writeOtherClaims(on: &page)
    writeReports(on: &page)
    writeUncertainties(on: &page)
    writeResponses(on: &page)
    writeAbsences(on: &page)
    writeSources(on: &page)
    writeFooter(on: &page)
    page.marking(report.marking)
  }
}
