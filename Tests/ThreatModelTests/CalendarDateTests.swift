import Testing
import ThreatModel

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (1900, 2, 28, -25_509),
      (1900, 3, 1, -25_508), (2024, 2, 29, 19_782), (2024, 3, 25, 19_807), (1, 1, 1, -719_162),
      (9999, 12, 31, 2_932_896), (1600, 2, 29, -135_081), (2100, 3, 1, 47_541),
    ])
  func `a day has its number and a number its day`(
    year: Int, month: Int, day: Int, number: Int
  ) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CalendarDate(dayNumber: number).parts == (year, month, day))
  }

  @Test(
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 0, 1),
      (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (2024, 1, -1), (0, 12, 31), (10_000, 1, 1),
    ])
  func `a day that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var expected = try #require(CalendarDate(year: 1799, month: 12, day: 31))
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date == expected.advanced(days: 1), date.parts == (year, month, day) else {
            Issue.record("\(date) does not follow \(expected)")
            return
          }
          expected = date
        }
      }
    }
  }

  @Test(arguments: [(2024, 366), (2023, 365), (2000, 366), (1900, 365), (1, 365), (9999, 365)])
  func `a year has the days that its leap day makes`(year: Int, days: Int) {
    #expect((1...12).reduce(0) { $0 + CalendarDate.days(inMonth: $1, of: year) } == days)
  }

  @Test func `earlier days come first`() throws {
    let texts = ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"]
    let days = try texts.map { try #require(PartialDate($0)).earliest }
    #expect(days == days.reversed().sorted())
    #expect(days.map(\.description) == texts)
  }
}

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      ("2024-03-25", "2024-03-25", "2024-03-25", PartialDate.Precision.day),
      ("2024-02", "2024-02-01", "2024-02-29", .month),
      ("2023-02", "2023-02-01", "2023-02-28", .month),
      ("2024-12", "2024-12-01", "2024-12-31", .month), ("2024", "2024-01-01", "2024-12-31", .year),
      ("0001", "0001-01-01", "0001-12-31", .year), ("9999", "9999-01-01", "9999-12-31", .year),
      ("0001-01-01", "0001-01-01", "0001-01-01", .day),
    ])
  func `a date spans the days that it may be`(
    text: String, first: String, last: String, precision: PartialDate.Precision
  ) throws {
    let date = try #require(PartialDate(text))
    #expect(date.earliest.description == first)
    #expect(date.latest.description == last)
    #expect(date.precision == precision)
    #expect(date.description == text)
  }

  @Test(
    arguments: [
      "", "unknown", "24", "2024-3", "2024-03-5", "2024-13", "2024-00", "2023-02-29", "2024-04-31",
      "0000", "0000-01-01", "10000", "2024-03-25-01", "2024-", "-2024", "2024/03", " 2024",
      "2024-03-25T00:00:00Z", "+024", "20a4", "٢٠٢٤",
    ])
  func `anything but a date as precise as it is known is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a range goes from the first day of its start to the last of its end`() throws {
    let start = try #require(PartialDate("2023-11"))
    let end = try #require(PartialDate("2024-02"))
    let range = try #require(PartialDate(from: start, to: end))
    #expect(range.description == "2023-11-01/2024-02-29")
    #expect(range.precision == .range)
    #expect(PartialDate(from: end, to: start) == nil)
  }
}
