import SourceText
public import ThreatModel

/// The one JSON object of `evaluate` and `scorecard`: every reason, every number as printed.
public struct JSONReport: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/assessment/1"

  /// The same where assessments are about single incidents.
  public static let incidentSchema = "threatlevel/incidents/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: AssessmentReport) -> String {
    JSONWriter.text(
      of: report.isAboutIncidents ? incidents(of: report) : states(of: report))
  }

  private func incidents(of report: AssessmentReport) -> JSONValue {
    head(of: report, Self.incidentSchema).merging([
      "index": report.assessments.first?.reachable.map {
        ["rescaled_from": .interval($0)]
      } ?? .null,
      "incidents": .list(report.assessments) { assessment in
        AssessmentObject(assessment, in: report).value.merging([
          "incident": [
            "id": .optional(assessment.incident?.id),
            "title": .optional(assessment.incident?.title),
          ]
        ])
      },
    ])
  }

  private func states(of report: AssessmentReport) -> JSONValue {
    head(of: report, Self.schema).merging([
      "agreement": report.agreement.map { AgreementObject(agreement: $0).value } ?? .null,
      "assessments": .list(report.assessments) { AssessmentObject($0, in: report).value },
    ])
  }

  private func head(of report: AssessmentReport, _ schema: String) -> JSONValue {
    [
      "schema": .string(schema),
      "as_of": .string(report.asOf.description),
      "rules": .rules(report.rules),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue),
      "not_official": true,
      "notice": "Not an official designation.",
    ]
  }
}

extension JSONValue {
  /// Which rules gave a result.
  static func rules(_ rules: RuleSetIdentity) -> JSONValue {
    [
      "id": .string(rules.id), "version": .string(rules.version), "title": .string(rules.title),
      "question": .optional(rules.question), "jurisdiction": .optional(rules.jurisdiction),
      "path": .string(rules.path), "sha256": .string(rules.sha256),
    ]
  }
}
