/// A point in time between the years 1 and 9999, exact to the nanosecond, in UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// Nanoseconds after the whole second, in `0..<1_000_000_000`.
  public let nanoseconds: Int32

  /// The seconds of the first second of year 1 and of the last of year 9999.
  static let validSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// A point in time; `nil` if it is not between the years 1 and 9999.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Timestamp.validSeconds.contains(seconds), (0..<1_000_000_000).contains(nanoseconds)
    else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The start of a day of the proleptic Gregorian calendar; `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let days = CivilDate(year: year, month: month, day: day)?.daysSince1970 else {
      return nil
    }
    self.init(seconds: Int64(days) * 86400)
  }

  /// The earlier first.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// The point in time a length later; `nil` if it is out of range.
  public func adding(_ span: TimeSpan) -> Timestamp? {
    moved(bySeconds: span.nanoseconds / TimeSpan.perSecond, span.nanoseconds % TimeSpan.perSecond)
  }

  /// The point in time a length earlier; `nil` if it is out of range.
  public func subtracting(_ span: TimeSpan) -> Timestamp? {
    moved(
      bySeconds: -(span.nanoseconds / TimeSpan.perSecond),
      -(span.nanoseconds % TimeSpan.perSecond))
  }

  private func moved(bySeconds whole: Int64, _ part: Int64) -> Timestamp? {
    var seconds = seconds + whole
    var nanoseconds = Int64(nanoseconds) + part
    if nanoseconds < 0 {
      nanoseconds += TimeSpan.perSecond
      seconds -= 1
    } else if nanoseconds >= TimeSpan.perSecond {
      nanoseconds -= TimeSpan.perSecond
      seconds += 1
    }
    return Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds))
  }

  /// The length of time since another point; `nil` if it is out of range.
  public func since(_ other: Timestamp) -> TimeSpan? {
    let (whole, overflow) =
      (seconds - other.seconds).multipliedReportingOverflow(by: TimeSpan.perSecond)
    guard !overflow else { return nil }
    let (sum, carry) = whole.addingReportingOverflow(Int64(nanoseconds - other.nanoseconds))
    return carry ? nil : TimeSpan(nanoseconds: sum)
  }
}

/// A day of the proleptic Gregorian calendar.
struct CivilDate {
  let year: Int
  let month: Int
  let day: Int

  /// The day of these numbers; `nil` if the calendar has none.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  // Both conversions count years from March, so that the leap day is the last of its year, and
  // in eras of 400 years, which are all of 146,097 days.
  private static let daysPerEra = 146_097
  private static let daysFromMarchOfYear0To1970 = 719_468

  init(daysSince1970 days: Int) {
    let shifted = days + CivilDate.daysFromMarchOfYear0To1970
    let era = (shifted >= 0 ? shifted : shifted - (CivilDate.daysPerEra - 1)) / CivilDate.daysPerEra
    let dayOfEra = shifted - era * CivilDate.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * CivilDate.daysPerEra + dayOfEra - CivilDate.daysFromMarchOfYear0To1970
  }

  /// The number of days before this one in its year.
  var dayOfYear: Int {
    daysSince1970 - (CivilDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
