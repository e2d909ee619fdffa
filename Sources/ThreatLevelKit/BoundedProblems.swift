import SourceText

extension Sequence<Diagnostic> {
  /// At most a thousand problems of each severity, and how many were left out.
  ///
  /// Nobody reads on beyond them, and a terminal would scroll for minutes. What is left out keeps
  /// its severity, so that nothing that was an error passes for less. One more is kept, in which a
  /// reader that stopped at a thousand says so.
  func bounded(to most: Int = 1001) -> [Diagnostic] {
    var counts: [Severity: Int] = [:]
    var last: [Severity: Diagnostic] = [:]
    var kept = filter { problem in
      counts[problem.severity, default: 0] += 1
      guard counts[problem.severity, default: 0] > most else { return true }
      last[problem.severity] = problem
      return false
    }
    for severity in Severity.allCases {
      guard let last = last[severity], let count = counts[severity] else { continue }
      kept.append(.leftOut(count - most, severity, last))
    }
    return kept
  }
}

extension Diagnostic {
  /// Printed at the place of the last problem that was left out.
  fileprivate static func leftOut(
    _ count: Int, _ severity: Severity, _ last: Diagnostic
  ) -> Diagnostic {
    Diagnostic(
      "input.too-many-problems", severity,
      "\(count) more \(severity.rawValue)\(count == 1 ? "" : "s") like those above", at: last.span,
      help: "mend some of those above and run again")
  }
}
