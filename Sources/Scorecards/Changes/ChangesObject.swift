import SourceText
import ThreatModel

/// What would change a recommendation as JSON.
struct ChangesObject {
  let changes: Changes

  init(_ changes: Changes) { self.changes = changes }

  var value: JSONValue {
    [
      "upshot": upshot(changes.upshot),
      "kinds": .list(changes.kinds) { kind in
        [
          "kind": .string(kind.kind.rawValue), "varied": .integer(kind.varied),
          "up": kind.up.map(tips) ?? .null, "down": kind.down.map(tips) ?? .null,
        ]
      },
      "pairs": .list(changes.pairs, pairs),
      "without_incident": .list(changes.withoutIncident, leftOut),
      "without_source": .list(changes.withoutSource, leftOut),
      "idle_sources": .integer(changes.idleSources),
      "gaps": .list(changes.gaps, gap), "thin": .list(changes.thin, thin),
      "nearest": NearestObject(changes.nearest).value,
    ]
  }

  private func upshot(_ upshot: Upshot) -> JSONValue {
    .upshot(upshot, of: changes.rungs)
  }

  private func tips(_ tips: KindOfChange.Tips) -> JSONValue {
    [
      "count": .integer(tips.count), "smallest": tips.smallest.change.object,
      "after": upshot(tips.smallest.after),
    ]
  }

  private func pairs(_ search: PairSearch) -> JSONValue {
    [
      "direction": .string(search.direction.rawValue), "at_end": .bool(search.isAtEnd),
      "count": .integer(search.count), "tried": .integer(search.tried),
      "untried": .integer(search.untried),
      "pairs": .list(search.pairs) { pair in
        [
          "changes": .list([pair.first, pair.second], \.object), "after": upshot(pair.after),
        ]
      },
    ]
  }

  private func leftOut(_ left: LeftOut) -> JSONValue {
    ["change": left.change.object, "after": upshot(left.after)]
  }

  private func gap(_ gap: GapReach) -> JSONValue {
    [
      "incident": .optional(gap.incident?.id), "fields": .strings(gap.fields),
      "best": upshot(gap.best),
      "best_values": .list(gap.bestValues) { Change.field($0).object },
      "least": upshot(gap.least),
      "least_values": .list(gap.leastValues) { Change.field($0).object },
    ]
  }

  private func thin(_ incident: ThinIncident) -> JSONValue {
    [
      "incident": .string(incident.incident.id), "claims": .integer(incident.claims),
      "publishers": .integer(incident.publishers),
      "thin": .list(incident.thin) { claim in
        [
          "by": .string(claim.by), "date": .date(claim.date),
          "reason": .string(claim.reason.rawValue), "sources": .strings(claim.sources),
        ]
      },
    ]
  }
}

/// The nearest changes as JSON.
struct NearestObject {
  let nearest: NearestChanges

  init(_ nearest: NearestChanges) { self.nearest = nearest }

  var value: JSONValue {
    ["up": direction(nearest.up), "down": direction(nearest.down)]
  }

  private func direction(_ found: NearestChanges.Nearest) -> JSONValue {
    func tipping(_ tipping: Tipping?) -> JSONValue {
      tipping.map {
        ["change": $0.change.object, "after": .upshot($0.after, of: nearest.rungs)]
      } ?? .null
    }
    return [
      "at_end": .bool(found.isAtEnd), "evidence": tipping(found.evidence),
      "setting": tipping(found.setting),
    ]
  }
}

extension JSONValue {
  fileprivate static func upshot(_ upshot: Upshot, of rungs: [NamedID]) -> JSONValue {
    [
      "recommended": .string(rungs[upshot.recommended].id),
      "possible": .string(rungs[upshot.possible].id), "index": .interval(upshot.index),
    ]
  }
}

extension Change {
  /// Its kind, what it is a change of, from what and to what.
  fileprivate var object: JSONValue {
    let kind = JSONValue.string(kind.rawValue)
    switch self {
    case .field(let field):
      return [
        "kind": kind, "incident": .string(field.incident.id), "field": .string(field.field),
        "to": field.value.object,
      ]
    case .claim(let claim):
      return [
        "kind": kind, "incident": .string(claim.incident.id), "by": .string(claim.by),
        "date": .date(claim.date), "subject": .string(claim.subject.rawValue),
        "scale": .string(claim.scale.id), "from": .string(claim.from), "to": .string(claim.to),
        "steps": .integer(claim.steps),
      ]
    case .government(let government):
      return [
        "kind": kind, "incident": .string(government.incident.id),
        "scale": .string(government.scale.id), "to": .string(government.term),
        "link": .string(government.link.rawValue), "second": .bool(government.isSecond),
      ]
    case .incident(let incident): return ["kind": kind, "incident": .string(incident.id)]
    case .source(let source):
      return [
        "kind": kind, "source": .string(source.id.id), "copies": .strings(source.copies),
        "claims": .integer(source.claims), "facts": .integer(source.facts),
        "responses": .integer(source.responses),
      ]
    case .weight(let setting): return Self.object(kind, "criterion", setting)
    case .points(let setting): return Self.object(kind, "rule", setting)
    case .threshold(let setting): return Self.object(kind, "designation", setting)
    case .halfLife(let from, let to):
      return ["kind": kind, "from": Self.years(from), "to": Self.years(to)]
    }
  }

  private static func object(
    _ kind: JSONValue, _ name: String, _ setting: AlteredSetting
  ) -> JSONValue {
    .object([
      "kind": kind, name: .string(setting.of.id), "from": .points(setting.from),
      "to": .points(setting.to),
    ])
  }

  /// Years with at most two decimals; null for never.
  private static func years(_ hundredths: Int?) -> JSONValue {
    hundredths.map { .points(Points(hundredths: $0)) } ?? .null
  }
}

extension LearntValue {
  fileprivate var object: JSONValue {
    switch self {
    case .word(let word): .string(word.id)
    case .allWords: "all"
    case .truth(let truth): .bool(truth)
    case .day(let day): .string(day.description)
    case .number(let number): .integer(number)
    case .beyondAll: "beyond-all"
    case .end(let isHigh): isHigh ? "high-end" : "low-end"
    }
  }
}
