import Foundation
import Testing

@Suite struct NewTests {
  private static let kinds = ["dossier", "incident", "rule"]
  private static let date = ["--date", "2024-03-25"]

  private func template(_ kind: String, _ more: [String] = []) throws -> String {
    let outcome = try threatlevel(["new", kind] + more + Self.date)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.text
  }

  private func check(_ text: String, in folder: Folder) throws {
    let path = try folder.write("new.yaml", text)
    let outcome = try threatlevel(["check", "--strict", path])
    #expect(outcome.status == 0, "\(outcome.errors)\(text)")
  }

  @Test(arguments: kinds)
  func `a template passes check as it is`(kind: String) throws {
    try check(try template(kind), in: Folder())
  }

  /// A template without the marks of the keys that may be left out.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let mark = line.firstIndex(of: "#"), line[..<mark].allSatisfy({ $0 == " " }),
        !line[mark...].hasPrefix("##")
      else { return String(line) }
      return String(line[..<mark] + line[mark...].dropFirst(2))
    }.joined(separator: "\n")
  }

  @Test(arguments: kinds)
  func `every key behind a mark passes too`(kind: String) throws {
    let text = uncommented(try template(kind))
      // What it copies is another document, which only its author can name.
      .replacing("derived_from: [another-source]", with: "note: copies nothing")
      // Looking at all incidents takes another condition.
      .replacing("scope: actor", with: "scope: incident")
    #expect(!text.contains("\n# "))
    try check(text, in: Folder())
  }

  @Test func `a template names every key that its table has`() throws {
    let dossier = uncommented(try template("dossier"))
    let keys = [
      "marking", "groups", "aliases", "organisation", "url", "read", "derived_from", "summary",
      "campaign", "first", "last", "ongoing", "disclosed", "victims", "targets", "sectors",
      "operations", "outcome", "effects", "claims", "wording", "about", "accuses", "joint",
      "responses", "level", "instrument", "denials", "reported", "uncertain", "statements",
      "overrides",
    ]
    for key in keys {
      #expect(dossier.contains(" \(key):") || dossier.contains("\n\(key):"), "\(key)")
    }
  }

  @Test func `a state is named by code or name`() throws {
    #expect(try template("dossier", ["--actor", "nz"]).contains("code: NZ, name: \"New Zealand\""))
    #expect(try template("dossier", ["--actor", "New Zealand"]).contains("dossier: new-zealand\n"))
    #expect(
      try template("incident", ["--actor", "PRC"]).contains("actor: {code: CN, name: \"China\"}"))
    let unknown = try threatlevel(["new", "dossier", "--actor", "Chnia"])
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("did you mean 'China'?"), "\(unknown.errors)")
  }

  /// A copy of the shipped files that a test may change.
  private func copy() throws -> Folder {
    let folder = try Folder()
    for name in ["Rules", "seeds"] {
      try FileManager.default.copyItem(
        at: root.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  @Test func `an incident is added to its dossier, and nothing else changes`() throws {
    let folder = try copy()
    let china = folder.url.appending(path: "seeds/china.yaml")
    let before = try String(contentsOf: china, encoding: .utf8).split(separator: "\n")
    let outcome = try threatlevel(
      ["new", "incident", "--actor", "prc", "--title", "Mail: \"read\"", "--write"] + Self.date,
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("added 'cn-new-incident' at seeds/china.yaml:"))
    let after = try String(contentsOf: china, encoding: .utf8).split(separator: "\n")
    let difference = after.difference(from: before)
    #expect(difference.removals.isEmpty)
    #expect(difference.insertions.count > 40)
    let title = "    title: \"Mail: \\\"read\\\"\"  "
    let isTitled = after.contains { $0.hasPrefix(title) }
    #expect(isTitled)
    let checked = try threatlevel(["check", "--strict", "Rules", "seeds"], in: folder.url)
    #expect(checked.status == 0, "\(checked.errors)")
    // The place that was named is where the incident begins.
    let place = try #require(outcome.text.firstMatch(of: /china\.yaml:([0-9]+)/)).output.1
    let lines = try String(contentsOf: china, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[try #require(Int(place)) - 1].hasPrefix("  - id: cn-new-incident"))
  }

  @Test func `an incident that nobody filled in moves no score`() throws {
    let folder = try copy()
    func index() throws -> [String] {
      let outcome = try threatlevel(["evaluate", "--format", "json"] + asOf, in: folder.url)
      let report = try Report(outcome.output)
      return report.assessments.map { "\($0.actor.code) \($0.index.low)" }
    }
    let before = try index()
    for _ in 1...2 {
      let outcome = try threatlevel(
        ["new", "incident", "--actor", "iran", "--write"] + Self.date, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try index() == before)
    let text = try String(
      contentsOf: folder.url.appending(path: "seeds/iran.yaml"), encoding: .utf8)
    #expect(text.contains("- id: ir-new-incident-2"), "the second one has an id of its own")
  }

  @Test func `a rule is added to its criterion and moves no score`() throws {
    let folder = try copy()
    let before = try threatlevel(["evaluate"] + asOf, in: folder.url).text
    let outcome = try threatlevel(
      ["new", "rule", "--criterion", "effects", "--id", "my-rule", "--write"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try threatlevel(["evaluate"] + asOf, in: folder.url).text == before)
    #expect(try threatlevel(["check", "--strict", "Rules"], in: folder.url).status == 0)
    let shown = try threatlevel(
      ["scorecard", "china", "--rule", "my-rule"] + asOf, in: folder.url)
    #expect(shown.status == 0, "\(shown.errors)")
  }

  @Test(arguments: [
    (["incident", "--write"], Int32(64), "Name the state"),
    (["incident", "--id", "x"], 64, "need --write"),
    (["incident", "--actor", "china", "--write", "--output", "x"], 64, "leave --output out"),
    (["incident", "--actor", "chian", "--write"], 1, "did you mean 'China'?"),
    (
      ["incident", "--actor", "china", "--id", "cn-opm-2015", "--write"], 2,
      "two incident entries have the id"
    ),
    (["incident", "--actor", "china", "--id", "Not An Id", "--write"], 2, "seeds/china.yaml:"),
    (["rule", "--write"], 64, "Name the criterion"),
    (["rule", "--criterion", "tagrets", "--write"], 1, "did you mean 'targets'?"),
    (
      ["rule", "--criterion", "targets", "--id", "legislature", "--write"], 2, "rules.duplicate-id"
    ),
    (["dosier"], 64, "dosier"),
  ])
  func `what cannot be done leaves every file as it is`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let folder = try copy()
    func bytes() throws -> [Data] {
      try ["seeds/china.yaml", "Rules/uk-state-threat.yaml"].map {
        try Data(contentsOf: folder.url.appending(path: $0))
      }
    }
    let before = try bytes()
    let outcome = try threatlevel(["new"] + arguments, in: folder.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try bytes() == before)
  }
}
