/// All decimals of a number, and how it reads when cut to some of them.
///
/// Every double is a whole number times a power of two, and so has finitely many decimals. Cut
/// exactly from those, a number is rounded to the nearest, and to the even digit if it lies in
/// the middle.
struct DecimalText {
  private let isNegative: Bool
  /// The digits from the first that is not zero; empty for zero.
  private let digits: [UInt8]
  /// How many of them stand after the decimal point.
  private let scale: Int

  /// The decimals of a finite number.
  init(_ number: Double) {
    isNegative = number.sign == .minus
    guard number != 0, number.isFinite else {
      (digits, scale) = ([], 0)
      return
    }
    // number = significand × 2^power, both whole.
    let fractionBits = Int(Double.significandBitCount)
    let biased = Int(number.exponentBitPattern)
    let significand =
      number.significandBitPattern | (biased == 0 ? 0 : 1 << UInt64(fractionBits))
    let power = max(biased, 1) - 1023 - fractionBits
    var whole = BigDecimal(significand)
    // A half is five tenths: n × 2^-k = n × 5^k × 10^-k.
    for _ in 0..<abs(power) { whole.multiply(by: power < 0 ? 5 : 2) }
    digits = whole.digits
    scale = max(-power, 0)
  }

  private var sign: String { isNegative ? "-" : "" }

  /// The number with so many decimals.
  func fixed(places: Int) -> String {
    let rounded = DecimalText.rounded(digits, dropping: scale - places)
    // The digits now end with the last decimal wanted.
    var text = rounded + [UInt8](repeating: 0, count: max(places - scale, 0))
    if text.count <= places {
      text = [UInt8](repeating: 0, count: places + 1 - text.count) + text
    }
    let point = text.count - places
    return sign + DecimalText.string(text[..<point])
      + (places > 0 ? "." + DecimalText.string(text[point...]) : "")
  }

  /// The number with one digit before the point, so many after it, and an exponent.
  func scientific(places: Int) -> String {
    var exponent = digits.isEmpty ? 0 : digits.count - 1 - scale
    var text = DecimalText.rounded(digits, dropping: digits.count - 1 - places)
    if text.count > places + 1 {
      // Rounding up made it a digit longer.
      text.removeLast()
      exponent += 1
    }
    text += [UInt8](repeating: 0, count: places + 1 - text.count)
    let written = String(exponent.magnitude)
    return sign + DecimalText.string(text[..<1])
      + (places > 0 ? "." + DecimalText.string(text[1...]) : "")
      + (exponent < 0 ? "e-" : "e+") + (written.utf8.count < 2 ? "0" : "") + written
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// Digits without the last few, rounded; as they are if none is to be dropped.
  private static func rounded(_ digits: [UInt8], dropping count: Int) -> [UInt8] {
    guard count > 0 else { return digits }
    guard count <= digits.count else { return [] }
    var kept = Array(digits.dropLast(count))
    let dropped = digits.suffix(count)
    let isHalf = dropped.first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let isUp = isHalf ? (kept.last ?? 0) % 2 == 1 : (dropped.first ?? 0) >= 5
    guard isUp else { return kept }
    var place = kept.count - 1
    while place >= 0, kept[place] == 9 {
      kept[place] = 0
      place -= 1
    }
    if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    return kept
  }
}

/// A whole number of any size, in groups of nine decimal digits, the lowest first.
private struct BigDecimal {
  private static let base: UInt64 = 1_000_000_000
  private var groups: [UInt32] = []

  init(_ number: UInt64) {
    var rest = number
    while rest > 0 {
      groups.append(UInt32(rest % BigDecimal.base))
      rest /= BigDecimal.base
    }
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in groups.indices {
      let product = UInt64(groups[index]) * UInt64(factor) + carry
      groups[index] = UInt32(product % BigDecimal.base)
      carry = product / BigDecimal.base
    }
    if carry > 0 { groups.append(UInt32(carry)) }
  }

  /// The decimal digits, without zeros in front.
  var digits: [UInt8] {
    var result: [UInt8] = []
    for group in groups.reversed() {
      var rest = group
      var part = [UInt8](repeating: 0, count: 9)
      for place in stride(from: 8, through: 0, by: -1) {
        part[place] = UInt8(rest % 10)
        rest /= 10
      }
      result += part
    }
    return Array(result.drop { $0 == 0 })
  }
}
