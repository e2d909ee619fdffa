import CEL
import RuleBook
import ThreatModel

/// The visible incidents as conditions see them, with what they could turn out to be.
final class Evidence {
  /// By incident.
  let facts: [FactRange]
  /// The facts as they are, bound once for all conditions.
  private let known: Bound

  convenience init(_ incidents: [VisibleIncident], fields: ConditionFields) {
    self.init(incidents.map { FactRange($0.view, fields: fields) })
  }

  init(_ facts: [FactRange]) {
    self.facts = facts
    known = Bound(facts.map(\.known))
  }

  /// One of the incidents alone.
  func only(_ incident: Int) -> Evidence { Evidence([facts[incident]]) }

  /// What a condition says of one incident.
  func finding(_ condition: Condition, at incident: Int) -> Finding {
    settled(condition) { $0.single[incident] }
  }

  /// What a condition says of all incidents; gates also see the criteria's scores.
  func finding(_ condition: Condition, scores: Value? = nil) -> Finding {
    guard let scores else { return settled(condition, \.all) }
    return settled(condition) { Activation($0.all.values + [scores]) }
  }

  /// The finding, which is open only if learning what is open could make it a yes.
  ///
  /// Fields that nobody reports may leave a verdict undecided together with open ones. It would be
  /// a yes in the generous reading now, and a no once more is known: evidence would lower an index.
  private func settled(_ condition: Condition, _ activation: (Bound) -> Activation) -> Finding {
    let first = condition.finding(activation(known))
    guard first.verdict == .unknown, first.missing.contains(where: { !$0.isReported }),
      condition.finding(activation(hopeful)).verdict == .no,
      condition.finding(activation(fearful)).verdict == .no
    else { return first }
    return Finding(no: first)
  }

  private lazy var hopeful = Bound(facts.map(\.hopeful))
  private lazy var fearful = Bound(facts.map(\.fearful))
}

/// The facts of an incident: as they are known, and where all that is open turned out one way.
final class FactRange {
  let known: IncidentFacts
  private let fields: ConditionFields

  convenience init(_ view: IncidentView, fields: ConditionFields) {
    self.init(IncidentFacts(view, fields: fields), fields: fields)
  }

  init(_ known: IncidentFacts, fields: ConditionFields) {
    self.fields = fields
    self.known = known
  }

  /// What is open turned out for the gravest: likelihoods and effects at their high ends, activity
  /// recent and long.
  private(set) lazy var hopeful = IncidentFacts(known.view.resolved(.high), fields: fields)

  /// What is open turned out for the least.
  private(set) lazy var fearful = IncidentFacts(known.view.resolved(.low), fields: fields)
}

/// Incidents as values of the variables that conditions read: one by one, and all together.
private struct Bound {
  let single: [Activation]
  let all: Activation

  init(_ facts: [IncidentFacts]) {
    single = facts.map { [.structure($0)] }
    all = [.list(ListValue(facts.map { .structure($0) }))]
  }
}

/// An end of what is known.
private enum End { case low, high }

extension IncidentView {
  /// The incident with its ranges and likelihoods at one end; what is unknown stays unknown.
  fileprivate func resolved(_ end: End) -> IncidentView {
    var view = self
    func point(_ likelihood: Likelihood) -> Likelihood {
      Likelihood(end == .high ? likelihood.high : likelihood.low)
    }
    view.attribution = attribution.map(point)
    for claim in view.claims.indices {
      view.claims[claim].likelihood = point(view.claims[claim].likelihood)
    }
    view.effects = effects.mapValues { field in
      field.map { number in
        // Beyond any threshold that a condition could sensibly name.
        let value = end == .high ? number.high ?? 1_000_000_000_000_000 : number.low
        return NumberRange(low: value, high: value)
      }
    }
    view.age = age.map { days in
      let value = end == .high ? days.low : days.high ?? days.low
      return DayRange(low: value, high: value)
    }
    view.duration = duration.map { days in
      let value = end == .high ? days.high ?? days.low : days.low
      return DayRange(low: value, high: value)
    }
    view.first = first.map { PartialDate(end == .high ? $0.earliest : $0.latest) }
    view.last = last.map { PartialDate(end == .high ? $0.latest : $0.earliest) }
    return view
  }
}

extension Field {
  fileprivate func map<Other>(_ transform: (Value) -> Other) -> Field<Other> {
    switch self {
    case .notReported: .notReported
    case .unknown: .unknown
    case .value(let value): .value(transform(value))
    }
  }
}
