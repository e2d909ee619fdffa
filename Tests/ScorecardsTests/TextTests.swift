import Testing
import ThreatModel

@testable import Scorecards

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Zürich", 6), ("e\u{301}", 1), ("中国", 4), ("한국", 4), ("ｗ", 2),
    ("a\u{200D}b", 2), ("█▒", 2), ("✔ met", 5), ("🔒", 2),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [2, 5, 7, 11, 24, 80])
  func `wrapping keeps every character and stays within the width`(width: Int) {
    let text = "one two-three 中国中国 a-very-long-word-without-any-space four"
    let lines = wrapped(text, width)
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.allSatisfy { $0.first != " " && $0.last != " " })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a word that fits on a line is not broken`() {
    #expect(wrapped("seven letters", 7) == ["seven", "letters"])
  }

  @Test func `an address is never broken, another long word behind a stroke`() {
    #expect(wrapped("at https://example.org/one/two", 12) == ["at", "https://example.org/one/two"])
    #expect(wrapped("cases/volt-typhoon/one", 12) == ["cases/volt-", "typhoon/one"])
  }

  @Test(arguments: [
    ([], ""), ([3], "[3]"), ([3, 1, 3], "[1][3]"), ([4, 5], "[4][5]"), ([7, 8, 9], "[7–9]"),
    ([9, 10, 11, 12, 28, 54, 7], "[7][9–12][28][54]"),
  ])
  func `numbers in a row are cited as a run`(numbers: [Int], expected: String) {
    #expect(citationMarks(numbers) == expected)
  }

  @Test(arguments: [true, false])
  func `a line never ends within a citation`(unicode: Bool) {
    let style = TextStyle(unicode: unicode)
    let marks = citationMarks([1, 3, 5, 10, 11, 12, 20, 22, 30, 31, 32, 40, 42])
    for width in 8...40 {
      for line in style.resolve(Phrase(ours: marks)).wrapped(to: width) {
        let text = line.rendered(colour: false)
        #expect(text.hasPrefix("[") && text.hasSuffix("]"), "\(text)")
      }
    }
  }

  @Test func `a figure stays with its unit`() {
    let text = TextStyle.plain.resolve("at 80–90\u{A0}% now")
    #expect(text.wrapped(to: 9).map { $0.rendered(colour: false) } == ["at", "80–90 %", "now"])
  }

  @Test func `text from files cannot steer, our words may be put in ASCII`() {
    let title = "a\u{1B}[2J–\u{202E}b\n  c"
    let phrase: Phrase = "“\(title)” – …"
    let ascii = TextStyle(unicode: false).resolve(phrase).rendered(colour: false)
    #expect(ascii == "\"a\\u{1B}[2J–\\u{202E}b c\" - ...")
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-03", "Mar 2024"), ("2024-03-05", "5 Mar 2024"),
  ])
  func `a date is printed as precisely as it is known`(written: String, expected: String) throws {
    #expect(plain(try #require(PartialDate(written)).short) == expected)
  }

  @Test(arguments: [
    ("2021", "2022", "2021 to 2022"), ("2021-03", "2021-05", "Mar 2021 to May 2021"),
    ("2021-03-02", "2021-05", "2 Mar 2021 to 31 May 2021"),
  ])
  func `a range of days is printed by its ends`(from: String, to: String, expected: String) throws {
    let start = try #require(PartialDate(from))
    let end = try #require(PartialDate(to))
    #expect(plain(try #require(PartialDate(from: start, to: end)).short) == expected)
  }

  @Test(arguments: [
    (0, "0"), (5, "0.05"), (50, "0.5"), (2500, "25"), (4840, "48.4"), (4841, "48.41"),
    (10_000, "100"),
  ])
  func `a number without needless decimals is the same number`(hundredths: Int, expected: String) {
    #expect(Points(hundredths: hundredths).trimmed == expected)
  }

  @Test(arguments: [
    (0, 0, ""), (0, 10_000, "▒▒▒▒▒▒▒▒▒▒"), (5_000, 5_000, "█████"), (5_000, 7_400, "█████▒▒"),
    (10_000, 10_000, "██████████"), (5_000, 5_100, "█████"),
  ])
  func `a bar is full to the low end and shaded to the high one`(
    low: Int, high: Int, expected: String
  ) {
    let score = Interval(low: Points(hundredths: low), high: Points(hundredths: high))
    #expect(plain(Bar(width: 10).phrase(score)) == expected)
  }

  @Test(arguments: [12, 20])
  func `the axis of a bar is as wide as the bar`(width: Int) {
    #expect(plain(Bar(width: width).axis).count == width)
  }

  private func plain(_ phrase: Phrase) -> String {
    TextStyle.plain.resolve(phrase).rendered(colour: false)
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    TextStyle.plain.resolve("\(text)").wrapped(to: width).map { $0.rendered(colour: false) }
  }
}
