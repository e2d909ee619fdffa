import RuleBook
import ThreatModel

/// The legal instruments that answer some incidents.
///
/// One indictment that covers six incidents is one instrument and counts, within a criterion, at the
/// strongest incident only.
struct SharedInstruments: Sendable {
  /// By rule: whether it looks at responses.
  let readBy: [Bool]
  /// By incident: its instruments, ascending.
  let ofIncident: [[Int]]
  /// By instrument: the incidents that it answers.
  let answered: [[Int]]
  /// By instrument, in the order of their ids.
  let ids: [String]

  /// The instruments of incidents; `nil` where none answers more than one.
  init?(_ views: [IncidentView], readBy: [Bool]) {
    let ids = Set(views.flatMap { $0.responses.compactMap(\.instrument) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var answered = [[Int]](repeating: [], count: ids.count)
    ofIncident = views.enumerated().map { incident, view in
      let own = Set(view.responses.compactMap { $0.instrument.flatMap { places[$0] } }).sorted()
      for instrument in own { answered[instrument].append(incident) }
      return own
    }
    guard answered.contains(where: { $0.count > 1 }) else { return nil }
    self.answered = answered
    self.ids = ids
    self.readBy = readBy
  }

  /// The responses of an incident without those under some instruments.
  func responses(of view: IncidentView, without spent: [Int]) -> [ResponseView] {
    let spent = Set(spent.map { ids[$0] })
    return view.responses.filter { $0.instrument.map { !spent.contains($0) } ?? true }
  }
}

/// Tries a rule again at an incident without the responses under some of its instruments.
protocol InstrumentTrials {
  /// What the rule says then.
  mutating func verdict(ofRule rule: Int, at incident: Int, without spent: [Int]) -> Verdict
}

/// Which instruments have counted already.
///
/// A rule that looks at responses needs instruments that no stronger incident has used, and uses
/// up only those that it cannot do without, the first by id where it has a choice.
struct Instruments<Trials: InstrumentTrials> {
  private let shared: SharedInstruments
  private let side: Side
  private var trials: Trials
  /// By instrument: the incident that used it.
  private var holders: [Int?]

  init(_ shared: SharedInstruments, _ side: Side, _ trials: Trials) {
    self.shared = shared
    self.side = side
    self.trials = trials
    holders = [Int?](repeating: nil, count: shared.ids.count)
  }

  /// What rows come to without the responses whose instruments others have used.
  ///
  /// - Parameters:
  ///   - rows: The rows of an incident; rules that no longer hold nor may are left out.
  ///   - incident: The incident.
  ///   - lost: Told of each rule that held, with the incident that used what it needed.
  /// - Returns: The rows that are left.
  mutating func left(
    of rows: [Row], at incident: Int, lost: (_ rule: Int, _ holder: Int) -> Void
  ) -> [Row] {
    let used = shared.ofIncident[incident].filter { holders[$0] != nil }
    guard let first = used.first, let holder = holders[first] else { return rows }
    return rows.compactMap { row in
      guard shared.readBy[row.rule] else { return row }
      let rest = Row(
        rule: row.rule, trials.verdict(ofRule: row.rule, at: incident, without: used))
      if row.holds(in: side), rest?.holds(in: side) != true { lost(row.rule, holder) }
      return rest
    }
  }

  /// Uses up what the counted rules of an incident need.
  ///
  /// - Parameters:
  ///   - rules: The counted rules, each with what it said of the incident with all responses.
  ///   - incident: The incident.
  /// - Returns: The incidents that what was used up answers too: they have to be looked at again.
  mutating func spend(_ rules: [Row], at incident: Int) -> Set<Int> {
    var concerned: Set<Int> = []
    let own = shared.ofIncident[incident]
    for row in rules where shared.readBy[row.rule] {
      var needed = own.filter { holders[$0] == nil }
      for instrument in needed.reversed() {
        let fewer = needed.filter { $0 != instrument }
        let withheld = own.filter { !fewer.contains($0) && holders[$0] != incident }
        let verdict = trials.verdict(ofRule: row.rule, at: incident, without: withheld)
        let rest = Row(rule: row.rule, verdict)
        if rest?.holds(in: side) == true || rest?.isSettled == row.isSettled { needed = fewer }
      }
      for instrument in needed {
        holders[instrument] = incident
        concerned.formUnion(shared.answered[instrument])
      }
    }
    return concerned
  }
}
