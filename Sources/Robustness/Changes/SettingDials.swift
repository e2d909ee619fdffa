import Assessing
import RuleBook
import ThreatModel

/// A number of the rule set that can be turned from one end of its range to the other.
struct SettingDial: Sendable {
  /// What the rule set says, in the smallest unit that it may be written in.
  let value: Int
  /// All that it may say.
  let range: ClosedRange<Int>
  let variation: @Sendable (Int) -> Variation

  /// The ends of the range, as far as they are elsewhere.
  var ends: [Variation] {
    [range.lowerBound, range.upperBound].filter { $0 != value }.map(variation)
  }

  /// The values nearest to its own, below and above, from which the recommendation is another.
  ///
  /// Found by halving: between its own value and an end the recommendation is taken to move in one
  /// direction only. That holds for weights and thresholds without exception. It holds for points
  /// and the half-life unless raising one rule's points gives a legal instrument to an incident
  /// that makes less of it, or rounding moves the index by a hundredth.
  func tippings(from rung: Int, _ result: (Variation) -> ScenarioResult) -> [Trial] {
    [range.lowerBound, range.upperBound].compactMap { end in
      guard end != value else { return nil }
      let last = Trial(variation: variation(end), result: result(variation(end)))
      let reached = last.result.upshot.recommended
      guard reached != rung else { return nil }
      let direction = reached > rung ? Direction.up : .down
      var (unmoved, moved) = (value, end)
      var nearest = last
      while abs(moved - unmoved) > 1 {
        let middle = unmoved + (moved - unmoved) / 2
        let tried = Trial(variation: variation(middle), result: result(variation(middle)))
        if direction.holds(from: rung, to: tried.result.upshot.recommended) {
          (moved, nearest) = (middle, tried)
        } else {
          unmoved = middle
        }
      }
      return nearest
    }
  }
}

/// The settings that are varied.
struct SettingDials {
  private let program: RuleProgram

  init(_ program: RuleProgram) { self.program = program }

  /// The most that a rule set may give a criterion: 1000.00.
  private static let greatestWeight = 100_000

  /// The weight of each criterion; never so low that no weight is left.
  var weights: [SettingDial] {
    program.criteria.indices.map { place in
      let criterion = program.criteria[place]
      let others = program.totalWeight - criterion.weight
      return SettingDial(
        value: criterion.weight.hundredths,
        range: (others > .zero ? 0 : 1)...Self.greatestWeight
      ) { weight in
        Variation(
          .weight(criterion.named.altered(from: criterion.weight, to: weight)),
          .numbers { $0.criteria[place].weight = Points(hundredths: weight) })
      }
    }
  }

  /// The points of each rule that a place is asked for.
  func points(where isWanted: (_ criterion: Int, _ rule: Int) -> Bool) -> [SettingDial] {
    program.criteria.indices.flatMap { c in
      program.criteria[c].rules.indices.filter { isWanted(c, $0) }.map { r in
        let (named, points) = (
          NamedID(id: program.criteria[c].rules[r].id, title: program.criteria[c].rules[r].title),
          program.criteria[c].rules[r].points
        )
        return SettingDial(value: points.hundredths, range: 0...Points.hundred.hundredths) {
          value in
          Variation(
            .points(named.altered(from: points, to: value)),
            .rules { $0.criteria[c].rules[r].points = Points(hundredths: value) })
        }
      }
    }
  }

  /// The index that each rung but the lowest asks for.
  var thresholds: [SettingDial] {
    program.rungs.indices.dropFirst().map { place in
      let named = NamedID(id: program.rungs[place].id, title: program.rungs[place].title)
      let atLeast = program.rungs[place].atLeast ?? .zero
      return SettingDial(value: atLeast.hundredths, range: 0...Points.hundred.hundredths) {
        value in
        Variation(
          .threshold(named.altered(from: atLeast, to: value)),
          .numbers { $0.rungs[place].atLeast = Points(hundredths: value) })
      }
    }
  }

  /// A hundred thousand years, the most that can be written; one more stands for never.
  private static let longestHalfLife = 10_000_000

  /// The half-life, from 0.01 years to never.
  var halfLife: SettingDial {
    let never = Self.longestHalfLife + 1
    let own = program.settings.halfLife
    return SettingDial(value: own ?? never, range: 1...never) { value in
      let years = value == never ? nil : value
      return Variation(
        .halfLife(from: own, to: years), .rules { $0.settings.halfLife = years })
    }
  }
}

extension Criterion {
  fileprivate var named: NamedID { NamedID(id: id, title: title) }
}

extension NamedID {
  fileprivate func altered(from: Points, to hundredths: Int) -> AlteredSetting {
    AlteredSetting(of: self, from: from, to: Points(hundredths: hundredths))
  }
}
