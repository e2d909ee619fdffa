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
    func standing(_ name: String, _ standing: @escaping (TunedActor) -> ComparedStanding)
      -> [Column]
    {
      func rung(_ rung: String, _ value: @escaping (ComparedStanding) -> NamedID) -> [Column] {
        [
          Column("\(name)_\(rung)_id") { .text(value(standing($0)).id) },
          Column("\(name)_\(rung)_title") { .text(value(standing($0)).title) },
          Column("\(name)_\(rung)_rung") { actor in
            standing(actor).ladder.firstIndex(of: value(standing(actor)).id).map(CSVCell.count)
              ?? .empty
          },
        ]
      }
      return rung("recommended", \.recommended) + rung("possible", \.possible)
        + Column.ends(
          "\(name)_index", { (standing($0).index.low, standing($0).index.high) }, CSVCell.points)
    }
    let subject = [
      Column("as_of") { _ in .text(report.asOf.description) },
      Column("actor_code") { .text($0.actor.code) }, Column("actor_name") { .text($0.actor.name) },
    ]
    let why =
      [
        Column("rule_id") { .optional($0.mover?.rule.id) },
        Column("rule_title") { .optional($0.mover?.rule.title) },
      ]
      + Column.ends(
        "rule_moved", { $0.mover.map { ($0.share.low, $0.share.high) } }, CSVCell.points)
      + [Column("why") { .text(TuningWording($0).phrase.plainText) }]
    let provenance = [
      Column("marking") { _ in .optional(report.marking?.rawValue) },
      Column("rules_id") { _ in .text(report.rules.id) },
      Column("rules_version") { _ in .text(report.rules.version) },
      Column("rules_sha256") { _ in .text(report.rules.sha256) },
      Column("tuned_sha256") { _ in .text(report.tuned.sha256) },
      Column("evidence_sha256") { _ in .text(report.evidenceSHA256) },
    ]
    return CSVTable(
      subject + standing("before", \.before) + standing("after", \.after) + why + provenance,
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
      "actors": .list(report.actors, actor),
      "fit": report.fit.map { FitObject($0).value } ?? .null,
    ])
  }

  private func actor(_ actor: TunedActor) -> JSONValue {
    [
      "actor": .actor(actor.actor), "before": standing(actor.before),
      "after": standing(actor.after),
      "moves": .bool(actor.moves), "moves_rung": .bool(actor.movesRung),
      "rule": actor.mover.map { mover in
        [
          "id": .string(mover.rule.id), "title": .string(mover.rule.title),
          "moved": .reading(mover.share),
        ]
      } ?? .null,
      "deciders": .list(actor.deciders) { decider in
        [
          "reading": .string(decider.isRecommended ? "cautious" : "generous"),
          "rises": .bool(decider.isRise), "designation": .named(decider.rung),
          "index": decider.index.map { threshold in
            [
              "before": .points(threshold.index.before), "after": .points(threshold.index.after),
              "asked_before": .points(threshold.asked.before),
              "asked_after": .points(threshold.asked.after),
            ]
          } ?? .null,
          "gates": .strings(decider.gates),
        ]
      },
    ]
  }

  private func standing(_ standing: ComparedStanding) -> JSONValue {
    [
      "recommended": .named(standing.recommended), "possible": .named(standing.possible),
      "index": .interval(standing.index),
    ]
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
