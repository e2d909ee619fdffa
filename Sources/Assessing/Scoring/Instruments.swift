import RuleBook
import ThreatModel

/// Which legal instruments have counted already: one indictment that covers six incidents is one
/// instrument and counts, within a criterion, at the strongest incident only.
///
/// A rule that looks at responses needs instruments that no stronger incident has used, and uses
/// up only those that it cannot do without, the first by id where it has a choice.
struct Instruments {
  private let input: CriterionInput
  private let side: Side
  /// Instrument → the incident that used it.
  private var holders: [String: String] = [:]
  /// Instrument → the incidents that it answers.
  private let answered: [String: [Int]]

  init(_ input: CriterionInput, _ side: Side) {
    self.input = input
    self.side = side
    var answered: [String: [Int]] = [:]
    for (incident, visible) in input.incidents.enumerated() {
      for instrument in Set(visible.view.responses.compactMap(\.instrument)) {
        answered[instrument, default: []].append(incident)
      }
    }
    self.answered = answered
  }

  /// What a rule says of an incident, without the responses whose instruments others have used.
  ///
  /// - Returns: The finding, and one of the incidents that used them if it no longer holds.
  func finding(ofRule rule: Int, at incident: Int) -> (finding: Finding, holder: String?) {
    let whole = input.findings[rule][incident]
    guard whole.verdict != .no, input.criterion.rules[rule].condition.readsResponses else {
      return (whole, nil)
    }
    let responses = input.incidents[incident].view.responses
    let used = responses.compactMap(\.instrument).filter { holders[$0] != nil }.min()
    guard let used else { return (whole, nil) }
    let left = responses.filter { $0.instrument.map { holders[$0] == nil } ?? true }
    let rest = input.retry(rule, incident, left)
    let isLost = whole.holds(in: side) && !rest.holds(in: side)
    return (rest, isLost ? holders[used] : nil)
  }

  /// Uses up what the counted rules of an incident need.
  ///
  /// - Returns: The incidents that what was used up answers too: they have to be looked at again.
  mutating func spend(_ standing: Standing) -> Set<Int> {
    let view = input.incidents[standing.incident].view
    var concerned: Set<Int> = []
    for (rule, _) in standing.fired where input.criterion.rules[rule].condition.readsResponses {
      let whole = input.findings[rule][standing.incident]
      func holds(with instruments: Set<String>) -> Bool {
        let granted = view.responses.filter { response in
          guard let id = response.instrument else { return true }
          return instruments.contains(id) || holders[id] == view.id
        }
        let rest = input.retry(rule, standing.incident, granted)
        return rest.holds(in: side) || rest.verdict == whole.verdict
      }
      var needed = Set(view.responses.compactMap(\.instrument)).filter { holders[$0] == nil }
      for instrument in needed.sorted(by: >) where holds(with: needed.subtracting([instrument])) {
        needed.remove(instrument)
      }
      for instrument in needed {
        holders[instrument] = view.id
        concerned.formUnion(answered[instrument] ?? [])
      }
    }
    return concerned
  }
}
