import Assessing
import ThreatModel

/// Estimates from the outputs of a radial design how much of their variance each factor explains.
///
/// First order: A. Saltelli and others, "Variance based sensitivity analysis of model output", Computer
/// Physics Communications 181 (2010), https://doi.org/10.1016/j.cpc.2009.09.018, table 2 (b). Total:
/// M. Jansen, Computer Physics Communications 117 (1999), https://doi.org/10.1016/S0010-4655(98)00154-4.
struct SobolEstimate {
  /// By row: the output of the first sample.
  private let a: [Double]
  /// By row: the output of the second sample.
  private let b: [Double]

  /// How often rows are drawn again for an interval.
  static let resamples = 500

  private let mean: Double
  private let own: Sample
  private let redrawn: [Sample]

  /// Rows that stand for all, and how much their outputs vary.
  private struct Sample {
    let rows: [Int]
    let variance: Double

    init(_ rows: [Int], _ a: [Double], _ b: [Double]) {
      self.rows = rows
      var (outputs, squares) = (0.0, 0.0)
      for row in rows {
        outputs += a[row] + b[row]
        squares += a[row] * a[row] + b[row] * b[row]
      }
      let mean = outputs / (2 * Double(rows.count))
      variance = squares / (2 * Double(rows.count)) - mean * mean
    }

    /// The share of the variance that a mean over the rows is.
    func share(of figures: [Double]) -> Double {
      // What differs by rounding alone does not vary.
      guard variance > 1e-9 else { return 0 }
      var sum = 0.0
      for row in rows { sum += figures[row] }
      return sum / Double(rows.count) / variance
    }
  }

  /// The outputs of two independent samples.
  ///
  /// - Parameters:
  ///   - a: By row: the output of the first sample.
  ///   - b: By row: the output of the second sample; as many.
  ///   - numbers: From which rows are drawn again.
  init(a: [Double], b: [Double], _ numbers: CounterNumbers) {
    // Around their mean, which changes no estimate but makes them steadier.
    let mean = (a.reduce(0, +) + b.reduce(0, +)) / Double(max(1, a.count + b.count))
    let (a, b) = (a.map { $0 - mean }, b.map { $0 - mean })
    self.a = a
    self.b = b
    self.mean = mean
    own = Sample(Array(a.indices), a, b)
    var lots = [Lot](repeating: .low, count: a.count)
    redrawn = (0..<Self.resamples).map { resample in
      numbers.fill(&lots, draw: resample, stream: .bootstrap)
      return Sample(lots.map { $0.whole(from: 0, to: a.count - 1) }, a, b)
    }
  }

  /// The shares of one factor.
  ///
  /// - Parameter mixed: By row: the output of the first sample with the factor as in the second.
  /// - Returns: First-order and total share; both 0 where nothing varies.
  func shares(_ mixed: [Double]) -> (first: ShareEstimate, total: ShareEstimate) {
    let mixed = mixed.map { $0 - mean }
    // Most settings touch nothing that a state is scored by.
    guard mixed != a else { return (ShareEstimate(0, []), ShareEstimate(0, [])) }
    let first = a.indices.map { b[$0] * (mixed[$0] - a[$0]) }
    let total = a.indices.map { (a[$0] - mixed[$0]) * (a[$0] - mixed[$0]) / 2 }
    return (estimate(first), estimate(total))
  }

  private func estimate(_ figures: [Double]) -> ShareEstimate {
    ShareEstimate(own.share(of: figures), redrawn.map { $0.share(of: figures) })
  }
}

extension ShareEstimate {
  /// An estimate with the interval of its resamples.
  fileprivate init(_ value: Double, _ samples: [Double]) {
    func share(_ value: Double) -> Int { Int((value * 10_000).rounded()) }
    let sorted = samples.sorted()
    let edge = sorted.count / 40
    self.init(
      value: share(value), low: share(sorted.isEmpty ? value : sorted[edge]),
      high: share(sorted.isEmpty ? value : sorted[sorted.count - 1 - edge]))
  }
}
