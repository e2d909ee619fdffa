import SourceText

extension InputPages {
  /// Files that are another kind, or do not go together.
  static let files: [DiagnosticPage] = [
    DiagnosticPage(
      "input.unknown-kind", "The file is of no kind that is known",
      why: """
        Files are told apart by a key that each kind has: ruleset, dossier, vocabulary, scale_set, \
        expectations or mapping. Misspelt, the whole file would be left out.
        """,
      in: .file,
      before: "dosier: china\nactor: {code: CN, name: China}\nincidents: []",
      after: "dossier: china\nactor: {code: CN, name: China}\nincidents: []"),
    DiagnosticPage(
      "input.wrong-kind", "A file of one kind stands where another kind is wanted",
      why: """
        Rules cannot be read from scales, nor evidence from rules. Mostly two options or two file \
        names were exchanged.
        """,
      in: .call,
      before: "threatlevel evaluate --rules Rules/scales.yaml",
      after: "threatlevel evaluate --rules Rules/uk-state-threat.yaml"),
    DiagnosticPage(
      "input.no-mapping", "Nothing says what the columns of a table mean",
      why: """
        Which column names the accused state, and what its codes stand for, nobody can guess \
        safely. A mapping file says it once, in words that people can check.
        """,
      in: .circumstance,
      before: "A program that embeds threatlevel imports a table and names no mapping.",
      after: "It names one, such as Rules/mappings/eurepoc.yaml."),
    DiagnosticPage(
      "import.not-whole", "With --strict, something was not taken whole",
      why: """
        Whatever an import leaves out is missing from every assessment afterwards. Those who ask \
        for --strict want to look at each such object before a dossier is written.
        """,
      in: .circumstance,
      before: "One of 400 rows names a state that nobody knows, and --strict is given.",
      after: "The row is mended, or the import is run without --strict and the row reported."),
    DiagnosticPage(
      "input.no-files", "The folder holds no YAML file",
      why: """
        Nothing was checked, which is not the same as nothing wrong. Only files that end in .yaml \
        or .yml are looked at.
        """,
      in: .call,
      before: "threatlevel check archive",
      after: "threatlevel check seeds"),
    DiagnosticPage(
      "input.no-evidence", "The folder holds no dossier",
      why: """
        An assessment without evidence would recommend the lowest rung for everybody. A wrong \
        folder must not pass for a peaceful world.
        """,
      in: .call,
      before: "threatlevel evaluate --evidence archive",
      after: "threatlevel evaluate --evidence seeds"),
    DiagnosticPage(
      "input.no-library", "No vocabulary and scales are at hand to read the file with",
      why: """
        Without them nobody knows whether "legislature" is a target, or how likely "likely" is. \
        They stand in the file's folder, or in that of the rule set named with --rules.
        """,
      in: .circumstance,
      before: "A dossier is checked in a folder of its own, far from any rule set.",
      after: "The check names a rule set: threatlevel check new.yaml --rules uk-state-threat.yaml"),
    DiagnosticPage(
      "input.duplicate-actor", "Two dossiers are about one state",
      why: """
        Which of them is the state's record? Half of its incidents stand in each, so its score \
        would depend on which was read. One dossier holds all of them.
        """,
      in: .circumstance,
      before: "seeds holds china.yaml and a copy of it, china-new.yaml.",
      after: "The new incidents stand in china.yaml, and the copy is gone."),
    DiagnosticPage(
      "input.too-many-problems", "More than a thousand problems of one sort are left out",
      why: """
        Nobody reads them all, and one cause most often stands behind them. The rest is only \
        counted; errors still keep the file from being assessed.
        """,
      in: .circumstance,
      before: "A rule set made by a program asks for a misspelt field in 1,500 rules.",
      after: "The program is mended, and what it makes is checked again."),
    DiagnosticPage(
      "evidence.unknown-rung", .warning, "An override names a rung that the ladder does not have",
      why: """
        The scorecard prints the analyst's rung beside the computed one. A rung that does not \
        exist cannot be compared with it; perhaps the ladder has changed since.
        """,
      in: .dossier,
      before: """
        overrides:
          - {analyst: A. Reader, date: 2024-03-25, rung: atributed, reason: Sources are weak}
        """,
      after: """
        overrides:
          - {analyst: A. Reader, date: 2024-03-25, rung: attributed, reason: Sources are weak}
        """),
    DiagnosticPage(
      "expectations.no-rule-set", .warning, "No rule set stands beside the expectations",
      why: """
        Stances are compared with the rules that the file is named after. Without them neither its \
        rungs nor its rule set can be checked, and no scorecard shows the stances.
        """,
      in: .circumstance,
      before: "Rules/stances.yaml holds the expectations for Rules/uk-state-threat.yaml.",
      after: "The file is called Rules/uk-state-threat.expectations.yaml."),
  ]
}
