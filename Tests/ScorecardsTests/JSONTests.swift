import Foundation
import SourceText
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct JSONTests {
  private static let texts: [(value: JSONValue, text: String)] = [
    (.null, "null"), (true, "true"), (.integer(-3), "-3"), ("", "\"\""),
    (.points(Points(hundredths: 6210)), "62.1"), (.points(.zero), "0"),
    (.factor(Factor(tenThousandths: 8200)), "0.82"), (.factor(.one), "1"),
    (.factor(Factor(tenThousandths: 7)), "0.0007"), (.array([]), "[]"), ([:], "{}"),
    ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\u{0}\u{1F}\u{7F}", #""\n\r\t\u0000\u001f\u007f""#),
    ("\u{2028}\u{2029}\u{202E}", #""\u2028\u2029\u202e""#), ("中é🛡", "\"中é🛡\""),
    ("\u{E0041}", #""\udb40\udc41""#),
    (["b": .array([.integer(1)]), "a": .null], "{\n  \"a\": null,\n  \"b\": [\n    1\n  ]\n}"),
  ]

  @Test(arguments: texts)
  func `a value has one text`(example: (value: JSONValue, text: String)) {
    #expect(JSONWriter.text(of: example.value) == example.text + "\n")
  }

  @Test func `names are sorted by their bytes, not by language`() {
    let text = JSONWriter.text(of: ["ä": .null, "z": .null, "B": .null, "a_b": .null, "ab": .null])
    #expect(text.filter { !"\n ,:{}nul".contains($0) } == #""B""a_b""ab""z""ä""#)
  }

  @Test func `both commands print the same object`() throws {
    let objects = try [evaluationRenderers(), scorecardRenderers()].map { renderers in
      let json = try #require(renderers.first { type(of: $0).name == "json" })
      return json.render(Fixture.report)
    }
    #expect(objects[0] == objects[1])
  }

  @Test func `every reason is there, fired or not`() throws {
    let assessments = try parsed(Fixture.report)
    let reasons = try #require(assessments.first?["reasons"] as? [[String: Any]])
    #expect(reasons.count == Fixture.China.assessment.reasons.count)
    #expect(reasons.contains { $0["outweighed_by"] as? String == "electoral-system" })
    let open = try #require(reasons.first { $0["verdict"] as? String == "unknown" })
    #expect(open["missing"] as? [String] == ["effects.servers"])
  }

  @Test func `fields that left something open are named, each once`() throws {
    var assessment = Fixture.China.assessment
    assessment.gaps = []
    assessment.reasons[0].missing = ["targets", "claims", "targets"].enumerated().map {
      MissingField(incident: "\($0)", field: $1, isReported: true)
    }
    let object = try #require(try parsed(Fixture.report(of: [assessment])).first)
    let reasons = try #require(object["reasons"] as? [[String: Any]])
    #expect(reasons[0]["missing"] as? [String] == ["claims", "targets"])
    let gates = try #require(object["gates"] as? [[String: Any]])
    let missing = try #require(gates.last?["missing"] as? [[String: Any]])
    #expect(
      missing.map { $0["field"] as? String } == ["effects.servers", "effects.people", "last"])
    #expect(missing.map { $0["reported"] as? Bool } == [true, false, true])
  }

  @Test func `conditions that failed are warnings`() throws {
    let warnings = try parsed(Fixture.report).map { $0["warnings"] as? [String] }
    #expect(warnings == [[], ["rule finance at bank-transfers: division by zero"], []])
  }

  @Test func `the object's numbers are those that the scorecard prints`() throws {
    let assessments = try parsed(Fixture.report)
    for (object, assessment) in zip(assessments, Fixture.report.assessments) {
      let card = TerminalScorecard(style: TextStyle(width: 100))
        .render(Fixture.report(of: [assessment]))
      let printed = card.split(whereSeparator: \.isWhitespace).map(String.init)
      let reasons = try #require(object["reasons"] as? [[String: Any]])
      for place in assessment.principal {
        for name in ["contribution", "index_share"] {
          let readings = try #require(reasons[place][name] as? [String: Any])
          for end in ["low", "high"] {
            let number = try decimals(readings[end], 2)
            #expect(printed.contains(number), "\(name) \(end)")
          }
        }
        for name in ["likelihood", "recency", "discount", "room"] {
          let ends = try #require(reasons[place][name] as? [String: Any])
          let number = try decimals(ends["low"], 4)
          #expect(printed.contains(number), "\(name)")
        }
      }
      let criteria = try #require(object["criteria"] as? [[String: Any]])
      for criterion in criteria {
        let title = try #require(criterion["title"] as? String)
        let row = try #require(lines(of: card).last { $0.hasPrefix("  \(title) ") })
        let scores = [try decimals(criterion["low"], 2), try decimals(criterion["high"], 2)]
        #expect(row.split(separator: " ").map(String.init).contains(scores))
      }
      let index = try #require(object["index"] as? [String: Any])
      let row = try #require(lines(of: card).first { $0.hasPrefix("  Index  ") })
      let ends = [try decimals(index["low"], 2), try decimals(index["high"], 2)]
      #expect(row.split(separator: " ").map(String.init).contains(ends))
    }
  }

  @Test func `a criterion's contributions add up to its score`() throws {
    for object in try parsed(Fixture.report) {
      let reasons = try #require(object["reasons"] as? [[String: Any]])
      for criterion in try #require(object["criteria"] as? [[String: Any]]) {
        let id = try #require(criterion["id"] as? String)
        for end in ["low", "high"] {
          let sum = try reasons.filter { $0["criterion"] as? String == id }.reduce(Decimal(0)) {
            let contribution = try #require($1["contribution"] as? [String: Any])
            return $0 + (try number(contribution[end]))
          }
          let score = try number(criterion[end])
          #expect(sum == score)
        }
      }
    }
  }

  @Test func `without incidents there is no likelihood, rather than one of zero`() throws {
    let object = try #require(try parsed(Fixture.report(of: [Fixture.Iran.assessment])).first)
    let likelihood = try #require(object["likelihood"] as? [String: Any])
    #expect(likelihood["low"] is NSNull && likelihood["term"] is NSNull)
    #expect(likelihood["scale"] as? String == "phia")
  }

  @Test func `hostile text survives as data`() throws {
    let object = try #require(try parsed(Hostile.report).first)
    let incidents = try #require(object["incidents"] as? [[String: Any]])
    #expect(incidents[0]["title"] as? String == Hostile.text("UK Electoral Commission"))
  }

  private func parsed(_ report: AssessmentReport) throws -> [[String: Any]] {
    let data = Data(JSONReport().render(report).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "threatlevel/assessment/1")
    #expect(object["not_official"] as? Bool == true)
    return try #require(object["assessments"] as? [[String: Any]])
  }

  private func number(_ value: Any?) throws -> Decimal {
    // By way of the text: a binary fraction would bring digits that the file does not hold.
    let text = try #require(value as? NSNumber).stringValue
    return try #require(Decimal(string: text))
  }

  private func decimals(_ value: Any?, _ count: Int) throws -> String {
    String(format: "%.\(count)f", try #require(value as? NSNumber).doubleValue)
  }
}
