import Foundation
import Testing

/// Builds the documented example as a package of its own, which takes minutes: leave it out with
/// `swift test --skip Slow`.
@Suite struct SlowEmbeddingTests {
  @Test func `the documented example compiles as another package and assesses`() throws {
    let folder = try Folder()
    let example = folder.url.appending(path: "embedding")
    try FileManager.default.copyItem(at: root.appending(path: "docs/embedding"), to: example)
    let manifest = example.appending(path: "Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try text.replacing("path: \"../..\"", with: "path: \"\(root.path)\"")
      .write(to: manifest, atomically: true, encoding: .utf8)
    // The versions that were tested, so that nothing is looked up.
    let resolved = root.appending(path: "Package.resolved")
    if FileManager.default.fileExists(atPath: resolved.path) {
      try FileManager.default.copyItem(
        at: resolved, to: example.appending(path: "Package.resolved"))
    }
    let environment = ProcessInfo.processInfo.environment
    let built = try run(
      "/usr/bin/env", ["swift", "build"], in: example, environment: environment, limit: 900)
    try #require(built.status == 0, "\(built.text.suffix(3000))\(built.errors.suffix(3000))")
    let outcome = try run(
      example.appending(path: ".build/debug/verdicts").path, [root.path], in: example)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("China: State designation supported, index "), "\(outcome.text)")
  }
}
