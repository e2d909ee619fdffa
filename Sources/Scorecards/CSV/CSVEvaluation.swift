public import ThreatModel

/// `evaluate` as comma-separated values: one row for each state, most serious first.
///
/// Columns have the names of the JSON, joined by `_`; numbers are those of the JSON. UTF-8 without
/// a byte order mark, lines end in LF. Text of dossiers and rule sets that a spreadsheet would
/// take for a formula has an apostrophe before it.
public struct CSVEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// The header and a row for each assessment; the header alone where nobody was assessed.
  public func render(_ report: AssessmentReport) -> String {
    let rows = report.assessments.map { AssessedRow(assessment: $0, report: report) }
    typealias Column = CSVColumn<AssessedRow>
    let columns =
      Column.subject + Column.incident(in: report) + Column.rung("recommended", \.recommended)
      + Column.rung("possible", \.possible) + Column.bottomLine
      + Column.criteria(of: report.assessments) + Column.overrides + Column.strongestReason
      + Column.provenance
    return CSVTable(columns, rows: rows).text
  }
}

extension CSVColumn<AssessedRow> {
  /// How high, how likely, how well founded.
  fileprivate static var bottomLine: [Self] {
    ends("index", { ($0.assessment.index.low, $0.assessment.index.high) }, CSVCell.points)
      + ends(
        "likelihood", { $0.assessment.likelihood.interval.map { ($0.low, $0.high) } },
        CSVCell.factor)
      + [
        Self("likelihood_term") { .optional($0.assessment.likelihood.term) },
        Self("likelihood_scale") { .text($0.assessment.likelihood.scale.id) },
        Self("confidence") { .text($0.assessment.confidence.level.rawValue) },
        Self("coverage_reported") { .count($0.assessment.coverage.reported) },
        Self("coverage_of") { .count($0.assessment.coverage.of) },
      ]
  }

  /// The score of each criterion, in the rule set's order.
  fileprivate static func criteria(of assessments: [Assessment]) -> [Self] {
    var ids: [String] = []
    for id in assessments.flatMap({ $0.criteria.map(\.id) }) where !ids.contains(id) {
      ids.append(id)
    }
    return ids.flatMap { id in
      ends(
        "criterion_\(id)",
        { row in
          row.assessment.criteria.first { $0.id == id }.map { ($0.score.low, $0.score.high) }
        }, CSVCell.points)
    }
  }

  /// The rule and the incident that weigh most.
  fileprivate static var strongestReason: [Self] {
    [
      Self("strongest_rule_id") { .optional($0.assessment.strongest?.rule.id) },
      Self("strongest_rule_title") { .optional($0.assessment.strongest?.rule.title) },
      Self("strongest_incident_id") { .optional($0.assessment.strongest?.incident) },
      Self("strongest_incident_title") { row in
        .optional(row.assessment.strongest?.incident.flatMap(row.assessment.title(ofIncident:)))
      },
    ]
  }
}
