/// Where something lies between its two ends, as a draw settles it; 0 is the low end.
package struct Lot: Hashable, Comparable, Sendable {
  /// Uniform over all 32-bit numbers where it is drawn.
  package let bits: UInt32

  /// A place between two ends.
  package init(_ bits: UInt32) { self.bits = bits }

  /// The low end.
  package static let low = Lot(0)
  /// The high end.
  package static let high = Lot(.max)

  package static func < (a: Lot, b: Lot) -> Bool { a.bits < b.bits }

  /// The whole number that lies here between two ends, both included; each has the same share of
  /// all lots, but for one lot.
  package func whole(from low: Int, to high: Int) -> Int {
    low + Int(UInt64(high - low + 1).multipliedFullWidth(by: UInt64(bits) << 32).high)
  }

  /// The first lot whose whole number between two ends is not below another, which lies above
  /// the low end and not above the high one.
  static func first(of number: Int, from low: Int, to high: Int) -> Lot {
    let count = UInt64(high - low + 1)
    let share = UInt64(number - low) << 32
    return Lot(UInt32((share + count - 1) / count))
  }

  /// Whether it lies in the upper half, as a coin falls.
  var isHeads: Bool { bits >= 1 << 31 }
}
