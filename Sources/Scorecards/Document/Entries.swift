/// Labelled texts whose labels are of one kind.
struct Entries: Sendable {
  /// What the labels are, so that a medium can give them a width or a form.
  enum Labels: Sendable {
    /// What the text answers.
    case questions
    /// When it was said or done.
    case dates
    /// What it says of a rule or rests on.
    case grounds
    /// Whether a demand is met.
    case standings
    /// In which of the two readings it holds.
    case readings
    /// Words whose meaning stands beside them.
    case words
  }

  let labels: Labels
  let entries: [Entry]

  init(_ labels: Labels, _ entries: [Entry]) {
    self.labels = labels
    self.entries = entries
  }
}

/// A text under a label.
struct Entry: Sendable {
  let label: Phrase
  let text: Phrase
  /// Texts under the same label that are worth as much as the first.
  var others: [Phrase] = []
  /// Said beside the text, such as its place on the ladder.
  var aside = Phrase.none
  /// Lines below the text.
  var details: [Phrase] = []

  /// Some texts under one label; nothing if there are none.
  init?(_ label: Phrase, each texts: [Phrase]) {
    guard let first = texts.first else { return nil }
    self.init(label, first)
    others = Array(texts.dropFirst())
  }

  init(_ label: Phrase, _ text: Phrase, aside: Phrase = .none, details: [Phrase] = []) {
    self.label = label
    self.text = text
    self.aside = aside
    self.details = details
  }
}
