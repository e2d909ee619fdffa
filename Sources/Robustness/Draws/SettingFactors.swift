import Assessing
import RuleBook
import ThreatModel

/// The numbers of a rule set that draws vary, each within a share of itself.
struct SettingFactors: Sendable {
  /// The settings in a fixed order: weights, discounts, points, half-life.
  let settings: [Setting]
  private let base: DrawnSettings
  private let noise: Factor
  private let places: [TunableSetting.Place]

  /// The settings of a program.
  ///
  /// - Parameters:
  ///   - program: The compiled rule set.
  ///   - noise: By which share of itself each setting varies, down and up.
  init(_ program: RuleProgram, noise: Factor) {
    self.noise = noise
    base = DrawnSettings(program)
    let decays = program.settings.halfLife != nil
    let drawn = program.tunableSettings.filter { setting in
      switch setting.place {
      case .weight, .discount, .points: true
      case .halfLife: decays
      // Thresholds are what draws are held against.
      case .threshold, .idlePoints: false
      }
    }
    settings = drawn.map(\.setting)
    places = drawn.map(\.place)
  }

  /// The numbers as the rule set has them.
  var unvaried: DrawnSettings { base }

  /// What has to be scored again where a setting is otherwise.
  enum Reach {
    /// Nothing: scores are only weighed otherwise.
    case index
    case criterion(Int)
    case all
  }

  /// What hangs on a setting.
  func reach(of setting: Int) -> Reach {
    switch places[setting] {
    case .weight, .threshold, .idlePoints: .index
    case .discount(let criterion), .points(let criterion, _): .criterion(criterion)
    case .halfLife: .all
    }
  }

  /// Replaces numbers, which `unvaried` or an earlier draw gave, with those of a draw that says where
  /// each setting lies.
  func apply(_ lots: [Lot], to drawn: inout DrawnSettings) {
    for (place, lot) in zip(places, lots) { set(place, at: lot, in: &drawn) }
  }

  /// Numbers with one of them elsewhere.
  func replacing(_ setting: Int, of drawn: DrawnSettings, by lot: Lot) -> DrawnSettings {
    var drawn = drawn
    set(places[setting], at: lot, in: &drawn)
    return drawn
  }

  private func set(_ place: TunableSetting.Place, at lot: Lot, in drawn: inout DrawnSettings) {
    switch place {
    case .weight(let criterion):
      drawn.weights[criterion] = varied(base.weights[criterion], lot, most: nil)
    case .discount(let criterion):
      let discount = varied(base.discounts[criterion].tenThousandths, lot, most: 10_000)
      drawn.discounts[criterion] = Factor(tenThousandths: discount)
    case .points(let criterion, let rule):
      drawn.points[criterion][rule] = varied(
        base.points[criterion][rule], lot, most: .hundred)
    case .halfLife:
      drawn.halfLife = base.halfLife.map { max(1, varied($0, lot, most: nil)) }
    case .threshold, .idlePoints: break
    }
  }

  private func varied(_ points: Points, _ lot: Lot, most: Points?) -> Points {
    Points(hundredths: varied(points.hundredths, lot, most: most?.hundredths))
  }

  /// A number somewhere between its ends, cut where the grammar ends.
  private func varied(_ number: Int, _ lot: Lot, most: Int?) -> Int {
    let margin = number * noise.tenThousandths / 10_000
    let drawn = lot.whole(from: number - margin, to: number + margin)
    return most.map { min(drawn, $0) } ?? drawn
  }
}
