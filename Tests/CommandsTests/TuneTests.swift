import Foundation
import Testing

/// `tune`, as users run it: what it shows and what it refuses.
@Suite struct TuneTests {
  private struct Report: Decodable {
    struct Change: Decodable {
      let path: String
      let from: String?
      let to: String?
    }

    struct Actor: Decodable {
      struct Named: Decodable { let code: String }
      struct Rung: Decodable { let id: String }

      struct Ends: Decodable, Equatable {
        let low: Double
        let high: Double
      }

      struct Standing: Decodable {
        let recommended: Rung
        let index: Ends
      }

      let actor: Named
      let before: Standing
      let after: Standing
      let moves: Bool
    }

    let changes: [Change]
    let difference: String
    let actors: [Actor]
    let written: Bool
    let passes_check: Bool
  }

  private func tune(_ arguments: [String]) throws -> Outcome {
    try threatlevel(["tune"] + arguments + asOf)
  }

  @Test func `a change shows the lines that differ and every state before and after`() throws {
    let outcome = try tune(["--set", "criteria.targets.weight=35"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for line in [
      "--- a/Rules/uk-state-threat.yaml", "-    weight: 25", "+    weight: 35",
      "Possible rises to Entity measures", "Nothing was written; --write changes the file.",
    ] {
      #expect(outcome.text.contains(line), "\(line)")
    }
    #expect(outcome.text.hasPrefix("TLP:CLEAR\n\n---"))
  }

  @Test func `both sides are what evaluate gives`() throws {
    let folder = try Folder()
    for name in ["vocabulary.yaml", "scales.yaml"] {
      try folder.write(name, Data(contentsOf: root.appending(path: "Rules/\(name)")))
    }
    let text = try String(
      contentsOf: root.appending(path: "Rules/uk-state-threat.yaml"), encoding: .utf8)
    let tuned = try folder.write(
      "tuned.yaml", text.replacing("weight: 25", with: "weight: 60", maxReplacements: 1))
    let outcome = try tune(["--set", "criteria.targets.weight=60", "--format", "json"])
    let report = try JSONDecoder().decode(Report.self, from: outcome.output)
    #expect(report.changes.map(\.path) == ["criteria.targets.weight"])
    #expect(report.actors.count == 10 && !report.written)
    for (rules, side) in [("Rules/uk-state-threat.yaml", false), (tuned, true)] {
      let csv = try threatlevel(["evaluate", "--rules", rules, "--format", "csv"] + asOf).text
      for actor in report.actors {
        let standing = side ? actor.after : actor.before
        let row = try #require(
          csv.split(separator: "\n").first { $0.contains(",\(actor.actor.code),") })
        #expect(row.contains(",\(standing.recommended.id),"), "\(row)")
        #expect(
          row.contains(",\(figure(standing.index.low)),\(figure(standing.index.high)),"), "\(row)")
      }
    }
  }

  private func figure(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let text = "\(hundredths / 100)." + String(format: "%02d", hundredths % 100)
    return String(
      text.replacing(/0+$/, with: "").replacing(/\.$/, with: ""))
  }

  @Test func `what the difference says is a patch that gives the same file`() throws {
    let folder = try Folder()
    let rules = root.appending(path: "Rules/uk-state-threat.yaml")
    try folder.write("Rules/uk-state-threat.yaml", Data(contentsOf: rules))
    let outcome = try tune([
      "--remove-rule", "finance-or-health", "--set", "rules.*.points=-10%", "--format", "json",
    ])
    let report = try JSONDecoder().decode(Report.self, from: outcome.output)
    let patch = try folder.write("change.patch", report.difference)
    let patched = try run(
      "/usr/bin/env", ["patch", "-p1", "-i", patch], in: folder.url,
      environment: ProcessInfo.processInfo.environment)
    #expect(patched.status == 0, "\(patched.text)")
    let again = try tune([
      folder.url.appending(path: "Rules/uk-state-threat.yaml").path, "--list-settings", "--format",
      "csv",
    ])
    // Its words stand elsewhere; the text alone is looked at.
    #expect(again.status != 0)
    let text = try String(
      contentsOf: folder.url.appending(path: "Rules/uk-state-threat.yaml"), encoding: .utf8)
    #expect(!text.contains("id: finance-or-health"))
    #expect(text.contains("points: 67.5"))
  }

  @Test func `a change that check would refuse is shown, with the reason and status 2`() throws {
    let outcome = try tune(["--set", "designations.state-designation.at_least=80"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("rules.case"))
    #expect(outcome.text.contains("--write would refuse"))
  }

  @Test(arguments: [
    ["--set", "criteria.target.weight=35"], ["--set", "x"],
    ["--set", "criteria.targets.weight=nan"],
    ["--set", "criteria.targets.weight=1e99"], ["--set", "criteria.targets.weight=-99"], [],
    ["--sweep", "criteria.targets.weight"], ["--sweep", "criteria.targets.weight=1:9999:1"],
    ["--remove-rule", "nothing"], ["--move", "supply-chain"], ["--move", "supply-chain=nowhere"],
    ["--add-rule", "targets"], ["--enable", "supply-chain"], ["--list-settings", "--write"],
    ["--sweep", "criteria.targets.weight=1:2:1", "--write"], ["--write"],
    ["--set", "criteria.targets.weight=3", "--format", "yaml"],
    ["--list-settings", "--format", "json"],
    ["Rules/uk-state-threat.yaml", "--rules", "Rules/uk-state-threat.yaml", "--list-settings"],
  ])
  func `what cannot be asked for is wrong usage`(arguments: [String]) throws {
    let outcome = try tune(arguments)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    (["--set", "criteria.targets.weight=3", "--actor", "atlantis"], 1),
    (["--add-rule", "targets=nowhere.yaml"], 1), (["nowhere.yaml", "--list-settings"], 1),
    (["seeds/china.yaml", "--list-settings"], 2),
  ])
  func `what is not there, or is no rule set, is said`(arguments: [String], status: Int) throws {
    let outcome = try tune(arguments)
    #expect(Int(outcome.status) == status, "\(outcome.errors)")
    #expect(outcome.errors.contains("error:"))
  }

  @Test func `settings are listed with what they are`() throws {
    let text = try tune(["--list-settings", "--format", "csv"]).text
    let rows = text.split(separator: "\n")
    #expect(rows.first == "path,kind,of,value,permitted")
    #expect(rows.contains("criteria.targets.weight,weight,Targets,25,0 to 1000"))
    #expect(rows.count > 70)
    #expect(try tune(["--list-settings"]).text.contains("recency.half_life"))
  }

  @Test func `a sweep names the value at which somebody moves, and that value moves them`() throws {
    let sweep = ["--sweep", "criteria.targets.weight=10:60:5", "--format", "csv"]
    let moves = try tune(sweep).text.split(separator: "\n").filter { $0.contains(",move,") }
    let move = try #require(moves.first { $0.contains(",IN,") })
    #expect(move.contains(",13.06,IN,"))
    for (value, moves) in [("13.05", false), ("13.06", true)] {
      let outcome = try tune([
        "--set", "criteria.targets.weight=\(value)", "--actor", "india", "--format", "json",
      ])
      let report = try JSONDecoder().decode(Report.self, from: outcome.output)
      #expect((report.actors.first?.after.recommended.id == "concern") == moves, "\(value)")
    }
  }

  @Test func `every format shows a sweep, and HTML draws it without script`() throws {
    for format in ["terminal", "markdown", "html", "json", "csv"] {
      let outcome = try tune([
        "--sweep", "recency.half_life=1:9:2", "--actor", "india", "--format", format,
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text.contains("India"), "\(format)")
      #expect(outcome.text.contains("<svg") == (format == "html"))
      #expect(!outcome.text.contains("<script"))
    }
  }
}
