import RuleBook
import SourceText

/// The ids that one thing has in two rule sets.
typealias Names = Set<String>

/// Changes of single parts of a rule set as it was read; what is not there stays as it is.
extension RuleSet {
  mutating func withCriterion(_ names: Names, _ change: (inout CriterionText) -> Void) {
    guard let place = criteria.firstIndex(where: { names.contains($0.id.value) }) else { return }
    change(&criteria[place])
  }

  mutating func withRule(_ names: Names, _ change: (inout RuleText) -> Void) {
    for criterion in criteria.indices {
      let place = criteria[criterion].rules.firstIndex { names.contains($0.id.value) }
      if let place { return change(&criteria[criterion].rules[place]) }
    }
  }

  mutating func withRung(_ id: String, _ change: (inout DesignationText) -> Void) {
    guard let place = designations.firstIndex(where: { $0.id.value == id }) else { return }
    change(&designations[place])
  }

  /// Takes a rule out of its criterion.
  mutating func takeRule(_ names: Names) -> RuleText? {
    for criterion in criteria.indices {
      let place = criteria[criterion].rules.firstIndex { names.contains($0.id.value) }
      if let place { return criteria[criterion].rules.remove(at: place) }
    }
    return nil
  }

  /// Puts a rule where an order has it: behind the nearest before it that is there.
  mutating func insert(_ rule: RuleText, into criterion: Names, following order: [Names]) {
    withCriterion(criterion) {
      $0.rules.insert(rule, following: order) { $0.id.value }
    }
  }
}

extension Array {
  /// Puts an element behind the nearest of those before it in an order that is there.
  mutating func insert(
    _ element: Element, following order: [Names], id: (Element) -> String
  ) {
    let own = order.firstIndex { $0.contains(id(element)) } ?? order.count
    for names in order[..<own].reversed() {
      guard let place = firstIndex(where: { names.contains(id($0)) }) else { continue }
      return insert(element, at: place + 1)
    }
    insert(element, at: 0)
  }
}
