extension Table {
  /// The lines of the table; bars are left out, since the figures stand beside them.
  func markdown(linking headings: MarkdownHeadings) -> [String] {
    let shown = columns.indices.filter { place in
      if case .bar = columns[place].kind { false } else { true }
    }
    let hasDetails = rows.contains { !$0.detail.isEmpty }
    var titles = shown.map { columns[$0].title.markdown(at: .heading) }
    var rules = shown.map { columns[$0].kind.isFigure ? "---:" : "---" }
    var lines = rows.map { row in
      shown.map { row.cells[$0].phrase.markdown(at: .cell, linking: headings) }
    }
    if hasDetails {
      titles.append(details.markdown(at: .heading))
      rules.append("---")
      for place in lines.indices { lines[place].append(rows[place].detail.markdown(at: .cell)) }
    }
    return ([titles, rules] + lines).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
