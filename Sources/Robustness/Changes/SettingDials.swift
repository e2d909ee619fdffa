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
  private let settings: [TunableSetting]

  init(_ program: RuleProgram) {
    self.program = program
    settings = program.tunableSettings
  }

  private func settings(_ kind: Setting.Kind) -> [TunableSetting] {
    settings.filter { $0.setting.kind == kind }
  }

  /// The weight of each criterion; never so low that no weight is left.
  var weights: [SettingDial] {
    zip(program.criteria, settings(.weight)).map { criterion, setting in
      let others = program.totalWeight - criterion.weight
      let range = max(setting.range.lowerBound, others > .zero ? 0 : 1)...setting.range.upperBound
      return SettingDial(setting, range: range) {
        .weight(criterion.named.altered(from: criterion.weight, to: $0))
      }
    }
  }

  /// The points of each rule that a place is asked for.
  func points(where isWanted: (_ criterion: Int, _ rule: Int) -> Bool) -> [SettingDial] {
    let byPath = Dictionary(
      settings(.points).map { ($0.setting.path, $0) }, uniquingKeysWith: { first, _ in first })
    return program.criteria.indices.flatMap { c in
      program.criteria[c].rules.indices.filter { isWanted(c, $0) }.compactMap { r in
        let rule = program.criteria[c].rules[r]
        return byPath["rules.\(rule.id).points"].map { setting in
          SettingDial(setting, range: setting.range) {
            .points(
              NamedID(id: rule.id, title: rule.title).altered(from: rule.points, to: $0))
          }
        }
      }
    }
  }

  /// The index that each rung but the lowest asks for.
  var thresholds: [SettingDial] {
    zip(program.rungs.dropFirst(), settings(.threshold)).map { rung, setting in
      SettingDial(setting, range: setting.range) {
        .threshold(
          NamedID(id: rung.id, title: rung.title).altered(from: rung.atLeast ?? .zero, to: $0))
      }
    }
  }

  /// The half-life, from 0.01 years to never.
  var halfLife: SettingDial {
    let (own, setting) = (program.settings.halfLife, program.halfLifeSetting)
    return SettingDial(setting, range: setting.range) {
      .halfLife(from: own, to: $0 >= SettingUnit.never ? nil : $0)
    }
  }
}

extension SettingDial {
  /// Turns a setting; `change` says for people what a value is.
  fileprivate init(
    _ setting: TunableSetting, range: ClosedRange<Int>,
    as change: @escaping @Sendable (Int) -> Change
  ) {
    self.init(value: setting.count, range: range) {
      Variation(change($0), setting.effect(of: $0))
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
