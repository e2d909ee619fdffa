/// Days in a year, in hundredths: 365.25.
public let hundredthsOfDaysPerYear = 36_525

extension Factor {
  /// 0.5 ^ (years / half-life), rounded to ten-thousandths; years = days / 365.25.
  ///
  /// Computed in integers: two machines, or two C libraries, must not disagree on a rung.
  ///
  /// - Parameters:
  ///   - days: Days since the last activity; below 0 counts as 0.
  ///   - halfLife: Years in hundredths; more than 0.
  /// - Returns: 1 on the day of the last activity, falling towards 0.
  public static func recency(days: Int, halfLife: Int) -> Factor {
    guard days > 0 else { return .one }
    // exponent = days × 100 / 36525 / (halfLife / 100) = days × 10^4 / (36525 × halfLife)
    let numerator = UInt128(days) * 10_000
    let denominator = UInt128(hundredthsOfDaysPerYear) * UInt128(halfLife)
    let whole = numerator / denominator
    guard whole < 20 else { return .zero }
    var remainder = numerator % denominator
    // The binary digits of the fraction pick the roots of one half that are multiplied.
    var result: UInt128 = 1 << fractionBits
    for root in rootsOfOneHalf {
      remainder *= 2
      if remainder >= denominator {
        remainder -= denominator
        result = (result * root) >> fractionBits
      }
    }
    result >>= whole
    let half: UInt128 = 1 << (fractionBits - 1)
    return Factor(tenThousandths: Int((result * 10_000 + half) >> fractionBits))
  }
}

/// Binary places of the fixed-point arithmetic; products of two such numbers fit 128 bits.
private let fractionBits: UInt128 = 60

/// 2^(−1/2), 2^(−1/4), 2^(−1/8) … as fractions of 2^60.
private let rootsOfOneHalf: [UInt128] = {
  var roots: [UInt128] = []
  var current: UInt128 = 1 << (fractionBits - 1)
  for _ in 0..<50 {
    current = squareRoot(of: current << fractionBits)
    roots.append(current)
  }
  return roots
}()

/// The whole part of a square root.
private func squareRoot(of value: UInt128) -> UInt128 {
  guard value > 0 else { return 0 }
  var guess: UInt128 = 1 << UInt128((128 - value.leadingZeroBitCount + 1) / 2)
  while true {
    let better = (guess + value / guess) / 2
    if better >= guess { return guess }
    guess = better
  }
}
