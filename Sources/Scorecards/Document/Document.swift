import ThreatModel

/// What a report says, in reading order, before any medium has laid it out.
///
/// A document is a value: sections write what is to be read once, and know nothing of columns,
/// marks or tags. A medium is one type that walks the blocks from first to last.
///
/// How to add a medium:
///
/// 1. Write a page type in a folder of its own with one function over `Block`, an exhaustive
///    `switch` without `default`, so that a new kind of block is a build error in every medium.
/// 2. Write one function that turns a `Phrase` into the medium's text, and call it for every
///    phrase. It must make harmless whatever could act in *any run that is not ours*
///    (`Run.isOurs`), and may act on `Run.tone`, `Run.role` and `Run.link`. Control and
///    bidirectional characters are visible and line breaks are spaces already. An `Address` has a
///    link only where following it is safe.
/// 3. Print `marking` at the head, and at the foot of what is longer than a screen.
/// 4. Conform to `ReportRenderer` over `Card.document` or `AssessmentReport.overview`, and to
///    `PageRenderer` over whatever has a `ReportPage`; list the types beside their siblings;
///    record a golden, and give the type to the tests of hostile texts.
///
/// What a medium may leave out: a `pause` where it spaces blocks by itself, bars, because their
/// figures always stand in the same row, a chart's drawing (not its summary and table), and `contents` and links within the document where nothing
/// can be followed; the address of a link to elsewhere is content. Everything else is content. What the terminal lays out in
/// a way of its own for want of room (`arithmetic`, `overview`) has a `table` for other media.
struct Document: Sendable {
  /// How the text may be passed on, where its inputs say.
  var marking: Marking?
  /// From first to last.
  var blocks: [Block]
}

/// A piece of a document.
indirect enum Block: Sendable {
  /// What the document is about, once, at its head; then what else identifies it.
  case title(Phrase, context: [Phrase])
  /// The name of the section that goes up to the next heading, and how to read it.
  case heading(Phrase, remark: Phrase)
  /// One or more sentences.
  case paragraph(Phrase)
  /// Paragraphs about the whole document, below the last section.
  case closing([Phrase])
  /// What follows is another matter under the same heading.
  case pause
  /// Texts, each under a label.
  case entries(Entries)
  /// What the labels or words of a section mean.
  case legend([Entry])
  /// Items one below the other.
  case listing(Listing)
  /// Rows and columns.
  case table(Table)
  /// A picture of figures.
  case chart(Chart)
  /// Blocks that belong together, for media that set them apart.
  case group(Group, [Block])
  /// One line for each state, most serious first.
  case overview([EvaluationLine])
  /// How reasons multiply out, each by its number.
  case arithmetic([(number: Int, chain: FactorChain)])
  /// What citations point to.
  case sources([Source])
  /// A piece that links may lead to; sections may stand in sections.
  case section(Section)
  /// The titles of the document's sections, and of those within them.
  case contents
  /// A piece with a heading and an outcome of its own.
  case part(Phrase, outcome: Phrase, [Block])
  /// The parts of a condition, each with the value that it had.
  case terms([TermValue])
  /// Lines that mean nothing unless each stands exactly below the one before it.
  case drawing([Phrase])
  /// What a machine reads, line by line, in a language by its name.
  case code([Phrase], language: StaticString)
  /// What can be pasted into a shell: a label, the command, and its options.
  case command(Phrase, Phrase, options: [Phrase])
}

/// Why blocks belong together.
enum Group: Sendable {
  /// The answer, to be seen first.
  case answer
  /// What can stand side by side where there is room.
  case beside
  /// One of them.
  case column
  /// What a reader may open, under a title: it is not needed at first, and not printed unopened.
  case record(Phrase)
}

extension Block {
  /// A heading that needs no remark.
  static func heading(_ name: Phrase) -> Block { .heading(name, remark: .none) }
}
