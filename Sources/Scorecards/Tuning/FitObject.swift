import SourceText
import ThreatModel

/// What came of a fit, as a JSON object.
struct FitObject {
  private let fit: FitReport

  init(_ fit: FitReport) { self.fit = fit }

  var value: JSONValue {
    [
      "path": .string(fit.path), "outcome": .string(fit.outcome.rawValue),
      "method": .string(fit.method.rawValue), "margin": .points(fit.margin),
      "reached": fit.reached.map { .points($0) } ?? .null, "holds": .bool(fit.holds),
      "fewest": .bool(fit.isFewest), "least": .bool(fit.isLeast),
      "interrupted": .bool(fit.isInterrupted),
      "effort": [
        "settings": .integer(fit.effort.settings), "locked": .integer(fit.effort.locked),
        "loose": .integer(fit.effort.loose),
        "singles": .integer(fit.effort.singles), "pairs": .integer(fit.effort.pairs),
        "undecided_pairs": .integer(fit.effort.undecidedPairs),
        "combinations": .integer(fit.effort.combinations),
      ],
      "singles": .list(fit.singles) { single in
        let unit = single.setting.kind.unit
        return [
          "path": .string(single.setting.path), "value": .string(unit.words(of: single.own)),
          "least": .string(unit.words(of: single.counts.lowerBound)),
          "most": .string(unit.words(of: single.counts.upperBound)),
        ]
      },
      "contradictions": .list(fit.contradictions, contradiction),
      "expectations": .list(fit.expectations) { expectation in
        [
          "id": .string(expectation.id), "actor": .string(expectation.actor),
          "as_of": .string(expectation.date.description),
          "expected": [
            "at_least": .optional(expectation.atLeast?.id),
            "at_most": .optional(expectation.atMost?.id),
          ],
          "before": .named(expectation.before), "after": .named(expectation.after),
          "held_before": .bool(expectation.heldBefore), "holds": .bool(expectation.holds),
        ]
      },
      "left_out": [
        "known_disagreements": .integer(fit.knownDisagreements),
        "without_dossier": .integer(fit.withoutDossier), "later": .integer(fit.later),
      ],
      "of_held_out_half": .integer(fit.heldOutHalf),
      "hold_out": fit.holdOut.map(holdOut) ?? .null,
    ]
  }

  private func contradiction(_ contradiction: FitContradictionReport) -> JSONValue {
    let reason: (String, [String: JSONValue]) =
      switch contradiction.reason {
      case .gates(let rung): ("gates", ["rung": .named(rung)])
      case .reach(let index): ("reach", ["index": .interval(index)])
      case .sameEvidence: ("same_evidence", [:])
      case .moreEvidence: ("more_evidence", [:])
      case .difference(let most): ("difference", ["most": .points(most)])
      case .exhausted: ("exhausted", [:])
      }
    return .object(
      reason.1.merging([
        "expectations": .strings(contradiction.expectations), "reason": .string(reason.0),
      ]) { first, _ in first })
  }

  private func holdOut(_ holdOut: FitHoldOut) -> JSONValue {
    [
      "share": .factor(holdOut.share), "seed": .string("\(holdOut.seed)"),
      "compared": .integer(holdOut.compared),
      "agreeing_before": .integer(holdOut.agreeingBefore),
      "agreeing_after": .integer(holdOut.agreeingAfter),
      "baselines": [
        "incident_count": .integer(holdOut.agreeingByCount),
        "commonest": [
          "id": .string(holdOut.commonest.id), "agreeing": .integer(holdOut.agreeingByCommonest),
        ],
      ],
    ]
  }
}
