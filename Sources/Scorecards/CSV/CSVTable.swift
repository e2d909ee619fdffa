import SourceText
import ThreatModel

/// A table as comma-separated values after RFC 4180, in UTF-8 without a byte order mark.
///
/// Lines end in LF and not in CR LF, as those of all our outputs do; no cell holds a line break,
/// so that a line is a row for every tool.
struct CSVTable {
  private let lines: [[CSVCell]]

  /// From columns: the name of each, and what stands below it in each row.
  init<Element>(_ columns: [CSVColumn<Element>], rows: [Element]) {
    lines = [columns.map { .text($0.name) }] + rows.map { row in columns.map { $0.cell(row) } }
  }

  /// The names and the rows, each ended by a line feed.
  var text: String {
    lines.map { $0.map(\.text).joined(separator: ",") + "\n" }.joined()
  }
}

/// A column of a table with a row for each element.
struct CSVColumn<Element> {
  let name: String
  let cell: (Element) -> CSVCell

  init(_ name: String, _ cell: @escaping (Element) -> CSVCell) {
    self.name = name
    self.cell = cell
  }
}

/// What stands between two commas.
enum CSVCell {
  /// Not known, or not applicable.
  case empty
  /// What files say.
  case text(String)
  /// What we counted; programs are to read it as a number.
  case number(String)

  /// Points as the JSON prints them.
  static func points(_ points: Points) -> CSVCell { .number(points.trimmed) }

  /// A factor as the JSON prints it.
  static func factor(_ factor: Factor) -> CSVCell { .number(factor.trimmed) }

  /// A count.
  static func count(_ count: Int) -> CSVCell { .number(String(count)) }

  /// A text, or nothing where there is none.
  static func optional(_ text: String?) -> CSVCell { text.map(CSVCell.text) ?? .empty }

  /// Several texts in one cell.
  static func list(_ texts: [String]) -> CSVCell { .text(texts.joined(separator: ";")) }

  /// The cell as it is written.
  fileprivate var text: String {
    switch self {
    case .empty: ""
    case .number(let number): number
    case .text(let text): text.withoutFormulas.quotedForCSV
    }
  }
}

extension String {
  /// The text on one line, with all that it holds visible, and an apostrophe before what a
  /// spreadsheet would take for a formula.
  fileprivate var withoutFormulas: String {
    let line = onOneLine.visible.unicodeScalars
    let parts = line.split(separator: ";", omittingEmptySubsequences: false)
    let startsWithBreak = unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    return parts.enumerated().map { place, part in
      // In many countries a spreadsheet splits at semicolons too, within quotation marks or not.
      let start = part.first { scalar in
        !scalar.properties.isWhitespace && (place == 0 || scalar != "\"")
      }
      let acts = start?.beginsFormula ?? false || place == 0 && startsWithBreak
      return (acts ? "'" : "") + String(String.UnicodeScalarView(part))
    }.joined(separator: ";")
  }

  /// The text in quotation marks where a comma, a mark or a space needs them.
  fileprivate var quotedForCSV: String {
    let scalars = unicodeScalars
    let needsMarks =
      scalars.contains { ",;\"".unicodeScalars.contains($0) }
      || scalars.first?.properties.isWhitespace == true
      || scalars.last?.properties.isWhitespace == true
    guard needsMarks else { return self }
    var quoted = String.UnicodeScalarView()
    for scalar in scalars {
      // By scalars: a combining mark would make the quotation mark another character.
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }
}

extension Unicode.Scalar {
  /// Whether a spreadsheet takes what follows for a formula, also in full width.
  fileprivate var beginsFormula: Bool { "=+-@＝＋－＠".unicodeScalars.contains(self) }
}
