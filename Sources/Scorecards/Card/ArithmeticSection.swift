import ThreatModel

extension Card {
  /// The chain from each principal reason's points to its share of the index, in both readings.
  var arithmetic: [Block] {
    guard !assessment.principal.isEmpty else { return [] }
    let chains = assessment.principal.enumerated().map { place, index in
      (number: place + 1, chain: chain(of: assessment.reasons[index]))
    }
    return [
      .heading("Arithmetic", remark: "cautious reading, then the generous one"),
      .arithmetic(chains),
    ]
  }

  private func chain(of reason: Reason) -> FactorChain {
    FactorChain(
      reason: reason,
      weight: assessment.criteria.first { $0.id == reason.criterion }?.weight ?? .zero,
      totalWeight: assessment.divisor, isBrief: assessment.incident != nil)
  }
}

extension Assessment {
  /// What the weights add up to: the divisor of the weighted mean.
  var weights: Points { criteria.reduce(.zero) { $0 + $1.weight } }
}
