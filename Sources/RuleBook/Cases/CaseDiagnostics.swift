import SourceText

extension Diagnostic {
  static func expectsNothingOfCase(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.empty-case", "the case '\(id.value)' expects nothing", at: id.span,
      help: "say under 'expected' what must come of it: fires, silent, scores, index, recommended")
  }

  static func scoresAreNoMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.wrong-type", "expected a mapping of criteria to scores", at: span,
      help: "write them as 'scores: {targets: 85}'")
  }

  static func readingsUpsideDown(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.readings-upside-down", "the cautious reading is above the generous one", at: span,
      help: "swap 'low' and 'high'")
  }

  static func caseNeedsADay(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.not-a-day", "a case is looked at on a day", at: span,
      help: "write the day, such as 2024-03-25")
  }

  static func unknownInCase(
    _ id: Located<String>, kind: String, known: [String]
  ) -> Diagnostic {
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Diagnostic(
      "rules.unknown-in-case", "the rule set has no \(kind) '\(id.value)'", at: id.span,
      fixIts: replacing(id.value, at: id.span, from: known),
      help: known.isEmpty ? "it has none" : "there are \(shown)")
  }

  static func unknownTerm(_ term: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      "rules.no-such-term", "the condition has no term '\(term.value)'", at: term.span,
      help: "its terms are \(known.prefix(6).map { "'\($0)'" }.joined(separator: ", "))"
        + (known.count > 6 ? ", …" : ""))
  }
}
