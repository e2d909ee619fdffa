/// A value known only to lie between two ends, both included.
///
/// A comparison with a range holds if it holds for every value in it, fails if it holds for
/// none, and is otherwise unknown. Ranges are the one addition to CEL; a program that is given
/// none never meets one.
public struct RangeValue: Hashable, Sendable {
  /// The ends, by type.
  public enum Bounds: Hashable, Sendable {
    /// Whole numbers; `nil` is an end that is not known at all.
    case int(Int64?, Int64?)
    /// Numbers; infinity is an end that is not known at all.
    case double(Double, Double)
    /// Points in time.
    case timestamp(Timestamp, Timestamp)
    /// Lengths of time.
    case duration(TimeSpan, TimeSpan)
  }

  /// The ends; the lower is never above the upper.
  public let bounds: Bounds
  /// The fields whose inexact values made it a range.
  public let fields: UnknownSet

  /// A range between two ends.
  ///
  /// - Precondition: The lower end is not above the upper end, and neither is NaN.
  public init(_ bounds: Bounds, fields: UnknownSet) {
    let ordered =
      switch bounds {
      case .int(let low?, let high?): low <= high
      case .int: true
      case .double(let low, let high): low <= high
      case .timestamp(let low, let high): low <= high
      case .duration(let low, let high): low <= high
      }
    precondition(ordered, "the lower end of a range is above its upper end")
    self.bounds = bounds
    self.fields = fields
  }

  /// A range between two values of one type; `nil` if they are not ends of a range.
  init?(lower: Value?, upper: Value?, fields: UnknownSet) {
    switch (lower, upper) {
    case (.int(let low)?, .int(let high)?) where low <= high: bounds = .int(low, high)
    case (.int(let low)?, nil): bounds = .int(low, nil)
    case (nil, .int(let high)?): bounds = .int(nil, high)
    case (nil, nil): bounds = .int(nil, nil)
    case (.double(let low)?, .double(let high)?) where low <= high: bounds = .double(low, high)
    case (.timestamp(let low)?, .timestamp(let high)?) where low <= high:
      bounds = .timestamp(low, high)
    case (.duration(let low)?, .duration(let high)?) where low <= high:
      bounds = .duration(low, high)
    default: return nil
    }
    self.fields = fields
  }

  /// The least value; `nil` if there is no lower bound.
  public var lower: Value? {
    switch bounds {
    case .int(let low, _): low.map(Value.int)
    case .double(let low, _): .double(low)
    case .timestamp(let low, _): .timestamp(low)
    case .duration(let low, _): .duration(low)
    }
  }

  /// The greatest value; `nil` if there is no upper bound.
  public var upper: Value? {
    switch bounds {
    case .int(_, let high): high.map(Value.int)
    case .double(_, let high): .double(high)
    case .timestamp(_, let high): .timestamp(high)
    case .duration(_, let high): .duration(high)
    }
  }

  /// The only value, if both ends are the same.
  public var point: Value? {
    guard let lower, let upper, lower == upper else { return nil }
    return lower
  }
}
