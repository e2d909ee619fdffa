import RuleBook
import ThreatModel

/// Which legal instruments have counted already: one indictment that covers six incidents is one
/// instrument and counts, within a criterion, at the strongest incident only.
///
/// A rule that looks at responses needs instruments that no stronger incident has used, and uses
/// up the fewest that make it hold, in the order of their ids.
struct Instruments {
  private let input: CriterionInput
  private let side: Side
  /// Instrument → the incident that used it.
  private var holders: [String: String] = [:]

  init(_ input: CriterionInput, _ side: Side) {
    self.input = input
    self.side = side
  }

  /// The incident in whose stead a rule does not hold here, because it used the instruments.
  func holder(ofRule rule: Int, incident: Int) -> String? {
    guard input.criterion.rules[rule].condition.readsResponses else { return nil }
    let responses = input.incidents[incident].view.responses
    let used = responses.compactMap(\.instrument).filter { holders[$0] != nil }.sorted()
    guard let first = used.first, let holder = holders[first] else { return nil }
    let left = responses.filter { $0.instrument.map { holders[$0] == nil } ?? true }
    return input.retry(rule, incident, left).holds(in: side) ? nil : holder
  }

  /// Uses up what the counted rules of an incident need.
  ///
  /// - Returns: Whether anything was used up, so that other incidents have to be looked at again.
  mutating func spend(_ standing: Standing) -> Bool {
    let view = input.incidents[standing.incident].view
    var isChanged = false
    for (rule, _) in standing.fired where input.criterion.rules[rule].condition.readsResponses {
      var granted = view.responses.filter { $0.instrument == nil }
      let free = Set(view.responses.compactMap(\.instrument)).filter { holders[$0] == nil }
      for instrument in free.sorted() {
        if input.retry(rule, standing.incident, granted).holds(in: side) { break }
        granted += view.responses.filter { $0.instrument == instrument }
        holders[instrument] = view.id
        isChanged = true
      }
    }
    return isChanged
  }
}
