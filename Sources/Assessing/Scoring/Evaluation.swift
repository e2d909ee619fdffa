import CEL
import RuleBook
import ThreatModel

/// Everything that follows from some visible incidents under a program, in both readings.
struct Evaluation {
  let program: RuleProgram
  let incidents: [VisibleIncident]
  /// By criterion, rule and incident.
  let findings: [[[Finding]]]
  /// By criterion and rule; `nil` for incident-scope rules.
  let actorFindings: [[Finding?]]
  /// By criterion.
  let cautious: [CriterionTally]
  let generous: [CriterionTally]
  let index: Interval<Points>
  let ladder: Ladder

  init(_ incidents: [VisibleIncident], under program: RuleProgram) {
    self.program = program
    self.incidents = incidents
    let evidence = Evidence(incidents, fields: program.fields)
    findings = program.criteria.map { criterion in
      criterion.rules.map { rule in
        guard rule.scope == .incident else { return [] }
        return incidents.indices.map { evidence.finding(rule.condition, at: $0) }
      }
    }
    actorFindings = program.criteria.map { criterion in
      criterion.rules.map { $0.scope == .actor ? evidence.finding($0.condition) : nil }
    }
    var tallies: (low: [CriterionTally], high: [CriterionTally]) = ([], [])
    for (position, criterion) in program.criteria.enumerated() {
      let input = CriterionInput(
        criterion: criterion, incidents: incidents, findings: findings[position],
        actorFindings: actorFindings[position],
        retry: { rule, incident, responses in
          let facts = IncidentFacts(
            incidents[incident].view, fields: program.fields, responses: responses)
          return criterion.rules[rule].condition.finding([.structure(facts)])
        })
      let low = CriterionTally(input, side: .cautious)
      let high = CriterionTally(input, side: .generous)
      tallies.low.append(low)
      // Rounding several rules of one incident may leave the generous sum a hundredth short.
      tallies.high.append(high.score < low.score ? low : high)
    }
    cautious = tallies.low
    generous = tallies.high
    index = Interval(
      low: program.index(of: tallies.low.map(\.score)),
      high: program.index(of: tallies.high.map(\.score)))
    ladder = Ladder(
      program, evidence: evidence, index: index,
      scores: (tallies.low.map(\.score), tallies.high.map(\.score)))
  }
}

extension RuleProgram {
  /// The weighted mean of the criteria's scores, rounded once to hundredths.
  func index(of scores: [Points]) -> Points {
    let sum = zip(criteria, scores).reduce(0) { $0 + $1.0.weight.hundredths * $1.1.hundredths }
    return Points(hundredths: rounded(sum, over: totalWeight.hundredths))
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
