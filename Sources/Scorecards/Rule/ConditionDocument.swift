public import ThreatModel

extension ConditionReport {
  /// A condition, what it is, and what it gave wherever it was tried.
  public var page: ReportPage {
    ReportPage(document: Document(marking: marking, blocks: head + trials.flatMap(blocks) + foot))
  }

  private var head: [Block] {
    let subject: Phrase = isAboutOneIncident ? "one incident" : "all visible incidents"
    let reads = fields.isEmpty ? "no field" : Phrase(quoting: fields.joined(separator: ", "))
    return [
      .title(
        "A condition over " + subject,
        context: [Phrase(quoting: rules.title)] + (asOf.map { ["as of \($0.long)"] } ?? [])
      ),
      .entries(
        Entries(
          .grounds,
          [
            Entry("Condition", Phrase(quoting: condition, as: .code)),
            Entry("Type", Phrase(quoting: type, as: .code)),
            Entry("Reads", reads),
            Entry("Cost", cost == 1 ? "at most 1 step" : "at most \(cost) steps"),
          ])),
    ]
  }

  private func blocks(of trial: ConditionTrial) -> [Block] {
    [
      .part(
        "\(trial.title)", outcome: trial.outcome,
        [
          .paragraph("\(trial.sentence)"), .pause,
          .drawing(trial.diagram.map { Phrase(drawn: $0) }),
        ])
    ]
  }

  private var foot: [Block] {
    guard trials.isEmpty else { return [] }
    return [
      .closing([
        asOf == nil
          ? "Name what to try it on: --actor STATE, --incident STATE/ID or --facts FILE."
          : "No incident is visible on that day."
      ])
    ]
  }
}

extension ConditionTrial {
  /// What came of it, as a mark and a word, or the value.
  fileprivate var outcome: Phrase {
    switch verdict {
    case .yes?: .good("✔ true")
    case .no?: .faint(value == "no" ? "– false" : "– not reported")
    case .unknown?: .open("? open")
    case .failed?: .bad("✘ failed")
    case nil: "\(value)"
    }
  }
}
