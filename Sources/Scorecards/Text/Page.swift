/// A piece of a row: text in a column of its own.
struct Cell {
  /// What happens to text that is longer than its column.
  enum Overflow {
    /// It goes on below, in the same column.
    case wrap
    /// It ends in an ellipsis.
    case cut
  }

  var phrase: Phrase
  /// Columns; `nil` for what the other cells leave.
  var width: Int?
  var isRight = false
  var overflow = Overflow.wrap

  /// Text at the left of so many columns.
  static func left(_ phrase: Phrase, _ width: Int) -> Cell { Cell(phrase: phrase, width: width) }

  /// Text at the right of so many columns.
  static func right(_ phrase: Phrase, _ width: Int) -> Cell {
    Cell(phrase: phrase, width: width, isRight: true)
  }

  /// Text in the columns that the other cells leave.
  static func rest(_ phrase: Phrase) -> Cell { Cell(phrase: phrase, width: nil) }

  /// Text in so many columns, cut where it is longer.
  static func cut(_ phrase: Phrase, _ width: Int) -> Cell {
    Cell(phrase: phrase, width: width, overflow: .cut)
  }
}

/// Lines of text that never pass the measure.
struct Page {
  let style: TextStyle
  /// Columns that lines may use.
  let measure: Int
  private var lines: [String] = []

  init(style: TextStyle, measure: Int) {
    self.style = style
    self.measure = measure
  }

  /// The whole text, ended by a line feed.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// An empty line, never two in a row and none at the top.
  mutating func blank() {
    guard let last = lines.last, !last.isEmpty else { return }
    lines.append("")
  }

  /// A paragraph; further lines hang by `hanging` columns more.
  mutating func paragraph(_ phrase: Phrase, indent: Int = 0, hanging: Int = 0) {
    let all = style.resolve(phrase)
    guard all.columns > measure - indent else { return add(all, indent: indent) }
    guard hanging > 0 else {
      for line in all.wrapped(to: measure - indent) { add(line, indent: indent) }
      return
    }
    // Wrapped for the narrower lines throughout, so that a hanging line is never longer.
    for (index, line) in all.wrapped(to: measure - indent - hanging).enumerated() {
      add(line, indent: indent + (index == 0 ? 0 : hanging))
    }
  }

  /// Cells side by side, two columns apart.
  mutating func row(_ cells: [Cell], indent: Int = 0, gap: Int = 2) {
    let fixed = cells.reduce(indent + gap * (cells.count - 1)) { $0 + ($1.width ?? 0) }
    let free = max(2, measure - fixed)
    let blocks = cells.map { cell in
      let width = cell.width ?? free
      let text = style.resolve(cell.phrase)
      return switch cell.overflow {
      case .wrap: text.wrapped(to: max(2, width))
      case .cut: [text.cut(to: width, ellipsis: style.unicode ? "…" : "...")]
      }
    }
    for height in 0..<(blocks.map(\.count).max() ?? 0) {
      var line = StyledText()
      var column = 0
      for (cell, block) in zip(cells, blocks) {
        let width = cell.width ?? free
        if height < block.count, !block[height].isEmpty {
          let part = block[height]
          line.pad(column + (cell.isRight ? max(0, width - part.columns) : 0) - line.columns)
          line.append(part)
        }
        column += width + gap
      }
      add(line, indent: indent)
    }
  }

  private mutating func add(_ line: StyledText, indent: Int) {
    guard !line.isEmpty else { return lines.append("") }
    lines.append(String(repeating: " ", count: indent) + line.rendered(colour: style.colour))
  }
}
