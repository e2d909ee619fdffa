import Foundation
import Testing

/// `timeline`, `scorecard --since` and `evaluate` with several rule sets, as users run them.
@Suite struct TimelineTests {
  private struct Object: Decodable {
    struct Timeline: Decodable {
      struct Rung: Decodable { let id: String }

      struct Ends: Decodable {
        let low: Double
        let high: Double
      }

      struct Point: Decodable {
        let date: String
        let recommended: Rung
        let index: Ends
      }

      let from: String
      let to: String
      let points: [Point]
    }

    let schema: String
    let timelines: [Timeline]
  }

  private func object(_ arguments: [String]) throws -> Object {
    let outcome = try threatlevel(["timeline"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Object.self, from: outcome.output)
  }

  @Test func `the last point is what evaluate says of the day`() throws {
    let timeline = try #require(try object(["china"] + asOf).timelines.first)
    let china = try #require(try Report.shipped.assessments.first { $0.actor.code == "CN" })
    let last = try #require(timeline.points.last)
    #expect(last.date == "2024-03-25" && timeline.to == "2024-03-25")
    #expect(last.recommended.id == china.designation.recommended.id)
    #expect(last.index.low == china.index.low && last.index.high == china.index.high)
  }

  @Test func `--to is another word for the last day, and --from for the first`() throws {
    let arguments = ["iran", "--from", "2020-01-01", "--to", "2022-01-01"]
    let timeline = try #require(try object(arguments).timelines.first)
    #expect(timeline.from == "2020-01-01" && timeline.to == "2022-01-01")
    #expect(timeline.points.first?.date == "2020-01-01")
    #expect(timeline.points.last?.date == "2022-01-01")
    let text = try threatlevel(["timeline"] + arguments).text
    #expect(text.contains("1 January 2020 to 1 January 2022"), "\(text.prefix(300))")
  }

  @Test func `several states stand one after the other, in every format`() throws {
    for format in ["terminal", "markdown", "html", "csv", "json"] {
      let outcome = try threatlevel(["timeline", "VN", "belarus", "--format", format] + asOf)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = outcome.text.lowercased()
      let first = try #require(text.range(of: "vietnam"))
      let second = try #require(text.range(of: "belarus"))
      #expect(first.lowerBound < second.lowerBound, "\(format)")
    }
  }

  @Test func `a page tells what moved a state since a day, to the figures of the object`() throws {
    func printed(_ format: String, of state: String, since day: String) throws -> Outcome {
      let outcome = try threatlevel(
        ["scorecard", state, "--since", day, "--format", format] + asOf)
      try #require(outcome.status == 0, "\(outcome.errors)")
      return outcome
    }
    // Steps stand in the record where there are more than a first reading bears, and where time
    // alone went by.
    for (state, day, words, isInRecord) in [
      ("iran", "2015-01-01", "1 January 2015", true),
      ("belarus", "2015-01-01", "1 January 2015", false),
      ("belarus", "2024-03-24", "24 March 2024", true),
    ] {
      let object = try ReadObject(try printed("json", of: state, since: day).output)
      let change = object.assessment.object("change")
      let page = try printed("html", of: state, since: day).text
        .replacing("\u{A0}", with: " ")
      let heading = try #require(page.range(of: "Change since \(words)"))
      let record = try #require(page.range(of: "<details class=\"record\">"))
      #expect(heading.lowerBound < record.lowerBound)
      let table = try #require(page.range(of: "<strong>together</strong>"))
      #expect((table.lowerBound > record.lowerBound) == isInRecord)
      #expect(page.contains("listed in the record below") == isInRecord)
      let sum = change.object("moved")
      #expect(page[table.upperBound...].prefix(200).contains(sum.signed("low")))
      for place in ["before", "now"] {
        let index = change.object(place).object("index")
        #expect(page.contains("\(index.fixed("low"))–\(index.fixed("high"))"), "\(place)")
      }
    }
  }

  @Test func `--all tells more`() throws {
    let moves = try threatlevel(["timeline", "china"] + asOf).text
    let all = try threatlevel(["timeline", "china", "--all"] + asOf).text
    #expect(moves.contains("--all lists them"))
    #expect(!all.contains("--all lists them") && all.count > moves.count)
  }

  @Test(arguments: [
    (
      ["timeline", "china", "--from", "2024-01-02", "--to", "2024-01-01"],
      "--from 2024-01-02 comes after the last day, 2024-01-01"
    ),
    (["timeline", "china", "--to", "2024-01-01", "--as-of", "2024-01-01"], "give one of them"),
    (["timeline", "china", "--from", "2024"], "Write a day that exists as YYYY-MM-DD"),
    (["timeline", "china", "--format", "svg"], "There is no format 'svg'."),
    (["timeline"], "Missing expected argument '<actors>"),
    (["timeline", "china", "--rules", "a", "--rules", "b"], "name one rule set"),
    (["scorecard", "china", "--rules", "a", "--rules", "b"], "name one rule set"),
    (["test", "--rules", "a", "--rules", "b"], "name one rule set"),
    (
      ["scorecard", "china", "--since", "2024-03-25", "--as-of", "2024-03-25"],
      "--since 2024-03-25 is not before the day that is assessed, 2024-03-25"
    ),
    (
      ["scorecard", "china", "--since", "2024-01-01", "--as-of", "2024-03-25", "--rule", "x"],
      "--since tells of a whole scorecard"
    ),
    (
      ["evaluate", "--rules", "a", "--rules", "b", "--stances"],
      "--stances and --fail-at ask of one rule set"
    ),
    (
      ["evaluate", "--rules", "a", "--rules", "b", "--format", "junit"],
      "There is no format 'junit' for several --rules."
    ),
  ])
  func `wrong usage is told with the way out`(arguments: [String], message: String) throws {
    let outcome = try threatlevel(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a state without a dossier is told with the nearest`() throws {
    let outcome = try threatlevel(["timeline", "chna"] + asOf)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean 'China'?"), "\(outcome.errors)")
  }

  // MARK: Change since a day

  @Test func `a scorecard tells what moved since a day`() throws {
    let outcome = try threatlevel(["scorecard", "china", "--since", "2024-01-01"] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let section = outcome.text.drop(upTo: "CHANGE SINCE 1 JANUARY 2024")
    for told in ["Electoral Commission", "Volt Typhoon", "time alone", "together"] {
      #expect(section.prefix(2500).contains(told), "\(told)")
    }
  }

  @Test func `where nothing became public and nothing fades it is unchanged`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let rules = Sound.rules.replacing(
      "scale: phia", with: "scale: phia\nrecency: {half_life: never}")
    try folder.write("rules.yaml", rules)
    let outcome = try threatlevel(
      [
        "scorecard", "china", "--since", "2023-01-01", "--rules", "rules.yaml", "--evidence",
        "dossier.yaml",
      ] + asOf, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let section = outcome.text.drop(upTo: "CHANGE SINCE 1 JANUARY 2023")
    #expect(section.prefix(200).contains("Unchanged"), "\(section.prefix(200))")
  }

  // MARK: Several rule sets

  @Test func `rule sets stand side by side on the same evidence`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "strict.yaml",
      Sound.rules.replacing("ruleset: small", with: "ruleset: strict")
        .replacing("title: Small", with: "title: Strict")
        .replacing("at_least: 10", with: "at_least: 99"))
    let arguments = [
      "evaluate", "--rules", "rules.yaml", "--rules", "strict.yaml", "--evidence", "dossier.yaml",
    ]
    let outcome = try threatlevel(arguments + asOf, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("▼ Nothing"), "\(outcome.text)")
    #expect(outcome.text.contains("1 of 1 state stands on different rungs."))
    let json = try threatlevel(arguments + ["--format", "json"] + asOf, in: folder.url)
    let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((object?["rule_sets"] as? [Any])?.count == 2)
    #expect((object?["actors"] as? [[String: Any]])?.first?["differs"] as? Bool == true)
  }

  @Test func `what is wrong with one of them is told, and what is wrong with evidence once`() throws
  {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("broken.yaml", Sound.rules.replacing("weight: 25", with: "weight: heavy"))
    let dossier = Sound.dossier.replacing("first: 2021-01", with: "frist: 2021-01")
    try folder.write("dossier.yaml", dossier)
    let outcome = try threatlevel(
      [
        "evaluate", "--rules", "rules.yaml", "--rules", "broken.yaml", "--evidence",
        "dossier.yaml",
      ] + asOf, in: folder.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("broken.yaml:"), "\(outcome.errors)")
    #expect(outcome.errors.matches(of: /unknown key 'frist'/).count == 1, "\(outcome.errors)")
  }
}

extension String {
  /// What stands after a text.
  fileprivate func drop(upTo text: String) -> Substring {
    range(of: text).map { self[$0.upperBound...] } ?? ""
  }
}
