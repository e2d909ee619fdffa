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

  /// A rule that holds at an incident, or may.
  struct Row {
    let rule: Int
    let points: Points
    let finding: Finding
  }

  /// A rule that counts with its points, and those that it outweighs.
  typealias Combination = (
    counted: [(rule: Int, points: Points)], outweighed: [(rule: Int, by: String)]
  )

  /// Combines the rules that hold, or may, at one incident as the criterion says.
  func combine(_ rows: [Row], _ side: Side) -> Combination {
    let fired: [(rule: Int, points: Points)] =
      rows.filter { $0.finding.holds(in: side) }.map { ($0.rule, $0.points) }
    return switch criterion.within {
    case .highest: highest(fired)
    case .sum: summed(fired)
    case .first: firstRow(rows, side)
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
  private func firstRow(_ rows: [Row], _ side: Side) -> Combination {
    let settled = rows.firstIndex { $0.finding.verdict == .yes }
    var candidates: [(rule: Int?, points: Points)] =
      (settled.map { rows[...$0] } ?? rows[...]).map { ($0.rule, $0.points) }
    if settled == nil { candidates.append((nil, .zero)) }
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
