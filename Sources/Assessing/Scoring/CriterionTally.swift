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

/// Adds up scores of one criterion, one after the other.
struct CriterionTally<Record: TallyRecord, Trials: InstrumentTrials> {
  private(set) var record: Record

  private let plan: CriterionPlan
  private var instruments: Instruments<Trials>?
  private var figures = CriterionFigures()
  private var side = Side.cautious
  private var score = Points.zero
  // Kept from one score to the next, so that many of them take no memory.
  private var strengths: [Int] = []
  private var waiting = WaitingIncidents()
  /// By campaign: the incident of it that counts, or -1.
  private var winners: [Int] = []
  /// The rules that count at the incident in question.
  private var counted: [Int] = []
  /// What is left of incidents' rows without the responses whose instruments others have used.
  private var left = RowTable()

  /// Prepares scores.
  ///
  /// - Parameters:
  ///   - plan: How rules combine.
  ///   - trials: Asked where an instrument answers several incidents.
  ///   - record: Told of everything that counts.
  init(_ plan: CriterionPlan, trials: Trials, record: Record) {
    self.plan = plan
    self.record = record
    instruments = plan.instruments.map { Instruments($0, trials) }
  }

  /// Adds up a score.
  ///
  /// - Parameters:
  ///   - rows: The rules that hold at incidents, or may.
  ///   - actorRows: The rules over all incidents that hold, or may, in the order of the plan.
  ///   - figures: The numbers.
  ///   - side: The reading.
  /// - Returns: From 0 to 100.
  mutating func score(
    _ rows: RowTable, _ actorRows: [Row], _ figures: CriterionFigures, _ side: Side
  ) -> Points {
    self.figures = figures
    self.side = side
    score = .zero
    winners.replaceAll(with: -1, count: rows.incidents.count)
    strengths.removeAll(keepingCapacity: true)
    for incident in rows.incidents { strengths.append(strength(of: rows, at: incident)) }
    waiting.restart(strengths) { !rows.isEmpty(at: $0) }
    if instruments == nil {
      countIncidents(rows)
    } else {
      countAnsweredIncidents(rows)
    }
    for row in actorRows where row.holds(in: side) { count(row.rule) }
    // Whoever owns them may change them without a copy.
    self.figures = CriterionFigures()
    return score
  }

  /// Strongest first; of one campaign only the strongest counts.
  private mutating func countIncidents(_ rows: RowTable) {
    var rank = 0
    while let incident = waiting.popStrongest() {
      if count(rows, at: incident, rank: rank) { rank += 1 }
    }
  }

  /// The same, where what an incident comes to changes with the instruments that others use.
  private mutating func countAnsweredIncidents(_ rows: RowTable) {
    guard var instruments = self.instruments.take() else { return }
    instruments.restart(side)
    left.copy(rows)
    var lost: [Int: [(rule: Int, holder: Int)]] = [:]
    var rank = 0
    while let incident = waiting.popStrongest() {
      for (rule, holder) in lost[incident] ?? [] {
        record.outweigh(rule, at: incident, byIncident: holder)
      }
      guard count(left, at: incident, rank: rank) else { continue }
      rank += 1
      // Only where an instrument stands that is used up now, something may have changed.
      instruments.spend(counted, of: rows, at: incident) { other in
        waiting.contains(other)
      }
      for other in instruments.concerned {
        var own: [(rule: Int, holder: Int)] = []
        instruments.keepLeft(of: rows, at: other, in: &left) { own.append(($0, $1)) }
        if !own.isEmpty || !lost.isEmpty { lost[other] = own }
        waiting.replace(other, strength: strength(of: left, at: other))
      }
    }
    self.instruments = instruments
  }

  /// Points × likelihood × recency, unrounded: what ranks incidents.
  private func strength(of rows: RowTable, at incident: Int) -> Int {
    plan.combination.points(of: rows, at: incident, figures.points, side).hundredths
      * figures.likelihood[incident].tenThousandths * figures.recency[incident].tenThousandths
  }

  /// Counts an incident, unless another of its campaign did.
  ///
  /// - Returns: Whether any of its rules counts; `counted` says which.
  private mutating func count(_ rows: RowTable, at incident: Int, rank: Int) -> Bool {
    let combination = plan.combination
    let points = figures.points
    combination.forEachOutweighed(rows, at: incident, points, side) {
      record.outweigh($0, at: incident, byRule: $1)
    }
    counted.removeAll(keepingCapacity: true)
    let campaign = plan.campaigns[incident]
    let winner = winners[campaign]
    let (discount, room) = (figures.discount.power(rank), room)
    combination.forEachCounted(rows, at: incident, points, side) { row, points in
      guard winner < 0 else {
        return record.outweigh(row.rule, at: incident, byIncident: winner)
      }
      let product = points.scaled(
        likelihood: figures.likelihood[incident], recency: figures.recency[incident],
        discount: discount, room: room, times: figures.times(at: incident))
      counted.append(row.rule)
      record.count(
        row.rule, at: incident,
        Contribution(discount: discount, room: room, points: add(product)))
    }
    if !counted.isEmpty { winners[campaign] = incident }
    return !counted.isEmpty
  }

  /// Counts a rule over all incidents.
  private mutating func count(_ rule: Int) {
    let room = room
    let product = figures.points[rule].scaled(
      likelihood: .one, recency: .one, discount: .one, room: room)
    record.count(rule, Contribution(discount: .one, room: room, points: add(product)))
  }

  private var room: Factor { plan.leavesRoom ? Factor.room(after: score) : .one }

  /// Adds to the score, which never passes 100.
  private mutating func add(_ product: Points) -> Points {
    let counted = min(product, .hundred - score)
    score += counted
    return counted
  }
}

extension CriterionTally: Sendable where Record: Sendable, Trials: Sendable {}

extension [Int] {
  /// Fills itself anew, without taking memory where there is enough.
  mutating func replaceAll(with number: Int, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(number, count: count))
  }
}
