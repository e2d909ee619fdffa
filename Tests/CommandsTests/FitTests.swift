import Foundation
import Testing

/// `tune --fit`, as users run it.
@Suite struct FitTests {
  private struct Report: Decodable {
    struct Change: Decodable { let path: String }

    struct Fit: Decodable {
      struct HoldOut: Decodable { let compared: Int }
      struct Contradiction: Decodable {
        let expectations: [String]
        let reason: String
      }

      let outcome: String
      let method: String
      let fewest: Bool
      let contradictions: [Contradiction]
      let hold_out: HoldOut?
    }

    let changes: [Change]
    let written: Bool
    let fit: Fit?
  }

  /// A folder with the shipped rules and expectations of a few words.
  ///
  /// - Parameters:
  ///   - stances: State and expected rungs.
  ///   - bounds: The lines of a key `bounds`.
  /// - Returns: The folder.
  /// - Throws: If it cannot be written.
  private func folder(_ stances: [(String, String)], bounds: String = "") throws -> Folder {
    let folder = try Folder()
    for name in ["vocabulary.yaml", "scales.yaml"] {
      try folder.write(name, Data(contentsOf: root.appending(path: "Rules/\(name)")))
    }
    // Without its cases, which hold the shipped numbers against another fit.
    let shipped = try String(
      contentsOf: root.appending(path: "Rules/uk-state-threat.yaml"), encoding: .utf8)
    let rules = shipped.components(separatedBy: "\ncases:\n")[0] + "\n"
    try folder.write("rules.yaml", Data(rules.utf8))
    let items = stances.enumerated().map { place, stance in
      """
        - {id: s\(place), actor: \(stance.0), as_of: 2024-03-25, by: GB, stance: Said,
           kind: wording, expected: \(stance.1), marked: agree, why: Because,
           sources: [{publisher: P, title: T, date: 2024, url: "https://example.org"}]}

      """
    }
    try folder.write(
      "mine.yaml", "expectations: uk-state-threat\n\(bounds)stances:\n" + items.joined())
    return folder
  }

  private func fit(_ folder: Folder, _ arguments: [String] = []) throws -> Outcome {
    try threatlevel(
      [
        "tune", "rules.yaml", "--fit", "mine.yaml", "--evidence",
        root.appending(path: "seeds").path, "--lock", "rules.*.points",
      ] + arguments + asOf, in: folder.url, limit: 300)
  }

  private func report(_ outcome: Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: outcome.output)
  }

  @Test func `one change is found, shown and written, and then nothing is left to do`() throws {
    let folder = try folder([("CN", "{at_most: entity-measures}"), ("BY", "{at_least: none}")])
    let shown = try fit(folder)
    #expect(shown.status == 0, "\(shown.errors)")
    for text in ["FITTED TO EXPECTATIONS", "would do alone", "Nothing was written", "@@"] {
      #expect(shown.text.contains(text), "\(text)")
    }
    let written = try fit(folder, ["--write", "--format", "json"])
    let first = try report(written)
    #expect(first.written && first.changes.count == 1 && first.fit?.method == "single")
    #expect(first.fit?.outcome == "found" && first.fit?.fewest == true)
    let again = try report(try fit(folder, ["--format", "json"]))
    #expect(again.fit?.outcome == "nothing_to_do" && again.changes.isEmpty)
    #expect(try threatlevel(["check", "rules.yaml"], in: folder.url).status == 0)
  }

  @Test func `what contradicts itself is named, and nothing is written`() throws {
    let folder = try folder([
      ("RU", "{at_least: concern}"), ("CN", "{rung: state-designation}"),
      ("CN", "{at_most: concern}"),
    ])
    let rules = try Data(contentsOf: folder.url.appending(path: "rules.yaml"))
    let outcome = try fit(folder, ["--write", "--format", "json"])
    #expect(outcome.status == 3, "\(outcome.errors)")
    let fit = try #require(try report(outcome).fit)
    #expect(fit.outcome == "impossible")
    #expect(fit.contradictions.map(\.expectations) == [["s1", "s2"]])
    #expect(fit.contradictions.map(\.reason) == ["same_evidence"])
    #expect(try Data(contentsOf: folder.url.appending(path: "rules.yaml")) == rules)
  }

  @Test func `what was held out is reported beside two rules of thumb`() throws {
    let folder = try folder([
      ("CN", "{at_least: concern}"), ("RU", "{at_least: concern}"), ("VN", "{at_most: concern}"),
      ("BY", "{at_most: state-designation}"),
    ])
    let outcome = try fit(folder, ["--hold-out", "0.5", "--seed", "3"])
    #expect(outcome.status == 0 && outcome.text.contains("agreement with 2 held out (seed 3)"))
    #expect(outcome.text.contains("The number of incidents alone"))
  }

  @Test func `an interruption ends the search with the best so far`() throws {
    let folder = try folder([
      ("RU", "{rung: state-designation}"), ("CN", "{rung: state-designation}"),
      ("IR", "{rung: entity-measures}"), ("KP", "{rung: entity-measures}"),
      ("US", "{rung: attributed}"), ("IL", "{rung: attributed}"), ("IN", "{rung: concern}"),
      ("BY", "{rung: concern}"), ("VN", "{rung: monitor}"), ("PK", "{rung: monitor}"),
    ])
    let outcome = try threatlevel(
      [
        "tune", "rules.yaml", "--fit", "mine.yaml", "--evidence",
        root.appending(path: "seeds").path,
      ]
        + ["--margin", "8"] + asOf, in: folder.url, limit: 300, interruptedAfter: 5)
    #expect(outcome.status == 3 && outcome.endedByItself, "\(outcome.errors)")
    let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("The search was ended before it was done."), "\(text)")
    #expect(text.contains("The best that was found leaves"), "\(text)")
  }

  @Test(arguments: [
    (["--margin", "-1"], "--margin"), (["--margin", "0.123"], "--margin"),
    (["--hold-out", "1"], "--hold-out"), (["--seed", "2"], "--hold-out 0.5"),
    (["--lock", "criteria.targts.weight"], "criteria.targets.weight"),
    (["--set", "recency.half_life=3 years"], "--fit finds"),
  ])
  func `a request that cannot be met is refused with what to write`(
    arguments: [String], hint: String
  ) throws {
    let outcome = try fit(try folder([("CN", "{at_least: concern}")]), arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("{path: criteria.targts.weight, most: 40}", "expectations.unknown-setting"),
    ("{path: criteria.targets.weight, least: 40, most: 10}", "expectations.bad-bound"),
    ("{path: criteria.targets.weight, least: soon}", "expectations.bad-bound"),
    ("{path: criteria.targets.weight, least: 90}", "expectations.bad-bound"),
  ])
  func `a bound that cannot be is an error with its place`(bound: String, id: String) throws {
    let folder = try folder([("CN", "{at_least: concern}")], bounds: "bounds:\n  - \(bound)\n")
    let outcome = try fit(folder)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("mine.yaml:3:") && outcome.errors.contains(id))
  }

  @Test func `a bound keeps a fit from a value`() throws {
    let stances = [("CN", "{at_most: entity-measures}")]
    let bounds = """
      bounds:
        - {path: designations.*.at_least, least: 0, most: 55}
        - {path: criteria.*.weight, most: 40}

      """
    let free = try report(try fit(try folder(stances), ["--format", "json"]))
    let bound = try report(try fit(try folder(stances, bounds: bounds), ["--format", "json"]))
    #expect(free.fit?.outcome == "found")
    #expect(bound.changes.map(\.path) != free.changes.map(\.path))
  }
}
