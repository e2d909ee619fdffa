import Foundation
import Testing

/// Fetches a validator where there is none yet.
@Suite struct SlowSTIXSchemaTests {
  @Test(
    .enabled("python3 with pip and its index are needed") { Validators.programs != nil },
    arguments: ["1969-07-20", "2019-03-25", "2024-03-25", "2026-11-01"])
  func `the extension of a report is valid under its schema`(day: String) throws {
    let outcome = try threatlevel(
      ["scorecard", "CN", "RU", "VN", "--format", "stix", "--as-of", day])
    let bundle = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let objects = try #require(bundle["objects"] as? [[String: Any]])
    let folder = try Folder()
    let files = try objects.filter { $0["type"] as? String == "report" }
      .flatMap { ($0["extensions"] as? [String: Any] ?? [:]).values }.enumerated()
      .map { place, details in
        try folder.write(
          "\(place).json", try JSONSerialization.data(withJSONObject: details))
      }
    #expect(files.count == 3)
    let schema = root.appending(path: "docs/schema/stix-assessment-1.schema.json").path
    #expect(try Validators.refused(by: schema, files) == [:])
    let broken = try folder.write("broken.json", #"{"schema": "threatlevel/stix-assessment/1"}"#)
    #expect(try Validators.refused(by: schema, [broken]) != [:])
  }
}
