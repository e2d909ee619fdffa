import SourceText
public import ThreatModel

/// Timelines as one JSON object.
public struct JSONTimeline: TimelineRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/timeline/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted, whatever the detail.
  public func render(_ report: TimelineReport, detail: TimelineDetail) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "rules": .rules(report.rules),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.",
      "timelines": .list(report.timelines) { TimelineObject(timeline: $0).value },
    ])
  }
}

/// One timeline as JSON.
struct TimelineObject {
  let timeline: Timeline

  var value: JSONValue {
    [
      "actor": [
        "code": .string(timeline.actor.code), "name": .string(timeline.actor.name),
        "marking": .optional(timeline.actor.marking?.rawValue),
      ],
      "from": .string(timeline.from.description), "to": .string(timeline.to.description),
      "ladder": .list(timeline.ladder) {
        [
          "id": .string($0.rung.id), "title": .string($0.rung.title),
          "at_least": $0.atLeast.map(JSONValue.points) ?? .null,
        ]
      },
      "before": position(timeline.before), "points": .list(timeline.points, point),
    ]
  }

  /// What moved the state from the eve of the first day to the last.
  var change: JSONValue {
    let (before, now) = (timeline.before, timeline.now)
    return [
      "since": .string(timeline.eve.description),
      "before": position(before), "now": position(now),
      "unchanged": .bool(before == now), "moved": .shift(now.shift(from: before)),
      "by_time": .shift(timeline.byTime),
      "developments": .list(timeline.developments) {
        development($0.development, from: $0.before).merging([
          "date": .string($0.date.description)
        ])
      },
    ]
  }

  private func point(_ point: TimelinePoint) -> JSONValue {
    let starts = [point.aged] + point.developments.map(\.after)
    return position(point.after).merging([
      "date": .string(point.date.description), "moved": .shift(point.shift),
      "by_time": .shift(point.byTime), "aged": position(point.aged),
      "developments": .array(
        zip(starts, point.developments).map { development($1, from: $0) }),
    ])
  }

  private func development(_ development: Development, from before: Position) -> JSONValue {
    position(development.after).merging([
      "kind": .string(development.kind.rawValue),
      "incident": development.incident.map {
        ["id": .string($0.id), "title": .string($0.title)]
      } ?? .null,
      "moved": .shift(development.after.shift(from: before)),
      "items": .list(development.items) {
        [
          "by": .optional($0.by), "codes": .strings($0.codes), "what": .string($0.what),
          "scale": .optional($0.scale), "term": .optional($0.term),
          "accuses": .optional($0.accuses), "date": .date($0.date),
        ]
      },
    ])
  }

  private func position(_ position: Position) -> JSONValue {
    [
      "recommended": rung(position.recommended), "possible": rung(position.possible),
      "index": .interval(position.index),
    ]
  }

  private func rung(_ place: Int) -> JSONValue {
    let rung = timeline.ladder[place].rung
    return ["id": .string(rung.id), "title": .string(rung.title), "rung": .integer(place)]
  }
}

extension JSONValue {
  /// By how much both ends of an index moved.
  static func shift(_ shift: Shift) -> JSONValue {
    ["low": .points(shift.low), "high": .points(shift.high)]
  }
}
