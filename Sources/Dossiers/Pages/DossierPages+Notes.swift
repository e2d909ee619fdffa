import SourceText

extension DossierPages {
  /// What is worth knowing of sound evidence; `check --notes` prints it.
  static let notes: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.single-source", .note, "All claims on an incident rest on one source",
      why: """
        One document may be wrong or have its own interest, and its copies say nothing new. \
        Confidence is low where too few reasons have two independent publishers.
        """,
      in: .claim,
      before: "sources: [ncsc-2022]",
      after: "sources: [ncsc-2022, fbi-2022]"),
    DiagnosticPage(
      "evidence.late-claim", .note, "A claim came more than two years after the disclosure",
      why: """
        Memory and interests may have changed since. The claim counts in full all the same; the \
        two years are our own convention for when a reader should know.
        """,
      in: .incident,
      before: "disclosed: 2019-01-05\nfirst: 2018",
      after: "disclosed: 2022-01-05\nfirst: 2021"),
    DiagnosticPage(
      "evidence.overlap", .note, "Two incidents may partly be the same, and both count",
      why: """
        If they are one operation, it counts twice. Incidents that share a campaign count once, \
        by the strongest of them, but only a source can say that they belong together.
        """,
      in: .incident,
      before: "overlaps: [energy-break-in]",
      after: "campaign: winter-2021"),
  ]
}
