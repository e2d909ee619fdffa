import RuleBook
import ThreatModel

/// What one rule contributes to a criterion in one reading, factor by factor.
struct Contribution {
  var discount: Factor = .zero
  var room: Factor = .zero
  var points: Points = .zero
  /// The rule or incident that counts in its stead.
  var outweighedBy: String?
}

/// The score of one criterion in one reading.
struct CriterionTally {
  private(set) var score: Points = .zero
  /// By rule and incident, in the order of the criterion's rules and of the incidents.
  private(set) var contributions: [[Contribution]]
  /// By rule; used for actor-scope rules.
  private(set) var actorContributions: [Contribution]

  private let input: CriterionInput
  private let side: Side

  init(_ input: CriterionInput, side: Side) {
    self.input = input
    self.side = side
    let rules = input.criterion.rules
    contributions = rules.map { _ in
      [Contribution](repeating: Contribution(), count: input.incidents.count)
    }
    actorContributions = rules.map { _ in Contribution() }
    countIncidents()
    countActorRules()
  }

  /// Strongest first; of one campaign only the strongest counts.
  private mutating func countIncidents() {
    var instruments = Instruments(input, side)
    var waiting = WaitingIncidents(
      input.incidents.indices.map { standing($0, spent: instruments) }, input)
    var campaigns: [String: String] = [:]
    var rank = 0
    while let standing = waiting.popStrongest() {
      let campaign = input.incidents[standing.incident].view.campaign
      note(standing.outweighed, at: standing.incident)
      if let winner = campaigns[campaign] {
        note(standing.fired.map { ($0.rule, winner) }, at: standing.incident)
        continue
      }
      guard !standing.fired.isEmpty else { continue }
      campaigns[campaign] = input.incidents[standing.incident].view.id
      count(standing, rank: rank)
      rank += 1
      // Only where an instrument stands that is used up now, something may have changed.
      for other in instruments.spend(standing) where waiting.contains(other) {
        waiting.replace(self.standing(other, spent: instruments))
      }
    }
  }

  /// What the rules of one incident come to, before rank and room.
  private func standing(_ incident: Int, spent: Instruments) -> Standing {
    var rows: [CriterionInput.Row] = []
    var outweighed: [(rule: Int, by: String)] = []
    // By place, because a rule holds much that would be copied with it.
    for index in input.criterion.rules.indices
    where input.criterion.rules[index].scope == .incident {
      let (finding, holder) = spent.finding(ofRule: index, at: incident)
      if let holder { outweighed.append((index, holder)) }
      guard finding.verdict != .no else { continue }
      rows.append(
        CriterionInput.Row(
          rule: index, points: input.criterion.rules[index].points, finding: finding))
    }
    let combined = input.combine(rows, side)
    return Standing(
      incident: incident, fired: combined.counted,
      outweighed: outweighed + combined.outweighed,
      strength: input.strength(combined.counted.map(\.points), incident, side))
  }

  private mutating func note(_ outweighed: [(rule: Int, by: String)], at incident: Int) {
    for (rule, winner) in outweighed { contributions[rule][incident].outweighedBy = winner }
  }

  private mutating func count(_ standing: Standing, rank: Int) {
    let across = input.criterion.across
    let discount = across.discount.power(rank)
    let room = across.form == .room ? Factor.room(after: score) : .one
    for (rule, points) in standing.fired {
      let product = points.scaled(
        likelihood: side.pick(input.incidents[standing.incident].likelihood),
        recency: side.pick(input.incidents[standing.incident].recency),
        discount: discount, room: room)
      contributions[rule][standing.incident] = Contribution(
        discount: discount, room: room, points: add(product))
    }
  }

  /// Actor-scope rules by id, each on the room that is left.
  private mutating func countActorRules() {
    let rules = input.criterion.rules
    let fired = rules.indices.filter {
      rules[$0].scope == .actor && input.actorFindings[$0]?.holds(in: side) == true
    }
    for rule in fired.sorted(by: { rules[$0].id < rules[$1].id }) {
      let room = input.criterion.across.form == .room ? Factor.room(after: score) : .one
      let product = rules[rule].points.scaled(
        likelihood: .one, recency: .one, discount: .one, room: room)
      actorContributions[rule] = Contribution(
        discount: .one, room: room, points: add(product))
    }
  }

  /// Adds to the score, which never passes 100.
  private mutating func add(_ product: Points) -> Points {
    let counted = min(product, .hundred - score)
    score += counted
    return counted
  }
}
