public import ThreatModel

extension RulePage {
  /// The rule set for people: what it asks, what it decides, why, and whose judgement that is.
  public var page: ReportPage {
    let chapters =
      [guide, ladderChapter, gateChapter, criteriaChapter, settingsChapter]
      + (cases.isEmpty ? [] : [casesChapter]) + [groundsChapter, wordsChapter]
    return ReportPage(
      document: Document(marking: nil, blocks: head + chapters.map(Block.section) + foot))
  }

  private var head: [Block] {
    let facts = [
      rules.question.map { Entry("Question", "\($0)") },
      jurisdiction.map { Entry("For", "\($0)") },
      Entry(
        "Rule set",
        Phrase(quoting: rules.id, as: .code) + ", version \(rules.version), sha256 \(digest)"),
      Entry("In short", summary),
    ]
    return [
      .title("\(rules.title)", context: ["version \(rules.version)"]),
      .paragraph(.strong(AssessmentReport.notice) + " " + Self.standing), .pause,
      .entries(Entries(.grounds, facts.compactMap(\.self))),
      .contents,
    ]
  }

  private static var standing: Phrase {
    "This page says how a rule set weighs public evidence. It says nothing of any state."
  }

  private var summary: Phrase {
    let ruleCount = criteria.reduce(0) { $0 + $1.rules.count }
    let parts = [
      counted(ladder.count, "rung"), counted(gates.count, "gate"),
      counted(criteria.count, "criterion", plural: "criteria"), counted(ruleCount, "rule"),
    ]
    return parts.listed
  }

  /// Rule set, vocabulary and scales, as other reports name them.
  private var digest: Phrase { .code("\(String(rules.sha256.prefix(8)))…") }

  private var guide: Section {
    Section(
      "How to read this page", at: Anchor("reading"),
      [
        .listing(
          .bullets(
            [
              """
              A rule asks one thing of an incident, or of all incidents together. Where it fires it \
              earns its points, times the likelihood that the state stands behind the incident, times \
              how recent that is.
              """,
              """
              Within a criterion these add up to a score from 0 to 100. The mean of the scores, each \
              with its criterion's weight, is the index.
              """,
              """
              The ladder turns index and gates into a rung. A gate is a demand that no index can make \
              up for. What is recommended is the highest rung that has no unreached rung below it.
              """,
              """
              All is computed twice. The cautious reading counts only what is certain, and decides \
              what is recommended; the generous one also counts what is open, and says what is possible.
              """,
              """
              No rule and no gate can see which state it is about. Denials and official positions are \
              never scored.
              """,
            ] + departures))
      ])
  }

  /// What this rule set does otherwise than the guide says.
  private var departures: [Phrase] {
    settings.filter { ["subject", "attribution.weigh", "index.rescale"].contains($0.key) }
      .map { "In this rule set: \($0.title.withSmallFirst) \($0.value). \($0.meaning)" }
  }

  private var foot: [Block] {
    [
      .closing([
        .strong(AssessmentReport.notice), .faint("rules sha256 \(digest)"),
      ]),
      .command("Again", "threatlevel document \(rules.path.quotedForShell)", options: []),
    ]
  }
}

extension String {
  /// With a small first letter and a colon behind.
  fileprivate var withSmallFirst: String { prefix(1).lowercased() + dropFirst() + ":" }
}

extension Phrase {
  /// A condition as lines of code; blanks at the end of the last are none of it.
  static func code(lines text: String) -> [Phrase] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.map { Phrase(drawn: String($0)) }
  }
}
