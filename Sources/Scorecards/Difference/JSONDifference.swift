import SourceText
public import ThreatModel

/// The difference of two rule sets as one JSON object.
public struct JSONDifference: DifferenceRenderer {
  /// The name given to `--format`.
  public static let name = "json"

  /// The name and version of the object's shape, as `docs/schema` describes it.
  public static let schema = "threatlevel/compare/1"

  /// A writer of the object.
  public init() {}

  /// The object, keys sorted.
  public func render(_ report: RuleSetDifferenceReport) -> String {
    JSONWriter.text(of: [
      "schema": .string(Self.schema), "as_of": .string(report.asOf.description),
      "first": .rules(report.first), "second": .rules(report.second),
      "same_file": .bool(report.isSameFile),
      "evidence": [
        "sha256": .string(report.evidenceSHA256), "paths": .strings(report.evidencePaths),
      ],
      "marking": .optional(report.marking?.rawValue), "not_official": true,
      "notice": "Not an official designation.", "moves_rung": .bool(report.movesRung),
      "changes": .list(report.changes, change),
      "texts": .list(report.texts) { text in
        ["path": .string(text.path), "keys": .strings(text.keys)]
      },
      "actors": .list(report.actors) { .tuned($0, sides: ("first", "second")) },
      "interactions": .list(report.interactions, interaction),
      "over_time": report.overTime.map { .list($0, disagreements) } ?? .null,
    ])
  }

  private func change(_ compared: ComparedChange) -> JSONValue {
    let change = compared.change
    return [
      "kind": .string(compared.kind.rawValue), "path": .string(change.path),
      "title": .string(change.title), "from": .optional(change.from), "to": .optional(change.to),
      "alone": alone(compared.alone),
    ]
  }

  private func alone(_ effect: LoneEffect) -> JSONValue {
    switch effect {
    case .needsOthers(let reason):
      ["outcome": "needs-others", "reason": .string(reason), "moves": .array([])]
    case .untried(let reason):
      ["outcome": "untried", "reason": .string(reason), "moves": .array([])]
    case .moves(let moves):
      [
        "outcome": "tried", "reason": .null,
        "moves": .list(moves) { move in
          [
            "actor": .actor(move.actor), "first": .standing(move.before),
            "alone": .standing(move.after), "moves_rung": .bool(move.movesRung),
            "shift": .shift(move.shift),
          ]
        },
      ]
    }
  }

  private func interaction(_ interaction: Interaction) -> JSONValue {
    [
      "actor": .actor(interaction.actor), "together": .shift(interaction.together),
      "summed": .shift(interaction.summed), "adds_up": .bool(interaction.addsUp),
      "enough_alone": .strings(interaction.sufficient), "strays": .strings(interaction.strays),
    ]
  }

  private func disagreements(_ state: DisagreementsOfActor) -> JSONValue {
    [
      "actor": .actor(state.actor), "from": .string(state.from.description),
      "to": .string(state.to.description),
      "periods": .list(state.periods) { period in
        [
          "from": .string(period.from.description), "to": .string(period.to.description),
          "days": .integer(period.days), "first": .named(period.first),
          "second": .named(period.second),
        ]
      },
    ]
  }
}
