import ThreatModel

/// What the cautious index is made of, piece by piece; the pieces add up to it exactly.
struct IndexPieces: Sendable {
  /// Something that is a part of the index.
  struct Piece: Sendable {
    let title: Phrase
    /// The incident, or what else there is to say of it.
    var aside = Phrase.none
    let share: Points
  }

  let pieces: [Piece]
  let index: Points

  /// The greatest reasons one by one, the others together.
  ///
  /// Each reason's share is rounded by itself, so that the shares need not add up to the index;
  /// what is left over goes into the last piece, which says so.
  init(_ card: Card, atMost most: Int) {
    let assessment = card.assessment
    index = assessment.index.low
    // The principal reasons come first in their own order: the text counts them.
    let principal = assessment.principal
    let others = assessment.reasons.indices
      .filter { !principal.contains($0) && assessment.reasons[$0].contribution.low > .zero }
      .sorted { a, b in
        let (first, second) = (assessment.reasons[a], assessment.reasons[b])
        return first.indexShare.low == second.indexShare.low
          ? a < b : first.indexShare.low > second.indexShare.low
      }
    let all = principal + others
    let shown = all.count <= most ? all : Array(all.prefix(most - 1))
    var pieces = shown.map { place -> Piece in
      let reason = assessment.reasons[place]
      return Piece(
        title: "\(reason.rule.title)",
        aside: reason.incident.map { card.title(ofIncident: $0) } ?? "over all incidents",
        share: reason.indexShare.low)
    }
    let left = index - pieces.reduce(.zero) { $0 + $1.share }
    let grouped = all.count - shown.count
    if grouped > 0 {
      pieces.append(
        Piece(
          title: counted(grouped, "smaller contribution"), aside: "together, rounding included",
          share: left))
    } else if left != .zero {
      pieces.append(Piece(title: "Rounding", share: left))
    }
    self.pieces = pieces
  }
}

extension Card {
  /// What the index is made of in the cautious reading, each piece beginning where the one before
  /// it ended; nothing where nothing counts.
  var waterfall: Chart? {
    let sum = IndexPieces(self, atMost: 7)
    guard let first = sum.pieces.first, sum.index > .zero else { return nil }
    let columns = [
      Column("Contribution", .text), Column("At", .name), Column("Points of the index", .points),
    ]
    let rows =
      sum.pieces.map { Row([.text($0.title), .text($0.aside), .text($0.share.fixed)]) }
      + [Row([.text(.strong("Index")), .text(.none), .text(.strong(sum.index.fixed))])]
    return Chart(
      "How the index adds up",
      summary: """
        \(counted(sum.pieces.count, "piece")) in the cautious reading, the greatest \
        \(first.share.fixed) (\(first.title.lowercasedStart)), add up to \(sum.index.fixed).
        """,
      drawing: sum.drawing(width: Drawing.columnWidth, next: nextThreshold),
      narrow: sum.drawing(width: Drawing.narrowWidth, next: nextThreshold),
      table: Table(columns: columns, needsTitles: true, rows: rows))
  }
}

extension IndexPieces {
  /// One row a piece: its words, and below them its part of the way to the index.
  fileprivate func drawing(width: Int, next: Points?) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let scale = PointScale(from: 0, to: width, most: max(index, next ?? .zero))
    var y = 0
    var sum = Points.zero
    for piece in pieces {
      let figure: Phrase = (piece.share < .zero ? "" : "+") + piece.share.fixed
      let room = width - DrawnText.width(of: figure) - 12
      // The incident stands beside the title where there is room for it.
      let whole = piece.aside.isEmpty ? piece.title : piece.title + " · " + piece.aside
      let label = DrawnText.lines(of: width < 500 ? piece.title : whole, within: room, atMost: 1)
      drawing.text(label.first ?? .none, at: Place(x: 0, y: y + 13))
      drawing.text(figure, at: Place(x: width, y: y + 13), .end)
      let (start, end) = (scale.place(sum), scale.place(sum + piece.share))
      sum += piece.share
      drawing.rectangle(
        x: 0, y: y + 17, width: width, height: Drawing.barHeight, as: .empty)
      drawing.rectangle(
        x: min(start, end), y: y + 17, width: max(abs(end - start), 1),
        height: Drawing.barHeight, as: .certain, hint: whole + ": " + figure)
      y += 17 + Drawing.barHeight
      drawing.line(from: Place(x: end, y: y), to: Place(x: end, y: y + 7), as: .axis)
      y += 7
    }
    drawing.line(from: Place(x: 0, y: y), to: Place(x: width, y: y), as: .axis)
    drawing.text("Index", at: Place(x: 0, y: y + 17), as: .emphasis)
    drawing.text(sum.fixed, at: Place(x: width, y: y + 17), .end, as: .emphasis)
    drawing.bar(Interval(sum), on: scale, y: y + 24, hint: "Index: \(sum.fixed)")
    if let next { drawing.mark(next, on: scale, y: y + 24) }
    drawing.height = y + 24 + Drawing.barHeight + 6
    return drawing
  }
}

extension Phrase {
  /// The phrase as it goes on within a sentence, unless it begins with an acronym.
  fileprivate var lowercasedStart: Phrase {
    let text = plainText
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return self }
    return Phrase(quoting: first.lowercased() + text.dropFirst())
  }
}
