package import SourceText

extension JSONValue {
  /// At most two decimals.
  package static func points(_ points: Points) -> JSONValue { .decimal(points.trimmed) }

  /// At most four decimals.
  package static func factor(_ factor: Factor) -> JSONValue { .decimal(factor.trimmed) }

  /// An ISO date as precise as it is known, or null.
  package static func date(_ date: PartialDate?) -> JSONValue { .optional(date?.description) }

  /// Both ends.
  package static func interval(_ interval: Interval<Factor>) -> JSONValue {
    ["low": .factor(interval.low), "high": .factor(interval.high)]
  }

  /// Both ends.
  package static func interval(_ interval: Interval<Points>) -> JSONValue {
    ["low": .points(interval.low), "high": .points(interval.high)]
  }

  /// Both readings.
  package static func reading(_ reading: Reading<Factor>) -> JSONValue {
    ["low": .factor(reading.low), "high": .factor(reading.high)]
  }

  /// Both readings.
  package static func reading(_ reading: Reading<Points>) -> JSONValue {
    ["low": .points(reading.low), "high": .points(reading.high)]
  }

  /// Both readings.
  package static func reading(_ reading: Reading<Bool>) -> JSONValue {
    ["low": .bool(reading.low), "high": .bool(reading.high)]
  }
}
