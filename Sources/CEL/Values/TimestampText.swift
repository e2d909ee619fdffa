extension Timestamp {
  /// A point in time written as RFC 3339 has it, such as `2024-03-25T12:00:00Z`.
  ///
  /// - Returns: `nil` if it is not so written or out of range.
  public init?(text: String) {
    var reader = DigitReader(bytes: Array(text.utf8))
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T") || reader.take("t"),
      let hour = reader.number(digits: 2), hour < 24, reader.take(":"),
      let minute = reader.number(digits: 2), minute < 60, reader.take(":"),
      let second = reader.number(digits: 2), second < 60,
      let fraction = reader.fraction(),
      let offset = reader.offset(),
      reader.isAtEnd,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let clock = hour * 3600 + minute * 60 + second - offset
    self.init(
      seconds: Int64(date.daysSince1970) * 86400 + Int64(clock), nanoseconds: Int32(fraction))
  }
}

extension Timestamp: CustomStringConvertible {
  /// The point in time as RFC 3339 has it, in UTC, with as many decimals as it needs.
  public var description: String {
    let time = ClockTime(self)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let date = "\(padded(time.date.year, 4))-\(padded(time.date.month, 2))"
    let clock = "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
    return "\(date)-\(padded(time.date.day, 2))T\(clock)\(decimals(UInt64(nanoseconds)))Z"
  }
}

/// What a calendar and a clock show at a point in time.
struct ClockTime {
  let date: CivilDate
  /// 0 is Sunday.
  let weekday: Int
  let hour: Int
  let minute: Int
  let second: Int
  let nanosecond: Int

  /// What they show `offset` seconds east of Greenwich.
  init(_ timestamp: Timestamp, offset: Int = 0) {
    let local = Int(timestamp.seconds) + offset
    let secondOfDay = ((local % 86400) + 86400) % 86400
    let days = (local - secondOfDay) / 86400
    date = CivilDate(daysSince1970: days)
    // 1970-01-01 was a Thursday.
    weekday = (((days + 4) % 7) + 7) % 7
    hour = secondOfDay / 3600
    minute = secondOfDay % 3600 / 60
    second = secondOfDay % 60
    nanosecond = Int(timestamp.nanoseconds)
  }
}

/// The seconds east of Greenwich of `UTC`, `+02:00`, `-09:30` or `02:00`; `nil` for other zones.
func zoneOffset(_ zone: String) -> Int? {
  if zone.isEmpty || zone == "UTC" || zone == "Z" { return 0 }
  let isSigned = zone.utf8.first == UInt8(ascii: "+") || zone.utf8.first == UInt8(ascii: "-")
  var reader = DigitReader(bytes: Array((isSigned ? zone : "+" + zone).utf8))
  guard let offset = reader.offset(), reader.isAtEnd else { return nil }
  return offset
}

/// Reads fixed-width numbers from the front of a text.
private struct DigitReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private var isAtDigit: Bool {
    position < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    var result = 0
    for _ in 0..<digits {
      guard isAtDigit else { return nil }
      result = result * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return result
  }

  /// Nanoseconds of an optional fraction; 0 if there is none.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    guard isAtDigit else { return nil }
    var result = 0
    var scale = 100_000_000
    while isAtDigit {
      result += Int(bytes[position] - UInt8(ascii: "0")) * scale
      scale /= 10
      position += 1
    }
    return result
  }

  /// The seconds of `Z` or of a signed `HH:MM`.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(digits: 2), hours < 24, take(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
