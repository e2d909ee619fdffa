import ThreatModel

extension Card {
  /// The question, the rungs, and how likely and how well founded the answer is.
  func writeAnswer(on page: inout Page) {
    let name: Phrase = "\(assessment.actor.name.uppercased()) (\(assessment.actor.code))"
    page.blank()
    page.paragraph(
      .strong(name)
        + " · \(report.rules.title) \(report.rules.version) · as of \(report.asOf.long)")
    page.blank()
    if let question = report.rules.question {
      page.entry("Question", "\(question)")
    }
    if let jurisdiction = report.rules.jurisdiction {
      page.entry("Jurisdiction", self.name(ofCode: jurisdiction))
    }
    page.blank()
    writeRungs(on: &page)
    for paragraph in [likelihoodSentence, confidenceSentence, coverageSentence] {
      page.blank()
      page.paragraph(paragraph, indent: Page.indent)
    }
  }

  private func writeRungs(on page: inout Page) {
    page.entry(
      "Recommended", .strong("\(recommended.title)"), at: place(assessment.recommended))
    if assessment.possible == assessment.recommended {
      page.entry("Possible", "the same: what is still open would not change it")
    } else {
      page.entry("Possible", "\(possible.title)", at: place(assessment.possible))
      page.entry("", prospect)
    }
    for override in assessment.overrides {
      page.entry(
        "Override", "\(override.rung.title), by \(override.analyst) (see OVERRIDES)")
    }
  }

  private func place(_ rung: Int) -> Phrase { "rung \(rung) of 0–\(assessment.ladder.count - 1)" }

  /// The bottom line, in the rule set's probability language and no other.
  private var likelihoodSentence: Phrase {
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
  private var confidenceSentence: Phrase {
    let level: Phrase = "\(assessment.confidence.level.rawValue)"
    let reasons = assessment.confidence.reasons.map(Phrase.sentence)
    return (["Analytic confidence: " + .strong(level) + "."] + reasons)
      .joined(separator: " ")
  }

  private var coverageSentence: Phrase {
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

extension Page {
  /// A labelled line of the answer, with its place on the ladder at the right edge.
  fileprivate mutating func entry(_ label: Phrase, _ text: Phrase, at place: Phrase = .none) {
    var cells: [Cell] = [.left(label, 12), .rest(text)]
    if !place.isEmpty { cells.append(.right(place, style.resolve(place).columns)) }
    row(cells, indent: Self.indent)
  }
}
