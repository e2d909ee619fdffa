import ThreatModel

extension AssessmentReport {
  /// The overview with a picture of it.
  var overviewPage: Document {
    var document = overview
    guard let chart = indexChart else { return document }
    let place = document.blocks.firstIndex { if case .overview = $0 { true } else { false } }
    document.blocks.insert(.chart(chart), at: place ?? document.blocks.count)
    return document
  }

  /// The index of each state beside the rungs' thresholds; nothing to draw for fewer than two.
  private var indexChart: Chart? {
    guard assessments.count > 1 else { return nil }
    return Chart(
      "Index of each state",
      summary: """
        Solid up to the cautious reading, outlined up to the generous one. Lines mark the index that \
        each rung asks for; its gates stand beside that, so a longer bar may stand on a lower rung.
        """,
      drawing: indexDrawing(width: Drawing.wideWidth),
      narrow: indexDrawing(width: Drawing.narrowWidth))
  }

  private func indexDrawing(width: Int) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let scale = PointScale(from: 0, to: width)
    let rungs = (assessments.first?.ladder ?? []).enumerated().compactMap { number, rung in
      rung.atLeast.map { (number: number, least: $0) }
    }
    let height = assessments.count * Drawing.rowHeight + 4
    for (place, rung) in rungs.enumerated() {
      let end = place + 1 < rungs.count ? rungs[place + 1].least : .hundred
      let (x, right) = (scale.place(rung.least), scale.place(end))
      drawing.rectangle(x: x, y: 20, width: right - x, height: height, as: .band(rung.number))
      drawing.text(
        DrawnText.lines(
          of: "rung \(rung.number)", within: right - x, atMost: 1
        ).first.map { $0.plainText.hasSuffix("…") ? "\(rung.number)" : $0 } ?? .none,
        at: Place(x: x + 3, y: 13), as: .faint)
      drawing.line(from: Place(x: x, y: 18), to: Place(x: x, y: 20 + height), as: .axis)
    }
    var y = 24
    for assessment in assessments {
      let rung: Phrase = "\(assessment.ladder[assessment.recommended].title)"
      let figure = assessment.index.spread
      let name: Phrase = "\(assessment.actor.name)"
      let room = width - DrawnText.width(of: figure) - 24
      let label = DrawnText.lines(of: name + " · " + rung, within: room, atMost: 1)
      drawing.text(label.first ?? .none, at: Place(x: 6, y: y + 13), as: .emphasis)
      drawing.text(figure, at: Place(x: width - 6, y: y + 13), .end)
      drawing.bar(assessment.index, on: scale, y: y + 17, hint: name + ": " + figure)
      y += Drawing.rowHeight
    }
    drawing.height = y
    return drawing
  }
}
