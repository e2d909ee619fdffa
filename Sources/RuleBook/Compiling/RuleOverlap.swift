import CEL
import SourceText
import ThreatModel

/// Finds rules that hold only where another rule of their criterion does that counts instead.
///
/// Only conditions over one incident are compared, and only where one rule of several counts:
/// rules that add up, and those over all incidents, count beside each other. Compared is where
/// rules hold: one that is open may still count in the generous reading while the other, open
/// only for want of a report, does not.
struct RuleOverlap {
  private let within: WithinIncident
  private let rules: [RuleText]
  private var conditions: ConditionComparison

  /// The rules of one criterion that are compared two by two.
  private static let mostRules = 200

  /// What is found in a criterion.
  ///
  /// - Parameters:
  ///   - criterion: The criterion as it was written.
  ///   - conditions: The conditions of its rules, by the rules' places; those with errors are
  ///     left out.
  /// - Returns: At most one warning for each rule.
  static func findings(
    in criterion: CriterionText, _ conditions: [CheckedExpression?]
  ) -> [Diagnostic] {
    guard criterion.within != .sum else { return [] }
    var overlap = RuleOverlap(criterion, conditions)
    return overlap.findings()
  }

  private init(_ criterion: CriterionText, _ conditions: [CheckedExpression?]) {
    within = criterion.within
    let compared = zip(criterion.rules, conditions).compactMap { rule, condition in
      // A rule that is worth nothing yet takes no part in who has most points.
      rule.scope == .incident && rule.times == nil
        && (rule.points.value > .zero || criterion.within == .first)
        ? condition.map { (rule, $0) } : nil
    }.prefix(Self.mostRules)
    rules = compared.map(\.0)
    self.conditions = ConditionComparison(compared.map(\.1))
  }

  private mutating func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    // From what is never true everything follows; it is reported as that.
    var living: [Int] = []
    for place in rules.indices where conditions.mayHold(place) { living.append(place) }
    for place in living {
      guard let other = replacement(of: place, among: living) else {
        if let others = cover(of: place, among: living) {
          found.append(.coveredRow(rules[place].id, by: others.map { rules[$0].id }))
        }
        continue
      }
      found.append(
        conditions.implies(other, place)
          ? .sameCondition(rules[place].id, rules[other].id, within: within)
          : .impliedRule(rules[place].id, rules[other].id, within: within))
    }
    return found
  }

  /// The rows above a row of a decision table one of which holds wherever it does, if they are so.
  private mutating func cover(of row: Int, among living: [Int]) -> [Int]? {
    var others = living.filter { $0 < row }
    guard within == .first, others.count > 1, conditions.implies(row, anyOf: others) else {
      return nil
    }
    for other in others where conditions.implies(row, anyOf: others.filter { $0 != other }) {
      others.removeAll { $0 == other }
    }
    return others
  }

  /// The first rule that counts instead of another wherever that one holds.
  private mutating func replacement(of rule: Int, among living: [Int]) -> Int? {
    for other in living where other != rule && conditions.implies(rule, other) {
      switch within {
      case .first: if other < rule { return other }
      case .highest, .sum:
        let (points, most) = (rules[rule].points.value, rules[other].points.value)
        if points < most { return other }
        // Of two that say the same for the same points, the later one is reported.
        if points == most, other < rule || !conditions.implies(other, rule) { return other }
      }
    }
    return nil
  }
}
