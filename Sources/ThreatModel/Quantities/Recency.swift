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
    return quickRecency(days: days, halfLife: halfLife)
      ?? exactRecency(days: days, halfLife: halfLife)
  }

  /// The recency for 1 or more days, whatever its digits.
  static func exactRecency(days: Int, halfLife: Int) -> Factor {
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

  /// The recency where 24 bits of the exponent's fraction decide how it is rounded, which is almost
  /// always.
  private static func quickRecency(days: Int, halfLife: Int) -> Factor? {
    guard days <= 1_000_000_000, halfLife <= 10_000_001 else { return nil }
    let denominator = UInt64(hundredthsOfDaysPerYear) * UInt64(halfLife)
    let (whole, remainder) = (UInt64(days) * 10_000).quotientAndRemainder(dividingBy: denominator)
    guard whole < 20 else { return .zero }
    let digits = Int((remainder << 24) / denominator)
    let powers = powersOfOneHalf
    var result = (powers[digits >> 16] * powers[256 + (digits >> 8 & 255)]) >> 31
    result = (result * powers[512 + (digits & 255)]) >> 31
    let rounded = ((result * 10_000) >> whole) + (1 << 30)
    // What was cut off is less than this: 10^4 (ln 2 / 2^24 + 5 / 2^31) < 2^-11.
    let margin: UInt64 = 1 << 20
    return (rounded - margin) >> 31 == (rounded + margin) >> 31
      ? Factor(tenThousandths: Int(rounded >> 31)) : nil
  }
}

/// 2^(−k/2^8), 2^(−k/2^16) and 2^(−k/2^24) for k from 0 to 255, as fractions of 2^31.
private let powersOfOneHalf: [UInt64] = (0..<3).flatMap { byte in
  (0..<256).map { (digits: Int) -> UInt64 in
    var power: UInt128 = 1 << fractionBits
    for bit in 0..<8 where digits >> (7 - bit) & 1 == 1 {
      power = (power * rootsOfOneHalf[byte * 8 + bit]) >> fractionBits
    }
    return UInt64(power >> (fractionBits - 31))
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
