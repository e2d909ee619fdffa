import ThreatModel

extension SweepReport {
  /// The rungs as a map: a row for each state, a column for each value, darker for a higher rung.
  var chart: Chart {
    Chart(
      "Rungs at each value",
      summary: """
        A row for each state, a column for each value of \(setting.path); the darker, the higher the \
        recommended rung. A line marks what the rule set says.
        """,
      drawing: drawing(width: Drawing.pageWidth), narrow: drawing(width: Drawing.narrowWidth),
      table: table(values.indices))
  }

  private func drawing(width: Int) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let start = width < 500 ? 84 : 150
    let edges = SweepEdges(start: start, width: width, count: values.count)
    let rowHeight = 24
    axis(on: &drawing, edges)
    var y = 24
    for actor in actors {
      let label = DrawnText.lines(of: "\(actor.actor.name)", within: start - 8, atMost: 1)
      drawing.text(label.first ?? .none, at: Place(x: 0, y: y + 15))
      for run in runs(of: actor) {
        let (x, end) = (edges.x(of: run.lowerBound), edges.x(of: run.upperBound))
        let upshot = actor.standings[run.lowerBound]
        let hint: Phrase =
          "\(actor.actor.name), \(text(run.lowerBound)) to \(text(run.upperBound - 1)): "
          + "\(ladder[upshot.recommended].title)"
        drawing.rectangle(
          x: x, y: y, width: max(1, end - x - 1), height: rowHeight - 3,
          as: .band(upshot.recommended * 7 / max(1, ladder.count - 1)), hint: hint)
        let rungs = Self.rungs(upshot)
        if DrawnText.width(of: rungs) <= end - x {
          drawing.text(rungs, at: Place(x: (x + end) / 2, y: y + 15), .middle)
        }
      }
      y += rowHeight
    }
    mark(on: &drawing, edges, height: y)
    drawing.height = y + 4
    return drawing
  }

  /// Values above the columns, as many as there is room for.
  private func axis(on drawing: inout Drawing, _ edges: SweepEdges) {
    let widest = values.map { DrawnText.width(of: Phrase(ours: unit.text(of: $0))) }.max() ?? 1
    let step = max(1, (widest + 8) / max(1, edges.x(of: 1) - edges.x(of: 0)) + 1)
    for place in stride(from: 0, to: values.count, by: step) {
      drawing.text(
        Phrase(ours: unit.text(of: values[place])),
        at: Place(x: (edges.x(of: place) + edges.x(of: place + 1)) / 2, y: 14), .middle, as: .faint)
    }
  }

  /// A line where the rule set's own value stands, if it lies among the values.
  private func mark(on drawing: inout Drawing, _ edges: SweepEdges, height: Int) {
    guard let first = values.first, let last = values.last, (first...last).contains(own) else {
      return
    }
    let place = values.lastIndex { $0 <= own } ?? 0
    let x =
      values[place] == own
      ? (edges.x(of: place) + edges.x(of: place + 1)) / 2 : edges.x(of: place + 1)
    drawing.line(from: Place(x: x, y: 18), to: Place(x: x, y: height), as: .threshold)
  }

  /// Neighbouring values at which a state stands on the same rungs.
  private func runs(of actor: SweptActor) -> [Range<Int>] {
    actor.standings.indices.reduce(into: []) { runs, place in
      if let last = runs.last,
        actor.standings[last.lowerBound].rungs == actor.standings[place].rungs
      {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
  }

  private func text(_ place: Int) -> Phrase { Phrase(ours: unit.words(of: values[place])) }
}

/// Where the columns stand.
private struct SweepEdges {
  let start: Int
  let width: Int
  let count: Int

  /// The left edge of a column; that of the next is its right one.
  func x(of place: Int) -> Int { start + (width - start) * place / max(1, count) }
}
