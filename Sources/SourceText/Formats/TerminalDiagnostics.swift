/// Prints problems for people: place, sentence, source line, caret, what to do.
public struct TerminalDiagnostics: Sendable {
  /// Whether to use colour; the words carry the meaning without it.
  public let colour: Bool

  /// A printer with or without colour.
  public init(colour: Bool = false) { self.colour = colour }

  /// All problems in file order, one block each, each ended by a line feed.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inFileOrder().map(render).joined()
  }

  /// One problem as `file:line:column: severity: message [id]`, snippet, notes and fixes.
  public func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { self.place(of: $0) + ": " } ?? ""
    var lines = [
      bold(place) + paint(diagnostic.severity.rawValue + ":", diagnostic.severity) + " "
        + bold(sentence(diagnostic.message)) + " [\(diagnostic.id.rawValue)]"
    ]
    if let span = diagnostic.span {
      lines += snippet(
        of: span, remark: diagnostic.fixIts.first.map { "fix: \(sentence($0.message))" })
    }
    for note in diagnostic.notes {
      let place = note.span.map { self.place(of: $0) + ": " } ?? ""
      lines.append("\(place)note: \(sentence(note.message))")
      if let span = note.span { lines += snippet(of: span, remark: nil) }
    }
    if let help = diagnostic.help { lines.append("help: \(sentence(help))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sentence(_ text: String) -> String {
    text.cutInMiddle.map(\.exact).joined(separator: " … ")
  }

  private func place(of span: SourceSpan) -> String {
    "\(span.file.path.visible):\(span.line):\(span.column)"
  }

  /// The source line with a caret under the span, cut to what a screen can show.
  private func snippet(of span: SourceSpan, remark: String?) -> [String] {
    let lineRange = span.file.bytes(ofLine: span.line)
    guard !lineRange.isEmpty else { return remark.map { ["  " + $0] } ?? [] }
    let widest = 160
    let start = min(span.bytes.lowerBound, lineRange.upperBound)
    let shownFrom =
      start - lineRange.lowerBound > widest
      ? span.file.scalarStart(atOrBefore: start - widest / 2) : lineRange.lowerBound
    let shownTo = span.file.scalarStart(
      atOrBefore: min(lineRange.upperBound, shownFrom + widest * 2))
    let end = max(start, min(span.bytes.upperBound, shownTo))
    let before = shown(span.file, shownFrom..<start)
    let marked = shown(span.file, start..<end).exact
    let after = shown(span.file, end..<shownTo)
    let gutter = "\(span.line) | "
    let lead = shownFrom > lineRange.lowerBound ? "…" : ""
    let pad = String(repeating: " ", count: gutter.unicodeScalars.count + width(lead + before))
    let caret = "^" + String(repeating: "~", count: max(0, width(marked) - 1))
    return [
      gutter + lead + before + marked + after,
      pad + paint(caret, .error) + (remark.map { " " + $0 } ?? ""),
    ]
  }

  private func shown(_ file: SourceFile, _ range: Range<Int>) -> String {
    file.text(in: range).split(separator: "\t", omittingEmptySubsequences: false)
      .joined(separator: " ").visible
  }

  private func width(_ text: String) -> Int { text.unicodeScalars.count }

  private func bold(_ text: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
