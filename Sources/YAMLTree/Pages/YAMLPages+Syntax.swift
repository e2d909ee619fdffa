import SourceText

extension YAMLPages {
  /// Text that is no YAML, or YAML that means more than a reader would see.
  static let syntax: [DiagnosticPage] = [
    DiagnosticPage(
      "yaml.syntax", "The file is not well-formed YAML",
      why: """
        A bracket, quote, colon or indentation is missing, so it is not certain what belongs to \
        what. Guessing could move a claim to another incident; the file is read no further.
        """,
      in: .incident,
      before: "title: Ministry mail: second wave",
      after: "title: \"Ministry mail: second wave\""),
    DiagnosticPage(
      "yaml.empty", "The file holds nothing",
      why: """
        An empty dossier is not the same as a state of which nothing is reported. Perhaps the file \
        was not saved, or each of its lines is a comment.
        """,
      in: .file,
      before: "# dossier: china",
      after: """
        dossier: china
        actor: {code: CN, name: China}
        incidents: []
        """),
    DiagnosticPage(
      "yaml.several-documents", "A second document begins in the file",
      why: """
        Three hyphens begin another document in the same file. Only one would be assessed, and \
        what stands in the other would be lost without a word.
        """,
      in: .file,
      before: """
        dossier: china
        actor: {code: CN, name: China}
        incidents: []
        ---
        dossier: russia
        actor: {code: RU, name: Russia}
        incidents: []
        """,
      after: """
        dossier: china
        actor: {code: CN, name: China}
        incidents: []
        """),
    DiagnosticPage(
      "yaml.tag", "A tag or a %TAG line tells the reader what a value is",
      why: """
        Each key has one meaning here, whatever a file says of it. A text that begins with an \
        exclamation mark needs quotes; otherwise its first word would be lost.
        """,
      in: .incident,
      before: "title: !Alert on ministry mail",
      after: "title: \"!Alert on ministry mail\""),
    DiagnosticPage(
      "yaml.merge-key", "The merge key << takes over the keys of another mapping",
      why: """
        Who reads an incident would not see which facts it has: some would stand elsewhere in the \
        file. Each fact stands where it is used.
        """,
      in: .incident,
      before: """
        effects: {<<: {people: 40}}
        """,
      after: """
        effects: {people: 40}
        """),
    DiagnosticPage(
      "yaml.unknown-alias", "An alias repeats a value that was never named",
      why: """
        A star begins an alias, which repeats what an anchor with & has named above it. Without \
        the anchor the fact has no value. A text that begins with a star needs quotes.
        """,
      in: .incident,
      before: "title: *Winter",
      after: "title: \"*Winter\""),
    DiagnosticPage(
      "yaml.cyclic-alias", "An alias stands inside the value that it repeats",
      why: """
        The value would contain itself without end: a list of targets that holds the list of \
        targets. There is nothing that could be counted.
        """,
      in: .incident,
      before: "targets: &struck [media, *struck]",
      after: "targets: [media]"),
  ]
}
