import SourceText

extension DossierPages {
  /// What counts twice, or may, and words that nobody uses.
  static let review: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.instrument-differs", .warning, "Two entries of one instrument differ",
      why: """
        An instrument is one act, such as one indictment, and counts at one incident only. If the \
        entries are two acts, one of them is lost; if they are one, one of them is wrong.
        """,
      in: .incident,
      before: responses(
        "{kind: sanctions, by: GB, date: 2022-03-01, instrument: gb-list-1, sources: [ncsc-2022]}",
        "{kind: sanctions, by: GB, date: 2022-05-01, instrument: gb-list-1, sources: [ncsc-2022]}"),
      after: responses(
        "{kind: sanctions, by: GB, date: 2022-03-01, instrument: gb-list-1, sources: [ncsc-2022]}",
        "{kind: sanctions, by: GB, date: 2022-05-01, instrument: gb-list-2, sources: [ncsc-2022]}")),
    DiagnosticPage(
      "evidence.repeated-response", .warning, "A response stands twice at one incident",
      why: """
        What was done once would count twice. Most often two documents told of the same act and \
        each was written down.
        """,
      in: .incident,
      before: responses(
        "{kind: sanctions, by: GB, date: 2022-03-01, sources: [ncsc-2022]}",
        "{kind: sanctions, by: GB, date: 2022-03-01, sources: [fbi-2022, ncsc-2022]}"),
      after: responses(
        "{kind: sanctions, by: GB, date: 2022-03-01, sources: [fbi-2022, ncsc-2022]}")
    ),
    DiagnosticPage(
      "evidence.same-response", .warning, "One response counts at two incidents",
      why: """
        One act against two operations is one act. Without an instrument the assessment takes the \
        two entries for two, and the state scores for both.
        """,
      in: .dossier, before: answered("", ""),
      after: answered("\n        instrument: gb-list-1", "\n        instrument: gb-list-1")),
    DiagnosticPage(
      "evidence.similar-response", .note, "Two instruments are told alike",
      why: """
        The same authority did the same on the same day, and the same document tells of it. The \
        two ids say that there were two acts; if there was one, it counts twice.
        """,
      in: .dossier,
      before: answered("\n        instrument: gb-list-1", "\n        instrument: gb-list-2"),
      after: answered("\n        instrument: gb-list-1", "\n        instrument: gb-list-1")),
    DiagnosticPage(
      "evidence.possible-overlap", .note, "Two incidents look like one, and both count",
      why: """
        The same groups struck the same kinds of target at the same time. If that was one \
        operation it counts twice; if it was several, say of which campaign each was.
        """,
      in: .dossier, before: struck("first: 2021-03"), after: struck("first: 2021-07")),
    DiagnosticPage(
      "evidence.unused-term", .note, "Neither rules nor dossiers use a word of the vocabulary",
      why: """
        A word that nobody uses may be misspelt in the mind of whoever added it, or stand for what \
        other words say already. Said only where rules and dossiers are checked in one run.
        """,
      in: .vocabulary,
      before: """
        sectors:
          - {id: energy, title: energy, definition: Power and heat.}
          - {id: power, title: power, definition: Power stations.}
        """,
      after: """
        sectors:
          - {id: energy, title: energy, definition: Power and heat.}
        """),
  ]

  private static func responses(_ entries: String...) -> String {
    "responses:\n" + entries.map { "  - \($0)" }.joined(separator: "\n")
  }

  /// Two incidents that were answered alike.
  private static func answered(_ first: String, _ second: String) -> String {
    func responses(_ more: String) -> String {
      """
          responses:
            - kind: sanctions
              by: GB
              date: 2022-03-01\(more)
              sources: [ncsc-2022]
      """
    }
    return incidents(responses(first), responses(second))
  }

  /// Two incidents of one group against legislatures.
  private static func struck(_ second: String) -> String {
    let common = "    groups: [apt31]\n    targets: [legislature]\n"
    return incidents(
      common + "    first: 2021-01\n    last: 2021-05",
      common + "    \(second)\n    last: 2021-08")
  }

  private static func incidents(_ first: String, _ second: String) -> String {
    let claim = """
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2022-02-03, says: they did it, scale: phia,
               term: likely, link: affiliated, sources: [ncsc-2022]}
      """
    return """
      incidents:
        - id: ministry-mail
          title: Ministry mail read
      \(claim)
      \(first)
        - id: parliament-mail
          title: Mail of members of parliament read
      \(claim)
      \(second)
      """
  }
}
