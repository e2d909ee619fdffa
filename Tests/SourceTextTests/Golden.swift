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
  #expect(try String(contentsOf: file, encoding: .utf8) == actual, sourceLocation: sourceLocation)
}
