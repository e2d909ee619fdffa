import SourceText

extension YAMLPages {
  /// Values that are not what their key wants.
  static let values: [DiagnosticPage] = [
    DiagnosticPage(
      "yaml.wrong-type", "Something else stands where a list, text, number or truth value belongs",
      why: """
        The value cannot be counted or compared as its key wants it. A missing hyphen, quotes \
        around a number, or yes for true are the usual reasons.
        """,
      in: .incident,
      before: "targets: legislature",
      after: "targets: [legislature]"),
    DiagnosticPage(
      "yaml.not-an-identifier", "An id is not in kebab-case",
      why: """
        Ids are cited from other places and on the command line. Capitals, spaces and underscores \
        would make two spellings of one id, and a reference would point to nothing.
        """,
      in: .incident,
      before: "campaign: Winter_Mail",
      after: "campaign: winter-mail"),
    DiagnosticPage(
      "yaml.not-a-number", "This is not written as a number",
      why: """
        Units, signs of currency, thousands separators and words can be read in two ways: 1.000 is \
        one or a thousand. A figure off by a thousand may decide a rule.
        """,
      in: .incident,
      before: "effects: {people: 40 million}",
      after: "effects: {people: 40000000}"),
    DiagnosticPage(
      "yaml.too-many-decimals", "The number has more decimals than count",
      why: """
        Points and percentages count in hundredths, people and hours in whole numbers. The \
        program never rounds evidence silently, so that each printed figure is the one in the file.
        """,
      in: .rule,
      before: "points: 66.667",
      after: "points: 66.67"),
    DiagnosticPage(
      "yaml.number-out-of-range", "The number is too large to count with",
      why: """
        All arithmetic is exact, in whole numbers of a fixed size. A larger number could not be \
        added without error; most often digits were pasted twice.
        """,
      in: .incident,
      before: "effects: {people: 400000000000000000000}",
      after: "effects: {people: 40000000}"),
  ]
}
