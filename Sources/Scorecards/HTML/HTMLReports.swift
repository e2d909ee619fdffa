public import ThreatModel

/// `scorecard` as one file of HTML that needs nothing beside it: no script, no network.
///
/// Printed on A4 a card is two pages, or with what moved it since a day a little more where there is
/// very much to say; its record follows where a reader has opened it.
public struct HTMLScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// One card, or a table of contents and the cards below it.
  public func render(_ report: AssessmentReport) -> String {
    let cards = report.assessments.map { Card($0, in: report) }
    guard cards.count == 1, let card = cards.first else {
      return HTMLPage.sheet(of: report.cards(cards))
    }
    return HTMLPage.sheet(of: card.page)
  }
}

/// `evaluate` as one file of HTML that needs nothing beside it: a picture and a table of all states.
public struct HTMLEvaluation: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "html"

  /// A writer of HTML.
  public init() {}

  /// The states, most serious first, and what to read next.
  public func render(_ report: AssessmentReport) -> String {
    HTMLPage.sheet(of: report.overviewPage)
  }
}

extension AssessmentReport {
  /// Several cards on one page, each a section that the contents lead to.
  fileprivate func cards(_ cards: [Card]) -> Document {
    let title = Block.title(
      "\(rules.title) \(rules.version)",
      context: ["as of \(asOf.long)", counted(cards.count, "scorecard")])
    let sections = cards.map { card in
      let actor = card.assessment.actor
      let incident = card.assessment.incident
      return Block.section(
        Section(
          incident.map { Phrase.name("\($0.title)") }
            ?? (.name("\(actor.name)") + " (\(actor.code))"),
          at: incident.map { Anchor("incident", "\(actor.code)-\($0.id)") }
            ?? Anchor("state", actor.code),
          aside: "\(card.recommended.title)", isOutlined: false, card.body))
    }
    let body = cards.isEmpty ? [Self.noActor] : [.contents] + sections
    return Document(marking: marking, blocks: [title] + body)
  }
}
