import RuleBook
import ThreatModel

/// How the rules of one incident combine.
struct Combination {
  /// The rules that count with their points.
  private(set) var counted: [(row: Row, points: Points)] = []
  /// The rules that would count, had another not.
  private(set) var outweighed: [(rule: Int, by: Int)] = []

  /// Combines the rows of an incident, in the order of the plan.
  init(_ rows: [Row], _ plan: CriterionPlan, _ points: [Points], _ side: Side) {
    switch plan.within {
    case .highest: countHighest(rows, plan, points, side)
    case .sum: countAll(rows, points, side)
    case .first: countFirst(rows, points, side)
    }
  }

  /// The greatest points; ties by rule id.
  private mutating func countHighest(
    _ rows: [Row], _ plan: CriterionPlan, _ points: [Points], _ side: Side
  ) {
    guard let best = Self.highest(rows, plan, points, side) else { return }
    counted = [(best, points[best.rule])]
    for row in rows where row.holds(in: side) && row.rule != best.rule {
      outweighed.append((row.rule, best.rule))
    }
  }

  /// All points in rule-id order, cut where they reach 100.
  private mutating func countAll(_ rows: [Row], _ points: [Points], _ side: Side) {
    var left = Points.hundred
    for row in rows where row.holds(in: side) {
      let share = min(points[row.rule], left)
      left = left - share
      counted.append((row, share))
    }
  }

  /// The first row that holds; where open rows stand before it, the cautious reading takes the
  /// smallest and the generous one the greatest points that the first row could have.
  private mutating func countFirst(_ rows: [Row], _ points: [Points], _ side: Side) {
    let settled = rows.firstIndex(where: \.isSettled)
    var candidates: [(row: Row?, points: Points)] =
      (settled.map { rows[...$0] } ?? rows[...]).map { ($0, points[$0.rule]) }
    if settled == nil { candidates.append((nil, .zero)) }
    let chosen =
      side == .cautious
      ? candidates.min { $0.points < $1.points } : candidates.max { $0.points < $1.points }
    guard let chosen, let row = chosen.row else { return }
    counted = [(row, chosen.points)]
    outweighed = candidates.compactMap(\.row).filter { $0.rule != row.rule }
      .map { ($0.rule, row.rule) }
  }

  /// The points that the rows of an incident come to, without saying which.
  static func points(
    of rows: [Row], _ plan: CriterionPlan, _ points: [Points], _ side: Side
  ) -> Points {
    // The usual form, and asked far more often than which rule it is.
    if plan.within == .highest {
      return highest(rows, plan, points, side).map { points[$0.rule] } ?? .zero
    }
    return Combination(rows, plan, points, side).counted.reduce(.zero) { $0 + $1.points }
  }

  private static func highest(
    _ rows: [Row], _ plan: CriterionPlan, _ points: [Points], _ side: Side
  ) -> Row? {
    var best: Row?
    for row in rows where row.holds(in: side) {
      guard let other = best else {
        best = row
        continue
      }
      let (own, others) = (points[row.rule], points[other.rule])
      if own > others || (own == others && plan.rank[row.rule] < plan.rank[other.rule]) {
        best = row
      }
    }
    return best
  }
}
