public import ThreatModel

extension LanguageReport {
  /// What conditions may use: names, functions and words.
  public var page: ReportPage {
    let blocks =
      [Block.title("What conditions may use", context: [Phrase(quoting: rules.title)])]
      + (names + functions).flatMap(blocks) + words.flatMap(blocks)
    return ReportPage(document: Document(marking: nil, blocks: blocks))
  }

  private func blocks(of section: LanguageSection) -> [Block] {
    [
      .heading("\(section.title)"),
      .listing(
        Listing.bullets(
          section.items.map { item in
            let type: Phrase = item.type.isEmpty ? .none : " → " + Phrase(quoting: item.type)
            return .strong(Phrase(quoting: item.name, as: .code)) + type + ": "
              + Phrase(quoting: item.documentation)
          })),
    ]
  }

  private func blocks(of words: LanguageWords) -> [Block] {
    [
      .heading("Words: \(words.vocabulary)"),
      .paragraph(Phrase(quoting: words.words.joined(separator: ", "))),
    ]
  }
}
