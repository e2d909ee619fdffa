/// What is known of a figure: it lies between `low` and `high`.
public struct Interval<Bound: Comparable & Sendable>: Sendable {
  // INVARIANT: low <= high.
  /// The least that the evidence allows.
  public let low: Bound
  /// The most that the evidence allows.
  public let high: Bound

  /// From `low` to `high`.
  ///
  /// - Precondition: `low <= high`.
  public init(low: Bound, high: Bound) {
    precondition(low <= high, "an interval's low end lies above its high end")
    self.low = low
    self.high = high
  }

  /// A figure that is known exactly.
  public init(_ value: Bound) {
    low = value
    high = value
  }
}

extension Interval: Equatable where Bound: Equatable {}
extension Interval: Hashable where Bound: Hashable {}

/// A probability interval: how likely it is that the state stands behind something.
public typealias Likelihood = Interval<Factor>

/// One value for each of the two readings of the evidence; unlike an interval's ends the two
/// need not be in order (a discount may be smaller in the generous reading).
public struct Reading<Value> {
  /// In the cautious reading, which counts only what is certain.
  public var low: Value
  /// In the generous reading, which also counts what is open.
  public var high: Value

  /// One value for each reading.
  public init(low: Value, high: Value) {
    self.low = low
    self.high = high
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}

/// A whole number that is known exactly, between bounds, or from a bound upward.
public struct NumberRange: Hashable, Sendable {
  /// The least it may be.
  public let low: Int
  /// The most it may be; `nil` where no source sets a bound.
  public let high: Int?

  /// From `low` to `high`.
  public init(low: Int, high: Int?) {
    self.low = low
    self.high = high
  }

  /// Whether it is known exactly.
  public var isExact: Bool { low == high }
}
