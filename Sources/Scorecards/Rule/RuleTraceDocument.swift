public import ThreatModel

extension RuleTraceReport {
  /// One rule at every incident of each actor, term by term, with its arithmetic.
  public var page: ReportPage { ReportPage(document: document) }

  private var document: Document {
    Document(marking: marking, blocks: traces.flatMap(blocks))
  }

  private func blocks(of trace: RuleTrace) -> [Block] {
    let worth: Phrase =
      "\(trace.points.fixed) of 100 points under \(trace.criterion.title), weight "
    let grounds = [
      Entry("Rule", "\(trace.rule.title) (\(trace.rule.id))"),
      Entry("Condition", Phrase(quoting: trace.condition, as: .code)),
      Entry("Worth", worth + trace.weight.brief),
      Entry("Why", "\(trace.why)"),
    ]
    let references = trace.references.map { Entry("After", "\($0)") }
    let head = [
      Block.title(of: trace.actor, rules: rules, asOf: asOf),
      .entries(Entries(.grounds, grounds + references)),
    ]
    return head
      + trace.trials.map { trial in
        .part(
          "\(trial.title)", outcome: trial.reason.outcome,
          [.paragraph("\(trial.sentence)"), .terms(trial.terms)]
            + arithmetic(of: trial.reason, in: trace))
      }
  }

  private func arithmetic(of reason: Reason, in trace: RuleTrace) -> [Block] {
    guard reason.verdict != .no else { return [] }
    var blocks: [Block] = []
    if let winner = reason.outweighedBy, reason.contribution.low == .zero {
      blocks.append(
        .paragraph("outweighed by \(winner): counts 0 in the cautious reading"))
    }
    let chain = FactorChain(
      reason: reason, weight: trace.weight, totalWeight: trace.totalWeight)
    var readings: [Entry] = []
    if reason.contribution.low > .zero {
      readings.append(Entry("cautious", chain.phrase(.cautious)))
    }
    if reason.contribution.high > .zero {
      readings.append(Entry("generous", chain.phrase(.generous)))
    }
    return blocks + [.entries(Entries(.readings, readings))]
  }
}

extension TermValue {
  /// The part as it was written; the whole stands above and needs no second reading.
  var phrase: Phrase { depth == 0 ? "the condition" : Phrase(quoting: text, as: .code) }
}

extension Reason {
  /// What came of the rule, as a mark and a word.
  fileprivate var outcome: Phrase {
    switch verdict {
    case .yes: .good("✔ fires")
    case .no where missing.isEmpty: .faint("– silent")
    case .no: .faint("– not reported")
    case .unknown: .open("? open")
    case .failed: .bad("✘ failed")
    }
  }
}
