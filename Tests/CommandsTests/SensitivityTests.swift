import Foundation
import Testing

/// `sensitivity`, as users run it; few draws, since the tests' program is not optimised.
@Suite struct SensitivityTests {
  private static let few = ["--draws", "20"]

  private struct Object: Decodable {
    struct State: Decodable {
      struct Draws: Decodable { let count: Int }

      struct Spread: Decodable {
        let low: Double
        let median: Double
        let high: Double
      }

      struct Rank: Decodable {
        let low: Int
        let high: Int
        let of: Int
      }

      struct Factor: Decodable { let path: String }

      let draws: [Draws]
      let index_spread: Spread
      let evidence_spread: Spread
      let rank: Rank
      let factors: [Factor]
    }

    let schema: String
    let sensitivities: [State]
  }

  @Test func `draws add up, spreads are in order, every number of the rule set is a factor`()
    throws
  {
    let outcome = try threatlevel(
      ["sensitivity", "vietnam", "--format", "json"] + Self.few + asOf, limit: 120)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONDecoder().decode(Object.self, from: outcome.output)
    #expect(object.schema == "threatlevel/sensitivity/1")
    let state = try #require(object.sensitivities.first)
    #expect(state.draws.reduce(0) { $0 + $1.count } == 20)
    for spread in [state.index_spread, state.evidence_spread] {
      #expect(spread.low <= spread.median && spread.median <= spread.high)
    }
    #expect(1 <= state.rank.low && state.rank.low <= state.rank.high && state.rank.high <= 10)
    #expect(state.rank.of == 10)
    let paths = Set(state.factors.map(\.path))
    #expect(paths.count == state.factors.count)
    #expect(paths.isSuperset(of: ["criteria.targets.weight", "recency.half_life", "likelihoods"]))
    #expect(paths.count { $0.hasPrefix("rules.") } == 61)
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    let call = ["sensitivity", "belarus", "--format", "json"] + Self.few + asOf
    let first = try threatlevel(call, limit: 120)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try threatlevel(call, limit: 120).output == first.output)
    #expect(try threatlevel(call + ["--seed", "2"], limit: 120).output != first.output)
  }

  @Test func `a table has a row for each factor, with the shares of the object`() throws {
    func printed(_ format: String) throws -> Outcome {
      let outcome = try threatlevel(
        ["sensitivity", "vietnam", "--format", format] + Self.few + asOf, limit: 120)
      try #require(outcome.status == 0, "\(outcome.errors)")
      return outcome
    }
    let object = try JSONDecoder().decode(Object.self, from: try printed("json").output)
    let rows = try printed("csv").text.split(separator: "\n").map(String.init)
    let header = try #require(rows.first)
    #expect(header.contains("factor_path,factor_title,first,first_low,first_high,total,"))
    let factors = try #require(object.sensitivities.first).factors
    #expect(rows.count == factors.count + 1)
    for (row, factor) in zip(rows.dropFirst(), factors) {
      #expect(row.hasPrefix("2024-03-25,VN,"))
      #expect(row.contains(",\(factor.path),"))
    }
    let help = try threatlevel(["sensitivity", "--help"]).text
    #expect(help.contains("--format csv"))
  }

  @Test(arguments: ["terminal", "markdown", "html"])
  func `people read how firm it is, what would change it, and how it was drawn`(
    format: String
  ) throws {
    let outcome = try threatlevel(
      ["sensitivity", "vietnam", "--format", format] + Self.few + asOf, limit: 120)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = outcome.text.lowercased()
    let words = [
      "of 20 draws", "conventions", "what the spread comes from", "what would raise it",
      "what would lower it", "without an incident", "how it was drawn", "seed 1",
      "not an official designation",
    ]
    for word in words { #expect(text.contains(word), "\(word)") }
    #expect(text.contains("<svg") == (format == "html"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (["--draws", "0"], "--draws is 0"), (["--draws", "2000000"], "--draws is 2000000"),
    (["--noise", "1.5"], "--noise is '1.5'"), (["--noise", "-0.1"], "0 to 0.9"),
    (["--noise", "a lot"], "--noise is 'a lot'"), (["--seed", "-1"], "seed"),
    (["--format", "htlm"], "Did you mean 'html'?"),
  ])
  func `what cannot be drawn is refused`(arguments: [String], words: String) throws {
    let outcome = try threatlevel(["sensitivity", "china"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a state that nobody has a dossier on is told, with the nearest name`() throws {
    let outcome = try threatlevel(["sensitivity", "chna"] + Self.few)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean 'China'"), "\(outcome.errors)")
  }
}
