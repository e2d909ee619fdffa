import RuleBook
import ThreatModel

/// How likely it is that a state stands behind an incident, as the visible claims put it.
struct Attribution {
  /// The claims that count, after better ones displaced others.
  let counted: [Claim]
  /// The likelihood of the incident's attribution.
  let likelihood: Likelihood

  /// Weighs the claims about one incident.
  ///
  /// - Parameters:
  ///   - claims: The visible claims that accuse the state.
  ///   - policy: Which kinds and links count, and how far.
  init(_ claims: [Claim], policy: AttributionPolicy) {
    let relevant = claims.filter { $0.subject == .responsibility }
    let eligible = relevant.filter {
      policy.links.contains($0.link)
        && (policy.kinds.contains($0.kind) || policy.capped.contains($0.kind))
    }
    let graded = Dictionary(
      eligible.filter { $0.kind.isOfficial && $0.isGraded }.compactMap { claim in
        claim.date.map { (claim.country, $0.latest) }
      }, uniquingKeysWith: max)
    let counted = eligible.filter { !$0.isDisplaced(by: graded[$0.country]) }
    self.counted = counted

    guard !counted.isEmpty else {
      let highest = relevant.map(\.likelihood.high).max() ?? .zero
      likelihood = Likelihood(low: .zero, high: min(highest, policy.cap.high))
      return
    }
    let bands = counted.map { claim in
      policy.kinds.contains(claim.kind) ? claim.likelihood : claim.likelihood.capped(at: policy.cap)
    }
    let whole = Likelihood(
      low: bands.map(\.low).max() ?? .zero, high: bands.map(\.high).max() ?? .zero)
    let isOfficial = counted.contains { $0.kind.isOfficial }
    likelihood = isOfficial ? whole : whole.capped(at: policy.cap)
  }
}

extension Claim {
  /// Whether it is an official ungraded claim whose place is taken by the same country's official
  /// graded ones, the latest of which is of the day `graded`.
  fileprivate func isDisplaced(by graded: CalendarDate?) -> Bool {
    guard kind.isOfficial, !isGraded, let graded, let date else { return false }
    return date.latest <= graded
  }
}

extension Interval {
  /// Each end at most the same end of the cap.
  func capped(at cap: Interval<Bound>) -> Interval<Bound> {
    Interval(low: Swift.min(low, cap.low), high: Swift.min(high, cap.high))
  }
}
