import CEL
import SourceText
import ThreatModel

/// What is wrong with a rule set as a whole, beyond the grammar of its parts.
struct RuleSetFindings {
  private let rules: RuleSet
  private let gates: [[CheckedExpression?]]

  /// The findings of a rule set.
  ///
  /// - Parameters:
  ///   - rules: The rule set as it was read.
  ///   - gates: The conditions of its gates by rung, where they could be checked.
  init(_ rules: RuleSet, gates: [[CheckedExpression?]] = []) {
    self.rules = rules
    self.gates = gates
  }

  var all: [Diagnostic] {
    let found = duplicates + ladder + GateNesting(rules.designations, gates).all
    return rules.isComplete ? found + missing + examples : found
  }

  private var duplicates: [Diagnostic] {
    repeated(rules.criteria.map(\.id), "criterion")
      + repeated(rules.criteria.flatMap(\.rules).map(\.id), "rule")
      + repeated(rules.designations.map(\.id), "designation")
      + rules.designations.flatMap { repeated($0.gates.map(\.id), "gate") }
  }

  private func repeated(_ ids: [Located<String>], _ kind: String) -> [Diagnostic] {
    var first: [String: Located<String>] = [:]
    return ids.filter { !$0.value.isEmpty }.compactMap { id in
      guard let earlier = first[id.value] else {
        first[id.value] = id
        return nil
      }
      return .duplicateID(id, kind: kind, first: earlier.span)
    }
  }

  /// What a rule set cannot do without.
  private var missing: [Diagnostic] {
    var found: [Diagnostic] =
      rules.designations.isEmpty ? [.noDesignations(at: rules.id.span)] : []
    guard let first = rules.criteria.first else {
      return found + [.noCriteria(at: rules.id.span)]
    }
    if rules.criteria.allSatisfy({ $0.weight.value == .zero }) {
      found.append(.weightsSumToZero(at: first.weight.span))
    }
    for criterion in rules.criteria where criterion.rules.allSatisfy(\.isDisabled) {
      found.append(.noRules(criterion.id))
    }
    return found
  }

  private var ladder: [Diagnostic] {
    guard let lowest = rules.designations.first else { return [] }
    var found: [Diagnostic] = []
    if !lowest.gates.isEmpty || (lowest.atLeast?.value ?? .zero) > .zero {
      found.append(.lowestRungDemands(lowest.id))
    }
    var reached: (points: Points, id: String) = (.zero, lowest.id.value)
    for rung in rules.designations {
      guard let atLeast = rung.atLeast else { continue }
      if atLeast.value > .hundred { found.append(.unreachableRung(atLeast)) }
      if atLeast.value < reached.points {
        found.append(.rungsOutOfOrder(atLeast, rung: rung.id.value, below: reached.id))
      } else {
        reached = (atLeast.value, rung.id.value)
      }
    }
    return found
  }

  private var examples: [Diagnostic] {
    rules.criteria.flatMap(\.rules).filter { !$0.isOtherwise }.flatMap { rule in
      (rule.fires.isEmpty ? [Diagnostic.noExample(rule.id, of: "fires")] : [])
        + (rule.silent.isEmpty ? [Diagnostic.noExample(rule.id, of: "silent")] : [])
    }
  }
}
