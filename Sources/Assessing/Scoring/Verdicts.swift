import CEL
import RuleBook
import ThreatModel

/// What every rule says of some incidents, whatever it is worth.
struct Verdicts {
  /// By criterion, rule and incident; empty for rules over all incidents.
  let findings: [[[Finding]]]
  /// By criterion and rule; `nil` for rules over one incident.
  let actorFindings: [[Finding?]]

  init(_ evidence: Evidence, under program: RuleProgram) {
    self.init(evidence, under: program, like: nil, Known([], in: nil))
  }

  /// Asks every condition, but for what it said before of incidents that are known.
  init(
    _ evidence: Evidence, under program: RuleProgram, like earlier: Verdicts?, _ known: Known
  ) {
    findings = program.criteria.enumerated().map { c, criterion in
      criterion.rules.enumerated().map { r, rule in
        guard rule.scope == .incident else { return [] }
        return evidence.facts.indices.map { incident in
          if let earlier, let place = known.places[incident] {
            return earlier.findings[c][r][place]
          }
          return evidence.finding(rule.condition, at: incident)
        }
      }
    }
    if let earlier, known.isAll {
      actorFindings = earlier.actorFindings
    } else {
      actorFindings = program.criteria.map { criterion in
        criterion.rules.map { $0.scope == .actor ? evidence.finding($0.condition) : nil }
      }
    }
  }

  /// By incident: the rules of a criterion that hold there, or may.
  func rows(ofCriterion criterion: Int, _ plan: CriterionPlan) -> RowTable {
    RowTable(
      plan.campaigns.indices.lazy.map { incident in
        plan.incidentRules.compactMap {
          Row(rule: $0, findings[criterion][$0][incident].verdict)
        }
      })
  }

  /// By incident: by what the rules that multiply do so in a reading; empty where none does.
  ///
  /// What raises counts in the cautious reading only if it is certain, what lowers already if it may
  /// hold, so that the generous reading is never below the cautious one.
  func times(ofCriterion position: Int, _ criterion: Criterion, _ side: Side) -> [Factor] {
    let multipliers = criterion.rules.indices.compactMap { rule in
      criterion.rules[rule].times.map { (rule: rule, times: $0) }
    }
    guard !multipliers.isEmpty else { return [] }
    let incidents = findings[position].map(\.count).max() ?? 0
    return (0..<incidents).map { incident in
      multipliers.reduce(.one) { product, multiplier in
        let finding = findings[position][multiplier.rule][incident]
        let opposite: Side = side == .cautious ? .generous : .cautious
        let holds = finding.holds(in: multiplier.times < .one ? opposite : side)
        return holds ? product.times(multiplier.times) : product
      }
    }
  }

  /// The rules of a criterion over all incidents that hold, or may.
  func actorRows(ofCriterion criterion: Int, _ plan: CriterionPlan) -> [Row] {
    plan.actorRules.compactMap { rule in
      actorFindings[criterion][rule].flatMap { Row(rule: rule, $0.verdict) }
    }
  }
}

/// Tries a criterion's rules again at incidents by running their conditions.
struct ConditionRetrials: InstrumentTrials {
  let criterion: Criterion
  let views: [IncidentView]
  let instruments: SharedInstruments?
  let fields: ConditionFields

  func verdict(ofRule rule: Int, at incident: Int, without spent: [Int]) -> Verdict {
    let view = views[incident]
    let facts = IncidentFacts(
      view, fields: fields,
      responses: instruments?.responses(of: view, without: spent) ?? view.responses)
    return criterion.rules[rule].condition.finding([.structure(facts)]).verdict
  }
}
