import Foundation
import Testing

/// Builds the documented example as a package of its own, which takes minutes: leave it out with
/// `swift test --skip Slow`.
@Suite struct SlowEmbeddingTests {
  @Test func `the documented example compiles as another package and assesses`() throws {
    let example = root.appending(path: "docs/embedding").path
    // A folder that stays, so that only the first time takes long.
    let scratch = root.appending(path: ".build/embedding").path
    let built = try run(
      "/usr/bin/env",
      [
        "swift", "build", "--package-path", example, "--scratch-path", scratch,
        "--disable-index-store", "-debug-info-format", "none",
      ], environment: ProcessInfo.processInfo.environment, limit: 900)
    try #require(built.status == 0, "\(built.text.suffix(3000))\(built.errors.suffix(3000))")
    let outcome = try run("\(scratch)/debug/verdicts", [root.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("China: State designation supported, index "), "\(outcome.text)")
  }
}
