import ThreatModel

extension Card {
  /// All rungs, the highest on top, with the two that the readings support.
  var ladderChart: Chart {
    let top = assessment.ladder.count - 1
    let possible: Phrase =
      assessment.possible == assessment.recommended
      ? "No higher rung is possible."
      : "Rung \(assessment.possible), \(self.possible.title), is possible."
    return Chart(
      "Ladder",
      summary: """
        \(actor) stands on rung \(assessment.recommended) of 0–\(top), \(recommended.title). \
        \(possible)
        """, drawing: ladderDrawing(width: Drawing.narrowWidth))
  }

  private func ladderDrawing(width: Int) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    var y = 0
    for (number, rung) in assessment.ladder.enumerated().reversed() {
      let isRecommended = number == assessment.recommended
      let isPossible = number == assessment.possible && !isRecommended
      let word: Phrase = isRecommended ? "recommended" : isPossible ? "possible" : .none
      let room = width - 34 - (word.isEmpty ? 8 : DrawnText.width(of: word) + 16)
      // Heavy letters are wider.
      let lines = DrawnText.lines(
        of: "\(rung.title)", within: isRecommended ? room * 5 / 6 : room, atMost: 2)
      let height = 9 + max(lines.count, 1) * DrawnText.lineHeight
      let look: Look = isRecommended ? .certain : isPossible ? .possible : .band(number)
      let textLook: Look = isRecommended ? .inverse : .label
      drawing.rectangle(x: 1, y: y + 1, width: width - 2, height: height, as: look)
      drawing.text("\(number)", at: Place(x: 14, y: y + 17), .middle, as: textLook)
      for (place, line) in lines.enumerated() {
        drawing.text(
          line, at: Place(x: 32, y: y + 17 + place * DrawnText.lineHeight), as: textLook)
      }
      drawing.text(word, at: Place(x: width - 10, y: y + 17), .end, as: textLook)
      y += height + 3
    }
    drawing.height = max(y, 1)
    return drawing
  }
}
