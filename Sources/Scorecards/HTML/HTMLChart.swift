extension Chart {
  /// The picture with its caption, and its figures where a reader can open them.
  ///
  /// - Parameter box: What may be wider than the page, in a box that scrolls.
  /// - Returns: A figure, which needs neither sight nor script.
  func html(box: (Markup) -> Markup) -> Markup {
    let caption = Markup.element(
      "figcaption", [],
      .element("strong", [], title.html) + Markup(" ")
        + .element("span", [.style("summary")], summary.html))
    let wide = drawing.svg(named: title, described: summary)
    let pictures =
      if drawing.width <= Drawing.narrowWidth {
        Markup.element("div", [.style("small")], wide)
      } else if let narrow {
        Markup.element("div", [.style("wide")], wide).line
          + .element("div", [.style("narrow")], narrow.svg(named: title, described: summary))
      } else {
        box(wide)
      }
    return .element(
      "figure", [], .lineBreak + caption.line + pictures.line + figures(box: box))
  }

  private func figures(box: (Markup) -> Markup) -> Markup {
    guard let table else { return .none }
    return Markup.element(
      "details", [],
      .element("summary", [], Markup("The figures: ") + title.html) + box(table.html)
    ).line
  }
}

extension Drawing {
  /// The shapes as an image with a name and a description.
  func svg(named name: Phrase, described description: Phrase) -> Markup {
    let words =
      Markup.element("title", [], Markup(name.plainText)).line
      + Markup.element("desc", [], Markup(description.plainText)).line
    return .element(
      "svg",
      [
        .style("chart"), Attribute("role", "img"), Attribute("viewBox", "0 0 \(width) \(height)"),
        Attribute("width", "\(width)"), Attribute("height", "\(height)"),
      ], .lineBreak + words + shapes.map(\.svg.line).joined)
  }
}

extension Shape {
  fileprivate var svg: Markup {
    let inner: Markup = hint.isEmpty ? .none : .element("title", [], Markup(hint.plainText))
    switch form {
    case .rectangle(let place, let width, let height):
      return .element(
        "rect",
        [
          look.style, .units("x", place.x), .units("y", place.y), .units("width", width),
          .units("height", height),
        ], inner)
    case .circle(let centre, let radius):
      return .element(
        "circle",
        [look.style, .units("cx", centre.x), .units("cy", centre.y), .units("r", radius)], inner)
    case .path(let places):
      let points = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      return .element("polyline", [look.style, Attribute("points", points)], inner)
    case .text(let text, let place, let alignment):
      return .element(
        "text",
        [look.style, .units("x", place.x), .units("y", place.y)] + alignment.attributes,
        Markup(text.plainText))
    }
  }
}

extension Alignment {
  fileprivate var attributes: [Attribute] {
    switch self {
    case .start: []
    case .middle: [Attribute("text-anchor", "middle")]
    case .end: [Attribute("text-anchor", "end")]
    }
  }
}

extension Look {
  fileprivate var style: Attribute {
    switch self {
    case .certain: .style("certain")
    case .possible: .style("possible")
    case .axis: .style("axis")
    case .grid: .style("grid")
    case .threshold: .style("threshold")
    case .label: .style("label")
    case .faint: .style("faint")
    case .emphasis: .style("emphasis")
    case .inverse: .style("inverse")
    case .positive: .style("positive")
    case .negative: .style("negative")
    case .empty: .style("empty")
    // The style sheet knows eight; a ladder that is longer ends in one colour.
    case .band(let rung): Attribute("class", "band band-\(min(max(rung, 0), 7))")
    }
  }
}

extension Attribute {
  fileprivate static func units(_ name: StaticString, _ units: Int) -> Attribute {
    Attribute(name, "\(units)")
  }
}
