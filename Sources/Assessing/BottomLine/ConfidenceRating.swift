import RuleBook
import ThreatModel

/// How good the evidence base is: what the rule set's `confidence` section makes of it.
struct ConfidenceRating {
  let evaluation: Evaluation
  let reasons: [Reason]
  let principal: [Int]
  /// Whether a visible claim accuses another state.
  let hasAlternatives: Bool

  /// Fields that decide a rule, and how many of them are open.
  var deciding: (all: Int, open: Int) {
    var all: Set<MissingField> = []
    var open: Set<MissingField> = []
    for (criterion, findings) in zip(evaluation.program.criteria, evaluation.findings) {
      for (rule, row) in zip(criterion.rules, findings) {
        for (incident, finding) in zip(evaluation.incidents, row) where finding.verdict != .no {
          let missing = finding.missing.filter(\.isReported)
          open.formUnion(missing)
          all.formUnion(missing)
          for name in rule.condition.fields {
            guard let field = evaluation.program.fields[name], field.isReportable,
              field.isReported(incident.view)
            else { continue }
            all.insert(
              MissingField(incident: incident.view.id, field: name, isReported: true))
          }
        }
      }
    }
    return (all.count, open.count)
  }

  var confidence: Confidence {
    let policy = evaluation.program.settings.confidence
    let resting = principal.map { isDoublySourced(reasons[$0]) }
    let sourced = share(resting.count(where: \.self), of: resting.count)
    let deciding = deciding
    let openShare = share(deciding.open, of: deciding.all)
    var level: ConfidenceLevel =
      if resting.isEmpty || sourced < policy.lowBelow || openShare > policy.lowOpenAbove {
        .low
      } else if sourced == .one, openShare < policy.highOpenBelow {
        .high
      } else {
        .moderate
      }
    var sentences = [sourcing(resting), openness(deciding)]
    if hasAlternatives {
      level = level.lowered
      sentences.append(
        "A claim accuses another state, which lowers confidence one level (our convention)")
    }
    return Confidence(level: level, reasons: sentences)
  }

  private func isDoublySourced(_ reason: Reason) -> Bool {
    guard let id = reason.incident else {
      return evaluation.incidents.contains { $0.publishers.count >= 2 }
    }
    return evaluation.incidents.contains { $0.view.id == id && $0.publishers.count >= 2 }
  }

  private func sourcing(_ resting: [Bool]) -> String {
    let good = resting.count(where: \.self)
    switch (good, resting.count) {
    case (_, 0): return "No reason counts in the cautious reading"
    case (let good, let all) where good == all:
      return all == 1
        ? "The one principal reason rests on two or more independent publishers"
        : "All \(all) principal reasons rest on two or more independent publishers"
    case (let good, let all):
      return "\(good) of the \(all) principal reasons rest on two or more independent publishers; "
        + "\(all - good) on a single one"
    }
  }

  private func openness(_ deciding: (all: Int, open: Int)) -> String {
    deciding.open == 0
      ? "None of the \(deciding.all) fields that decide a rule is open"
      : "\(deciding.open) of \(deciding.all) fields that decide a rule are open"
  }

  private func share(_ part: Int, of whole: Int) -> Factor {
    Factor(tenThousandths: whole == 0 ? 0 : part * 10_000 / whole)
  }
}

extension Coverage {
  /// How many of the fields that conditions may read are reported.
  init(_ evaluation: Evaluation, deciding: (all: Int, open: Int)) {
    let fields = evaluation.program.fields.fields.filter(\.isReportable)
    let reported = evaluation.incidents.reduce(0) { sum, incident in
      sum + fields.count { $0.isReported(incident.view) }
    }
    self.init(
      reported: reported, of: fields.count * evaluation.incidents.count, deciding: deciding.all,
      open: deciding.open, undated: evaluation.incidents.reduce(0) { $0 + $1.undatedFacts })
  }
}
