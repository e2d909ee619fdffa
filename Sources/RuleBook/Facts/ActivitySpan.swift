import CEL
import ThreatModel

/// How long some incidents lasted together, from the earliest first to the latest last activity.
struct ActivitySpan {
  private let incidents: [(view: IncidentView, doubt: UnknownSet?)]

  init(_ incidents: [(view: IncidentView, doubt: UnknownSet?)]) { self.incidents = incidents }

  /// A duration, as a range where dates are imprecise or incidents only perhaps belong.
  var value: Value {
    let sure = incidents.filter { $0.doubt == nil }.map(\.view)
    let all = incidents.map(\.view)
    let shortest = days(
      from: sure.compactMap { $0.first.known?.latest }.min(),
      to: sure.compactMap { $0.last.known?.earliest }.max())
    let longest = days(
      from: all.compactMap { $0.first.known?.earliest }.min(),
      to: all.compactMap { $0.last.known?.latest }.max())
    let isOpen = all.contains { $0.first == .unknown || $0.last == .unknown }
    guard shortest < longest || isOpen else { return .duration(TimeSpan(days: shortest)) }
    return .range(
      RangeValue(
        .duration(TimeSpan(days: shortest), isOpen ? .longest : TimeSpan(days: longest)),
        fields: provenance))
  }

  private func days(from start: CalendarDate?, to end: CalendarDate?) -> Int {
    guard let start, let end else { return 0 }
    return max(0, end.dayNumber - start.dayNumber)
  }

  private var provenance: UnknownSet {
    var fields: [UnknownField] = []
    for (view, doubt) in incidents {
      fields += doubt.map(Array.init) ?? []
      for (name, date) in [("first", view.first), ("last", view.last)] {
        if date == .unknown || date.known.map({ $0.precision != .day }) == true {
          fields.append(UnknownField(subject: view.id, field: name, reason: .open))
        }
      }
    }
    return UnknownSet(fields)
  }
}
