import RuleBook
import ThreatModel

/// The reasons that a reader needs: at most four, greatest cautious share of the index first.
///
/// Regulators of adverse-action notices found that more than four do not help a reader (US 12 CFR
/// 1002.9, official interpretation).
struct PrincipalReasons {
  static let most = 4
  let indices: [Int]

  init(_ reasons: [Reason]) {
    indices = Array(
      reasons.indices
        .filter { reasons[$0].indexShare.low > .zero }
        .sorted { a, b in
          let (left, right) = (reasons[a], reasons[b])
          if left.indexShare.low != right.indexShare.low {
            return left.indexShare.low > right.indexShare.low
          }
          return (left.rule.id, left.incident ?? "") < (right.rule.id, right.incident ?? "")
        }
        .prefix(Self.most))
  }
}

extension AssessmentLikelihood {
  /// Least low and least high over the incidents of the principal reasons, in words of the rule
  /// set's scale.
  init(over likelihoods: [Likelihood], scale: LikelihoodScale) {
    let name = NamedID(id: scale.id, title: scale.title)
    guard let low = likelihoods.map(\.low).min(), let high = likelihoods.map(\.high).min() else {
      self.init(interval: nil, term: nil, spans: [], scale: name)
      return
    }
    let interval = Likelihood(low: low, high: high)
    let term = scale.term(containing: interval)
    let touched = scale.terms(touching: interval)
    let ends = touched.count > 1 ? [touched[0], touched[touched.count - 1]] : touched
    self.init(interval: interval, term: term, spans: term == nil ? ends : [], scale: name)
  }
}
