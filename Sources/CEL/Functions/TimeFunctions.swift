extension StandardLibrary {
  /// What calendars and clocks show, and the parts of lengths of time.
  static let times: [Function] =
    [
      getter("getFullYear", "The year.", isMonotone: true) { $0.date.year },
      getter("getMonth", "The month, from 0.", 0...11) { $0.date.month - 1 },
      getter("getDate", "The day of the month, from 1.", 1...31) { $0.date.day },
      getter("getDayOfMonth", "The day of the month, from 0.", 0...30) { $0.date.day - 1 },
      getter("getDayOfWeek", "The day of the week, Sunday being 0.", 0...6) { $0.weekday },
      getter("getDayOfYear", "The day of the year, from 0.", 0...365) { $0.date.dayOfYear },
      getter("getHours", "The hour of the day.", 0...23) { $0.hour },
      getter("getMinutes", "The minute of the hour.", 0...59) { $0.minute },
      getter("getSeconds", "The second of the minute.", 0...59) { $0.second },
      getter("getMilliseconds", "The millisecond of the second.", 0...999) {
        $0.nanosecond / 1_000_000
      },
      part("getHours", "The whole hours of a length of time.") { $0 / 3600 / TimeSpan.perSecond },
      part("getMinutes", "The whole minutes of a length of time.") {
        $0 / 60 / TimeSpan.perSecond
      },
      part("getSeconds", "The whole seconds of a length of time.") { $0 / TimeSpan.perSecond },
      part("getMilliseconds", "The milliseconds after the whole second.", isMonotone: false) {
        $0 % TimeSpan.perSecond / 1_000_000
      },
    ]

  /// A getter of times, in UTC or in a zone.
  private static func getter(
    _ name: String, _ documentation: String, _ bounds: ClosedRange<Int64>? = nil,
    isMonotone: Bool = false,
    _ read: @escaping @Sendable (ClockTime) -> Int
  ) -> Function {
    let inUTC: Unary = { value in
      guard case .timestamp(let time) = value else { return .noOverload(name, value) }
      return .int(Int64(read(ClockTime(time))))
    }
    @Sendable func inZone(_ value: Value, _ zone: TimeZone) -> Value {
      guard case .timestamp(let time) = value else { return .noOverload(name, value) }
      return .int(Int64(read(ClockTime(time, offset: zone.offset(at: time.seconds)))))
    }
    let inNamedZone: Binary = { value, zone in
      guard case .string(let text) = zone else { return .noOverload(name, value, zone) }
      guard let zone = TimeZone(text) else {
        return .failure(.badArgument, "there is no time zone '\(text)'")
      }
      return inZone(value, zone)
    }
    var traits = Overload.Traits(effort: .constant, bounds: bounds)
    traits.prepare = { value in
      guard case .string(let text) = value, let zone = TimeZone(text) else {
        return { time, _ in inNamedZone(time, value) }
      }
      return { time, _ in inZone(time, zone) }
    }
    traits.check = TimeZone.problems
    return Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "timestamp_\(name)", isMember: true, [.timestamp], .int,
          accepts: isMonotone ? .ranges : [], .unary(isMonotone ? monotone(inUTC) : inUTC),
          Overload.Traits(effort: .constant, bounds: bounds)),
        Overload(
          "timestamp_\(name)_zone", isMember: true, [.timestamp, .string], .int,
          .binary(inNamedZone), traits),
      ])
  }

  /// A getter of lengths of time.
  private static func part(
    _ name: String, _ documentation: String, isMonotone: Bool = true,
    _ read: @escaping @Sendable (Int64) -> Int64
  ) -> Function {
    let body: Unary = { value in
      guard case .duration(let span) = value else { return .noOverload(name, value) }
      return .int(read(span.nanoseconds))
    }
    return Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "duration_\(name)", isMember: true, [.duration], .int,
          accepts: isMonotone ? .ranges : [], .unary(isMonotone ? monotone(body) : body),
          Overload.Traits(effort: .constant))
      ])
  }
}
