import ThreatModel

/// How wide each column of the evaluation table is.
///
/// No text is cut: where columns are narrower than their texts, these go on below, between
/// words. The reason has a column only where there is room for one; otherwise it stands below
/// each actor.
struct EvaluationColumns {
  private var actor: Int
  private var recommended: Int
  private var possible: Int
  private let index: Int
  /// 0 where there is no bar.
  private var bar = 20
  /// 0 where the reason stands below.
  private var reason: Int

  private static let gap = 2

  /// Columns that a reason needs, so as not to become a tower of words.
  private static let leastReason = 40

  /// Columns from which on there is always room for a bar.
  private static let wide = 100

  /// Fits the lines between the indent and the style's width.
  init(lines: [EvaluationLine], style: TextStyle) {
    func widest(_ heading: Phrase, _ cell: (EvaluationLine) -> Phrase) -> Int {
      lines.reduce(style.resolve(heading).columns) { max($0, style.resolve(cell($1)).columns) }
    }
    let titles = EvaluationLine.titles
    actor = widest(titles.actor, \.actor)
    recommended = widest(titles.recommended, \.recommended)
    possible = widest(titles.possible, \.possible)
    reason = widest(titles.reason, \.reason)
    index = widest(titles.index, \.index.fixed)
    let width = style.width - Page.indent
    let word = lines.flatMap { [$0.recommended, $0.possible, titles.recommended] }
      .reduce(0) { max($0, style.resolve($1).longestWord) }
    shrink(\.reason, to: Self.leastReason, width)
    if total > width { reason = 0 }
    if total > width { shrink(\.bar, to: 12, width) }
    if style.width >= Self.wide {
      shrinkTitles(to: max(20, word), width)
      shrink(\.actor, to: 20, width)
    }
    if total > width { bar = 0 }
    shrink(\.actor, to: 20, width)
    shrinkTitles(to: word, width)
    shrink(\.actor, to: 5, width)
    // Words longer than half the line leave no choice.
    shrinkTitles(to: 6, width)
  }

  private var total: Int {
    let columns = [actor, recommended, possible, index, bar, reason].filter { $0 > 0 }
    return columns.reduce(0, +) + Self.gap * (columns.count - 1)
  }

  /// Narrows both title columns by what is too much, the wider one first.
  private mutating func shrinkTitles(to least: Int, _ width: Int) {
    while total > width, max(recommended, possible) > least {
      if possible >= recommended { possible -= 1 } else { recommended -= 1 }
    }
  }

  /// Narrows a column by what is too much, but not below `least`.
  private mutating func shrink(
    _ column: WritableKeyPath<Self, Int>, to least: Int, _ width: Int
  ) {
    let excess = total - width
    guard excess > 0, self[keyPath: column] > least else { return }
    self[keyPath: column] = max(least, self[keyPath: column] - excess)
  }

  /// Writes the line above the actors.
  func writeHeading(on page: inout Page) {
    func heading(_ title: Phrase) -> Phrase { .faint(.name(title)) }
    let titles = EvaluationLine.titles
    write(
      heading(titles.actor), heading(titles.recommended), heading(titles.possible),
      .right(heading(titles.index), index), .faint(Bar(width: bar).axis), heading(titles.reason),
      on: &page)
  }

  /// Writes what the table says of one actor.
  func write(_ line: EvaluationLine, on page: inout Page) {
    write(
      .strong(line.actor), line.recommended, line.possible,
      .right(line.index.fixed, index),
      Bar(width: bar).phrase(line.index), line.reason, on: &page)
  }

  private func write(
    _ actor: Phrase, _ recommended: Phrase, _ possible: Phrase, _ index: Cell, _ bar: Phrase,
    _ reason: Phrase, on page: inout Page
  ) {
    var cells: [Cell] = [
      .left(actor, self.actor), .left(recommended, self.recommended),
      .left(possible, self.possible), index,
    ]
    if self.bar > 0 { cells.append(.left(bar, self.bar)) }
    if self.reason > 0 { cells.append(.left(reason, self.reason)) }
    page.row(cells, indent: Page.indent)
    guard self.reason == 0 else { return }
    page.row([.left("", self.actor), .rest(reason)], indent: Page.indent)
  }
}
