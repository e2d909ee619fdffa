import RuleBook
import ThreatModel

/// How a criterion combines what holds at some incidents, with names replaced by places, so that it
/// can be scored many thousand times over with other numbers.
struct CriterionPlan: Sendable {
  let combination: Combination
  /// Whether each product counts on what the ones before it leave of a hundred.
  let leavesRoom: Bool
  /// The rules over one incident, in the order in which their rows are read.
  let incidentRules: [Int]
  /// The rules over all incidents, in the order in which they count.
  let actorRules: [Int]
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
    combination = Combination(criterion.within, rank: rank)
    leavesRoom = criterion.across.form == .room
    incidentRules = (criterion.within == .sum ? byID : Array(rules.indices))
      .filter { rules[$0].scope == .incident && rules[$0].times == nil }
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

/// The numbers that a criterion is scored with, in one reading.
struct CriterionFigures {
  /// By rule.
  var points: [Points] = []
  /// What each further incident counts of the one before it.
  var discount = Factor.zero
  /// By incident.
  var likelihood: [Factor] = []
  /// By incident.
  var recency: [Factor] = []
  /// By incident: by what its points are multiplied; empty where no rule multiplies.
  var times: [Factor] = []

  /// By what the points of an incident are multiplied.
  func times(at incident: Int) -> Factor { times.isEmpty ? .one : times[incident] }
}
