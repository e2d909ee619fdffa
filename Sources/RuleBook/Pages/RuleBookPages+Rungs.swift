import SourceText

extension RuleBookPages {
  /// The ladder of designations.
  static let rungs: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.no-designations", "A rule set has no ladder",
      why: """
        The rungs are the answer: without them there is an index, but no designation that it \
        could support.
        """,
      in: .ruleSet,
      before: "designations: []",
      after: """
        designations:
          - {id: none, title: Nothing}
          - {id: attributed, title: Attributed by a government, at_least: 10}
        """),
    DiagnosticPage(
      "rules.lowest-rung", "The lowest rung makes demands",
      why: """
        A state without evidence has to stand somewhere. If even the lowest rung asks for \
        something, such a state would have no designation at all.
        """,
      in: .ladder,
      before: """
        - {id: attributed, title: Attributed by a government, at_least: 10}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: attributed, title: Attributed by a government, at_least: 10}
        """),
    DiagnosticPage(
      "rules.rungs-out-of-order", "A rung asks for a lower index than one below it",
      why: """
        Rungs go from the mildest to the most serious. Here the more serious one is easier to \
        reach, and a state would be kept from it by a milder one.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - {id: entity-measures, title: Measures against entities, at_least: 30}
        - {id: state-designation, title: State designation, at_least: 10}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: entity-measures, title: Measures against entities, at_least: 30}
        - {id: state-designation, title: State designation, at_least: 50}
        """),
    DiagnosticPage(
      "rules.unreachable-rung", "A rung asks for an index above 100",
      why: """
        No evidence could ever reach it, however grave. A reader who sees the rung unmet would \
        take that for a finding about the state.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - {id: state-designation, title: State designation, at_least: 150}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: state-designation, title: State designation, at_least: 50}
        """),
    DiagnosticPage(
      "rules.gates-do-not-nest", .warning, "A rung can be met without a gate of the rung below",
      why: """
        A state climbs rung by rung. If the upper one does not ask for what the lower one asks \
        for, a state may meet the grave rung and still be held below the mild one.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - id: attributed
          title: Attributed by a government
          requires:
            - {id: claimed, that: incidents.size() >= 1, because: An incident is claimed}
        - {id: entity-measures, title: Measures against entities, at_least: 30}
        """,
      after: """
        - {id: none, title: Nothing}
        - id: attributed
          title: Attributed by a government
          requires:
            - {id: claimed, that: incidents.size() >= 1, because: An incident is claimed}
        - id: entity-measures
          title: Measures against entities
          at_least: 30
          requires:
            - {id: claimed, that: incidents.size() >= 1, because: An incident is claimed}
        """),
    DiagnosticPage(
      "rules.unknown-gate", "A gate implies one that the rung below does not have",
      why: """
        The key implies promises that a stricter gate takes the place of one below. If that one \
        does not exist, the promise hides a real gap in the ladder.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - id: attributed
          title: Attributed by a government
          requires:
            - {id: one, that: incidents.size() >= 1, because: One incident is claimed}
        - id: entity-measures
          title: Measures against entities
          requires:
            - {id: two, that: incidents.size() >= 2, because: Two are, implies: [noe]}
        """,
      after: """
        - {id: none, title: Nothing}
        - id: attributed
          title: Attributed by a government
          requires:
            - {id: one, that: incidents.size() >= 1, because: One incident is claimed}
        - id: entity-measures
          title: Measures against entities
          requires:
            - {id: two, that: incidents.size() >= 2, because: Two are, implies: [one]}
        """),
  ]
}
