/// An item of a Markdown list with the items below it.
struct MarkdownItem {
  var marker = Item.Marker.bullet
  var text: Phrase
  /// Markdown that follows on the text, such as a link.
  var link = ""
  var details: [MarkdownItem] = []

  init(_ text: Phrase, details: [MarkdownItem] = []) {
    self.text = text
    self.details = details
  }

  /// `label: text (aside)`; several texts of one rank stand one below the other.
  init(_ entry: Entry) {
    guard entry.others.isEmpty else {
      let texts = [entry.text] + entry.others + entry.details
      self.init(entry.label + ":", details: texts.map { MarkdownItem($0) })
      return
    }
    let aside: Phrase = entry.aside.isEmpty ? .none : " (\(entry.aside))"
    self.init(
      entry.label + ": " + entry.text + aside, details: entry.details.map { MarkdownItem($0) })
  }

  /// `text · figure`.
  init(_ item: Item) {
    let figure: Phrase = item.figure.isEmpty ? .none : " · \(item.figure)"
    self.init(item.text + figure)
    marker = item.marker
    details =
      switch item.details {
      case .none: []
      case .line(let text): [MarkdownItem(text)]
      case .bullets(let texts): texts.map { MarkdownItem($0) }
      case .entries(let entries): entries.entries.map { MarkdownItem($0) }
      }
  }

  /// `grade text <address>`, under the number that it is cited by.
  init(_ source: Source) {
    self.init("\(source.grade) \(source.text)")
    marker = .number(source.number)
    link = source.address.map { " " + $0.markdown } ?? ""
  }
}

/// The marks of a Markdown list; a list with other marks is another list.
struct MarkdownMarks: Equatable {
  private(set) var bullet = "-"
  private(set) var delimiter = "."

  /// The marks of a list that must not run into one with these.
  var others: MarkdownMarks {
    MarkdownMarks(bullet: bullet == "-" ? "*" : "-", delimiter: otherDelimiter)
  }

  /// The lines of a list.
  ///
  /// Markdown counts the items of a list by itself; where a number is left out, other marks begin
  /// a new list, so that each item keeps its own number.
  func lines(
    _ items: [MarkdownItem], linking headings: MarkdownHeadings
  ) -> [String] {
    var marks = self
    var next: Int?
    return items.flatMap { item in
      guard case .number(let number) = item.marker else {
        return item.lines(after: marks.bullet, linking: headings)
      }
      if let next, next != number { marks.delimiter = marks.otherDelimiter }
      next = number + 1
      return item.lines(after: "\(number)\(marks.delimiter)", linking: headings)
    }
  }

  private var otherDelimiter: String { delimiter == "." ? ")" : "." }
}

extension MarkdownItem {
  fileprivate func lines(
    after mark: String, linking headings: MarkdownHeadings
  ) -> [String] {
    let line = text.markdown(at: .line, linking: headings) + link
    let indent = String(repeating: " ", count: mark.unicodeScalars.count + 1)
    return [line.isEmpty ? mark : "\(mark) \(line)"]
      + MarkdownMarks().lines(details, linking: headings).map { indent + $0 }
  }
}

extension Address {
  /// A link if that is safe, otherwise code.
  fileprivate var markdown: String {
    link.map { "<\($0)>" } ?? Phrase.code(text).markdown(at: .line)
  }
}
