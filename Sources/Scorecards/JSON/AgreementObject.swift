import SourceText
import ThreatModel

/// How the rules compare with official stances, as JSON.
struct AgreementObject {
  let agreement: StanceAgreement

  var value: JSONValue {
    [
      "path": .string(agreement.path), "compared": .integer(agreement.all.compared),
      "agreeing": .integer(agreement.all.agreeing),
      "baselines": [
        "incident_count": .integer(agreement.all.agreeingByCount),
        "commonest": [
          "id": .string(agreement.commonest.id),
          "agreeing": .integer(agreement.all.agreeingByCommonest),
        ],
      ],
      "open_half": half(agreement.open), "held_out_half": half(agreement.heldOut),
      "stances": .list(agreement.stances, stance),
    ]
  }

  private func half(_ tally: StanceTally) -> JSONValue {
    [
      "compared": .integer(tally.compared), "agreeing": .integer(tally.agreeing),
      "incident_count": .integer(tally.agreeingByCount),
      "commonest": .integer(tally.agreeingByCommonest),
    ]
  }

  private func stance(_ stance: StanceOutcome) -> JSONValue {
    [
      "id": .string(stance.id), "actor": .string(stance.actor),
      "as_of": .string(stance.date.description), "by": .string(stance.by),
      "stance": .string(stance.stance), "kind": .string(stance.kind.rawValue),
      "expected": [
        "at_least": .optional(stance.atLeast?.id), "at_most": .optional(stance.atMost?.id),
      ],
      "recommended": .optional(stance.recommended?.id),
      "possible": .optional(stance.possible?.id),
      "agrees": stance.agrees.map { JSONValue.bool($0) } ?? .null,
      "marked": .string(stance.isKnownDisagreement ? "disagree" : "agree"),
      "held_out": .bool(stance.isHeldOut),
      "why": .string(stance.why),
      "sources": .list(stance.sources) {
        [
          "publisher": .optional($0.publisher), "title": .string($0.title),
          "url": .optional($0.url), "date": .date($0.date),
        ]
      },
    ]
  }
}
