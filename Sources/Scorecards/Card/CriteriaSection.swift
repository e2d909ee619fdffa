import ThreatModel

extension Card {
  /// The score of each criterion and the index that they add up to.
  var criteria: [Block] { [.table(criteriaTable), .pause, .paragraph(meaningOfIndex)] }

  /// The figures of each criterion and of the index.
  var criteriaTable: Table {
    var rows = assessment.criteria.map { criterion in
      row(
        "\(criterion.title)", weight: criterion.weight, criterion.score.low.fixed,
        criterion.score.high.fixed, criterion.score)
    }
    rows.append(
      row(
        .strong("Index"), weight: assessment.weights, .strong(assessment.index.low.fixed),
        .strong(assessment.index.high.fixed), assessment.index))
    return Table(
      heading: "Criteria",
      columns: [
        Column("Criterion", .text), Column("Weight", .points), Column("Low", .points),
        Column("High", .points), Column(.none, .bar),
      ], rows: rows)
  }

  /// How the index comes about, and what it is short of.
  var meaningOfIndex: Phrase {
    if let sums = assessment.reachable {
      return """
        Index = (sum of weight × score − \(sums.low.fixed)) × 100 / (\(sums.high.fixed) − \
        \(sums.low.fixed)), rescaled: 0 is the least sum that the options can give, 100 the greatest; \
        the plain weighted mean is another number. Weights are convention.\(shortfall)
        """
    }
    return """
      Index = sum of weight × score, divided by \(assessment.weights.brief). Weights are \
      convention.\(shortfall)
      """
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

  private func row(
    _ title: Phrase, weight: Points, _ low: Phrase, _ high: Phrase, _ score: Interval<Points>
  ) -> Row {
    Row([.text(title), .text(weight.brief), .text(low), .text(high), .bar(score)])
  }
}
