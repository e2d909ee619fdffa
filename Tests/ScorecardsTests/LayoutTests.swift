import Foundation
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct LayoutTests {
  /// Reports that strain a layout, each by name.
  private static let reports: [(name: String, report: AssessmentReport)] = [
    ("usual", Fixture.report), ("empty", Fixture.report(of: [])),
    ("nothing known", Fixture.report(of: [Fixture.Iran.assessment])),
    ("long names", Fixture.report(of: [longNamed])), ("hostile", Hostile.report),
    ("wide script", Fixture.report(of: [named("中华人民共和国中华人民共和国中华人民共和国")])),
  ]

  private static var longNamed: Assessment {
    named("The Very Serene and Long-Named Republic of")
  }

  private static func named(_ name: String) -> Assessment {
    var assessment = Fixture.China.assessment
    assessment.actor.name = name
    for index in assessment.ladder.indices { assessment.ladder[index].title += " of \(name)" }
    for index in assessment.criteria.indices { assessment.criteria[index].title += " in \(name)" }
    for index in assessment.accusers.indices { assessment.accusers[index].name = name }
    return assessment
  }

  @Test(arguments: reports, [40, 60, 61, 79, 80, 99, 100, 120, 200])
  func `only what a reader copies whole passes the width`(
    example: (name: String, report: AssessmentReport), width: Int
  ) {
    let style = TextStyle(width: width, colour: true)
    for renderer in terminalRenderers(style) {
      for line in lines(of: withoutColour(renderer.render(example.report))) {
        let isCopied =
          line.contains("://") || line.hasPrefix("Again: ") || line.contains("         --")
        #expect(line.columns <= max(60, width) || isCopied, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test(arguments: [60, 80, 100])
  func `an address stands whole on a line of its own`(width: Int) {
    let card = TerminalScorecard(style: TextStyle(width: width)).render(Fixture.report)
    let printed = lines(of: card).map { $0.trimmingCharacters(in: .whitespaces) }
    for url in Fixture.China.assessment.sources.compactMap(\.url) {
      #expect(printed.contains(url))
    }
  }

  @Test(arguments: reports, [60, 80, 100, 200])
  func `the table cuts no word`(example: (name: String, report: AssessmentReport), width: Int) {
    let text = TerminalEvaluation(style: TextStyle(width: width)).render(example.report)
    #expect(!text.contains("…") && !text.contains("..."))
    let rows = lines(of: text).drop { !$0.contains("RECOMMENDED") }
    let words = rows.flatMap { $0.split(separator: " ") }
    guard ["usual", "long names"].contains(example.name) else { return }
    for assessment in example.report.assessments {
      for rung in [assessment.recommended, assessment.possible] {
        let title = assessment.ladder[rung].title
        #expect(title.split(separator: " ").allSatisfy(words.contains), "\(title)")
      }
    }
  }

  @Test(arguments: [(60, false), (80, false), (100, true), (160, true)])
  func `the table draws bars where there is room`(width: Int, hasBars: Bool) {
    let text = TerminalEvaluation(style: TextStyle(width: width)).render(Fixture.report)
    #expect(text.contains("█") == hasBars)
    #expect(lines(of: text).contains { $0.contains(" 0 ") && $0.contains("50") } == hasBars)
  }

  @Test(arguments: reports)
  func `colour adds codes and nothing else`(example: (name: String, report: AssessmentReport)) {
    let pairs = zip(terminalRenderers(.plain), terminalRenderers(TextStyle(colour: true)))
    for (plain, coloured) in pairs {
      let text = coloured.render(example.report)
      #expect(withoutColour(text) == plain.render(example.report))
      #expect(text.contains("\u{1B}[") || example.report.assessments.isEmpty)
    }
  }

  @Test func `without Unicode our own marks are ASCII`() {
    for renderer in terminalRenderers(TextStyle(width: 120, unicode: false)) {
      let text = renderer.render(Fixture.report)
      #expect(text.utf8.count == text.unicodeScalars.count)
      #expect(text.contains("#"))
    }
  }

  @Test(arguments: reports)
  func `a text ends with one line feed and never skips two lines`(
    example: (name: String, report: AssessmentReport)
  ) {
    for renderer in terminalRenderers(.plain) {
      let text = renderer.render(example.report)
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
      #expect(!text.hasPrefix("\n"))
    }
  }

  @Test func `the same report gives the same bytes`() {
    for renderer in evaluationRenderers() + scorecardRenderers() {
      #expect(renderer.render(Fixture.report) == renderer.render(Fixture.report))
    }
  }

  @Test func `each command has its formats, the one for people first`() {
    let names = ["terminal", "markdown", "html", "csv", "json"]
    #expect(evaluationRenderers().map { type(of: $0).name } == names)
    #expect(scorecardRenderers().map { type(of: $0).name } == names)
    #expect(pageRenderers().map { type(of: $0).name } == ["terminal", "markdown", "html"])
  }

  @Test func `nothing in a dossier or rule set steers the terminal`() {
    for renderer in evaluationRenderers() + scorecardRenderers() {
      let text = renderer.render(Hostile.report)
      let steering = text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control
            || (0x202A...0x202E).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value))
      }
      #expect(steering.isEmpty, "\(type(of: renderer).name): \(steering.map(\.value))")
      #expect(!lines(of: text).contains { $0.hasPrefix(Hostile.forgedLine) })
    }
  }

  private func terminalRenderers(_ style: TextStyle) -> [any ReportRenderer] {
    [TerminalEvaluation(style: style), TerminalScorecard(style: style)]
  }
}
