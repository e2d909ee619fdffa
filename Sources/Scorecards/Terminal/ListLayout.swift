import ThreatModel

extension Page {
  /// Columns by which details without a number stand to the right of what they belong to.
  static let indentOfDetails = 3

  /// Texts beside their labels.
  mutating func lay(_ entries: Entries, indent: Int) {
    let width = entries.labels.columns
    for entry in entries.entries {
      var cells: [Cell] = [.left(entry.label, width), .rest(entry.text)]
      if !entry.aside.isEmpty {
        cells.append(.right(entry.aside, style.resolve(entry.aside).columns))
      }
      row(cells, indent: indent)
      for detail in entry.others + entry.details {
        row([.left("", width), .rest(detail)], indent: indent)
      }
    }
  }

  /// Items with their details below.
  mutating func lay(_ listing: Listing, indent: Int) {
    let number = listing.items.map(\.marker.columns).max() ?? 0
    for (place, item) in listing.items.enumerated() {
      if listing.isLoose, place > 0 { blank() }
      var cells: [Cell] = [.rest(item.text)]
      if !item.figure.isEmpty { cells.append(.right(item.figure, listing.figures.columns)) }
      switch item.marker {
      case .none:
        row(cells, indent: indent)
        lay(item.details, indent: indent + Self.indentOfDetails)
      case .bullet:
        row([.left("·", 1)] + cells, indent: indent, gap: 1)
        lay(item.details, indent: indent + 2)
      case .number(let own):
        row([.left("\(own)", number)] + cells, indent: indent)
        lay(item.details, indent: indent + number + 2)
      }
    }
  }

  private mutating func lay(_ details: Item.Details, indent: Int) {
    switch details {
    case .none: break
    case .line(let text): paragraph(text, indent: indent)
    case .bullets(let texts): lay(Listing.bullets(texts), indent: indent)
    case .entries(let entries): lay(entries, indent: indent)
    }
  }

  /// Each chain on lines of its own: the cautious one with the names of its factors.
  mutating func lay(_ chains: [(number: Int, chain: FactorChain)], indent: Int) {
    let items = chains.map { number, chain in
      Item(
        .number(number), chain.phrase(.cautious),
        details: .line(.faint(chain.phrase(.generous))))
    }
    lay(Listing(items), indent: indent)
  }

  /// Sources with their addresses, which a reader copies whole.
  mutating func lay(_ sources: [Source], indent: Int) {
    let number = "[\(sources.map(\.number).max() ?? 1)]".count
    for source in sources {
      row(
        [
          .right(Phrase(ours: "[\(source.number)]"), number), .left(source.grade, 2),
          .rest(source.text),
        ], indent: indent, gap: 1)
      guard let address = source.address else { continue }
      row(
        [.left("", number), .left("", 2), .rest(.faint(address.text))], indent: indent, gap: 1)
    }
  }
}

extension Entries.Labels {
  /// Columns of the widest label of the kind.
  fileprivate var columns: Int {
    switch self {
    case .questions: 12
    case .dates: 11
    case .grounds: 10
    case .standings: 9
    case .readings: 8
    case .words: 22
    }
  }
}

extension Listing.Figures {
  /// Columns of the widest figure of the kind.
  fileprivate var columns: Int {
    switch self {
    case .points: 6
    case .rises: 12
    }
  }
}

extension Item.Marker {
  /// Columns that a number takes.
  fileprivate var columns: Int {
    switch self {
    case .number(let number): "\(number)".count
    case .none, .bullet: 0
    }
  }
}
