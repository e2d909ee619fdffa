import Testing

@testable import ThreatModel

@Suite struct FactorTests {
  /// Computed with 400 digits by another program, rounded half up.
  @Test(
    arguments: [
      (6000, 0, 10_000), (6000, 1, 6000), (6000, 2, 3600), (6000, 3, 2160), (6000, 4, 1296),
      (6000, 8, 168), (6000, 9, 101), (6000, 10, 60), (6000, 18, 1), (6000, 19, 1),
      (5000, 5, 313), (5000, 9, 20), (5000, 10, 10), (9999, 9, 9991), (9999, 100, 9900),
      (7000, 9, 404), (9500, 9, 6302), (9500, 60, 461), (8500, 9, 2316), (0, 0, 10_000),
      (0, 1, 0), (0, 12, 0), (10_000, 40, 10_000), (1, 2, 0), (100, 2, 1), (70, 2, 0), (71, 2, 1),
      (3000, 4, 81),
    ])
  func `a power is rounded once, half up`(base: Int, exponent: Int, expected: Int) {
    #expect(Factor(tenThousandths: base).power(exponent).tenThousandths == expected)
  }

  @Test func `a power never rises with its exponent and never falls with its base`() {
    let bases = stride(from: 0, through: 10_000, by: 137).map(Factor.init(tenThousandths:))
    for exponent in 0...40 {
      for (base, next) in zip(bases, bases.dropFirst()) {
        #expect(base.power(exponent + 1) <= base.power(exponent))
        #expect(base.power(exponent) <= next.power(exponent))
      }
    }
  }

  @Test func `a power that is found quickly is the exact one`() {
    for exponent in Array(1...30) + [60, 100, 1000] {
      for base in 0...10_000 {
        let factor = Factor(tenThousandths: base)
        if factor.power(exponent) != factor.exactPower(exponent) {
          Issue.record("\(factor) to the power of \(exponent)")
        }
      }
    }
  }

  @Test(
    arguments: [
      (0, "0.0000", "0"), (1, "0.0001", "0.01"), (8200, "0.8200", "82"), (8250, "0.8250", "82.5"),
      (9999, "0.9999", "99.99"), (10_000, "1.0000", "100"),
    ])
  func `a factor is written with four decimals and its percent with those it needs`(
    tenThousandths: Int, decimals: String, percent: String
  ) {
    let factor = Factor(tenThousandths: tenThousandths)
    #expect(factor.description == decimals)
    #expect(factor.percent == percent)
  }

  @Test(arguments: [(0, 10_000), (5576, 4424), (9999, 1), (10_000, 0), (10_001, 0)])
  func `the room is what points leave of a hundred`(hundredths: Int, room: Int) {
    #expect(Factor.room(after: Points(hundredths: hundredths)).tenThousandths == room)
  }
}

@Suite struct RecencyTests {
  /// 0.5 ^ (days / 365.25 / half-life), computed with 60 digits by another program.
  @Test(
    arguments: [
      (0, 500, 10_000), (1, 500, 9996), (31, 500, 9883), (145, 500, 9465), (365, 500, 8706),
      (366, 500, 8703), (541, 500, 8144), (730, 500, 7580), (1096, 500, 6597), (1461, 500, 5743),
      (1827, 500, 4999), (2557, 500, 3789), (3652, 500, 2500), (7305, 500, 625),
      (18_262, 500, 10), (365, 300, 7938), (1461, 300, 3969), (3653, 300, 992), (365, 1000, 9331),
      (3652, 1000, 5000), (1, 1, 8271), (4, 1, 4681), (1461, 80, 313), (1461, 100, 625),
      (548, 150, 4999), (36_525, 500, 0), (20_000, 1, 0), (100_000, 100_000, 8271),
    ])
  func `recency halves with every half-life`(days: Int, halfLife: Int, expected: Int) {
    #expect(Factor.recency(days: days, halfLife: halfLife).tenThousandths == expected)
  }

  @Test(arguments: [1, 37, 300, 500, 501, 1000, 4999, 10_000_000])
  func `a recency that is found quickly is the exact one`(halfLife: Int) {
    for days in Array(1...30_000) + [1_000_000, 1_000_000_000] {
      let exact = Factor.exactRecency(days: days, halfLife: halfLife)
      if Factor.recency(days: days, halfLife: halfLife) != exact {
        Issue.record("\(days) days")
      }
    }
  }

  @Test func `activity in the future counts as today's`() {
    #expect(Factor.recency(days: -400, halfLife: 500) == .one)
  }

  @Test(arguments: [1, 80, 300, 500, 1000, 100_000])
  func `recency never rises with age`(halfLife: Int) {
    var before = Factor.one
    for days in 0...40_000 {
      let now = Factor.recency(days: days, halfLife: halfLife)
      if now > before { Issue.record("rises on day \(days)") }
      before = now
    }
  }

  @Test(arguments: [1, 30, 365, 1461, 20_000])
  func `recency never falls with the half-life`(days: Int) {
    var before = Factor.zero
    for halfLife in 1...3000 {
      let now = Factor.recency(days: days, halfLife: halfLife)
      if now < before { Issue.record("falls at half-life \(halfLife)") }
      before = now
    }
  }
}
