/// A piece of a row: text in a column of its own; what is longer goes on below in that column.
struct Cell {
  var phrase: Phrase
  /// Columns; `nil` for what the other cells leave.
  var width: Int?
  var isRight = false

  /// Text at the left of so many columns.
  static func left(_ phrase: Phrase, _ width: Int) -> Cell { Cell(phrase: phrase, width: width) }

  /// Text at the right of so many columns.
  static func right(_ phrase: Phrase, _ width: Int) -> Cell {
    Cell(phrase: phrase, width: width, isRight: true)
  }

  /// Text in the columns that the other cells leave.
  static func rest(_ phrase: Phrase) -> Cell { Cell(phrase: phrase, width: nil) }
}

/// Lines of text that never pass the measure, but for what a reader copies whole.
struct Page {
  let style: TextStyle
  /// Columns that lines may use.
  let measure: Int
  /// How many sections enclose what is laid out next.
  var depth = 0
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

  /// A paragraph; where it is longer than a line, all lines but the first may stand further to the
  /// right.
  mutating func paragraph(_ phrase: Phrase, indent: Int = 0, hanging: Int = 0) {
    let all = style.resolve(phrase)
    var lines = all.wrapped(to: measure - indent)
    if lines.count > 1, hanging > 0 { lines = all.wrapped(to: measure - indent - hanging) }
    for (place, line) in lines.enumerated() {
      add(line, indent: place == 0 ? indent : indent + hanging)
    }
  }

  /// One line, even where it passes the measure.
  mutating func unbroken(_ phrase: Phrase, indent: Int = 0) {
    add(style.resolve(phrase), indent: indent)
  }

  /// Cells side by side, two columns apart.
  mutating func row(_ cells: [Cell], indent: Int = 0, gap: Int = 2) {
    let fixed = cells.reduce(indent + gap * (cells.count - 1)) { $0 + ($1.width ?? 0) }
    let free = max(2, measure - fixed)
    let blocks = cells.map { cell in
      style.resolve(cell.phrase).wrapped(to: max(2, cell.width ?? free))
    }
    for height in 0..<(blocks.map(\.count).max() ?? 0) {
      var line = StyledText()
      var column = 0
      for (cell, block) in zip(cells, blocks) {
        let width = cell.width ?? free
        if height < block.count, !block[height].isEmpty {
          let part = block[height]
          let start = column + (cell.isRight ? max(0, width - part.columns) : 0)
          // An address may have run over the column's start; a space keeps it apart.
          line.pad(line.isEmpty ? start : max(1, start - line.columns))
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
