/// Lines of a template: keys to fill in, and comments that say how.
package struct CommentedLines: Sendable {
  /// Without line feeds; margins are relative to where the template goes.
  package private(set) var lines: [String] = []
  /// Columns that comments may use.
  private static let measure = 110

  /// No lines.
  package init() {}

  /// A line that counts.
  package mutating func line(_ text: String, _ remark: String? = nil) {
    add(text, remark, margin: 0)
  }

  /// A line that starts to count when its mark is taken away.
  package mutating func optional(_ text: String, _ remark: String? = nil, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    add(margin + "# " + text, remark, margin: indent)
  }

  /// A remark on lines of its own, which stays a comment when marks are taken away.
  package mutating func remark(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent) + "## "
    var line = margin
    for word in text.split(separator: " ") {
      if line.count + word.count > Self.measure, line != margin {
        lines.append(String(line.dropLast()))
        line = margin
      }
      line += word + " "
    }
    lines.append(String(line.dropLast()))
  }

  /// An empty line.
  package mutating func blank() { lines.append("") }

  /// Other lines, further in; the first may stand behind a dash.
  package mutating func add(_ other: [String], indent: Int, asItem: Bool = false) {
    let margin = String(repeating: " ", count: indent)
    lines += other.enumerated().map { index, line in
      line.isEmpty ? "" : margin + (asItem ? (index == 0 ? "- " : "  ") : "") + line
    }
  }

  private mutating func add(_ text: String, _ remark: String?, margin: Int) {
    guard let remark else { return lines.append(text) }
    let padding = String(repeating: " ", count: max(2, 40 - text.count))
    if text.count + padding.count + remark.count + 2 <= Self.measure {
      lines.append(text + padding + "# " + remark)
    } else {
      self.remark(remark, indent: margin)
      lines.append(text)
    }
  }
}
