/// Items one below the other.
struct Listing: Sendable {
  /// What the figures of the items are.
  enum Figures: Sendable {
    /// Points: `13.94`.
    case points
    /// What the index may rise by: `up to 2.31`.
    case rises
  }

  let items: [Item]
  /// Whether each item is a matter of its own.
  var isLoose = false
  var figures = Figures.points

  init(_ items: [Item], isLoose: Bool = false, figures: Figures = .points) {
    self.items = items
    self.isLoose = isLoose
    self.figures = figures
  }

  /// Plain points, one a text.
  static func bullets(_ texts: [Phrase]) -> Listing {
    Listing(texts.map { Item(.bullet, $0) })
  }
}

/// One item of a list.
struct Item: Sendable {
  /// What stands before an item.
  enum Marker: Sendable {
    case none, bullet
    /// Its own number, which other text may refer to.
    case number(Int)
  }

  let marker: Marker
  let text: Phrase
  /// What it is worth.
  var figure = Phrase.none
  /// What belongs to it.
  var details = Details.none

  /// What may stand below an item.
  enum Details: Sendable {
    case none
    case line(Phrase)
    case bullets([Phrase])
    case entries(Entries)
  }

  init(_ marker: Marker, _ text: Phrase, figure: Phrase = .none, details: Details = .none) {
    self.marker = marker
    self.text = text
    self.figure = figure
    self.details = details
  }
}
