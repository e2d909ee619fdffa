import Foundation
import Testing

/// The kinds of files that have a schema, and those of them that are shipped.
enum Schema {
  static let shipped: [(kind: String, files: [String])] = [
    (
      "rules",
      [
        "uk-state-threat", "nciss", "ncsc-categories", "us-ciss", "eurepoc-intensity",
        "dcid-severity",
      ]
      .map { "Rules/\($0).yaml" }
    ),
    ("vocabulary", ["Rules/vocabulary.yaml"]),
    ("scales", ["Rules/scales.yaml"]),
    ("expectations", ["Rules/uk-state-threat.expectations.yaml"]),
    ("mapping", ["dcid", "eurepoc", "cfr"].map { "Rules/mappings/\($0).yaml" }),
    ("dossier", dossiers),
  ]

  private static let dossiers: [String] = {
    let folder = root.appending(path: "seeds").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "seeds/\($0)" }
  }()

  static func file(of kind: String) -> URL {
    root.appending(path: "docs/schema/\(kind).schema.json")
  }
}

@Suite struct SchemaTests {
  @Test(arguments: Schema.shipped.map(\.kind))
  func `the schema in the documentation is the one that is printed`(kind: String) throws {
    let outcome = try threatlevel(["check", "--schema", kind])
    #expect(outcome.status == 0 && outcome.errors == "")
    let file = Schema.file(of: kind)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try outcome.output.write(to: file)
      Issue.record("recorded \(file.lastPathComponent); read the diff")
    }
    #expect(
      try Data(contentsOf: file) == outcome.output,
      "stale: write it anew with 'make schema', and read the difference")
  }

  @Test(arguments: Schema.shipped.map(\.kind))
  func `a schema leads nowhere out of itself and describes every key`(kind: String) throws {
    let data = try Data(contentsOf: Schema.file(of: kind))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(schema["$id"] as? String == "urn:threatlevel:schema:\(kind):1")
    let definitions = try #require(schema["$defs"] as? [String: Any])
    var references: Set<String> = []
    var keys = 0
    func visit(_ value: Any) throws {
      for item in value as? [Any] ?? [] { try visit(item) }
      guard let object = value as? [String: Any] else { return }
      if let reference = object["$ref"] as? String { references.insert(reference) }
      if object["additionalProperties"] as? Bool == false {
        for (key, property) in try #require(object["properties"] as? [String: [String: Any]]) {
          keys += 1
          #expect((property["description"] as? String)?.isEmpty == false, "\(key)")
          #expect(property.count > 1, "'\(key)' takes anything")
        }
      }
      for (_, member) in object { try visit(member) }
    }
    try visit(schema)
    #expect(keys > 10)
    for reference in references {
      #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
    }
  }

  @Test(arguments: Schema.shipped.flatMap { entry in entry.files.map { (entry.kind, $0) } })
  func `a shipped file names its schema, which stands there`(kind: String, path: String) throws {
    let file = root.appending(path: path)
    let first = try String(contentsOf: file, encoding: .utf8).prefix { $0 != "\n" }
    let named = try #require(
      first.wholeMatch(of: /# yaml-language-server: \$schema=(.+)/), "\(path): \(first)"
    ).1
    let schema = file.deletingLastPathComponent().appending(path: String(named))
    #expect(schema.standardizedFileURL.path == Schema.file(of: kind).standardizedFileURL.path)
  }

  @Test func `a schema has the words beside the rules that are named`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let outcome = try threatlevel(
      ["check", "--schema", "dossier", "--rules", "rules.yaml"], in: folder.url)
    #expect(outcome.text.contains("\"legislature\"") && !outcome.text.contains("\"voter-data\""))
    let file = folder.url.appending(path: "dossier.schema.json")
    let written = try threatlevel(
      ["check", "--schema", "dossier", "--rules", "rules.yaml", "--output", file.path],
      in: folder.url)
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try Data(contentsOf: file) == outcome.output)
    let none = try threatlevel(["check", "--schema", "dossier", "--rules", "none/rules.yaml"])
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("[file.missing]"))
  }

  @Test(arguments: [
    (["check", "--schema", "dosier"], "There is no schema of 'dosier'. Did you mean 'dossier'?"),
    (["check", "--schema", "dossier", "seeds"], "leave the paths out"),
    (["check"], "Name files or folders to check."),
  ])
  func `what cannot be printed is told`(arguments: [String], expected: String) throws {
    let outcome = try threatlevel(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }
}
