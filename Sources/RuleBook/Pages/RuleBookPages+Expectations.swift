import SourceText

extension RuleBookPages {
  /// Official stances to compare with.
  static let expectations: [DiagnosticPage] = [
    DiagnosticPage(
      "expectations.no-bound", "A stance expects no rung",
      why: """
        Without rung, at_least or at_most every rung agrees with it: it would raise the share of \
        agreement and test nothing.
        """,
      in: .stance,
      before: "expected: {}",
      after: "expected: {at_least: attributed}"),
    DiagnosticPage(
      "expectations.rung-and-bound", "A stance expects one rung and a bound beside it",
      why: """
        One rung is both bounds at once. A bound beside it says the same again or contradicts it, \
        and then nobody knows with which of the two the rules should agree.
        """,
      in: .stance,
      before: "expected: {rung: attributed, at_least: none}",
      after: "expected: {rung: attributed}"),
    DiagnosticPage(
      "expectations.unsourced", "A stance has no source",
      why: """
        What a government is said to have said must be checkable, or the comparison rests on \
        hearsay.
        """,
      in: .stance,
      before: "sources: []",
      after: """
        sources:
          - {publisher: UK government, title: Statement to Parliament, date: 2024-03-25}
        """),
    DiagnosticPage(
      "expectations.not-a-day", "A stance has a month or year for a day",
      why: """
        Rules and stance are compared on one day, with what was public then. Within a month the \
        evidence, and so the rung, may change.
        """,
      in: .stance,
      before: "as_of: 2024-03",
      after: "as_of: 2024-03-25"),
    DiagnosticPage(
      "expectations.other-rule-set", "The stances name another rule set",
      why: """
        Expected rungs are those of one ladder. Held against the rules of another, agreement would \
        mean nothing, even where rungs share a name.
        """,
      in: .expectations,
      before: "expectations: uk-state-thraet",
      after: "expectations: uk-state-threat"),
    DiagnosticPage(
      "expectations.unknown-rung", "A stance expects a rung that the ladder does not have",
      why: """
        No assessment could ever agree or disagree with it, so an official stance would drop out \
        of the comparison.
        """,
      in: .stance,
      before: "expected: {at_least: atributed}",
      after: "expected: {at_least: attributed}"),
    DiagnosticPage(
      "expectations.bounds-upside-down", "A stance asks for at least more than at most",
      why: """
        No rung lies between the two, so the rules would disagree with this stance whatever the \
        evidence says.
        """,
      in: .stance,
      before: "expected: {at_least: attributed, at_most: none}",
      after: "expected: {at_least: none, at_most: attributed}"),
    DiagnosticPage(
      "expectations.unknown-setting", "A bound names a setting that the rule set does not have",
      why: """
        A bound keeps a fit from numbers that nobody could defend. Where it names nothing, it keeps \
        it from nothing, and nobody would see that.
        """,
      in: .expectations,
      before: """
        expectations: uk-state-threat
        bounds: [{path: criteria.targts.weight, least: 10}]
        """,
      after: """
        expectations: uk-state-threat
        bounds: [{path: criteria.targets.weight, least: 10}]
        """),
    DiagnosticPage(
      "expectations.bad-bound", "A bound leaves no room for the setting, or is nothing it may be",
      why: """
        Between these bounds the setting could have no value at all, or not the one that it has, so \
        a fit could not even leave it as it is.
        """,
      in: .expectations,
      before: """
        expectations: uk-state-threat
        bounds: [{path: criteria.targets.weight, least: 40, most: 10}]
        """,
      after: """
        expectations: uk-state-threat
        bounds: [{path: criteria.targets.weight, least: 10, most: 40}]
        """),
  ]
}
