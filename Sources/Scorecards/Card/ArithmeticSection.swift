import ThreatModel

/// One of the two readings of the evidence.
private enum Side {
  case cautious, generous

  func callAsFunction<Bound>(_ interval: Interval<Bound>) -> Bound {
    self == .cautious ? interval.low : interval.high
  }

  func callAsFunction<Value>(_ reading: Reading<Value>) -> Value {
    self == .cautious ? reading.low : reading.high
  }
}

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

  /// `85.00 points × 0.8000 likelihood × … = 55.76 × weight 25 / 100 = 13.94`; the generous
  /// chain has the same factors in the same order, without their names.
  private func chain(of reason: Reason, _ side: Side) -> Phrase {
    let factors: [(Factor, String)] = [
      (side(reason.likelihood), "likelihood"), (side(reason.recency), "recency"),
      (side(reason.discount), "discount"), (side(reason.room), "room"),
    ]
    var chain = Phrase(ours: "\(reason.points)" + (side == .cautious ? "\u{A0}points" : ""))
    for (factor, name) in factors {
      // No-break spaces: a factor and its name stay on one line.
      chain += Phrase(ours: " ×\u{A0}\(factor)" + (side == .cautious ? "\u{A0}\(name)" : ""))
    }
    let contribution = side(reason.contribution)
    let product = reason.points.scaled(
      likelihood: factors[0].0, recency: factors[1].0, discount: factors[2].0, room: factors[3].0)
    chain +=
      product == contribution
      ? Phrase(ours: " =\u{A0}\(contribution)")
      : Phrase(ours: " =\u{A0}\(product), of which \(contribution) counted before 100 was reached,")
    let weight = assessment.criteria.first { $0.id == reason.criterion }?.weight ?? .zero
    chain += Phrase(
      ours: " ×\u{A0}\(side == .cautious ? "weight\u{A0}" : "")\(weight.trimmed)\u{A0}/\u{A0}"
        + "\(assessment.weights.trimmed) =\u{A0}\(side(reason.indexShare))")
    return chain
  }
}

extension Assessment {
  /// What the weights add up to: the divisor of the weighted mean.
  var weights: Points { criteria.reduce(.zero) { $0 + $1.weight } }
}
