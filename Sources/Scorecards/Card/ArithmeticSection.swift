import ThreatModel

extension Card {
  /// The chain from each principal reason's points to its share of the index, in both readings.
  func writeArithmetic(on page: inout Page) {
    guard !assessment.principal.isEmpty else { return }
    page.heading("ARITHMETIC", remark: "cautious reading, then the generous one")
    for (place, index) in assessment.principal.enumerated() {
      let reason = assessment.reasons[index]
      page.row(
        [.left("\(place + 1)", 1), .rest(chain(of: reason, .cautious))], indent: Page.indent)
      page.row(
        [.left("", 1), .rest(.faint(chain(of: reason, .generous)))], indent: Page.indent)
    }
  }

  private func chain(of reason: Reason, _ side: FactorChain.Side) -> Phrase {
    FactorChain(
      reason: reason,
      weight: assessment.criteria.first { $0.id == reason.criterion }?.weight ?? .zero,
      totalWeight: assessment.weights
    ).phrase(side)
  }
}

extension Assessment {
  /// What the weights add up to: the divisor of the weighted mean.
  var weights: Points { criteria.reduce(.zero) { $0 + $1.weight } }
}
