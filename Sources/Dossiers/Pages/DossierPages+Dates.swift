import SourceText

extension DossierPages {
  /// Dates, and the order in which they can have been.
  static let dates: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.not-a-date", "This is not written as a date",
      why: """
        Dates decide what was public on a day, how far evidence has faded and how long an \
        operation went on. 03/04/2024 is March or April; so years come first, and no more is \
        written than is known.
        """,
      in: .incident,
      before: "last: 25/03/2024",
      after: "last: 2024-03-25"),
    DiagnosticPage(
      "evidence.unknown-date", "A date has to be known here",
      why: """
        It says from when on something holds: since when a fact is public, or a claim withdrawn. \
        Without it no assessment could tell before from after.
        """,
      in: .incident,
      before: "effects: {people: {value: 40, known: unknown}}",
      after: "effects: {people: {value: 40, known: 2022}}"),
    DiagnosticPage(
      "evidence.ends-before-begins", "The last activity lies before the first",
      why: """
        The incident would last less than no time, and its age would count from a day before it \
        began. One of the two dates belongs to something else.
        """,
      in: .incident,
      before: "first: 2021-06\nlast: 2021-01",
      after: "first: 2021-01\nlast: 2021-06"),
    DiagnosticPage(
      "evidence.before-it-began", .warning, "A claim or response is dated before the incident",
      why: """
        Nobody can answer for what has not happened: one of the dates is wrong, and it moves the \
        day on which the incident enters the assessment.
        """,
      in: .incident,
      before: """
        first: 2021-01
        responses:
          - {kind: sanctions, by: GB, date: 2020-12-10, sources: [ncsc-2022]}
        """,
      after: """
        first: 2021-01
        responses:
          - {kind: sanctions, by: GB, date: 2022-12-10, sources: [ncsc-2022]}
        """),
    DiagnosticPage(
      "evidence.disclosed-before-it-began", .warning, "It was made public before it began",
      why: """
        An assessment sees an incident from its disclosure on. A disclosure before the first \
        activity would show it to days that cannot have known it.
        """,
      in: .incident,
      before: "first: 2021-03\nlast: 2021-05\ndisclosed: 2021-01-05",
      after: "first: 2021-03\nlast: 2021-05\ndisclosed: 2022-01-05"),
    DiagnosticPage(
      "evidence.known-before-disclosure", .warning, "A fact was known before the incident was",
      why: """
        The date under known says since when one fact is public. Before the disclosure nobody \
        outside could know it, so either date is wrong or the incident was disclosed earlier.
        """,
      in: .incident,
      before: """
        disclosed: 2022-01-05
        effects: {people: {value: 40, known: 2021-11}}
        """,
      after: """
        disclosed: 2022-01-05
        effects: {people: {value: 40, known: 2022-11}}
        """),
    DiagnosticPage(
      "evidence.withdrawn-before-made", .warning, "A claim was withdrawn before it was made",
      why: """
        A claim counts from its date until it is withdrawn. Here there is no day on which it \
        counts, and an attribution is lost over a slip in a date.
        """,
      in: .claim,
      before: "date: 2022-02-03\nwithdrawn: {date: 2021-02-03}",
      after: "date: 2022-02-03\nwithdrawn: {date: 2023-02-03}"),
    DiagnosticPage(
      "evidence.repeated-override", .warning, "Two overrides of one analyst stand on one day",
      why: """
        A scorecard prints an analyst's own rung beside the computed one. Two rungs of one day \
        contradict each other, and readers cannot know which holds.
        """,
      in: .dossier,
      before: """
        overrides:
          - {analyst: A. Reader, date: 2024-03-25, rung: attributed, reason: Sources are weak}
          - {analyst: A. Reader, date: 2024-03-25, rung: none, reason: Second thoughts}
        """,
      after: """
        overrides:
          - {analyst: A. Reader, date: 2024-03-25, rung: none, reason: Second thoughts}
        """),
  ]
}
