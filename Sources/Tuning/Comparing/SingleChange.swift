package import RuleBook
import SourceText
package import ThreatModel

/// One change from a rule set to another that can be made without the others.
package struct SingleChange: Sendable {
  /// What happened.
  package let kind: ComparedChange.Kind
  /// Where, from what and to what.
  package let told: RuleSetChange
  /// Makes it in the first rule set, perhaps with other changes made.
  package let make: @Sendable (inout RuleSet) -> Void

  init(
    _ kind: ComparedChange.Kind, _ path: String, of title: String, from: String?, to: String?,
    _ make: @escaping @Sendable (inout RuleSet) -> Void
  ) {
    self.kind = kind
    told = RuleSetChange(path: path, title: title, from: from, to: to)
    self.make = make
  }
}

/// A rule set as it was read, and compiled.
package struct CompiledRuleSet: Sendable {
  /// As it was read.
  package let rules: RuleSet
  /// Compiled.
  package let program: RuleProgram

  /// Puts the parts together.
  package init(rules: RuleSet, program: RuleProgram) {
    self.rules = rules
    self.program = program
  }
}

/// Finds all that decides and differs between two rule sets that are read with the same words.
///
/// What it finds is complete: made one after the other in the first, in this order, the changes
/// give a rule set that says the same of every state as the second. Where a rule or a gate stands
/// does not count, except in a criterion that is a decision table.
package struct ChangeFinder {
  let first: CompiledRuleSet
  let second: CompiledRuleSet
  let rules: RulePairing
  let criteria: CriterionPairing
  private let languages: (first: ConditionLanguage, second: ConditionLanguage)

  /// Compares two rule sets.
  package init(from first: CompiledRuleSet, to second: CompiledRuleSet) {
    self.first = first
    self.second = second
    let languages = (first.program.language, second.program.language)
    self.languages = languages
    func essence(_ language: ConditionLanguage) -> (RuleText) -> String {
      { language.normalForm(of: $0.condition, in: .rule($0.scope)) }
    }
    rules = RulePairing(
      first.rules, second.rules, essence: (essence(languages.0), essence(languages.1)))
    criteria = CriterionPairing(first.rules, second.rules, rules)
  }

  /// Every change, in the order in which they are told.
  package var changes: [SingleChange] {
    criterionChanges + ruleChanges + orderChanges + ladderChanges + settingChanges
  }

  /// Whether conditions of the first and of the second say the same.
  func isSame(_ mine: RuleText, _ theirs: RuleText) -> Bool {
    mine.scope == theirs.scope
      && isSame(mine.condition, theirs.condition, in: .rule(mine.scope))
  }

  /// Whether conditions of the first and of the second say the same.
  func isSame(_ mine: MappedText, _ theirs: MappedText, in place: ConditionPlace) -> Bool {
    mine.text == theirs.text
      || languages.first.normalForm(of: mine, in: place)
        == languages.second.normalForm(of: theirs, in: place)
  }
}
