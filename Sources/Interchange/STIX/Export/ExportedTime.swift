import SourceText
import ThreatModel

/// Days as STIX writes them: the midnight, UTC, with which they begin.
enum ExportedTime {
  /// The first version of what outlives an assessment: STIX wants `created` to stay as it is
  /// through all versions, and no day of an assessment does.
  private static let beginning = CalendarDate(dayNumber: 0)

  static func text(_ day: CalendarDate) -> String { "\(day)T00:00:00.000Z" }

  /// When an object that later assessments will change was created.
  ///
  /// - Parameter day: The day of the assessment; `created` must not be later.
  /// - Returns: The same time for all days since 1970.
  static func creation(asOf day: CalendarDate) -> String { text(min(beginning, day)) }

  /// First and last sight of something: the first and the last day that the dates allow.
  ///
  /// What goes on has no last day, and contradictory dates have none either.
  static func sight(
    first: PartialDate?, last: PartialDate?, isOngoing: Bool
  ) -> [String: JSONValue] {
    let start = first?.earliest
    let end = isOngoing ? nil : last?.latest
    let isInOrder = start.map { start in end.map { start <= $0 } ?? true } ?? true
    return [
      "first_seen": .optional(start.map(text)),
      "last_seen": isInOrder ? .optional(end.map(text)) : .null,
    ]
  }
}

extension Optional<PartialDate> {
  /// Whether the day is known.
  var isKnownToTheDay: Bool { map { $0.precision == .day } ?? true }
}
