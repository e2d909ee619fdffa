import SourceText

extension YAMLPages {
  /// Keys, and what stands under them.
  static let structure: [DiagnosticPage] = [
    DiagnosticPage(
      "yaml.duplicate-key", "A key stands twice in one place",
      why: """
        Only one of the two values could count, and nobody would see which. Mostly an incident was \
        pasted into another, or a fact was added without looking for the old one.
        """,
      in: .incident,
      before: """
        last: 2021-05
        last: 2021-06
        """,
      after: """
        last: 2021-06
        """),
    DiagnosticPage(
      "yaml.unknown-key", "There is no such key here",
      why: """
        A misspelt key would be skipped, and the fact under it would count as not reported: lower \
        coverage, perhaps a lower rung. So each key must be one that is known in its place.
        """,
      in: .incident,
      before: "tragets: [legislature]",
      after: "targets: [legislature]"),
    DiagnosticPage(
      "yaml.missing-key", "A key that is needed is missing",
      why: """
        Without it the entry means nothing certain, such as a claim without claimant or scale, or \
        a dossier that names no state. Where nothing is reported, most keys may be left out.
        """,
      in: .file,
      before: """
        dossier: china
        incidents: []
        """,
      after: """
        dossier: china
        actor: {code: CN, name: China}
        incidents: []
        """),
    DiagnosticPage(
      "yaml.key-not-scalar", "A key is a list or a mapping",
      why: """
        Keys are single words here. Braces or brackets at the start of a text are read as a list \
        or mapping; in quotes they are text.
        """,
      in: .incident,
      before: "effects: {[people]: 40}",
      after: "effects: {people: 40}"),
    DiagnosticPage(
      "yaml.cannot-append", "The file has no place for a new item",
      why: """
        With --write, threatlevel new changes no other byte of a file. Where the list is written \
        in brackets, or shared by an alias, no item can be added that way, and the file stays as \
        it is.
        """,
      in: .circumstance,
      before: "incidents: [{id: one, …}, {id: two, …}] stands in one line of the dossier.",
      after: "Each incident stands on lines of its own behind a hyphen."),
    DiagnosticPage(
      "yaml.cannot-change", "The file cannot be changed there without changing more",
      why: """
        threatlevel tune changes what was asked for and proves that all else says what it said. \
        Where a value is shared by an anchor's name, or two things share a line, that cannot be \
        done, and the file stays as it is.
        """,
      in: .circumstance,
      before: "Two criteria share one discount: &fade {discount: 0.6} at one, *fade at the other.",
      after: "Each criterion has a discount of its own: {discount: 0.6}."),
  ]
}
