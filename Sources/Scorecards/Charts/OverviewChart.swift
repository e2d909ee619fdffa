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
    guard assessments.count > 1, !isAboutIncidents else { return nil }
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
    let thresholds = (assessments.first?.ladder ?? []).enumerated().compactMap { number, rung in
      rung.atLeast.map { Threshold(rung: number, least: $0) }
    }
    drawing.name(thresholds, on: scale)
    var y = 18
    for assessment in assessments {
      let rung: Phrase = "\(assessment.ladder[assessment.recommended].title)"
      let figure = assessment.index.spread
      let name: Phrase = "\(assessment.actor.name)"
      // Bold letters are wider than those that text is measured by.
      let room = (width - DrawnText.width(of: figure) - 12) * 7 / 8
      let label = DrawnText.lines(of: name + " · " + rung, within: room, atMost: 1)
      drawing.text(label.first ?? .none, at: Place(x: 0, y: y + 13), as: .emphasis)
      drawing.text(figure, at: Place(x: width, y: y + 13), .end)
      // Rungs stand behind the bar alone: a name is easier to read on nothing.
      drawing.draw(thresholds, on: scale, y: y + 18)
      drawing.bar(
        assessment.index, on: scale, y: y + 18, hasTrack: false, hint: name + ": " + figure)
      y += Drawing.rowHeight + 1
    }
    drawing.height = y
    return drawing
  }
}

/// The index that a rung asks for.
private struct Threshold {
  let rung: Int
  let least: Points
}

extension Drawing {
  /// Names rungs above the places where they begin, by numbers alone where there is no room.
  fileprivate mutating func name(_ thresholds: [Threshold], on scale: PointScale) {
    for (threshold, end) in zip(thresholds, thresholds.ends) {
      let x = scale.place(threshold.least)
      let name: Phrase = "rung \(threshold.rung)"
      let fits = DrawnText.width(of: name) <= scale.place(end) - x
      text(fits ? name : "\(threshold.rung)", at: Place(x: x, y: 12), as: .faint)
    }
  }

  /// The rungs as the ground of a bar, with a line where each begins.
  fileprivate mutating func draw(_ thresholds: [Threshold], on scale: PointScale, y: Int) {
    for (threshold, end) in zip(thresholds, thresholds.ends) {
      let (x, right) = (scale.place(threshold.least), scale.place(end))
      rectangle(
        x: x, y: y, width: right - x, height: Self.barHeight, as: .band(threshold.rung))
      guard x > scale.start else { continue }
      line(from: Place(x: x, y: y - 1), to: Place(x: x, y: y + Self.barHeight + 3), as: .axis)
    }
  }
}

extension [Threshold] {
  /// Where the next one begins.
  fileprivate var ends: [Points] { dropFirst().map(\.least) + [.hundred] }
}
