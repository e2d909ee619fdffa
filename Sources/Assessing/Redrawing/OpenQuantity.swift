import CEL
import RuleBook
package import ThreatModel

/// Something about the evidence that is known only within bounds, so that a draw may settle it.
package enum OpenQuantity: Hashable, Sendable {
  /// Where the likelihood of an incident, and those of its claims, lie in their bands.
  case likelihood(incident: String)
  /// The day of an incident's last activity or, where nothing bounds it, how much it has faded.
  case lastActivity(incident: String)
  /// The day of an incident's first activity.
  case firstActivity(incident: String)
  /// Whether what an open field leaves open holds.
  case field(MissingField)
}

/// What an incident's open quantities are, and how it looks where they are settled.
struct OpenIncident: Sendable {
  let visible: VisibleIncident
  let asOf: CalendarDate
  /// The days between which the last activity lies; `nil` if nothing is known.
  let lastDays: ClosedRange<Int>?
  /// The days between which the first activity lies; `nil` if nothing is known.
  let firstDays: ClosedRange<Int>?
  /// By name: the fields that are open beside likelihood and activity.
  let openFields: [String]
  /// The lots of the likelihoods at which one of them reaches a term, ascending.
  let likelihoodBreaks: [Lot]

  /// Looks at what is known of an incident.
  init(_ visible: VisibleIncident, program: RuleProgram, asOf: CalendarDate) {
    self.visible = visible
    self.asOf = asOf
    let view = visible.view
    lastDays = visible.activity(asOf: asOf).lastDays.map {
      $0.earliest.dayNumber...$0.latest.dayNumber
    }
    firstDays = view.first.known.map { $0.earliest.dayNumber...$0.latest.dayNumber }
    openFields =
      program.fields.fields.filter { $0.isOpen(in: view) }.map(\.name)
      .filter { !Self.activity.contains($0) }
      + (view.claims.contains { !($0.date?.isExact ?? true) } ? ["claims.date"] : [])
      + (view.responses.contains { !($0.date?.isExact ?? true) } ? ["responses.date"] : [])
    let terms = program.scale.terms.map(\.band.low.tenThousandths)
    let bands = [visible.likelihood] + view.claims.map(\.likelihood)
    likelihoodBreaks = Set(
      bands.flatMap { band in
        let (low, high) = (band.low.tenThousandths, band.high.tenThousandths)
        return terms.filter { low < $0 && $0 <= high }
          .map { Lot.first(of: $0, from: low, to: high) }
      }
    ).sorted()
  }

  /// Fields that follow from likelihood and activity.
  private static let activity: Set = ["attribution", "age", "duration", "last", "first"]

  /// What may be settled, in a fixed order.
  var quantities: [OpenQuantity] {
    let id = visible.view.id
    var all: [OpenQuantity] = []
    if visible.likelihood.low != visible.likelihood.high || !likelihoodBreaks.isEmpty {
      all.append(.likelihood(incident: id))
    }
    if lastDays.map({ $0.count > 1 }) ?? (visible.recency.low != visible.recency.high) {
      all.append(.lastActivity(incident: id))
    }
    if let firstDays, firstDays.count > 1 { all.append(.firstActivity(incident: id)) }
    return all
      + openFields.map { .field(MissingField(incident: id, field: $0, isReported: true)) }
  }
}

/// A part of what an incident may turn out to be: where its quantities lie.
struct OpenRegion: Hashable {
  var likelihood = Lot.low...Lot.high
  var last = Lot.low...Lot.high
  var first = Lot.low...Lot.high
  /// The days from the first activity to the last, where they are narrower than these two say.
  var duration = 0...Int.max
}

/// Where a region is cut in two: what lies below, and what does not.
enum OpenCut: Hashable {
  case likelihood(Lot)
  case last(Lot)
  case first(Lot)
  /// By the days from the first activity to the last, which hang on both.
  case duration(Int)
}

extension OpenIncident {
  /// The incident as conditions see it where its quantities lie in a region.
  func view(in region: OpenRegion) -> IncidentView {
    var view = visible.view
    func part(_ band: Likelihood) -> Likelihood {
      Likelihood(
        low: Factor(
          tenThousandths: region.likelihood.lowerBound.whole(
            from: band.low.tenThousandths, to: band.high.tenThousandths)),
        high: Factor(
          tenThousandths: region.likelihood.upperBound.whole(
            from: band.low.tenThousandths, to: band.high.tenThousandths)))
    }
    view.attribution = .value(part(view.attribution.known ?? visible.likelihood))
    for claim in view.claims.indices {
      view.claims[claim].likelihood = part(view.claims[claim].likelihood)
    }
    let last = lastDays.map { days(in: region.last, of: $0) }
    let first = firstDays.map { days(in: region.first, of: $0) }
    if let last {
      view.age = .value(
        DayRange(low: asOf.dayNumber - last.upperBound, high: asOf.dayNumber - last.lowerBound))
      if view.last.known != nil, view.isOngoing != .value(true) {
        view.last = .value(PartialDate(last))
      }
    }
    if let first { view.first = .value(PartialDate(first)) }
    if let first, let last {
      let days = Self.duration(from: first, to: last).clamped(to: region.duration)
      view.duration = .value(DayRange(low: days.lowerBound, high: days.upperBound))
    }
    return view
  }

  private static func duration(
    from first: ClosedRange<Int>, to last: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    let shortest = max(0, last.lowerBound - first.upperBound)
    return shortest...max(shortest, last.upperBound - first.lowerBound)
  }

  /// Where a region is cut in two for the sake of an open field, because something may change
  /// there; `nil` where nothing does.
  func cut(_ region: OpenRegion, for field: String) -> OpenCut? {
    switch field {
    case "attribution", "claims":
      let inside: [Lot] = likelihoodBreaks.filter {
        region.likelihood.lowerBound < $0 && $0 <= region.likelihood.upperBound
      }
      return inside.isEmpty ? nil : .likelihood(inside[inside.count / 2])
    case "age", "last": return lastDays.flatMap { cut($0, region.last) }.map { .last($0) }
    case "first": return firstDays.flatMap { cut($0, region.first) }.map { .first($0) }
    case "duration": return durationCut(region)
    default: return nil
    }
  }

  private func cut(_ days: ClosedRange<Int>, _ part: ClosedRange<Lot>) -> Lot? {
    let left = self.days(in: part, of: days)
    guard left.count > 1 else { return nil }
    let middle = left.lowerBound + left.count / 2
    return Lot.first(of: middle, from: days.lowerBound, to: days.upperBound)
  }

  private func durationCut(_ region: OpenRegion) -> OpenCut? {
    guard let firstDays, let lastDays else {
      return cut(region, for: "last") ?? cut(region, for: "first")
    }
    let left = Self.duration(
      from: days(in: region.first, of: firstDays), to: days(in: region.last, of: lastDays)
    ).clamped(to: region.duration)
    guard left.count > 1 else { return nil }
    return .duration(left.lowerBound + left.count / 2)
  }

  private func days(
    in part: ClosedRange<Lot>, of days: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    part.lowerBound.whole(
      from: days.lowerBound, to: days.upperBound)...part.upperBound.whole(
        from: days.lowerBound, to: days.upperBound)
  }
}

/// The numbers between which lies what a draw settles of an incident.
struct IncidentBounds {
  private let likelihood: Likelihood
  private let recency: Interval<Factor>
  private let lastDays: ClosedRange<Int>?
  private let firstDays: ClosedRange<Int>?
  private let today: Int

  init(_ incident: OpenIncident) {
    likelihood = incident.visible.likelihood
    recency = incident.visible.recency
    lastDays = incident.lastDays
    firstDays = incident.firstDays
    today = incident.asOf.dayNumber
  }

  /// The likelihood where it is settled.
  func likelihood(at lot: Lot) -> Factor {
    Factor(
      tenThousandths: lot.whole(
        from: likelihood.low.tenThousandths, to: likelihood.high.tenThousandths))
  }

  /// How much the evidence has faded where the last activity is settled.
  func recency(at lot: Lot, halfLife: Int?) -> Factor {
    guard let halfLife else { return .one }
    guard let lastDays else {
      return Factor(
        tenThousandths: lot.whole(
          from: recency.low.tenThousandths, to: recency.high.tenThousandths))
    }
    let day = lot.whole(from: lastDays.lowerBound, to: lastDays.upperBound)
    return .recency(days: today - day, halfLife: halfLife)
  }

  /// The days from the first activity to the last where these are settled; 0 where nothing bounds
  /// one of them.
  func duration(first: Lot, last: Lot) -> Int {
    guard let firstDays, let lastDays else { return 0 }
    return max(
      0,
      last.whole(from: lastDays.lowerBound, to: lastDays.upperBound)
        - first.whole(from: firstDays.lowerBound, to: firstDays.upperBound))
  }
}

extension PartialDate {
  /// A date between two days, by their numbers.
  fileprivate init(_ days: ClosedRange<Int>) {
    let start = PartialDate(CalendarDate(dayNumber: days.lowerBound))
    let end = PartialDate(CalendarDate(dayNumber: days.upperBound))
    self = days.count == 1 ? start : PartialDate(from: start, to: end) ?? start
  }

  fileprivate var isExact: Bool { earliest == latest }
}

extension ConditionField {
  /// Whether a source says that there is something, but not exactly what.
  fileprivate func isOpen(in view: IncidentView) -> Bool {
    value(view).openFields.contains { $0.reason == .open }
  }
}
