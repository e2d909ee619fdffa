import SourceText

// The condition language reports these problems without knowing what conditions are about; here
// the fields and words are known that make an example.

extension RuleBookPages {
  /// Conditions that are not well formed.
  static let conditions: [DiagnosticPage] = [
    DiagnosticPage(
      "cel.syntax", "The condition is not well formed",
      why: """
        A bracket, quote or operator is wrong, so nobody can say at which incidents the rule \
        fires. Write && for and, || for or, ! for not, == for equal.
        """,
      in: .condition,
      before: "\"legislature\" in incident.targets and incident.ongoing",
      after: "\"legislature\" in incident.targets && incident.ongoing"),
    DiagnosticPage(
      "cel.macro", "exists, all, filter or the like is not written as it must be",
      why: """
        Such a word goes through a list and needs a name for each element: c in claims. Without \
        it the condition does not say of whom it asks.
        """,
      in: .condition,
      before: "incident.claims.exists(c.official)",
      after: "incident.claims.exists(c, c.official)"),
    DiagnosticPage(
      "cel.not-supported", "A condition tries to make a structure",
      why: """
        Conditions ask about the evidence and make none. Ask for the fields of what is there, one \
        by one.
        """,
      in: .condition,
      before: "Claim{kind: \"agency\"} in incident.claims",
      after: "incident.claims.exists(c, c.kind == \"agency\")"),
    DiagnosticPage(
      "cel.unknown-name", "A name stands for nothing",
      why: """
        A condition sees incident, or incidents, and words stand in quotes. A word without quotes \
        is read as a name, and the rule could never fire.
        """,
      in: .condition,
      before: "legislature in incident.targets",
      after: "\"legislature\" in incident.targets"),
    DiagnosticPage(
      "cel.unknown-field", "There is no such field",
      why: """
        No incident has it, so the rule could never fire, and nobody would notice: its criterion \
        would only be lower for every state.
        """,
      in: .condition,
      before: "\"legislature\" in incident.target",
      after: "\"legislature\" in incident.targets"),
    DiagnosticPage(
      "cel.unknown-function", "There is no such function",
      why: """
        Nothing says what the condition should compute. threatlevel test --try lists all functions \
        with what they give.
        """,
      in: .condition,
      before: "sets.intersect(incident.targets, [\"legislature\"])",
      after: "sets.intersects(incident.targets, [\"legislature\"])"),
    DiagnosticPage(
      "cel.unknown-term", "A word in quotes is not in the vocabulary",
      why: """
        No dossier can hold the word, so the rule would silently never fire. Words are checked \
        against the list that the field takes them from.
        """,
      in: .condition,
      before: "\"legislatur\" in incident.targets",
      after: "\"legislature\" in incident.targets"),
    DiagnosticPage(
      "cel.no-overload", "Two things are compared or combined that do not match",
      why: """
        An age is a length of time and 5 a bare number: five days or five years? The answer would \
        decide which incidents count, so it must be written.
        """,
      in: .condition,
      before: "incident.age < 5",
      after: "incident.age < years(5)"),
    DiagnosticPage(
      "cel.wrong-type", "Something of another kind stands where a list, map or order is wanted",
      why: """
        exists and filter go through lists; a number has no elements. The condition asks for \
        something other than what its author meant.
        """,
      in: .condition,
      before: "incident.publishers.exists(p, p >= 2)",
      after: "incident.publishers >= 2"),
    DiagnosticPage(
      "cel.not-a-condition", "The condition is neither true nor false",
      why: """
        A rule fires or stays silent. A number or a list is neither, so it must be compared with \
        something.
        """,
      in: .condition,
      before: "incident.publishers",
      after: "incident.publishers >= 2"),
    DiagnosticPage(
      "cel.bad-argument", "A function cannot make sense of what it is given",
      why: """
        A time zone, pattern or format in quotes does not exist or is not well formed. The \
        condition would fail at each incident and count as open, whatever the evidence.
        """,
      in: .condition,
      before: "incident.disclosed.getFullYear(\"Europe/Londn\") >= 2021",
      after: "incident.disclosed.getFullYear(\"Europe/London\") >= 2021"),
    DiagnosticPage(
      "cel.missing-variable", "A function needs something that is not known here",
      why: """
        Some functions look at more than their arguments, for example at all incidents of a state. \
        Where that is not at hand they have no answer. Programs that embed the language meet this.
        """,
      in: .circumstance,
      before: "A host declares a function that reads the variable evidence, and no such variable.",
      after: "The host declares the variable where the function may be used."),
    DiagnosticPage(
      "cel.too-costly", "The condition may take more than ten million steps",
      why: """
        Lists in lists in lists multiply. On a long dossier the assessment could stop for minutes; \
        so the cost is reckoned before anything runs.
        """,
      in: .condition,
      before: """
        incident.claims.exists(a, incident.claims.exists(b, incident.claims.exists(c,
          incident.claims.exists(d, incident.claims.exists(e, a.kind == e.kind)))))
        """,
      after: """
        incident.claims.exists(a, incident.claims.exists(b, a.kind == b.kind))
        """),
    DiagnosticPage(
      "cel.too-deep", "The condition is nested more than 64 deep",
      why: """
        No reader could check such a condition, and a program that reads it could run out of \
        stack. Two rules, or two gates, say the same in plain sight.
        """,
      in: .circumstance,
      before: "A generated condition stands in a hundred brackets.",
      after: "Its parts stand in several rules of one criterion."),
    DiagnosticPage(
      "cel.too-large", "The condition is longer than 100,000 bytes or has 20,000 parts",
      why: """
        That is about a hundred times the longest gate shipped. A list of words that long belongs into \
        the vocabulary as a category of its own.
        """,
      in: .circumstance,
      before: "A condition lists forty thousand names.",
      after: "The dossiers name the category, and the condition asks for it."),
  ]

  /// Conditions that are well formed and say something in vain, or fail.
  static let findings: [DiagnosticPage] = [
    DiagnosticPage(
      "cel.never-true", .warning, "No values make the condition true",
      why: """
        The rule never fires, or the gate is never met, whatever the evidence. Most often && \
        stands for ||, or two limits were exchanged.
        """,
      in: .condition,
      before: "incident.publishers >= 9 && incident.publishers < 3",
      after: "incident.publishers >= 3 && incident.publishers < 9"),
    DiagnosticPage(
      "cel.always-true", .warning, "No values make the condition false",
      why: """
        Each incident gets the points, or each state passes the gate, so nothing is told apart. \
        Most often a limit is off by one.
        """,
      in: .condition,
      before: "incident.victims.size() >= 0",
      after: "incident.victims.size() >= 1"),
    DiagnosticPage(
      "cel.same-term-twice", .warning, "A part of the condition adds nothing",
      why: """
        Another part says the same, or more. Either a word was copied and not changed, so a case \
        is missing, or the condition is longer than it needs to be.
        """,
      in: .condition,
      before: "incident.publishers >= 5 && incident.publishers >= 3",
      after: "incident.publishers >= 5"),
  ]
}
