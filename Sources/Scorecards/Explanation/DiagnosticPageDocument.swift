public import SourceText

extension DiagnosticPage {
  /// What the problem is, why it matters, and an excerpt before and after.
  public var page: ReportPage {
    let place: Phrase = setting == .circumstance ? .none : Phrase(quoting: setting.rawValue)
    let blocks: [Block] = [
      .title(
        Phrase(quoting: id.rawValue, as: .code), context: [Phrase(quoting: severity.rawValue)]),
      .paragraph(.strong(Phrase(quoting: title + "."))), .pause, .paragraph(Phrase(quoting: why)),
      .heading("Before", remark: place), shown(before, beside: after),
      .heading("After"), shown(after, beside: before),
    ]
    return ReportPage(document: Document(marking: nil, blocks: blocks))
  }

  /// An excerpt line by line, or what happened as a sentence.
  ///
  /// In what is longer than a glance, the lines between what both excerpts begin and end with are
  /// marked.
  private func shown(_ excerpt: String, beside other: String) -> Block {
    guard setting != .circumstance else { return .paragraph(Phrase(quoting: excerpt)) }
    let glance = 4
    let (lines, others) = (excerpt.lines, other.lines)
    let start = zip(lines, others).prefix(while: ==).count
    let end = min(
      zip(lines.reversed(), others.reversed()).prefix(while: ==).count,
      min(lines.count, others.count) - start)
    let isMarked = max(lines.count, others.count) > glance && start + end > 0
    return .drawing(
      lines.enumerated().map { place, line in
        let isOwn = place >= start && place < lines.count - end
        return Phrase(drawn: (!isMarked ? "" : isOwn ? "> " : "  ") + line.exact)
      })
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension ReportPage {
  /// Kinds of problems with one line each, by what they are about.
  public init(indexOf pages: [DiagnosticPage]) {
    let areas = Dictionary(grouping: pages, by: \.id.area).sorted { $0.key < $1.key }
    let sections = areas.flatMap { area, pages -> [Block] in
      let lines = pages.map { page -> Phrase in
        .strong(Phrase(quoting: page.id.rawValue, as: .code)) + ": \(page.title)"
      }
      return [
        .heading(Self.title(ofArea: area), remark: "\(area)"), .listing(Listing.bullets(lines)),
      ]
    }
    let head = Block.title("What the program can report", context: ["\(pages.count) problems"])
    let foot = Block.closing(["threatlevel check --explain ID  for what one of them means"])
    self.init(document: Document(marking: nil, blocks: [head] + sections + [foot]))
  }

  private static func title(ofArea area: String) -> Phrase {
    switch area {
    case "cel": "Conditions"
    case "evidence": "Dossiers"
    case "expectations": "Official stances"
    case "file": "Files"
    case "input": "What the program is given"
    case "output": "Results"
    case "rules": "Rule sets"
    case "scales": "Scales"
    case "yaml": "YAML"
    default: "\(area)"
    }
  }
}
