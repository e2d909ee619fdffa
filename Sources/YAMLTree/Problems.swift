package import SourceText

/// Collects the problems of a file while it is read, so that one run reports them all.
package struct Problems: Sendable {
  /// What was reported, in the order met.
  package private(set) var diagnostics: [Diagnostic] = []
  private let limit: Int
  private var errorCount = 0

  /// An empty collection that takes `limit` errors and as much of what is less, and says so when
  /// there are more: no number of warnings makes a file that can be used one that cannot.
  package init(limit: Int = YAMLLimits.standard.problems) { self.limit = limit }

  /// Whether an error was reported.
  package var hasErrors: Bool { errorCount > 0 }

  /// Whether further errors are dropped, so that looking for them is in vain.
  package var isFull: Bool { errorCount > limit }

  /// Adds a problem, which is not put into words when nobody gets to read it.
  package mutating func report(_ words: @autoclosure () -> Diagnostic) {
    guard !isFull else { return }
    let problem = words()
    let isError = problem.severity == .error
    let count = isError ? errorCount : diagnostics.count - errorCount
    guard count <= limit else { return }
    if isError { errorCount += 1 }
    diagnostics.append(
      count < limit ? problem : .tooManyProblems(limit, problem.severity, at: problem.span))
  }

  /// Adds problems in their order.
  package mutating func report(_ problems: some Sequence<Diagnostic>) {
    for problem in problems { report(problem) }
  }
}
