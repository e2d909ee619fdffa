import SourceText

extension YAMLPages {
  /// Bytes and characters that are not what they look like.
  static let characters: [DiagnosticPage] = [
    DiagnosticPage(
      "yaml.not-utf8", "The file is not saved as UTF-8",
      why: """
        Names and quotations would come out garbled, and two spellings of one name would count as \
        two. Spreadsheets and old editors save this way; the message says what the file looks like.
        """,
      in: .circumstance,
      before: "A dossier was saved as Windows-1252, in which é is one byte.",
      after: "The editor saved the same text as UTF-8."),
    DiagnosticPage(
      "yaml.not-text", "The file is a document, archive or picture, not text",
      why: """
        The evidence inside it cannot be read, so the state would be assessed without it. Renaming \
        a file does not change what it is.
        """,
      in: .circumstance,
      before: "An advisory was put into seeds as a PDF and renamed to advisory.yaml.",
      after: "Its facts stand in an incident of the dossier, and its address among the sources."),
    DiagnosticPage(
      "yaml.control-character", "The file holds a character that cannot be seen",
      why: """
        Such a character comes from a copied page or a program. It makes an id different from one \
        that looks the same, and it could steer the terminal of whoever reads the report.
        """,
      in: .incident,
      before: "title: Ministry mail\u{8} read",
      after: "title: Ministry mail read"),
    DiagnosticPage(
      "yaml.line-separator", "A character ends the line for some programs and not for others",
      why: """
        You see one line where the reader sees two, or the other way round: part of a fact would \
        end up under another key, or nowhere.
        """,
      in: .incident,
      before: "title: Ministry\u{2028}mail read",
      after: "title: Ministry mail read"),
    DiagnosticPage(
      "yaml.combining-marks", "More than 30 accents are piled on one letter",
      why: """
        No writing system needs them. Such text spills over the lines around it and hides what a \
        report says there.
        """,
      in: .circumstance,
      before: "A group's name was copied from a forum, decorated with dozens of marks.",
      after: "The name stands in plain letters."),
    DiagnosticPage(
      "yaml.odd-space", "A character looks like a space and is none",
      why: """
        Word processors and web pages put no-break spaces. Behind a colon the reader does not see \
        the end of the key, so the fact would not be read at all.
        """,
      in: .incident,
      before: "first:\u{A0}2021-01",
      after: "first: 2021-01"),
    DiagnosticPage(
      "yaml.tab", "A tab stands where spaces indent",
      why: """
        Indentation says what belongs to what, and a tab has no certain width. A fact could slip \
        from one incident into another.
        """,
      in: .file,
      before: "dossier: china\nactor:\n\tcode: CN\n\tname: China\nincidents: []",
      after: "dossier: china\nactor:\n  code: CN\n  name: China\nincidents: []"),
    DiagnosticPage(
      "yaml.merge-conflict", "Two versions of the file were never reconciled",
      why: """
        Version control left both versions for a person to choose from. Until somebody does, the \
        program cannot know which date, figure or claim is meant.
        """,
      in: .file,
      before: """
        dossier: china
        <<<<<<< HEAD
        actor: {code: CN, name: China}
        =======
        actor: {code: CN, name: China, aliases: [PRC]}
        >>>>>>> review
        incidents: []
        """,
      after: """
        dossier: china
        actor: {code: CN, name: China, aliases: [PRC]}
        incidents: []
        """),
  ]
}
