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
    let counted = eligible.filter { claim in
      !eligible.contains { $0.displaces(claim) }
    }
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
  /// Whether the claim is an official graded one that takes the place of the same country's
  /// official ungraded claims of the same day or earlier.
  fileprivate func displaces(_ other: Claim) -> Bool {
    guard kind.isOfficial, other.kind.isOfficial, country == other.country,
      isGraded, !other.isGraded, let date, let otherDate = other.date
    else { return false }
    return otherDate.latest <= date.latest
  }
}

extension Interval {
  /// Each end at most the same end of the cap.
  func capped(at cap: Interval<Bound>) -> Interval<Bound> {
    Interval(low: Swift.min(low, cap.low), high: Swift.min(high, cap.high))
  }
}
