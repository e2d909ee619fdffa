/// When clocks change every year, written as POSIX writes it in `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct YearlyRule: Sendable {
  /// A day of the year and the second of it by the clocks before the change.
  private struct Change {
    let month: Int
    /// Which of the weekdays of the month; 5 is the last.
    let week: Int
    /// 0 is Sunday.
    let weekday: Int
    let second: Int

    /// The local time of the change, in seconds since 1970 by the clocks before it.
    func seconds(in year: Int) -> Int64? {
      guard let first = CivilDate(year: year, month: month, day: 1)?.daysSince1970 else {
        return nil
      }
      // 1970-01-01 was a Thursday.
      let weekdayOfFirst = (((first + 4) % 7) + 7) % 7
      var day = first + (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
      if CivilDate(daysSince1970: day).month != month { day -= 7 }
      return Int64(day) * 86400 + Int64(second)
    }
  }

  private let standard: Int
  private let summer: (offset: Int, begin: Change, end: Change)?

  /// `nil` if it is not so written.
  init?(_ text: String) {
    var reader = RuleReader(bytes: Array(text.utf8))
    guard reader.skipName(), let west = reader.time() else { return nil }
    standard = -west
    guard reader.skipName() else {
      guard reader.isAtEnd else { return nil }
      summer = nil
      return
    }
    let ahead = reader.isAtComma ? standard + 3600 : reader.time().map { -$0 }
    guard let ahead, let begin = YearlyRule.change(&reader), let end = YearlyRule.change(&reader),
      reader.isAtEnd
    else { return nil }
    summer = (ahead, begin, end)
  }

  private static func change(_ reader: inout RuleReader) -> Change? {
    guard reader.take(",M"), let month = reader.number(), reader.take("."),
      let week = reader.number(), reader.take("."), let weekday = reader.number()
    else { return nil }
    var second = 2 * 3600
    if reader.take("/") {
      guard let time = reader.time() else { return nil }
      second = time
    }
    return Change(month: month, week: week, weekday: weekday, second: second)
  }

  /// The seconds ahead of Greenwich at a time, in seconds since 1970.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let days = (seconds + Int64(standard)) / 86400 - (seconds + Int64(standard) < 0 ? 1 : 0)
    let year = CivilDate(daysSince1970: Int(days)).year
    guard let begin = summer.begin.seconds(in: year), let end = summer.end.seconds(in: year) else {
      return standard
    }
    let (start, stop) = (begin - Int64(standard), end - Int64(summer.offset))
    let isSummer =
      start < stop ? start <= seconds && seconds < stop : !(stop <= seconds && seconds < start)
    return isSummer ? summer.offset : standard
  }
}

/// Reads the parts of a rule from the front.
private struct RuleReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var isAtComma: Bool { !isAtEnd && bytes[position] == UInt8(ascii: ",") }

  mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// Skips an abbreviation, quoted if it holds more than letters.
  mutating func skipName() -> Bool {
    let start = position
    if take("<") {
      while !isAtEnd, bytes[position] != UInt8(ascii: ">") { position += 1 }
      return take(">")
    }
    while !isAtEnd, bytes[position].beginsName { position += 1 }
    return position > start
  }

  mutating func number() -> Int? {
    let start = position
    var result = 0
    while !isAtEnd, bytes[position].isDigit, position - start < 4 {
      result = result * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? result : nil
  }

  /// The seconds of `[+-]hours[:minutes[:seconds]]`.
  mutating func time() -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard let hours = number() else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }
}
