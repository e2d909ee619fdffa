import RuleBook
import ThreatModel

/// One value that an open field of an incident could turn out to have.
struct Substitution {
  let incident: Int
  private let change: (inout VisibleIncident) -> Void

  /// The values that matter: both ends of a range, all words of a vocabulary at once, each word.
  ///
  /// Those that conditions are likelier to ask for come first.
  static func all(
    of field: String, in visible: VisibleIncident, at incident: Int, vocabulary: Vocabulary,
    asOf: CalendarDate
  ) -> [Substitution] {
    func make(_ change: @escaping (inout VisibleIncident) -> Void) -> Substitution {
      Substitution(incident: incident, change: change)
    }
    func words(
      _ list: Vocabulary.List, _ path: WritableKeyPath<IncidentView, Field<[String]>>
    ) -> [Substitution] {
      let ids = vocabulary.ids(list)
      return ([ids] + ids.map { [$0] }).map { terms in
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
      return vocabulary.ids(.outcomes).reversed().map { id in make { $0.view.outcome = .value(id) }
      }
    case "ongoing":
      return [true, false].map { truth in make { $0.view.isOngoing = .value(truth) } }
    case "attribution", "claims":
      return [make { $0.settleClaims() }]
    case "first", "last", "disclosed", "age", "duration":
      return dates(of: field, in: visible, asOf: asOf).map(make)
    default:
      if let grade = vocabulary.grade(ofField: field) {
        return grade.choices.map { terms in make { $0.view.grades[grade.id] = .value(terms) } }
      }
      guard field.hasPrefix("effects.") else { return [] }
      let measure = String(field.dropFirst("effects.".count))
      // Beyond any threshold that a condition could sensibly name.
      let plenty = 1_000_000_000_000_000
      let known = visible.view.effects[measure]?.known
      return [known?.high ?? plenty, known?.low ?? 0].map { number in
        make { $0.view.effects[measure] = .value(NumberRange(low: number, high: number)) }
      }
    }
  }

  /// The days at which dates matter: the ends of what is known or, where only that there is a date
  /// is known, the day of the assessment and a day before all memory.
  private static func dates(
    of field: String, in visible: VisibleIncident, asOf: CalendarDate
  ) -> [(inout VisibleIncident) -> Void] {
    let view = visible.view
    func ends(_ date: Field<PartialDate>) -> [PartialDate] {
      switch date {
      case .value(let date): [PartialDate(date.latest), PartialDate(date.earliest)]
      case .unknown: [PartialDate(asOf), PartialDate(asOf.advanced(days: -36_525))]
      case .notReported: []
      }
    }
    // What goes on, or may, was perhaps last active on the day itself.
    let isOver = view.isOngoing == .value(false) || view.isOngoing == .notReported
    let last = (isOver ? [] : [PartialDate(asOf)]) + ends(view.last)
    let first = ends(view.first)
    switch field {
    case "first": return first.map { date in { $0.view.first = .value(date) } }
    case "last", "age": return last.map { date in { $0.view.last = .value(date) } }
    case "disclosed":
      return ends(view.disclosed).map { date in { $0.view.disclosed = .value(date) } }
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
    let activity = visible.activity(asOf: asOf)
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
