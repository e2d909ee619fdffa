import SourceText

extension RuleBookPages {
  /// What is no mistake in a rule but surely not meant, or worth knowing.
  static let ruleReview: [DiagnosticPage] = [
    DiagnosticPage(
      "rules.no-points", .note, "A rule is worth no points",
      why: """
        It fires and is printed, but moves nothing. That is how a new rule begins; give it points \
        once you have decided how many it is worth.
        """,
      in: .rule, before: "points: 0", after: "points: 75"),
    DiagnosticPage(
      "rules.same-example", .warning, "A rule is tried on the same facts twice",
      why: """
        The second example tries nothing that the first did not, and a mistake in the condition \
        may pass for tested. Where one is to fire and the other to stay silent, one is wrong.
        """,
      in: .rule,
      before: """
        examples:
          fires: [{targets: [legislature, media]}, {targets: [media, legislature]}]
          silent: [{targets: [media]}]
        """,
      after: """
        examples:
          fires: [{targets: [legislature, media]}, {targets: [legislature]}]
          silent: [{targets: [media]}]
        """),
    DiagnosticPage(
      "rules.untraceable-reference", .warning, "A cited text has neither a date nor an address",
      why: """
        A reader cannot find the text, nor tell which of its versions is meant. Points that rest \
        on it rest on the word of whoever wrote the rule.
        """,
      in: .rule,
      before: "references: [{publisher: White House, title: Executive Order 13757}]",
      after: """
        references:
          - publisher: White House
            title: Executive Order 13757
            date: 2016-12-28
            url: https://www.federalregister.gov/documents/2017/01/03/2016-31922/
        """),
    DiagnosticPage(
      "rules.incomplete-reference", .note, "A cited text lacks its date or its address",
      why: """
        The text can be found, but with more trouble, or not in the version that was meant. Some \
        pages carry no date and some papers no address; leave out what is not known.
        """,
      in: .rule,
      before: """
        references:
          - publisher: White House
            title: Executive Order 13757
            date: 2016-12-28
        """,
      after: """
        references:
          - publisher: White House
            title: Executive Order 13757
            date: 2016-12-28
            url: https://www.federalregister.gov/documents/2017/01/03/2016-31922/
        """),
    DiagnosticPage(
      "rules.reason-names-state", .warning, "A reason names a state, whichever is assessed",
      why: """
        The same reason is printed for every state at whose incidents the rule fires. Rules judge \
        what was done; a scorecard on one state must not accuse another.
        """,
      in: .rule,
      before: "because: \"China struck {incident.targets}\"",
      after: "because: \"{incident.title} struck {incident.targets}\""),
    DiagnosticPage(
      "rules.singles-out", .warning, "A condition holds on one certain day",
      why: """
        Hardly two incidents share a day, so that the condition picks out one of them and with it \
        a state. Rules are the same for all; ask for a span of time instead.
        """,
      in: .condition,
      before: "incident.disclosed == timestamp(\"2022-01-05T00:00:00Z\")",
      after: "incident.disclosed >= timestamp(\"2022-01-01T00:00:00Z\")"),
    DiagnosticPage(
      "rules.foreign-term", "A likelihood is in the words of another scale",
      why: """
        The same word stands for different likelihoods on different scales. Conditions use the one \
        scale that the rule set prints, so that a reader knows what was asked.
        """,
      in: .rule,
      before: """
        when: incident.attribution.atLeast("asserted")
        examples: {fires: [{attribution: highly likely}], silent: [{attribution: likely}]}
        """,
      after: """
        when: incident.attribution.atLeast("highly likely")
        examples: {fires: [{attribution: highly likely}], silent: [{attribution: likely}]}
        """),
  ]
}
