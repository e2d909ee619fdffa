import ThreatModel

extension Card {
  /// The score of each criterion with what is open in it, and the index between them and the rung
  /// above.
  var criteriaChart: Chart {
    Chart(
      "Criteria", summary: criteriaSummary, drawing: criteriaDrawing(width: Drawing.columnWidth),
      narrow: criteriaDrawing(width: Drawing.narrowWidth), table: criteriaTable)
  }

  private var criteriaSummary: Phrase {
    let index = assessment.index
    let width: Phrase =
      index.low == index.high
      ? "at \(index.low.fixed) of 100"
      : "between \(index.low.fixed) and \(index.high.fixed) of 100"
    let ranked = assessment.criteria.filter { $0.score.low > .zero }
      .sorted { $0.score.low > $1.score.low }
    guard let first = ranked.first else { return "No criterion scores; the index is \(width)." }
    let strongest: Phrase = "\(first.title) scores most, \(first.score.fixed)"
    return "\(strongest); the index stands \(width)."
  }

  private func criteriaDrawing(width: Int) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let scale = PointScale(from: 0, to: width)
    var y = 0
    func add(_ title: Phrase, _ weight: Phrase, _ score: Interval<Points>, isIndex: Bool) {
      let look: Look = isIndex ? .emphasis : .label
      let figure = score.spread
      let room = width - DrawnText.width(of: figure) - 12
      let whole = DrawnText.width(of: title + weight) <= room ? title + weight : title
      let label = DrawnText.lines(of: whole, within: room, atMost: 1)
      drawing.text(label.first ?? .none, at: Place(x: 0, y: y + 13), as: look)
      drawing.text(figure, at: Place(x: width, y: y + 13), .end, as: look)
      drawing.bar(score, on: scale, y: y + 17, hint: title + ": " + score.spread)
      if isIndex, let threshold = nextThreshold {
        drawing.mark(threshold, on: scale, y: y + 17)
      }
      y += Drawing.rowHeight
    }
    for criterion in assessment.criteria {
      add(
        "\(criterion.title)", " · weight \(criterion.weight.brief)", criterion.score,
        isIndex: false)
    }
    drawing.line(from: Place(x: 0, y: y - 2), to: Place(x: width, y: y - 2), as: .axis)
    y += 4
    add("Index", .none, assessment.index, isIndex: true)
    if let note = thresholdNote {
      let lines = DrawnText.lines(of: note, within: width, atMost: 2)
      for line in lines {
        drawing.text(line, at: Place(x: 0, y: y + 6), as: .faint)
        y += DrawnText.lineHeight
      }
    }
    drawing.height = y
    return drawing
  }

  /// What the rung above the recommended one asks of the index.
  var nextThreshold: Points? {
    assessment.next.flatMap { next in
      assessment.ladder.first { $0.id == next.designation.id }?.atLeast
    }.flatMap { $0 > .zero ? $0 : nil }
  }

  private var thresholdNote: Phrase? {
    guard let next = assessment.next, let threshold = nextThreshold else { return nil }
    return
      "Dashed: \(next.designation.title) asks for an index of \(threshold.fixed), and its gates."
  }
}

extension Interval<Points> {
  /// `48.40–61.25`, or one figure where both ends are the same.
  var spread: Phrase { low == high ? low.fixed : fixed }
}
