import RuleBook
import SourceText

/// Which rule of one rule set is which of another: by id, and where an id is gone and another new,
/// by condition.
struct RulePairing {
  /// A rule with the criterion that it stands in.
  struct Placed {
    let rule: RuleText
    /// The id of the criterion.
    let criterion: String

    /// The id of the rule.
    var id: String { rule.id.value }
  }

  /// A rule of both, by its names in each.
  typealias Pair = (first: Placed, second: Placed)

  /// What is in both, in the order of the second.
  let kept: [Pair]
  /// What only the first has.
  let removed: [Placed]
  /// What only the second has.
  let added: [Placed]

  /// Pairs rules.
  ///
  /// - Parameters:
  ///   - first: A rule set.
  ///   - second: Another.
  ///   - essence: What a rule of the first asks, and what one of the second does: the same for two
  ///     that ask the same.
  init(
    _ first: RuleSet, _ second: RuleSet,
    essence: (first: (RuleText) -> String, second: (RuleText) -> String)
  ) {
    let (mine, theirs) = (Self.placed(first), Self.placed(second))
    let byID = Dictionary(mine.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(theirs.map(\.id))
    var gone = mine.filter { !ids.contains($0.id) }.map { ($0, essence.first($0.rule)) }
    var new = theirs.filter { byID[$0.id] == nil }.map { ($0, essence.second($0.rule)) }
    var renamed: [String: Placed] = [:]
    // Those of one criterion first: of several that ask the same, the next in line is meant.
    for isSameCriterion in [true, false] {
      new.removeAll { rule, asked in
        let place = gone.firstIndex {
          $0.1 == asked && $0.0.rule.scope == rule.rule.scope
            && (!isSameCriterion || $0.0.criterion == rule.criterion)
        }
        guard let place else { return false }
        renamed[rule.id] = gone.remove(at: place).0
        return true
      }
    }
    kept = theirs.compactMap { rule in
      (byID[rule.id] ?? renamed[rule.id]).map { ($0, rule) }
    }
    removed = gone.map(\.0)
    added = new.map(\.0)
  }

  private static func placed(_ rules: RuleSet) -> [Placed] {
    rules.criteria.flatMap { criterion in
      criterion.rules.map { Placed(rule: $0, criterion: criterion.id.value) }
    }
  }
}

/// Which criterion of one rule set is which of another: by id, and where an id is gone and another
/// new, by having the same rules.
struct CriterionPairing {
  /// A criterion of both.
  typealias Pair = (first: CriterionText, second: CriterionText)

  /// What is in both, in the order of the second.
  let kept: [Pair]
  /// What only the first has.
  let removed: [CriterionText]
  /// What only the second has.
  let added: [CriterionText]

  init(_ first: RuleSet, _ second: RuleSet, _ rules: RulePairing) {
    let names = Dictionary(
      rules.kept.map { ($0.first.id, $0.second.id) }, uniquingKeysWith: { first, _ in first })
    let byID = Dictionary(
      first.criteria.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(second.criteria.map(\.id.value))
    var gone = first.criteria.filter { !ids.contains($0.id.value) }
    kept = second.criteria.compactMap { criterion in
      if let same = byID[criterion.id.value] { return (same, criterion) }
      let wanted = Set(criterion.rules.map(\.id.value))
      let place = gone.firstIndex { Set($0.rules.map { names[$0.id.value] ?? "" }) == wanted }
      return place.map { (gone.remove(at: $0), criterion) }
    }
    removed = gone
    let known = Set(kept.map(\.second.id.value))
    added = second.criteria.filter { !known.contains($0.id.value) }
  }
}
