import Assessing
import Testing
import ThreatModel

@testable import Robustness

@Suite struct SobolEstimateTests {
  /// Estimates the shares of a function of uniform factors between 0 and 1.
  private func shares(
    factors: Int, rows: Int = 20_000, _ model: ([Double]) -> Double
  ) -> [(first: Double, total: Double)] {
    let numbers = CounterNumbers(seed: 1)
    func sample(_ stream: UInt32) -> [[Double]] {
      (0..<rows).map { row in
        numbers.lots(factors, draw: row, stream: stream).map {
          (Double($0.bits) + 0.5) / 4_294_967_296
        }
      }
    }
    let (a, b) = (sample(.settingsA), sample(.settingsB))
    let estimate = SobolEstimate(a: a.map(model), b: b.map(model), numbers)
    return (0..<factors).map { factor in
      let mixed = zip(a, b).map { a, b in
        var mixed = a
        mixed[factor] = b[factor]
        return model(mixed)
      }
      let shares = estimate.shares(mixed)
      for share in [shares.first, shares.total] {
        #expect(share.low <= share.value && share.value <= share.high)
      }
      return (Double(shares.first.value) / 10_000, Double(shares.total.value) / 10_000)
    }
  }

  @Test func `of a weighted sum each factor has the square of its weight, alone and in all`() {
    // 1 : 4 : 16 of 21.
    let shares = shares(factors: 3) { $0[0] + 2 * $0[1] + 4 * $0[2] }
    for (share, expected) in zip(shares, [1.0 / 21, 4.0 / 21, 16.0 / 21]) {
      #expect(abs(share.first - expected) < 0.02)
      #expect(abs(share.total - expected) < 0.02)
    }
  }

  @Test func `factors that work only together have a total share and none alone`() {
    let shares = shares(factors: 2) { ($0[0] - 0.5) * ($0[1] - 0.5) }
    for share in shares {
      #expect(abs(share.first) < 0.05)
      #expect(abs(share.total - 1) < 0.05)
    }
  }

  @Test func `where nothing varies nothing has a share`() {
    let shares = shares(factors: 2, rows: 100) { _ in 7 }
    #expect(shares.allSatisfy { $0 == (0, 0) })
  }
}
