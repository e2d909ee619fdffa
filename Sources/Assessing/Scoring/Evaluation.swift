package import RuleBook
package import ThreatModel

/// Everything that follows from some visible incidents under a program, in both readings.
struct Evaluation {
  let program: RuleProgram
  let incidents: [VisibleIncident]
  fileprivate let verdicts: Verdicts
  /// By criterion.
  let cautious: [CriterionScoring]
  let generous: [CriterionScoring]
  let index: Interval<Points>
  let ladder: Ladder

  /// By criterion, rule and incident; empty for rules over all incidents.
  var findings: [[[Finding]]] { verdicts.findings }
  /// By criterion and rule; `nil` for rules over one incident.
  var actorFindings: [[Finding?]] { verdicts.actorFindings }
  /// By incident: what conditions saw.
  private let facts: [IncidentFacts]

  /// Evaluates incidents.
  ///
  /// - Parameters:
  ///   - incidents: By id, ascending.
  ///   - program: The rules.
  ///   - earlier: An evaluation under rules with the same conditions, at whatever points, weights and
  ///     thresholds: what it found serves for incidents that look the same.
  init(
    _ incidents: [VisibleIncident], under program: RuleProgram, like earlier: Evaluation? = nil
  ) {
    self.program = program
    self.incidents = incidents
    let views = incidents.map(\.view)
    let known = Known(views, in: earlier)
    let evidence = Evidence(
      zip(views, known.places).map { view, place in
        if let place, let earlier {
          FactRange(earlier.facts[place], fields: program.fields)
        } else {
          FactRange(view, fields: program.fields)
        }
      })
    facts = evidence.facts.map(\.known)
    let verdicts = Verdicts(evidence, under: program, like: earlier?.verdicts, known)
    self.verdicts = verdicts
    var scores: (low: [CriterionScoring], high: [CriterionScoring]) = ([], [])
    for (position, criterion) in program.criteria.enumerated() {
      let plan = CriterionPlan(criterion, views)
      let rows = verdicts.rows(ofCriterion: position, plan)
      let actorRows = verdicts.actorRows(ofCriterion: position, plan)
      let trials = ConditionRetrials(
        criterion: criterion, views: views, instruments: plan.instruments, fields: program.fields)
      func figures(_ side: Side) -> CriterionFigures {
        var figures = CriterionFigures(criterion, incidents, side)
        figures.times = verdicts.times(ofCriterion: position, criterion, side)
        return figures
      }
      func score(_ side: Side) -> CriterionScoring {
        var tally = CriterionTally(
          plan, trials: trials,
          record: TallySheet(ruleIDs: criterion.rules.map(\.id), incidentIDs: views.map(\.id)))
        let score = tally.score(
          rows, actorRows, figures(side), side)
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
      scores: (scores.low.map(\.score), scores.high.map(\.score)),
      like: known.isAll ? earlier?.ladder : nil)
  }
}

extension Evaluation {
  /// By what the points of an incident in a criterion are multiplied.
  func times(_ criterion: Int, at incident: Int, _ side: Side) -> Factor {
    let times = verdicts.times(ofCriterion: criterion, program.criteria[criterion], side)
    return times.isEmpty ? .one : times[incident]
  }
}

/// Which incidents were evaluated before, looking the same.
struct Known {
  /// By incident: its place then; `nil` if it is new or looks otherwise.
  let places: [Int?]
  /// Whether these incidents, and no others, were evaluated then.
  let isAll: Bool

  init(_ views: [IncidentView], in earlier: Evaluation?) {
    guard let earlier else {
      places = views.map { _ in nil }
      isAll = false
      return
    }
    // Both are in the order of their ids.
    var next = 0
    places = views.map { view in
      let before = earlier.incidents
      while next < before.count, before[next].view.id < view.id { next += 1 }
      return next < before.count && before[next].view == view ? next : nil
    }
    isAll = views.count == earlier.incidents.count && places.allSatisfy { $0 != nil }
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
    guard let sums = reachableSums else {
      return Self.index(of: scores, weights: criteria.map(\.weight))
    }
    return sums.index(
      of: zip(criteria, scores).reduce(0) { $0 + $1.0.weight.hundredths * $1.1.hundredths })
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
    if let sums = reachableSums { return sums.share(of: points, weight: criterion.weight) }
    return Points(
      hundredths: rounded(
        points.hundredths * criterion.weight.hundredths, over: totalWeight.hundredths))
  }
}

/// A quotient of whole numbers, 0 or more, rounded half up.
private func rounded(_ dividend: Int, over divisor: Int) -> Int {
  (dividend * 2 + divisor) / (divisor * 2)
}
