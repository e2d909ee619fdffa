import ThreatModel

extension TestReport.Coverage {
  /// How much of the conditions the tests made both true and false, and what they did not.
  func blocks(_ detail: TestDetail) -> [Block] {
    let missed = conditions.filter {
      !$0.isCovered || $0.terms.contains { $0.isMissed || $0.isNeedlesslyMarked }
    }
    let blocks: [Block] = [
      .heading("Coverage by examples and cases", remark: "\(Phrase(ours: percent)) of outcomes"),
      .entries(Entries(.grounds, figures)),
    ]
    switch detail {
    case .everyTerm: return blocks + [.pause] + conditions.flatMap(\.blocks)
    case .summary where missed.isEmpty: return blocks
    case .summary: return blocks + [.pause, .listing(Listing(missed.map(\.missing)))]
    }
  }

  /// Such as `98.4 %`.
  var percent: String {
    let tenths = hundredthsOfPercent / 10
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private var figures: [Entry] {
    func figure(_ conditions: [ConditionCoverage]) -> Phrase {
      let covered = conditions.count(where: \.isCovered)
      return "\(covered) of \(conditions.count) held and did not hold"
    }
    let terms = conditions.flatMap(\.terms)
    let marked = terms.count { $0.mark != nil }
    let needed = terms.count - marked
    let covered = terms.count { $0.mark == nil && $0.isCovered }
    let also: Phrase = ", \(terms.count { $0.open > 0 }) also open"
    let exempt: Phrase = marked == 0 ? .none : "; \(marked) marked with a reason"
    return [Entry("Rules", figure(rules))]
      + (gates.isEmpty ? [] : [Entry("Gates", figure(gates))])
      + [Entry("Terms", "\(covered) of \(needed) both true and false" + also + exempt)]
  }
}

extension ConditionCoverage {
  private var name: Phrase {
    gateOf.map { "gate \($0)/\(id)" } ?? "rule \(id)"
  }

  /// What the tests did not make of it.
  fileprivate var missing: Item {
    let wanting: Phrase =
      switch (yes > 0, no > 0) {
      case (true, true): .none
      case (false, false): ": never tried"
      case (false, true): ": never held"
      case (true, false): ": never failed to hold"
      }
    // Of a condition that nothing tried, every term is missing.
    let terms =
      yes == 0 && no == 0 && open == 0
      ? [] : terms.filter { $0.isMissed || $0.isNeedlesslyMarked }
    return Item(
      .bullet, .strong(name) + wanting,
      details: terms.isEmpty
        ? .none
        : .bullets(
          terms.map { term in
            Phrase(ours: term.isMissed ? "never " + term.missing : "marked, and covered")
              + ": " + Phrase(quoting: term.shortText, as: .code)
          }))
  }

  /// The condition with each of its terms.
  fileprivate var blocks: [Block] {
    [
      .part(
        name, outcome: isCovered ? .good("✔ covered") : .bad("✘ not covered"),
        [
          .paragraph("\(yes) held, \(no) did not, \(open) stayed open"),
          .listing(
            Listing(
              terms.map { term in
                let mark: Phrase = term.mark.map { "; marked: \($0)" } ?? .none
                return Item(
                  .bullet, Phrase(quoting: term.text, as: .code),
                  details: .line(
                    .faint("\(term.yes) true, \(term.no) false, \(term.open) open" + mark)))
              })),
        ])
    ]
  }
}

extension TermCoverage {
  /// Whether it should have been covered and was not.
  fileprivate var isMissed: Bool { mark == nil && !isCovered }

  /// Enough of it to find it by.
  fileprivate var shortText: String {
    text.count > 100 ? text.prefix(70) + " … " + text.suffix(25) : text
  }

  /// Whether it is excused although the tests made it both.
  fileprivate var isNeedlesslyMarked: Bool { mark != nil && isCovered }

  /// What it never was.
  fileprivate var missing: String {
    switch (yes > 0, no > 0) {
    case (false, false): "evaluated"
    case (false, true): "true"
    default: "false"
    }
  }
}

extension StanceAgreement {
  /// Rules beside the two rules of thumb, on all stances and on each half.
  fileprivate func row(_ name: Phrase, _ tally: StanceTally) -> Row {
    Row([
      .text(name), .text("\(tally.compared)"), .text("\(tally.agreeing)"),
      .text("\(tally.agreeingByCommonest)"), .text("\(tally.agreeingByCount)"),
    ])
  }

  /// How often rules and stances agree, with the half that nobody tunes to apart.
  var comparison: [Block] {
    guard all.compared > 0 else { return [] }
    return [
      .table(
        Table(
          heading: "Agreement",
          columns: [
            Column("Official stances", .name), Column("Compared", .name),
            Column("Rules", .name),
            Column("One rung", .name), Column("Incident count", .name),
          ],
          rows: [
            row("all", all), row("open half", open), row("held-out half", heldOut),
          ])),
      .pause,
      .paragraph(
        """
        “\(commonest.title)” for every state, and the number of incidents read in the way that suits \
        best, are what rules have to beat. For the held-out half both were learnt from the open half; \
        a stance's id decides its half. Tune to the open half only.
        """),
    ]
  }
}
