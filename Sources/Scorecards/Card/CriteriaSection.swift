import ThreatModel

extension Card {
  /// The score of each criterion and the index that they add up to.
  func writeCriteria(on page: inout Page) {
    let bar = Bar(width: page.measure < 80 ? 12 : 20)
    page.blank()
    page.row(
      criterionCells(
        .strong("CRITERIA"), .faint("weight"), .faint("low"), .faint("high"), .faint(bar.axis),
        bar: bar))
    for criterion in assessment.criteria {
      page.row(
        criterionCells(
          "\(criterion.title)", criterion.weight.brief, criterion.score.low.fixed,
          criterion.score.high.fixed, bar.phrase(criterion.score), bar: bar),
        indent: Page.indent)
    }
    page.row(
      criterionCells(
        .strong("Index"), assessment.weights.brief, .strong(assessment.index.low.fixed),
        .strong(assessment.index.high.fixed), bar.phrase(assessment.index), bar: bar),
      indent: Page.indent)
    page.blank()
    page.paragraph(
      """
      Index = sum of weight × score, divided by \(assessment.weights.brief). Weights are \
      convention.\(shortfall)
      """, indent: Page.indent)
  }

  private var shortfall: Phrase {
    guard let next = assessment.next,
      let rung = assessment.ladder.first(where: { $0.id == next.designation.id }),
      let threshold = rung.atLeast
    else { return .none }
    let missing: Phrase =
      next.missingPoints > .zero
      ? "\(next.missingPoints.fixed) points short" : "the index is enough"
    return " The next rung, \(next.designation.title), asks for \(threshold.fixed): \(missing)."
  }

  private func criterionCells(
    _ title: Phrase, _ weight: Phrase, _ low: Phrase, _ high: Phrase, _ shape: Phrase, bar: Bar
  ) -> [Cell] {
    [
      .rest(title), .right(weight, 6), .right(low, 6), .right(high, 6), .left(shape, bar.width),
    ]
  }
}
