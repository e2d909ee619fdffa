import ThreatModel

/// A page of HTML that stands by itself: no script, nothing to fetch, one style sheet within.
struct HTMLPage {
  /// What a page is for, by which it looks.
  enum Kind {
    /// To be looked up in.
    case reference
    /// To be read from its top, on a screen or on two sheets of paper.
    case card
  }

  private let kind: Kind
  private var content = Markup()
  /// The level of the last heading; no level is left out on the way down.
  private var level = 1
  /// How many sections enclose what is written next.
  private var depth = 0
  /// The sections that a table of contents tells of.
  private var sections: [Section] = []
  /// What the last heading said, by which boxes that scroll are named.
  private var subject = Phrase.none
  private var title = Phrase.none

  init(_ kind: Kind = .reference) { self.kind = kind }

  /// A whole document as the file of a page to be read from its top.
  static func sheet(of document: Document) -> String {
    var page = HTMLPage(.card)
    page.write(document)
    return page.text
  }

  /// Writes a whole document, saying at both ends how it may be passed on.
  mutating func write(_ document: Document) {
    sections = document.sections
    write(document.marking)
    write(document.blocks)
    write(document.marking)
  }

  /// Writes blocks in their order.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  /// The whole file, ended by a line feed.
  var text: String {
    let head =
      [
        Markup.empty("meta", [Attribute("charset", "utf-8")]),
        .meta("viewport", "width=device-width, initial-scale=1"),
        .meta("color-scheme", "light dark"), .meta("referrer", "no-referrer"),
        // Should anything of a file ever act all the same, it could still reach nothing.
        .empty(
          "meta",
          [
            Attribute("http-equiv", "Content-Security-Policy"),
            Attribute("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ]),
        .element("title", [], Markup(title.isEmpty ? "threatlevel" : title.plainText)),
        .element("style", [], kind.style),
      ].map(\.line).joined
    let body = Markup.element("main", [], .lineBreak + content).line
    let parts = [
      Markup.element("head", [], .lineBreak + head),
      .element("body", kind == .card ? [.style("sheet")] : [], .lineBreak + body),
    ]
    let page = Markup.element(
      "html", [Attribute("lang", "en")], .lineBreak + parts.map(\.line).joined)
    return (Markup(ours: "<!DOCTYPE html>\n") + page.line).text
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .title(let subject, let context): write(title: subject, context)
    case .heading(let name, let remark): write(heading: name, remark, level: depth + 2)
    case .paragraph(let text): addParagraph(text)
    case .closing(let texts):
      add(.element("footer", [], texts.map { Markup.element("p", [], $0.html) }.joined))
    case .pause: break
    case .entries(let entries): add(entries.html)
    case .legend(let entries): add(Entries(.grounds, entries).html([.style("legend")]))
    case .listing(let listing): add(listing.html)
    case .table(let table):
      if let heading = table.heading { write(heading: heading, .none, level: depth + 2) }
      add(box(table.html))
    case .chart(let chart): add(chart.html(box: box))
    case .group(let group, let blocks): write(blocks, as: group)
    case .overview(let lines):
      add(box(lines.table.html))
      if !lines.overrides.isEmpty { add(Entries(.grounds, lines.overrides).html) }
    case .arithmetic(let chains): add(box(chains.table.html))
    case .sources(let sources): add(sources.html)
    case .section(let section): write(section)
    case .contents: add(contents)
    case .part(let title, let outcome, let blocks):
      write(heading: title, outcome, level: level == 1 ? 2 : depth + 3)
      let before = level
      write(blocks)
      level = before - 1
    case .terms(let terms): add(.element("ul", [.style("terms")], terms.html))
    case .drawing(let lines): add(box(lines.preformatted))
    case .code(let lines, _): add(box(lines.preformatted))
    case .command(let label, let command, let options):
      addParagraph(label + ":")
      add(box([([command] + options).joined(separator: " ")].preformatted))
    }
  }

  private mutating func write(title subject: Phrase, _ context: [Phrase]) {
    let isFirst = title.isEmpty
    if isFirst { title = ([subject] + context).joined(separator: " · ") }
    self.subject = subject
    level = 1
    let heading = Markup.element("h1", [], subject.html)
    let context = context.joined(separator: " · ")
    add(
      .element(
        "header", [],
        context.isEmpty ? heading : heading + .element("p", [.style("context")], context.html)))
  }

  private mutating func write(heading: Phrase, _ aside: Phrase, level wanted: Int) {
    subject = heading
    // A level that is left out would leave a reader who hears the page without a step.
    level = min(wanted, level + 1, 6)
    add(.heading(level, heading.html + aside.html(asideAs: "aside")))
  }

  private mutating func write(_ section: Section) {
    let outside = content
    content = Markup()
    write(heading: section.title, section.aside, level: depth + 2)
    depth += 1
    write(section.blocks)
    depth -= 1
    level = depth + 1
    content =
      outside
      + .element(
        "section", [.id(section.anchor), .depth(depth)], .lineBreak + content
      ).line
  }

  private mutating func write(_ blocks: [Block], as group: Group) {
    let outside = content
    content = Markup()
    write(blocks)
    content = outside + group.html(around: .lineBreak + content).line
  }

  private mutating func write(_ marking: Marking?) {
    guard let marking else { return }
    add(.element("p", [.style("marking")], Markup(marking.rawValue)))
  }

  private mutating func add(_ markup: Markup) { content += markup.line }

  private mutating func addParagraph(_ text: Phrase) {
    guard !text.isEmpty else { return }
    add(.element("p", [], text.html))
  }

  /// What may be wider than the page, in a box that scrolls by itself, also from the keyboard.
  private func box(_ content: Markup) -> Markup {
    .element(
      "div",
      [
        .style("box"), Attribute("role", "group"), Attribute("tabindex", "0"),
        Attribute("aria-label", subject.isEmpty ? "wide content" : subject.plainText),
      ], content)
  }

  private var contents: Markup {
    func list(_ sections: [Section], isOutermost: Bool) -> Markup {
      let items = sections.map { section in
        let link = Markup.element(
          "a", Attribute.link(.section(section.anchor)), section.title.html)
        let parts = isOutermost ? section.outline : []
        return Markup.element(
          "li", [], parts.isEmpty ? link : link + list(parts, isOutermost: false))
      }
      return .element("ul", [], items.joined)
    }
    return .element(
      "nav", [Attribute("aria-label", "Contents")], list(sections, isOutermost: true))
  }
}

extension Markup {
  /// What browsers are told about the page.
  fileprivate static func meta(_ name: StaticString, _ content: String) -> Markup {
    .empty("meta", [Attribute("name", "\(name)"), Attribute("content", content)])
  }

  /// A heading of a level from 1 to 6.
  fileprivate static func heading(_ level: Int, _ content: Markup) -> Markup {
    switch level {
    case ...1: .element("h1", [], content)
    case 2: .element("h2", [], content)
    case 3: .element("h3", [], content)
    case 4: .element("h4", [], content)
    case 5: .element("h5", [], content)
    default: .element("h6", [], content)
    }
  }
}

extension HTMLPage.Kind {
  fileprivate var style: Markup {
    let shared = Markup(ours: HTMLStyle.sheet) + Markup(ours: HTMLChartStyle.sheet)
    return self == .card ? shared + Markup(ours: HTMLCardStyle.sheet) : shared
  }
}

extension Group {
  fileprivate func html(around content: Markup) -> Markup {
    switch self {
    case .answer: .element("div", [.style("answer")], content)
    case .beside: .element("div", [.style("beside")], content)
    case .column: .element("div", [.style("column")], content)
    case .record(let title):
      .element(
        "details", [.style("record")],
        .lineBreak + Markup.element("summary", [], title.html) + content)
    }
  }
}

extension Attribute {
  /// How a section looks among the sections around it.
  fileprivate static func depth(_ depth: Int) -> Attribute {
    switch depth {
    case 0: .style("chapter")
    case 1: .style("part")
    default: .style("card")
    }
  }
}
