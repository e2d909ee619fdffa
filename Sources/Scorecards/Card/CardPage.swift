import ThreatModel

extension Card {
  /// The card for a medium with room and pictures.
  ///
  /// First the answer, then why, then what would change it and what else was said: what a decision
  /// needs, on two sheets of paper. The record that it rests on stands below, to be opened. It says
  /// all that `document` says.
  var page: Document {
    Document(
      marking: report.marking,
      blocks: [title] + body)
  }

  /// All of the page but its title.
  var body: [Block] {
    let answer: [Block] = [
      .group(
        .beside,
        [
          .group(.column, [.entries(Entries(.questions, rungs))]),
          .group(.column, [.chart(ladderChart)]),
        ]),
      .paragraph(likelihoodSentence), .paragraph(confidenceSentence),
      .paragraph(.faint(coverageSentence)),
    ]
    let before: [[Block]] = [
      [.entries(Entries(.questions, question)), .group(.answer, answer)], warnings,
      changeAtFirst, why, scores, nearest, conventions, nextDay, matrix.map { [.chart($0)] } ?? [],
      pair(gates, gaps(atMost: Self.gapsAtFirst) + latestDenials), meaning, overrides, alternatives,
      stanceOnDay, absences, footer,
    ]
    return before.flatMap(\.self) + [.group(.record(recordTitle), record)]
  }

  /// Pictures only where they show more than the text: no bar without a score.
  private var scores: [Block] {
    guard assessment.index.high > .zero else { return criteria }
    let sums: [Block] =
      [.group(.column, [.chart(criteriaChart)])]
      + (waterfall.map { [.group(.column, [.chart($0)])] } ?? [])
    return [
      .heading("Scores", remark: "solid: cautious reading; outlined: what the generous one adds"),
      .group(.beside, sums), .paragraph(meaningOfIndex),
    ]
  }

  /// Two sections that may stand side by side.
  private func pair(_ first: [Block], _ second: [Block]) -> [Block] {
    let sections = [first, second].filter { !$0.isEmpty }
    guard sections.count == 2 else { return sections.flatMap(\.self) }
    return [.group(.beside, sections.map { .group(.column, $0) })]
  }

  private var recordTitle: Phrase {
    "The record: \(counted(assessment.incidents.count, "incident")), "
      + "\(counted(assessment.sources.count, "source")), arithmetic"
  }

  /// How many gaps stand above the record; the prospect of a higher rung may name the first ones.
  private static var gapsAtFirst: Int { 3 }

  private var record: [Block] {
    let allGaps = assessment.gaps.count > Self.gapsAtFirst ? gaps : []
    let whole: [[Block]] = [
      changeInFull, allGaps, arithmetic, ladder, incidents, accusers, otherClaims,
      furtherStatements,
      furtherDenials,
      reports, uncertainties, responses, stances, sources,
    ]
    return whole.flatMap(\.self)
  }
}
