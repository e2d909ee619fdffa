/// A picture of figures, for who sees it; who does not has its summary and its table.
///
/// A medium that cannot draw prints title, summary and table. Builders are pure functions from a
/// result to a chart, each in a file of `Charts`.
struct Chart: Sendable {
  /// What is drawn.
  let title: Phrase
  /// The text alternative: one or two sentences that say what the picture shows.
  let summary: Phrase
  let drawing: Drawing
  /// The same for a narrow screen, about `Drawing.narrowWidth` wide; without it the drawing
  /// scrolls there in a box of its own.
  var narrow: Drawing?
  /// The same figures.
  var table: Table?

  init(
    _ title: Phrase, summary: Phrase, drawing: Drawing, narrow: Drawing? = nil,
    table: Table? = nil
  ) {
    self.title = title
    self.summary = summary
    self.drawing = drawing
    self.narrow = narrow
    self.table = table
  }
}
