package import SourceText
import ThreatModel
import YAMLTree

/// Reads values separated by commas, tabs or semicolons after RFC 4180: quotation marks, doubled
/// within them, line breaks in cells, a byte order mark, and line ends of Unix or Windows.
package struct TableReader {
  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let file: SourceFile
  private let bytes: [UInt8]
  private let limits: TableLimits
  private var separator: UInt8
  private var offset: Int
  /// The line of `offset`.
  private var line = 1

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: Its bytes.
  ///   - separator: What stands between two cells; found in the header if `nil`.
  ///   - limits: What it may cost.
  /// - Returns: The table with its faulty rows named, or why it is none: `table.encoding`,
  ///   `table.not-text`, `table.no-header`, `table.open-quote` or `table.too-large`.
  package static func read(
    _ file: SourceFile, separator: UInt8? = nil, limits: TableLimits = .standard
  ) -> Checked<Table> {
    if let fault = TextFault.of(file) { return Checked(nil, [.fault(fault, in: file)]) }
    var reader = TableReader(file, limits)
    reader.separator = separator ?? reader.usualSeparator
    do {
      return Checked(try reader.table())
    } catch {
      return Checked(nil, [error])
    }
  }

  private init(_ file: SourceFile, _ limits: TableLimits) {
    self.file = file
    self.limits = limits
    bytes = file.bytes
    separator = UInt8(ascii: ",")
    offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What stands most often between the names of the header.
  private var usualSeparator: UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[offset...] {
      if byte == Self.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == Self.feed { break }
      counts[byte, default: 0] += 1
    }
    let known = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    return known.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? known[0]
  }

  private mutating func table() throws(Diagnostic) -> Table {
    guard let first = try record(most: limits.columns), first.cells.contains(where: { !$0.isEmpty })
    else { throw .noHeader(file) }
    if first.count > limits.columns {
      throw .tooLarge("more columns", most: limits.columns, in: file)
    }
    let header = first.cells.map(\.trimmed)
    var rows: [TableRow] = []
    var faults: [ImportNote] = []
    var cells = 0
    while let record = try record(most: header.count) {
      if record.isBlank { continue }
      cells += record.cells.count
      guard rows.count + faults.count < limits.rows else {
        throw .tooLarge("more rows", most: limits.rows, in: file)
      }
      guard cells <= limits.cells else {
        throw .tooLarge("more cells", most: limits.cells, in: file)
      }
      if let reason = fault(of: record, columns: header.count) {
        faults.append(
          ImportNote(.skipped, object: nil, file: file.path, line: record.line, reason: reason))
      } else {
        rows.append(TableRow(line: record.line, cells: record.cells))
      }
    }
    return Table(file: file, header: header, rows: rows, faults: faults)
  }

  private func fault(of record: Record, columns: Int) -> String? {
    if let fault = record.fault { return fault }
    guard record.count != columns else { return nil }
    return "the row has not as many cells as the header: \(record.count) instead of \(columns)"
  }

  /// One line of cells, over however many lines of the file.
  private struct Record {
    let line: Int
    /// As many as were asked for.
    var cells: [String] = []
    /// How many there are.
    var count = 0
    var fault: String?

    /// Whether it is an empty line.
    var isBlank: Bool { count == 1 && cells.first?.isEmpty != false && fault == nil }
  }

  private mutating func record(most: Int) throws(Diagnostic) -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(line: line)
    while true {
      let cell = try cell(&record)
      if record.count < most { record.cells.append(cell) }
      record.count += 1
      guard offset < bytes.count else { return record }
      let byte = bytes[offset]
      offset += 1
      if byte == separator { continue }
      // A line feed, after a carriage return or not.
      if byte == Self.carriageReturn { offset += 1 }
      line += 1
      return record
    }
  }

  /// Reads up to the separator or line end behind a cell.
  private mutating func cell(_ record: inout Record) throws(Diagnostic) -> String {
    let start = offset
    let text: String
    if offset < bytes.count, bytes[offset] == Self.quote {
      text = try quotedCell()
      let end = offset
      skipPlain()
      if bytes[end..<offset].contains(where: { $0 != UInt8(ascii: " ") }) {
        record.fault = "something stands between a closing quotation mark and the next separator"
      }
    } else {
      skipPlain()
      text = String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    if offset - start > limits.cellLength {
      record.fault = "a cell has more than \(limits.cellLength >> 10) KiB"
      return ""
    }
    return text
  }

  /// Goes to the next separator or line end.
  private mutating func skipPlain() {
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != Self.feed {
      if bytes[offset] == Self.carriageReturn, offset + 1 < bytes.count,
        bytes[offset + 1] == Self.feed
      {
        return
      }
      offset += 1
    }
  }

  private mutating func quotedCell() throws(Diagnostic) -> String {
    let opening = offset
    offset += 1
    var start = offset
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == Self.feed { line += 1 }
      guard byte == Self.quote else { continue }
      text += bytes[start..<offset - 1]
      guard offset < bytes.count, bytes[offset] == Self.quote else {
        return String(decoding: text, as: UTF8.self)
      }
      // Two in a row stand for one.
      start = offset
      offset += 1
    }
    throw .openQuote(at: SourceSpan(file, opening..<opening + 1))
  }
}

extension String {
  /// Without blanks and line breaks at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
