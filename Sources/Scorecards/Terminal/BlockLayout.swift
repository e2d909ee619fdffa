import ThreatModel

extension Page {
  /// Columns that sections stand to the right of their headings.
  static let indent = 2

  /// Columns beyond which lines tire the eye; a wider medium keeps a margin.
  static let widestMeasure = 100

  /// Lays out a whole document; what is short says at its head alone how it may be passed on.
  mutating func lay(_ document: Document, markingAtFoot: Bool = true) {
    lay(document.marking)
    lay(document.blocks, indent: Self.indent)
    if markingAtFoot { lay(document.marking) }
  }

  /// Lays out blocks at so many columns from the left; headings stand at the edge.
  mutating func lay(_ blocks: [Block], indent: Int) {
    for block in blocks { lay(block, indent: indent) }
  }

  private mutating func lay(_ block: Block, indent: Int) {
    switch block {
    case .title(let subject, let context):
      blank()
      // Whatever a title says, only its first line stands where our own lines begin.
      paragraph(([.strong(subject)] + context).joined(separator: " · "), hanging: Self.indent)
      blank()
    case .heading(let name, let remark): lay(heading: name, remark)
    case .paragraph(let text): paragraph(text, indent: indent)
    case .closing(let texts):
      blank()
      for text in texts { paragraph(text) }
    case .pause: blank()
    case .entries(let entries): lay(entries, indent: indent)
    case .legend(let entries):
      lay(Entries(.grounds, entries), indent: indent + Self.indentOfDetails)
    case .listing(let listing): lay(listing, indent: indent)
    case .table(let table): lay(table, indent: indent)
    case .chart(let chart): lay(chart, indent: indent)
    case .group(_, let blocks): lay(blocks, indent: indent)
    case .overview(let lines):
      let columns = EvaluationColumns(lines: lines, style: style)
      columns.writeHeading(on: &self)
      for line in lines { columns.write(line, on: &self) }
      guard !lines.overrides.isEmpty else { return }
      blank()
      for entry in lines.overrides {
        paragraph(.strong(entry.label) + ": " + entry.text, indent: indent)
      }
    case .arithmetic(let chains): lay(chains, indent: indent)
    case .sources(let sources): lay(sources, indent: indent)
    case .section(let section): lay(section, indent: indent)
    // A terminal cannot be leafed through.
    case .contents: break
    case .part(let title, let outcome, let blocks):
      blank()
      row([.rest(title), .right(outcome, 14)])
      lay(blocks, indent: 2 * Self.indent)
    case .terms(let terms): for term in terms { lay(term, indent: indent) }
    case .drawing(let lines): for line in lines { unbroken(line, indent: indent) }
    case .code(let lines, _): for line in lines { lay(codeLine: line, indent: indent) }
    case .command(let label, let command, let options):
      lay(label + ": " + command, options: options)
    }
  }

  /// A chart's words and figures; letters are too coarse to draw what they say.
  private mutating func lay(_ chart: Chart, indent: Int) {
    blank()
    paragraph(.strong(chart.title) + ": " + chart.summary, indent: indent)
    guard let table = chart.table else { return }
    blank()
    lay(table, indent: indent)
  }

  /// A section: one that stands in no other has a heading, those within it a title each.
  private mutating func lay(_ section: Section, indent: Int) {
    let isOutermost = depth == 0
    depth += 1
    defer { depth -= 1 }
    guard !isOutermost else {
      lay(heading: section.title, section.aside)
      return lay(section.blocks, indent: indent)
    }
    blank()
    let width = style.resolve(section.aside).columns
    var cells: [Cell] = [.rest(.strong(section.title))]
    if width > 0 { cells.append(.right(section.aside, width)) }
    row(cells, indent: indent)
    lay(section.blocks, indent: indent + Self.indent)
  }

  /// A line that a machine reads; what is too long for the measure goes on below, set in further.
  private mutating func lay(codeLine line: Phrase, indent: Int) {
    let text = line.plainText
    let words = text.drop { $0 == " " }
    let blanks = text.count - words.count
    row([.left("", blanks), .rest(Phrase(drawn: String(words)))], indent: indent, gap: 0)
  }

  /// How the text may be passed on, where its inputs say.
  private mutating func lay(_ marking: Marking?) {
    guard let marking else { return }
    blank()
    paragraph(.strong("\(marking.rawValue)"))
  }

  /// A section's heading, with a remark at the right edge.
  private mutating func lay(heading: Phrase, _ remark: Phrase) {
    blank()
    let title: Phrase = .strong(.name(heading))
    let width = style.resolve(remark).columns
    if style.resolve(title).columns + 2 + width <= measure {
      row([.rest(title), .right(.faint(remark), width)])
    } else {
      paragraph(title)
      paragraph(.faint(remark), indent: Self.indent)
    }
  }

  /// A condition's part; a short value stands at the right, a long one below.
  private mutating func lay(_ term: TermValue, indent: Int) {
    let indent = indent + term.depth * 2
    let text = term.phrase
    guard term.value.unicodeScalars.count > 16 else {
      return row([.rest(text), .right("\(term.value)", 16)], indent: indent)
    }
    paragraph(text, indent: indent)
    paragraph("= \(term.value)", indent: indent + 2)
  }

  /// A command, on more lines where one is too short; each can be pasted as it is.
  private mutating func lay(_ command: Phrase, options: [Phrase]) {
    var line = command
    for (place, option) in options.enumerated() {
      let longer = line + " " + option
      let end = place == options.count - 1 ? 0 : 2
      if style.resolve(longer).columns + end <= measure {
        line = longer
      } else {
        unbroken(line + " \\")
        line = "         " + option
      }
    }
    unbroken(line)
  }
}
