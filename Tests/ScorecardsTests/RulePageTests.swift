import Foundation
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct RulePageTests {
  @Test func `a rule set looks as agreed in every medium`() throws {
    let page = RulePage.fixture.page
    try expectGolden(TerminalPages().render(page), "rule-set-80.txt")
    try expectGolden(MarkdownPages().render(page), "rule-set.md")
    try expectGolden(HTMLPages().render(page), "rule-set.html")
  }

  @Test(arguments: [60, 80, 100])
  func `only an address passes the width`(width: Int) {
    let style = TextStyle(width: width)
    for page in [RulePage.fixture, .fixture(of: [Hostile.text("word and word")])] {
      for line in lines(of: TerminalPages(style: style).render(page.page)) {
        #expect(line.columns <= width || line.contains("://") || line.hasPrefix("Again"), "\(line)")
      }
    }
  }

  @Test func `a rule says whose text it rests on, or that it is judgement`() {
    let text = MarkdownPages().render(RulePage.fixture.page)
    #expect(
      text.contains(
        "- Rests on:\n  - [White House: Executive Order 13757](<https://example.org/orders"))
    #expect(text.contains("- Rests on: nothing cited: judgement of the authors\n"))
    #expect(text.contains("- Rules: 1 of 2 cite a published text.\n"))
    #expect(text.contains("- Rules without: [Targets](#targets-1): judgement of the authors"))
    #expect(text.contains("The bands are published: [UK government: Explaining Uncertainty]"))
    #expect(text.contains("1 of 2 criteria say why."))
    #expect(text.contains("Not an official designation."))
  }

  @Test func `bands of our own are not called published`() {
    var page = RulePage.fixture
    page.scale.isOurConvention = true
    let text = MarkdownPages().render(page.page)
    #expect(text.contains("The bands are a convention of the authors."))
    #expect(!text.contains("The bands are published"))
  }

  @Test func `a gate that several rungs demand stands once, with all of them`() {
    let text = MarkdownPages().render(RulePage.fixture.page)
    #expect(text.components(separatedBy: "### Somebody accuses the state\n").count == 2)
    #expect(
      text.contains(
        "Demanded: by [Concern justified](#concern-justified) and "
          + "[State designation, supported](#state-designation-supported)"))
  }

  @Test func `criteria that add up in ways of their own say so each`() {
    var page = RulePage.fixture
    page.criteria[1].combination = ["All are added."]
    let text = TerminalPages().render(page.page)
    #expect(text.contains("Adding up   The highest counts. Each further one counts 60 %."))
    #expect(text.contains("Adding up   All are added."))
    #expect(!TerminalPages().render(RulePage.fixture.page).contains("Adding up"))
  }

  @Test(arguments: [
    RulePage.fixture, .fixture(of: Nasty.texts(70, seed: 5)), .fixture(of: ["Same", "same!"]),
  ])
  func `every link of the Markdown page leads to one of its headings`(page: RulePage) {
    let text = MarkdownPages().render(page.page)
    var names: Set<String> = []
    var counts: [String: Int] = [:]
    for heading in lines(of: text).filter({ $0.hasPrefix("#") }) {
      let line = heading.drop { $0 == "#" }.dropFirst()
      let words = MarkdownReading(of: String(line), at: .heading).text
      let name = String(
        String.UnicodeScalarView(
          words.trimmingCharacters(in: .whitespaces).lowercased().unicodeScalars.compactMap {
            switch $0 {
            case " ", "\u{A0}": "-"
            case "-", "_": $0
            default:
              CharacterSet.alphanumerics.contains($0) ? $0 : nil
            }
          }))
      names.insert(counts[name].map { "\(name)-\($0)" } ?? name)
      counts[name, default: 0] += 1
    }
    let targets = text.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
    #expect(targets.count > 20)
    for target in targets { #expect(names.contains(target), "\(target)") }
  }

  @Test(arguments: [MarkdownPlace.line, .heading, .cell])
  func `a link ends where it should, whatever its text`(place: MarkdownPlace) throws {
    let anchor = Anchor("rule", "a")
    let document = Document(blocks: [.section(Section("A", at: anchor, []))])
    let headings = MarkdownHeadings(of: document)
    for text in Nasty.texts(300, seed: 5) where !text.allSatisfy(\.isWhitespace) {
      let phrase = Phrase(quoting: text)
      let around = Phrase(quoting: "!") + .link(phrase, to: anchor) + "(b)"
      let markdown = around.markdown(at: place, linking: headings)
      let link = try #require(
        markdown.firstMatch(
          of: /^(\\!|!\s+)\[(.*)\]\(#a\)\s*\(b\)$/.matchingSemantics(.unicodeScalar)), "\(markdown)"
      )
      let reading = MarkdownReading(of: String(link.2), at: .cell)
      #expect(reading.activeParts == [], "\(markdown)")
      #expect(!reading.text.isEmpty)
    }
    #expect(
      Phrase.link("a b", to: Address("https://example.org/(x)")).markdown(at: place)
        == "[a b](<https://example.org/(x)>)")
    #expect(Phrase.link("a b", to: Anchor("none")).markdown(at: place) == "a b")
  }
}
