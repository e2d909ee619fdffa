import ThreatModel

/// The arithmetic of one reason, which a pocket calculator can follow.
struct FactorChain: Sendable {
  /// One of the two readings of the evidence.
  enum Side: CaseIterable {
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
  /// Whether factors of 1 are left out, as all of one incident by itself usually are.
  var isBrief = false

  /// The names of what `figures(_:)` gives, with the signs between them.
  static let names: [Phrase] = [
    "Points", "× likelihood", "× recency", "× discount", "× room", "= contribution", "× weight",
    "= share",
  ]

  /// Each figure of the chain by itself.
  func figures(_ side: Side) -> [Phrase] {
    // A table has no column for what multiplies: it stands beside the points.
    let points =
      multiplier(side).isEmpty
      ? reason.points.fixed : "\(reason.points.fixed) × \(side(reason.times).fixed)"
    return factors(side).dropLast(multiplier(side).count).reduce([points]) {
      $0 + [$1.value.fixed]
    } + [
      product(side) == side(reason.contribution)
        ? side(reason.contribution).fixed
        : "\(product(side).fixed), of which \(side(reason.contribution).fixed) counted",
      Phrase(ours: "\(weight.trimmed)\u{A0}/\u{A0}\(totalWeight.trimmed)"),
      side(reason.indexShare).fixed,
    ]
  }

  /// `85.00 points × 0.8000 likelihood × … = 55.76 × weight 25 / 100 = 13.94`; the generous
  /// chain has the same factors in the same order, without their names.
  func phrase(_ side: Side) -> Phrase {
    var chain = Phrase(ours: "\(reason.points)" + (side == .cautious ? "\u{A0}points" : ""))
    let shown = factors(side).filter { name, _ in !isBrief || !isOne(name) }
    for (name, factor) in shown {
      // No-break spaces: a factor and its name stay on one line.
      chain += Phrase(ours: " ×\u{A0}\(factor)" + (side == .cautious ? "\u{A0}\(name)" : ""))
    }
    let contribution = side(reason.contribution)
    let product = product(side)
    chain +=
      product == contribution
      ? shown.isEmpty ? .none : Phrase(ours: " =\u{A0}\(contribution)")
      : Phrase(ours: " =\u{A0}\(product), of which \(contribution) counted before 100 was reached,")
    chain += Phrase(
      ours: " ×\u{A0}\(side == .cautious ? "weight\u{A0}" : "")\(weight.trimmed)\u{A0}/\u{A0}"
        + "\(totalWeight.trimmed) =\u{A0}\(side(reason.indexShare))")
    return chain
  }

  private func factors(_ side: Side) -> [(name: String, value: Factor)] {
    [
      ("likelihood", side(reason.likelihood)), ("recency", side(reason.recency)),
      ("discount", side(reason.discount)), ("room", side(reason.room)),
    ] + multiplier(side)
  }

  /// Whether a factor is 1 in both readings.
  private func isOne(_ name: String) -> Bool {
    Side.allCases.allSatisfy { side in
      factors(side).first { $0.name == name }?.value == .one
    }
  }

  /// Only where a rule multiplies.
  private func multiplier(_ side: Side) -> [(name: String, value: Factor)] {
    reason.times == Reading(low: .one, high: .one) ? [] : [("multiplier", side(reason.times))]
  }

  private func product(_ side: Side) -> Points {
    reason.points.scaled(
      likelihood: side(reason.likelihood), recency: side(reason.recency),
      discount: side(reason.discount), room: side(reason.room), times: side(reason.times))
  }
}
