import RuleBook
import ThreatModel

/// When an incident was active, seen from a day.
struct Activity {
  let first: Field<PartialDate>
  let last: Field<PartialDate>
  let isOngoing: Field<Bool>
  /// The latest visible claim: "ongoing" is a statement of its day.
  private let lastClaim: CalendarDate?
  private let asOf: CalendarDate

  /// Clips activity after the day of knowledge to that day: nobody knew of it then.
  init(
    first: Field<PartialDate>, last: Field<PartialDate>, isOngoing: Field<Bool>,
    lastClaim: CalendarDate?, knownOn: CalendarDate, asOf: CalendarDate
  ) {
    self.first = first.clipped(to: knownOn)
    self.last = last.clipped(to: knownOn)
    self.isOngoing = isOngoing
    self.lastClaim = lastClaim
    self.asOf = asOf
  }

  /// The days between which the last activity lies; `nil` if nothing is known.
  var lastDays: (earliest: CalendarDate, latest: CalendarDate)? {
    let known = last.known
    switch isOngoing {
    case .value(true):
      guard let latest = [known?.earliest, lastClaim].compactMap(\.self).max() else { return nil }
      return (latest, asOf)
    case .unknown:
      return known.map { ($0.earliest, asOf) }
    case .value(false), .notReported:
      return known.map { ($0.earliest, $0.latest) }
    }
  }

  /// Days from the last activity to the day.
  var age: Field<DayRange> {
    guard let days = lastDays else { return last.withoutValue() }
    return .value(
      DayRange(
        low: asOf.dayNumber - days.latest.dayNumber, high: asOf.dayNumber - days.earliest.dayNumber)
    )
  }

  /// Days from first to last activity.
  var duration: Field<DayRange> {
    guard let first = first.known else { return first.withoutValue() }
    guard let days = lastDays else { return last.withoutValue() }
    let shortest = max(0, days.earliest.dayNumber - first.latest.dayNumber)
    return .value(
      DayRange(
        low: shortest, high: max(shortest, days.latest.dayNumber - first.earliest.dayNumber)))
  }

  /// 0.5 ^ (years since the last activity / half-life), low end from its earliest day.
  ///
  /// - Parameter halfLife: Years in hundredths; `nil` switches decay off.
  /// - Returns: From 0 to 1 where the last activity is not known.
  func recency(halfLife: Int?) -> Interval<Factor> {
    guard let halfLife else { return Interval(.one) }
    guard let days = lastDays else { return Interval(low: .zero, high: .one) }
    func factor(_ day: CalendarDate) -> Factor {
      .recency(days: asOf.dayNumber - day.dayNumber, halfLife: halfLife)
    }
    return Interval(low: factor(days.earliest), high: factor(days.latest))
  }
}

extension Field {
  /// What is known of a field that follows from this one and has no value.
  fileprivate func withoutValue<Other>() -> Field<Other> {
    isReported ? .unknown : .notReported
  }
}

extension Field<PartialDate> {
  fileprivate func clipped(to day: CalendarDate) -> Field<PartialDate> {
    guard case .value(let date) = self, date.latest > day else { return self }
    guard date.earliest < day, let clipped = PartialDate(from: date, upTo: day)
    else { return .value(PartialDate(day)) }
    return .value(clipped)
  }
}

extension PartialDate {
  /// The same start, ending on a day.
  fileprivate init?(from date: PartialDate, upTo day: CalendarDate) {
    self.init(from: PartialDate(date.earliest), to: PartialDate(day))
  }
}
