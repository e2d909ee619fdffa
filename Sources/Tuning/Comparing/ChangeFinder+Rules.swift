import RuleBook
import SourceText
import ThreatModel

/// Rules that come, go, move or say something else, in criteria that both rule sets have.
extension ChangeFinder {
  var ruleChanges: [SingleChange] {
    rules.kept.flatMap(worth) + rules.kept.compactMap(condition) + rules.added.compactMap(addition)
      + rules.removed.compactMap(removal) + rules.kept.flatMap(standing)
  }

  private func worth(_ pair: RulePairing.Pair) -> [SingleChange] {
    let (mine, theirs) = (pair.first.rule, pair.second.rule)
    guard mine.points.value != theirs.points.value else { return [] }
    let names = RulePairing.names(pair)
    return [
      SingleChange(
        .number, "rules.\(pair.first.id).points", of: mine.title, from: mine.points.value.words,
        to: theirs.points.value.words
      ) { $0.withRule(names) { $0.points = theirs.points } }
    ]
  }

  private func condition(_ pair: RulePairing.Pair) -> SingleChange? {
    let (mine, theirs) = (pair.first.rule, pair.second.rule)
    guard !isSame(mine, theirs) else { return nil }
    let names = RulePairing.names(pair)
    return SingleChange(
      .condition, "rules.\(pair.first.id).when", of: mine.title, from: mine.asked, to: theirs.asked
    ) { rules in
      rules.withRule(names) {
        // Its reason names what the condition may read.
        if $0.scope != theirs.scope { $0.because = theirs.because }
        ($0.condition, $0.scope) = (theirs.condition, theirs.scope)
      }
    }
  }

  /// A rule that is new in a criterion that is not.
  private func addition(_ placed: RulePairing.Placed) -> SingleChange? {
    let home = criteria.kept.first { $0.second.id.value == placed.criterion }
    guard let home else { return nil }
    let (names, order) = (names(home), order(of: home.second))
    return SingleChange(
      .added, "rules.\(placed.id)", of: placed.rule.title, from: nil, to: placed.words
    ) { $0.insert(placed.rule, into: names, following: order) }
  }

  /// A rule that is gone from a criterion that is not.
  private func removal(_ placed: RulePairing.Placed) -> SingleChange? {
    guard criteria.kept.contains(where: { $0.first.id.value == placed.criterion }) else {
      return nil
    }
    return SingleChange(
      .removed, "rules.\(placed.id)", of: placed.rule.title, from: placed.words, to: nil
    ) { rules in
      _ = rules.takeRule([placed.id])
    }
  }

  /// Another id, another criterion, switched off or on.
  private func standing(_ pair: RulePairing.Pair) -> [SingleChange] {
    let (mine, theirs) = pair
    let path = "rules.\(mine.id)"
    let title = mine.rule.title
    let names = RulePairing.names(pair)
    var found: [SingleChange] = []
    if mine.id != theirs.id {
      found.append(
        SingleChange(.renamed, path, of: title, from: mine.id, to: theirs.id) {
          $0.withRule(names) { $0.id = theirs.rule.id }
        })
    }
    if let home = newHome(of: pair) {
      let (criterion, order) = (self.names(home), order(of: home.second))
      found.append(
        SingleChange(
          .moved, path + ".criterion", of: title, from: mine.criterion, to: theirs.criterion
        ) { rules in
          guard let rule = rules.takeRule(names) else { return }
          rules.insert(rule, into: criterion, following: order)
        })
    }
    if (mine.rule.disabled == nil) != (theirs.rule.disabled == nil) {
      let isOff = theirs.rule.disabled != nil
      found.append(
        SingleChange(
          isOff ? .disabled : .enabled, path + ".disabled", of: title, from: "\(!isOff)",
          to: "\(isOff)"
        ) { $0.withRule(names) { $0.disabled = theirs.rule.disabled } })
    }
    return found
  }

  /// The criterion that a rule moves to, if both rule sets have both criteria: otherwise it comes
  /// with the new one, or goes with the old one.
  private func newHome(of pair: RulePairing.Pair) -> CriterionPairing.Pair? {
    let old = criteria.kept.first { $0.first.id.value == pair.first.criterion }
    let new = criteria.kept.first { $0.second.id.value == pair.second.criterion }
    guard let old, let new, old.first.id.value != new.first.id.value else { return nil }
    return new
  }
}

extension RulePairing.Placed {
  /// What it is worth, and where.
  fileprivate var words: String {
    "\(rule.points.value.words) points in \(criterion)"
      + (rule.disabled == nil ? "" : ", switched off")
  }
}

extension RuleText {
  /// What it asks, and of what.
  fileprivate var asked: String {
    (scope == .actor ? "all incidents: " : "") + condition.text
  }
}
