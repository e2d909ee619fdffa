import SourceText
import ThreatModel

/// What machines read of a state under two rule sets.
extension JSONValue {
  /// A state under two rule sets, and what moved it.
  ///
  /// - Parameters:
  ///   - actor: The state.
  ///   - sides: The keys of the two standings.
  /// - Returns: The object.
  static func tuned(_ actor: TunedActor, sides: (String, String)) -> JSONValue {
    [
      "actor": .actor(actor.actor), sides.0: .standing(actor.before),
      sides.1: .standing(actor.after),
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

  /// Rungs and index.
  static func standing(_ standing: ComparedStanding) -> JSONValue {
    [
      "recommended": .named(standing.recommended), "possible": .named(standing.possible),
      "index": .interval(standing.index),
    ]
  }
}

extension CSVColumn<TunedActor> {
  /// Which state, on which day.
  static func subject(on day: CalendarDate) -> [Self] {
    [
      Self("as_of") { _ in .text(day.description) },
      Self("actor_code") { .text($0.actor.code) }, Self("actor_name") { .text($0.actor.name) },
    ]
  }

  /// Rungs and index on one of the two sides.
  static func standing(
    _ name: String, _ standing: @escaping (TunedActor) -> ComparedStanding
  ) -> [Self] {
    func rung(_ rung: String, _ value: @escaping (ComparedStanding) -> NamedID) -> [Self] {
      [
        Self("\(name)_\(rung)_id") { .text(value(standing($0)).id) },
        Self("\(name)_\(rung)_title") { .text(value(standing($0)).title) },
        Self("\(name)_\(rung)_rung") { actor in
          standing(actor).ladder.firstIndex(of: value(standing(actor)).id).map(CSVCell.count)
            ?? .empty
        },
      ]
    }
    return rung("recommended", \.recommended) + rung("possible", \.possible)
      + ends("\(name)_index", { (standing($0).index.low, standing($0).index.high) }, CSVCell.points)
  }

  /// The rule that moved it, and why.
  static var mover: [Self] {
    [
      Self("rule_id") { .optional($0.mover?.rule.id) },
      Self("rule_title") { .optional($0.mover?.rule.title) },
    ]
      + ends("rule_moved", { $0.mover.map { ($0.share.low, $0.share.high) } }, CSVCell.points)
      + [Self("why") { .text(TuningWording($0).phrase.plainText) }]
  }
}
