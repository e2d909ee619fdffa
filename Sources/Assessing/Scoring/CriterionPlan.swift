import RuleBook
import ThreatModel

/// How a criterion combines what holds at some incidents, with names replaced by places, so that it
/// can be scored many thousand times over with other numbers.
struct CriterionPlan: Sendable {
  let within: WithinIncident
  let form: AcrossIncidents.Form
  /// The rules over one incident, in the order in which their rows are read.
  let incidentRules: [Int]
  /// The rules over all incidents, in the order in which they count.
  let actorRules: [Int]
  /// By rule: its place among the rules' ids.
  let rank: [Int]
  /// By incident: the number of its campaign.
  let campaigns: [Int]
  /// Which instruments answer several incidents; `nil` where none could count twice.
  let instruments: SharedInstruments?

  /// Plans a criterion for incidents in the order of their ids.
  init(_ criterion: Criterion, _ views: [IncidentView]) {
    let rules = criterion.rules
    let byID = rules.indices.sorted { rules[$0].id < rules[$1].id }
    var rank = [Int](repeating: 0, count: rules.count)
    for (place, rule) in byID.enumerated() { rank[rule] = place }
    self.rank = rank
    within = criterion.within
    form = criterion.across.form
    incidentRules = (criterion.within == .sum ? byID : Array(rules.indices))
      .filter { rules[$0].scope == .incident }
    actorRules = byID.filter { rules[$0].scope == .actor }
    var numbers: [String: Int] = [:]
    campaigns = views.map { view in
      let number = numbers[view.campaign] ?? numbers.count
      numbers[view.campaign] = number
      return number
    }
    let readsResponses = rules.map { $0.scope == .incident && $0.condition.readsResponses }
    instruments =
      readsResponses.contains(true) ? SharedInstruments(views, readBy: readsResponses) : nil
  }
}

/// A rule that holds at an incident, or may.
struct Row {
  let rule: Int
  /// Whether it holds; otherwise it is open.
  let isSettled: Bool

  init(rule: Int, isSettled: Bool) {
    self.rule = rule
    self.isSettled = isSettled
  }

  /// A row for a verdict that is not a no.
  init?(rule: Int, _ verdict: Verdict) {
    guard verdict != .no else { return nil }
    self.init(rule: rule, isSettled: verdict == .yes)
  }

  /// Whether it holds in a reading.
  func holds(in side: Side) -> Bool { isSettled || side == .generous }
}

/// The numbers that a criterion is scored with, in one reading.
struct CriterionFigures {
  /// By rule.
  var points: [Points]
  /// What each further incident counts of the one before it.
  var discount: Factor
  /// By incident.
  var likelihood: [Factor]
  /// By incident.
  var recency: [Factor]
}
