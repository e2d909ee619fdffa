/// How two texts differ, line by line, as `diff -u` writes it and `patch` reads it.
public struct UnifiedDiff: Sendable {
  /// Where the difference goes.
  public enum Medium: Sendable {
    /// A file or a program, which gets every byte as it is.
    case file
    /// A terminal, which cannot be steered by what the texts hold.
    case terminal(colour: Bool)
  }

  /// Lines shown around each change.
  static let context = 3

  private let medium: Medium

  /// A writer for a medium.
  public init(for medium: Medium = .file) { self.medium = medium }

  /// The difference; nothing where there is none.
  ///
  /// - Parameters:
  ///   - old: The text before.
  ///   - new: The text after.
  ///   - path: The name of both, relative to where a patch is applied.
  /// - Returns: The lines of the difference, each ended by a line feed.
  public func render(from old: [UInt8], to new: [UInt8], path: String) -> String {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let changes = LineChanges.between(before, after)
    guard !changes.isEmpty else { return "" }
    var text = header("--- a/\(path)") + header("+++ b/\(path)")
    for hunk in Self.hunks(changes) { text += render(hunk, before, after) }
    return text
  }

  /// Lines with their ends; the last may have none.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Changes whose surroundings meet stand in one hunk.
  private static func hunks(_ changes: [LineChange]) -> [[LineChange]] {
    changes.reduce(into: []) { hunks, change in
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
  }

  private func render(
    _ hunk: [LineChange], _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let lead = min(Self.context, first.old.lowerBound)
    let trail = min(Self.context, before.count - last.old.upperBound)
    let old = first.old.lowerBound - lead..<last.old.upperBound + trail
    let new = first.new.lowerBound - lead..<last.new.upperBound + trail
    var text = painted("@@ -\(span(old)) +\(span(new)) @@\n", "36")
    var place = old.lowerBound
    for change in hunk {
      for line in before[place..<change.old.lowerBound] { text += shown(" ", line, nil) }
      for line in before[change.old] { text += shown("-", line, "31") }
      for line in after[change.new] { text += shown("+", line, "32") }
      place = change.old.upperBound
    }
    for line in before[place..<old.upperBound] { text += shown(" ", line, nil) }
    return text
  }

  /// The first line and the number of lines; where there is none, the line before.
  private func span(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private func shown(_ mark: String, _ line: ArraySlice<UInt8>, _ colour: String?) -> String {
    let ends = line.last == UInt8(ascii: "\n")
    var text = String(decoding: ends ? line.dropLast() : line, as: UTF8.self)
    if case .terminal = medium {
      text = text.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).visible }.joined(separator: "\t")
    }
    return painted(mark + text + "\n", colour) + (ends ? "" : "\\ No newline at end of file\n")
  }

  private func header(_ text: String) -> String {
    painted(text.visible + "\n", "1")
  }

  /// A line in a colour, which ends before the line does.
  private func painted(_ line: String, _ colour: String?) -> String {
    guard case .terminal(colour: true) = medium, let colour else { return line }
    return "\u{1B}[\(colour)m\(line.dropLast())\u{1B}[0m\n"
  }
}
