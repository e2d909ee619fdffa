public import ThreatModel

/// `scorecard` as comma-separated values: one row for each reason of each state, fired or not.
///
/// These are the `reasons` of the JSON, in their order: the contributions of a criterion add up to
/// its score. Columns have the names of the JSON, joined by `_`; numbers are those of the JSON.
/// UTF-8 without a byte order mark, lines end in LF. Text of dossiers and rule sets that a
/// spreadsheet would take for a formula has an apostrophe before it.
public struct CSVScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// The header and the rows; the header alone where there is no reason.
  public func render(_ report: AssessmentReport) -> String {
    let rows = report.assessments.flatMap { assessment in
      let titles = Dictionary(
        assessment.incidents.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      return assessment.reasons.map {
        ReasonRow(
          reason: $0, incidentTitle: $0.incident.flatMap { titles[$0] },
          assessed: AssessedRow(assessment: assessment, report: report))
      }
    }
    typealias Whole = CSVColumn<AssessedRow>
    typealias Column = CSVColumn<ReasonRow>
    let columns =
      (Whole.subject + Whole.recommendation + Whole.change(in: report.assessments)
      + Whole.nearest(in: report.assessments))
      .map { $0.ofReason() } + Column.verdict
      + Column.arithmetic + Column.words + Whole.provenance.map { $0.ofReason() }
    return CSVTable(columns, rows: rows).text
  }
}

extension CSVColumn<ReasonRow> {
  /// Which rule at which incident, and what came of it.
  fileprivate static var verdict: [Self] {
    [
      Self("criterion") { .text($0.reason.criterion) },
      Self("rule_id") { .text($0.reason.rule.id) },
      Self("rule_title") { .text($0.reason.rule.title) },
      Self("incident_id") { .optional($0.reason.incident) },
      Self("incident_title") { .optional($0.incidentTitle) },
      Self("verdict") { .text($0.reason.verdict.rawValue) },
      Self("missing") { .list($0.reason.missing.fieldNames) },
    ]
  }

  /// From points to the share of the index.
  fileprivate static var arithmetic: [Self] {
    func reading<Value>(
      _ name: String, _ reading: KeyPath<Reason, Reading<Value>>,
      _ cell: @escaping (Value) -> CSVCell
    ) -> [Self] {
      ends(name, { ($0.reason[keyPath: reading].low, $0.reason[keyPath: reading].high) }, cell)
    }
    func interval(_ name: String, _ interval: KeyPath<Reason, Interval<Factor>>) -> [Self] {
      ends(
        name, { ($0.reason[keyPath: interval].low, $0.reason[keyPath: interval].high) },
        CSVCell.factor)
    }
    return [Self("points") { .points($0.reason.points) }] + interval("likelihood", \.likelihood)
      + interval("recency", \.recency) + reading("discount", \.discount, CSVCell.factor)
      + reading("room", \.room, CSVCell.factor)
      + reading("contribution", \.contribution, CSVCell.points)
      + reading("index_share", \.indexShare, CSVCell.points)
  }

  /// Why, and where it stands.
  fileprivate static var words: [Self] {
    [
      Self("because") { .text($0.reason.because) },
      Self("outweighed_by") { .optional($0.reason.outweighedBy) },
      Self("sources") { .list($0.reason.sources) },
    ]
  }
}
