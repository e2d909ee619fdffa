package import SourceText

/// A page for each problem that reading rules, conditions and stances can report.
package enum RuleBookPages {
  /// In no particular order.
  package static let all =
    rules + cases + rungs + overlaps + conditions + findings + ladderReview + ruleReview
    + expectations + subjects
}
