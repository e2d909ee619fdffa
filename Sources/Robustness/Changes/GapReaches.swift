import Assessing
import SideBySide
import ThreatModel

/// What learning each open field could move, and what learning those that decide only together
/// could.
struct GapReaches {
  private let search: ChangeSearch
  private let base: Upshot

  /// Joint values that are tried of fields that decide only together.
  private static let mostCombinations = 64

  init(_ search: ChangeSearch) {
    self.search = search
    base = search.scenario.result.upshot
  }

  /// Those that move anything: the rung first, then the index; the recommendation before what is
  /// only possible.
  var ranked: [GapReach] {
    let single = single
    let jointly = joint.filter { gap in
      !single.contains { part in
        part.incident == gap.incident && gap.fields.contains(part.fields[0])
          && part.best == gap.best && part.least == gap.least
      }
    }
    return (single + jointly).filter { $0.best != base || $0.least != base }.sorted { a, b in
      let (mine, theirs) = (rank(a), rank(b))
      if mine != theirs { return theirs.lexicographicallyPrecedes(mine) }
      return a.name.lexicographicallyPrecedes(b.name)
    }
  }

  private func rank(_ gap: GapReach) -> [Int] {
    [
      gap.best.recommended - base.recommended, base.possible - gap.least.possible,
      gap.best.index.low.hundredths - base.index.low.hundredths,
      base.index.high.hundredths - gap.least.index.high.hundredths,
    ]
  }

  private var single: [GapReach] {
    zip(search.fields, search.trials[.field] ?? []).map { field, trials in
      reach([field.field], trials.map { ([$0.variation.change], $0.result.upshot) })
    }
  }

  /// Names of fields that follow from others, by what they follow from.
  private static let origins = [
    "age": ["last"], "duration": ["first", "last"], "attribution": ["claims"],
  ]

  private var joint: [GapReach] {
    let groups = search.scenario.openFields.map { fields in
      Set(
        fields.flatMap { missing in
          (Self.origins[missing.field] ?? [missing.field]).map { [missing.incident ?? "", $0] }
        })
    }
    return Set(groups.filter { $0.count > 1 }).compactMap { group in
      let members = search.fields.filter { group.contains([$0.incident, $0.field]) }
      guard members.count > 1 else { return nil }
      let combinations = members.reduce([[]]) { partial, field in
        Array(
          partial.flatMap { before in field.thing.variations.map { before + [$0] } }
            .prefix(Self.mostCombinations))
      }
      let scenario = search.scenario
      let results = combinations.concurrentMap { scenario.result(after: $0).upshot }
      return reach(
        members.map(\.field), zip(combinations, results).map { ($0.map(\.change), $1) })
    }
  }

  private func reach(_ fields: [String], _ outcomes: [([Change], Upshot)]) -> GapReach {
    func key(_ upshot: Upshot) -> [Int] {
      [upshot.recommended, upshot.index.low.hundredths, upshot.index.high.hundredths]
    }
    func leastKey(_ upshot: Upshot) -> [Int] {
      [upshot.possible, upshot.index.high.hundredths, upshot.index.low.hundredths]
    }
    var best: ([Change], Upshot) = ([], base)
    var least = best
    for outcome in outcomes {
      if key(best.1).lexicographicallyPrecedes(key(outcome.1)) { best = outcome }
      if leastKey(outcome.1).lexicographicallyPrecedes(leastKey(least.1)) { least = outcome }
    }
    let learnt = outcomes.first?.0.compactMap(\.learnt) ?? []
    let incidents = Set(learnt.map(\.incident))
    return GapReach(
      incident: incidents.count == 1 ? incidents.first : nil, fields: fields, best: best.1,
      bestValues: best.0.compactMap(\.learnt), least: least.1,
      leastValues: least.0.compactMap(\.learnt))
  }
}

extension GapReach {
  fileprivate var name: [String] { [incident?.id ?? ""] + fields }
}

extension Change {
  /// The field that it learns, if it does.
  fileprivate var learnt: LearntField? { if case .field(let field) = self { field } else { nil } }
}
