import ThreatModel

extension Entries {
  /// A list of labels with what is said under each.
  var html: Markup { html([]) }

  /// The same in a look of its own.
  func html(_ look: [Attribute]) -> Markup {
    let items = entries.map { entry in
      let text = entry.text.html + entry.aside.html(asideAs: "aside")
      let texts = [text] + (entry.others + entry.details).map(\.html)
      let label = Markup.element("dt", [], entry.label.html)
      return Markup.element(
        "div", [], label + texts.map { Markup.element("dd", [], $0) }.joined
      ).line
    }
    return .element("dl", look, .lineBreak + items.joined)
  }
}

extension Listing {
  /// The items, those with numbers of their own by these.
  var html: Markup {
    let content = .lineBreak + items.map { $0.html.line }.joined
    let style: [Attribute] = isLoose ? [.style("loose")] : []
    guard items.contains(where: \.isNumbered) else { return .element("ul", style, content) }
    return .element("ol", style, content)
  }
}

extension Item {
  fileprivate var isNumbered: Bool {
    if case .number = marker { true } else { false }
  }

  fileprivate var html: Markup {
    var content = line
    switch details {
    case .none: break
    case .line(let text): content += .element("p", [], text.html)
    case .bullets(let texts):
      content += .element("ul", [], texts.map { Markup.element("li", [], $0.html) }.joined)
    case .entries(let entries): content += entries.html
    }
    return switch marker {
    case .none: .element("li", [.style("unmarked")], content)
    case .bullet: .element("li", [], content)
    case .number(let number): .element("li", [Attribute("value", "\(number)")], content)
    }
  }

  /// The text, and its figure at the end of the first line, however long the text is.
  private var line: Markup {
    guard !figure.isEmpty else { return text.html }
    return .element(
      "div", [.style("line")],
      Markup.element("span", [], text.html) + figure.html(asideAs: "figure"))
  }
}

extension Table {
  /// Rows under titles, the first cell of each being the row's own title.
  var html: Markup {
    let hasDetails = rows.contains { !$0.detail.isEmpty }
    var titles = columns.map { column in
      Markup.element(
        "th", [Attribute("scope", "col")] + column.kind.style, column.title.html)
    }
    if hasDetails {
      titles.append(.element("th", [Attribute("scope", "col")], details.html))
    }
    let body = rows.map { row in
      var cells = zip(columns, row.cells).enumerated().map { place, cell in
        place == 0
          ? Markup.element("th", [Attribute("scope", "row")] + cell.0.kind.style, cell.1.html)
          : Markup.element("td", cell.0.kind.style + cell.0.title.asName, cell.1.html)
      }
      if hasDetails {
        cells.append(.element("td", [.style("detail")] + details.asName, row.detail.html))
      }
      return Markup.element("tr", [], cells.joined).line
    }
    let head = Markup.element("thead", [], .element("tr", [], titles.joined)).line
    return .element(
      "table", [], head + Markup.element("tbody", [], .lineBreak + body.joined))
  }
}

extension Column.Kind {
  /// Digits of the same worth stand below each other, sentences have room.
  fileprivate var style: [Attribute] {
    switch self {
    case .points, .range, .percent: [.style("number")]
    case .text: [.style("words")]
    case .word: [.style("short")]
    case .name: [.style("name")]
    case .period: [.style("period")]
    case .count: [.style("count")]
    case .number, .bar, .remark: []
    }
  }
}

extension Phrase {
  /// The column's title once more, for screens on which cells stand one below the other.
  fileprivate var asName: [Attribute] { isEmpty ? [] : [Attribute("data-title", plainText)] }
}

extension Content {
  fileprivate var html: Markup {
    switch self {
    case .text(let phrase): phrase.html
    case .bar(let score): .bar(score)
    }
  }
}

extension Markup {
  /// A score from 0 to 100, drawn; the figures stand beside it.
  fileprivate static func bar(_ score: Interval<Points>) -> Markup {
    func part(_ name: StaticString, to end: Points) -> Markup {
      .element(
        "rect",
        [.style(name), Attribute("width", end.description), Attribute("height", "8")])
    }
    return .element(
      "svg",
      [
        .style("bar"), Attribute("viewBox", "0 0 100 8"), Attribute("aria-hidden", "true"),
        Attribute("preserveAspectRatio", "none"),
      ], part("possible", to: score.high) + part("certain", to: score.low))
  }
}

extension [Source] {
  /// The sources by the numbers that they are cited by, each with its address.
  var html: Markup {
    let items = map { source in
      var content =
        Markup.element("span", [.style("grade")], source.grade.html) + Markup(" ")
        + source.text.html
      if let address = source.address {
        let shown =
          address.link == nil ? .code(address.text) : Phrase.link(address.text, to: address)
        content += shown.html(asideAs: "address")
      }
      return Markup.element("li", [Attribute("value", "\(source.number)")], content).line
    }
    return .element("ol", [.style("sources")], .lineBreak + items.joined)
  }
}

extension [TermValue] {
  /// The terms as a list in which each stands below what it is part of.
  var html: Markup {
    var items: [Markup] = []
    var rest = self[...]
    while let term = rest.popFirst() {
      let parts = rest.prefix { $0.depth > term.depth }
      rest = rest.dropFirst(parts.count)
      let line = (term.phrase + ": \(term.value)").html
      let inner = [TermValue](parts)
      items.append(
        .element("li", [], inner.isEmpty ? line : line + .element("ul", [], inner.html)))
    }
    return items.joined
  }
}

extension [Phrase] {
  /// Lines that keep their blanks.
  var preformatted: Markup {
    var lines = Markup()
    for (place, line) in enumerated() {
      if place > 0 { lines += .lineBreak }
      lines += Markup(line.plainText)
    }
    return .element("pre", [], .element("code", [], lines))
  }
}
