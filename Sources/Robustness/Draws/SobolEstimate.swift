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
  /// By resample: rows drawn again.
  private let redrawn: [[Int]]

  /// The outputs of two independent samples.
  ///
  /// - Parameters:
  ///   - a: By row: the output of the first sample.
  ///   - b: By row: the output of the second sample; as many.
  ///   - numbers: From which rows are drawn again.
  init(a: [Double], b: [Double], _ numbers: CounterNumbers) {
    // Around their mean, which changes no estimate but makes them steadier.
    let mean = (a.reduce(0, +) + b.reduce(0, +)) / Double(max(1, a.count + b.count))
    self.a = a.map { $0 - mean }
    self.b = b.map { $0 - mean }
    self.mean = mean
    var lots = [Lot](repeating: .low, count: a.count)
    redrawn = (0..<Self.resamples).map { resample in
      numbers.fill(&lots, draw: resample, stream: .bootstrap)
      return lots.map { $0.whole(from: 0, to: a.count - 1) }
    }
  }

  /// The shares of one factor.
  ///
  /// - Parameter mixed: By row: the output of the first sample with the factor as in the second.
  /// - Returns: First-order and total share; both 0 where nothing varies.
  func shares(_ mixed: [Double]) -> (first: ShareEstimate, total: ShareEstimate) {
    let mixed = mixed.map { $0 - mean }
    let first = a.indices.map { b[$0] * (mixed[$0] - a[$0]) }
    let total = a.indices.map { (a[$0] - mixed[$0]) * (a[$0] - mixed[$0]) / 2 }
    func shares(of rows: some Sequence<Int>) -> (first: Double, total: Double) {
      var sums = Sums()
      for row in rows { sums.add(a[row], b[row], first[row], total[row]) }
      return sums.shares
    }
    let own = shares(of: a.indices)
    let samples = redrawn.map(shares)
    return (
      ShareEstimate(own.first, samples.map(\.first)), ShareEstimate(own.total, samples.map(\.total))
    )
  }

  /// What the estimates are made of.
  private struct Sums {
    private var rows = 0.0
    private var outputs = 0.0
    private var squares = 0.0
    private var first = 0.0
    private var total = 0.0

    mutating func add(_ a: Double, _ b: Double, _ first: Double, _ total: Double) {
      rows += 1
      outputs += a + b
      squares += a * a + b * b
      self.first += first
      self.total += total
    }

    var shares: (first: Double, total: Double) {
      let mean = outputs / (2 * rows)
      let variance = squares / (2 * rows) - mean * mean
      // What differs by rounding alone does not vary.
      guard variance > 1e-9 else { return (0, 0) }
      return (first / rows / variance, total / rows / variance)
    }
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
