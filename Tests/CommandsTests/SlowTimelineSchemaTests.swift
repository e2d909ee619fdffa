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
    (["tune", "--set", "criteria.targets.weight=35", "--move", "supply-chain=conduct"], "tune-1"),
    (["tune", "--set", "designations.concern.at_least=15"], "tune-1"),
    (["tune", "--sweep", "criteria.targets.weight=10:60:10"], "sweep-1"),
    (["compare", "Rules/uk-state-threat.yaml", "Rules/uk-state-threat.yaml"], "compare-1"),
    (["scorecard", "china", "--since", "2024-01-01"], "assessment-1"),
  ])
  func `the JSON is valid under its schema`(arguments: [String], schema: String) throws {
    try expectValid(try threatlevel(arguments + ["--format", "json"] + asOf), schema)
  }

  @Test(arguments: Compared.edits)
  func `the JSON of a comparison is valid under its schema`(edit: Compared.Edit) throws {
    let folder = try Folder()
    let other = try Compared.shipped(edit, in: folder)
    try expectValid(
      try threatlevel(
        ["compare", Compared.rules, other, "--over-time", "--actor", "india", "--format", "json"]
          + asOf), "compare-1")
  }

  @Test func `the JSON of an import is valid under its schema`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("small.yaml", Sound.mapping)
    try folder.write(
      "list.csv", "id,state,name,begin,end,target\n1,China,A,2020,,Gov\n2,X,B,,,\n3\n4,CN,C,,,Zoo\n"
    )
    try expectValid(
      try threatlevel(
        ["import", "table", "list.csv", "--mapping", "small.yaml", "--output", "out"]
          + ["--rules", "rules.yaml", "--format", "json"], in: folder.url), "import-1")
  }

  private func expectValid(_ outcome: Outcome, _ schema: String) throws {
    #expect(outcome.status == 0, "\(outcome.errors)")
    guard Validators.programs != nil else { return }
    let folder = try Folder()
    let report = try folder.write("report.json", outcome.output)
    let refused = try Validators.refused(
      by: root.appending(path: "docs/schema/\(schema).schema.json").path, [report])
    #expect(refused.isEmpty, "\(refused)")
  }
}
