/// Points, scores, weights and indices, in hundredths.
///
/// An integer, so that sums do not depend on order and two machines agree on the last digit.
public struct Points: Hashable, Comparable, Sendable {
  /// Hundredths of a point; a score of 62.10 is 6210.
  public let hundredths: Int

  /// So many hundredths of a point.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// No points.
  public static let zero = Points(hundredths: 0)
  /// The most that a rule, a criterion or an index may reach.
  public static let hundred = Points(hundredths: 10_000)

  /// The sum.
  public static func + (a: Points, b: Points) -> Points {
    Points(hundredths: a.hundredths + b.hundredths)
  }

  /// The difference.
  public static func - (a: Points, b: Points) -> Points {
    Points(hundredths: a.hundredths - b.hundredths)
  }

  /// Adds in place.
  public static func += (a: inout Points, b: Points) { a = a + b }

  /// Whether `a` is fewer than `b`.
  public static func < (a: Points, b: Points) -> Bool { a.hundredths < b.hundredths }
}

extension Points: CustomStringConvertible {
  /// Always two decimals: `62.10`.
  public var description: String {
    let magnitude = hundredths.magnitude
    let cents = magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)." + (cents < 10 ? "0" : "")
      + "\(cents)"
  }
}
