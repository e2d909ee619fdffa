import Foundation
import Testing

/// Proves schemas and logs with validators of others, which are fetched once: leave it out with
/// `swift test --skip Slow`.
@Suite(
  .serialized,
  .enabled("python3 with pip and its index are needed") {
    Validators.programs != nil
  })
struct SlowSchemaTests {
  @Test(arguments: Schema.shipped.map(\.kind))
  func `every shipped file passes its schema`(kind: String) throws {
    let files = try #require(Schema.shipped.first { $0.kind == kind }).files
    #expect(!files.isEmpty)
    #expect(try Validators.refused(by: Schema.file(of: kind).path, files) == [:])
  }

  @Test func `the template of a dossier passes its schema`() throws {
    let folder = try Folder()
    let outcome = try threatlevel(["new", "dossier", "--actor", "NZ"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try folder.write("template.yaml", outcome.text)
    #expect(
      try Validators.refused(by: Schema.file(of: "dossier").path, ["template.yaml"], in: folder.url)
        == [:])
  }

  @Test func `what is broken is refused by schema and check alike`() throws {
    #expect(Broken.all.count >= 30)
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("rules.expectations.yaml", Sound.expectations)
    try folder.write("small.yaml", Sound.mapping)
    var names: [String: Broken] = [:]
    for (number, broken) in Broken.all.enumerated() {
      #expect(broken.isBroken, "\(broken.kind): \(broken.what)")
      let name = "\(broken.kind)-\(number).yaml"
      names[name] = broken
      try folder.write(name, broken.text)
    }
    let checked = try errors(ofChecking: names.keys.sorted(), in: folder)
    for (kind, sound) in [
      ("rules", "rules.yaml"), ("vocabulary", "vocabulary.yaml"), ("scales", "scales.yaml"),
      ("dossier", "dossier.yaml"), ("expectations", "rules.expectations.yaml"),
      ("mapping", "small.yaml"),
    ] {
      let schema = folder.url.appending(path: "\(kind).schema.json").path
      let printed = try threatlevel(
        ["check", "--schema", kind, "--rules", "rules.yaml", "--output", schema], in: folder.url)
      #expect(printed.status == 0, "\(printed.errors)")
      let files = names.filter { $0.value.kind == kind }.map(\.key).sorted()
      let refused = try Validators.refused(by: schema, files + [sound], in: folder.url)
      #expect(refused[sound] == nil, "\(sound): \(refused[sound] ?? [])")
      for file in files {
        let what = "\(kind): \(names[file]?.what ?? "")"
        #expect(refused[file] != nil, "the schema takes \(what)")
        #expect(checked[file] != nil, "check takes \(what)")
      }
    }
  }

  /// The errors that a check finds, by path; that several files are about one state is none here.
  private func errors(ofChecking files: [String], in folder: Folder) throws -> [String: [String]] {
    let outcome = try threatlevel(["check", "--format", "json"] + files, in: folder.url)
    let json = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    var found: [String: [String]] = [:]
    for problem in try #require(json["diagnostics"] as? [[String: Any]])
    where problem["severity"] as? String == "error" {
      let place = problem["place"] as? [String: Any]
      guard let path = place?["path"] as? String, let id = problem["id"] as? String,
        id != "input.duplicate-actor"
      else { continue }
      found[path, default: []].append(id)
    }
    return found
  }

  @Test func `a log of every kind of problem passes the schema of SARIF`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let names = try Broken.all.enumerated().map { number, broken in
      let name = "ä \(number)%: \(broken.kind).yaml"
      try folder.write(name, broken.text)
      return name
    }
    let outcome = try threatlevel(
      ["check", "--notes", "--format", "sarif", "--output", "check.sarif", "none.yaml"] + names
        + [root.appending(path: "seeds").path], in: folder.url)
    #expect(outcome.status == 1)
    let log = try String(
      contentsOf: folder.url.appending(path: "check.sarif"), encoding: .utf8)
    #expect(log.contains("\"fixes\"") && log.contains("\"relatedLocations\""))
    let schema = try Validators.sarifSchema()
    #expect(try Validators.refused(by: schema, ["check.sarif"], in: folder.url) == [:])
    // Proof that the schema is one that refuses.
    try folder.write("bad.sarif", log.replacing("\"error\"", with: "\"fatal\""))
    #expect(try Validators.refused(by: schema, ["bad.sarif"], in: folder.url).count == 1)
  }
}
