import SourceText
import ThreatModel

/// Finds criteria and rules that cannot move the index.
struct CriterionReview {
  private let rules: RuleSet
  private let reach: Reach
  /// The criteria whose scores gates look at; what counts there need not count for the index.
  private let read: Set<String>

  init(_ rules: RuleSet, reach: Reach, read: Set<String>) {
    self.rules = rules
    self.reach = reach
    self.read = read
  }

  var all: [Diagnostic] { weights + points }

  private var weights: [Diagnostic] {
    let total = rules.criteria.reduce(0) { $0 + $1.weight.value.hundredths }
    return zip(rules.criteria, reach.scores).compactMap { criterion, score in
      guard !criterion.rules.isEmpty else { return nil }
      if score == .zero { return .neverScores(criterion.id) }
      guard !read.contains(criterion.id.value) else { return nil }
      if criterion.weight.value == .zero { return .weighsNothing(criterion) }
      // A hundredth of the index is the least that is ever shown.
      return score.hundredths * criterion.weight.value.hundredths < total
        ? .weighsTooLittle(criterion, score: score) : nil
    }
  }

  private var points: [Diagnostic] {
    rules.criteria.flatMap { criterion in
      criterion.rules.filter { $0.isUnfinished(in: criterion) }.map { .noPoints($0) }
    }
  }
}
