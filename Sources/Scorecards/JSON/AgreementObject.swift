import SourceText
import ThreatModel

/// How the rules compare with official stances, as JSON.
struct AgreementObject {
  let agreement: StanceAgreement

  var value: JSONValue {
    [
      "path": .string(agreement.path), "compared": .integer(agreement.compared),
      "agreeing": .integer(agreement.agreeing),
      "baselines": [
        "incident_count": .integer(agreement.agreeingByCount),
        "commonest": [
          "id": .string(agreement.commonest.id),
          "agreeing": .integer(agreement.agreeingByCommonest),
        ],
      ],
      "stances": .list(agreement.stances, stance),
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
