import ThreatModel

/// An assessment in its report.
struct AssessedRow {
  let assessment: Assessment
  let report: AssessmentReport
}

/// A reason with what its ids refer to.
struct ReasonRow {
  let reason: Reason
  let incidentTitle: String?
  let assessed: AssessedRow
}

extension CSVColumn<AssessedRow> {
  /// Which state, on which day.
  static var subject: [Self] {
    [
      Self("as_of") { .text($0.report.asOf.description) },
      Self("actor_code") { .text($0.assessment.actor.code) },
      Self("actor_name") { .text($0.assessment.actor.name) },
    ]
  }

  /// Which incident, where assessments are about single ones.
  static func incident(in report: AssessmentReport) -> [Self] {
    guard report.isAboutIncidents else { return [] }
    return [
      Self("incident_id") { .optional($0.assessment.incident?.id) },
      Self("incident_title") { .optional($0.assessment.incident?.title) },
    ]
  }

  /// The rung that the evidence supports, and the one that analysts set beside it.
  static var recommendation: [Self] { rung("recommended", \.recommended) + overrides }

  /// A rung by its id, its title and its place on the ladder.
  static func rung(_ name: String, _ place: KeyPath<Assessment, Int>) -> [Self] {
    func rung(_ row: AssessedRow) -> Rung { row.assessment.ladder[row.assessment[keyPath: place]] }
    return [
      Self(name + "_id") { .text(rung($0).id) }, Self(name + "_title") { .text(rung($0).title) },
      Self(name + "_rung") { .count($0.assessment[keyPath: place]) },
    ]
  }

  /// Analysts' decisions; of several the values stand one behind the other.
  static var overrides: [Self] {
    func values(_ value: @escaping (PublicOverride) -> String) -> (AssessedRow) -> CSVCell {
      { .list($0.assessment.overrides.map(value)) }
    }
    return [
      Self("override_rung", values(\.rung.id)), Self("override_analyst", values(\.analyst)),
      Self("override_date", values(\.date.description)), Self("override_reason", values(\.reason)),
    ]
  }

  /// Where the state stood on an earlier day and what moved it since, if anybody asked.
  static func change(in assessments: [Assessment]) -> [Self] {
    guard assessments.contains(where: { $0.change != nil }) else { return [] }
    func rung(_ row: AssessedRow) -> NamedID? {
      row.assessment.change.map { $0.ladder[$0.before.recommended].rung }
    }
    func shift(_ name: String, _ shift: @escaping (Timeline) -> Shift) -> [Self] {
      ends(name, { $0.assessment.change.map(shift).map { ($0.low, $0.high) } }, CSVCell.points)
    }
    return [
      Self("since") { .optional($0.assessment.change?.eve.description) },
      Self("since_recommended_id") { .optional(rung($0)?.id) },
      Self("since_recommended_title") { .optional(rung($0)?.title) },
      Self("since_recommended_rung") { row in
        row.assessment.change.map { .count($0.before.recommended) } ?? .empty
      },
    ]
      + ends(
        "since_index",
        { $0.assessment.change.map { ($0.before.index.low, $0.before.index.high) } },
        CSVCell.points)
      + shift("since_moved") { $0.now.shift(from: $0.before) } + shift("since_by_time", \.byTime)
  }

  /// The nearest single changes up and down, in words, and the rung that each leads to.
  ///
  /// Empty where no single change does it.
  static func nearest(in assessments: [Assessment]) -> [Self] {
    guard assessments.contains(where: { $0.nearest != nil }) else { return [] }
    func tipping(
      _ name: String, _ direction: Direction,
      _ which: @escaping (NearestChanges.Nearest) -> Tipping?
    ) -> [Self] {
      func found(_ row: AssessedRow) -> Tipping? {
        row.assessment.nearest.flatMap { which($0[direction]) }
      }
      return [
        Self(name + "_change") { .optional(found($0)?.change.wording.plainText) },
        Self(name + "_after_recommended") { row in
          .optional(
            found(row).flatMap { tipping in
              row.assessment.nearest?.rungs[tipping.after.recommended].id
            })
        },
      ]
    }
    return Direction.allCases.flatMap { direction in
      tipping("nearest_\(direction.rawValue)_evidence", direction, \.evidence)
        + tipping("nearest_\(direction.rawValue)_setting", direction, \.setting)
    }
  }

  /// How the row may be passed on, and what it was made from.
  static var provenance: [Self] {
    [
      Self("marking") { .optional($0.report.marking?.rawValue) },
      Self("rules_id") { .text($0.report.rules.id) },
      Self("rules_version") { .text($0.report.rules.version) },
      Self("rules_sha256") { .text($0.report.rules.sha256) },
      Self("evidence_sha256") { .text($0.report.evidenceSHA256) },
    ]
  }

  /// The same of the assessment that a reason belongs to.
  func ofReason() -> CSVColumn<ReasonRow> { CSVColumn<ReasonRow>(name) { cell($0.assessed) } }
}

extension CSVColumn {
  /// Both ends of an interval.
  static func ends<Bound>(
    _ name: String, _ ends: @escaping (Element) -> (low: Bound, high: Bound)?,
    _ cell: @escaping (Bound) -> CSVCell
  ) -> [Self] {
    [
      Self(name + "_low") { element in ends(element).map { cell($0.low) } ?? .empty },
      Self(name + "_high") { element in ends(element).map { cell($0.high) } ?? .empty },
    ]
  }
}

extension Assessment {
  /// The title of an incident.
  func title(ofIncident id: String) -> String? { incidents.first { $0.id == id }?.title }

  /// The reason with the greatest cautious share of the index.
  var strongest: Reason? { principal.first.map { reasons[$0] } }
}
