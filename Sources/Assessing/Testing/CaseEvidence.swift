import RuleBook
import ThreatModel

extension RuleCase {
  /// The incidents as an assessment would see them.
  ///
  /// A case states what an assessment works out: the attribution's likelihood, and the age. Where
  /// it names a day instead, ages and durations follow from the dates as they do for a dossier.
  func visibleIncidents(under settings: Settings) -> [VisibleIncident] {
    incidents.map { stated in
      var view = stated
      let activity = asOf.map { day in
        Activity(
          first: view.first, last: view.last, isOngoing: view.isOngoing,
          lastClaim: view.claims.compactMap(\.date?.earliest).max(), knownOn: day, asOf: day)
      }
      if let activity, !view.age.isReported {
        let duration = view.duration
        view.apply(activity)
        if duration.isReported { view.duration = duration }
      }
      return VisibleIncident(
        incident: Incident(id: view.id, title: view.title, span: span), view: view,
        visibleFrom: asOf ?? CalendarDate(dayNumber: 0), claims: [], counted: [], responses: [],
        likelihood: settings.attribution.isWeighed
          ? view.attribution.known ?? Likelihood(low: .zero, high: view.attribution.highEnd)
          : Likelihood(.one),
        recency: view.age.recency(halfLife: settings.halfLife), sources: [],
        publishers: Publishers(of: []), undatedFacts: 0)
    }
  }
}

extension Field<Likelihood> {
  /// The most that an attribution of no known value may come to: nobody attributes what nobody is
  /// reported to attribute.
  fileprivate var highEnd: Factor { isReported ? .one : .zero }
}

extension Field<DayRange> {
  /// 0.5 ^ (age / half-life); anything where the age is not known.
  fileprivate func recency(halfLife: Int?) -> Interval<Factor> {
    guard let halfLife else { return Interval(.one) }
    guard let age = known else { return Interval(low: .zero, high: .one) }
    func factor(_ days: Int) -> Factor { .recency(days: max(0, days), halfLife: halfLife) }
    return Interval(low: age.high.map(factor) ?? .zero, high: factor(age.low))
  }
}
