import SourceText
public import ThreatModel

/// Turns what a change of a rule set does into text for one medium, as purely as a
/// `ReportRenderer`.
public protocol TuningRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: TuningReport) -> String
}

/// Every format of a change of a rule set, the usual one first.
public func tuningRenderers(style: TextStyle = .plain) -> [any TuningRenderer] {
  [
    TerminalTuning(style: style), MarkdownTuning(), HTMLTuning(), CSVTuning(), JSONTuning(),
  ]
}

/// What a change does, for people at a terminal.
public struct TerminalTuning: TuningRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The difference of the file, then where each state stands.
  public func render(_ report: TuningReport) -> String {
    let page = TerminalPages(style: style).render(
      ReportPage(document: report.document(showsDifference: false)))
    // As it is, so that it can be taken from here and patched with.
    let difference = UnifiedDiff(for: .terminal(colour: style.colour)).render(
      from: report.before, to: report.after, path: report.rules.path)
    guard !difference.isEmpty else { return page }
    // How the whole may be handled stands above all of it.
    let head = report.marking == nil ? nil : page.firstRange(of: "\n\n")?.upperBound
    let start = head ?? page.startIndex
    return page[..<start] + difference + "\n" + page[start...]
  }
}

/// What a change does, as GitHub-flavoured Markdown.
public struct MarkdownTuning: TuningRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// The change with the difference of the file, and where each state stands.
  public func render(_ report: TuningReport) -> String {
    MarkdownPages().render(ReportPage(document: report.document(showsDifference: true)))
  }
}

/// What a change does, as one file of HTML.
public struct HTMLTuning: TuningRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// The change with the difference of the file, and where each state stands.
  public func render(_ report: TuningReport) -> String {
    HTMLPages().render(ReportPage(document: report.document(showsDifference: true)))
  }
}

/// What a change does, as comma-separated values: one row for each state.
public struct CSVTuning: TuningRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  /// Where each state stands before and after, and the rule that moved it.
  public func render(_ report: TuningReport) -> String {
    typealias Column = CSVColumn<TunedActor>
    let provenance = [
      Column("marking") { _ in .optional(report.marking?.rawValue) },
      Column("rules_id") { _ in .text(report.rules.id) },
      Column("rules_version") { _ in .text(report.rules.version) },
      Column("rules_sha256") { _ in .text(report.rules.sha256) },
      Column("tuned_sha256") { _ in .text(report.tuned.sha256) },
      Column("evidence_sha256") { _ in .text(report.evidenceSHA256) },
    ]
    return CSVTable(
      Column.subject(on: report.asOf) + Column.standing("before", \.before)
        + Column.standing("after", \.after) + Column.mover + provenance,
      rows: report.actors
    ).text
  }
}

/// What a change does, as one JSON object.
public struct JSONTuning: TuningRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/tune/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: TuningReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "as_of": .string(report.asOf.description),
      "rules": .rules(report.rules), "tuned": .rules(report.tuned),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.", "written": .bool(report.isWritten),
      "passes_check": .bool(report.passes), "remarks": .strings(report.remarks),
      "changes": .list(report.changes) { change in
        [
          "path": .string(change.path), "title": .string(change.title),
          "from": .optional(change.from), "to": .optional(change.to),
        ]
      },
      "difference": .string(
        UnifiedDiff().render(from: report.before, to: report.after, path: report.rules.path)),
      "actors": .list(report.actors) { .tuned($0, sides: ("before", "after")) },
      "fit": report.fit.map { FitObject($0).value } ?? .null,
    ])
  }
}

extension JSONValue {
  /// A state.
  static func actor(_ actor: AssessedActor) -> JSONValue {
    [
      "code": .string(actor.code), "name": .string(actor.name),
      "marking": .optional(actor.marking?.rawValue),
    ]
  }

  /// A name for machines and for people.
  static func named(_ name: NamedID) -> JSONValue {
    ["id": .string(name.id), "title": .string(name.title)]
  }
}
