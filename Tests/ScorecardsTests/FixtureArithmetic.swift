import ThreatModel

/// What one rule is to say at one incident, before anything is multiplied.
struct ReasonDraft {
  var rule: NamedID
  var incident: String?
  var points: Points
  var verdict = Verdict.yes
  var missing: [MissingField] = []
  var likelihood = Interval(low: Factor.one, high: Factor.one)
  var recency = Interval(low: Factor.one, high: Factor.one)
  var discount = Factor.one
  var because: String
  var outweighedBy: String?
  var sources: [String] = []
}

/// What one criterion holds, its reasons in the order in which they count.
struct CriterionDraft {
  var id: String
  var title: String
  var weight: Int
  var reasons: [ReasonDraft]
}

/// Multiplies and adds up drafts, so that the fixture's numbers agree with each other.
struct FixtureArithmetic {
  private(set) var criteria: [CriterionScore] = []
  private(set) var reasons: [Reason] = []
  private(set) var index = Interval(Points.zero)

  init(_ drafts: [CriterionDraft]) {
    let weights = drafts.reduce(0) { $0 + $1.weight }
    var sums = Reading(low: 0, high: 0)
    for draft in drafts {
      var sum = Reading(low: Points.zero, high: Points.zero)
      for reason in draft.reasons { add(reason, of: draft, weights: weights, to: &sum) }
      criteria.append(
        CriterionScore(
          id: draft.id, title: draft.title, question: "What of \(draft.title.lowercased())?",
          weight: Points(hundredths: draft.weight * 100),
          score: Interval(low: sum.low, high: sum.high)))
      sums.low += draft.weight * sum.low.hundredths
      sums.high += draft.weight * sum.high.hundredths
    }
    index = Interval(
      low: Points(hundredths: divided(sums.low, by: weights)),
      high: Points(hundredths: divided(sums.high, by: weights)))
  }

  private mutating func add(
    _ draft: ReasonDraft, of criterion: CriterionDraft, weights: Int, to sum: inout Reading<Points>
  ) {
    let counts = draft.outweighedBy == nil && draft.verdict != .no
    let discount = Reading(
      low: counts && draft.verdict == .yes ? draft.discount : .zero,
      high: counts ? draft.discount : .zero)
    let room = Reading(low: Factor.room(after: sum.low), high: Factor.room(after: sum.high))
    let contribution = Reading(
      low: draft.points.scaled(
        likelihood: draft.likelihood.low, recency: draft.recency.low, discount: discount.low,
        room: room.low),
      high: draft.points.scaled(
        likelihood: draft.likelihood.high, recency: draft.recency.high, discount: discount.high,
        room: room.high))
    sum.low += contribution.low
    sum.high += contribution.high
    func share(_ points: Points) -> Points {
      Points(hundredths: divided(points.hundredths * criterion.weight, by: weights))
    }
    reasons.append(
      Reason(
        rule: draft.rule, criterion: criterion.id, incident: draft.incident,
        verdict: draft.verdict, missing: draft.missing, points: draft.points,
        likelihood: draft.likelihood,
        recency: draft.recency, discount: discount, room: room, contribution: contribution,
        indexShare: Reading(low: share(contribution.low), high: share(contribution.high)),
        because: draft.because, outweighedBy: draft.outweighedBy, sources: draft.sources))
  }

  /// At most four reasons, greatest cautious share first.
  var principal: [Int] {
    let counting = reasons.indices.filter { reasons[$0].indexShare.low > .zero }
    return Array(
      counting.sorted { reasons[$0].indexShare.low > reasons[$1].indexShare.low }.prefix(4))
  }

  private func divided(_ sum: Int, by divisor: Int) -> Int {
    divisor == 0 ? 0 : (sum * 2 + divisor) / (divisor * 2)
  }
}

extension Interval<Factor> {
  /// Percent to percent.
  static func percent(_ low: Int, _ high: Int) -> Self {
    Interval(low: Factor(tenThousandths: low * 100), high: Factor(tenThousandths: high * 100))
  }
}

extension Points {
  /// Whole points.
  static func whole(_ points: Int) -> Points { Points(hundredths: points * 100) }
}
