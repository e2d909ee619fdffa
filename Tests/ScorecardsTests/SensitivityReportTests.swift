import Foundation
import Testing
import ThreatModel

@testable import Scorecards

/// How firm an assessment is and what would change it, in every medium.
@Suite struct SensitivityReportTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private static func text(_ format: String, _ report: SensitivityReport) throws -> String {
    try #require(sensitivityRenderers().first { type(of: $0).name == format }).render(report)
  }

  /// A card with the nearest changes of the sensitivity.
  private static func card(_ text: @escaping (String) -> String = { $0 }) -> AssessmentReport {
    var report = Fixture.report(of: [Fixture.China.assessment])
    report.assessments[0].nearest = FixtureChanges(text: text).changes.nearest
    return report
  }

  @Test(arguments: formats) func `a sensitivity looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.sensitivity), "sensitivity.\(format).txt")
  }

  @Test func `what would change a recommendation has a page of its own`() throws {
    let page = FixtureChanges { $0 }.changes.page
    try expectGolden(TerminalPages().render(page), "changes-80.txt")
    try expectGolden(MarkdownPages().render(page), "changes.md")
  }

  @Test func `several states stand on one page, each under a link`() throws {
    var report = Fixture.sensitivity
    var second = report.states[0]
    second.sensitivity.actor = AssessedActor(code: "KP", name: "North Korea", marking: nil)
    report.states.append(second)
    let reading = HTMLReading(try Self.text("html", report))
    #expect(reading.problems == [])
    #expect(reading.elements("h1").count == 1)
    let links = reading.elements("a").compactMap { $0.attributes["href"] }
    #expect(Set(links).isSuperset(of: ["#state-CN", "#state-KP"]))
    let ids = reading.elements("section").compactMap { $0.attributes["id"] }
    #expect(ids == ["state-CN", "state-KP"])
  }

  // MARK: The nearest change on a scorecard

  @Test func `a card tells the nearest change in every medium`() throws {
    let report = Self.card()
    let text = TerminalScorecard().render(report)
    let section = lines(of: text).drop { !$0.hasPrefix("NEAREST CHANGE") }
    try expectGolden(
      section.prefix { !$0.hasPrefix("CONVENTIONS") }.joined(separator: "\n") + "\n",
      "scorecard-nearest.txt")
    for page in [MarkdownScorecard().render(report), HTMLScorecard().render(report)] {
      #expect(page.contains("Nearest change"))
      #expect(page.contains("turns out to be “legislatures”"))
      #expect(page.contains("the weight of “Targets” is 62, not 50"))
    }
  }

  @Test func `every row of a card's comma-separated values has the nearest changes`() throws {
    let table = try #require(CSVReading(CSVScorecard().render(Self.card())))
    func values(_ name: String) throws -> Set<String> {
      let column = try #require(table.header.firstIndex(of: name), "\(name)")
      return Set(table.rows.map { $0[column] })
    }
    #expect(
      try values("nearest_up_evidence_change")
        == ["targets of UK Electoral Commission turns out to be “legislatures”"])
    #expect(try values("nearest_up_evidence_after_recommended") == ["entity-measures"])
    #expect(
      try values("nearest_up_setting_change") == ["the weight of “Targets” is 62, not 50"])
    #expect(try values("nearest_down_evidence_after_recommended") == ["concern"])
    #expect(try values("nearest_down_setting_after_recommended") == ["concern"])
    let without = CSVScorecard().render(Fixture.report)
    #expect(!without.contains("nearest"))
  }

  @Test func `where there is no rung beyond, or nothing leads there, a card says so`() {
    var report = Self.card()
    report.assessments[0].nearest?.up = NearestChanges.Nearest(
      isAtEnd: true, evidence: nil, setting: nil)
    report.assessments[0].nearest?.down = NearestChanges.Nearest(
      isAtEnd: false, evidence: nil, setting: nil)
    let text = TerminalScorecard().render(report)
    #expect(text.contains("There is no rung beyond."))
    #expect(text.contains("No single change of the evidence or of a setting moves it."))
  }

  // MARK: Shares

  @Test func `the table of factors has a row for each, with the figures of the object`() throws {
    let table = try #require(CSVReading(try Self.text("csv", Fixture.sensitivity)))
    let object = try JSONSerialization.jsonObject(
      with: Data(try Self.text("json", Fixture.sensitivity).utf8))
    let states = (object as? [String: Any])?["sensitivities"] as? [[String: Any]]
    let factors = try #require(states?.first?["factors"] as? [[String: Any]])
    #expect(table.rows.count == factors.count)
    for (row, factor) in zip(table.rows, factors) {
      let cells = Dictionary(uniqueKeysWithValues: zip(table.header, row))
      #expect(cells["factor_path"] == factor["path"] as? String)
      for name in ["first", "total"] {
        let estimate = try #require(factor[name] as? [String: NSNumber])
        for (key, column) in [("value", name), ("low", name + "_low"), ("high", name + "_high")] {
          #expect(cells[column].flatMap(Double.init) == estimate[key]?.doubleValue, "\(column)")
        }
      }
    }
  }

  @Test func `the chart stays on its sheet, and no name on it lies on another`() {
    let factors = Fixture.sensitivity.states[0].sensitivity.factors
    let sensitivity = Fixture.sensitivity.states[0].sensitivity
    let chart = sensitivity.tornado(of: factors, table: Table(columns: [], rows: []))
    for drawing in [chart.drawing, chart.narrow].compactMap(\.self) {
      var baselines: [Int] = []
      for shape in drawing.shapes {
        switch shape.form {
        case .path(let places):
          #expect(places.allSatisfy { (0...drawing.width).contains($0.x) })
          #expect(places.allSatisfy { (0...drawing.height).contains($0.y) })
        case .rectangle(let place, let width, let height):
          #expect(place.x >= 0 && place.x + width <= drawing.width)
          #expect(place.y >= 0 && place.y + height <= drawing.height)
        case .circle: Issue.record("no circle is drawn")
        case .text(let text, let place, let alignment):
          #expect((0...drawing.height).contains(place.y))
          let width = DrawnText.width(of: text)
          switch alignment {
          case .start: #expect(place.x + width <= drawing.width + 8, "\(text.plainText)")
          case .end:
            #expect(place.x - width >= 0, "\(text.plainText)")
            baselines.append(place.y)
          case .middle: break
          }
        }
      }
      for (above, below) in zip(baselines, baselines.dropFirst()) {
        #expect(below - above >= DrawnText.lineHeight)
      }
    }
  }

  // MARK: Hostile texts

  @Test(arguments: formats)
  func `no text of a file can act in a sensitivity`(format: String) throws {
    let text = try Self.text(format, Fixture.sensitivity(Hostile.text))
    #expect(text.actingScalar == nil)
    #expect(!text.contains("\n\(Hostile.forgedLine)"))
  }

  @Test func `no text of a file can act in the nearest change of a card`() {
    let report = Self.card(Hostile.text)
    for renderer in scorecardRenderers() {
      let text = renderer.render(report)
      #expect(text.contains(Hostile.forgedLine), "\(type(of: renderer).name)")
      #expect(text.actingScalar == nil, "\(type(of: renderer).name)")
      #expect(!text.contains("\n\(Hostile.forgedLine)"))
    }
  }

  @Test func `a page of HTML is sound whatever the texts`() throws {
    var texts = Nasty.texts(90, seed: 8).makeIterator()
    let nasty = Fixture.sensitivity { texts.next() ?? $0 }
    for report in [nasty, Fixture.sensitivity(Hostile.text), Fixture.sensitivity] {
      #expect(HTMLReading(try Self.text("html", report)).problems == [])
    }
    #expect(HTMLReading(HTMLScorecard().render(Self.card(Hostile.text))).problems == [])
  }

  @Test func `every cell of a row stays its own, whatever the texts`() throws {
    var texts = Nasty.texts(90, seed: 4).makeIterator()
    for report in [Fixture.sensitivity { texts.next() ?? $0 }, Fixture.sensitivity(Hostile.text)] {
      let table = try #require(CSVReading(try Self.text("csv", report)))
      #expect(table.rows.count == 7)
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
    }
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line passes the width`(width: Int) {
    let style = TextStyle(width: width)
    let endless = { (text: String) in text + " " + String(repeating: "x", count: 300) }
    for report in [Fixture.sensitivity(Hostile.text), Fixture.sensitivity(endless)] {
      for line in lines(of: TerminalSensitivity(style: style).render(report)) {
        #expect(line.columns <= max(60, width), "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }
}
