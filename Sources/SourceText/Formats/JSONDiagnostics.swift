/// Problems as one JSON object, with everything that is known of them.
///
/// Lines and columns begin with 1, columns count Unicode scalars, bytes begin with 0; every end is
/// the place right behind the last character.
public struct JSONDiagnostics: DiagnosticFormat {
  /// The name given to `--format`.
  public static let name = "json"
  /// The name and the version of the form, which is raised when a reader has to change.
  static let schema = "threatlevel/diagnostics/1"

  /// A format without settings.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: DiagnosticReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema),
      "tool": ["name": .string(report.tool.name), "version": .string(report.tool.version)],
      "files": .strings(report.files),
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: Severity.allCases.map {
            ("\($0.rawValue)s", .integer(report.counts[$0] ?? 0))
          })),
      "diagnostics": .list(report.diagnostics, problem),
    ])
  }

  private func problem(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "id": .string(diagnostic.id.rawValue),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message.sentence),
      "place": place(diagnostic.span),
      "notes": .list(diagnostic.notes) {
        ["message": .string($0.message.sentence), "place": place($0.span)]
      },
      "help": .optional(diagnostic.help?.sentence),
      "fixes": .list(diagnostic.fixIts, fix),
    ]
  }

  private func fix(_ fix: FixIt) -> JSONValue {
    [
      "message": .string(fix.message.sentence),
      "applicability": .string(fix.applicability.rawValue),
      "edits": .list(fix.edits) {
        ["place": place($0.span), "replacement": .string($0.replacement)]
      },
    ]
  }

  private func place(_ span: SourceSpan?) -> JSONValue {
    guard let span else { return .null }
    return [
      "path": .string(span.file.path),
      "line": .integer(span.line), "column": .integer(span.column),
      "end_line": .integer(span.endLine), "end_column": .integer(span.endColumn),
      "start_byte": .integer(span.bytes.lowerBound), "end_byte": .integer(span.bytes.upperBound),
    ]
  }
}
