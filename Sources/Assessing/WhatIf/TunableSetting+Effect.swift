package import RuleBook

extension TunableSetting {
  /// What setting it does in a scenario of the rule set that it was listed from.
  package func effect(of count: Int) -> Variation.Effect {
    isReadAgain
      ? .numbers { self.set(count, in: &$0) } : .rules { self.set(count, in: &$0) }
  }
}
