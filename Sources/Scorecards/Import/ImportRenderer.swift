import SourceText
public import ThreatModel

/// Turns the report of an import into text for one medium, as purely as a `ReportRenderer`.
public protocol ImportRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: ImportReport) -> String
}

/// Every format of the report of an import, the usual one first.
public func importRenderers(style: TextStyle = .plain) -> [any ImportRenderer] {
  [
    TerminalImport(style: style), MarkdownImport(), HTMLImport(), CSVImport(), JSONImport(),
  ]
}

/// The report of an import for people at a terminal.
public struct TerminalImport: ImportRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// What came in per state, then what did not.
  public func render(_ report: ImportReport) -> String {
    TerminalPages(style: style).render(ReportPage(document: report.document))
  }
}

/// The report of an import as GitHub-flavoured Markdown.
public struct MarkdownImport: ImportRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// What came in per state, then what did not.
  public func render(_ report: ImportReport) -> String {
    MarkdownPages().render(ReportPage(document: report.document))
  }
}

/// The report of an import as one file of HTML.
public struct HTMLImport: ImportRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// What came in per state, then what did not.
  public func render(_ report: ImportReport) -> String {
    HTMLPages().render(ReportPage(document: report.document))
  }
}

/// The notes of an import as comma-separated values: one row for each.
public struct CSVImport: ImportRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// What did not come in as it stands; the header alone if everything did.
  public func render(_ report: ImportReport) -> String {
    let columns = [
      CSVColumn<ImportNote>("kind") { .text($0.kind.rawValue) },
      CSVColumn("object") { .optional($0.object) }, CSVColumn("file") { .text($0.file) },
      CSVColumn("line") { $0.line.map(CSVCell.count) ?? .empty },
      CSVColumn("reason") { .text($0.reason) },
    ]
    return CSVTable(columns, rows: report.notes).text
  }
}

/// The report of an import as one JSON object.
public struct JSONImport: ImportRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/import/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: ImportReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "format": .string(report.format),
      "files": .strings(report.files), "written": .bool(report.isWritten),
      "read": .object(report.read.mapValues(JSONValue.integer)),
      "states": .list(report.states, state),
      "counts": .list(report.reasons) { reason in
        [
          "kind": .string(reason.kind.rawValue), "reason": .string(reason.reason),
          "count": .integer(reason.count),
        ]
      },
      "notes": .list(report.notes) { note in
        [
          "kind": .string(note.kind.rawValue), "object": .optional(note.object),
          "file": .string(note.file), "line": .optional(note.line),
          "reason": .string(note.reason),
        ]
      },
      "not_official": true, "notice": "Not an official designation.",
    ])
  }

  private func state(_ state: ImportedState) -> JSONValue {
    func tally(_ tally: ImportedState.Tally) -> JSONValue {
      ["added": .integer(tally.added), "known": .integer(tally.known)]
    }
    return [
      "code": .string(state.code), "name": .string(state.name), "file": .string(state.file),
      "new": .bool(state.isNew), "groups": tally(state.groups),
      "incidents": tally(state.incidents),
    ]
  }
}
