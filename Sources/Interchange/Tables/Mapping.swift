import SourceText
package import ThreatModel

/// What the columns of a table mean.
package struct Mapping: Sendable {
  /// The mapping's name.
  package let id: String
  /// What people call the data.
  package let title: String
  /// The name of the data in origins, before the colon.
  package let data: String
  /// The data set as a document that facts rest on.
  package let source: Source
  /// What stands between two cells; `nil` if the header shows it.
  package let separator: UInt8?
  /// Cells that say nothing, in whatever column.
  let nothing: Set<String>
  /// Rows that are left out.
  let skips: [Skip]
  let incident: IncidentMapping
  let claims: [ClaimMapping]

  /// Rows that are left out, and why.
  struct Skip: Sendable {
    let column: Located<String>
    let values: Set<String>
    let reason: String
  }
}

/// Where the fields of an incident come from.
struct IncidentMapping: Sendable {
  var id: Pick
  var state: Pick
  /// Two states: the accused one and its victim.
  var pair: Pick?
  var title: Pick?
  var summary: Pick?
  var first: Pick?
  var last: Pick?
  var disclosed: Pick?
  var ongoing: Pick?
  var victims: Pick?
  var targets: Pick?
  var sectors: Pick?
  var operations: Pick?
  var outcome: Pick?
  var grades: [String: Pick]
  /// Addresses of what the data set rests on.
  var links: Pick?

  /// All fields that read columns.
  var picks: [Pick] {
    [id, state]
      + [
        pair, title, summary, first, last, disclosed, ongoing, victims, targets, sectors,
        operations, outcome, links,
      ].compactMap(\.self) + grades.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Where the parts of a claim come from.
struct ClaimMapping: Sendable {
  /// Whether each value of its columns makes a claim of its own.
  let isRepeated: Bool
  /// Whether it is only made where no claim before it could be.
  let isFallback: Bool
  let fields: [String: Pick]

  /// The part of a name.
  subscript(name: String) -> Pick? { fields[name] }
}

/// Where a value comes from: from columns, or always the same.
struct Pick: Sendable {
  /// What becomes of a value that is not mapped.
  enum Others: String, CaseIterable, Sendable {
    /// It is left out, and that is reported.
    case report
    /// It is taken as it stands.
    case keep
    /// The row is left out, and that is reported.
    case skip
  }

  /// How exactly dates are taken.
  enum Precision: String, CaseIterable, Sendable {
    case day, month, year
  }

  var columns: [Located<String>] = []
  var constant: [String] = []
  /// What separates values in a cell, except within parentheses.
  var separator: Character?
  /// What the values of cells mean; `nil` where they are taken as they stand.
  var values: [String: [String]]?
  var others = Others.report
  var forms: [DateForm] = [.yearMonthDay, .yearMonth, .year]
  var precision = Precision.day
  /// Where further values come from.
  var more: [Pick] = []

  /// All columns that it reads.
  var allColumns: [Located<String>] { columns + more.flatMap(\.allColumns) }
}

/// The order of the parts of a date.
enum DateForm: String, CaseIterable, Sendable {
  case yearMonthDay = "year-month-day"
  case dayMonthYear = "day.month.year"
  case dayMonthYearSlashes = "day/month/year"
  case monthDayYear = "month/day/year"
  case yearMonth = "year-month"
  case year

  /// Reads a date; what stands behind it, such as a time of day, does not count.
  func date(_ text: String) -> PartialDate? {
    let mark: Character =
      switch self {
      case .yearMonthDay, .yearMonth, .year: "-"
      case .dayMonthYear: "."
      case .dayMonthYearSlashes, .monthDayYear: "/"
      }
    let words = text.split { $0 == " " || $0 == "T" }
    guard let first = words.first,
      words.count == 1 || words.dropFirst().allSatisfy({ $0.contains(":") })
    else { return nil }
    let parts = first.split(separator: mark, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    switch (self, numbers.count) {
    case (.yearMonthDay, 3): return day(numbers[0], numbers[1], numbers[2])
    case (.dayMonthYear, 3), (.dayMonthYearSlashes, 3):
      return day(numbers[2], numbers[1], numbers[0])
    case (.monthDayYear, 3): return day(numbers[2], numbers[0], numbers[1])
    case (.yearMonth, 2): return PartialDate(year: numbers[0], month: numbers[1])
    case (.year, 1): return PartialDate(year: numbers[0])
    default: return nil
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard year >= 1000 else { return nil }
    return CalendarDate(year: year, month: month, day: day).map(PartialDate.init)
  }
}

extension PartialDate {
  /// The date no more exactly than to its day, month or year.
  func rounded(to precision: Pick.Precision) -> PartialDate {
    let (year, month, _) = earliest.parts
    return switch (precision, self.precision) {
    case (.month, .day): PartialDate(year: year, month: month) ?? self
    case (.year, .day), (.year, .month): PartialDate(year: year) ?? self
    default: self
    }
  }
}
