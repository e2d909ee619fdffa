import Assessing
import RuleBook
import Testing
import ThreatModel

@testable import Robustness

/// Where settings tip, against every value that they may have.
@Suite struct TippingTests {
  private static let asOf = "2024-01-01"

  private func scenario() throws -> Scenario {
    Scenario(
      try Sample.dossier(Sample.incidentText), program: try Sample.rules(Sample.ruleText),
      asOf: try Sample.day(Self.asOf))
  }

  /// The values nearest below and above from which a dial moves the rung, found one by one.
  private func nearest(
    _ dial: SettingDial, in scenario: Scenario, upTo most: Int? = nil
  ) -> [Int] {
    let rung = scenario.result.upshot.recommended
    func moves(_ value: Int) -> Bool {
      scenario.result(after: [dial.variation(value)]).upshot.recommended != rung
    }
    let below = stride(from: dial.value - 1, through: dial.range.lowerBound, by: -1)
      .first(where: moves)
    let above = stride(
      from: dial.value + 1, through: min(most ?? .max, dial.range.upperBound), by: 1
    ).first(where: moves)
    return [below, above].compactMap(\.self)
  }

  private func found(_ dial: SettingDial, in scenario: Scenario) -> [Int] {
    dial.tippings(from: scenario.result.upshot.recommended) { scenario.result(after: [$0]) }
      .map { trial in
        switch trial.variation.change {
        case .weight(let setting), .points(let setting), .threshold(let setting):
          setting.to.hundredths
        case .halfLife(_, let years): years ?? 10_000_001
        default: -1
        }
      }
  }

  @Test func `weights, points and thresholds tip where trying every value says`() throws {
    let scenario = try scenario()
    let settings = SettingDials(scenario.program)
    var tipped = 0
    for dial in settings.weights + settings.points(where: { _, _ in true }) + settings.thresholds {
      let expected = nearest(dial, in: scenario)
      #expect(found(dial, in: scenario) == expected)
      tipped += expected.count
    }
    #expect(tipped >= 4)
  }

  @Test func `the half-life tips where trying every value says`() throws {
    let scenario = try scenario()
    let dial = SettingDials(scenario.program).halfLife
    let expected = nearest(dial, in: scenario, upTo: 5000)
    #expect(!expected.isEmpty)
    #expect(found(dial, in: scenario) == expected)
  }

  @Test(arguments: ["belarus", "iran"])
  func
    `weights and thresholds of the shipped rules tip where a neighbour does not, and nowhere nearer`(
      state: String
    ) throws
  {
    let scenario = Scenario(
      try Sample.state(state), program: try Sample.shippedRules.get(),
      asOf: try Sample.day("2024-06-01"))
    let settings = SettingDials(scenario.program)
    let rung = scenario.result.upshot.recommended
    for dial in settings.weights + settings.thresholds {
      func moves(_ value: Int) -> Bool {
        scenario.result(after: [dial.variation(value)]).upshot.recommended != rung
      }
      let tips = found(dial, in: scenario)
      for tip in tips { #expect(moves(tip) && !moves(tip + (tip < dial.value ? 1 : -1))) }
      let step = max(1, (dial.range.upperBound - dial.range.lowerBound) / 50)
      for value in stride(from: dial.range.lowerBound, through: dial.range.upperBound, by: step)
      where moves(value) {
        let between = min(value, dial.value)...max(value, dial.value)
        #expect(tips.contains(where: between.contains))
      }
    }
  }

  @Test func `other weights and thresholds read the same as a new assessment`() throws {
    let scenario = try scenario()
    let settings = SettingDials(scenario.program)
    for dial in settings.weights + settings.thresholds {
      for end in dial.ends {
        let whole = assess(
          scenario.dossier, with: end.effect.applied(to: scenario.program), asOf: scenario.asOf,
          detail: .summary)
        #expect(scenario.result(after: [end]).upshot == whole.upshot)
      }
    }
  }
}
