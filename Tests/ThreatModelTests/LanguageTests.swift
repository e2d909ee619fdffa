import Testing
import ThreatModel

@Suite struct ScaleTests {
  private static func band(_ low: Int, _ high: Int) -> Likelihood {
    Likelihood(low: Factor(tenThousandths: low), high: Factor(tenThousandths: high))
  }

  /// The probability yardstick of the UK's Professional Head of Intelligence Assessment.
  private static let yardstick = LikelihoodScale(
    id: "phia", title: "Yardstick", isOurConvention: false,
    terms: [
      ScaleTerm(term: "remote chance", aliases: [], band: band(0, 500)),
      ScaleTerm(term: "highly unlikely", aliases: [], band: band(1000, 2000)),
      ScaleTerm(term: "unlikely", aliases: [], band: band(2500, 3500)),
      ScaleTerm(term: "realistic possibility", aliases: [], band: band(4000, 5000)),
      ScaleTerm(term: "likely", aliases: ["probable"], band: band(5500, 7500)),
      ScaleTerm(term: "highly likely", aliases: [], band: band(8000, 9000)),
      ScaleTerm(term: "almost certain", aliases: [], band: band(9500, 10_000)),
    ])

  @Test(
    arguments: [
      (0, 0, "remote chance"), (8000, 9000, "highly likely"), (8500, 8500, "highly likely"),
      (5500, 7500, "likely"), (9500, 10_000, "almost certain"), (7600, 7900, nil), (501, 999, nil),
      (7600, 7600, nil), (8000, 9001, nil), (7999, 9000, nil), (0, 10_000, nil),
    ] as [(Int, Int, String?)])
  func `a term is the one band that contains the interval, and a gap has none`(
    low: Int, high: Int, term: String?
  ) {
    #expect(Self.yardstick.term(containing: Self.band(low, high)) == term)
  }

  @Test(
    arguments: [
      (8000, 9500, ["highly likely", "almost certain"]), (7600, 7900, []),
      (7500, 8000, ["likely", "highly likely"]), (9001, 9499, []), (8100, 8200, ["highly likely"]),
      (4500, 8000, ["realistic possibility", "likely", "highly likely"]),
    ])
  func `an interval touches the terms that it shares a point with`(
    low: Int, high: Int, terms: [String]
  ) {
    #expect(Self.yardstick.terms(touching: Self.band(low, high)) == terms)
  }

  @Test func `an alias stands for the same band`() {
    #expect(Self.yardstick.band(of: "probable") == Self.band(5500, 7500))
    #expect(Self.yardstick.band(of: "Likely") == nil)
  }
}

@Suite struct OrderTests {
  @Test func `markings go from the least to the most strict`() {
    let strictest: [Marking] = [.clear, .green, .amber, .amberStrict, .red]
    #expect(strictest.shuffledByHand.sorted() == strictest)
    #expect(strictest.max() == .red)
    #expect(!(Marking.amber < .amber))
  }

  @Test func `confidence goes from low to high and is lowered by one level`() {
    #expect([ConfidenceLevel.high, .low, .moderate].sorted() == [.low, .moderate, .high])
    #expect(ConfidenceLevel.allCases.map(\.lowered) == [.low, .low, .moderate])
  }

  @Test func `six kinds of claimant speak for states`() {
    #expect(
      ClaimantKind.allCases.filter(\.isOfficial)
        == [.government, .agency, .prosecutor, .court, .police, .organisation])
  }
}

extension [Marking] {
  fileprivate var shuffledByHand: [Marking] { [self[3], self[0], self[4], self[2], self[1]] }
}
