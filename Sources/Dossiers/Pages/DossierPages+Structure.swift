import SourceText

extension DossierPages {
  /// How the entries of a dossier hang together.
  static let structure: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.duplicate-id", "Two entries of one list have the same id",
      why: """
        An id names one thing. With two, a citation or an overlap could mean either, and one deed \
        might be counted as two.
        """,
      in: .dossier,
      before: """
        sources:
          - {id: ncsc-2022, publisher: NCSC, title: Statement, date: 2022-02-03}
          - {id: ncsc-2022, publisher: FBI, title: Notice, date: 2022-02-04}
        """,
      after: """
        sources:
          - {id: ncsc-2022, publisher: NCSC, title: Statement, date: 2022-02-03}
          - {id: fbi-2022, publisher: FBI, title: Notice, date: 2022-02-04}
        """),
    DiagnosticPage(
      "evidence.accuses-nobody", "No claim on the incident accuses the dossier's state",
      why: """
        A dossier counts what is attributed to its own state. An incident that all claims ascribe \
        to another state belongs into that state's dossier, or lacks the claim that accuses this one.
        """,
      in: .claim,
      before: "accuses: RU",
      after: "accuses: CN"),
    DiagnosticPage(
      "evidence.never-visible", "No accusing claim has a date",
      why: """
        An assessment of a day sees an incident from its first dated accusation on. Without any, \
        the incident counts on no day at all. A year is enough.
        """,
      in: .claim,
      before: "date: unknown",
      after: "date: 2022"),
    DiagnosticPage(
      "evidence.unsourced", "An empty list of sources is cited",
      why: """
        What nobody published is not evidence: it could not be checked, weighed or defended. Cite \
        a document, or leave the key out where it may be left out.
        """,
      in: .claim,
      before: "sources: []",
      after: "sources: [ncsc-2022]"),
    DiagnosticPage(
      "evidence.circular-source", "A source derives from itself",
      why: """
        Copies do not count as second publishers. If two sources are each a copy of the other, \
        nobody can tell which is the original, nor how many really stand behind a fact.
        """,
      in: .dossier,
      before: """
        sources:
          - {id: ncsc-2022, publisher: NCSC, title: Statement, derived_from: [fbi-2022]}
          - {id: fbi-2022, publisher: FBI, title: Notice, derived_from: [ncsc-2022]}
        """,
      after: """
        sources:
          - {id: ncsc-2022, publisher: NCSC, title: Statement}
          - {id: fbi-2022, publisher: FBI, title: Notice, derived_from: [ncsc-2022]}
        """),
    DiagnosticPage(
      "evidence.overlaps-itself", .warning, "An incident is said to overlap with itself",
      why: """
        The key names another incident that may be partly the same deed. Naming the incident \
        itself says nothing, and the real overlap is not noted.
        """,
      in: .incident,
      before: "overlaps: [ministry-mail]",
      after: "overlaps: [energy-break-in]"),
    DiagnosticPage(
      "evidence.too-many-responses", "An incident has more responses than are read",
      why: """
        Which response counts where is found by trying them, and hundreds at one incident would \
        take very long. No known incident has been answered that often: most likely a list was \
        pasted in that belongs to many.
        """,
      in: .circumstance,
      before: "An incident with 300 entries under responses, one for each person listed",
      after: "One entry with individuals: 300 and the instrument that lists them"),
    DiagnosticPage(
      "evidence.joint-with-itself", .warning, "A claimant is listed as its own partner",
      why: """
        Governments that attribute are counted, and gates ask for two. The claimant is counted \
        already; listed again, it looks like a partner that it does not have.
        """,
      in: .claim,
      before: "country: GB\njoint: [GB, US]",
      after: "country: GB\njoint: [US]"),
  ]
}
