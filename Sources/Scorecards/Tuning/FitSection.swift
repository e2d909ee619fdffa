import ThreatModel

extension FitReport {
  /// How the changes were found, what they do to expectations, and what that is worth.
  var blocks: [Block] {
    [.heading("Fitted to expectations"), .paragraph(verdict)]
      + (search.isEmpty ? [] : [.paragraph(search)])
      + contradictionBlocks + singleBlocks + movedBlocks + holdOutBlocks
      + [.pause, .paragraph(.faint(caveat)), .pause]
  }

  private var missed: Int { expectations.count { !$0.holds } }

  private var changes: Int { expectations.count { !$0.heldBefore && $0.holds } }

  private var all: Phrase {
    expectations.count == 1
      ? "the one expectation of \(path)" : "all \(expectations.count) expectations of \(path)"
  }

  private var verdict: Phrase {
    let margin: Phrase = "a margin of \(self.margin.fixed) points"
    switch outcome {
    case .nothingToDo:
      return "The rules as they are meet \(all) with \(margin)\(least); there is nothing to change."
    case .found:
      return "The changes make \(all) hold with \(margin)\(least)."
    case .impossible:
      return "It is impossible to meet \(all): no values of the settings do."
    case .notFound:
      return """
        No changes were found that meet \(all) with \(margin). That proves nothing: there may be \
        some. The best that was found leaves \(missed) unmet.
        """
    }
  }

  private var least: Phrase {
    reached.map { "; the nearest threshold is \($0.fixed) points away" } ?? .none
  }

  /// What was tried, and what follows from it.
  private var search: Phrase {
    guard method != .none else { return .none }
    let ended: Phrase = "The search was ended before it was done."
    return ((isInterrupted ? [ended] : []) + steps + (effort.loose > 0 ? [missable] : []))
      .joined(separator: " ")
  }

  private var steps: [Phrase] {
    let settings = counted(effort.settings, "setting")
    let pairs = counted(effort.pairs, "pair")
    switch method {
    case .none: return []
    case .single:
      let alone = counted(singles.count, "setting")
      return [
        """
        Every value of each of \(settings) was decided: \(alone) would do alone, and this one is \
        the least change relative to its value.
        """
      ]
    case .pair:
      let tried: Phrase = isFewest ? .none : " that was tried"
      return [
        "No single one of \(settings) does it, at any value\(tried).",
        isLeast
          ? """
          Of all \(pairs), this one is the least change relative to their values; that is certain.
          """
          : "Of \(pairs) this one is the least change of those that were decided\(undecided).",
      ]
    case .search:
      let single: Phrase = "No single one of \(settings) does it; \(pairsOut)"
      guard effort.combinations > 0 else { return [single] }
      let end: Phrase = outcome == .found ? certainty : "."
      return [
        single,
        """
        Then \(counted(effort.combinations, "combination")) of more settings were tried, from the \
        most promising on\(end)
        """,
      ]
    }
  }

  /// That a search by ends of ranges may have missed something.
  private var missable: Phrase {
    """
    \(counted(effort.loose, "setting")) can also lower an index when raised, because one response \
    answers several incidents or reasons are rounded one by one: for those a value that would do \
    may have been missed.
    """
  }

  private var undecided: Phrase {
    effort.undecidedPairs == 0
      ? .none : "; \(effort.undecidedPairs) were too intricate to be decided"
  }

  private var pairsOut: Phrase {
    if effort.pairs == 0 { return "pairs were not tried." }
    return effort.undecidedPairs == 0 && !isInterrupted
      ? "no pair of them either, of \(counted(effort.pairs, "pair"))."
      : "of \(counted(effort.pairs, "pair")) that were searched none was found to\(undecided)."
  }

  private var certainty: Phrase {
    isFewest
      ? "; fewer changes do not do, but smaller ones might."
      : "; fewer or smaller changes might do."
  }

  private var contradictionBlocks: [Block] {
    guard !contradictions.isEmpty else { return [] }
    return [
      .listing(
        .bullets(
          contradictions.map { contradiction in
            let ids = contradiction.expectations.map { .strong("\($0)") as Phrase }
              .joined(separator: " and ")
            return ids + ": " + told(contradiction)
          }))
    ]
  }

  private func told(_ contradiction: FitContradictionReport) -> Phrase {
    let named = contradiction.expectations.compactMap { id in
      expectations.first { $0.id == id }
    }
    func subject(_ place: Int) -> Phrase {
      named.indices.contains(place)
        ? "\(named[place].actor) on \(named[place].date.long)" : "the state"
    }
    switch contradiction.reason {
    case .gates(let rung):
      return "\(subject(0)) does not meet the gates of “\(rung.title)”, which no number opens."
    case .reach(let index):
      return """
        whatever the settings, the index of \(subject(0)) lies from \(index.low.fixed) to \
        \(index.high.fixed), and thresholds within their bounds leave no room.
        """
    case .sameEvidence:
      return
        "\(subject(1)) has the same evidence as \(subject(0)), and is to stand on a lower rung."
    case .moreEvidence:
      return """
        \(subject(1)) has all the evidence that \(subject(0)) has, as likely and as recent, and is \
        to stand on a lower rung.
        """
    case .difference(let most):
      return """
        the index of \(subject(0)) is never more than \(most.fixed) points above that of \
        \(subject(1)), and is to lie above a threshold that the other stays below, both with the \
        margin.
        """
    case .exhausted:
      return
        "each without one of the others might be met; together no values do: all were gone through."
    }
  }

  private var singleBlocks: [Block] {
    guard singles.count > 1 else { return [] }
    return [
      .table(
        Table(
          columns: [
            Column("Would do alone", .text), Column("Now", .name), Column("From", .name),
            Column("To", .name),
          ], needsTitles: true,
          rows: singles.map { single in
            let unit = single.setting.kind.unit
            return Row([
              .text(.code("\(single.setting.path)")), .text("\(unit.words(of: single.own))"),
              .text("\(unit.words(of: single.counts.lowerBound))"),
              .text("\(unit.words(of: single.counts.upperBound))"),
            ])
          })), .pause,
    ]
  }

  private var movedBlocks: [Block] {
    let shown = expectations.filter { !$0.heldBefore || !$0.holds || $0.before.id != $0.after.id }
    guard !shown.isEmpty, contradictions.isEmpty else { return [] }
    return [
      .table(
        Table(
          columns: [
            Column("Expectation", .text), Column("Expected", .name), Column("Before", .name),
            Column("After", .name),
          ], needsTitles: true,
          rows: shown.map { expectation in
            Row([
              .text("\(expectation.id)"), .text(expectation.expected),
              .text("\(expectation.before.title)"),
              .text(
                expectation.holds
                  ? .good("✔ \(expectation.after.title)") : .bad("✘ \(expectation.after.title)")),
            ])
          })), .pause,
    ]
  }

  private var holdOutBlocks: [Block] {
    guard let holdOut else { return [] }
    func row(_ name: Phrase, _ agreeing: Int) -> Row {
      Row([.text(name), .text("\(agreeing) of \(holdOut.compared)")])
    }
    return [
      .table(
        Table(
          columns: [
            Column(
              "Agreement with \(holdOut.compared) held out (seed \(Phrase(ours: "\(holdOut.seed)")))",
              .text),
            Column("", .name),
          ], needsTitles: true,
          rows: [
            row("Rules as they are", holdOut.agreeingBefore),
            row("Fitted rules", holdOut.agreeingAfter),
            row("The number of incidents alone, learnt from the others", holdOut.agreeingByCount),
            row(
              "Always “\(holdOut.commonest.title)”, the commonest of the others",
              holdOut.agreeingByCommonest),
          ]))
    ]
  }

  private var caveat: Phrase {
    var left: [Phrase] = []
    if knownDisagreements > 0 {
      left.append("\(knownDisagreements) that their author marks as policy (disagree)")
    }
    if withoutDossier > 0 { left.append("\(withoutDossier) on states without a dossier") }
    if later > 0 { left.append("\(later) of a later day") }
    let out: Phrase = left.isEmpty ? .none : "Left out: \(left.joined(separator: ", ")). "
    return out + half + warning
  }

  /// That expectations which nobody tunes to were tuned to.
  private var half: Phrase {
    guard heldOutHalf > 0, outcome == .found else { return .none }
    let verb: Phrase = heldOutHalf == 1 ? "is" : "are"
    return """
      Of the expectations that were fitted to, \(heldOutHalf) \(verb) of the half that scorecards \
      call held out from all tuning; once this is written, that is not so any more. \

      """
  }

  private var warning: Phrase {
    let measure: Phrase =
      holdOut == nil
      ? "--hold-out 0.5 shows what they do with the rest."
      : "what was held out is the measure, beside the two rules of thumb."
    return """
      Fitted rules agree with what they were fitted to, which says nothing about their truth; \
      \(measure)
      """
  }
}

extension FittedExpectation {
  /// The rungs that agree.
  fileprivate var expected: Phrase {
    switch (atLeast, atMost) {
    case (let least?, let most?) where least.id == most.id: "\(least.title)"
    case (let least?, let most?): "\(least.title) to \(most.title)"
    case (let least?, nil): "\(least.title) or more"
    case (nil, let most?): "\(most.title) or less"
    case (nil, nil): "any rung"
    }
  }
}
