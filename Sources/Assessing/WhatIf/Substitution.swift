import RuleBook
import ThreatModel

/// One value that an open field of an incident could turn out to have.
struct Substitution {
  let incident: Int
  private let change: (inout VisibleIncident) -> Void

  /// The values that matter: both ends of a range, each word of a vocabulary, all words at once.
  static func all(
    of field: String, in visible: VisibleIncident, at incident: Int, vocabulary: Vocabulary
  ) -> [Substitution] {
    func make(_ change: @escaping (inout VisibleIncident) -> Void) -> Substitution {
      Substitution(incident: incident, change: change)
    }
    func words(
      _ list: Vocabulary.List, _ path: WritableKeyPath<IncidentView, Field<[String]>>
    ) -> [Substitution] {
      let ids = vocabulary.ids(list)
      return (ids.map { [$0] } + [ids]).map { terms in
        make { $0.view[keyPath: path] = .value(terms) }
      }
    }
    switch field {
    case "targets": return words(.targets, \.targets)
    case "sectors": return words(.sectors, \.sectors)
    case "operations": return words(.operations, \.operations)
    case "victims":
      let codes = vocabulary.countries.keys.sorted()
      return [make { $0.view.victims = .value(codes) }]
    case "outcome":
      return vocabulary.ids(.outcomes).map { id in make { $0.view.outcome = .value(id) } }
    case "ongoing":
      return [true, false].map { truth in make { $0.view.isOngoing = .value(truth) } }
    case "attribution", "claims":
      return [make { $0.settleClaims() }]
    case "first", "last", "disclosed", "age", "duration":
      return dates(of: field, in: visible).map(make)
    default:
      guard field.hasPrefix("effects.") else { return [] }
      let measure = String(field.dropFirst("effects.".count))
      // Beyond any threshold that a condition could sensibly name.
      let plenty = 1_000_000_000_000_000
      let known = visible.view.effects[measure]?.known
      return [known?.low ?? 0, known?.high ?? plenty].map { number in
        make { $0.view.effects[measure] = .value(NumberRange(low: number, high: number)) }
      }
    }
  }

  private static func dates(
    of field: String, in visible: VisibleIncident
  ) -> [(inout VisibleIncident) -> Void] {
    func ends(_ date: PartialDate?) -> [PartialDate] {
      date.map { [PartialDate($0.earliest), PartialDate($0.latest)] } ?? []
    }
    let first = ends(visible.view.first.known)
    let last = ends(visible.view.last.known)
    switch field {
    case "first": return first.map { date in { $0.view.first = .value(date) } }
    case "last", "age": return last.map { date in { $0.view.last = .value(date) } }
    case "disclosed":
      return ends(visible.view.disclosed.known).map { date in
        { $0.view.disclosed = .value(date) }
      }
    default:
      return first.flatMap { start in
        last.map { end in
          {
            $0.view.first = .value(start)
            $0.view.last = .value(end)
          }
        }
      }
    }
  }

  func apply(to visible: inout VisibleIncident, asOf: CalendarDate, halfLife: Int?) {
    change(&visible)
    let activity = Activity(
      first: visible.view.first, last: visible.view.last, isOngoing: visible.view.isOngoing,
      lastClaim: visible.claims.compactMap(\.date?.earliest).max(), asOf: asOf)
    visible.view.apply(activity)
    visible.recency = activity.recency(halfLife: halfLife)
  }
}

extension VisibleIncident {
  /// Puts the claims, and the attribution that follows from them, at their high ends.
  fileprivate mutating func settleClaims() {
    for claim in view.claims.indices {
      view.claims[claim].likelihood = Likelihood(view.claims[claim].likelihood.high)
    }
    likelihood = Likelihood(likelihood.high)
    view.attribution = .value(likelihood)
  }
}
