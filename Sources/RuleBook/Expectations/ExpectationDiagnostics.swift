import SourceText

extension Diagnostic {
  static func expectsNothing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expectations.no-bound", "this stance expects nothing", at: span,
      help: "give 'rung', 'at_least' or 'at_most' with the id of a rung")
  }

  static func rungAndBound(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expectations.rung-and-bound", "a stance with one rung has no other bound", at: span,
      help: "leave 'rung' or the bound out")
  }

  static func unsourcedStance(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expectations.unsourced", "this stance has no source", at: span,
      help: "name at least one document with title, publisher and url")
  }

  static func notADay(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expectations.not-a-day", "a stance is compared on a day", at: span,
      help: "write the day, such as 2024-03-25")
  }

  static func foreignExpectations(_ id: Located<String>, ruleSet: String) -> Diagnostic {
    Diagnostic(
      "expectations.other-rule-set",
      "these expectations are for '\(id.value)', but the rule set is '\(ruleSet)'", at: id.span,
      fixIts: [FixIt("replace with '\(ruleSet)'", [TextEdit(id.span, ruleSet)])])
  }

  static func unknownRung(_ rung: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      "expectations.unknown-rung", "the rule set has no rung '\(rung.value)'", at: rung.span,
      fixIts: replacing(rung.value, at: rung.span, from: known),
      help: "its rungs are \(known.joined(separator: ", "))")
  }

  static func boundsUpsideDown(
    _ least: Located<String>, _ most: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      "expectations.bounds-upside-down",
      "no rung is at least '\(least.value)' and at most '\(most.value)'", at: least.span,
      notes: [Note("the upper bound is here", at: most.span)], help: "swap the two")
  }
}
