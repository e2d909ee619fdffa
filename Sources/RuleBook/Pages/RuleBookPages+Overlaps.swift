import SourceText

extension RuleBookPages {
  /// Rules that never count beside others of their criterion.
  static let overlaps: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.implied", .warning, "A rule holds only where another does that counts instead",
      why: """
        Of the rules that fire at one incident only the one with most points counts, or the first \
        row of a table. This one never is: its points change no score, whatever its author meant.
        """,
      in: .criterion,
      before: twoRules(second: narrow, points: 40),
      after: twoRules(second: narrow, points: 85)),
    DiagnosticPage(
      "rules.same-condition", .warning, "Two rules have the same condition",
      why: """
        Both fire at the same incidents and only one of them counts, always the same. Most often a \
        rule was copied and its condition forgotten.
        """,
      in: .criterion,
      before: twoRules(second: "\"media\" in incident.targets", points: 40),
      after: twoRules(second: "\"legislature\" in incident.targets", points: 40)),
  ]

  private static let narrow = "\"media\" in incident.targets && incident.outcome == \"effect\""

  /// Two rules of which the first asks whether media were struck.
  private static func twoRules(second condition: String, points: Int) -> String {
    """
    rules:
      - id: media
        title: Strikes media
        when: |
          "media" in incident.targets
        points: 50
        because: "{incident.title} struck {incident.targets}"
        why: A judgement; far below a legislature.
        examples: {fires: [{targets: [media]}], silent: [{targets: []}]}
      - id: second
        title: Strikes more
        when: |
          \(condition)
        points: \(points)
        because: "{incident.title} struck {incident.targets}"
        why: A judgement; compared with the first.
        examples:
          fires: [{targets: [media, legislature], outcome: effect}]
          silent: [{targets: [], outcome: attempted}]
    """
  }
}
