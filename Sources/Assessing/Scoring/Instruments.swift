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
  /// The incidents that what was used up last answers too: they have to be looked at again.
  private(set) var concerned: [Int] = []

  private let shared: SharedInstruments
  private var trials: Trials
  private var side = Side.cautious
  /// By instrument: the incident that used it, or -1.
  private var holders: [Int] = []
  /// By incident: the last incident whose counting concerned it.
  private var concernedBy: [Int] = []

  init(_ shared: SharedInstruments, _ trials: Trials) {
    self.shared = shared
    self.trials = trials
  }

  /// Begins anew: no instrument has counted.
  mutating func restart(_ side: Side) {
    self.side = side
    holders.replaceAll(with: -1, count: shared.ids.count)
    concernedBy.replaceAll(with: -1, count: shared.ofIncident.count)
  }

  /// Leaves of an incident's rows those that hold, or may, without the responses whose instruments
  /// others have used.
  ///
  /// - Parameters:
  ///   - rows: The rows of incidents with all responses.
  ///   - incident: The incident.
  ///   - left: Where its rows are replaced.
  ///   - lost: Told of each rule that held, with the incident that used what it needed.
  mutating func keepLeft(
    of rows: RowTable, at incident: Int, in left: inout RowTable,
    lost: (_ rule: Int, _ holder: Int) -> Void
  ) {
    let used = shared.ofIncident[incident].filter { holders[$0] >= 0 }
    let holder = used.first.map { holders[$0] }
    left.replace(incident, from: rows) { row in
      guard let holder, shared.readBy[row.rule] else { return row }
      let rest = Row(
        rule: row.rule, trials.verdict(ofRule: row.rule, at: incident, without: used))
      if row.holds(in: side), rest?.holds(in: side) != true { lost(row.rule, holder) }
      return rest
    }
  }

  /// Uses up what the counted rules of an incident need.
  ///
  /// - Parameters:
  ///   - rules: The counted rules.
  ///   - rows: The rows of incidents with all responses.
  ///   - incident: The incident.
  ///   - isWaiting: Whether another incident has not counted yet.
  mutating func spend(
    _ rules: [Int], of rows: RowTable, at incident: Int, _ isWaiting: (Int) -> Bool
  ) {
    concerned.removeAll(keepingCapacity: true)
    let own = shared.ofIncident[incident]
    guard !own.isEmpty else { return }
    for place in rows[incident: incident] {
      let row = rows[place]
      guard shared.readBy[row.rule], rules.contains(row.rule) else { continue }
      var needed = own.filter { holders[$0] < 0 }
      for instrument in needed.reversed() {
        let fewer = needed.filter { $0 != instrument }
        let withheld = own.filter { !fewer.contains($0) && holders[$0] != incident }
        let verdict = trials.verdict(ofRule: row.rule, at: incident, without: withheld)
        let rest = Row(rule: row.rule, verdict)
        if rest?.holds(in: side) == true || rest?.isSettled == row.isSettled { needed = fewer }
      }
      for instrument in needed {
        holders[instrument] = incident
        for other in shared.answered[instrument]
        where concernedBy[other] != incident && isWaiting(other) {
          concernedBy[other] = incident
          concerned.append(other)
        }
      }
    }
  }
}

extension Instruments: Sendable where Trials: Sendable {}
