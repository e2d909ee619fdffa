import CEL
import ThreatModel

/// Turns what is known of a field into a value that conditions compute with.
struct FieldValue {
  private let subject: String
  private let field: String

  init(_ field: String, of view: IncidentView) {
    subject = view.id
    self.field = field
  }

  /// The field as something that nobody reported, or that was reported without saying what.
  private func unknown(_ reason: UnknownField.Reason) -> Value {
    .unknown([UnknownField(subject: subject, field: field, reason: reason)])
  }

  private var provenance: UnknownSet {
    [UnknownField(subject: subject, field: field, reason: .open)]
  }

  func value<Known>(_ field: Field<Known>, _ convert: (Known) -> Value) -> Value {
    switch field {
    case .notReported: unknown(.notReported)
    case .unknown: unknown(.open)
    case .value(let known): convert(known)
    }
  }

  /// Terms, of a vocabulary if it is known; a list that nobody reports is empty.
  func list(_ field: Field<[String]>, of vocabulary: CEL.Vocabulary? = nil) -> Value {
    func list(_ terms: [String]) -> Value {
      vocabulary?.list(of: terms) ?? .list(ListValue(terms.map(Value.string)))
    }
    return switch field {
    case .notReported: list([])
    case .unknown: unknown(.open)
    case .value(let terms): list(terms)
    }
  }

  func date(_ field: Field<PartialDate>) -> Value {
    value(field) { date in
      guard let low = Timestamp(midnightOf: date.earliest),
        let high = Timestamp(midnightOf: date.latest)
      else { return .failure(.overflow, "\(self.field) lies outside the years 1 to 9999") }
      return low == high
        ? .timestamp(low) : .range(RangeValue(.timestamp(low, high), fields: provenance))
    }
  }

  func days(_ field: Field<DayRange>) -> Value {
    value(field) { days in
      let low = TimeSpan(days: days.low)
      guard days.low != days.high else { return .duration(low) }
      let high = days.high.map(TimeSpan.init(days:)) ?? .longest
      return .range(RangeValue(.duration(low, high), fields: provenance))
    }
  }

  func number(_ field: Field<NumberRange>) -> Value {
    value(field) { number in
      guard !number.isExact else { return .int(Int64(number.low)) }
      return .range(
        RangeValue(.int(Int64(number.low), number.high.map(Int64.init)), fields: provenance))
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last else { return "nothing reported" }
    return words.count == 1
      ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Timestamp {
  /// The first moment of a day, UTC; `nil` outside the years 1 to 9999.
  init?(midnightOf day: CalendarDate) {
    self.init(seconds: Int64(day.dayNumber) * 86_400)
  }
}

extension TimeSpan {
  /// The longest duration that CEL knows.
  static let longest = TimeSpan(nanoseconds: .max)

  /// So many days, or the longest duration if they are more.
  init(days: Int) {
    let (seconds, overflow) = Int64(days).multipliedReportingOverflow(by: 86_400)
    self = overflow ? .longest : TimeSpan(seconds: seconds) ?? .longest
  }
}

extension DayRange {
  /// `about 14 months`, `3 days`.
  var words: String {
    func text(_ days: Int) -> String {
      switch days {
      case 0...60: days == 1 ? "1 day" : "\(days) days"
      case 61...730: "\((days * 2 + 30) / 61) months"
      default: "\((days * 4 + 730) / 1461) years"
      }
    }
    guard let high else { return "at least \(text(low))" }
    return text(low) == text(high) ? text(low) : "\(text(low)) to \(text(high))"
  }
}

extension NumberRange {
  /// `40,000,000`, `36,000,000 to 44,000,000`, `at least 10,000`.
  package var words: String {
    guard let high else { return "at least \(low.grouped)" }
    return low == high ? low.grouped : "\(low.grouped) to \(high.grouped)"
  }
}

extension Int {
  /// Digits in groups of three.
  var grouped: String {
    var result = ""
    for (offset, digit) in String(magnitude).reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (self < 0 ? "-" : "") + String(result.reversed())
  }
}

extension String {
  /// With a small first letter, unless the first word is an abbreviation.
  var lowercasedWord: String {
    guard let first, dropFirst().first?.isLowercase ?? true else { return self }
    return first.lowercased() + dropFirst()
  }
}
