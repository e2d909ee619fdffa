import SourceText
import ThreatModel

/// Reads the cells of one row by what a mapping says of them, and remarks on what it cannot take.
struct CellReader {
  /// What turns one value into what a dossier holds; `nil` if it cannot.
  typealias Accept = (String) -> String?

  private let nothing: Set<String>
  private let places: [String: Int]
  private let row: TableRow
  /// Why something of the row is missing, in the order met.
  private(set) var remarks: [String] = []
  /// Why the row is left out, if a value says so.
  private(set) var refusal: String?

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - mapping: What its columns mean.
  ///   - places: The place of each column that the mapping names.
  init(_ row: TableRow, by mapping: Mapping, at places: [String: Int]) {
    self.row = row
    self.places = places
    nothing = mapping.nothing
  }

  /// Adds why something of the row is missing.
  mutating func remark(_ reason: String) {
    if !remarks.contains(reason) { remarks.append(reason) }
  }

  /// What a column's cell holds, without blanks at its ends; `nil` where that says nothing.
  func cell(_ column: String) -> String? {
    guard let place = places[column] else { return nil }
    return said(row.cells[place])
  }

  /// What a column's cell holds, whether it says anything or not.
  func raw(_ column: String) -> String? { places[column].map { row.cells[$0].trimmed } }

  private func said(_ text: some StringProtocol) -> String? {
    let text = String(text).trimmed
    return text.isEmpty || nothing.contains(text.lowercased()) ? nil : text
  }

  /// The texts of the columns, line breaks as spaces; `nil` if none says anything.
  func text(_ pick: Pick?) -> String? {
    guard let pick else { return nil }
    let texts = pick.constant + pick.columns.compactMap { cell($0.value) }
    guard !texts.isEmpty else { return nil }
    return texts.joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The states of the columns, each once: what is not listed may still be a name.
  mutating func states(_ pick: Pick?, _ code: Accept) -> [String] {
    guard var pick else { return [] }
    if pick.others == .report { pick.others = .keep }
    for place in pick.more.indices where pick.more[place].others == .report {
      pick.more[place].others = .keep
    }
    return values(pick, code)
  }

  /// The values of the columns, each once.
  mutating func values(_ pick: Pick?, _ accept: Accept = { $0 }) -> [String] {
    guard let pick else { return [] }
    var seen: Set<String> = []
    var values = read(pick, accept).flatMap(\.self)
    for other in pick.more { values += read(other, accept).flatMap(\.self) }
    return values.filter { seen.insert($0).inserted }
  }

  /// The first value for each part of the columns' cells; `nil` where a part says nothing.
  mutating func parts(_ pick: Pick, _ accept: Accept = { $0 }) -> [String?] {
    read(pick, accept).map(\.first)
  }

  private mutating func read(_ pick: Pick, _ accept: Accept) -> [[String]] {
    guard !pick.columns.isEmpty else { return pick.constant.map { [$0] } }
    return pick.columns.flatMap { column -> [[String]] in
      guard let cell = cell(column.value) else { return [[]] }
      let isWhole = pick.values?[cell.lowercased()] != nil
      let parts = isWhole ? [cell] : cell.split(at: pick.separator)
      return parts.map { part in
        said(part).map { value($0, in: column.value, pick, accept) } ?? []
      }
    }
  }

  /// What one value means.
  private mutating func value(
    _ part: String, in column: String, _ pick: Pick, _ accept: Accept
  ) -> [String] {
    if let meant = pick.values?[part.lowercased()] { return meant }
    if pick.values == nil || pick.others == .keep, let accepted = accept(part) {
      return [accepted]
    }
    let reason = "a value is not mapped: '\(part.short)' in column '\(column)'"
    if pick.others == .skip { refusal = refusal ?? reason } else { remark(reason) }
    return []
  }

  /// A date as it is coded, and as exactly as it is known.
  mutating func date(_ pick: Pick?) -> (coded: PartialDate, taken: PartialDate)? {
    guard let pick, let column = pick.columns.first(where: { cell($0.value) != nil }),
      let text = cell(column.value)
    else { return nil }
    guard let date = pick.date(text) else {
      remark("a date cannot be read: '\(text.short)' in column '\(column.value)'")
      return nil
    }
    return (date, date.rounded(to: pick.precision))
  }
}

extension Pick {
  /// Reads a date in the first of the forms that fits.
  func date(_ text: String) -> PartialDate? { forms.lazy.compactMap { $0.date(text) }.first }
}

extension String {
  /// The text between separators, those within parentheses aside.
  func split(at separator: Character?) -> [String] {
    guard let separator else { return [self] }
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in self {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == separator, depth == 0 {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    // A parenthesis that is never closed would hide all further separators.
    guard depth == 0 else {
      return split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    return parts + [part]
  }

  /// As much of the text as a note can quote.
  var short: String {
    let most = 60
    return count > most ? prefix(most) + "…" : self
  }
}
