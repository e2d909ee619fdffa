import ThreatModel

extension Page {
  /// Rows of cells, their titles only where the table asks for them.
  mutating func lay(_ table: Table, indent: Int) {
    let bar = Bar(width: measure < 80 ? 12 : 20)
    let widths = widths(of: table, indent: indent, bar: bar)
    func cells(_ phrases: [Phrase]) -> [Cell] {
      zip(table.columns, zip(phrases, widths)).map { column, cell in
        Cell(phrase: cell.0, width: cell.1, isRight: column.kind.isFigure)
      }
    }
    if let heading = table.heading {
      blank()
      let titles = table.columns.dropFirst().map { column -> Phrase in
        if case .bar = column.kind { .faint(bar.axis) } else { .faint(column.title.small) }
      }
      row(cells([.strong(.name(heading))] + titles))
    }
    if table.heading == nil, table.needsTitles {
      row(cells(table.columns.map { .faint($0.title.small) }), indent: indent)
    }
    for line in table.rows {
      let phrases = zip(table.columns, line.cells).map { $0.kind.phrase($1, bar: bar) }
      row(cells(phrases), indent: indent)
      guard !line.detail.isEmpty else { continue }
      paragraph(line.detail, indent: indent + start(ofDetailsIn: table, widths))
    }
  }

  /// Details stand below the text that they belong to, or set in where it begins the row.
  private func start(ofDetailsIn table: Table, _ widths: [Int?]) -> Int {
    let before = widths.prefix { $0 != nil }.compactMap(\.self)
    return before.isEmpty ? Self.indentOfDetails : before.reduce(0) { $0 + $1 + 2 }
  }

  /// The columns that each column takes; `nil` for the one that has what the others leave: the
  /// text or, where there is none, the last.
  private func widths(of table: Table, indent: Int, bar: Bar) -> [Int?] {
    let texts = table.columns.map { if case .text = $0.kind { true } else { false } }
    let free = texts.firstIndex(of: true) ?? table.columns.count - 1
    let widest = table.columns.indices.map { place in
      let kind = table.columns[place].kind
      let cells = table.rows.map { style.resolve(kind.phrase($0.cells[place], bar: bar)).columns }
      let title = table.needsTitles ? style.resolve(table.columns[place].title).columns : 0
      return cells.reduce(max(title, leastWidth(of: kind, bar: bar)), max)
    }
    return table.columns.indices.map { place -> Int? in
      if place == free { return nil }
      switch table.columns[place].kind {
      case .period: return min(widest[place], measure < 80 ? 16 : 24)
      case .name:
        let others = widest.indices.filter { $0 != place }.reduce(indent) { $0 + widest[$1] + 2 }
        return max(12, min(widest[place], measure - others))
      case .text, .number, .count, .points, .range, .percent, .word, .bar, .remark:
        return widest[place]
      }
    }
  }

  /// Columns that cells of a kind may come to need, whatever they hold here.
  private func leastWidth(of kind: Column.Kind, bar: Bar) -> Int {
    switch kind {
    case .points: 6
    case .range: 13
    case .word(let longest): style.resolve(longest).columns
    case .bar: bar.width
    case .text, .name, .period, .number, .count, .percent, .remark: 0
    }
  }
}

extension Phrase {
  /// The phrase in small letters, as titles stand beside a heading.
  fileprivate var small: Phrase {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].text = copy.runs[index].text.lowercased() }
    return copy
  }
}

extension Column.Kind {
  /// The words of a cell in a column of the kind.
  fileprivate func phrase(_ content: Content, bar: Bar) -> Phrase {
    switch (self, content) {
    case (_, .bar(let score)): bar.phrase(score)
    // A remark follows on the last word of its row.
    case (.remark, .text(let phrase)) where !phrase.isEmpty: " · " + phrase
    case (_, .text(let phrase)): phrase
    }
  }
}
