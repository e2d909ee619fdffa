import SourceText
public import ThreatModel

/// Turns sensitivities into text for one medium, as purely as a `ReportRenderer`.
public protocol SensitivityRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: SensitivityReport) -> String
}

/// Every format of `sensitivity`, the usual one first; help and completions are made from it.
public func sensitivityRenderers(style: TextStyle = .plain) -> [any SensitivityRenderer] {
  [
    TerminalSensitivity(style: style), MarkdownSensitivity(), HTMLSensitivity(), CSVSensitivity(),
    JSONSensitivity(),
  ]
}

/// Sensitivities for people at a terminal.
public struct TerminalSensitivity: SensitivityRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// One state after the other.
  public func render(_ report: SensitivityReport) -> String {
    TerminalPages(style: style).render(ReportPage(document: report.document(drawsCharts: false)))
  }
}

/// Sensitivities as GitHub-flavoured Markdown.
public struct MarkdownSensitivity: SensitivityRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// One state after the other.
  public func render(_ report: SensitivityReport) -> String {
    MarkdownPages().render(ReportPage(document: report.document(drawsCharts: false)))
  }
}

/// Sensitivities as one file of HTML that needs nothing beside it.
public struct HTMLSensitivity: SensitivityRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// One state after the other.
  public func render(_ report: SensitivityReport) -> String {
    HTMLPage.sheet(of: report.document(drawsCharts: true))
  }
}

/// Sensitivities as one JSON object.
public struct JSONSensitivity: SensitivityRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/sensitivity/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: SensitivityReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "as_of": .string(report.asOf.description),
      "rules": .rules(report.rules),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.",
      "sensitivities": .list(report.states) { SensitivityObject(state: $0).value },
    ])
  }
}

/// How firm one assessment is, as JSON.
private struct SensitivityObject {
  let state: SensitivityReport.State
  private var sensitivity: Sensitivity { state.sensitivity }
  private var method: DrawMethod { sensitivity.method }

  var value: JSONValue {
    [
      "actor": [
        "code": .string(sensitivity.actor.code), "name": .string(sensitivity.actor.name),
        "marking": .optional(sensitivity.actor.marking?.rawValue),
      ],
      "method": [
        "draws": .integer(method.draws), "seed": .string("\(method.seed)"),
        "noise": .factor(method.noise), "rows": .integer(method.rows),
      ],
      "designation": [
        "recommended": rung(sensitivity.recommended), "possible": rung(sensitivity.possible),
      ],
      "index": .interval(sensitivity.index),
      "draws": .list(Array(sensitivity.ladder.indices)) { place in
        [
          "designation": rung(place), "count": .integer(sensitivity.drawsByRung[place]),
        ]
      },
      "index_spread": points(sensitivity.indexSpread),
      "evidence_spread": points(sensitivity.evidenceSpread),
      "rank": [
        "low": .integer(sensitivity.rankSpread.low),
        "median": .integer(sensitivity.rankSpread.median),
        "high": .integer(sensitivity.rankSpread.high), "of": .integer(sensitivity.rankedStates),
      ],
      "factors": .list(sensitivity.factors) { share in
        [
          "path": .string(share.factor.path), "title": .string(share.factor.phrase.plainText),
          "first": estimate(share.first), "total": estimate(share.total),
        ]
      },
      "conventions": .list(state.conventions) { outcome in
        [
          "setting": .string(outcome.setting), "value": .string(outcome.value),
          "recommended": .string(outcome.recommended.id), "index": .interval(outcome.index),
        ]
      },
      "changes": ChangesObject(state.changes).value,
    ]
  }

  private func rung(_ place: Int) -> JSONValue {
    let rung = sensitivity.ladder[place]
    return ["id": .string(rung.id), "title": .string(rung.title)]
  }

  private func points(_ spread: Spread<Points>) -> JSONValue {
    [
      "low": .points(spread.low), "median": .points(spread.median), "high": .points(spread.high),
    ]
  }

  private func estimate(_ share: ShareEstimate) -> JSONValue {
    [
      "value": .decimal(share.value.asShare), "low": .decimal(share.low.asShare),
      "high": .decimal(share.high.asShare),
    ]
  }
}

extension Int {
  /// Ten-thousandths as a share of 1, such as `0.05`.
  var asShare: String { (self < 0 ? "-" : "") + Factor(tenThousandths: abs(self)).trimmed }
}
