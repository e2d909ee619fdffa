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
