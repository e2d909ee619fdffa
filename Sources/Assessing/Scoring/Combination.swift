import RuleBook
import ThreatModel

/// How the rules that hold at one incident combine.
struct Combination: Sendable {
  /// Whether all rules count together.
  private let isSum: Bool
  /// Whether the first rule counts, and not the one of the greatest points.
  private let isFirst: Bool
  /// By rule: its place among the rules' ids.
  private let rank: [Int]

  init(_ form: WithinIncident, rank: [Int]) {
    isSum = form == .sum
    isFirst = form == .first
    self.rank = rank
  }

  /// The points that the rows of an incident come to.
  func points(
    of rows: RowTable, at incident: Int, _ points: [Points], _ side: Side
  ) -> Points {
    if !isSum { return single(rows, incident, points, side).map { points[$0.rule] } ?? .zero }
    var sum = Points.zero
    forEachCounted(rows, at: incident, points, side) { sum += $1 }
    return sum
  }

  /// Calls for each rule of an incident that counts, with its points.
  func forEachCounted(
    _ rows: RowTable, at incident: Int, _ points: [Points], _ side: Side,
    _ body: (Row, Points) -> Void
  ) {
    guard isSum else {
      if let row = single(rows, incident, points, side) { body(row, points[row.rule]) }
      return
    }
    // All points in rule-id order, cut where they reach 100.
    var left = Points.hundred
    for place in rows[incident: incident] where rows[place].holds(in: side) {
      let share = min(points[rows[place].rule], left)
      left = left - share
      body(rows[place], share)
    }
  }

  /// Calls for each rule of an incident that would count, had another not.
  func forEachOutweighed(
    _ rows: RowTable, at incident: Int, _ points: [Points], _ side: Side,
    _ body: (_ rule: Int, _ by: Int) -> Void
  ) {
    guard !isSum, let winner = single(rows, incident, points, side) else { return }
    for place in rows[incident: incident] {
      let row = rows[place]
      if row.rule != winner.rule, isFirst || row.holds(in: side) {
        body(row.rule, winner.rule)
      }
      // No rule after the first that holds was in question.
      if isFirst, row.isSettled { return }
    }
  }

  /// The one row of an incident that counts.
  private func single(
    _ rows: RowTable, _ incident: Int, _ points: [Points], _ side: Side
  ) -> Row? {
    isFirst
      ? first(rows, incident, points, side) : highest(rows, incident, points, side)
  }

  /// The greatest points; ties by rule id.
  private func highest(
    _ rows: RowTable, _ incident: Int, _ points: [Points], _ side: Side
  ) -> Row? {
    var best: Row?
    for place in rows[incident: incident] where rows[place].holds(in: side) {
      let row = rows[place]
      guard let other = best else {
        best = row
        continue
      }
      let (own, others) = (points[row.rule], points[other.rule])
      if own > others || (own == others && rank[row.rule] < rank[other.rule]) { best = row }
    }
    return best
  }

  /// The first row that holds; where open rows stand before it, the cautious reading takes the
  /// smallest and the generous one the greatest points that the first row could have, the former
  /// none if no row holds for certain.
  private func first(
    _ rows: RowTable, _ incident: Int, _ points: [Points], _ side: Side
  ) -> Row? {
    var chosen: Row?
    for place in rows[incident: incident] {
      let row = rows[place]
      let own = points[row.rule]
      if let other = chosen.map({ points[$0.rule] }) {
        if side == .cautious ? own < other : own > other { chosen = row }
      } else {
        chosen = row
      }
      if row.isSettled { return chosen }
    }
    // None of them is certain to hold, which is worth nothing.
    guard let open = chosen else { return nil }
    return side == .cautious && points[open.rule] > .zero ? nil : open
  }
}
