/// What a condition says of an incident or an actor.
public enum Verdict: String, Hashable, Sendable {
  /// It holds.
  case yes
  /// It does not hold, or only fields that no source reports left it open.
  case no
  /// Fields that are unknown, or known only as ranges, left it open.
  case unknown
  /// It could not be evaluated.
  case failed
}

/// How good an evidence base is; not a probability.
public enum ConfidenceLevel: String, Hashable, Sendable, Comparable, CaseIterable {
  /// Thin or contested.
  case low
  /// In between.
  case moderate
  /// Broad and settled.
  case high

  /// Low is below moderate, moderate below high.
  public static func < (a: ConfidenceLevel, b: ConfidenceLevel) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  /// The level below, or the lowest.
  public var lowered: ConfidenceLevel { self == .high ? .moderate : .low }
}
