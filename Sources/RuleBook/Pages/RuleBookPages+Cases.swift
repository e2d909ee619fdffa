import SourceText

extension RuleBookPages {
  /// Made-up states, and what must come of them.
  static let cases: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.empty-case", "A case expects nothing",
      why: """
        A case guards a rule set against changes that nobody meant. One that expects nothing holds \
        whatever the rules say, and guards nothing.
        """,
      in: .ruleSet,
      before: ruleSetCase("{}"),
      after: ruleSetCase("{fires: [legislature]}")),
    DiagnosticPage(
      "rules.unknown-in-case", "A case names a rule, criterion, rung or gate that is none",
      why: """
        What does not exist can neither fire nor stay silent. Most often it was renamed, and the \
        case would go on as if it still guarded it.
        """,
      in: .ruleSet,
      before: ruleSetCase("{fires: [legislatur]}"),
      after: ruleSetCase("{fires: [legislature]}")),
    DiagnosticPage(
      "rules.not-a-day", "A case has a month or year for a day",
      why: """
        Ages and fading follow from the day on which the case is looked at. Within a month they \
        change, and so may the score that is expected.
        """,
      in: .ruleSet,
      before: ruleSetCase("{fires: [legislature]}", day: "2024-03"),
      after: ruleSetCase("{fires: [legislature]}", day: "2024-03-25")),
    DiagnosticPage(
      "rules.readings-upside-down", "A case expects more in the cautious reading",
      why: """
        The cautious reading counts what is certain, the generous one also what is open: it can \
        never be the lower one. As written, the case could never come out.
        """,
      in: .ruleSet,
      before: ruleSetCase("{fires: [legislature], index: {low: 56.25, high: 0}}"),
      after: ruleSetCase("{fires: [legislature], index: {low: 0, high: 56.25}}")),
    DiagnosticPage(
      "rules.no-such-term", "A mark names a term that the condition does not have",
      why: """
        The key uncovered excuses one part of a condition from being tested. If the condition has \
        changed, the excuse is for nothing, and the new part may stay untested unseen.
        """,
      in: .rule,
      before: """
        uncovered:
          - {term: incident.ongoing, why: No incident of this kind has ended}
        """,
      after: """
        uncovered:
          - {term: "\\"legislature\\" in incident.targets", why: An example of the form}
        """),
  ]

  /// A rule set's only case, of one incident.
  static func ruleSetCase(_ expected: String, day: String = "2024-03-25") -> String {
    """
    cases:
      - id: one-legislature
        title: One strike at a legislature
        as_of: \(day)
        incidents: [{targets: [legislature], attribution: likely}]
        expected: \(expected)
    """
  }
}
