import Foundation
import Testing

/// Fetches a validator where there is none yet.
@Suite struct SlowTimelineSchemaTests {
  @Test(arguments: [
    (["timeline", "china", "vietnam"], "timeline-1"),
    (["sensitivity", "vietnam", "--draws", "20"], "sensitivity-1"),
    (
      [
        "evaluate", "--rules", "Rules/uk-state-threat.yaml", "--rules",
        "Rules/uk-state-threat.yaml",
      ],
      "side-by-side-1"
    ),
    (["scorecard", "china", "--since", "2024-01-01"], "assessment-1"),
  ])
  func `the JSON is valid under its schema`(arguments: [String], schema: String) throws {
    let outcome = try threatlevel(arguments + ["--format", "json"] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    guard Validators.programs != nil else { return }
    let folder = try Folder()
    let report = try folder.write("report.json", outcome.output)
    let refused = try Validators.refused(
      by: root.appending(path: "docs/schema/\(schema).schema.json").path, [report])
    #expect(refused.isEmpty, "\(refused)")
  }
}
