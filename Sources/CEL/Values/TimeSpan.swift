/// A length of time, exact to the nanosecond.
///
/// Kept in 64 bits, which CEL's implementations agree on: about 292 years either way.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// The length in nanoseconds.
  public let nanoseconds: Int64

  /// A length in nanoseconds.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// A length in seconds; `nil` if it is out of range.
  public init?(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: TimeSpan.perSecond)
    guard !overflow else { return nil }
    nanoseconds = product
  }

  /// The number of nanoseconds in a second.
  static let perSecond: Int64 = 1_000_000_000

  /// The shorter, or more negative, first.
  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.nanoseconds < b.nanoseconds }

  /// A length written as numbers with units, such as `1h30m` or `-2.5s`.
  ///
  /// - Returns: `nil` if it is not so written or out of range.
  public init?(text: String) {
    var rest = Substring(text).utf8
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    if rest.elementsEqual("0".utf8) {
      nanoseconds = 0
      return
    }
    guard !rest.isEmpty else { return nil }
    var total: Int64 = 0
    while !rest.isEmpty {
      guard let part = TimeSpan.takePart(of: &rest, isNegative: isNegative) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !overflow else { return nil }
      total = sum
    }
    nanoseconds = total
  }

  /// Takes one number and its unit from the front, in nanoseconds.
  private static func takePart(
    of rest: inout Substring.UTF8View, isNegative: Bool
  ) -> Int64? {
    func takeDigits() -> Substring.UTF8View {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    let whole = takeDigits()
    var fraction = Substring().utf8
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits()
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    // Longer units first: "ms" is not minutes.
    let units: [(String, Int64)] = [
      ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000),
      ("s", perSecond), ("m", 60 * perSecond), ("h", 3600 * perSecond),
    ]
    guard let (name, unit) = units.first(where: { rest.starts(with: $0.0.utf8) }) else {
      return nil
    }
    rest = rest.dropFirst(name.utf8.count)
    var total: Int64 = 0
    func add(_ amount: Int64) -> Bool {
      let (sum, overflow) = total.addingReportingOverflow(isNegative ? -amount : amount)
      total = sum
      return !overflow
    }
    if !whole.isEmpty {
      guard let count = Int64(Substring(whole)) else { return nil }
      let (amount, overflow) = count.multipliedReportingOverflow(by: unit)
      guard !overflow, add(amount) else { return nil }
    }
    var scale = unit
    for digit in fraction {
      scale /= 10
      guard add(Int64(digit - UInt8(ascii: "0")) * scale) else { return nil }
    }
    return total
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The length in seconds with as many decimals as it needs, such as `90.5s`.
  public var description: String {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    let rest = magnitude % UInt64(TimeSpan.perSecond)
    return "\(sign)\(magnitude / UInt64(TimeSpan.perSecond))\(decimals(rest))s"
  }
}

/// A count of nanoseconds below a second as decimals without trailing zeros.
func decimals(_ nanoseconds: UInt64) -> String {
  guard nanoseconds != 0 else { return "" }
  let digits = String(nanoseconds)
  var padded = String(repeating: "0", count: 9 - digits.utf8.count) + digits
  while padded.last == "0" { padded.removeLast() }
  return "." + padded
}
