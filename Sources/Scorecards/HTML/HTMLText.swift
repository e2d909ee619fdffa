extension Phrase {
  /// The phrase as HTML that may stand within a line.
  var html: Markup {
    var result = Markup()
    var rest = runs.filter { !$0.text.isEmpty }[...]
    while let link = rest.first.map({ $0.link }) {
      let linked = rest.prefix { $0.link == link }
      rest = rest.dropFirst(linked.count)
      let text = linked.map(\.html).joined
      result += link.map { .element("a", Attribute.link($0), text) } ?? text
    }
    return result
  }

  /// The phrase behind a space, in a look of its own; nothing if it says nothing.
  func html(asideAs look: StaticString) -> Markup {
    guard !isEmpty else { return .none }
    return Markup(" ") + Markup.element("span", [.style(look)], html)
  }
}

extension Run {
  fileprivate var html: Markup {
    let words = Markup(text)
    let text: Markup = role == .code ? .element("code", [], words) : words
    return switch tone {
    case .plain: text
    case .strong: .element("strong", [], text)
    case .good: .element("span", [.style("good")], text)
    case .bad: .element("span", [.style("bad")], text)
    case .open: .element("span", [.style("open")], text)
    case .faint: .element("span", [.style("faint")], text)
    }
  }
}
