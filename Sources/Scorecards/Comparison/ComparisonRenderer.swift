import SourceText
public import ThreatModel

/// Turns a comparison of rule sets into text for one medium, as purely as a `ReportRenderer`.
public protocol ComparisonRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ comparison: RuleSetComparison) -> String
}

/// Every format of `evaluate` with several rule sets, the usual one first.
public func comparisonRenderers(style: TextStyle = .plain) -> [any ComparisonRenderer] {
  [
    TerminalComparison(style: style), MarkdownComparison(), HTMLComparison(), CSVComparison(),
    JSONComparison(),
  ]
}

/// Rule sets side by side for people at a terminal.
public struct TerminalComparison: ComparisonRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The table with what its letters and marks mean.
  public func render(_ comparison: RuleSetComparison) -> String {
    TerminalPages(style: style).render(ReportPage(document: comparison.document))
  }
}

/// Rule sets side by side as GitHub-flavoured Markdown.
public struct MarkdownComparison: ComparisonRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// The table with what its letters and marks mean.
  public func render(_ comparison: RuleSetComparison) -> String {
    MarkdownPages().render(ReportPage(document: comparison.document))
  }
}

/// Rule sets side by side as one file of HTML.
public struct HTMLComparison: ComparisonRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// The table with what its letters and marks mean.
  public func render(_ comparison: RuleSetComparison) -> String {
    HTMLPage.sheet(of: comparison.document)
  }
}

/// Rule sets side by side as comma-separated values: one row for each state and rule set.
public struct CSVComparison: ComparisonRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// The columns of `evaluate` up to the index, with the place beside the first rule set.
  public func render(_ comparison: RuleSetComparison) -> String {
    struct Cell {
      let assessed: AssessedRow
      let place: String
    }
    let rows = comparison.actors.flatMap { actor in
      zip(comparison.reports, actor.standings).compactMap { report, standing -> Cell? in
        let own = report.assessments.first { $0.actor.code == actor.actor.code }
        guard let own, let first = actor.standings.first else { return nil }
        return Cell(
          assessed: AssessedRow(assessment: own, report: report),
          place: standing.place(beside: first).rawValue)
      }
    }
    typealias Whole = CSVColumn<AssessedRow>
    let shared =
      Whole.subject + Whole.rung("recommended", \.recommended) + Whole.rung("possible", \.possible)
      + Whole.ends("index", { ($0.assessment.index.low, $0.assessment.index.high) }, CSVCell.points)
    let place = [CSVColumn<Cell>("beside_first") { .text($0.place) }]
    func ofCell(_ columns: [Whole]) -> [CSVColumn<Cell>] {
      columns.map { column in CSVColumn(column.name) { column.cell($0.assessed) } }
    }
    let columns: [CSVColumn<Cell>] = ofCell(shared) + place + ofCell(Whole.provenance)
    return CSVTable(columns, rows: rows).text
  }
}

/// Rule sets side by side as one JSON object.
public struct JSONComparison: ComparisonRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/side-by-side/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ comparison: RuleSetComparison) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema),
      "as_of": .optional(comparison.reports.first?.asOf.description),
      "rule_sets": .list(comparison.reports) { .rules($0.rules) },
      "evidence": [
        "sha256": .optional(comparison.reports.first?.evidenceSHA256),
        "paths": .strings(comparison.reports.first?.evidencePaths ?? []),
      ],
      "marking": .optional(comparison.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.",
      "actors": .list(comparison.actors, actor),
    ])
  }

  private func actor(_ actor: ComparedActor) -> JSONValue {
    [
      "actor": [
        "code": .string(actor.actor.code), "name": .string(actor.actor.name),
        "marking": .optional(actor.actor.marking?.rawValue),
      ],
      "differs": .bool(actor.differs),
      "standings": .list(actor.standings) { standing in
        [
          "recommended": named(standing.recommended), "possible": named(standing.possible),
          "index": .interval(standing.index),
          "beside_first": .optional(
            actor.standings.first.map { standing.place(beside: $0).rawValue }),
        ]
      },
    ]
  }

  private func named(_ name: NamedID) -> JSONValue {
    ["id": .string(name.id), "title": .string(name.title)]
  }
}
