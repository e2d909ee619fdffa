import SourceText
public import ThreatModel

/// What came of tests, as one JSON object.
public struct JSONTests: TestRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape.
  public static let schema = "threatlevel/test/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted; every term whatever the detail.
  public func render(_ reports: [TestReport], detail: TestDetail) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "rule_sets": .list(reports) { TestObject(report: $0).value },
    ])
  }
}

private struct TestObject {
  let report: TestReport

  var value: JSONValue {
    [
      "rules": [
        "id": .string(report.rules.id), "version": .string(report.rules.version),
        "title": .string(report.rules.title), "path": .string(report.rules.path),
        "sha256": .string(report.rules.sha256),
      ],
      "as_of": .optional(report.asOf?.description),
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: TestOutcome.Status.allCases.map { status in
            (status.rawValue, .integer(report.outcomes.count { $0.status == status }))
          })),
      "tests": .list(report.outcomes, test),
      "coverage": [
        "percent": .decimal(Points(hundredths: report.coverage.hundredthsOfPercent).trimmed),
        "conditions": .list(report.coverage.conditions, condition),
      ],
      "agreement": report.agreement.map { AgreementObject(agreement: $0).value } ?? .null,
      "reproduction": report.reproduction?.value ?? .null,
    ]
  }

  private func test(_ outcome: TestOutcome) -> JSONValue {
    [
      "kind": .string(outcome.kind.rawValue), "subject": .string(outcome.subject),
      "title": .string(outcome.title), "status": .string(outcome.status.rawValue),
      "place": place(outcome.place),
      "differences": .list(outcome.differences) { difference in
        [
          "subject": .string(difference.subject), "expected": .string(difference.expected),
          "actual": .string(difference.actual), "decided_by": .strings(difference.decidedBy),
          "diagram": .strings(difference.diagram),
        ]
      },
    ]
  }

  private func condition(_ condition: ConditionCoverage) -> JSONValue {
    [
      "kind": .string(condition.gateOf == nil ? "rule" : "gate"), "id": .string(condition.id),
      "designation": .optional(condition.gateOf), "covered": .bool(condition.isCovered),
      "true": .integer(condition.yes), "false": .integer(condition.no),
      "unknown": .integer(condition.open),
      "terms": .list(condition.terms) { term in
        [
          "text": .string(term.text), "place": place(term.place), "true": .integer(term.yes),
          "false": .integer(term.no), "unknown": .integer(term.open),
          "covered": .bool(term.isCovered), "marked": .optional(term.mark),
        ]
      },
    ]
  }

  private func place(_ span: SourceSpan?) -> JSONValue {
    guard let span else { return .null }
    return [
      "path": .string(span.file.path), "line": .integer(span.line), "column": .integer(span.column),
    ]
  }
}
