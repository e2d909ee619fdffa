import SourceText

extension RuleBookPages {
  /// A rule that is sound, for excerpts that need a whole one.
  private static let legislature = """
    - id: legislature
      title: Strikes a legislature
      when: |
        "legislature" in incident.targets
      points: 75
      because: "{incident.title} struck {incident.targets}"
      why: A judgement; between elections and government.
      examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}
    """

  /// `legislature` as it stands in a list that is `depth` levels further in.
  private static func legislature(depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth)
    return legislature.split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
  }

  /// Keys of rule sets, criteria and rules.
  static let rules: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.unknown-scale", "The rule set's scale does not exist",
      why: """
        The scale gives the bands for "highly likely" in each condition and on each scorecard. \
        Without it no condition on attribution can be checked.
        """,
      in: .ruleSet,
      before: "scale: phai",
      after: "scale: phia"),
    DiagnosticPage(
      "rules.unknown-term", "The cap on vendors is no term of the scale",
      why: """
        The cap is the most that companies alone can make an attribution. With an unknown term \
        there would be no cap, and one vendor's word could carry a state designation.
        """,
      in: .ruleSet,
      before: "attribution: {vendor_cap: probably}",
      after: "attribution: {vendor_cap: likely}"),
    DiagnosticPage(
      "rules.no-vendor-cap", "The scale has no term likely to cap vendors at",
      why: """
        Unless a rule set says otherwise, companies alone reach likely at most. This scale has no \
        such word, so the rule set must say which term caps them.
        """,
      in: .ruleSet,
      before: "scale: ungraded",
      after: "scale: ungraded\nattribution: {vendor_cap: asserted}"),
    DiagnosticPage(
      "rules.unknown-choice", "The word is none of those that this setting takes",
      why: """
        The settings decide whose claims count, and how far. A misspelt word would silently leave \
        out all claims of that kind.
        """,
      in: .ruleSet,
      before: "attribution: {kinds: [offical, vendor]}",
      after: "attribution: {kinds: [official, vendor]}"),
    DiagnosticPage(
      "rules.not-a-duration", "This is not written as a length of time",
      why: """
        Evidence fades by half in this time. Five what? Days or years make the difference between \
        a state that is forgotten in a month and one that is held to its past.
        """,
      in: .ruleSet,
      before: "recency: {half_life: 5}",
      after: "recency: {half_life: 5 years}"),
    DiagnosticPage(
      "rules.out-of-range", "A number is outside its range",
      why: """
        Points go from 0 to 100, shares and discounts from 0 to 1, weights from 0 up. Beyond that, \
        scores would leave their scale and states could no longer be compared.
        """,
      in: .rule,
      before: "points: 175",
      after: "points: 75"),
    DiagnosticPage(
      "rules.duplicate-id", "Two entries have the same id",
      why: """
        Reasons, gates and stances name rules and rungs by id. With two of one id, a reader could \
        not tell which of them decided.
        """,
      in: .ladder,
      before: """
        - {id: none, title: Nothing}
        - {id: attributed, title: Attributed by a government, at_least: 10}
        - {id: attributed, title: Measures against entities, at_least: 30}
        """,
      after: """
        - {id: none, title: Nothing}
        - {id: attributed, title: Attributed by a government, at_least: 10}
        - {id: entity-measures, title: Measures against entities, at_least: 30}
        """),
    DiagnosticPage(
      "rules.template", "The reason has a place that cannot be filled",
      why: """
        The sentence under because is what a minister reads. A misspelt place would print braces, \
        or leave out what was struck.
        """,
      in: .rule,
      before: "because: \"{incident.tilte} struck {incident.targets}\"",
      after: "because: \"{incident.title} struck {incident.targets}\""),
    DiagnosticPage(
      "rules.missing-example", "A rule has no example of one outcome",
      why: """
        Examples show that a rule fires where it is meant to and nowhere else. Without both kinds, \
        a rule that always or never fires looks like a sound one.
        """,
      in: .rule,
      before: "examples: {fires: [{targets: [legislature]}], silent: []}",
      after: "examples: {fires: [{targets: [legislature]}], silent: [{targets: [media]}]}"),
    DiagnosticPage(
      "rules.names-actor", "A condition asks whose incident it is",
      why: """
        Rules score what was done and never who is accused of it: the same deed gives every state \
        the same points. That is what makes scorecards comparable.
        """,
      in: .condition,
      before: "actor == \"RU\" && \"legislature\" in incident.targets",
      after: "\"legislature\" in incident.targets"),
    DiagnosticPage(
      "rules.ignores-attribution", .warning, "A rule counts incidents however weakly attributed",
      why: """
        A rule over all incidents is not weighed by likelihood, as rules over one incident are. \
        Unless it asks, a mere suspicion counts as much as a court's finding.
        """,
      in: .rule,
      before: """
        scope: actor
        when: incidents.size() >= 2
        because: "{incidents} incidents"
        examples:
          fires: [{incidents: [{attribution: highly likely}, {attribution: highly likely}]}]
          silent: [{incidents: []}]
        """,
      after: """
        scope: actor
        when: incidents.filter(i, i.attribution.atLeast("highly likely")).size() >= 2
        because: "{incidents} incidents"
        examples:
          fires: [{incidents: [{attribution: highly likely}, {attribution: highly likely}]}]
          silent: [{incidents: []}]
        """),
    DiagnosticPage(
      "rules.no-criteria", "A rule set has no criteria",
      why: """
        The index is the weighted mean of the criteria. Without any there is nothing to score, and \
        no state could reach a rung that asks for an index.
        """,
      in: .ruleSet,
      before: "criteria: []",
      after: """
        criteria:
          - id: targets
            title: Targets
            weight: 25
            rules:

        """ + legislature(depth: 3)),
    DiagnosticPage(
      "rules.no-rules", .warning, "A criterion has no rules",
      why: """
        It scores zero for every state, while its weight counts in the mean: each index is lower \
        than it would be without the criterion.
        """,
      in: .criterion,
      before: "rules: []",
      after: "rules:\n" + legislature(depth: 1)),
    DiagnosticPage(
      "rules.disabled", .note, "A rule is switched off",
      why: """
        It stays in the file and is read, but scores nothing, and its examples are not tried. That \
        is meant for a while; a rule that stays off is better removed.
        """,
      in: .rule,
      before: "disabled: true",
      after: "disabled: false"),
    DiagnosticPage(
      "rules.zero-weights", "All weights are zero",
      why: """
        The index is the weighted mean of the criteria; with nothing but zeros it would be a \
        division by zero. Give at least one criterion a weight.
        """,
      in: .criterion,
      before: "weight: 0",
      after: "weight: 25"),
  ]
}
