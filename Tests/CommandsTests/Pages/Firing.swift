import Foundation
import SourceText
import Testing
import ThreatLevelKit
import YAMLTree

/// How it is shown that a kind of problem is reported at all, where no excerpt can show it.
enum Firing: Sendable {
  /// By doing what makes it, in a folder of sound files; gives the ids of what was reported.
  case here(@Sendable (Folder) throws -> [DiagnosticID])
  /// By another test, which holds the id in quotes.
  case elsewhere(String)
  /// By nothing that a test can do; says why.
  case never(String)

  /// The problems whose pages tell what happens, or whose excerpt shows only part of it.
  static let all: [DiagnosticID: Firing] = files.merging(limits) { $1 }.merging(runs) { $1 }
    .merging(foreign) { $1 }.merging(imports) { $1 }

  private static let files: [DiagnosticID: Firing] = [
    "file.unreadable": .here { folder in
      let link = folder.url.appending(path: "seeds/link.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "moved-away.yaml")
      return FileAccess.read(link.path).diagnostics.map(\.id)
    },
    "file.too-large": .here { folder in
      let path = try folder.write("seeds/large.yaml", "")
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.truncate(atOffset: UInt64(FileAccess.sizeLimit + 1))
      try file.close()
      return folder.inspect("seeds/large.yaml").map(\.id)
    },
    "yaml.not-utf8": .here { folder in
      try folder.write("seeds/latin.yaml", Data("dossier: caf".utf8) + [0xE9, 0x0A])
      return folder.inspect("seeds/latin.yaml").map(\.id)
    },
    "yaml.not-text": .here { folder in
      try folder.write("seeds/advisory.yaml", Data("%PDF-1.7\n".utf8) + [0xE2, 0xE3, 0xCF, 0xD3])
      return folder.inspect("seeds/advisory.yaml").map(\.id)
    },
    "yaml.combining-marks": .here { folder in
      let name = "a" + String(repeating: "\u{301}", count: 31)
      try folder.write("seeds/marks.yaml", "dossier: \(name)\n")
      return folder.inspect("seeds/marks.yaml").map(\.id)
    },
    "yaml.cannot-append": .here { folder in
      let inline = "incidents: []\nsources: [{id: a, publisher: P, title: T}]\n"
      let path = try folder.write(
        "seeds/china.yaml", "dossier: china\nactor: {code: CN, name: China}\n" + inline)
      let outcome = try threatlevel(
        ["new", "incident", "--actor", "china", "--write"], in: folder.url)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix(inline))
      return outcome.reported
    },
    "yaml.cannot-change": .here { folder in
      let shared = Scaffold.ruleSet.replacing("weight: 25", with: "weight: &w 25")
        .replacing("points: 75", with: "points: *w")
      try folder.write("Rules/uk-state-threat.yaml", shared)
      return try threatlevel(
        ["tune", "--set", "criteria.targets.weight=40"], in: folder.url
      ).reported
    },
    "file.changed": .elsewhere("CommandsTests/TuneWritingTests.swift"),
    "input.about-incidents": .here { folder in
      let states = folder.url.appending(path: "Rules/uk-state-threat.yaml")
      let text = try String(contentsOf: states, encoding: .utf8)
      try ("subject: incident\n" + text)
        .write(
          to: folder.url.appending(path: "Rules/nciss.yaml"), atomically: true, encoding: .utf8)
      let arguments = ["timeline", "china", "--rules", "Rules/nciss.yaml"]
      return try threatlevel(arguments, in: folder.url).reported
    },
    "tune.refused": .here { folder in
      let path = "Rules/uk-state-threat.yaml"
      let before = try Data(contentsOf: folder.url.appending(path: path))
      let outcome = try threatlevel(
        ["tune", "--set", "criteria.*.weight=0", "--write"], in: folder.url)
      #expect(try Data(contentsOf: folder.url.appending(path: path)) == before)
      return outcome.reported
    },
    "input.no-library": .here { folder in
      try FileManager.default.removeItem(at: folder.url.appending(path: "Rules/scales.yaml"))
      return folder.inspect("seeds/china.yaml").map(\.id)
    },
    "input.duplicate-actor": .here { folder in
      try folder.write("seeds/china-new.yaml", Scaffold.dossier)
      return folder.inspect("seeds").map(\.id)
    },
    "input.too-many-problems": .here { folder in
      let rules = (0..<1500).map {
        "      - {id: r\($0), title: T, when: incident.foo == \($0), points: 1, because: b, why: w, "
          + "examples: {fires: [{}], silent: [{}]}}\n"
      }
      let path = "Rules/uk-state-threat.yaml"
      try folder.write(
        path, Scaffold.ruleSet.replacing("    rules:\n", with: "    rules:\n" + rules.joined()))
      return folder.inspect(path).map(\.id)
    },
    "evidence.unused-term": .here { folder in
      let paths = ["Rules", "seeds"].map { folder.url.appending(path: $0).path }
      let rules = folder.url.appending(path: "Rules/uk-state-threat.yaml").path
      return Inspection(paths, rules: rules).diagnostics.map(\.id)
    },
    "evidence.too-many-responses": .here { folder in
      let listed = Array(repeating: "{kind: sanctions, by: GB, date: 2024-01-01}", count: 300)
      try folder.write(
        "seeds/china.yaml",
        Scaffold.dossier.replacing(
          "incidents:\n",
          with: "incidents:\n  - {id: many, title: Many, responses: ["
            + listed.joined(separator: ", ") + "]}\n"))
      return folder.inspect("seeds/china.yaml").map(\.id)
    },
    "expectations.no-rule-set": .here { folder in
      try folder.write("Rules/stances.yaml", Scaffold.expectations)
      return folder.inspect("Rules/stances.yaml").map(\.id)
    },
  ]

  private static let limits: [DiagnosticID: Firing] = [
    "yaml.too-deep": .here { folder in
      try folder.write(
        "seeds/deep.yaml",
        String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
      return folder.inspect("seeds/deep.yaml").map(\.id)
    },
    "yaml.too-many-nodes": .here { _ in read("[1, 2, 3]", YAMLLimits(nodes: 3)) },
    "yaml.text-too-long": .here { folder in
      let text = String(repeating: "endless ", count: 1 << 17)
      try folder.write("seeds/long.yaml", "dossier: \"" + text + "\"\n")
      return folder.inspect("seeds/long.yaml").map(\.id)
    },
    "yaml.too-large": .here { _ in read("dossier: china", YAMLLimits(fileSize: 10)) },
    "yaml.alias-expansion": .here { folder in
      let lines = (1...8).map { level in
        "l\(level): &l\(level) ["
          + Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ") + "]"
      }
      try folder.write("seeds/laughs.yaml", "l0: &l0 x\n" + lines.joined(separator: "\n"))
      return folder.inspect("seeds/laughs.yaml").map(\.id)
    },
    "yaml.too-many-problems": .here { folder in
      let keys = (0..<1500).map { "key-\($0): x" }.joined(separator: "\n")
      try folder.write("seeds/china.yaml", "dossier: china\n" + keys)
      return folder.inspect("seeds/china.yaml").map(\.id)
    },
    "yaml.out-of-memory": .never(
      "the first few hundred kilobytes of a reader would have to be refused, and nothing else"),
    "cel.missing-variable": .elsewhere("CELTests/CheckingTests.swift"),
    "cel.too-deep": .here { folder in
      try folder.condition(
        String(repeating: "(", count: 100) + "true" + String(repeating: ")", count: 100))
    },
    "cel.too-large": .here { folder in
      let names = (0..<40_000).map { "\"\($0)\"" }.joined(separator: ", ")
      return try folder.condition("incident.title in [\(names)]")
    },
  ]

  private static let runs: [DiagnosticID: Firing] = [
    "input.ambiguous-actor": .here { folder in
      try folder.write(
        "seeds/russia.yaml",
        "dossier: russia\nactor: {code: RU, name: Russia, aliases: [PRC]}\nincidents: []\n")
      return try threatlevel(["scorecard", "PRC"], in: folder.url).reported
    },
    "rules.failed": .here { folder in
      let page = try #require(DiagnosticCatalogue.page(for: "rules.failed"))
      _ = try folder.condition(page.before)
      return try threatlevel(["evaluate"], in: folder.url).reported
    },
    "test.coverage": .here { folder in
      _ = try folder.condition("\"legislature\" in incident.targets || incident.ongoing")
      return try threatlevel(["test", "--fail-under", "100"], in: folder.url).reported
    },
    "check.not-mended": .here { folder in
      let path = try folder.write(
        "seeds/china.yaml",
        "dossier: china\nactor: {code: CN, name: China}\nsources: []\nincidnts: five\n")
      let outcome = try threatlevel(["check", "--fix", path], in: folder.url)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("incidnts"))
      return outcome.reported
    },
    "input.unknown-schema": .here { folder in
      Schemas.schema(of: "rule", wordsFrom: folder.url.appending(path: "Rules").path)
        .diagnostics.map(\.id)
    },
    "output.failed": .here { folder in
      try run(
        "/bin/sh", ["-c", "exec \"$0\" evaluate > /dev/full", try program().path], in: folder.url
      ).reported
    },
  ]

  private static func read(_ text: String, _ limits: YAMLLimits) -> [DiagnosticID] {
    YAMLReader.read(SourceFile(path: "text", text: text), limits: limits).diagnostics.map(\.id)
  }
}

extension Folder {
  /// Writes each file of a scaffold.
  func write(_ scaffold: Scaffold) throws {
    for (path, text) in scaffold.files { try write(path, text) }
  }

  /// Every problem of a file or folder in this one.
  func inspect(_ path: String) -> [Diagnostic] {
    Inspection(
      [url.appending(path: path).path],
      rules: url.appending(path: "Rules/uk-state-threat.yaml").path
    ).diagnostics
  }

  /// Writes a rule with a condition, and gives what is reported of it.
  fileprivate func condition(_ text: String) throws -> [DiagnosticID] {
    let scaffold = Scaffold(text, in: .condition)
    try write(scaffold)
    return inspect(scaffold.changed).map(\.id)
  }
}

extension Outcome {
  /// The ids of the problems that were printed.
  var reported: [DiagnosticID] {
    errors.matches(of: /(?m)^.*(?:error|warning|note): .* \[([a-z]+\.[a-z0-9-]+)\]$/).map {
      DiagnosticID(rawValue: String($0.1))
    }
  }
}

extension Firing {
  /// JSON of others, which no dossier or rule set holds.
  private static let foreign: [DiagnosticID: Firing] = [
    "json.syntax": .here { _ in json(#"{"objects": [{"confidence": 85,}]}"#) },
    "json.ends-early": .here { _ in json(#"{"objects": [{"name": "Wi"#) },
    "json.empty": .here { _ in json(" \n") },
    "json.not-utf8": .here { _ in json([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]) },
    "json.not-text": .here { _ in json([0x1F, 0x8B, 0x08, 0x00]) },
    "json.too-large": .here { _ in
      JSONReader.read(SourceFile(path: "x", text: "[1]"), limits: JSONLimits(fileSize: 2))
        .diagnostics.map(\.id)
    },
    "json.too-deep": .here { _ in json(String(repeating: "[", count: 1000)) },
    "json.too-many-values": .here { _ in
      JSONReader.read(SourceFile(path: "x", text: "[1, 2]"), limits: JSONLimits(values: 2))
        .diagnostics.map(\.id)
    },
    "json.repeated-name": .here { _ in json(#"{"confidence": 20, "confidence": 85}"#) },
    "json.half-character": .here { _ in json(#"{"name": "\ud83d"}"#) },
    "json.more-warnings": .here { _ in
      json("{" + (0..<30).map { _ in #""id": 1"# }.joined(separator: ", ") + "}")
    },
    "stix.not-stix": .elsewhere("InterchangeTests/STIXTrapTests.swift"),
    "misp.not-a-galaxy": .elsewhere("InterchangeTests/MISPImportTests.swift"),
  ]

  private static func json(_ text: String) -> [DiagnosticID] { json(Array(text.utf8)) }

  private static func json(_ bytes: [UInt8]) -> [DiagnosticID] {
    JSONReader.read(SourceFile(path: "data.json", bytes: bytes)).diagnostics.map(\.id)
  }
}
