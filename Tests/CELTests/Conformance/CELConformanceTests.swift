import Foundation
import Testing

/// Runs the conformance cases of the CEL project, when a copy of them is at hand.
///
/// `CEL_CONFORMANCE=FILE swift test --filter CELConformance` runs any file of their form and
/// prints how many pass and which do not.
@Suite struct CELConformanceTests {
  @Test func `every conformance case passes but those left out`() throws {
    let given = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"]
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "../shared/conformance/cel-spec-simple.json").standardized.path
    guard let data = FileManager.default.contents(atPath: given ?? beside) else {
      if let given { Issue.record("there is no file \(given)") }
      print(
        """
        ****************************************************************************
        NOT TESTED: there are no conformance cases at
          \(given ?? beside)
        Set CEL_CONFORMANCE to the file that holds them.
        ****************************************************************************
        """)
      return
    }
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(file["cases"] as? [[String: Any]]).map { ConformanceCase($0) }
    var passed = (core: 0, extensions: 0)
    for item in cases {
      guard let problem = item.problem else {
        if item.isCore { passed.core += 1 } else { passed.extensions += 1 }
        continue
      }
      let reason = LeftOut.reason(for: item)
      print("\(reason == nil ? "FAILED" : "left out"): \(item.id): \(item.text)")
      if reason == nil {
        print("  \(problem)")
        Issue.record("\(item.id): \(item.text): \(problem)")
      }
    }
    let total = cases.count { $0.isCore }
    print("core \(passed.core)/\(total), extensions \(passed.extensions)/\(cases.count - total)")
  }
}
