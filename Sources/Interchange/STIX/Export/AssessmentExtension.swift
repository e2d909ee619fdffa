import SourceText
import ThreatModel

/// What STIX has no property for: index, rungs, rule set and the outcome of every rule, as a
/// property extension of the report.
struct AssessmentExtension {
  let assessment: Assessment
  let report: AssessmentReport
  /// Ids of campaigns by incident.
  let campaigns: [String: String]

  /// The name and version of the extension's shape, as `docs/schema` describes it.
  static let schema = "threatlevel/stix-assessment/1"

  /// The extension's definition; its id does not change while the major version does not.
  static func definition(by author: String) -> ExportedObject {
    ExportedObject(
      .extensionDefinition, identifiedBy: [schema],
      [
        "name": "threatlevel assessment", "version": "1.0.0",
        "extension_types": .strings(["property-extension"]),
        "description": """
        Which threat designation the public evidence on a state supports on a day: index, rungs, \
        likelihood, confidence, coverage, rule set and evidence by their SHA-256, gates, and the \
        outcome of every rule at every incident.
        """,
        "schema": .string(
          "\(schema): docs/schema/stix-assessment-1.schema.json in the sources of threatlevel"),
      ])
  }

  /// What a report carries under `extensions`.
  var value: JSONValue {
    [
      Self.definition(by: "").id: JSONValue.object([
        "extension_type": "property-extension", "schema": .string(Self.schema),
        "not_official": true, "as_of": .string(report.asOf.description),
        "actor_code": .string(assessment.actor.code),
        "marking": .optional(report.marking?.rawValue),
        "rule_set": [
          "id": .string(report.rules.id), "version": .string(report.rules.version),
          "title": .string(report.rules.title.shown), "sha256": .string(report.rules.sha256),
        ],
        "evidence_sha256": .string(report.evidenceSHA256),
      ]).merging(answer).merging(grounds)
    ]
  }

  private var answer: JSONValue {
    let likelihood = assessment.likelihood
    return [
      "index": .interval(assessment.index),
      "designation": [
        "recommended": rung(assessment.recommended), "possible": rung(assessment.possible),
        "highest": .integer(assessment.ladder.count - 1),
      ],
      "likelihood": likelihood.interval.map {
        JSONValue.interval($0).merging([
          "term": .optional(likelihood.term?.shown),
          "spans": .strings(likelihood.spans.map(\.shown)),
          "scale": .string(likelihood.scale.id),
        ])
      } ?? .null,
      "confidence": [
        "level": .string(assessment.confidence.level.rawValue),
        "reasons": .strings(assessment.confidence.reasons.map(\.shown)),
      ],
      "coverage": [
        "reported": .integer(assessment.coverage.reported),
        "total": .integer(assessment.coverage.of),
        "deciding": .integer(assessment.coverage.deciding),
        "open": .integer(assessment.coverage.open),
        "undated": .integer(assessment.coverage.undated),
      ],
    ]
  }

  private func rung(_ number: Int) -> JSONValue {
    let rung = assessment.ladder[number]
    return [
      "id": .string(rung.id), "title": .string(rung.title.shown), "rung": .integer(number),
    ]
  }

  private var grounds: JSONValue {
    [
      "criteria": .list(assessment.criteria) {
        [
          "id": .string($0.id), "title": .string($0.title.shown), "weight": .points($0.weight),
          "low": .points($0.score.low), "high": .points($0.score.high),
        ]
      },
      "outcomes": .list(assessment.reasons, outcome),
      "gates": .list(assessment.gates) {
        [
          "designation": .string($0.designation), "id": .string($0.id), "met": .reading($0.met),
          "because": .string($0.because.shown),
        ]
      },
      "incidents": .list(assessment.incidents, incident),
    ]
  }

  private func outcome(_ reason: Reason) -> JSONValue {
    [
      "rule": .string(reason.rule.id), "criterion": .string(reason.criterion),
      "incident": .optional(reason.incident),
      "campaign_ref": .optional(reason.incident.flatMap { campaigns[$0] }),
      "verdict": .string(reason.verdict.rawValue),
      "missing": .strings(Set(reason.missing.map(\.field)).sorted()),
      "points": .points(reason.points), "contribution": .reading(reason.contribution),
      "index_share": .reading(reason.indexShare), "outweighed_by": .optional(reason.outweighedBy),
    ]
  }

  /// Dates as precise as they are known, which `first_seen` and `last_seen` cannot be.
  private func incident(_ incident: AssessedIncident) -> JSONValue {
    [
      "id": .string(incident.id), "campaign_ref": .optional(campaigns[incident.id]),
      "campaign_key": .string(incident.campaign), "first": .date(incident.first),
      "last": .date(incident.last), "ongoing": .bool(incident.isOngoing),
      "disclosed": .date(incident.disclosed),
      "visible_from": .string(incident.visibleFrom.description),
      "likelihood": .interval(incident.likelihood), "single_source": .bool(incident.isSingleSource),
    ]
  }
}
