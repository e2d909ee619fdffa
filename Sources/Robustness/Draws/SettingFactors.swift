import Assessing
import RuleBook
import ThreatModel

/// The numbers of a rule set that draws vary, each within a share of itself.
struct SettingFactors: Sendable {
  /// The settings in a fixed order: weights, discounts, points, half-life.
  let settings: [Setting]
  private let base: DrawnSettings
  private let noise: Factor

  /// Where a setting stands among the drawn ones.
  private enum Place: Sendable {
    case weight(Int)
    case discount(Int)
    case points(criterion: Int, rule: Int)
    case halfLife
  }

  private let places: [Place]

  /// The settings of a program.
  ///
  /// - Parameters:
  ///   - program: The compiled rule set.
  ///   - noise: By which share of itself each setting varies, down and up.
  init(_ program: RuleProgram, noise: Factor) {
    self.noise = noise
    base = DrawnSettings(program)
    var settings: [(Setting, Place)] = []
    func add(_ path: String, _ kind: Setting.Kind, of title: String, _ place: Place) {
      settings.append((Setting(path: path, kind: kind, of: title), place))
    }
    for (place, criterion) in program.criteria.enumerated() {
      add("criteria.\(criterion.id).weight", .weight, of: criterion.title, .weight(place))
    }
    for (place, criterion) in program.criteria.enumerated() {
      add("criteria.\(criterion.id).discount", .discount, of: criterion.title, .discount(place))
    }
    for (place, criterion) in program.criteria.enumerated() {
      for (rule, content) in criterion.rules.enumerated() {
        add(
          "rules.\(content.id).points", .points, of: content.title,
          .points(criterion: place, rule: rule))
      }
    }
    if program.settings.halfLife != nil { add("recency.half_life", .halfLife, of: "", .halfLife) }
    self.settings = settings.map(\.0)
    places = settings.map(\.1)
  }

  /// The numbers as the rule set has them.
  var unvaried: DrawnSettings { base }

  /// Replaces numbers, which `unvaried` or an earlier draw gave, with those of a draw that says where
  /// each setting lies.
  func apply(_ lots: [Lot], to drawn: inout DrawnSettings) {
    for (place, lot) in zip(places, lots) {
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
      }
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
