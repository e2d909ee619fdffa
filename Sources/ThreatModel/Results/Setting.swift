/// A number of a rule set.
public struct Setting: Hashable, Sendable {
  /// What kind of number it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What a criterion counts beside the others.
    case weight
    /// What each further incident counts of the one before it.
    case discount
    /// What a rule is worth.
    case points
    /// The index that a rung asks for.
    case threshold = "at_least"
    /// The years in which evidence loses half of its weight.
    case halfLife = "half_life"

    /// What it is counted in.
    public var unit: SettingUnit {
      switch self {
      case .weight, .points, .threshold: .points
      case .discount: .share
      case .halfLife: .years
      }
    }
  }

  /// Where it stands: `criteria.targets.weight`, `rules.electoral-system.points`.
  public var path: String
  /// What kind of number it is.
  public var kind: Kind
  /// The title of the criterion, rule or rung that it belongs to; empty for what belongs to none.
  public var of: String

  /// Puts the parts together.
  public init(path: String, kind: Kind, of: String) {
    self.path = path
    self.kind = kind
    self.of = of
  }
}

/// What a setting is counted in: whole counts of the last decimal that it may be written with.
public enum SettingUnit: String, Hashable, Sendable {
  /// Hundredths of a point.
  case points
  /// Ten-thousandths.
  case share
  /// Hundredths of a year; one more than the longest time stands for never.
  case years

  /// The decimals that count.
  public var places: Int { self == .share ? 4 : 2 }

  /// The years, in hundredths, that stand for never: one more than can be written.
  public static let never = 10_000_001

  /// A count as people and files write it, without its unit: `35`, `0.5`, `never`.
  public func text(of count: Int) -> String {
    if self == .years, count >= Self.never { return "never" }
    let unit = places == 4 ? 10_000 : 100
    let digits = String(count.magnitude % UInt(unit))
    var fraction = String(repeating: "0", count: places - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    return (count < 0 ? "-" : "") + "\(count.magnitude / UInt(unit))"
      + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A count with its unit, where it has one: `5 years`.
  public func words(of count: Int) -> String {
    guard self == .years, count < Self.never else { return text(of: count) }
    return text(of: count) + (count == 100 ? " year" : " years")
  }
}
