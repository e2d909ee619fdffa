package import RuleBook
package import ThreatModel

extension RuleProgram {
  /// In which settings and rules another rule set differs, in the order of the two files.
  package func changes(to other: RuleProgram) -> [RuleSetChange] {
    let mine = Dictionary(
      tunableSettings.map { ($0.setting.path, $0) }, uniquingKeysWith: { first, _ in first })
    let theirs = other.tunableSettings
    let set = theirs.compactMap { setting -> RuleSetChange? in
      guard let own = mine[setting.setting.path], own.count != setting.count else { return nil }
      return RuleSetChange(
        path: setting.setting.path, title: setting.setting.of, from: own.words, to: setting.words)
    }
    return set + ruleChanges(to: other)
  }

  private func ruleChanges(to other: RuleProgram) -> [RuleSetChange] {
    let (mine, theirs) = (placedRules, other.placedRules)
    let byID = Dictionary(mine.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(theirs.map(\.id))
    let gone = mine.filter { !kept.contains($0.id) }.map {
      RuleSetChange(path: "rules.\($0.id)", title: $0.title, from: $0.criterion, to: nil)
    }
    return gone
      + theirs.flatMap { rule -> [RuleSetChange] in
        let path = "rules.\(rule.id)"
        guard let own = byID[rule.id] else {
          return [RuleSetChange(path: path, title: rule.title, from: nil, to: rule.criterion)]
        }
        var found: [RuleSetChange] = []
        if own.criterion != rule.criterion {
          found.append(
            RuleSetChange(
              path: path + ".criterion", title: rule.title, from: own.criterion,
              to: rule.criterion))
        }
        if own.isDisabled != rule.isDisabled {
          found.append(
            RuleSetChange(
              path: path + ".disabled", title: rule.title, from: "\(own.isDisabled)",
              to: "\(rule.isDisabled)"))
        }
        return found
      }
  }

  private struct PlacedRule {
    let id: String
    let title: String
    let criterion: String
    let isDisabled: Bool
  }

  private var placedRules: [PlacedRule] {
    criteria.flatMap { criterion in
      [(criterion.rules, false), (criterion.disabled, true)].flatMap { rules, isDisabled in
        rules.map {
          PlacedRule(
            id: $0.id, title: $0.title, criterion: criterion.id, isDisabled: isDisabled)
        }
      }
    }
  }
}
