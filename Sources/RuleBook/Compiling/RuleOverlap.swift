import CEL
import SourceText
import ThreatModel

/// Finds rules that can never count because another rule of their criterion always does.
///
/// Only conditions over one incident are compared, and only where one rule of several counts:
/// rules that add up, and those over all incidents, count beside each other.
struct RuleOverlap {
  private let within: WithinIncident
  private let rules: [RuleText]
  private let conditions: ConditionComparison

  /// The rules of one criterion that are compared two by two.
  private static let mostRules = 200

  /// - Parameters:
  ///   - criterion: The criterion as it was written.
  ///   - conditions: The conditions of its rules, by the rules' places; those with errors are
  ///     left out.
  init(_ criterion: CriterionText, _ conditions: [CheckedExpression?]) {
    within = criterion.within
    let compared = zip(criterion.rules, conditions).compactMap { rule, condition in
      // A rule without points is not finished, and takes no part in who has most of them.
      rule.scope == .incident && (rule.points > .zero || criterion.within == .first)
        ? condition.map { (rule, $0) } : nil
    }.prefix(criterion.within == .sum ? 0 : Self.mostRules)
    rules = compared.map(\.0)
    self.conditions = ConditionComparison(compared.map(\.1))
  }

  var all: [Diagnostic] {
    // What is never true is reported as that.
    let living = rules.indices.filter { conditions.mayHold($0) }
    return living.compactMap { place in
      let others = living.filter { $0 != place && mayReplace($0, place) }
      guard let other = others.first(where: { conditions.implies(place, $0) }) else { return nil }
      let isSame = conditions.implies(other, place)
      return isSame
        ? .sameCondition(rules[place].id, rules[other].id, within: within)
        : .impliedRule(rules[place].id, rules[other].id, within: within)
    }
  }

  /// Whether one rule counts instead of another where both hold.
  private func mayReplace(_ other: Int, _ rule: Int) -> Bool {
    guard within == .highest else { return other < rule }
    let (points, most) = (rules[rule].points, rules[other].points)
    guard points == most else { return points < most }
    // Of two that say the same for the same points, the later one is reported.
    return other < rule || !conditions.implies(other, rule)
  }
}
