public import ThreatModel

/// Timelines as comma-separated values: one row for each step, in the order in which steps count.
///
/// The first step of every day is time alone; all steps added to the index before give the index of
/// the day. Columns have the names of the JSON, joined by `_`. UTF-8 without a byte order mark,
/// lines end in LF.
public struct CSVTimeline: TimelineRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// The header and the rows, whatever the detail.
  public func render(_ report: TimelineReport, detail: TimelineDetail) -> String {
    let rows = report.timelines.flatMap { timeline in
      timeline.points.flatMap { steps(of: $0, in: timeline, report) }
    }
    typealias Column = CSVColumn<TimelineRow>
    return CSVTable(
      Column.subject + Column.position + Column.step + Column.provenance, rows: rows
    ).text
  }

  private func steps(
    of point: TimelinePoint, in timeline: Timeline, _ report: TimelineReport
  ) -> [TimelineRow] {
    let wording = DevelopmentWording(countryNames: report.countryNames)
    var rows = [
      TimelineRow(
        date: point.date, timeline: timeline, report: report, before: point.before,
        after: point.aged, development: nil, what: "time alone")
    ]
    var before = point.aged
    for development in point.developments {
      rows.append(
        TimelineRow(
          date: point.date, timeline: timeline, report: report, before: before,
          after: development.after, development: development,
          what: wording.phrase(development).plainText))
      before = development.after
    }
    return rows
  }
}

/// One step of a timeline.
struct TimelineRow {
  let date: CalendarDate
  let timeline: Timeline
  let report: TimelineReport
  let before: Position
  let after: Position
  /// `nil` for time alone.
  let development: Development?
  let what: String

  var shift: Shift { after.shift(from: before) }

  func rung(_ place: Int) -> NamedID { timeline.ladder[place].rung }
}

extension CSVColumn<TimelineRow> {
  fileprivate static var subject: [Self] {
    [
      Self("date") { .text($0.date.description) },
      Self("actor_code") { .text($0.timeline.actor.code) },
      Self("actor_name") { .text($0.timeline.actor.name) },
    ]
  }

  /// What the step was, and what it did.
  fileprivate static var step: [Self] {
    [
      Self("kind") { .text($0.development?.kind.rawValue ?? "time") },
      Self("incident_id") { .optional($0.development?.incident?.id) },
      Self("incident_title") { .optional($0.development?.incident?.title) },
      Self("what") { .text($0.what) },
    ] + ends("moved", { ($0.shift.low, $0.shift.high) }, CSVCell.points)
  }

  /// Where the state stood after the step.
  fileprivate static var position: [Self] {
    func rung(_ name: String, _ place: @escaping (Position) -> Int) -> [Self] {
      [
        Self(name + "_id") { .text($0.rung(place($0.after)).id) },
        Self(name + "_title") { .text($0.rung(place($0.after)).title) },
        Self(name + "_rung") { .count(place($0.after)) },
      ]
    }
    return rung("recommended", \.recommended) + rung("possible", \.possible)
      + ends("index", { ($0.after.index.low, $0.after.index.high) }, CSVCell.points)
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
