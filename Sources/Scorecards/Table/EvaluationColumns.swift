import ThreatModel

/// How wide each column of the evaluation table is.
///
/// Columns first take what their texts need. Where that is too much, the reason gives way, then
/// the bar, then the titles; then the bar goes, and last the reason.
struct EvaluationColumns {
  private var actor: Int
  private var recommended: Int
  private var possible: Int
  private let indexLow: Int
  private let indexHigh: Int
  /// 0 where there is no bar.
  private var bar = 20
  /// 0 where there is no reason.
  private var reason: Int

  private static let leastReason = 16
  private static let gap = 2

  /// Fits the lines between the indent and the style's width.
  init(lines: [EvaluationLine], style: TextStyle) {
    func widest(_ heading: Phrase, _ cell: (EvaluationLine) -> Phrase) -> Int {
      lines.reduce(style.resolve(heading).columns) { max($0, style.resolve(cell($1)).columns) }
    }
    actor = widest("ACTOR", \.actor)
    recommended = widest("RECOMMENDED", \.recommended)
    possible = widest("POSSIBLE", \.possible)
    reason = widest("STRONGEST REASON", \.reason)
    indexLow = lines.map { "\($0.index.low)".count }.max() ?? 0
    indexHigh = lines.map { "\($0.index.high)".count }.max() ?? 0
    fit(into: style.width - 2)
  }

  private var total: Int {
    let columns = [actor, recommended, possible, index, bar, reason].filter { $0 > 0 }
    return columns.reduce(0, +) + Self.gap * (columns.count - 1)
  }

  private var index: Int { indexLow + 3 + indexHigh }

  private mutating func fit(into width: Int) {
    shrink(\.reason, to: 28, width)
    shrink(\.bar, to: 12, width)
    shrink(\.actor, to: 24, width)
    let (fullActor, fullRecommended, fullPossible) = (actor, recommended, possible)
    shrink(\.possible, to: 18, width)
    shrink(\.recommended, to: 20, width)
    shrink(\.reason, to: 20, width)
    if total > width {
      bar = 0
      (actor, recommended, possible) = (fullActor, fullRecommended, fullPossible)
      shrink(\.reason, to: Self.leastReason, width)
      shrink(\.possible, to: 14, width)
      shrink(\.recommended, to: 16, width)
      shrink(\.actor, to: 12, width)
    }
    if total > width {
      reason = 0
      (actor, recommended, possible) = (fullActor, fullRecommended, fullPossible)
      shrink(\.actor, to: 12, width)
      shrink(\.possible, to: 12, width)
      shrink(\.recommended, to: 11, width)
      shrink(\.possible, to: 8, width)
      shrink(\.actor, to: 5, width)
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

  /// The line above the actors.
  var heading: [Cell] {
    cells(
      .faint("ACTOR"), .faint("RECOMMENDED"), .faint("POSSIBLE"), .right(.faint("INDEX"), index),
      .faint(Bar(width: bar).axis), .faint("STRONGEST REASON"))
  }

  /// The line of one actor.
  func cells(of line: EvaluationLine) -> [Cell] {
    cells(
      line.actor, line.recommended, line.possible,
      .left(line.index(low: indexLow, high: indexHigh), index),
      Bar(width: bar).phrase(line.index), line.reason)
  }

  private func cells(
    _ actor: Phrase, _ recommended: Phrase, _ possible: Phrase, _ index: Cell, _ bar: Phrase,
    _ reason: Phrase
  ) -> [Cell] {
    var cells: [Cell] = [
      .cut(actor, self.actor), .cut(recommended, self.recommended), .cut(possible, self.possible),
      index,
    ]
    if self.bar > 0 { cells.append(.left(bar, self.bar)) }
    if self.reason > 0 { cells.append(.cut(reason, self.reason)) }
    return cells
  }
}
