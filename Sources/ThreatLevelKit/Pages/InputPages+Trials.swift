import SourceText

extension InputPages {
  /// What only shows once rules meet facts, and when the result goes out.
  static let trials: [DiagnosticPage] = [
    DiagnosticPage(
      "tune.refused", "A change of the rule set would bring errors",
      why: """
        A rule set with errors assesses nobody, or not as its cases say. The file stays as it is: \
        make the changes that belong together in one go, or change a case that no longer says what \
        is meant.
        """,
      in: .circumstance,
      before: "threatlevel tune --set designations.monitor.at_least=90 --write",
      after: "threatlevel tune --set designations.monitor.at_least=5 --write"),
    DiagnosticPage(
      "rules.example", "A rule is not what its own example says",
      why: """
        Either the condition asks for something other than its author meant, or the example is \
        wrong. In both cases the rule would score incidents that it should not, or miss some.
        """,
      in: .rule,
      before: """
        when: |
          "legislature" in incident.targets
        examples:
          fires: [{targets: [electoral-body]}]
          silent: [{targets: [media]}]
        """,
      after: """
        when: |
          sets.intersects(incident.targets, ["legislature", "electoral-body"])
        examples:
          fires: [{targets: [electoral-body]}]
          silent: [{targets: [media]}]
        """),
    DiagnosticPage(
      "rules.case", "A case does not come out as expected",
      why: """
        The rules give a made-up state another score or rung than the case says. Either a change \
        moved states that nobody meant to move, or the case is out of date.
        """,
      in: .ruleSet,
      before: """
        cases:
          - id: one-newspaper
            title: One strike at the media
            incidents: [{targets: [media]}]
            expected: {fires: [legislature]}
        """,
      after: """
        cases:
          - id: one-newspaper
            title: One strike at the media
            incidents: [{targets: [media]}]
            expected: {silent: [legislature]}
        """),
    DiagnosticPage(
      "rules.failed", .warning, "A condition failed at an incident",
      why: """
        It divided by zero, or took an element that a list does not have. The rule counts as \
        unknown there: nothing in the cautious reading, everything in the generous one.
        """,
      in: .condition,
      before: "incident.claims[1].official",
      after: "incident.claims.exists(c, c.official)"),
    DiagnosticPage(
      "cel.evaluation", "The tried condition failed",
      why: """
        In a rule it would count as unknown at such an incident. Ask first whether what it takes \
        is there, or ask of all elements at once.
        """,
      in: .call,
      before: "threatlevel test --try 'incident.claims[1].official' --actor china",
      after: "threatlevel test --try 'incident.claims.exists(c, c.official)' --actor china"),
    DiagnosticPage(
      "test.coverage", "Examples and cases leave more untried than was allowed",
      why: """
        A part of a condition that no test made both true and false may say anything: nobody would \
        notice a threshold with a zero too many. The report above lists what is missing.
        """,
      in: .circumstance,
      before: "threatlevel test --fail-under 100, and a term that no example made false",
      after: "The same with an example in which it is false, or a mark under uncovered"),
    DiagnosticPage(
      "check.not-mended", .warning, "A repair would bring an error that the file did not have",
      why: """
        A slip can hide a second one: a key that is spelt right is read, and what stands under it \
        may be wrong. So that nothing is made worse unseen, the file stays as it is.
        """,
      in: .circumstance,
      before: "threatlevel check --fix seeds, and a misspelt key over a value of the wrong type",
      after: "The value mended by hand; then the same command mends the key"),
    DiagnosticPage(
      "input.unknown-schema", "There is no JSON Schema of that kind of file",
      why: """
        Schemas let an editor underline a slip before it moves a score. There is one for each kind \
        of file that people write.
        """,
      in: .circumstance,
      before: "A program that asks the library for the schema of 'rule'",
      after: "The same for 'rules', 'vocabulary', 'scales', 'dossier' or 'expectations'"),
    DiagnosticPage(
      "output.failed", "The result could not be written",
      why: """
        The disk or device behind standard output took only a part. Half a scorecard can read like \
        a whole one, so the program says so and ends with status 1.
        """,
      in: .circumstance,
      before: "threatlevel evaluate > report.txt on a disk that is full",
      after: "The same after room was made, or to another disk with --output"),
  ]
}
