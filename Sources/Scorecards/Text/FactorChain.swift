import ThreatModel

/// The arithmetic of one reason, which a pocket calculator can follow.
struct FactorChain {
  /// One of the two readings of the evidence.
  enum Side {
    case cautious, generous

    fileprivate func callAsFunction<Bound>(_ interval: Interval<Bound>) -> Bound {
      self == .cautious ? interval.low : interval.high
    }

    fileprivate func callAsFunction<Value>(_ reading: Reading<Value>) -> Value {
      self == .cautious ? reading.low : reading.high
    }
  }

  let reason: Reason
  /// The weight of the reason's criterion, and the sum of all weights.
  let weight: Points
  let totalWeight: Points

  /// `85.00 points × 0.8000 likelihood × … = 55.76 × weight 25 / 100 = 13.94`; the generous
  /// chain has the same factors in the same order, without their names.
  func phrase(_ side: Side) -> Phrase {
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
    chain += Phrase(
      ours: " ×\u{A0}\(side == .cautious ? "weight\u{A0}" : "")\(weight.trimmed)\u{A0}/\u{A0}"
        + "\(totalWeight.trimmed) =\u{A0}\(side(reason.indexShare))")
    return chain
  }
}
