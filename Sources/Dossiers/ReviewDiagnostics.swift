import SourceText

/// What a review can say of dossiers and vocabularies that are well formed.
extension Diagnostic {
  static func instrumentDiffers(
    _ instrument: String, key: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.instrument-differs", .warning,
      "the instrument '\(instrument)' differs in '\(key)' from its first entry", at: span,
      notes: [Note("the first entry is here", at: first)],
      help: "an instrument is one act and counts once: give both entries the same '\(key)', or "
        + "another act another id")
  }

  static func repeatedResponse(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.repeated-response", .warning, "the same response stands twice at this incident",
      at: span, notes: [Note("the first one is here", at: first)],
      help: "keep one of the two, with the sources of both")
  }

  /// One act at two incidents that counts at both, for want of an instrument.
  static func sameResponse(
    at span: SourceSpan, as incident: String, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.same-response", .warning,
      "the same response to '\(incident)' counts a second time here", at: span,
      notes: [Note("the other one is here", at: first)],
      help: "give both one 'instrument', or each its own if they are two acts")
  }

  /// Two acts, as their instruments say, of which everything else is the same.
  static func similarResponse(
    at span: SourceSpan, as incident: String, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.similar-response", .note,
      "this is told like a response to '\(incident)' by another instrument, and both count",
      at: span, notes: [Note("the other one is here", at: first)],
      help: "give both one 'instrument' if a source says that they are one act")
  }

  static func possibleOverlap(
    _ id: String, _ other: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.possible-overlap", .note,
      "'\(id)' has the groups, the targets and the time of '\(other)', and both count", at: span,
      notes: [Note("the other one is here", at: first)],
      help: "give the two one 'campaign' if a source says that they are one, or name one under the "
        + "other's 'overlaps' if that is open")
  }

  static func unusedTerm(_ term: Located<String>, list: String) -> Diagnostic {
    Diagnostic(
      "evidence.unused-term", .note,
      "neither a rule nor a dossier of this run uses '\(term.value)' of \(list)", at: term.span,
      help: "remove it, unless evidence that will need it is to be expected")
  }
}
