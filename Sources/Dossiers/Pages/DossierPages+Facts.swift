import SourceText

extension DossierPages {
  /// Numbers and lists of words.
  static let facts: [DiagnosticPage] = [
    DiagnosticPage(
      "evidence.rough-number", "The number says in words or signs how rough it is",
      why: """
        Rules compare ranges: about 40 is 36 to 44 if about means 10 per cent, and 40+ has no \
        upper end. Written as a word, the range cannot be compared and the fact would be lost.
        """,
      in: .incident,
      before: "effects: {people: about 40}",
      after: "effects: {people: {about: 40}}"),
    DiagnosticPage(
      "evidence.grouped-number", "A comma stands inside a number",
      why: """
        In braces a comma begins the next measure: 1,000 would be read as 1, and a thousand \
        people affected as one.
        """,
      in: .incident,
      before: "effects: {people: 1,000}",
      after: "effects: {people: 1000}"),
    DiagnosticPage(
      "evidence.negative", "A count is below zero",
      why: """
        There cannot be fewer than no people affected. If nothing is reported, leave the measure \
        out: not reported is not zero, and coverage shows the difference.
        """,
      in: .incident,
      before: "effects: {people: -40}",
      after: "effects: {people: 40}"),
    DiagnosticPage(
      "evidence.range-order", "A range ends before it begins",
      why: """
        No number and no day lies in such a range, so each comparison with it would be wrong. The \
        two ends were exchanged.
        """,
      in: .incident,
      before: "effects: {people: {from: 50, to: 40}}",
      after: "effects: {people: {from: 40, to: 50}}"),
    DiagnosticPage(
      "evidence.fact-form", "A fact says its value twice, half, or not at all",
      why: """
        A fact is exact, or about, or a range. Two forms may contradict each other, and half a \
        range leaves its other end open; either would decide rules by chance.
        """,
      in: .incident,
      before: "effects: {people: {value: 43, about: 40}}",
      after: "effects: {people: {value: 43}}"),
    DiagnosticPage(
      "evidence.repeated-term", "A word stands twice in one list",
      why: """
        Where rules count victims or targets, a repeated word would count twice. If two sources \
        report the same, one entry carries both.
        """,
      in: .incident,
      before: "victims: [GB, US, GB]",
      after: "victims: [GB, US]"),
  ]
}
