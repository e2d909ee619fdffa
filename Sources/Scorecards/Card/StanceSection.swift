import ThreatModel

extension StanceAgreement {
  /// Stances beside what the rules gave on the same day, and how often the two agree.
  ///
  /// - Parameters:
  ///   - actor: The state whose stances are listed; all if `nil`.
  ///   - name: The name of a state or organisation by its code.
  /// - Returns: Nothing if there is no such stance.
  func section(on actor: String? = nil, name: (String) -> Phrase) -> [Block] {
    let shown = stances.filter { actor == nil || $0.actor == actor }
    guard !shown.isEmpty else { return [] }
    let entries = shown.reversed().map { stance in
      let subject: Phrase = actor == nil ? " on \(name(stance.actor))" : .none
      return Entry(
        PartialDate(stance.date).short, name(stance.by) + subject + ": \(stance.stance)",
        aside: stance.standing, details: stance.details)
    }
    return [
      .heading("Official stances compared", remark: "each with the rung of its own day"),
      .entries(Entries(.dates, entries)), .pause, .paragraph(summary),
    ]
  }

  /// How often rules and stances agree, beside the two rules of thumb.
  private var summary: Phrase {
    guard all.compared > 0 else { return "No stance is on a state with a dossier." }
    let unexpected = stances.count { $0.isUnexpected }
    let surprise: Phrase =
      unexpected == 0
      ? .none : .open(" \(counted(unexpected, "outcome")) not as marked by the stances' author.")
    return """
      Of \(counted(all.compared, "stance")) on all states up to this day the rules agree with \
      \(all.agreeing). “\(commonest.title)” for every state would agree with \
      \(all.agreeingByCommonest); the number of incidents alone, read in the way that suits these \
      stances best, with \(all.agreeingByCount). \(held)Stances also rest on policy and on conduct \
      that is not recorded here, so no weight is bent to one. Addresses of the sources: \(path).
      """ + surprise
  }
}

extension StanceAgreement {
  /// The half that nobody tunes to, where the rules of thumb have to do without a second look.
  fileprivate var held: Phrase {
    guard heldOut.compared > 0, open.compared > 0 else { return .none }
    return """
      Of the \(heldOut.compared) held out from all tuning they agree with \(heldOut.agreeing); the \
      one rung and the number of incidents, both learnt from the other \(open.compared), with \
      \(heldOut.agreeingByCommonest) and \(heldOut.agreeingByCount).\u{20}
      """
  }
}

extension StanceOutcome {
  /// Whether rules and stance agree although they were known to differ, or the reverse.
  fileprivate var isUnexpected: Bool { agrees.map { $0 == isKnownDisagreement } ?? false }

  fileprivate var standing: Phrase {
    switch agrees {
    case nil: .faint("no dossier")
    case true?: .good("✔ agrees")
    case false?: .bad("✘ differs")
    }
  }

  /// What would agree, what the rules give, and why they differ if they do.
  fileprivate var details: [Phrase] {
    let given: Phrase = recommended.map { "; the rules give \($0.title)" } ?? .none
    let comparison: Phrase = "Agrees with " + bounds + given + "."
    let marked: Phrase =
      switch (agrees, isKnownDisagreement) {
      case (false?, true): "Known to differ: \(why)"
      case (false?, false): .open("Not known to differ: \(why)")
      case (true?, true): .open("Was known to differ: \(why)")
      case (true?, false), (nil, _): "\(why)"
      }
    let read = sources.map { source -> Phrase in
      let publisher: Phrase = source.publisher.map { "\($0), " } ?? .none
      let date: Phrase = source.date.map { ", \($0.short)" } ?? .none
      return publisher + "\(source.title)" + date
    }
    return [comparison + " " + marked, .faint("Source: " + read.joined(separator: "; "))]
  }

  private var bounds: Phrase {
    switch (atLeast, atMost) {
    case (let least?, let most?) where least.id == most.id: "\(least.title) alone"
    case (let least?, let most?): "\(least.title) to \(most.title)"
    case (let least?, nil): "\(least.title) or more"
    case (nil, let most?): "\(most.title) or less"
    case (nil, nil): "any rung"
    }
  }
}

extension Card {
  /// What governments and alliances said of the state, beside what the rules gave.
  var stances: [Block] {
    report.agreement?.section(on: assessment.actor.code) { name(ofCode: $0) } ?? []
  }
}
