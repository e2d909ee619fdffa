/// A condition of the task, in CEL, and the points it gives when it holds.
public struct Condition: Sendable {
  /// What must hold.
  public let text: String
  /// What it gives then.
  public let points: Int
}

extension Condition {
  /// The conditions of the task, as every peer is given them.
  public static let all = [
    Condition("'elections' in targets && confidence >= 0.8 && duration_days >= 365.0", 8),
    Condition("'energy' in targets && duration_days > 180.0", 5),
    Condition("'hospitals' in targets || 'water' in targets", 6),
    Condition("records > 1000000", 4),
    Condition("ongoing && confidence >= 0.6", 3),
    Condition("confidence < 0.3", -2),
    Condition("'finance' in targets && records > 100000", 4),
    Condition("!ongoing && duration_days < 30.0", -1),
    Condition("size(targets) >= 4", 3),
    Condition("'military' in targets && 'government' in targets", 7),
    Condition("duration_days >= 730.0 && confidence > 0.5", 4),
    Condition("('media' in targets || 'elections' in targets) && ongoing", 5),
    Condition("records >= 10000 && records < 100000", 1),
    Condition("'telecom' in targets && !('transport' in targets)", 2),
    Condition("confidence >= 0.9 && (duration_days > 90.0 || records > 500000)", 3),
    Condition("'education' in targets && confidence > 0.4 && confidence < 0.7", 1),
    Condition("'research' in targets && duration_days > 365.0 && records > 50000", 4),
    Condition("ongoing && duration_days > 1000.0 || records > 5000000", 6),
    Condition("'energy' in targets && 'water' in targets && confidence >= 0.5", 9),
    Condition("duration_days * confidence > 300.0", 2),
  ]

  /// How many incidents the whole task has.
  public static let incidentCount = 20_000
  /// The points of all conditions over all incidents.
  public static let total = 244_557

  private init(_ text: String, _ points: Int) {
    self.text = text
    self.points = points
  }
}
