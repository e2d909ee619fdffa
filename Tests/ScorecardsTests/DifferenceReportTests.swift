import Testing
import ThreatModel

@testable import Scorecards

/// In what two rule sets differ, in every medium.
@Suite struct DifferenceReportTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private static func text(_ format: String, _ report: RuleSetDifferenceReport) throws -> String {
    try #require(differenceRenderers().first { type(of: $0).name == format }).render(report)
  }

  @Test(arguments: formats) func `a difference looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.difference()), "difference.\(format).txt")
  }

  @Test func `the same file and the same meaning are said plainly`() throws {
    var report = Fixture.difference()
    (report.changes, report.texts, report.overTime) = ([], [], nil)
    report.actors = report.actors.map {
      TunedActor(actor: $0.actor, before: $0.before, after: $0.before, mover: nil, deciders: [])
    }
    #expect(try Self.text("terminal", report).contains("Nothing that decides differs"))
    report.isSameFile = true
    let same = try Self.text("terminal", report)
    #expect(same.contains("the same file, byte for byte") && !same.contains("Who moves"))
  }

  @Test func `effects add up where the sum is the whole but for rounding`() throws {
    var report = Fixture.difference()
    report.changes = Array(report.changes.prefix(2))
    func addsUp(_ low: Int) -> Bool? {
      report.changes[0].alone = .moves([Fixture.move(report.actors[0], by: low)])
      report.changes[1].alone = .moves([])
      return report.interactions.first?.addsUp
    }
    let whole = report.actors[0].after.shift(from: report.actors[0].before).low.hundredths
    #expect(addsUp(whole) == true && addsUp(whole + 2) == true)
    #expect(addsUp(whole + 3) == false)
    report.changes[1].alone = .needsOthers("it stands alone")
    #expect(report.interactions.isEmpty)
    let words = try Self.text("terminal", report).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains("cannot be added up"))
  }

  @Test func `a rung of a ladder that only one has is compared in that ladder`() {
    func standing(_ ladder: [String], _ rung: Int) -> ComparedStanding {
      ComparedStanding(
        Position(recommended: rung, possible: rung, index: Interval(low: .zero, high: .zero)),
        among: ladder.map { NamedID(id: $0, title: $0) })
    }
    let (old, new) = (["none", "high"], ["none", "middle", "high"])
    #expect(standing(new, 1).place(of: \.recommended, beside: standing(old, 0)) == .higher)
    #expect(standing(new, 1).place(of: \.recommended, beside: standing(old, 1)) == .lower)
    #expect(standing(new, 2).place(of: \.recommended, beside: standing(old, 1)) == .same)
    #expect(standing(["a"], 0).place(of: \.recommended, beside: standing(old, 1)) == .other)
  }

  @Test(arguments: formats)
  func `no text of a file can act`(format: String) throws {
    let text = try Self.text(format, Fixture.difference(Hostile.report, Hostile.text))
    let acting = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || $0 == "\u{9B}" || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value) || $0 == "\u{2028}"
    }
    #expect(acting == nil)
    #expect(!text.contains("\n\(Hostile.forgedLine)"))
  }

  @Test func `a page of HTML is sound whatever the texts`() throws {
    var texts = Nasty.texts(80, seed: 11).makeIterator()
    let page = try Self.text("html", Fixture.difference(Hostile.report) { texts.next() ?? $0 })
    #expect(HTMLReading(page).problems == [])
  }

  @Test(arguments: [60, 80, 120])
  func `no line passes the width`(width: Int) {
    let text = TerminalDifference(style: TextStyle(width: width)).render(Fixture.difference())
    for line in lines(of: text) { #expect(line.columns <= max(60, width), "\(line)") }
  }
}

extension Fixture {
  /// One state that a change moves alone.
  static func move(_ actor: TunedActor, by hundredths: Int) -> LoneMove {
    var after = actor.before
    after.index = Interval(
      low: after.index.low + Points(hundredths: hundredths), high: after.index.high)
    return LoneMove(actor: actor.actor, before: actor.before, after: after)
  }

  /// Two rule sets that differ in one thing of each kind.
  static func difference(
    _ report: AssessmentReport = report, _ text: (String) -> String = { $0 }
  ) -> RuleSetDifferenceReport {
    let tuned = tuning(report, text)
    func change(
      _ kind: ComparedChange.Kind, _ path: String, _ from: String?, _ to: String?,
      _ alone: LoneEffect = .moves([])
    ) -> ComparedChange {
      ComparedChange(
        kind: kind,
        change: RuleSetChange(
          path: path, title: text("Some title"), from: from.map(text), to: to.map(text)),
        alone: alone)
    }
    let whole = tuned.actors[0]
    let second = tuned.actors[min(1, tuned.actors.count - 1)]
    let changes = [
      change(
        .number, "criteria.targets.weight", "25", "35",
        .moves([
          LoneMove(actor: whole.actor, before: whole.before, after: whole.after),
          move(second, by: -40),
        ])),
      change(
        .condition, "rules.media.when", #""media" in incident.targets"#,
        #""government" in incident.targets"#, .moves([move(second, by: -10)])),
      change(.added, "rules.destruction", nil, "90 points in effects"),
      change(.removed, "rules.press", "40 points in targets", nil),
      change(.moved, "rules.supply.criterion", "targets", "effects"),
      change(.renamed, "rules.people", "people", "persons"),
      change(.disabled, "rules.health.disabled", "false", "true"),
      change(.order, "criteria.conduct.rules", "one, two", "two, one"),
      change(.choice, "gates.scope", "over all incidents", "over one incident"),
    ]
    let days = (0..<2).map { CalendarDate(dayNumber: report.asOf.dayNumber - 400 + $0 * 30) }
    return RuleSetDifferenceReport(
      first: tuned.rules, second: tuned.tuned, isSameFile: false, changes: changes,
      texts: [
        TextDifference(path: "", keys: ["version"]),
        TextDifference(path: "rules.health", keys: ["title", "why"]),
      ], asOf: report.asOf, evidenceSHA256: report.evidenceSHA256,
      evidencePaths: report.evidencePaths, marking: report.marking, actors: tuned.actors,
      overTime: tuned.actors.enumerated().map { place, actor in
        DisagreementsOfActor(
          actor: actor.actor, from: days[0], to: report.asOf,
          periods: place > 0
            ? []
            : [
              Disagreement(
                from: days[0], to: days[1], first: actor.before.recommended,
                second: actor.after.recommended),
              Disagreement(
                from: report.asOf, to: report.asOf, first: actor.after.recommended,
                second: actor.before.recommended),
            ])
      })
  }
}
