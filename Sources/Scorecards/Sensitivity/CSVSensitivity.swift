import SourceText
public import ThreatModel

/// Sensitivities as comma-separated values: one row for each factor of each state, the greatest
/// total share first.
///
/// `factor_path` says what varies, `factor_title` the same in words. `first` is the share of the
/// index's variance that it explains alone, `total` the share that it has a part in, each from 0
/// to 1 with both ends of its 95 % bootstrap interval. Columns have the names of the JSON, joined by
/// `_`; numbers are those of the JSON. UTF-8 without a byte order mark, lines end in LF. Text of
/// dossiers and rule sets that a spreadsheet would take for a formula has an apostrophe before it.
public struct CSVSensitivity: SensitivityRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// The header and the rows; the header alone where nothing varies.
  public func render(_ report: SensitivityReport) -> String {
    let rows = report.states.flatMap { state in
      state.sensitivity.factors.map {
        FactorRow(share: $0, sensitivity: state.sensitivity, report: report)
      }
    }
    typealias Column = CSVColumn<FactorRow>
    return CSVTable(
      Column.subject + Column.share + Column.method + Column.provenance, rows: rows
    ).text
  }
}

/// A factor of the state whose index it moves.
private struct FactorRow {
  let share: FactorShare
  let sensitivity: Sensitivity
  let report: SensitivityReport

  var recommended: NamedID { sensitivity.ladder[sensitivity.recommended] }
}

extension CSVColumn<FactorRow> {
  /// Which state, on which day, and what the evidence supports.
  fileprivate static var subject: [Self] {
    [
      Self("as_of") { .text($0.report.asOf.description) },
      Self("actor_code") { .text($0.sensitivity.actor.code) },
      Self("actor_name") { .text($0.sensitivity.actor.name) },
      Self("recommended_id") { .text($0.recommended.id) },
      Self("recommended_title") { .text($0.recommended.title) },
      Self("recommended_rung") { .count($0.sensitivity.recommended) },
    ]
  }

  /// What varies, and what the spread of the index has to do with it.
  fileprivate static var share: [Self] {
    func estimate(_ name: String, _ estimate: KeyPath<FactorShare, ShareEstimate>) -> [Self] {
      [Self(name) { .share($0.share[keyPath: estimate].value) }]
        + ends(
          name,
          { row in
            let estimate = row.share[keyPath: estimate]
            return (estimate.low, estimate.high)
          }, CSVCell.share)
    }
    return [
      Self("factor_path") { .text($0.share.factor.path) },
      Self("factor_title") { .text($0.share.factor.phrase.plainText) },
    ] + estimate("first", \.first) + estimate("total", \.total)
  }

  /// How it was drawn.
  fileprivate static var method: [Self] {
    [
      Self("draws") { .count($0.sensitivity.method.draws) },
      Self("seed") { .number("\($0.sensitivity.method.seed)") },
      Self("noise") { .factor($0.sensitivity.method.noise) },
      Self("rows") { .count($0.sensitivity.method.rows) },
    ]
  }

  fileprivate static var provenance: [Self] {
    [
      Self("marking") { .optional($0.report.marking?.rawValue) },
      Self("rules_id") { .text($0.report.rules.id) },
      Self("rules_version") { .text($0.report.rules.version) },
      Self("rules_sha256") { .text($0.report.rules.sha256) },
      Self("evidence_sha256") { .text($0.report.evidenceSHA256) },
    ]
  }
}

extension CSVCell {
  /// Ten-thousandths as the JSON prints them.
  fileprivate static func share(_ share: Int) -> CSVCell { .number(share.asShare) }
}
