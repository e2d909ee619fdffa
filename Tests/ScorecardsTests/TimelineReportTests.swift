import Foundation
import Testing
import ThreatModel

@testable import Scorecards

/// Timelines, changes since a day and rule sets side by side, in every medium.
@Suite struct TimelineReportTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private static func text(
    _ format: String, _ report: TimelineReport, _ detail: TimelineDetail = .moves
  ) throws -> String {
    try #require(timelineRenderers().first { type(of: $0).name == format })
      .render(report, detail: detail)
  }

  private static func text(_ format: String, _ comparison: RuleSetComparison) throws -> String {
    try #require(comparisonRenderers().first { type(of: $0).name == format }).render(comparison)
  }

  @Test(arguments: formats) func `a timeline looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.timeline), "timeline.\(format).txt")
  }

  @Test func `what moved nothing is told on request, and in letters of ASCII`() throws {
    try expectGolden(
      TerminalTimeline(style: TextStyle(width: 60, unicode: false))
        .render(Fixture.timeline, detail: .everything), "timeline-all-60-ascii.txt")
  }

  @Test(arguments: formats) func `a comparison looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.comparison), "comparison.\(format).txt")
  }

  @Test func `the steps that a reader sees add up to the index that he sees`() throws {
    // Also where points are left out: their time is told with the next.
    for detail in [TimelineDetail.moves, .everything] {
      let text = TerminalTimeline(style: TextStyle(width: 100))
        .render(Fixture.timeline, detail: detail)
      let table = lines(of: text).drop { !$0.hasPrefix("WHAT MOVED THE INDEX") }.dropFirst(2)
        .prefix { !$0.isEmpty }
      var (index, sum, seen) = (0, 0, 0)
      for line in table {
        let figures = line.matches(of: #/[+−]?[0-9]+\.[0-9]{2}/#).map { String($0.output) }
        guard figures.count == 2 else { continue }
        let number = hundredths(figures[0])
        if line.contains("· ") {
          sum += number
        } else {
          #expect(sum == index, "before: \(line)")
          index = number
          seen += 1
        }
        if !line.contains("· ") { sum = seen == 1 ? 0 : sum }
      }
      #expect(sum == index && seen == (detail == .moves ? 4 : 5))
    }
  }

  private func hundredths(_ figure: String) -> Int {
    let digits = Int(figure.filter(\.isNumber)) ?? 0
    return figure.hasPrefix("−") ? -digits : digits
  }

  @Test func `every step is a row of the comma-separated values, and they add up`() throws {
    let rows = lines(of: try Self.text("csv", Fixture.timeline)).dropFirst()
    let steps = Fixture.timeline.timelines[0].points.reduce(0) { $0 + 1 + $1.developments.count }
    #expect(rows.count == steps)
  }

  @Test func `a scorecard tells what moved it since a day`() throws {
    var report = Fixture.report(of: [Fixture.China.assessment])
    report.assessments[0].change = Fixture.timeline.timelines[0]
    let text = TerminalScorecard().render(report)
    try expectGolden(section(of: text), "scorecard-change.txt")
    #expect(text.contains("--since 2023-08-07"))
    let markdown = MarkdownScorecard().render(report)
    #expect(markdown.contains("## Change since 7 August 2023"))
    let json = try object(JSONReport().render(report))
    let change = try #require(json["change"] as? [String: Any])
    #expect(change["since"] as? String == "2023-08-07")
    #expect(change["unchanged"] as? Bool == false)
    #expect((change["developments"] as? [Any])?.count == 8)
    let page = HTMLReading(HTMLScorecard().render(report))
    #expect(page.problems == [])
    #expect(page.elements("h2").contains { $0.text.contains("Change since 7") })
    #expect(page.elements("td").contains { $0.text.contains("sanctions") })
    let csv = lines(of: CSVScorecard().render(report))
    #expect(csv[0].contains(",since,since_recommended_id,"))
    #expect(csv[1].contains(",2023-08-07,none,"))
  }

  @Test func `where nothing moved a scorecard says so in a word`() throws {
    var report = Fixture.report(of: [Fixture.China.assessment])
    report.assessments[0].change = Fixture.quietTimeline
    let section = section(of: TerminalScorecard().render(report))
    #expect(section.contains("Unchanged"))
    #expect(!section.contains("time alone"))
    let change = try #require(
      try object(JSONReport().render(report))["change"] as? [String: Any])
    #expect(change["unchanged"] as? Bool == true)
  }

  @Test func `without the question a scorecard says nothing of change`() throws {
    #expect(!TerminalScorecard().render(Fixture.report).contains("CHANGE SINCE"))
    #expect(!CSVScorecard().render(Fixture.report).contains("since"))
    let change = try object(JSONReport().render(Fixture.report))["change"]
    #expect(change is NSNull)
  }

  private func section(of text: String) -> String {
    lines(of: text).drop { !$0.hasPrefix("CHANGE SINCE") }.prefix { !$0.hasPrefix("WHY") }
      .joined(separator: "\n") + "\n"
  }

  private func object(_ json: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require((object?["assessments"] as? [[String: Any]])?.first)
  }

  // MARK: Hostile texts

  @Test(arguments: formats)
  func `no text of a file can act in a timeline or a comparison`(format: String) throws {
    var scorecards = Hostile.report
    scorecards.assessments[0].change = Fixture.timeline(Hostile.text).timelines[0]
    let texts =
      [
        try Self.text(format, Fixture.timeline(Hostile.text), .everything),
        try Self.text(format, Fixture.comparison(of: Hostile.report)),
      ] + scorecardRenderers().map { $0.render(scorecards) }
    for text in texts {
      #expect(text.actingScalar == nil)
      #expect(!text.contains("\n\(Hostile.forgedLine)"))
    }
  }

  @Test func `a page of HTML is sound whatever the texts`() throws {
    var texts = Nasty.texts(80, seed: 5).makeIterator()
    let nasty = Fixture.timeline { texts.next() ?? $0 }
    var scorecards = Hostile.report
    scorecards.assessments[0].change = nasty.timelines[0]
    for page in [
      HTMLScorecard().render(scorecards), try Self.text("html", nasty, .everything),
      try Self.text("html", Fixture.timeline),
      try Self.text("html", Fixture.comparison(of: Hostile.report(of: Nasty.texts(60, seed: 6)))),
    ] {
      #expect(HTMLReading(page).problems == [])
    }
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line passes the width`(width: Int) {
    let style = TextStyle(width: width)
    let texts = [
      TerminalTimeline(style: style).render(Fixture.timeline(Hostile.text), detail: .everything),
      TerminalComparison(style: style).render(Fixture.comparison),
    ]
    for line in texts.flatMap({ lines(of: $0) }) {
      #expect(line.columns <= max(60, width), "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  // MARK: The chart

  @Test func `bands of the chart are the recommended rungs, without a gap`() {
    let timeline = Fixture.timeline.timelines[0]
    #expect(timeline.bands.map(\.rung) == [1, 2, 1])
    #expect(
      timeline.bands.map(\.from.description) == ["2023-08-08", "2023-09-01", "2023-12-24"])
    #expect(
      timeline.bands.map(\.to.description) == ["2023-09-01", "2023-12-24", "2024-03-25"])
  }

  @Test func `the chart stays on its sheet`() {
    let chart = Fixture.timeline.timelines[0].chart(of: "China")
    for drawing in [chart.drawing, chart.narrow].compactMap(\.self) {
      for shape in drawing.shapes {
        guard case .path(let places) = shape.form else { continue }
        #expect(
          places.allSatisfy {
            (0...drawing.width).contains($0.x) && (0...drawing.height).contains($0.y)
          })
      }
    }
  }
}
