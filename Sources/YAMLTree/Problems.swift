package import SourceText

/// Collects the problems of a file while it is read, so that one run reports them all.
package struct Problems: Sendable {
  /// What was reported, in the order met.
  package private(set) var diagnostics: [Diagnostic] = []
  private let limit: Int

  /// An empty collection that takes `limit` problems and says so when there are more.
  package init(limit: Int = YAMLLimits.standard.problems) { self.limit = limit }

  /// Whether an error was reported.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Whether further problems are dropped, so that looking for them is in vain.
  package var isFull: Bool { diagnostics.count > limit }

  /// Adds a problem.
  package mutating func report(_ problem: Diagnostic) {
    guard !isFull else { return }
    diagnostics.append(
      diagnostics.count < limit ? problem : .tooManyProblems(limit, at: problem.span))
  }

  /// Adds problems in their order.
  package mutating func report(_ problems: some Sequence<Diagnostic>) {
    for problem in problems { report(problem) }
  }
}
