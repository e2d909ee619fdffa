import RuleBook
import ThreatModel

/// Is told of everything that a criterion's score is made of.
protocol TallyRecord {
  /// A rule counts at an incident.
  mutating func count(_ rule: Int, at incident: Int, _ contribution: Contribution)
  /// A rule over all incidents counts.
  mutating func count(_ rule: Int, _ contribution: Contribution)
  /// A rule would count at an incident, had another rule not.
  mutating func outweigh(_ rule: Int, at incident: Int, byRule: Int)
  /// A rule would count at an incident, had another incident not.
  mutating func outweigh(_ rule: Int, at incident: Int, byIncident: Int)
}

/// What one rule contributes to a criterion in one reading, factor by factor.
struct Contribution {
  var discount: Factor = .zero
  var room: Factor = .zero
  var points: Points = .zero
  /// The rule or incident that counts in its stead.
  var outweighedBy: String?
}

/// Adds up the score of one criterion in one reading.
struct CriterionTally<Record: TallyRecord, Trials: InstrumentTrials> {
  private(set) var score: Points = .zero
  private(set) var record: Record

  private let plan: CriterionPlan
  private let figures: CriterionFigures
  private let side: Side
  /// By incident: the rules that hold there, or may, in the order of the plan.
  private let rows: [[Row]]

  /// Adds up a score.
  ///
  /// - Parameters:
  ///   - rows: By incident: the rules that hold there, or may, in the order of the plan.
  ///   - actorRows: The rules over all incidents that hold, or may, in the order of the plan.
  ///   - plan: How they combine.
  ///   - figures: The numbers.
  ///   - side: The reading.
  ///   - trials: Asked where an instrument answers several incidents.
  ///   - record: Told of everything that counts.
  init(
    _ rows: [[Row]], _ actorRows: [Row], _ plan: CriterionPlan, _ figures: CriterionFigures,
    side: Side, trials: Trials, record: Record
  ) {
    self.rows = rows
    self.plan = plan
    self.figures = figures
    self.side = side
    self.record = record
    if let shared = plan.instruments {
      countIncidents(Instruments(shared, side, trials))
    } else {
      countIncidents()
    }
    for row in actorRows where row.holds(in: side) { count(row.rule) }
  }

  /// Strongest first; of one campaign only the strongest counts.
  private mutating func countIncidents() {
    var waiting = WaitingIncidents(rows.indices.map { strength(of: rows[$0], at: $0) })
    var winners = [Int](repeating: -1, count: rows.count)
    var rank = 0
    while let incident = waiting.popStrongest() {
      guard !rows[incident].isEmpty else { continue }
      if count(rows[incident], at: incident, rank: rank, &winners) != nil { rank += 1 }
    }
  }

  /// The same, where what an incident comes to changes with the instruments that others use.
  private mutating func countIncidents(_ instruments: Instruments<Trials>) {
    var instruments = instruments
    var left = rows
    var lost = [[(rule: Int, holder: Int)]](repeating: [], count: rows.count)
    var waiting = WaitingIncidents(rows.indices.map { strength(of: rows[$0], at: $0) })
    var winners = [Int](repeating: -1, count: rows.count)
    var rank = 0
    while let incident = waiting.popStrongest() {
      for (rule, holder) in lost[incident] {
        record.outweigh(rule, at: incident, byIncident: holder)
      }
      let counted = count(left[incident], at: incident, rank: rank, &winners)
      guard let counted else { continue }
      rank += 1
      let whole = rows[incident].filter { row in counted.contains { $0.rule == row.rule } }
      // Only where an instrument stands that is used up now, something may have changed.
      for other in instruments.spend(whole, at: incident) where waiting.contains(other) {
        lost[other] = []
        left[other] = instruments.left(of: rows[other], at: other) { lost[other].append(($0, $1)) }
        waiting.replace(other, strength: strength(of: left[other], at: other))
      }
    }
  }

  /// Points × likelihood × recency, unrounded: what ranks incidents.
  private func strength(of rows: [Row], at incident: Int) -> Int {
    Combination.points(of: rows, plan, figures.points, side).hundredths
      * figures.likelihood[incident].tenThousandths * figures.recency[incident].tenThousandths
  }

  /// Counts an incident, unless another of its campaign did.
  ///
  /// - Returns: The rows that count; `nil` if none does.
  private mutating func count(
    _ rows: [Row], at incident: Int, rank: Int, _ winners: inout [Int]
  ) -> [Row]? {
    let combination = Combination(rows, plan, figures.points, side)
    for (rule, winner) in combination.outweighed {
      record.outweigh(rule, at: incident, byRule: winner)
    }
    let campaign = plan.campaigns[incident]
    guard winners[campaign] < 0 else {
      for (row, _) in combination.counted {
        record.outweigh(row.rule, at: incident, byIncident: winners[campaign])
      }
      return nil
    }
    guard !combination.counted.isEmpty else { return nil }
    winners[campaign] = incident
    let discount = figures.discount.power(rank)
    let room = room
    for (row, points) in combination.counted {
      let product = points.scaled(
        likelihood: figures.likelihood[incident], recency: figures.recency[incident],
        discount: discount, room: room)
      record.count(
        row.rule, at: incident,
        Contribution(discount: discount, room: room, points: add(product)))
    }
    return combination.counted.map(\.row)
  }

  /// Counts a rule over all incidents.
  private mutating func count(_ rule: Int) {
    let room = room
    let product = figures.points[rule].scaled(
      likelihood: .one, recency: .one, discount: .one, room: room)
    record.count(rule, Contribution(discount: .one, room: room, points: add(product)))
  }

  private var room: Factor { plan.form == .room ? Factor.room(after: score) : .one }

  /// Adds to the score, which never passes 100.
  private mutating func add(_ product: Points) -> Points {
    let counted = min(product, .hundred - score)
    score += counted
    return counted
  }
}
