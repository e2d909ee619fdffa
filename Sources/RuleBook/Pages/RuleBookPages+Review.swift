import SourceText

extension RuleBookPages {
  /// What is no mistake in a rule set but surely not meant: rungs, gates and criteria.
  static let ladderReview: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.rung-out-of-reach", .warning, "A rung asks for more than the rules can give",
      why: """
        Points, weights and discounts set a greatest index, however grave the evidence. A rung \
        above it is never reached, and a reader would take that for a finding about the state.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - {id: state-designation, title: State designation, at_least: 99}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: state-designation, title: State designation, at_least: 50}
        """),
    DiagnosticPage(
      "rules.gate-out-of-reach", .warning, "A gate asks for scores that the rules cannot give",
      why: """
        The best that the rules of a criterion come to is known beforehand. A gate that asks for \
        more closes its rung and all rungs above it for every state.
        """,
      in: .ladder, before: demanding(#"scores["targets"] >= 99.0"#),
      after: demanding(#"scores["targets"] >= 60.0"#)),
    DiagnosticPage(
      "rules.gates-contradict", .warning, "Gates can never be met together",
      why: """
        A rung needs all of its gates, and a recommendation passes over no rung below. Where two \
        gates exclude each other, the rung is closed whatever the evidence.
        """,
      in: .ladder, before: demanding("incidents.size() >= 2", "incidents.size() < 2"),
      after: demanding("incidents.size() >= 2", "victims(incidents).size() >= 2")),
    DiagnosticPage(
      "rules.idle-rung", .warning, "A rung asks for no more than the one below it",
      why: """
        Whoever reaches the lower rung stands on the upper one at once. The lower one is never \
        recommended, and the difference between the two is only in their names.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - {id: concern, title: Concern, at_least: 10}
        - {id: attributed, title: Attributed by a government, at_least: 10}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: concern, title: Concern, at_least: 10}
        - {id: attributed, title: Attributed by a government, at_least: 20}
        """),
    DiagnosticPage(
      "rules.never-scores", .warning, "No rule of a criterion can ever hold",
      why: """
        The criterion gives every state 0, and its weight only dilutes the index: no state could \
        come near 100, and rungs would be harder to reach than their numbers say.
        """,
      in: .criterion, before: reported("incident.publishers >= 3 && incident.publishers < 2"),
      after: reported("incident.publishers >= 3")),
    DiagnosticPage(
      "rules.idle-weight", .warning, "A criterion weighs too little to matter",
      why: """
        Its rules fire and are printed, but not even its greatest score moves the index by 0.01. A \
        reader would think that it had been weighed.
        """,
      in: .ruleSet, before: weighing(0), after: weighing(10)),
  ]

  private static func demanding(_ conditions: String...) -> String {
    let gates = conditions.enumerated().map { place, condition in
      "    - {id: gate-\(place + 1), that: '\(condition)', because: For this page}"
    }
    return """
      - {id: none, title: Nothing}
      - id: attributed
        title: Attributed by a government
        at_least: 10
        requires:

      """ + gates.joined(separator: "\n")
  }

  private static func reported(_ condition: String) -> String {
    """
    rules:
      - id: widely-reported
        title: Is widely reported
        when: \(condition)
        points: 40
        because: "{incident.publishers} publishers report {incident.title}"
        why: A judgement; far below a legislature.
        examples: {fires: [{publishers: 3}], silent: [{publishers: 1}]}
    """
  }

  private static func weighing(_ weight: Int) -> String {
    """
    criteria:
      - id: targets
        title: Targets
        weight: 25
        rules:
          - id: legislature
            title: Strikes a legislature
            when: incident.targets.exists(t, t == "legislature")
            points: 75
            because: "{incident.title} struck {incident.targets}"
            why: A judgement; between elections and government.
            examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}
      - id: breadth
        title: Breadth
        weight: \(weight)
        rules:
          - id: five-states
            title: Reaches five states
            when: incident.victims.size() >= 5
            points: 70
            because: "{incident.title} reached {incident.victims}"
            why: A judgement; beyond one neighbourhood.
            examples: {fires: [{victims: [CN, GB, KP, NZ, RU]}], silent: [{victims: [GB]}]}
    """
  }
}
