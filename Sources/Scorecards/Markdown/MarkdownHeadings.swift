/// The headings of a document by the names that code hosts give them, which links lead to.
///
/// A host names a heading after its words: small letters, hyphens for spaces, most other characters
/// left out, and a number where the same name was there before.
struct MarkdownHeadings {
  private var names: [Anchor: String] = [:]
  private var counts: [String: Int] = [:]

  /// No headings, so that no link within the document can be followed.
  init() {}

  /// The headings of a document, from first to last.
  init(of document: Document) {
    for block in document.blocks { add(block) }
  }

  /// What stands in the brackets behind a link's text; `nil` if it leads nowhere.
  func target(of link: Link) -> String? {
    switch link {
    case .section(let anchor): names[anchor].map { "#\($0)" }
    case .address(let address): "<\(address)>"
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .title(let subject, let context): _ = name(([subject] + context).joined(separator: " · "))
    case .heading(let title, _): _ = name(title)
    case .table(let table): if let heading = table.heading { _ = name(heading) }
    case .part(let title, let outcome, let blocks):
      _ = name(title + " · " + outcome)
      for block in blocks { add(block) }
    case .section(let section):
      let name = name(section.title)
      names[section.anchor] = names[section.anchor] ?? name
      for block in section.blocks { add(block) }
    case .group(_, let blocks): for block in blocks { add(block) }
    case .paragraph, .closing, .pause, .entries, .legend, .listing, .chart, .overview, .arithmetic,
      .sources, .contents, .terms, .drawing, .code, .command:
      break
    }
  }

  /// The name of the next heading.
  private mutating func name(_ title: Phrase) -> String {
    let name = title.plainText.headingName
    let count = counts[name, default: 0]
    counts[name] = count + 1
    return count == 0 ? name : "\(name)-\(count)"
  }
}

extension String {
  /// What hosts make of a heading's words.
  fileprivate var headingName: String {
    var name = ""
    for scalar in trimmingSpaces.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark,
        .connectorPunctuation:
        name.unicodeScalars.append(scalar)
      case .dashPunctuation where scalar == "-": name += "-"
      case .spaceSeparator where scalar == " " || scalar == "\u{A0}": name += "-"
      default: break
      }
    }
    return name
  }

  private var trimmingSpaces: Substring {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return self[start..<end]
  }
}
