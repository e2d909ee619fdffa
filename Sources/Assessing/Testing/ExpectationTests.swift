import RuleBook
import SourceText
import ThreatModel

/// Stances as tests: each agrees with what the rules give, or differs as its author says it does.
struct ExpectationTests {
  let comparison: StanceComparison
  let agreement: StanceAgreement

  var outcomes: [TestOutcome] {
    let byID = Dictionary(
      agreement.stances.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return comparison.stances.compactMap { stance in
      byID[stance.id.value].map { outcome(of: stance, $0) }
    }
  }

  private func outcome(of stance: Expectation, _ result: StanceOutcome) -> TestOutcome {
    let status: TestOutcome.Status =
      switch (result.agrees, result.isKnownDisagreement) {
      case (nil, _): .skipped
      case (true?, false): .passed
      case (false?, true): .known
      case (false?, false), (true?, true): .failed
      }
    return TestOutcome(
      kind: .expectation, subject: result.id,
      title: "\(result.by) on \(result.actor), \(result.date): \(result.stance)", status: status,
      place: stance.id.span, differences: difference(stance, result))
  }

  private func difference(_ stance: Expectation, _ result: StanceOutcome) -> [TestDifference] {
    guard let agrees = result.agrees, !agrees || result.isKnownDisagreement,
      let recommended = result.recommended
    else { return [] }
    let wanted = agrees ? "another rung than \(result.bounds), as it is marked" : result.bounds
    var reasons =
      agrees ? ["rules and stance agree now: write 'marked: agree'"] : why(result, of: stance)
    if !agrees, result.isKnownDisagreement { reasons.append("known: \(result.why)") }
    return [
      TestDifference(
        subject: "the recommended rung of \(result.actor) on \(result.date)", expected: wanted,
        actual: recommended.id, decidedBy: reasons)
    ]
  }

  private func why(_ result: StanceOutcome, of stance: Expectation) -> [String] {
    let occasion = StanceOccasion(actor: result.actor, date: result.date)
    guard let evaluation = comparison.evaluation(on: occasion) else { return [] }
    let actual = evaluation.ladder.recommended
    let least = result.atLeast?.id ?? ""
    let reasons = evaluation.reasons(above: actual, towards: least)
    let isTooLow = evaluation.program.rungs.prefix(actual + 1).allSatisfy { $0.id != least }
    return (isTooLow && !least.isEmpty ? ["the index is \(evaluation.index.words)"] : []) + reasons
  }
}

extension StanceOutcome {
  /// The rungs that agree, by id.
  fileprivate var bounds: String {
    switch (atLeast?.id, atMost?.id) {
    case (let least?, let most?) where least == most: least
    case (let least?, let most?): "\(least) to \(most)"
    case (let least?, nil): "\(least) or more"
    case (nil, let most?): "\(most) or less"
    case (nil, nil): "any rung"
    }
  }
}
