import Testing
import ThreatModel

@testable import Scorecards

/// What came of fitting a rule set to expectations, in every medium.
@Suite struct FitReportTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private static func text(_ format: String, _ fit: FitReport) throws -> String {
    var report = Fixture.tuning()
    report.fit = fit
    return try #require(tuningRenderers().first { type(of: $0).name == format }).render(report)
  }

  private static func terminal(_ change: (inout FitReport) -> Void) throws -> String {
    var fit = Fixture.fit()
    change(&fit)
    return try text("terminal", fit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: formats) func `a fit looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.fit()), "fit.\(format).txt")
  }

  @Test(arguments: formats) func `what cannot be fitted looks as recorded`(format: String) throws {
    try expectGolden(try Self.text(format, Fixture.contradicted()), "unfitted.\(format).txt")
  }

  @Test func `each way to find changes says how certain it is`() throws {
    #expect(try Self.terminal { _ in }.contains("this one is the least change"))
    #expect(
      try Self.terminal { ($0.method, $0.isLeast) = (.pair, true) }
        .contains("least change relative to their values; that is certain."))
    #expect(
      try Self.terminal {
        ($0.method, $0.isLeast, $0.effort.undecidedPairs) = (.pair, false, 4)
      }.contains("of those that were decided; 4 were too intricate to be decided"))
    #expect(
      try Self.terminal { ($0.method, $0.isFewest, $0.effort.combinations) = (.search, true, 900) }
        .contains("fewer changes do not do, but smaller ones might."))
    #expect(
      try Self.terminal { ($0.outcome, $0.method) = (.notFound, .search) }
        .contains("That proves nothing"))
    #expect(
      try Self.terminal { $0.isInterrupted = true }
        .contains("The search was ended before it was done."))
    #expect(
      try Self.terminal { ($0.outcome, $0.method) = (.nothingToDo, .none) }
        .contains("there is nothing to change"))
  }

  @Test(arguments: formats)
  func `no text of a file can act`(format: String) throws {
    let text = try Self.text(format, Fixture.contradicted(Hostile.text))
    let acting = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || $0 == "\u{9B}" || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value) || $0 == "\u{2028}"
    }
    #expect(acting == nil)
    #expect(!text.contains("\n\(Hostile.forgedLine)"))
  }

  @Test func `a page of HTML is sound`() throws {
    for fit in [Fixture.fit(), Fixture.contradicted(), Fixture.contradicted(Hostile.text)] {
      #expect(HTMLReading(try Self.text("html", fit)).problems == [])
    }
  }
}

extension Fixture {
  private static let day = CalendarDate(year: 2024, month: 3, day: 25)

  private static func expectation(
    _ id: String, _ rungs: (least: NamedID?, most: NamedID?), before: NamedID, after: NamedID,
    held: (before: Bool, after: Bool)
  ) -> FittedExpectation {
    FittedExpectation(
      id: id, actor: "CN", date: day ?? report.asOf, atLeast: rungs.least, atMost: rungs.most,
      before: before, after: after, heldBefore: held.before, holds: held.after)
  }

  /// One setting would do, of two that would; half of the expectations were held out.
  static func fit(_ text: (String) -> String = { $0 }) -> FitReport {
    let rungs = [
      ("none", "Nothing supported"), ("concern", "Concern justified"),
      ("state-designation", "State designation supported"),
    ].map { NamedID(id: $0.0, title: text($0.1)) }
    return FitReport(
      path: text("mine.yaml"), outcome: .found, method: .single,
      margin: Points(hundredths: 50), reached: Points(hundredths: 62),
      effort: FitEffort(
        settings: 60, locked: 3, loose: 2, singles: 60, pairs: 1770, undecidedPairs: 0,
        combinations: 0),
      isFewest: true, isLeast: true, isInterrupted: false,
      singles: [
        FitInterval(
          setting: Setting(path: "criteria.targets.weight", kind: .weight, of: text("Targets")),
          own: 2500, counts: 3100...3625),
        FitInterval(
          setting: Setting(
            path: "designations.concern.at_least", kind: .threshold, of: text("Concern")),
          own: 1000, counts: 1201...1400),
      ], contradictions: [],
      expectations: [
        expectation(
          text("gb-2024"), (rungs[1], rungs[1]), before: rungs[2], after: rungs[1],
          held: (false, true)),
        expectation(
          text("us-2024"), (rungs[1], nil), before: rungs[1], after: rungs[1], held: (true, true)),
        expectation(
          text("eu-2024"), (nil, rungs[1]), before: rungs[1], after: rungs[0], held: (true, true)),
      ], knownDisagreements: 12, withoutDossier: 1, later: 2, heldOutHalf: 1,
      holdOut: FitHoldOut(
        share: Factor(tenThousandths: 5_000), seed: 3, compared: 4, agreeingBefore: 2,
        agreeingAfter: 3,
        agreeingByCount: 1, agreeingByCommonest: 2, commonest: rungs[1]))
  }

  /// Every reason for which expectations cannot be met.
  static func contradicted(_ text: (String) -> String = { $0 }) -> FitReport {
    var fit = fit(text)
    let ids = fit.expectations.map(\.id)
    (fit.outcome, fit.method, fit.singles, fit.holdOut) = (.impossible, .none, [], nil)
    fit.contradictions = [
      FitContradictionReport(
        expectations: [ids[0]], reason: .gates(rung: NamedID(id: "a", title: text("Concern")))),
      FitContradictionReport(
        expectations: [ids[1]],
        reason: .reach(
          Interval(low: Points(hundredths: 1200), high: Points(hundredths: 3400)))),
      FitContradictionReport(expectations: [ids[0], ids[1]], reason: .sameEvidence),
      FitContradictionReport(expectations: [ids[1], ids[2]], reason: .moreEvidence),
      FitContradictionReport(
        expectations: [ids[0], ids[2]], reason: .difference(most: Points(hundredths: 40))),
      FitContradictionReport(expectations: ids, reason: .exhausted),
    ]
    return fit
  }
}
