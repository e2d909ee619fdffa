package import ThreatModel

/// Between what the weighted sum of the criteria's scores can lie, if every incident counts in full.
///
/// It follows from the rules: what a criterion gives at the least are the points of the options of
/// which one always holds, and at the most those of its weightiest option.
package struct ReachableSums: Equatable, Sendable {
  /// Weights × scores, in hundredths of hundredths, so that no digit is lost.
  package let least: Int
  package let greatest: Int

  init(_ criteria: [Criterion]) {
    least = criteria.reduce(0) { $0 + $1.weight.hundredths * $1.leastScore.hundredths }
    greatest = criteria.reduce(0) { $0 + $1.weight.hundredths * $1.greatestScore.hundredths }
  }

  /// Where a weighted sum lies between the least and the greatest, from 0 to 100, rounded once.
  package func index(of sum: Int) -> Points {
    guard greatest > least else { return .zero }
    let part = min(max(sum, least), greatest) - least
    return Points(hundredths: rounded(part, over: greatest - least))
  }

  /// What points of a criterion of some weight are of the index.
  package func share(of points: Points, weight: Points) -> Points {
    guard greatest > least else { return .zero }
    return Points(
      hundredths: rounded(points.hundredths * weight.hundredths, over: greatest - least))
  }

  private func rounded(_ part: Int, over whole: Int) -> Int {
    let product = Int128(part) * 10_000
    return Int((product * 2 + Int128(whole)) / (Int128(whole) * 2))
  }
}

extension ReachableSums {
  /// The least and the greatest sum, for people, to hundredths.
  package var forPeople: Interval<Points> {
    Interval(
      low: Points(hundredths: least / 100), high: Points(hundredths: greatest / 100))
  }
}

extension RuleProgram {
  /// Between what the weighted sum can lie; `nil` where the index is not told on that scale.
  package var reachableSums: ReachableSums? {
    settings.isRescaled ? ReachableSums(criteria) : nil
  }
}

extension Criterion {
  private var options: [Rule] { rules.filter { $0.times == nil } }

  private func times(_ rules: some Sequence<Rule>) -> Factor {
    rules.compactMap(\.times).reduce(.one) { $0.times($1) }
  }

  /// The least that one incident gives.
  fileprivate var leastScore: Points {
    let certain = options.filter(\.condition.alwaysHolds)
    let points: Points =
      switch within {
      case .highest: certain.map(\.points).max() ?? .zero
      case .sum: min(.hundred, certain.reduce(.zero) { $0 + $1.points })
      case .first: certain.isEmpty ? .zero : rows.map(\.points).min() ?? .zero
      }
    let lowering = rules.filter { rule in
      rule.times.map { $0 < .one || rule.condition.alwaysHolds } ?? false
    }
    return points.multiplied(by: times(lowering))
  }

  /// The greatest that one incident gives.
  fileprivate var greatestScore: Points {
    let points: Points =
      switch within {
      case .highest: options.map(\.points).max() ?? .zero
      case .sum: min(.hundred, options.reduce(.zero) { $0 + $1.points })
      case .first: rows.map(\.points).max() ?? .zero
      }
    let raising = rules.filter { rule in
      rule.times.map { $0 > .one || rule.condition.alwaysHolds } ?? false
    }
    return points.multiplied(by: times(raising))
  }

  /// The rows of a decision table up to the first that always holds.
  private var rows: ArraySlice<Rule> {
    let options = options
    let last = options.firstIndex(where: \.condition.alwaysHolds) ?? options.count - 1
    return options.prefix(last + 1)
  }
}
