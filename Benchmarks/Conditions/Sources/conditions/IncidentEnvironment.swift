import CEL
import SharedTask

extension Environment {
  /// What the conditions of the task may read; targets are words of a closed vocabulary.
  static let incidents = Environment(
    variables: [
      Variable("targets", .list(.term("sector"))),
      Variable("duration_days", .double),
      Variable("confidence", .double),
      Variable("records", .int),
      Variable("ongoing", .bool),
    ],
    vocabularies: [Vocabulary("sector", terms: Incident.sectors)])
}

extension Incident {
  /// The values of the variables, in their order.
  var activation: [Value] {
    [
      .list(ListValue(targets.map(Value.string))), .double(durationDays), .double(confidence),
      .int(records), .bool(ongoing),
    ]
  }
}
