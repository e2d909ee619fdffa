import SourceText

extension DossierPages {
  /// Words, codes and ids that must be known.
  static let words: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.not-one-of", "The word is none of the few that this key takes",
      why: """
        The word decides how far a fact counts: an agency's claim counts in full, a newspaper's at \
        most at the cap. An unknown word would count as nothing.
        """,
      in: .claim,
      before: "kind: spy agency",
      after: "kind: agency"),
    DiagnosticPage(
      "evidence.unknown-term", "The vocabulary does not have this word",
      why: """
        Rules ask for the words of the vocabulary and for no others. An incident that struck a \
        "parliament" would fire no rule on legislatures, and the state would look more harmless.
        """,
      in: .incident,
      before: "targets: [parliament]",
      after: "targets: [legislature]"),
    DiagnosticPage(
      "evidence.unknown-country", "There is no such country or organisation code",
      why: """
        Victims and governments are counted by code. GB and UK would be two victims, and a \
        country by name would not be counted at all.
        """,
      in: .incident,
      before: "victims: [UK]",
      after: "victims: [GB]"),
    DiagnosticPage(
      "evidence.ambiguous-name", "One name stands for two states",
      why: """
        Data of others are taken over by the names of states. A name of two would put what one \
        state has done into the dossier of the other.
        """,
      in: .vocabulary,
      before: "other_names: {CN: [Taipei], US: [taipei]}",
      after: "other_names: {CN: [PRC], US: [USA]}"),
    DiagnosticPage(
      "evidence.unknown-scale", "There is no such scale of likelihood",
      why: """
        The same word means different bands on different scales: likely is 55–75 % on PHIA's and \
        55–80 % in ICD 203. Without its scale a claim has no likelihood and cannot count.
        """,
      in: .claim,
      before: "scale: phai\nterm: likely",
      after: "scale: phia\nterm: likely"),
    DiagnosticPage(
      "evidence.unknown-scale-term", "The scale does not have this term",
      why: """
        How surely a claim counts is the band of its term. Keep the claimant's own words under \
        wording, and choose the term and scale that they belong to; a near word may be another band.
        """,
      in: .claim,
      before: "wording: very likely\nscale: phia\nterm: very likely",
      after: "wording: very likely\nscale: phia\nterm: highly likely"),
    DiagnosticPage(
      "evidence.unknown-source", "A source is cited that the dossier does not list",
      why: """
        Each fact is printed with its source, and reasons are weighed by how many publishers stand \
        behind them. A citation that leads nowhere is a fact without support.
        """,
      in: .claim,
      before: "sources: [nscs-2022]",
      after: "sources: [ncsc-2022]"),
    DiagnosticPage(
      "evidence.unknown-group", "An intrusion set is named that the dossier does not list",
      why: """
        Readers look a group up under groups: its other names, and whose unit it is said to be. \
        An id without entry tells them nothing.
        """,
      in: .incident,
      before: "groups: [apt-31]",
      after: "groups: [apt31]"),
    DiagnosticPage(
      "evidence.unknown-incident", "An incident is named that the dossier does not hold",
      why: """
        The key overlaps warns that two incidents may be partly the same. If the other one cannot \
        be found, nobody can look whether a deed is counted twice.
        """,
      in: .incident,
      before: "overlaps: [enery-break-in]",
      after: "overlaps: [energy-break-in]"),
    DiagnosticPage(
      "evidence.unknown-field", .warning, "An incident has no such field",
      why: """
        What stands under uncertain is printed beside the field it warns about. With a misspelt \
        name the reader of the scorecard never sees the warning where it matters.
        """,
      in: .incident,
      before: """
        uncertain:
          - {field: effects.peple, why: Only accounts were counted}
        """,
      after: """
        uncertain:
          - {field: effects.people, why: Only accounts were counted}
        """),
    DiagnosticPage(
      "evidence.not-a-field-name", "The id of a measure cannot name a field",
      why: """
        Rules read a measure as incident.effects.outage_hours. A hyphen would be read as minus, \
        so no rule could ask for the measure.
        """,
      in: .vocabulary,
      before: """
        measures:
          - {id: people, title: people, definition: People affected., unit: people}
          - {id: outage-hours, title: outage, definition: Hours of outage., unit: hours}
        """,
      after: """
        measures:
          - {id: people, title: people, definition: People affected., unit: people}
          - {id: outage_hours, title: outage, definition: Hours of outage., unit: hours}
        """),
  ]
}
