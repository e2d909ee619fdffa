import SourceText

/// What an analysis can say of a condition that is well formed.
extension Diagnostic {
  /// A condition that no values make true.
  ///
  /// - Parameters:
  ///   - span: Where it stands.
  ///   - others: What cannot be true together: with it, or in it.
  /// - Returns: A warning.
  static func neverTrue(at span: SourceSpan, beside others: [SourceSpan]) -> Diagnostic {
    let messages =
      others.count == 1
      ? ["it would have to hold together with this"] : ["this …", "… cannot hold with this"]
    return Diagnostic(
      "cel.never-true", .warning, "this is never true", at: span,
      notes: zip(messages, others).map { Note($0, at: $1) },
      help: "no values make it true: correct what it asks, or leave it out")
  }

  /// A condition that no values make false.
  ///
  /// - Parameters:
  ///   - span: Where it stands.
  ///   - isCertain: Whether it is true even where nothing is known.
  ///   - isGiven: Whether only the rest of the condition makes it so.
  ///   - others: The part of the rest that does.
  ///   - presence: A condition that asks whether what it compares is known.
  /// - Returns: A warning.
  static func alwaysTrue(
    at span: SourceSpan, isCertain: Bool, isGiven: Bool, beside others: [SourceSpan],
    presence: String?
  ) -> Diagnostic {
    let message =
      isGiven
      ? "this is always true where the rest holds"
      : isCertain ? "this is always true" : "this is always true where it is known"
    let remedy = "no values make it false: correct what it asks, or leave it out"
    return Diagnostic(
      "cel.always-true", .warning, message, at: span,
      notes: others.map { Note("this makes it so", at: $0) },
      help: presence.map { "\(remedy); \($0) asks whether it is known" } ?? remedy)
  }

  /// A term that stands twice in one chain.
  static func sameTermTwice(
    at span: SourceSpan, first: SourceSpan, removal: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      "cel.same-term-twice", .warning, "this says the same as another term", at: span,
      notes: [Note("the other is here", at: first)], fixIts: removing(removal),
      help: removal == nil ? "leave one of them out, or correct what it asks" : nil)
  }

  /// A term that another term of its chain makes superfluous.
  static func needlessTerm(
    at span: SourceSpan, beside other: SourceSpan, isConjunction: Bool, removal: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      "cel.same-term-twice", .warning,
      isConjunction
        ? "this adds nothing: it holds wherever another term does"
        : "this adds nothing: another term holds wherever it does", at: span,
      notes: [Note("the other is here", at: other)], fixIts: removing(removal),
      help: removal == nil ? "leave it out, or correct what it asks" : nil)
  }

  private static func removing(_ span: SourceSpan?) -> [FixIt] {
    span.map { [FixIt("remove it", [TextEdit($0, "")])] } ?? []
  }
}
