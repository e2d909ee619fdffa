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
    vocabularies: [sectors])

  /// The words of the targets.
  fileprivate static let sectors = Vocabulary("sector", terms: Incident.sectors)
}

extension Incident {
  /// The values of the variables, in their order.
  var activation: Activation {
    [
      Environment.sectors.list(of: targets), .double(durationDays), .double(confidence),
      .int(records), .bool(ongoing),
    ]
  }

  /// Puts the values of the variables in place of those of another incident.
  func bind(to activation: inout Activation) {
    activation[0] = Environment.sectors.list(of: targets)
    activation[1] = .double(durationDays)
    activation[2] = .double(confidence)
    activation[3] = .int(records)
    activation[4] = .bool(ongoing)
  }
}
