import ThreatModel

extension Card {
  /// The question, the rungs, and how likely and how well founded the answer is.
  var answer: [Block] {
    [
      title,
      .entries(Entries(.questions, question)), .pause, .entries(Entries(.questions, rungs)),
      .pause, .paragraph(likelihoodSentence), .pause, .paragraph(confidenceSentence),
      .pause, .paragraph(coverageSentence),
    ]
  }

  var question: [Entry] {
    var entries: [Entry] = []
    if let question = report.rules.question { entries.append(Entry("Question", "\(question)")) }
    if let jurisdiction = report.rules.jurisdiction {
      entries.append(Entry("Jurisdiction", name(ofCode: jurisdiction)))
    }
    return entries
  }

  var rungs: [Entry] {
    let recommended = Entry(
      "Recommended", .strong("\(self.recommended.title)"), aside: place(assessment.recommended),
      details: assessment.isBlank
        ? ["nothing is reported that these rules read, so this says nothing of the incident"] : [])
    let possible =
      assessment.possible == assessment.recommended
      ? Entry("Possible", "the same: what is still open would not change it")
      : Entry(
        "Possible", "\(self.possible.title)", aside: place(assessment.possible),
        details: [prospect])
    let overrides = assessment.overrides.map { override in
      Entry(
        "Override",
        "\(override.rung.title), by \(override.analyst) (see \(SectionName.overrides))")
    }
    return [recommended, possible] + overrides
  }

  private func place(_ rung: Int) -> Phrase { "rung \(rung) of 0–\(assessment.ladder.count - 1)" }

  /// The bottom line, in the rule set's probability language and no other.
  var likelihoodSentence: Phrase {
    assessment.weighsLikelihood || assessment.likelihood.interval == nil
      ? statedLikelihood : statedLikelihood + " That does not count for the index."
  }

  private var statedLikelihood: Phrase {
    let likelihood = assessment.likelihood
    let scale: Phrase = "\(likelihood.scale.title)"
    guard let interval = likelihood.interval else {
      return """
        No reason counts, so there is no operation whose likelihood could be stated (scale: \
        \(scale)).
        """
    }
    let subject: Phrase = "That \(actor) stands behind the operations relied on "
    if let term = likelihood.term {
      return subject + "is " + .strong("\(term)") + " (\(scale), \(interval.percent))."
    }
    if let lowest = likelihood.spans.first, let highest = likelihood.spans.last, lowest != highest {
      return subject + "spans " + .strong("\(lowest) to \(highest)")
        + " (\(scale), \(interval.percent)): no one term holds the whole interval."
    }
    if let only = likelihood.spans.first {
      return subject + "is put at \(interval.percent) (\(scale)), partly in the band of "
        + "“\(only)” and partly in a gap of the scale: it has no term."
    }
    return subject + "is put at \(interval.percent): that falls in a gap of the scale (\(scale)), "
      + "so it has no term."
  }

  /// Kept apart from the likelihood: how good the evidence base is, not how probable anything is.
  var confidenceSentence: Phrase {
    let level: Phrase = "\(assessment.confidence.level.rawValue)"
    let reasons = assessment.confidence.reasons.map(Phrase.sentence)
    return (["Analytic confidence: " + .strong(level) + "."] + reasons)
      .joined(separator: " ")
  }

  var coverageSentence: Phrase {
    let coverage = assessment.coverage
    guard coverage.of > 0 else { return "Coverage: no incident, so no field to report." }
    let reported: Phrase =
      "Coverage: \(coverage.reported) of \(counted(coverage.of, "field")) reported"
    return switch coverage.undated {
    case 0: reported + "; every fact has a date of its own."
    case 1: reported + "; 1 fact has no date of its own and counts from disclosure."
    default:
      reported + "; \(coverage.undated) facts have no date of their own and count from disclosure."
    }
  }
}

extension Card {
  /// The title: the state, or the incident and the state.
  var title: Block {
    .title(of: assessment.actor, assessment.incident, rules: report.rules, asOf: report.asOf)
  }
}

extension Block {
  /// A document's title: the state, then rules and day.
  static func title(
    of actor: AssessedActor, _ incident: NamedID? = nil, rules: RuleSetIdentity,
    asOf day: CalendarDate
  ) -> Block {
    let state: Phrase = .name("\(actor.name)") + " (\(actor.code))"
    let context: [Phrase] = ["\(rules.title) \(rules.version)", "as of \(day.long)"]
    guard let incident else { return .title(state, context: context) }
    return .title(.name("\(incident.title)"), context: [state] + context)
  }
}
