import ThreatModel

/// Markdown as it is written: chunks of lines with an empty line between each two.
///
/// A paragraph is one line, so that whoever pastes it need not join lines.
struct MarkdownPage {
  private var chunks: [[String]] = []
  /// The marks of the last chunk, if it is a list, which another could run into.
  private var marks: MarkdownMarks?
  /// Where links within the document lead.
  private var headings = MarkdownHeadings()
  /// The level of the headings of sections.
  private var level = 2
  /// The sections that a table of contents tells of.
  private var sections: [Section] = []

  /// The whole text, ended by a line feed.
  var text: String {
    chunks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// Writes a whole document, saying at both ends how it may be passed on.
  mutating func write(_ document: Document) {
    headings = MarkdownHeadings(of: document)
    sections = document.sections
    write(document.marking)
    write(document.blocks)
    write(document.marking)
  }

  /// Writes a line between two documents.
  mutating func writeRule() { add(["---"]) }

  /// Writes blocks in their order.
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .title(let subject, let context):
      add(heading: ([subject] + context).joined(separator: " · "), level: 1)
    case .heading(let name, let remark):
      add(heading: name, level: 2)
      let text = remark.markdown(at: .line, linking: headings)
      if !text.isEmpty { add(["*\(text)*"]) }
    case .paragraph(let text): add(text)
    case .closing(let texts): for text in texts { add(text) }
    case .pause: break
    case .entries(let entries): add(entries.entries.map { MarkdownItem($0) })
    case .legend(let entries): add(entries.map { MarkdownItem($0) })
    case .listing(let listing): add(listing.items.map { MarkdownItem($0) })
    case .table(let table):
      if let heading = table.heading { add(heading: heading, level: 2) }
      add(table.markdown(linking: headings))
    case .chart(let chart):
      add(.strong(chart.title) + ": " + chart.summary)
      if let table = chart.table { add(table.markdown(linking: headings)) }
    case .group(_, let blocks): write(blocks)
    case .overview(let lines):
      add(lines.table.markdown(linking: headings))
      add(lines.overrides.map { MarkdownItem($0) })
    case .arithmetic(let chains): add(chains.table.markdown(linking: headings))
    case .sources(let sources): add(sources.map { MarkdownItem($0) })
    case .section(let section): write(section)
    case .contents: add(sections.map { MarkdownItem($0) })
    case .part(let title, let outcome, let blocks):
      add(heading: title + " · " + outcome, level: 2)
      write(blocks)
    case .terms(let terms): add(terms.items)
    case .drawing(let lines): add(code: lines, language: "text")
    case .code(let lines, let language): add(code: lines, language: "\(language)")
    case .command(let label, let command, let options):
      add(label + ":")
      add(code: [([command] + options).joined(separator: " ")], language: "sh")
    }
  }

  private mutating func write(_ section: Section) {
    add(heading: section.title, level: min(level, 6))
    add(.strong(section.aside))
    level += 1
    write(section.blocks)
    level -= 1
  }

  private mutating func write(_ marking: Marking?) {
    guard let marking else { return }
    add(.strong("\(marking.rawValue)"))
  }

  private mutating func add(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    chunks.append(lines)
    marks = nil
  }

  private mutating func add(_ paragraph: Phrase) {
    let line = paragraph.markdown(at: .line, linking: headings)
    if !line.isEmpty { add([line]) }
  }

  private mutating func add(heading: Phrase, level: Int) {
    add([String(repeating: "#", count: level) + " " + heading.markdown(at: .heading)])
  }

  private mutating func add(_ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    let own = marks?.others ?? MarkdownMarks()
    add(own.lines(items, linking: headings))
    marks = own
  }

  /// A block of code, which nothing in it can end.
  private mutating func add(code: [Phrase], language: String) {
    let lines = code.map(\.plainText)
    let longest = lines.map(\.longestBackticks).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    add([fence + language] + lines + [fence])
  }
}

extension MarkdownItem {
  /// A section's title as a link, with those of the sections within it.
  fileprivate init(_ section: Section) {
    self.init(
      .link(section.title, to: section.anchor),
      details: section.outline.map { part in
        MarkdownItem(.link(part.title, to: part.anchor))
      })
  }
}

extension [TermValue] {
  /// The terms as a list in which each stands below what it is part of.
  fileprivate var items: [MarkdownItem] {
    var roots: [MarkdownItem] = []
    var rest = self[...]
    while let term = rest.popFirst() {
      let parts = rest.prefix { $0.depth > term.depth }
      rest = rest.dropFirst(parts.count)
      roots.append(
        MarkdownItem(term.phrase + ": \(term.value)", details: [TermValue](parts).items))
    }
    return roots
  }
}
