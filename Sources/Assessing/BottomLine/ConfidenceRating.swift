import RuleBook
import ThreatModel

/// How good the evidence base is: what the rule set's `confidence` section makes of it.
struct ConfidenceRating {
  private let evaluation: Evaluation
  private let reasons: [Reason]
  private let principal: [Int]
  /// Whether a visible claim accuses another state.
  private let hasAlternatives: Bool

  /// Fields that decide a rule, and how many of them are open.
  let deciding: (all: Int, open: Int)

  init(
    _ evaluation: Evaluation, reasons: [Reason], principal: [Int], hasAlternatives: Bool
  ) {
    self.evaluation = evaluation
    self.reasons = reasons
    self.principal = principal
    self.hasAlternatives = hasAlternatives
    deciding = Self.deciding(evaluation)
  }

  /// Counts the reported fields that a rule reads where it holds or is open.
  private static func deciding(_ evaluation: Evaluation) -> (all: Int, open: Int) {
    let fields = evaluation.program.fields
    let width = fields.fields.count
    var decides = [Bool](repeating: false, count: width * evaluation.incidents.count)
    var isOpen = decides
    // Parts of claims and responses have no place in the table and count by name.
    var openParts: Set<MissingField> = []
    for incident in evaluation.incidents.indices {
      let view = evaluation.incidents[incident].view
      let reported = fields.fields.map { $0.isReportable && $0.isReported(view) }
      for (criterion, rows) in zip(evaluation.program.criteria, evaluation.findings) {
        for (rule, row) in rows.enumerated() where !row.isEmpty && row[incident].verdict != .no {
          for position in criterion.rules[rule].condition.positions where reported[position] {
            decides[incident * width + position] = true
          }
          for missing in row[incident].missing where missing.isReported {
            if let position = fields.position(of: missing.field) {
              decides[incident * width + position] = true
              isOpen[incident * width + position] = true
            } else {
              openParts.insert(missing)
            }
          }
        }
      }
    }
    let open = isOpen.count(where: \.self) + openParts.count
    return (decides.count(where: \.self) + openParts.count, open)
  }

  var confidence: Confidence {
    let policy = evaluation.program.settings.confidence
    let resting = principal.map { isDoublySourced(reasons[$0]) }
    let sourced = share(resting.count(where: \.self), of: resting.count)
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
  /// How many of the fields that conditions may read are reported; of an incident by itself, how many
  /// of those that they do read.
  init(_ evaluation: Evaluation, deciding: (all: Int, open: Int)) {
    let read = evaluation.program.fieldsRead
    let isAboutState = evaluation.program.settings.subject == .actor
    let fields = evaluation.program.fields.fields.filter {
      $0.isReportable && (isAboutState && !$0.isOptional || read.contains($0.name))
    }
    let reported = evaluation.incidents.reduce(0) { sum, incident in
      sum + fields.count { $0.isReported(incident.view) }
    }
    self.init(
      reported: reported, of: fields.count * evaluation.incidents.count, deciding: deciding.all,
      open: deciding.open, undated: evaluation.incidents.reduce(0) { $0 + $1.undatedFacts })
  }
}
