import Foundation
import Testing

/// What tests read of `--format json`.
struct Report: Decodable, Sendable {
  struct Named: Decodable, Sendable {
    let id: String
    let title: String
    let rung: Int
  }

  struct Range: Decodable, Sendable {
    let low: Double
    let high: Double
  }

  struct Assessment: Decodable, Sendable {
    struct Actor: Decodable, Sendable {
      let code: String
      let name: String
    }

    struct Designation: Decodable, Sendable {
      let recommended: Named
      let possible: Named
    }

    struct Criterion: Decodable, Sendable {
      let id: String
      let title: String
      let weight: Double
      let low: Double
      let high: Double
    }

    struct Reason: Decodable, Sendable {
      let rule: String
      let title: String
      let criterion: String
      let points: Double
      let contribution: Range
      let index_share: Range
    }

    let actor: Actor
    let designation: Designation
    let index: Range
    let criteria: [Criterion]
    let reasons: [Reason]
  }

  let schema: String
  let as_of: String
  let assessments: [Assessment]

  init(_ data: Data) throws { self = try JSONDecoder().decode(Report.self, from: data) }

  /// The shipped dossiers under the shipped rules, in full.
  static var shipped: Report {
    get throws { try Report(try shippedRun.get().output) }
  }

  /// The run that `shipped` reads; made once.
  static let shippedRun = Result {
    try threatlevel(["evaluate", "--stances", "--format", "json"] + asOf)
  }
}

/// As it is printed, with two decimals.
func two(_ number: Double) -> String { String(format: "%.2f", number) }
