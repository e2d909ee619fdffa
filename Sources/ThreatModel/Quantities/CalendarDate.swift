/// A day of the proleptic Gregorian calendar, in years 1 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970, which is 0.
  public let dayNumber: Int

  /// The day that is so many days from 1 January 1970.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// A day by its parts; `nil` if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Days since 0000-03-01: March first, so that the leap day ends the year.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The number of days of a month, 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether `a` comes before `b`.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.dayNumber < b.dayNumber }

  /// The day that comes `days` later.
  public func advanced(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2024-03-25`.
  public var description: String {
    let (year, month, day) = parts
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

/// A number with leading zeros.
private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A date that is known to the day, the month or the year, or to lie between two such dates.
public struct PartialDate: Hashable, Sendable {
  /// How exactly a date is known.
  public enum Precision: String, Hashable, Sendable {
    /// To the year, the month, the day, or only within a range.
    case year, month, day, range
  }

  /// The first day it may be.
  public let earliest: CalendarDate
  /// The last day it may be; what is known to the month counts from this day.
  public let latest: CalendarDate
  /// How exactly it is known.
  public let precision: Precision

  /// A date known to the day.
  public init(_ day: CalendarDate) {
    earliest = day
    latest = day
    precision = .day
  }

  /// A date known to the month or, without one, to the year; `nil` if there is none such.
  public init?(year: Int, month: Int? = nil) {
    guard let first = CalendarDate(year: year, month: month ?? 1, day: 1) else { return nil }
    let lastMonth = month ?? 12
    guard
      let last = CalendarDate(
        year: year, month: lastMonth, day: CalendarDate.days(inMonth: lastMonth, of: year))
    else { return nil }
    earliest = first
    latest = last
    precision = month == nil ? .year : .month
  }

  /// A date between two others; `nil` if they are the wrong way round.
  public init?(from start: PartialDate, to end: PartialDate) {
    guard start.earliest <= end.latest else { return nil }
    earliest = start.earliest
    latest = end.latest
    precision = .range
  }

  /// Reads `2024`, `2024-03` or `2024-03-25`; `nil` for anything else and for days that do not
  /// exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var numbers = [0]
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        numbers.append(0)
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte & 15)
      }
    }
    switch numbers.count {
    case 1: self.init(year: numbers[0])
    case 2: self.init(year: numbers[0], month: numbers[1])
    default:
      guard let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
      else { return nil }
      self.init(day)
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601 as precise as it is known: `2024`, `2024-03`, `2024-03-25`; a range as
  /// `2024-03-01/2024-05-31`.
  public var description: String {
    switch precision {
    case .day: earliest.description
    case .month: String(earliest.description.prefix(7))
    case .year: String(earliest.description.prefix(4))
    case .range: "\(earliest)/\(latest)"
    }
  }
}
