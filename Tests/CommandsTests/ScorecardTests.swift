import Foundation
import Testing

@Suite struct ScorecardTests {
  private func china() throws -> Report.Assessment {
    try #require(try Report.shipped.assessments.first { $0.actor.code == "CN" })
  }

  @Test func `a scorecard says what is recommended, why, and that it is no verdict`() throws {
    let outcome = try threatlevel(["scorecard", "china"] + asOf)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let china = try china()
    for words in [
      "CHINA (CN)", "as of 25 March 2024", china.designation.recommended.title,
      "Not an official designation",
    ] {
      #expect(outcome.text.contains(words), "\(words)")
    }
  }

  @Test func `the printed numbers are those of the JSON`() throws {
    let text = try threatlevel(["scorecard", "china"] + asOf).text
    let china = try china()
    for criterion in china.criteria {
      let row = try Regex(
        "\n +\(NSRegularExpression.escapedPattern(for: criterion.title)) +"
          + "\(Int(criterion.weight)) +\(two(criterion.low)) +\(two(criterion.high))")
      #expect(text.contains(row), "\(criterion.title)")
    }
    let index = try Regex("\n +Index +100 +\(two(china.index.low)) +\(two(china.index.high))")
    #expect(text.contains(index.ignoresCase()))
    let principal = china.reasons.sorted { $0.index_share.low > $1.index_share.low }.prefix(4)
    #expect(principal.count == 4)
    for reason in principal {
      let heading = try Regex(
        "\(NSRegularExpression.escapedPattern(for: reason.title)).* \(two(reason.index_share.low))\n"
      )
      #expect(text.contains(heading), "\(reason.title)")
    }
  }

  @Test func `contributions add up to scores, and scores to the index`() throws {
    for assessment in try Report.shipped.assessments {
      for criterion in assessment.criteria {
        let own = assessment.reasons.filter { $0.criterion == criterion.id }
        let low = own.reduce(0) { $0 + ($1.contribution.low * 100).rounded() }
        let high = own.reduce(0) { $0 + ($1.contribution.high * 100).rounded() }
        #expect(low == (criterion.low * 100).rounded(), "\(assessment.actor.code) \(criterion.id)")
        #expect(
          high == (criterion.high * 100).rounded(), "\(assessment.actor.code) \(criterion.id)")
      }
      let weights = assessment.criteria.reduce(0) { $0 + $1.weight }
      let mean = assessment.criteria.reduce(0) { $0 + $1.weight * $1.low } / weights
      #expect(abs(mean - assessment.index.low) <= 0.00501, "\(assessment.actor.code)")
    }
  }

  @Test func `several states have one scorecard each, the most serious first`() throws {
    let text = try threatlevel(["scorecard", "vietnam", "russia"] + asOf).text
    let russia = try #require(text.range(of: "RUSSIA (RU)"))
    let vietnam = try #require(text.range(of: "VIETNAM (VN)"))
    #expect(russia.lowerBound < vietnam.lowerBound)
  }

  @Test func `the JSON of a scorecard is that of the evaluation of the same state`() throws {
    let scorecard = try threatlevel(["scorecard", "iran", "--format", "json"] + asOf)
    let evaluation = try threatlevel(["evaluate", "iran", "--stances", "--format", "json"] + asOf)
    #expect(scorecard.status == 0 && scorecard.output == evaluation.output)
    #expect(scorecard.output.last == UInt8(ascii: "\n"))
  }

  @Test func `the JSON is valid under its schema`() throws {
    let outcome = try Report.shippedRun.get()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = try Folder()
    let report = try folder.write("report.json", outcome.output)
    let schema = root.appending(path: "docs/schema/assessment-1.schema.json").path
    let check = """
      import json, sys
      try:
          import jsonschema
      except ImportError:
          sys.exit(77)
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2], encoding="utf-8")))
      """
    let environment = ProcessInfo.processInfo.environment
    let validation = try run(
      "/usr/bin/env", ["python3", "-c", check, schema, report], environment: environment)
    if [77, 126, 127].contains(validation.status) {
      print("NOT CHECKED: python3 with jsonschema is needed to validate the JSON by its schema")
    } else {
      #expect(validation.status == 0, "\(validation.errors)")
    }
  }
}
