import RuleBook
import SourceText
import ThreatModel

/// What decides beside rules and ladder.
extension ChangeFinder {
  var settingChanges: [SingleChange] {
    let (mine, theirs) = (first.rules.settings, second.rules.settings)
    let scale: [SingleChange] =
      first.rules.scale.value == second.rules.scale.value
      ? []
      : [
        SingleChange(
          .choice, "scale", of: "", from: first.rules.scale.value, to: second.rules.scale.value
        ) { [scale = second.rules.scale] in $0.scale = scale }
      ]
    return [
      number(
        "recency.half_life", mine.halfLife, theirs.halfLife,
        words: { SettingUnit.years.words(of: $0 ?? SettingUnit.never) }
      ) { $0.halfLife = theirs.halfLife },
      number(
        "confidence.low_below", mine.confidence.lowBelow, theirs.confidence.lowBelow,
        words: \.words
      ) { $0.confidence.lowBelow = theirs.confidence.lowBelow },
      number(
        "confidence.low_open_above", mine.confidence.lowOpenAbove, theirs.confidence.lowOpenAbove,
        words: \.words
      ) { $0.confidence.lowOpenAbove = theirs.confidence.lowOpenAbove },
      number(
        "confidence.high_open_below", mine.confidence.highOpenBelow,
        theirs.confidence.highOpenBelow, words: \.words
      ) { $0.confidence.highOpenBelow = theirs.confidence.highOpenBelow },
      choice("gates.scope", mine.gateScope == theirs.gateScope) {
        $0.gateScope = theirs.gateScope
      },
      choice("attribution.kinds", mine.attribution.kinds == theirs.attribution.kinds) {
        $0.attribution.kinds = theirs.attribution.kinds
      },
      choice("attribution.capped", mine.attribution.capped == theirs.attribution.capped) {
        $0.attribution.capped = theirs.attribution.capped
      },
      choice("attribution.links", mine.attribution.links == theirs.attribution.links) {
        $0.attribution.links = theirs.attribution.links
      },
      choice("attribution.vendor_cap", mine.attribution.cap == theirs.attribution.cap) {
        $0.attribution.cap = theirs.attribution.cap
      },
      choice("attribution.joint", mine.attribution.joint == theirs.attribution.joint) {
        $0.attribution.joint = theirs.attribution.joint
      },
    ].compactMap(\.self) + weighing + scale
  }

  /// A rule set that weighs says nothing of it, so that the words are given here.
  private var weighing: [SingleChange] {
    let (mine, theirs) = (
      first.rules.settings.attribution.isWeighed, second.rules.settings.attribution.isWeighed
    )
    guard mine != theirs else { return [] }
    return [
      SingleChange(
        .choice, "attribution.weigh", of: "Likelihood of the attribution",
        from: mine ? "weighed" : "not weighed", to: theirs ? "weighed" : "not weighed"
      ) { $0.settings.attribution.isWeighed = theirs }
    ]
  }

  private func number<Value: Equatable>(
    _ path: String, _ mine: Value, _ theirs: Value, words: (Value) -> String,
    _ make: @escaping @Sendable (inout Settings) -> Void
  ) -> SingleChange? {
    guard mine != theirs else { return nil }
    return SingleChange(.number, path, of: title(of: path), from: words(mine), to: words(theirs)) {
      make(&$0.settings)
    }
  }

  private func choice(
    _ path: String, _ isSame: Bool, _ make: @escaping @Sendable (inout Settings) -> Void
  ) -> SingleChange? {
    guard !isSame else { return nil }
    func words(_ program: RuleProgram) -> String? {
      program.documentedSettings.first { $0.key == path }?.value
    }
    return SingleChange(
      .choice, path, of: title(of: path), from: words(first.program), to: words(second.program)
    ) { make(&$0.settings) }
  }

  private func title(of path: String) -> String {
    first.program.documentedSettings.first { $0.key == path }?.title ?? ""
  }
}
