import SourceText
public import ThreatModel

/// The one JSON object of `evaluate` and `scorecard`: every reason, every number as printed.
public struct JSONReport: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/assessment/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: AssessmentReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema),
      "as_of": .string(report.asOf.description),
      "rules": .rules(report.rules),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue),
      "not_official": true,
      "agreement": report.agreement.map { AgreementObject(agreement: $0).value } ?? .null,
      "notice": "Not an official designation.",
      "assessments": .list(report.assessments) { AssessmentObject($0, in: report).value },
    ])
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
