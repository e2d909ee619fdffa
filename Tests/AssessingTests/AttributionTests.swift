import Assessing
import RuleBook
import Testing
import ThreatModel

@Suite struct AttributionTests {
  /// A claim of one line.
  private static func claim(
    _ kind: String, _ scale: String, _ term: String, _ date: String = "2020-01-01",
    country: String = "GB", link: String = "organ", more: String = ""
  ) -> String {
    "{by: X, kind: \(kind), country: \(country), date: \(date), says: x, scale: \(scale), "
      + "term: \(term), link: \(link), sources: [s1]\(more)}"
  }

  private func incident(
    _ claims: [String], settings: String = "", on date: String = "2024-01-01"
  ) throws -> AssessedIncident {
    let rules = try ruleSet(settings: settings, [criterion("any", rule("seen", "true", "50"))])
    let text =
      "- id: one\n  title: One\n  disclosed: 2020-01-01\n  claims:\n"
      + claims.map { "    - \($0)" }.joined(separator: "\n")
    return try #require(
      assess(try dossier(text), with: rules, asOf: try day(date)).incidents.first)
  }

  /// Claims and the interval they come to, in ten-thousandths.
  @Test(
    arguments: [
      // One claim is its band.
      ([claim("agency", "phia", "highly likely")], [8000, 9000]),
      ([claim("government", "ungraded", "asserted")], [8000, 9500]),
      // Each end by itself: 80–95 and 70–95, 60–80 and 35–60 and 45–65.
      (
        [
          claim("court", "ungraded", "verdict"),
          claim("agency", "phia", "almost certain", country: "US"),
        ], [9500, 10_000]
      ),
      (
        [
          claim("government", "ungraded", "suspicion"),
          claim("vendor", "vendor", "moderate confidence"),
        ], [4500, 6500]
      ),
      // Beside an official claim a vendor's is not capped: 35–60 and 60–80.
      (
        [
          claim("government", "ungraded", "suspicion"),
          claim("vendor", "vendor", "high confidence"),
        ], [6000, 8000]
      ),
      // Vendors and laboratories alone stay at PHIA likely, 55–75.
      ([claim("vendor", "vendor", "high confidence")], [5500, 7500]),
      (
        [
          claim("vendor", "vendor", "high confidence"),
          claim("laboratory", "phia", "almost certain"),
        ], [5500, 7500]
      ),
      ([claim("vendor", "vendor", "suspicion")], [3000, 5500]),
      // Capped kinds are capped even beside official claims.
      ([claim("official", "ungraded", "asserted")], [5500, 7500]),
      (
        [claim("unnamed", "phia", "almost certain"), claim("government", "ungraded", "suspicion")],
        [5500, 7500]
      ),
      ([claim("media", "ungraded", "suspicion")], [3500, 6000]),
      // None counted: from 0 to the highest end, at most the cap's.
      ([claim("victim", "ungraded", "asserted")], [0, 7500]),
      ([claim("self", "ungraded", "suspicion")], [0, 6000]),
      ([claim("agency", "phia", "almost certain", link: "territory")], [0, 7500]),
      ([claim("agency", "phia", "likely", link: "unstated")], [0, 7500]),
      ([claim("agency", "phia", "realistic possibility", link: "unstated")], [0, 5000]),
      // What is not counted adds nothing to what is.
      (
        [
          claim("agency", "phia", "almost certain", link: "territory"),
          claim("vendor", "vendor", "suspicion"),
        ], [3000, 5500]
      ),
      // Theft and purpose are not responsibility.
      (
        [
          claim("agency", "phia", "likely"),
          claim("agency", "phia", "almost certain", more: ", about: theft"),
          claim("agency", "phia", "almost certain", more: ", about: purpose"),
        ], [5500, 7500]
      ),
      // Nor does it count that another is accused.
      (
        [
          claim("agency", "phia", "likely"),
          claim("agency", "phia", "almost certain", country: "US", more: ", accuses: VN"),
        ], [5500, 7500]
      ),
    ])
  func `the likelihood is the highest low end and the highest high end of what counts`(
    claims: [String], ends: [Int]
  ) throws {
    #expect(try incident(claims).likelihood.ends == ends)
  }

  /// An ungraded assertion (80–95) and a graded claim of PHIA likely (55–75).
  @Test(
    arguments: [
      ("2020-05-10", "GB", "2020-05-10", "GB", [5500, 7500]),  // the same day
      ("2020-05-10", "GB", "2021-01-01", "GB", [5500, 7500]),  // graded later
      ("2020-05-10", "GB", "2020-05-09", "GB", [8000, 9500]),  // graded earlier
      ("2020-05-10", "GB", "2021-01-01", "US", [8000, 9500]),  // another country
      ("2020-05", "GB", "2020-05-31", "GB", [5500, 7500]),  // a month is its last day
      ("2020-05", "GB", "2020-05-30", "GB", [8000, 9500]),
    ])
  func `a graded claim displaces the country's ungraded ones of its day or earlier`(
    ungraded: String, country: String, graded: String, by: String, ends: [Int]
  ) throws {
    let claims = [
      Self.claim("government", "ungraded", "asserted", ungraded, country: country),
      Self.claim("agency", "phia", "likely", graded, country: by),
    ]
    #expect(try incident(claims).likelihood.ends == ends)
    #expect(try incident(claims.reversed()).likelihood.ends == ends)
  }

  @Test(
    arguments: [
      claim("vendor", "phia", "likely"),  // not official
      claim("agency", "phia", "likely", link: "territory"),  // does not count itself
      claim("agency", "phia", "likely", more: ", about: theft"),  // about something else
      claim("agency", "ungraded", "suspicion"),  // not graded
    ])
  func `only an official graded claim that counts displaces`(other: String) throws {
    let claims = [Self.claim("government", "ungraded", "asserted"), other]
    #expect(try incident(claims).likelihood.ends == [8000, 9500])
  }

  @Test func `a displacing claim displaces only once it is public`() throws {
    let claims = [
      Self.claim("government", "ungraded", "asserted"),
      Self.claim("agency", "phia", "likely", "2021-06-01"),
    ]
    #expect(try incident(claims, on: "2021-05-31").likelihood.ends == [8000, 9500])
    #expect(try incident(claims, on: "2021-06-01").likelihood.ends == [5500, 7500])
  }

  @Test(
    arguments: [
      ("attribution: {kinds: [official], capped: []}", "vendor", [0, 7500]),
      ("attribution: {kinds: [media], capped: []}", "media", [5500, 7500]),
      ("attribution: {vendor_cap: realistic possibility}", "vendor", [4000, 5000]),
      ("attribution: {links: [directed]}", "government", [0, 7500]),
      ("attribution: {capped: [victim]}", "victim", [5500, 7500]),
    ])
  func `the rule set says what counts and how far`(
    settings: String, kind: String, ends: [Int]
  ) throws {
    #expect(
      try incident([Self.claim(kind, "phia", "almost certain")], settings: settings)
        .likelihood.ends == ends)
  }
}
