import Foundation
import Testing

/// Compares with a file under `Golden/`; `RECORD_GOLDEN=1` rewrites it and still fails the run.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
  filePath: String = #filePath
) throws {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(name); read the diff", sourceLocation: sourceLocation)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  let firstDifference = zip(lines(of: expected), lines(of: actual)).first { $0 != $1 }
  #expect(
    expected == actual,
    "\(name) differs, first at: \(firstDifference.map { "\($0)" } ?? "its length")",
    sourceLocation: sourceLocation)
}

/// The lines of a text that ends with a line feed, without it.
func lines(of text: String) -> [String] {
  var lines = text.components(separatedBy: "\n")
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// The text without the codes that only colour it.
func withoutColour(_ text: String) -> String {
  text.replacingOccurrences(of: "\u{1B}\\[[0-9;]*m", with: "", options: .regularExpression)
}
