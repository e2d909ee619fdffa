import ThreatModel

/// A point in time as STIX writes it: RFC 3339, in UTC, with whatever number of digits behind the
/// seconds.
struct STIXTimestamp: Comparable {
  /// Its day in UTC.
  let day: CalendarDate
  private let second: Int
  private let nanosecond: Int

  /// Reads `2024-03-25T08:30:00Z` with no digit to nine behind the seconds; an offset from UTC is
  /// understood although STIX has none, and a day alone is its beginning.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(64))
    guard bytes.count >= 10, let date = Self.date(bytes[..<10]) else { return nil }
    guard bytes.count > 10 else {
      (day, second, nanosecond) = (date, 0, 0)
      return
    }
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
      let seconds = Self.number(bytes[17..<19]), hour < 24, minute < 60, seconds <= 60
    else { return nil }
    var rest = bytes[19...]
    var nanosecond = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { $0 & 0xF0 == 0x30 && $0 <= UInt8(ascii: "9") }
      guard digits.count <= 9 else { return nil }
      nanosecond =
        digits.reduce(0) { $0 * 10 + Int($1 & 15) }
        * (0..<9 - digits.count).reduce(1) { power, _ in power * 10 }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let offset = Self.offset(rest) else { return nil }
    let since = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + seconds - offset
    let days = since >= 0 ? since / 86_400 : (since - 86_399) / 86_400
    self.day = CalendarDate(dayNumber: days)
    self.second = since - days * 86_400
    self.nanosecond = nanosecond
  }

  /// Whether `a` comes before `b`.
  static func < (a: STIXTimestamp, b: STIXTimestamp) -> Bool {
    (a.day, a.second, a.nanosecond) < (b.day, b.second, b.nanosecond)
  }

  private static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let date = PartialDate(text), date.precision == .day else { return nil }
    return date.earliest
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  /// Seconds east of UTC.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
    let start = bytes.startIndex
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), bytes.count == 6,
      bytes[start + 3] == UInt8(ascii: ":"), let hours = number(bytes[start + 1..<start + 3]),
      let minutes = number(bytes[start + 4..<start + 6]), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return first == UInt8(ascii: "-") ? -seconds : seconds
  }
}
