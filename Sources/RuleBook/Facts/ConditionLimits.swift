import CEL

extension Limits {
  /// The limits of conditions in rule files; `docs/rules.md` states them.
  ///
  /// A list counts as 40 elements, which is more incidents than any dossier has, and more claims
  /// than any incident. Four macros in one another pass, over whatever lists; five do not. Both
  /// a condition of the greatest cost and one that is cut off take less than a second.
  static var ofConditions: Limits {
    var limits = Limits()
    limits.assumedElements = 40
    limits.cost = 10_000_000
    limits.steps = 10_000_000
    return limits
  }
}
