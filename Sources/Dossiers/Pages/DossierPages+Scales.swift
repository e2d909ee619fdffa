import SourceText

extension DossierPages {
  /// Scales of likelihood.
  static let scales: [DiagnosticPage] = [
    DiagnosticPage(
      "scales.percent", "A percentage is below 0 or above 100",
      why: """
        Every claim with this term would count with an impossible likelihood, and scores would \
        leave the scale of 0 to 100.
        """,
      in: .scales,
      before: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 55, high: 750}]
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 55, high: 75}]
        """),
    DiagnosticPage(
      "scales.band-order", "A band ends below where it begins",
      why: """
        The cautious reading takes the lower end of a band and the generous one the upper. \
        Exchanged, the cautious score would be the higher one.
        """,
      in: .scales,
      before: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 75, high: 55}]
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 55, high: 75}]
        """),
    DiagnosticPage(
      "scales.order", "A term stands above one that is less likely",
      why: """
        Terms go from the least to the most likely. One out of order most likely has a figure of \
        another term, and every claim that uses it would count too much or too little.
        """,
      in: .scales,
      before: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: highly likely, low: 80, high: 90}, {term: likely, low: 55, high: 75}]
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 55, high: 75}, {term: highly likely, low: 80, high: 90}]
        """),
    DiagnosticPage(
      "scales.repeated-term", "One word names two bands of a scale",
      why: """
        A claim with this word could count with either band. Aliases count as words of their \
        term, so an alias must not be the name of another.
        """,
      in: .scales,
      before: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms:
              - {term: likely, low: 55, high: 75}
              - {term: highly likely, aliases: [likely], low: 80, high: 90}
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms:
              - {term: likely, low: 55, high: 75}
              - {term: highly likely, aliases: [very likely], low: 80, high: 90}
        """),
    DiagnosticPage(
      "scales.no-terms", "A scale has no terms",
      why: """
        No claim can be graded on it: each claim that names the scale would be refused, or its \
        attribution would be worth nothing.
        """,
      in: .scales,
      before: """
        scales:
          - {id: phia, title: PHIA probability yardstick, convention: ours, terms: []}
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: ours
            terms: [{term: likely, low: 55, high: 75}]
        """),
    DiagnosticPage(
      "scales.unsourced", "A scale that is called published cites no source",
      why: """
        Readers must be able to tell bands that an authority published from bands of our own. \
        Name the document, or say that the convention is ours.
        """,
      in: .scales,
      before: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: published
            terms: [{term: likely, low: 55, high: 75}]
        """,
      after: """
        scales:
          - id: phia
            title: PHIA probability yardstick
            convention: published
            source: {publisher: UK government, title: Explaining Uncertainty}
            terms: [{term: likely, low: 55, high: 75}]
        """),
  ]
}
