import CEL

extension Limits {
  /// The limits of conditions in rule files; `docs/rules.md` states them.
  ///
  /// A list counts as 30 elements: few dossiers hold more incidents, and few incidents more
  /// claims. So four lists in one another pass and five do not. Ten million steps take about a
  /// tenth of a second.
  static var ofConditions: Limits {
    var limits = Limits()
    limits.assumedElements = 30
    limits.cost = 10_000_000
    limits.steps = 10_000_000
    return limits
  }
}
