import ThreatModel
import YAMLTree

extension RuleProgram {
  /// Every number that may be set, in the file's order: weights and discounts, points, thresholds,
  /// the half-life.
  package var tunableSettings: [TunableSetting] {
    criteria.indices.map(weight) + criteria.indices.map(discount)
      + criteria.indices.flatMap(points) + rungs.indices.dropFirst().map(threshold) + [
        halfLifeSetting
      ]
  }

  private func weight(_ place: Int) -> TunableSetting {
    let criterion = criteria[place]
    return TunableSetting(
      Setting(path: "criteria.\(criterion.id).weight", kind: .weight, of: criterion.title),
      count: criterion.weight.hundredths, range: RuleSetTables.criterion.range(of: "weight", 2),
      at: [.key("criteria"), .item(id: criterion.id), .key("weight")], after: "title",
      in: .weight(criterion: place))
  }

  private func discount(_ place: Int) -> TunableSetting {
    let criterion = criteria[place]
    return TunableSetting(
      Setting(path: "criteria.\(criterion.id).discount", kind: .discount, of: criterion.title),
      count: criterion.across.discount.tenThousandths,
      range: RuleSetTables.across.range(of: "discount", 4),
      at: [
        .key("criteria"), .item(id: criterion.id), .key("across_incidents"), .key("discount"),
      ], after: "weight", in: .discount(criterion: place))
  }

  private func points(_ place: Int) -> [TunableSetting] {
    let criterion = criteria[place]
    func points(of rule: Rule, in home: TunableSetting.Place) -> TunableSetting {
      TunableSetting(
        Setting(path: "rules.\(rule.id).points", kind: .points, of: rule.title),
        count: rule.points.hundredths, range: RuleSetTables.rule.range(of: "points", 2),
        at: [
          .key("criteria"), .item(id: criterion.id), .key("rules"), .item(id: rule.id),
          .key("points"),
        ], after: "when", in: home)
    }
    return criterion.rules.enumerated().map { rule, content in
      points(of: content, in: .points(criterion: place, rule: rule))
    } + criterion.disabled.map { points(of: $0, in: .idlePoints) }
  }

  private func threshold(_ place: Int) -> TunableSetting {
    let rung = rungs[place]
    return TunableSetting(
      Setting(path: "designations.\(rung.id).at_least", kind: .threshold, of: rung.title),
      count: (rung.atLeast ?? .zero).hundredths,
      range: RuleSetTables.designation.range(of: "at_least", 2),
      at: [.key("designations"), .item(id: rung.id), .key("at_least")], after: "title",
      in: .threshold(rung: place))
  }

  /// The half-life, from 0.01 years to never.
  package var halfLifeSetting: TunableSetting {
    TunableSetting(
      Setting(path: "recency.half_life", kind: .halfLife, of: ""),
      count: settings.halfLife ?? SettingUnit.never, range: 1...SettingUnit.never,
      at: [.key("recency"), .key("half_life")], after: "scale", in: .halfLife)
  }
}

extension KeyTable {
  /// The bounds of a number, in counts of its last decimal.
  fileprivate func range(of key: String, _ places: Int) -> ClosedRange<Int> {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let bounds = self[key]?.kind.bounds ?? 0...0
    return bounds.lowerBound * unit...bounds.upperBound * unit
  }
}
