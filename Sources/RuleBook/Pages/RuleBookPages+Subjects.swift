import SourceText

extension RuleBookPages {
  /// What rule sets are about, and what they reproduce.
  static let subjects: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.subject", "Something does not go with what the rule set is about",
      why: """
        Multipliers, and an index told between the least and the greatest there can be, are for rule \
        sets with 'subject: incident', whose scores follow from the options alone. In such a rule set \
        nothing looks at all incidents of a state, and each case has one incident.
        """,
      in: .rule,
      before: """
        points: 75
        times: 1.5
        """,
      after: """
        points: 75
        """),
    DiagnosticPage(
      "rules.reproduces", "A rule set does not reproduce the grade that it names",
      why: """
        'reproduces' asks 'threatlevel test' how often the rungs agree with a grade that somebody \
        coded. The rule set must be about incidents, its rungs be called as the grade's terms and \
        stand in their order, and no condition may read that grade: who reads the answer agrees \
        with it always.
        """,
      in: .ruleSet,
      before: """
        reproduces: recoverability
        """,
      after: """
        question: What does it take to recover?
        """),
  ]
}
