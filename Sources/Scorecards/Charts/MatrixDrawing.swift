import ThreatModel

extension IncidentMatrix {
  /// The cells, darker the more they add; on a narrow sheet each title stands above its cells.
  func drawing(width: Int) -> Drawing {
    let isNarrow = width < 500
    let start = isNarrow ? 0 : 392
    let cell = criteria.isEmpty ? 0 : (width - start) / criteria.count
    let edges = MatrixEdges(start: start, cell: cell, isNarrow: isNarrow, width: width)
    var drawing = Drawing(width: width, height: 0)
    var y = titles(on: &drawing, edges)
    let most = lines.flatMap(\.cells).map(\.low).max() ?? .zero
    for line in lines {
      y = row(
        line.title, line.cells.map(Self.text), at: y, look: .label, on: &drawing, edges
      ) { drawing, place, box in
        let added = line.cells[place]
        let look: Look =
          added.low > .zero
          ? .band(Self.step(added.low, of: most)) : added.high > .zero ? .possible : .empty
        let hint = line.title + ", \(criteria[place].title): "
        drawing.rectangle(
          x: box.x, y: box.y, width: cell - 3, height: Self.cellHeight, as: look,
          hint: hint
            + (added.low == added.high
              ? added.low.fixed : "\(added.low.fixed), generous reading \(added.high.fixed)"))
      }
    }
    drawing.line(from: Place(x: 0, y: y + 1), to: Place(x: width, y: y + 1), as: .axis)
    y = row(
      "Score", criteria.map { $0.score.low.fixed }, at: y + 3, look: .emphasis, on: &drawing, edges
    ) { _, _, _ in }
    drawing.height = y
    return drawing
  }

  private static let cellHeight = 21

  /// The titles of the criteria; where they have no room, letters that stand for them.
  private func titles(on drawing: inout Drawing, _ edges: MatrixEdges) -> Int {
    guard edges.isNarrow else {
      let titles = criteria.map {
        DrawnText.lines(of: "\($0.title)", within: edges.cell + 2, atMost: 2)
      }
      let height = (titles.map(\.count).max() ?? 0) * DrawnText.lineHeight
      for (place, lines) in titles.enumerated() {
        for (number, line) in lines.enumerated() {
          let y = height - (lines.count - number) * DrawnText.lineHeight + 12
          drawing.text(line, at: Place(x: edges.middle(of: place), y: y), .middle, as: .faint)
        }
      }
      return height + 4
    }
    let letters = criteria.enumerated().map { place, criterion -> Phrase in
      Self.letter(place) + "\u{A0}\(criterion.title)"
    }.joined(separator: ", ")
    var y = 0
    for line in DrawnText.lines(of: letters, within: edges.width, atMost: 5) {
      drawing.text(line, at: Place(x: 0, y: y + 12), as: .faint)
      y += DrawnText.lineHeight
    }
    for place in criteria.indices {
      drawing.text(
        Self.letter(place), at: Place(x: edges.middle(of: place), y: y + 14), .middle,
        as: .emphasis)
    }
    return y + 20
  }

  /// A title and the text of its cells; returns where the next row begins.
  private func row(
    _ title: Phrase, _ texts: [Phrase], at y: Int, look: Look, on drawing: inout Drawing,
    _ edges: MatrixEdges, box: (inout Drawing, Int, Place) -> Void
  ) -> Int {
    var y = y
    let room = edges.isNarrow ? edges.width : edges.start - 10
    let label = DrawnText.lines(of: title, within: room, atMost: 1).first ?? .none
    drawing.text(label, at: Place(x: 0, y: y + 15), as: look)
    if edges.isNarrow { y += 20 }
    for (place, text) in texts.enumerated() {
      box(&drawing, place, Place(x: edges.start + place * edges.cell + 1, y: y))
      drawing.text(text, at: Place(x: edges.middle(of: place), y: y + 15), .middle, as: look)
    }
    return y + Self.cellHeight + 3
  }

  /// Whole points, as a cell has no room for more; its hint and the table have all of them.
  private static func text(_ cell: Reading<Points>) -> Phrase {
    if cell.low > .zero { return tenths(cell.low) }
    return cell.high > .zero ? "+" + tenths(cell.high) : .none
  }

  private static func tenths(_ points: Points) -> Phrase {
    let tenths = (points.hundredths + 5) / 10
    return Phrase(ours: tenths == 0 ? "<0.1" : "\(tenths / 10).\(tenths % 10)")
  }

  /// One of seven steps from little to most.
  private static func step(_ points: Points, of most: Points) -> Int {
    1 + points.hundredths * 6 / max(most.hundredths, 1)
  }

  private static func letter(_ place: Int) -> Phrase {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return Phrase(ours: place < letters.count ? String(letters[place]) : "\(place + 1)")
  }
}

/// Where the columns of a matrix stand.
private struct MatrixEdges {
  let start: Int
  let cell: Int
  let isNarrow: Bool
  let width: Int

  func middle(of place: Int) -> Int { start + place * cell + cell / 2 }
}
