/// Problems as workflow commands of GitHub Actions, which shows each beside its line.
public struct GitHubDiagnostics: DiagnosticFormat {
  /// The name given to `--format`.
  public static let name = "github"

  /// A format without settings.
  public init() {}

  /// One line for each problem; nothing where there is none.
  public func render(_ report: DiagnosticReport) -> String {
    report.diagnostics.map(command).joined()
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let properties =
      (diagnostic.span.map(place) ?? []) + [("title", diagnostic.id.rawValue)]
    let notes = diagnostic.notes.map { note in
      "note: \(note.message.sentence)"
        + (note.span.map { " (\($0.file.path):\($0.line):\($0.column))" } ?? "")
    }
    let written = properties.map { "\($0)=\(escaped($1, "%\r\n:,"))" }
    let sentences = (diagnostic.sentences + notes).joined(separator: "\n")
    return "::\(name) \(written.joined(separator: ","))::\(escaped(sentences, "%\r\n"))\n"
  }

  /// The runner takes columns only where a problem stands on one line, and counts the last line and
  /// column in.
  private func place(_ span: SourceSpan) -> [(String, String)] {
    let endsBeforeLine = span.endColumn == 1 && span.endLine > span.line
    let lastLine = endsBeforeLine ? span.endLine - 1 : span.endLine
    let isOneLine = span.endLine == span.line
    return [("file", span.file.path), ("line", String(span.line))]
      + (isOneLine ? [("col", String(span.column))] : [])
      + [("endLine", String(lastLine))]
      + (isOneLine ? [("endColumn", String(max(span.column, span.endColumn - 1)))] : [])
  }

  /// Escapes what would end a value, and makes visible what would steer the log's reader.
  private func escaped(_ text: String, _ special: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.visible
  }
}
