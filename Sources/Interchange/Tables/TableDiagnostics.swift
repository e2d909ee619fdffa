import SourceText
import YAMLTree

extension Diagnostic {
  /// The bytes are no text.
  static func fault(_ fault: TextFault, in file: SourceFile) -> Diagnostic {
    switch fault {
    case .encoding(let offset, let name):
      Diagnostic(
        "table.encoding", "the table is not in UTF-8",
        at: SourceSpan(file, offset..<min(offset + 1, file.bytes.count)),
        help: "save it as UTF-8" + (name.map { "; it looks like \($0)" } ?? ""))
    case .noText(let name):
      Diagnostic(
        "table.not-text", "this is \(name ?? "no text"), not a table", at: .start(of: file),
        help: "save the table as CSV or TSV in UTF-8, and name that")
    case .carriageReturns:
      Diagnostic(
        "table.encoding", "the lines end in carriage returns without line feeds",
        at: .start(of: file), help: "save it with the line ends of Unix or Windows")
    case .pileOfMarks(let bytes):
      Diagnostic(
        "table.encoding", "more than 30 combining marks on one letter",
        at: SourceSpan(file, bytes), help: "remove the marks")
    }
  }

  static func noHeader(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "table.no-header", "the table does not begin with the names of its columns",
      at: .start(of: file), help: "put the names of the columns into the first line")
  }

  static func openQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "table.open-quote", "the quotation mark is never closed", at: span,
      help: "close it before the separator; within quotation marks, double the mark: \"\"")
  }

  static func tooLarge(_ found: String, most: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "table.too-large", "the table has \(found) than are read; at most \(most) are",
      at: .start(of: file), help: "split it into several files")
  }

  /// A mapping names a column that the table does not have.
  static func missingColumn(
    _ column: Located<String>, in table: Table
  ) -> Diagnostic {
    let nearest = nearestName(to: column.value, in: table.header)
    return Diagnostic(
      "table.missing-column",
      "the table '\(table.file.path)' has no column '\(column.value)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""), at: column.span,
      help: "its columns are \(some(table.header)); take the mapping of this layout, or mend it")
  }

  /// A mapping names a column of which the table has several.
  static func ambiguousColumn(
    _ column: Located<String>, count: Int, in table: Table
  ) -> Diagnostic {
    Diagnostic(
      "table.ambiguous-column",
      "the table '\(table.file.path)' has \(count) columns '\(column.value)'", at: column.span,
      help: "say which one is meant: '\(column.value)#1' is the first of them")
  }

  private static func some(_ names: [String]) -> String {
    let most = 24
    return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
  }
}
