package import RuleBook
package import ThreatModel

/// Everything that follows from some visible incidents under a program, in both readings.
struct Evaluation {
  let program: RuleProgram
  let incidents: [VisibleIncident]
  private let verdicts: Verdicts
  /// By criterion.
  let cautious: [CriterionScoring]
  let generous: [CriterionScoring]
  let index: Interval<Points>
  let ladder: Ladder

  /// By criterion, rule and incident; empty for rules over all incidents.
  var findings: [[[Finding]]] { verdicts.findings }
  /// By criterion and rule; `nil` for rules over one incident.
  var actorFindings: [[Finding?]] { verdicts.actorFindings }

  init(_ incidents: [VisibleIncident], under program: RuleProgram) {
    self.program = program
    self.incidents = incidents
    let evidence = Evidence(incidents, fields: program.fields)
    let verdicts = Verdicts(evidence, under: program)
    self.verdicts = verdicts
    let views = incidents.map(\.view)
    var scores: (low: [CriterionScoring], high: [CriterionScoring]) = ([], [])
    for (position, criterion) in program.criteria.enumerated() {
      let plan = CriterionPlan(criterion, views)
      let rows = verdicts.rows(ofCriterion: position, plan)
      let actorRows = verdicts.actorRows(ofCriterion: position, plan)
      let trials = ConditionRetrials(
        criterion: criterion, views: views, instruments: plan.instruments, fields: program.fields)
      func score(_ side: Side) -> CriterionScoring {
        var tally = CriterionTally(
          plan, trials: trials,
          record: TallySheet(ruleIDs: criterion.rules.map(\.id), incidentIDs: views.map(\.id)))
        let score = tally.score(
          rows, actorRows, CriterionFigures(criterion, incidents, side), side)
        return CriterionScoring(score, tally.record)
      }
      let low = score(.cautious)
      let high = score(.generous)
      scores.low.append(low)
      // Rounding several rules of one incident may leave the generous sum a hundredth short.
      scores.high.append(high.score < low.score ? low : high)
    }
    cautious = scores.low
    generous = scores.high
    index = Interval(
      low: program.index(of: scores.low.map(\.score)),
      high: program.index(of: scores.high.map(\.score)))
    ladder = Ladder(
      program, evidence: evidence, index: index,
      scores: (scores.low.map(\.score), scores.high.map(\.score)))
  }
}

extension CriterionFigures {
  /// What a criterion says, and what is known of incidents, in a reading.
  init(_ criterion: Criterion, _ incidents: [VisibleIncident], _ side: Side) {
    self.init(
      points: criterion.rules.map(\.points), discount: criterion.across.discount,
      likelihood: incidents.map { side.pick($0.likelihood) },
      recency: incidents.map { side.pick($0.recency) })
  }
}

extension RuleProgram {
  /// The weighted mean of the criteria's scores, rounded once to hundredths.
  func index(of scores: [Points]) -> Points {
    Self.index(of: scores, weights: criteria.map(\.weight))
  }

  /// The mean of scores under some weights; 0 where nothing weighs anything, which no rule set that
  /// passes its check says, but which may be tried.
  package static func index(of scores: [Points], weights: [Points]) -> Points {
    guard weights.contains(where: { $0 > .zero }) else { return .zero }
    let sum = zip(weights, scores).reduce(0) { $0 + $1.0.hundredths * $1.1.hundredths }
    return Points(hundredths: rounded(sum, over: weights.reduce(0) { $0 + $1.hundredths }))
  }

  /// What points of one criterion are of the index.
  func indexShare(of points: Points, in criterion: Criterion) -> Points {
    Points(
      hundredths: rounded(
        points.hundredths * criterion.weight.hundredths, over: totalWeight.hundredths))
  }
}

/// A quotient of whole numbers, 0 or more, rounded half up.
private func rounded(_ dividend: Int, over divisor: Int) -> Int {
  (dividend * 2 + divisor) / (divisor * 2)
}
