package import SourceText
package import ThreatModel

/// A row of a table and where it begins.
package struct TableRow: Sendable {
  /// The 1-based line of the file on which it begins.
  package let line: Int
  /// One text for each column of the header.
  package let cells: [String]
}

/// A file of separated values, read row by row.
package struct Table: Sendable {
  /// The file.
  package let file: SourceFile
  /// The names of the columns, without blanks at their ends.
  package let header: [String]
  /// The rows that have as many cells as the header.
  package let rows: [TableRow]
  /// The other rows, each with what is wrong with it.
  package let faults: [ImportNote]

  /// The places of the columns of a name: `name`, or `name#2` for the second of that name.
  package func places(of name: String) -> [Int] {
    let all = header.indices.filter { header[$0] == name }
    guard all.isEmpty, let mark = name.lastIndex(of: "#"),
      let number = Int(name[name.index(after: mark)...])
    else { return all }
    let same = header.indices.filter { header[$0] == name[..<mark] }
    return same.indices.contains(number - 1) ? [same[number - 1]] : []
  }
}

/// What a table may cost before it is refused.
package struct TableLimits: Sendable {
  /// Columns of the header.
  package var columns = 1000
  /// Rows.
  package var rows = 200_000
  /// Cells of all rows.
  package var cells = 4_000_000
  /// Bytes of one cell as it is written.
  package var cellLength = 256 << 10

  /// The limits of every table.
  package static let standard = TableLimits()

  /// The limits of every table, to be changed one by one.
  package init() {}
}
