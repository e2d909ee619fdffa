import Foundation
import Testing
import ThreatModel

@testable import Scorecards

/// What a change of a rule set does, and sweeps of a setting, in every medium.
@Suite struct TuningReportTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private static func text(_ format: String, _ report: TuningReport) throws -> String {
    try #require(tuningRenderers().first { type(of: $0).name == format }).render(report)
  }

  private static func text(_ format: String, _ report: SweepReport) throws -> String {
    try #require(sweepRenderers().first { type(of: $0).name == format }).render(report)
  }

  @Test(arguments: formats) func `a change looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.tuning()), "tuning.\(format).txt")
  }

  @Test(arguments: formats) func `a sweep looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.sweep()), "sweep.\(format).txt")
  }

  @Test func `what would be refused, what is written and what is nothing is said`() throws {
    var report = Fixture.tuning()
    #expect(try Self.text("terminal", report).contains("--write changes the file"))
    report.passes = false
    #expect(try Self.text("terminal", report).contains("--write would refuse"))
    report.isWritten = true
    #expect(try Self.text("terminal", report).contains("rules.yaml was written."))
    (report.isWritten, report.after, report.changes) = (false, report.before, [])
    let nothing = try Self.text("terminal", report)
    #expect(nothing.contains("There is nothing to write.") && !nothing.contains("@@"))
  }

  @Test func `each state has each value in text, and each change of colour in the chart`() throws {
    let sweep = Fixture.sweep()
    let text = try Self.text("csv", sweep)
    let moves = sweep.actors.reduce(0) { $0 + $1.moves.count }
    #expect(lines(of: text).count == 1 + sweep.actors.count * sweep.values.count + moves)
    let cells = sweep.chart.drawing.shapes.filter {
      if case .rectangle = $0.form { true } else { false }
    }
    let runs = sweep.actors.reduce(0) { count, actor in
      count + 1
        + zip(actor.standings, actor.standings.dropFirst()).count { $0.rungs != $1.rungs }
    }
    #expect(cells.count == runs)
  }

  @Test(arguments: [1, 2, 7, 60, 500])
  func `a map stays on its page, however many values there are`(count: Int) throws {
    let chart = Fixture.sweep(values: count).chart
    for drawing in [chart.drawing, try #require(chart.narrow)] {
      for shape in drawing.shapes {
        guard case .rectangle(let place, let width, _) = shape.form else { continue }
        #expect(place.x >= 0 && place.x + width <= drawing.width, "\(place) \(width)")
      }
    }
  }

  @Test(arguments: formats)
  func `no text of a file can act`(format: String) throws {
    for text in [
      try Self.text(format, Fixture.tuning(Hostile.report, Hostile.text)),
      try Self.text(format, Fixture.sweep(Hostile.report, Hostile.text)),
    ] {
      let acting = text.unicodeScalars.first {
        ($0.value < 0x20 && $0 != "\n") || $0 == "\u{9B}" || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value) || $0 == "\u{2028}"
      }
      #expect(acting == nil)
      #expect(!text.contains("\n\(Hostile.forgedLine)"))
    }
  }

  @Test func `a page of HTML is sound whatever the texts`() throws {
    var texts = Nasty.texts(80, seed: 9).makeIterator()
    for page in [
      try Self.text("html", Fixture.tuning(Hostile.report) { texts.next() ?? $0 }),
      try Self.text("html", Fixture.sweep(Hostile.report) { texts.next() ?? $0 }),
      try Self.text("html", Fixture.sweep()),
    ] {
      #expect(HTMLReading(page).problems == [])
    }
  }

  @Test(arguments: [60, 80, 120])
  func `no line but those of the file passes the width`(width: Int) {
    let style = TextStyle(width: width)
    var tuning = Fixture.tuning()
    tuning.after = tuning.before
    let texts = [
      TerminalTuning(style: style).render(tuning),
      TerminalSweep(style: style).render(Fixture.sweep(values: 3)),
    ]
    for line in texts.flatMap({ lines(of: $0) }) {
      #expect(line.columns <= max(60, width), "\(line)")
    }
  }
}

extension Fixture {
  /// A weight and a rule changed: one state loses a rung, another moves in its index alone.
  static func tuning(
    _ report: AssessmentReport = report, _ text: (String) -> String = { $0 }
  ) -> TuningReport {
    var tuned = report.rules
    tuned.sha256 = String(repeating: "0", count: 64)
    var rules = report.rules
    rules.path = "rules.yaml"
    let actors = report.assessments.enumerated().map { place, assessment -> TunedActor in
      var after = assessment
      if place == 0 {
        after.recommended = max(0, after.recommended - 1)
      }
      let low = Points(hundredths: max(0, after.index.low.hundredths - 123))
      after.index = Interval(low: low, high: after.index.high)
      let rung = assessment.ladder[assessment.recommended]
      return TunedActor(
        actor: assessment.actor, before: ComparedStanding(assessment),
        after: ComparedStanding(after),
        mover: MovingRule(
          rule: NamedID(id: "legislature", title: text("Strikes a legislature")),
          share: Reading(low: Points(hundredths: -240), high: .zero)),
        deciders: place > 0
          ? []
          : [
            RungDecider(
              isRecommended: true, isRise: false,
              rung: NamedID(id: rung.id, title: text(rung.title)),
              index: .init(
                index: (assessment.index.low, low),
                asked: (assessment.index.low, assessment.index.low)),
              gates: [text("Two governments attribute")])
          ])
    }
    return TuningReport(
      rules: rules, tuned: tuned,
      before: Array("# \(text("Rules"))\nweight: 25\nrules: []\n".utf8),
      after: Array("# \(text("Rules"))\nweight: 35\nrules: []\n".utf8), isWritten: false,
      passes: true,
      changes: [
        RuleSetChange(
          path: "criteria.targets.weight", title: text("Targets"), from: "25", to: "35"),
        RuleSetChange(path: "rules.media", title: text("Media"), from: text("targets"), to: nil),
      ], remarks: [text("rules.deaths.points is held at 100.")], asOf: report.asOf,
      evidenceSHA256: report.evidenceSHA256, evidencePaths: report.evidencePaths,
      marking: report.marking, actors: actors)
  }

  /// The first state rises half-way and again; the others stay.
  static func sweep(
    _ report: AssessmentReport = report, values count: Int = 5,
    _ text: (String) -> String = { $0 }
  ) -> SweepReport {
    func upshot(_ recommended: Int, _ possible: Int) -> Upshot {
      Upshot(
        recommended: recommended, possible: possible,
        index: Interval(low: Points(hundredths: 3000), high: Points(hundredths: 4500)))
    }
    let actors = report.assessments.enumerated().map { place, assessment -> SweptActor in
      var actor = assessment.actor
      actor.name = text(actor.name)
      let standings = (0..<count).map { value in
        place > 0 || value < 2 ? upshot(1, 1) : value < 4 ? upshot(1, 2) : upshot(2, 2)
      }
      let moves = [
        SweepMove(value: 1725, before: upshot(1, 1), after: upshot(1, 2)),
        SweepMove(value: 2999, before: upshot(1, 2), after: upshot(2, 2)),
      ]
      return SweptActor(actor: actor, standings: standings, moves: place == 0 ? moves : [])
    }
    return SweepReport(
      rules: report.rules,
      setting: Setting(path: "criteria.targets.weight", kind: .weight, of: text("Targets")),
      own: 2500, values: (0..<count).map { 1000 + $0 * 500 },
      ladder: (report.assessments.first?.ladder ?? []).map {
        NamedID(id: $0.id, title: text($0.title))
      }, isExhaustive: true, asOf: report.asOf, evidenceSHA256: report.evidenceSHA256,
      evidencePaths: report.evidencePaths, marking: report.marking, actors: actors)
  }
}
