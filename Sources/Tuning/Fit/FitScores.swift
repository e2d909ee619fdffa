import Assessing
import RuleBook
import ThreatModel

/// Finds between which ends indices lie while settings lie within ranges, and what that means for
/// demands.
///
/// Scores rise with points, discounts and the half-life, and an index is a weighted mean, which has
/// its ends where each weight is at an end of its own: both ends are exact, not estimates. What was
/// found is kept for the next question; use one value a thread.
struct FitScores: Sendable {
  let task: FitTask

  /// What is known of a demand over a range.
  enum Verdict { case holds, open, fails }

  private var readings: [Rescoring]
  /// By place in a criterion, or -1: which settings a criterion's score hangs on.
  private let pointPlaces: [[(rule: Int, place: Int)]]
  private let discountPlaces: [Int?]
  private let weightPlaces: [Int?]
  private let thresholdPlaces: [Int?]
  private let halfLifePlace: Int?
  private let own: Numbers
  /// By occasion and criterion: the score as things are.
  private var ownScores: [[Points]] = []
  private var kept: [Key: Points] = [:]
  /// Where each criterion's settings stand, for keys.
  private let relevant: [[Int]]

  private struct Numbers: Sendable {
    var points: [[Points]]
    var discounts: [Factor]
    var weights: [Points]
    var thresholds: [Int]
    var halfLife: Int?
  }

  private struct Key: Hashable {
    let occasion: Int
    let criterion: Int
    let counts: [Int]
  }

  /// The most scores that are kept.
  private static let room = 200_000

  /// Whether bounds also hold where more of a setting may mean less; otherwise they lie at the ends
  /// of ranges, which are tried in the end in any case.
  private let isStrict: Bool

  init(_ task: FitTask, isStrict: Bool = false) {
    self.task = task
    self.isStrict = isStrict
    readings = task.readings
    let program = task.program
    var points = [[(rule: Int, place: Int)]](repeating: [], count: program.criteria.count)
    var discounts = [Int?](repeating: nil, count: program.criteria.count)
    var weights = discounts
    var thresholds = [Int?](repeating: nil, count: program.rungs.count)
    var halfLife: Int?
    for (place, free) in task.settings.enumerated() {
      switch free.setting.place {
      case .weight(let criterion): weights[criterion] = place
      case .discount(let criterion): discounts[criterion] = place
      case .points(let criterion, let rule): points[criterion].append((rule, place))
      case .idlePoints: break
      case .threshold(let rung): thresholds[rung] = place
      case .halfLife: halfLife = place
      }
    }
    pointPlaces = points
    discountPlaces = discounts
    weightPlaces = weights
    thresholdPlaces = thresholds
    halfLifePlace = halfLife
    relevant = program.criteria.indices.map { criterion in
      points[criterion].map(\.place) + [discounts[criterion], halfLife].compactMap(\.self)
    }
    own = Numbers(
      points: program.criteria.map { $0.rules.map(\.points) },
      discounts: program.criteria.map(\.across.discount), weights: program.criteria.map(\.weight),
      thresholds: program.rungs.map { ($0.atLeast ?? .zero).hundredths },
      halfLife: program.settings.halfLife)
    for occasion in readings.indices {
      ownScores.append(
        program.criteria.indices.map { criterion in
          readings[occasion].score(
            ofCriterion: criterion, points: own.points[criterion],
            discount: own.discounts[criterion], halfLife: own.halfLife)
        })
    }
  }

  // MARK: - Demands

  /// Whether a demand holds everywhere in a box, nowhere, or neither is certain.
  mutating func verdict(_ demand: FitDemand, in box: FitBox) -> Verdict {
    let (least, most) = slack(demand, in: box)
    return least >= 0 ? .holds : most < 0 ? .fails : .open
  }

  /// Whether all demands and the order of the thresholds hold at a point.
  mutating func holds(_ point: FitPoint) -> Bool {
    let box = FitBox(point)
    return isOrdered(box) != .fails
      && task.demands.allSatisfy { slack($0, in: box).least >= 0 }
  }

  /// By how many hundredths a demand is missed at a point; 0 where it holds.
  mutating func shortfall(_ demand: FitDemand, at point: FitPoint) -> Int {
    max(0, -slack(demand, in: FitBox(point)).least)
  }

  /// What the gates of a rung that will not be met count as missing: more than any index can be.
  static let barred = 20_000

  /// By how much a demand is met beyond its margin, at worst and at best in a box.
  mutating func slack(_ demand: FitDemand, in box: FitBox) -> (least: Int, most: Int) {
    let index = index(demand.occasion, in: box)
    let gates = gates(demand.occasion, in: box)
    var ends = (least: Self.barred, most: Self.barred)
    if demand.atLeast > 0 {
      for rung in 1...demand.atLeast {
        let threshold = threshold(rung, in: box)
        let (low, high) = (
          index.low - threshold.upperBound - task.margin,
          index.high - threshold.lowerBound - task.margin
        )
        ends.least = min(ends.least, gates.low[rung] ? low : -Self.barred)
        ends.most = min(ends.most, gates.high[rung] ? high : -Self.barred)
      }
    }
    if demand.atMost < own.thresholds.count - 1 {
      var best = (least: -Self.barred, most: -Self.barred)
      for rung in 1...demand.atMost + 1 {
        let threshold = threshold(rung, in: box)
        let (low, high) = (
          threshold.lowerBound - index.high - task.marginBelow,
          threshold.upperBound - index.low - task.marginBelow
        )
        best.least = max(best.least, gates.high[rung] ? low : Self.barred)
        best.most = max(best.most, gates.low[rung] ? high : Self.barred)
      }
      ends = (min(ends.least, best.least), min(ends.most, best.most))
    }
    return ends
  }

  /// Whether thresholds that rise in the rule set rise everywhere in a box.
  func isOrdered(_ box: FitBox) -> Verdict {
    var verdict = Verdict.holds
    for rung in own.thresholds.indices.dropFirst(2)
    where own.thresholds[rung] > own.thresholds[rung - 1] {
      let (below, above) = (threshold(rung - 1, in: box), threshold(rung, in: box))
      if above.upperBound <= below.lowerBound { return .fails }
      if above.lowerBound <= below.upperBound { verdict = .open }
    }
    return verdict
  }

  /// The rung at a point.
  mutating func rung(_ occasion: Int, at point: FitPoint) -> Int {
    let box = FitBox(point)
    let (index, gates) = (index(occasion, in: box).low, gates(occasion, in: box).low)
    let barred = own.thresholds.indices.first {
      !gates[$0] || index < threshold($0, in: box).lowerBound
    }
    return max(0, (barred ?? own.thresholds.count) - 1)
  }

  // MARK: - Numbers

  private func threshold(_ rung: Int, in box: FitBox) -> ClosedRange<Int> {
    thresholdPlaces[rung].flatMap { box.range($0) } ?? own.thresholds[rung]...own.thresholds[rung]
  }

  private mutating func gates(_ occasion: Int, in box: FitBox) -> (low: [Bool], high: [Bool]) {
    guard readings[occasion].readsScores else {
      let gates = readings[occasion].gates(for: [])
      return (gates, gates)
    }
    let scores = scores(occasion, in: box)
    let low = readings[occasion].gates(for: scores.low)
    guard scores.low != scores.high else { return (low, low) }
    // A gate may open or bar with any score.
    return (low.map { _ in false }, low.map { _ in true })
  }

  /// The least and the greatest index in a box.
  mutating func index(_ occasion: Int, in box: FitBox) -> (low: Int, high: Int) {
    let scores = scores(occasion, in: box)
    var weights = own.weights
    var varied: [(criterion: Int, range: ClosedRange<Int>)] = []
    for side in box.sides {
      guard case .weight(let criterion) = task.settings[side.place].setting.place else { continue }
      weights[criterion] = Points(hundredths: side.range.lowerBound)
      if side.range.count > 1 { varied.append((criterion, side.range)) }
    }
    func index(_ scores: [Points], _ weights: [Points]) -> Int {
      RuleProgram.index(of: scores, weights: weights).hundredths
    }
    var (low, high) = (index(scores.low, weights), index(scores.high, weights))
    guard !varied.isEmpty else { return (low, high) }
    for corner in 1..<1 << varied.count {
      for (bit, side) in varied.enumerated() {
        weights[side.criterion] = Points(
          hundredths: corner >> bit & 1 == 1 ? side.range.upperBound : side.range.lowerBound)
      }
      low = min(low, index(scores.low, weights))
      high = max(high, index(scores.high, weights))
    }
    return (low, high)
  }

  /// The scores of all criteria at the low and at the high ends of a box.
  mutating func scores(_ occasion: Int, in box: FitBox) -> (low: [Points], high: [Points]) {
    var (low, high) = (ownScores[occasion], ownScores[occasion])
    for criterion in low.indices
    where box.sides.contains(where: { relevant[criterion].contains($0.place) }) {
      if isStrict, !readings[occasion].isMonotone(criterion: criterion),
        box.sides.contains(where: {
          $0.range.count > 1 && relevant[criterion].contains($0.place)
        })
      {
        (low[criterion], high[criterion]) = (.zero, .hundred)
        continue
      }
      low[criterion] = score(occasion, criterion, box, \.lowerBound)
      high[criterion] = score(occasion, criterion, box, \.upperBound)
    }
    return (low, high)
  }

  private mutating func score(
    _ occasion: Int, _ criterion: Int, _ box: FitBox, _ end: KeyPath<ClosedRange<Int>, Int>
  ) -> Points {
    var counts: [Int] = []
    for side in box.sides where relevant[criterion].contains(side.place) {
      counts.append(side.place)
      counts.append(side.range[keyPath: end])
    }
    let key = Key(occasion: occasion, criterion: criterion, counts: counts)
    if let known = kept[key] { return known }
    var points = own.points[criterion]
    for (rule, place) in pointPlaces[criterion] {
      if let range = box.range(place) { points[rule] = Points(hundredths: range[keyPath: end]) }
    }
    let discount =
      discountPlaces[criterion].flatMap { box.range($0) }
      .map { Factor(tenThousandths: $0[keyPath: end]) } ?? own.discounts[criterion]
    let halfLife =
      halfLifePlace.flatMap { box.range($0) }.map { $0[keyPath: end] } ?? own.halfLife
    let score = readings[occasion].score(
      ofCriterion: criterion, points: points, discount: discount, halfLife: halfLife)
    if kept.count >= Self.room { kept.removeAll(keepingCapacity: true) }
    kept[key] = score
    return score
  }
}
