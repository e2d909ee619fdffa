import Testing

@testable import ThreatModel

@Suite struct PointsTests {
  /// Points in hundredths, then the four factors in ten-thousandths.
  @Test(
    arguments: [
      (8500, 8000, 8200, 10_000, 10_000, 5576),  // 85 × 0.8 × 0.82 = 55.76
      (1, 5000, 10_000, 10_000, 10_000, 1),  // 0.005, a tie
      (1, 4999, 10_000, 10_000, 10_000, 0), (3, 5000, 10_000, 10_000, 10_000, 2),
      (-1, 5000, 10_000, 10_000, 10_000, -1), (-3, 5000, 10_000, 10_000, 10_000, -2),
      (-1, 4999, 10_000, 10_000, 10_000, 0),
      (10_000, 10_000, 10_000, 10_000, 10_000, 10_000),
      (10_000, 9999, 9999, 9999, 9999, 9996), (10_000, 0, 10_000, 10_000, 10_000, 0),
      (6000, 9500, 7580, 6000, 4424, 1147),  // 60 × .95 × .758 × .6 × .4424 = 11.4686…
    ])
  func `a product is rounded once, half away from zero`(
    points: Int, likelihood: Int, recency: Int, discount: Int, room: Int, expected: Int
  ) {
    let product = Points(hundredths: points).scaled(
      likelihood: Factor(tenThousandths: likelihood), recency: Factor(tenThousandths: recency),
      discount: Factor(tenThousandths: discount), room: Factor(tenThousandths: room))
    #expect(product.hundredths == expected)
  }

  @Test func `a product that is found quickly is the exact one`() {
    // Ends, ties and some places in between.
    let shares = [0, 1, 2, 4999, 5000, 5001, 6667, 9999, 10_000].map(Factor.init(tenThousandths:))
    for hundredths in [0, 1, 3, 4999, 5000, 8500, 9999, 10_000, 999_999, 1_000_000] {
      let points = Points(hundredths: hundredths)
      for (likelihood, recency) in shares.flatMap({ a in shares.map { (a, $0) } }) {
        for (discount, room) in shares.flatMap({ a in shares.map { (a, $0) } }) {
          let quick = points.scaled(
            likelihood: likelihood, recency: recency, discount: discount, room: room)
          if quick != points.exactlyScaled(likelihood, recency, discount, room) {
            Issue.record("\(points) × \(likelihood) × \(recency) × \(discount) × \(room)")
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      (0, "0.00"), (5, "0.05"), (50, "0.50"), (6210, "62.10"), (10_000, "100.00"), (-5, "-0.05"),
      (-1234, "-12.34"),
    ])
  func `points are written with two decimals`(hundredths: Int, text: String) {
    #expect(Points(hundredths: hundredths).description == text)
  }

  @Test func `points add and compare exactly`() {
    var sum = Points.zero
    for _ in 0..<1000 { sum += Points(hundredths: 10) }
    #expect(sum == .hundred)
    #expect(sum - Points(hundredths: 1) < .hundred)
  }
}
