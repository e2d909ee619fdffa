import CEL
import SourceText
import ThreatModel

/// What is no mistake in a rule set but surely not meant, or worth knowing.
///
/// All of it takes longer than compiling, and is looked for only where somebody checks rules.
struct RuleSetReview {
  private let rules: RuleSet
  private let vocabulary: ThreatModel.Vocabulary
  private let scales: Scales
  private let language: ConditionLanguage
  private let conditions: [[CheckedExpression?]]
  private let gates: [[CheckedExpression?]]

  /// A review of a rule set.
  ///
  /// - Parameters:
  ///   - rules: The rule set as it was read.
  ///   - vocabulary: The words of its conditions.
  ///   - scales: The scales, its own among them.
  ///   - language: What its conditions may use.
  ///   - conditions: Those of its rules, by criterion.
  ///   - gates: Those of its gates, by rung.
  init(
    _ rules: RuleSet, _ vocabulary: ThreatModel.Vocabulary, _ scales: Scales,
    _ language: ConditionLanguage, conditions: [[CheckedExpression?]],
    gates: [[CheckedExpression?]]
  ) {
    self.rules = rules
    self.vocabulary = vocabulary
    self.scales = scales
    self.language = language
    self.conditions = conditions
    self.gates = gates
  }

  /// Everything that is found.
  ///
  /// - Parameter isSound: Whether the rule set has no errors, so that it can be judged as a whole.
  /// - Returns: Warnings and notes, in no particular order.
  func findings(isSound: Bool) -> [Diagnostic] {
    let overlaps = zip(rules.criteria, conditions).flatMap { RuleOverlap.findings(in: $0, $1) }
    return isSound ? overlaps + single + whole : overlaps
  }

  /// What shows in a rule or a reference by itself.
  private var single: [Diagnostic] {
    let texts = rules.criteria.flatMap(\.rules)
    return zip(texts, conditions.joined()).flatMap { rule, condition in
      RuleReview(rule, condition, vocabulary, jurisdiction: rules.jurisdiction).all
    } + ReferenceReview.findings(in: texts.flatMap(\.references))
  }

  /// What only shows in the rule set as a whole.
  private var whole: [Diagnostic] {
    let mayHold = conditions.map { conditions in
      var comparison = ConditionComparison(conditions.compactMap(\.self))
      return conditions.indices.map { comparison.mayHold($0) }
    }
    let reach = Reach(
      of: rules.criteria, mayHold: mayHold,
      likelihood: rules.settings.attribution.reach(scales.greatestLikelihood))
    var ladder = LadderReview(rules, gates: gates, reach: reach) { criterion, most in
      let score = "scores[\"\(criterion)\"]"
      return language.gate.compile(
        MappedText("\(score) >= 0.0 && \(score) <= \(most)", named: "reach")
      ).value
    }
    let read = LadderReview.criteriaRead(by: gates, of: rules)
    return CriterionReview(rules, reach: reach, read: read).all + ladder.findings()
  }
}

extension RuleSetReview {
  /// The words that rules and gates ask for, and those that reasons print.
  ///
  /// A text in quotes counts as a word of every list that has it.
  var usedWords: UsedWords {
    let expressions = (conditions + gates).joined().compactMap(\.self)
    let texts = expressions.reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    var used = UsedWords()
    for list in ThreatModel.Vocabulary.List.allCases {
      for word in vocabulary.ids(list) where texts.contains(word) { used.insert(word, in: list) }
    }
    let prefix = "effects."
    for path in expressions.flatMap(\.fieldReferences).map(\.path) where path.hasPrefix(prefix) {
      used.insert(String(path.dropFirst(prefix.count)), in: .measures)
    }
    let reasons = rules.criteria.flatMap(\.rules).map(\.because.text)
    for word in vocabulary.ids(.measures)
    where reasons.contains(where: { $0.contains("{incident.effects.\(word)}") }) {
      used.insert(word, in: .measures)
    }
    return used
  }
}

/// Finds published texts that a reader cannot look up.
enum ReferenceReview {
  /// What is found; a text that is cited by an anchor's name is one.
  static func findings(in references: [Located<Reference>]) -> [Diagnostic] {
    var seen: Set<SourceSpan> = []
    return references.compactMap { reference in
      guard seen.insert(reference.span).inserted else { return nil }
      switch (reference.date, reference.url) {
      case (nil, nil): return .untraceable(reference)
      case (nil, _), (_, nil): return .incomplete(reference)
      default: return nil
      }
    }
  }
}
