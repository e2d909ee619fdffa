/// A share between 0 and 1, in ten-thousandths: a likelihood, a decay, a discount, the room left.
public struct Factor: Hashable, Comparable, Sendable {
  /// Ten-thousandths; 0.8 is 8000.
  public let tenThousandths: Int

  /// So many ten-thousandths.
  public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Nothing.
  public static let zero = Factor(tenThousandths: 0)
  /// The whole.
  public static let one = Factor(tenThousandths: 10_000)

  /// Whether `a` is less than `b`.
  public static func < (a: Factor, b: Factor) -> Bool { a.tenThousandths < b.tenThousandths }

  /// The share of a hundred that the points leave: (100 − `points`) / 100, exactly.
  public static func room(after points: Points) -> Factor {
    Factor(tenThousandths: max(0, 10_000 - points.hundredths))
  }

  /// `self` to a power, rounded once to ten-thousandths, half up.
  ///
  /// - Parameter exponent: 0 or more.
  /// - Returns: A share; 1 for exponent 0.
  public func power(_ exponent: Int) -> Factor {
    if exponent == 0 || self == .one { return .one }
    return quickPower(exponent) ?? exactPower(exponent)
  }

  /// The power, whatever its digits.
  func exactPower(_ exponent: Int) -> Factor {
    // Exact while the digits fit: 2 × 10^4 × (10^4)^8 is below 2^128. A rounding tie ends on the
    // fifth decimal, which no higher power does: a binary fraction with 100 bits is enough.
    if exponent <= 8 {
      var numerator: UInt128 = 1
      var denominator: UInt128 = 1
      for _ in 0..<exponent {
        numerator *= UInt128(tenThousandths)
        denominator *= 10_000
      }
      return Factor(tenThousandths: Int((numerator * 10_000 * 2 / denominator + 1) / 2))
    }
    var fraction: UInt128 = 1 << 100
    for _ in 0..<exponent where fraction > 0 {
      fraction = fraction / 10_000 * UInt128(tenThousandths)
    }
    return Factor(tenThousandths: Int((fraction * 10_000 + (1 << 99)) >> 100))
  }

  /// The power where 48 bits decide how it is rounded, which is almost always.
  private func quickPower(_ exponent: Int) -> Factor? {
    guard exponent <= 10_000, 0...10_000 ~= tenThousandths else { return nil }
    var fraction: UInt64 = 1 << 48
    for _ in 0..<exponent where fraction > 0 {
      fraction = fraction * UInt64(tenThousandths) / 10_000
    }
    // Each step cuts off less than one unit, and later steps make no more of it.
    let least = fraction * 10_000 + (1 << 47)
    let most = least + UInt64(exponent) * 10_000
    return least >> 48 == most >> 48 ? Factor(tenThousandths: Int(least >> 48)) : nil
  }
}

extension Factor: CustomStringConvertible {
  /// Always four decimals: `0.8200`.
  public var description: String {
    let digits = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Percent without needless decimals: `80`, `82.5`.
  public var percent: String {
    let whole = tenThousandths / 100
    let rest = tenThousandths % 100
    if rest == 0 { return "\(whole)" }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

extension Points {
  /// Points × factors, rounded once to hundredths, half away from zero.
  ///
  /// The reader's pocket calculator gives the same: every factor is printed as it is used.
  public func scaled(
    likelihood: Factor, recency: Factor, discount: Factor, room: Factor
  ) -> Points {
    if 0...1_000_000 ~= hundredths, likelihood.isShare, recency.isShare, discount.isShare,
      room.isShare
    {
      return quicklyScaled(likelihood, recency, discount, room)
    }
    return exactlyScaled(likelihood, recency, discount, room)
  }

  /// The product, whatever its size.
  func exactlyScaled(
    _ likelihood: Factor, _ recency: Factor, _ discount: Factor, _ room: Factor
  ) -> Points {
    let product =
      Int128(hundredths) * Int128(likelihood.tenThousandths) * Int128(recency.tenThousandths)
      * Int128(discount.tenThousandths) * Int128(room.tenThousandths)
    let unit: Int128 = 10_000_000_000_000_000
    let half = product < 0 ? -unit : unit
    return Points(hundredths: Int((product * 2 + half) / (unit * 2)))
  }

  /// Points × factors × a multiplier that may be more than 1, rounded once to hundredths and cut at
  /// a hundred points.
  public func scaled(
    likelihood: Factor, recency: Factor, discount: Factor, room: Factor, times: Factor
  ) -> Points {
    guard times != .one else {
      return scaled(likelihood: likelihood, recency: recency, discount: discount, room: room)
    }
    let shares =
      Int128(likelihood.tenThousandths) * Int128(recency.tenThousandths)
      * Int128(discount.tenThousandths) * Int128(room.tenThousandths)
    let product = Int128(hundredths) * shares * Int128(times.tenThousandths)
    let unit: Int128 = 100_000_000_000_000_000_000
    return Points(hundredths: min(10_000, Int((product * 2 + unit) / (unit * 2))))
  }

  /// Points × a multiplier, rounded to hundredths and cut at a hundred points.
  public func multiplied(by times: Factor) -> Points {
    scaled(likelihood: .one, recency: .one, discount: .one, room: .one, times: times)
  }

  /// The same for up to 10,000 points and shares between 0 and 1: 2x + 10^16 divided by 2 × 10^16,
  /// first by 2^17 and then by 5^16, which 64 bits hold.
  private func quicklyScaled(
    _ likelihood: Factor, _ recency: Factor, _ discount: Factor, _ room: Factor
  ) -> Points {
    let three =
      UInt64(hundredths) * UInt64(likelihood.tenThousandths) * UInt64(recency.tenThousandths)
    let two = UInt64(discount.tenThousandths) * UInt64(room.tenThousandths)
    let product = three.multipliedFullWidth(by: two)
    let x = UInt128(product.high) << 64 | UInt128(product.low)
    let halved = UInt64(truncatingIfNeeded: (x * 2 + 10_000_000_000_000_000) >> 17)
    return Points(hundredths: Int(halved / 152_587_890_625))
  }
}

extension Factor {
  /// The product, rounded once to ten-thousandths.
  public func times(_ other: Factor) -> Factor {
    Factor(
      tenThousandths: Int(
        (Int128(tenThousandths) * Int128(other.tenThousandths) * 2 + 10_000) / 20_000))
  }

  /// Whether it lies between 0 and 1.
  fileprivate var isShare: Bool { 0...10_000 ~= tenThousandths }
}
