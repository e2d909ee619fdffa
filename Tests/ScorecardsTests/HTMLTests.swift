import Foundation
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct HTMLTests {
  /// Whatever a report may hold, each by name.
  private static let documents: [String: Document] = [
    "scorecard": Card(Fixture.China.assessment, in: Fixture.report).document,
    "little known": Card(
      Fixture.Iran.assessment, in: Fixture.report(of: [Fixture.Iran.assessment])
    ).document,
    "overview": Fixture.report.overview, "rule set": RulePage.fixture.page.document,
    "trace": RuleTraceReport.fixture.page.document,
    "hostile scorecard": Card(Hostile.report.assessments[0], in: Hostile.report).document,
    "hostile overview": Hostile.report.overview,
    "hostile rule set": RulePage.fixture(of: [Hostile.text("A")]).page.document,
    "nasty scorecard": Card(nasty.assessments[0], in: nasty).document,
    "nasty overview": nasty.overview,
    "nasty rule set": RulePage.fixture(of: Nasty.texts(90, seed: 3)).page.document,
  ]
  private static let nasty = Hostile.report(of: Nasty.texts(60, seed: 7))

  private static func page(_ name: String) throws -> String {
    var page = HTMLPage()
    page.write(try #require(documents[name]))
    return page.text
  }

  @Test(arguments: documents.keys.sorted())
  func `it is sound, and nothing of a file is more than text`(name: String) throws {
    let page = try Self.page(name)
    let reading = HTMLReading(page)
    #expect(reading.problems == [])
    #expect(page.hasSuffix("</html>\n"))
    for word in ["<script", "<img", "<link", " src=", "url(", "@import", " on"] where word != " on"
    {
      #expect(!page.contains(word), "\(word)")
    }
    let hidden = page.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
    }
    #expect(hidden == nil)
  }

  @Test func `texts are read as they were written`() throws {
    let texts = Nasty.texts(200, seed: 11)
    for text in texts {
      var page = HTMLPage()
      let phrase = Phrase(quoting: text)
      page.write([
        .title(phrase, context: []), .paragraph("a" + phrase + "b"),
        .code([phrase], language: "cel"),
        .section(Section(phrase, at: Anchor("rule", text), [])),
      ])
      let reading = HTMLReading(page.text)
      #expect(reading.problems == [], "\(text)")
      #expect(reading.elements("h1")[0].text == phrase.plainText)
      #expect(reading.elements("p")[0].text == "a\(phrase.plainText)b")
      #expect(reading.elements("code")[0].text == phrase.plainText)
      #expect(reading.elements("title")[0].text == phrase.plainText)
    }
  }

  @Test(arguments: documents.keys.sorted())
  func `a link leads to a section of the page or to a safe address`(name: String) throws {
    let reading = HTMLReading(try Self.page(name))
    let ids = reading.elements.compactMap { $0.attributes["id"] }
    for link in reading.elements("a") {
      let target = try #require(link.attributes["href"])
      if target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      } else {
        #expect(target.wholeMatch(of: /https?:\/\/[a-z0-9][a-z0-9.:-]*([\/?#][!-~]*)?/) != nil)
        #expect(link.attributes["rel"] == "noreferrer")
      }
    }
    if name == "rule set" { #expect(Set(ids).count == ids.count && ids.count > 10) }
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d", true), ("http://example.org:80", true),
    ("mailto:desk@example.org", true), ("mailto:desk@example.org?body=x", false),
    ("mailto:a@b@example.org", false), ("mailto:", false), ("javascript:alert(1)", false),
    ("data:text/html,<b>x", false), ("ftp://example.org", false), ("//example.org", false),
    ("https://bank.org@evil.org/", false), ("https://bаnk.org", false), ("file:///etc", false),
    (" https://example.org", false), ("https://a.b/\" onclick=\"x", false),
  ])
  func `only http, https and mailto are followed; the rest is text`(address: String, isLink: Bool) {
    let text = Phrase.link("here", to: Address(address)).html.text
    #expect(text.hasPrefix("<a ") == isLink, "\(text)")
    var rule = RulePage.fixture
    rule.criteria[0].rules[0].references[0].url = address
    let reading = HTMLReading(HTMLPages().render(rule.page))
    #expect(reading.problems == [])
    #expect(reading.elements("a").contains { $0.attributes["href"] == address } == isLink)
    #expect(isLink || reading.text.contains(address))
  }

  @Test(arguments: documents.keys.sorted())
  func `headings leave out no level, and tables have titles`(name: String) throws {
    let reading = HTMLReading(try Self.page(name))
    let levels = reading.elements("h1", "h2", "h3", "h4", "h5", "h6")
      .compactMap { $0.tag.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    let scopes = reading.elements("th").map { $0.attributes["scope"] }
    #expect(scopes.allSatisfy { $0 == "col" || $0 == "row" })
    #expect(reading.elements("tr").count == 0 || scopes.contains("col"))
    #expect(reading.elements("html")[0].attributes["lang"] == "en")
    #expect(reading.elements("title")[0].text.isEmpty == false)
    #expect(reading.elements("style").count == 1)
  }

  @Test(arguments: ["scorecard", "little known", "overview", "rule set", "trace"])
  func `nothing that the terminal says is missing`(name: String) throws {
    let document = try #require(Self.documents[name])
    var terminal = Page(style: TextStyle(width: 100), measure: 100)
    terminal.lay(document)
    let reading = HTMLReading(try Self.page(name))
    // Addresses are where links lead; what stands on the axis of a bar is drawn.
    let said = Set(terminal.text.words.filter { !$0.contains("://") })
    let shown = Set(reading.spaced.words)
    #expect(said.subtracting(shown).subtracting(["0", "50", "100"]) == [])
  }

  /// Whole reports as `--format html` prints them, each by name.
  private static let reports: [String: AssessmentReport] = [
    "three states": Fixture.report, "one": Fixture.report(of: [Fixture.China.assessment]),
    "little known": Fixture.report(of: [Fixture.Iran.assessment]), "none": Fixture.report(of: []),
    "hostile": Hostile.report, "nasty": nasty,
  ]

  @Test(arguments: reports.keys.sorted())
  func `scorecard and evaluation are sound pages`(name: String) throws {
    let report = try #require(Self.reports[name])
    for page in [HTMLScorecard().render(report), HTMLEvaluation().render(report)] {
      let reading = HTMLReading(page)
      #expect(reading.problems == [])
      for word in ["<script", "<img", "<link", " src=", "url(", "@import"] {
        #expect(!page.contains(word), "\(word)")
      }
      let levels = reading.elements("h1", "h2", "h3", "h4", "h5", "h6")
        .compactMap { $0.tag.last?.wholeNumberValue }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
      let ids = reading.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(reading.elements("th").allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test(arguments: ["three states", "one", "little known", "none"])
  func `the card says all that the terminal says`(name: String) throws {
    let report = try #require(Self.reports[name])
    let style = TextStyle(width: 100)
    for (terminal, html) in [
      (TerminalScorecard(style: style).render(report), HTMLScorecard().render(report)),
      (TerminalEvaluation(style: style).render(report), HTMLEvaluation().render(report)),
    ] {
      let said = Set(terminal.words.filter { !$0.contains("://") })
      let shown = Set(HTMLReading(html).spaced.words)
      #expect(said.subtracting(shown).subtracting(["0", "50", "100"]) == [])
    }
  }

  @Test func `every picture says in words what it shows`() {
    let reading = HTMLReading(HTMLScorecard().render(Fixture.report))
    let pictures = reading.elements("svg").filter { $0.attributes["role"] == "img" }
    #expect(pictures.count > 10)
    #expect(reading.elements("desc").count == pictures.count)
    #expect(reading.elements("desc").allSatisfy { $0.text.count > 20 })
    #expect(reading.elements("figcaption").allSatisfy { $0.text.count > 20 })
    let hidden = reading.elements("svg").filter { $0.attributes["role"] != "img" }
    #expect(hidden.allSatisfy { $0.attributes["aria-hidden"] == "true" })
  }

  @Test func `no picture is drawn of nothing`() {
    let page = HTMLScorecard().render(Fixture.report(of: [Fixture.Iran.assessment]))
    let captions = HTMLReading(page).elements("figcaption").map(\.text)
    #expect(captions.count == 1 && captions[0].contains("Ladder"))
  }

  @Test func `an id that is no name of a place becomes one, and no two become the same`() {
    let ids = ["a b", "a_b", "a_20_b", "a\"b", "é", "", "a-b"]
    let names = ids.map { Anchor("rule", $0).name }
    #expect(Set(names).count == ids.count)
    for name in names { #expect(name.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil, "\(name)") }
    #expect(Anchor("rule", "electoral-system").name == "rule-electoral-system")
  }

  @Test func `the marking stands at both ends`() {
    var page = HTMLPage()
    page.write(
      Document(marking: .amberStrict, blocks: [.title("A", context: []), .paragraph("B")]))
    let markings = HTMLReading(page.text).elements("p").filter {
      $0.attributes["class"] == "marking"
    }
    #expect(markings.map(\.text) == ["TLP:AMBER+STRICT", "TLP:AMBER+STRICT"])
  }

  @Test func `text and ground differ enough to be read, in each of the three palettes`() throws {
    let palettes = "\(HTMLStyle.sheet)".components(separatedBy: ":root").dropFirst()
    #expect(palettes.count == 3)
    for palette in palettes {
      var colours: [String: Double] = [:]
      for match in palette.prefix(420).matches(of: /--([a-z]+): #([0-9a-f]{3,6});/) {
        colours[String(match.1)] = luminance(String(match.2))
      }
      for ground in ["ground", "raised"] {
        for text in ["text", "soft", "link", "good", "bad", "open"] {
          let (a, b) = (try #require(colours[ground]), try #require(colours[text]))
          #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= 4.5, "\(text) on \(ground)")
        }
      }
    }
  }

  /// The relative luminance of a colour (WCAG 2.2).
  private func luminance(_ hex: String) -> Double {
    let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
    let number = Int(digits, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

extension HTMLReading {
  /// The text with the ends of elements as ends of words.
  fileprivate var spaced: String {
    elements("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "code", "span", "summary")
      .map(\.text).joined(separator: " ")
  }
}

extension String {
  /// The words in small letters, without the signs around them.
  fileprivate var words: [String] {
    lowercased().split { $0.isWhitespace }.compactMap { word in
      let start = word.firstIndex { $0.isLetter || $0.isNumber }
      let end = word.lastIndex { $0.isLetter || $0.isNumber }
      guard let start, let end else { return nil }
      return String(word[start...end])
    }
  }
}
