import RuleBook
import ThreatModel

/// What a criterion's score is computed from.
struct CriterionInput {
  let criterion: Criterion
  let incidents: [VisibleIncident]
  /// By rule and incident; empty for actor-scope rules.
  let findings: [[Finding]]
  /// By rule; `nil` for incident-scope rules.
  let actorFindings: [Finding?]
  /// Tries an incident-scope rule again with fewer responses.
  let retry: (_ rule: Int, _ incident: Int, _ responses: [ResponseView]) -> Finding

  /// A rule that counts with its points, and those that it outweighs.
  typealias Combination = (
    counted: [(rule: Int, points: Points)], outweighed: [(rule: Int, by: String)]
  )

  /// Combines the rules that hold at one incident as the criterion says.
  func combine(
    _ fired: [(rule: Int, points: Points)],
    rows: [(rule: Int, points: Points, isOpen: Bool)], at incident: Int, _ side: Side
  ) -> Combination {
    switch criterion.within {
    case .highest: highest(fired)
    case .sum: summed(fired)
    case .first: firstRow(at: incident, side)
    }
  }

  /// The greatest points; ties by rule id.
  private func highest(_ fired: [(rule: Int, points: Points)]) -> Combination {
    let best = fired.min { a, b in
      a.points == b.points ? id(a.rule) < id(b.rule) : a.points > b.points
    }
    guard let best else { return ([], []) }
    return ([best], fired.filter { $0.rule != best.rule }.map { ($0.rule, id(best.rule)) })
  }

  /// All points in rule-id order, cut where they reach 100.
  private func summed(_ fired: [(rule: Int, points: Points)]) -> Combination {
    var left = Points.hundred
    var counted: [(rule: Int, points: Points)] = []
    for (rule, points) in fired.sorted(by: { id($0.rule) < id($1.rule) }) {
      let share = min(points, left)
      left = left - share
      counted.append((rule, share))
    }
    return (counted, [])
  }

  /// The first row that holds; where open rows stand before it, the cautious reading takes the
  /// smallest and the generous one the greatest points that the first row could have.
  private func firstRow(at incident: Int, _ side: Side) -> Combination {
    var candidates: [(rule: Int?, points: Points)] = []
    var isSettled = false
    for (rule, entry) in criterion.rules.enumerated() where entry.scope == .incident {
      let finding = findings[rule][incident]
      guard finding.verdict != .no else { continue }
      candidates.append((rule, entry.points))
      if finding.verdict == .yes {
        isSettled = true
        break
      }
    }
    if !isSettled { candidates.append((nil, .zero)) }
    let chosen =
      side == .cautious
      ? candidates.min { $0.points < $1.points } : candidates.max { $0.points < $1.points }
    guard let chosen, let rule = chosen.rule else { return ([], []) }
    let others = candidates.compactMap(\.rule).filter { $0 != rule }
    return ([(rule, chosen.points)], others.map { ($0, id(rule)) })
  }

  /// Points × likelihood × recency, unrounded: what ranks incidents.
  func strength(_ points: [Points], _ incident: Int, _ side: Side) -> Int {
    points.reduce(0) { $0 + $1.hundredths }
      * side.pick(incidents[incident].likelihood).tenThousandths
      * side.pick(incidents[incident].recency).tenThousandths
  }

  private func id(_ rule: Int) -> String { criterion.rules[rule].id }
}
