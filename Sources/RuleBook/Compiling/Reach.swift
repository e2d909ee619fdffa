import SourceText
import ThreatModel

/// The most that any evidence can give the criteria of a rule set, and so the index.
///
/// Reckoned as an assessment reckons, over as many incidents as it takes, each of a campaign of
/// its own, attributed as surely as any term says, and of today. It is never too little: what
/// cannot be reckoned counts as 100.
struct Reach {
  /// By criterion.
  let scores: [Points]
  /// The weighted mean of the scores.
  let index: Points

  /// The incidents that are added up; a discount that leaves more of them a share is close to none.
  private static let mostIncidents = 1000

  /// The reach of criteria.
  ///
  /// - Parameters:
  ///   - criteria: The criteria as they were written.
  ///   - mayHold: Whether the condition of each rule may be true, by criterion.
  ///   - likelihood: The greatest likelihood with which an incident can be attributed.
  init(of criteria: [CriterionText], mayHold: [[Bool]], likelihood: Factor) {
    scores = zip(criteria, mayHold).map { criterion, mayHold in
      let rules = zip(criterion.rules, mayHold).filter(\.1).map(\.0)
      return Self.score(of: criterion, rules, likelihood)
    }
    let total = criteria.reduce(0) { $0 + $1.weight.value.hundredths }
    let sum = zip(criteria, scores).reduce(0) {
      $0 + $1.0.weight.value.hundredths * $1.1.hundredths
    }
    index = Points(hundredths: total == 0 ? 0 : (sum * 2 + total) / (total * 2))
  }

  private static func score(
    of criterion: CriterionText, _ rules: [RuleText], _ likelihood: Factor
  ) -> Points {
    // What is worth nothing yet may come to be worth anything.
    if rules.contains(where: { $0.isUnfinished(in: criterion) }) { return .hundred }
    var score = Points.zero
    let single = rules.filter { $0.scope == .incident }.map(\.points.value)
    for rank in 0..<mostIncidents where score < .hundred {
      let product = contribution(of: single, in: criterion, likelihood, rank: rank, on: score)
      if product == .zero { break }
      guard rank + 1 < mostIncidents else { return .hundred }
      score = min(.hundred, score + product)
    }
    for rule in rules.filter({ $0.scope == .actor }).sorted(by: { $0.id.value < $1.id.value }) {
      let product = rule.points.value.scaled(
        likelihood: .one, recency: .one, discount: .one, room: criterion.across.room(after: score))
      score = min(.hundred, score + product)
    }
    return score
  }

  /// What the strongest incident there can be adds at its rank.
  private static func contribution(
    of points: [Points], in criterion: CriterionText, _ likelihood: Factor, rank: Int,
    on score: Points
  ) -> Points {
    func scaled(_ points: Points) -> Points {
      points.scaled(
        likelihood: likelihood, recency: .one, discount: criterion.across.discount.power(rank),
        room: criterion.across.room(after: score))
    }
    let sum = points.reduce(Points.zero, +)
    guard criterion.within == .sum else { return scaled(points.max() ?? .zero) }
    // Each rule is rounded for itself; where the sum is cut it depends on their ids which.
    return sum <= .hundred
      ? points.map(scaled).reduce(.zero, +)
      : scaled(.hundred)
        + Points(hundredths: scaled(.hundred) == .zero ? 0 : (points.count + 1) / 2)
  }
}

extension AcrossIncidents {
  /// The share that the next contribution finds.
  fileprivate func room(after score: Points) -> Factor {
    form == .room ? .room(after: score) : .one
  }
}

extension RuleText {
  /// Whether it is worth no points where that makes it count for nothing: in a decision table it
  /// may keep others from counting.
  func isUnfinished(in criterion: CriterionText) -> Bool {
    times == nil && points.value == .zero && (criterion.within != .first || scope == .actor)
  }
}

extension AttributionPolicy {
  /// The greatest likelihood with which an incident can be attributed.
  ///
  /// - Parameter greatest: The greatest likelihood that a claim can give.
  /// - Returns: The same, unless only claimants count that the cap holds down.
  func reach(_ greatest: Factor) -> Factor {
    let isWhole =
      !kinds.isEmpty && !links.isEmpty && kinds.union(capped).contains(where: \.isOfficial)
    return isWhole ? greatest : min(greatest, cap.high)
  }
}

extension Scales {
  /// The greatest likelihood that a term of any scale stands for.
  var greatestLikelihood: Factor {
    scales.values.flatMap(\.terms).map(\.band.high).max() ?? .one
  }
}
