import SourceText
public import ThreatModel

/// Turns a sweep into text for one medium, as purely as a `ReportRenderer`.
public protocol SweepRenderer: OutputFormat {
  /// The whole text, ended by a line feed.
  func render(_ report: SweepReport) -> String
}

/// Every format of a sweep, the usual one first.
public func sweepRenderers(style: TextStyle = .plain) -> [any SweepRenderer] {
  [TerminalSweep(style: style), MarkdownSweep(), HTMLSweep(), CSVSweep(), JSONSweep()]
}

/// A sweep for people at a terminal.
public struct TerminalSweep: SweepRenderer {
  /// The name given to `--format`.
  public static let name = "terminal"

  private let style: TextStyle

  /// A page for a medium.
  public init(style: TextStyle = .plain) { self.style = style }

  /// Tables of rungs and of moves.
  public func render(_ report: SweepReport) -> String {
    TerminalPages(style: style).render(ReportPage(document: report.document(drawsChart: false)))
  }
}

/// A sweep as GitHub-flavoured Markdown.
public struct MarkdownSweep: SweepRenderer {
  /// The name given to `--format`.
  public static let name = "markdown"

  /// A writer of Markdown.
  public init() {}

  /// Tables of rungs and of moves.
  public func render(_ report: SweepReport) -> String {
    MarkdownPages().render(ReportPage(document: report.document(drawsChart: false)))
  }
}

/// A sweep as one file of HTML.
public struct HTMLSweep: SweepRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// A map of rungs, and the table of moves.
  public func render(_ report: SweepReport) -> String {
    HTMLPages().render(ReportPage(document: report.document(drawsChart: true)))
  }
}

/// A sweep as comma-separated values: one row for each state and value, and one for each move.
public struct CSVSweep: SweepRenderer {
  /// The name given to `--format`.
  public static let name = "csv"

  /// A writer of comma-separated values.
  public init() {}

  private struct Standing {
    let isMove: Bool
    let value: Int
    let actor: AssessedActor
    let upshot: Upshot
  }

  /// Where each state stands at each value.
  public func render(_ report: SweepReport) -> String {
    let rows = report.actors.flatMap { actor in
      zip(report.values, actor.standings).map {
        Standing(isMove: false, value: $0, actor: actor.actor, upshot: $1)
      }
        + actor.moves.map {
          Standing(isMove: true, value: $0.value, actor: actor.actor, upshot: $0.after)
        }
    }
    typealias Column = CSVColumn<Standing>
    func rung(_ name: String, _ place: KeyPath<Upshot, Int>) -> [Column] {
      [
        Column(name + "_id") { .text(report.ladder[$0.upshot[keyPath: place]].id) },
        Column(name + "_title") { .text(report.ladder[$0.upshot[keyPath: place]].title) },
        Column(name + "_rung") { .count($0.upshot[keyPath: place]) },
      ]
    }
    let subject = [
      Column("as_of") { _ in .text(report.asOf.description) },
      Column("setting") { _ in .text(report.setting.path) },
      Column("kind") { .text($0.isMove ? "move" : "value") },
      Column("value") {
        report.unit == .years && $0.value >= SettingUnit.never
          ? .text(report.unit.text(of: $0.value)) : .number(report.unit.text(of: $0.value))
      },
      Column("actor_code") { .text($0.actor.code) }, Column("actor_name") { .text($0.actor.name) },
    ]
    let provenance = [
      Column("marking") { _ in .optional(report.marking?.rawValue) },
      Column("rules_id") { _ in .text(report.rules.id) },
      Column("rules_version") { _ in .text(report.rules.version) },
      Column("rules_sha256") { _ in .text(report.rules.sha256) },
      Column("evidence_sha256") { _ in .text(report.evidenceSHA256) },
    ]
    return CSVTable(
      subject + rung("recommended", \.recommended) + rung("possible", \.possible)
        + Column.ends(
          "index", { ($0.upshot.index.low, $0.upshot.index.high) }, CSVCell.points) + provenance,
      rows: rows
    ).text
  }
}

/// A sweep as one JSON object.
public struct JSONSweep: SweepRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/sweep/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: SweepReport) -> String {
    func value(_ count: Int) -> JSONValue {
      report.unit == .years && count >= SettingUnit.never
        ? "never" : .decimal(report.unit.text(of: count))
    }
    func upshot(_ upshot: Upshot) -> [String: JSONValue] {
      [
        "recommended": .named(report.ladder[upshot.recommended]),
        "possible": .named(report.ladder[upshot.possible]), "index": .interval(upshot.index),
      ]
    }
    return JSONWriter.text(of: [
      "schema": .string(Self.schema), "as_of": .string(report.asOf.description),
      "rules": .rules(report.rules),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.",
      "setting": [
        "path": .string(report.setting.path), "of": .string(report.setting.of),
        "kind": .string(report.setting.kind.rawValue), "value": value(report.own),
      ],
      "finds_every_move": .bool(report.isExhaustive), "values": .list(report.values, value),
      "actors": .list(report.actors) { actor in
        [
          "actor": .actor(actor.actor),
          "standings": .array(
            zip(report.values, actor.standings).map { count, standing in
              .object(upshot(standing).merging(["value": value(count)]) { own, _ in own })
            }),
          "moves": .list(actor.moves) { move in
            [
              "from": value(move.value), "before": .object(upshot(move.before)),
              "after": .object(upshot(move.after)),
            ]
          },
        ]
      },
    ])
  }
}
