import Foundation
import Testing

@Suite struct EvaluateTests {
  @Test func `all states are listed, the most serious first`() throws {
    let outcome = try threatlevel(["evaluate"] + asOf)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let names = try Report.shipped.assessments.map(\.actor.name)
    let places = names.map { outcome.text.range(of: "\n  \($0) ")?.lowerBound }
    #expect(!places.contains(nil), "\(outcome.text)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(outcome.text.contains("as of 25 March 2024"))
    #expect(outcome.text.contains("Not an official designation."))
  }

  @Test func `the order is by rung, possible rung and index`() throws {
    let keys = try Report.shipped.assessments.map { assessment in
      [
        Double(assessment.designation.recommended.rung),
        Double(assessment.designation.possible.rung), assessment.index.low, assessment.index.high,
      ]
    }
    for (above, below) in zip(keys, keys.dropFirst()) {
      #expect(!above.lexicographicallyPrecedes(below))
    }
  }

  @Test(arguments: ["china", "CN", "cn", "PRC", "China", "CHINA"])
  func `a state goes by code, name or alias in any case`(name: String) throws {
    let outcome = try threatlevel(["evaluate", name] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("1 actor,") && outcome.text.contains("\n  China "))
    #expect(!outcome.text.contains("Russia"))
  }

  @Test func `a state named twice is listed once`() throws {
    let once = try threatlevel(["evaluate", "china"] + asOf)
    #expect(try threatlevel(["evaluate", "china", "CN"] + asOf).output == once.output)
  }

  @Test func `before anything was public every state has the lowest rung`() throws {
    let report = try Report(
      threatlevel(["evaluate", "--format", "json", "--as-of", "1990-01-01"]).output)
    #expect(!report.assessments.isEmpty)
    for assessment in report.assessments {
      #expect(assessment.designation.recommended.rung == 0)
      #expect(assessment.designation.possible.rung == 0)
      #expect(assessment.index.low == 0 && assessment.index.high == 0)
    }
  }

  @Test func `without a day it is today`() throws {
    let outcome = try threatlevel(["evaluate", "vietnam", "--format", "json"])
    let today = Date.now.formatted(.iso8601.year().month().day())
    #expect(try Report(outcome.output).as_of >= "2024-01-01")
    #expect(try Report(outcome.output).as_of == today)
  }

  @Test(arguments: [(["some"], 3), (["none"], 3), ([], 0)] as [([String], Int32)])
  func `a state that reaches the rung that was asked for ends with 3`(
    rung: [String], status: Int32
  ) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let arguments =
      ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"]
      + rung.flatMap { ["--fail-at", $0] }
    let outcome = try threatlevel(arguments + asOf, in: folder.url)
    #expect(outcome.status == status)
    #expect(outcome.text.contains("Something"), "the result is printed all the same")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a rung that nobody reaches ends with 0`() throws {
    let outcome = try threatlevel(["evaluate", "vietnam", "--fail-at", "state-designation"] + asOf)
    #expect(outcome.status == 0)
  }

  @Test func `only what is recommended counts for the rung, not what is possible`() throws {
    let vietnam = try #require(
      try Report.shipped.assessments.first { $0.actor.code == "VN" })
    try #require(vietnam.designation.possible.rung > vietnam.designation.recommended.rung)
    let outcome = try threatlevel(
      ["evaluate", "vietnam", "--fail-at", vietnam.designation.possible.id] + asOf)
    #expect(outcome.status == 0)
  }

  @Test func `evidence may be named file by file`() throws {
    let outcome = try threatlevel(
      ["evaluate", "--evidence", "seeds/iran.yaml", "--evidence", "seeds/vietnam.yaml"] + asOf)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("2 actors,"), "\(outcome.text)")
  }

  @Test func `the printed index is the one of the JSON`() throws {
    let text = try threatlevel(["evaluate"] + asOf).text
    for assessment in try Report.shipped.assessments {
      let row = try Regex(
        "\n  \(assessment.actor.name) .*?\(two(assessment.index.low)) ?– ?\(two(assessment.index.high))"
      ).dotMatchesNewlines()
      #expect(text.contains(row), "\(assessment.actor.name)")
    }
  }
}
