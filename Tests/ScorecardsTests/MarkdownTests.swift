import Foundation
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct MarkdownTests {
  private static let reports = [
    "usual": Fixture.report, "empty": Fixture.report(of: []), "hostile": Hostile.report,
    "nothing known": Fixture.report(of: [Fixture.Iran.assessment]),
    "nasty": Hostile.report(of: Nasty.texts(60, seed: 7)),
  ]

  private static let renderers: [any ReportRenderer] = [MarkdownScorecard(), MarkdownEvaluation()]

  @Test(arguments: reports.keys.sorted(), renderers.indices)
  func `it is made of headings, lists, tables and lines alone`(example: String, renderer: Int)
    throws
  {
    let text = Self.renderers[renderer].render(try #require(Self.reports[example]))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.contains("\n\n\n") && !text.hasPrefix("\n"))
    let fences = lines(of: text).filter { $0.hasPrefix("```") }
    #expect(fences.count.isMultiple(of: 2))
    var isCode = false
    for line in lines(of: text) {
      #expect(line.last != " ", "\(line)")
      let isFence = line.hasPrefix("```")
      if isFence { isCode.toggle() }
      guard !isCode, !isFence else { continue }
      // No tag, no raw address, no reference: what stands in angle brackets is a link of ours.
      for text in line.withoutLink.texts {
        #expect(MarkdownReading(of: text, at: .cell).activeParts == [], "\(line)")
      }
    }
  }

  @Test(arguments: reports.keys.sorted(), renderers.indices)
  func `a table has as many cells in each row`(example: String, renderer: Int) throws {
    let text = Self.renderers[renderer].render(try #require(Self.reports[example]))
    var width: Int?
    for line in lines(of: text) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      #expect(line.cells.count == width ?? line.cells.count, "\(line)")
      width = line.cells.count
    }
  }

  @Test func `nothing that the terminal says is missing`() {
    // What stands on the axis of a bar.
    let axis: Set<Substring> = ["0", "50", "100"]
    for assessment in Fixture.report.assessments {
      let report = Fixture.report(of: [assessment])
      let terminal = TerminalScorecard(style: TextStyle(width: 100)).render(report)
      let markdown = Set(MarkdownScorecard().render(report).words)
      #expect(Set(terminal.words).subtracting(markdown).subtracting(axis) == [])
    }
    let table = TerminalEvaluation(style: TextStyle(width: 160)).render(Fixture.report)
    let markdown = Set(MarkdownEvaluation().render(Fixture.report).words)
    #expect(Set(table.words).subtracting(markdown).subtracting(axis) == [])
  }

  @Test func `sources have the numbers that they are cited by, also if some are left out`() {
    var assessment = Fixture.China.assessment
    for (place, number) in [2, 3, 7, 9, 10, 12, 40].enumerated() {
      assessment.sources[place].number = number
    }
    let text = card(assessment)
    let sources = lines(of: text).drop { $0 != "## Sources" }.filter { $0.first?.isNumber == true }
    #expect(
      sources.compactMap { $0.split(separator: " ").first } == [
        "2.", "3.", "7)", "9.", "10.", "12)", "40.",
      ])
  }

  @Test(arguments: [
    ("https://example.org/a?b=c", "<https://example.org/a?b=c>"),
    ("http://example.org:80", "<http://example.org:80>"),
    ("javascript:alert(1)", "javascript:alert(1)"), ("ftp://a.b", "ftp://a.b"),
    ("https://", "https://"), ("https://a.b/c d", "https://a.b/c d"),
    ("https://bank.org@evil.org/", "https://bank.org@evil.org/"),
    ("https://a.b/> <b>", "https://a.b/> <b>"), ("https://bаnk.org", "https://bаnk.org"),
    ("data:text/html,x", "data:text/html,x"), ("https://a.b/\u{202E}", #"https://a.b/\u{202E}"#),
  ])
  func `only an address that leads where it says is a link`(address: String, shown: String) {
    var assessment = Fixture.China.assessment
    assessment.sources[2].url = address
    let line = lines(of: card(assessment)).first { $0.contains("Public notification") } ?? ""
    let isLink = shown.hasPrefix("<")
    #expect(line.hasSuffix(isLink ? " \(shown)" : " `\(shown)`"), "\(line)")
  }

  @Test func `two lists in a row stay two`() {
    var page = MarkdownPage()
    page.write([
      .listing(.bullets(["a"])), .pause, .listing(.bullets(["b"])), .listing(.bullets(["c"])),
      .paragraph("d"), .listing(.bullets(["e"])),
    ])
    #expect(page.text == "- a\n\n* b\n\n- c\n\nd\n\n- e\n")
  }

  @Test func `an override stands beside the computed rung, with who, when and why`() {
    let table = MarkdownEvaluation().render(Fixture.report)
    #expect(
      table.contains(
        "| China | **Entity measures justified** · override: State designation supported |"))
    let words =
      "A. Analyst set State designation supported: two operations against democracy weigh more"
    #expect(table.contains("- Override of China, 25 Mar 2024: \(words)"))
    let card = card(Fixture.China.assessment)
    #expect(card.contains("* Recommended: **Entity measures justified** (rung 4 of 0–5)\n"))
    #expect(card.contains("* Override: State designation supported, by A. Analyst (see Overrides)"))
    #expect(card.contains("- 25 Mar 2024: \(words)"))
  }

  @Test func `the marking stands at both ends`() {
    var report = Fixture.report
    report.marking = .amberStrict
    for text in [MarkdownEvaluation().render(report), MarkdownScorecard().render(report)] {
      #expect(text.hasPrefix("**TLP:AMBER+STRICT**\n\n# "))
      #expect(text.hasSuffix("\n\n**TLP:AMBER+STRICT**\n"))
    }
    report.marking = nil
    #expect(!MarkdownScorecard().render(report).contains("TLP:"))
  }

  @Test func `the command is code that can be pasted, however the file is named`() {
    var report = Fixture.report(of: [Fixture.Iran.assessment])
    report.rules.path = "a```b\n# c.yaml"
    let text = MarkdownScorecard().render(report)
    #expect(
      text.contains(
        """
        ````sh
        threatlevel scorecard iran --as-of 2024-03-25 --rules 'a```b # c.yaml'
        ````

        """))
  }

  @Test func `it says when there is nobody to assess`() {
    let report = Fixture.report(of: [])
    #expect(MarkdownScorecard().render(report) == "No actor was assessed.\n")
    #expect(MarkdownEvaluation().render(report).contains("\n\nNo actor was assessed.\n\n"))
  }

  private func card(_ assessment: Assessment) -> String {
    MarkdownScorecard().render(Fixture.report(of: [assessment]))
  }
}

extension String {
  /// The line without a link of ours at its end.
  fileprivate var withoutLink: String {
    replacingOccurrences(of: "<https?://[!-~]+>$", with: "", options: .regularExpression)
  }

  /// The texts of a line: its cells, or what stands behind the mark that makes it a block.
  fileprivate var texts: [String] {
    guard !hasPrefix("|") else { return cells }
    let text = replacingOccurrences(
      of: "^(#+ | *([-*]|[0-9]+[.)]) )", with: "", options: .regularExpression)
    let isRemark = text.hasPrefix("*") && !text.hasPrefix("**")
    return [isRemark ? String(text.dropFirst().dropLast()) : text]
  }

  /// The cells of a table's row.
  fileprivate var cells: [String] {
    var cells = [""]
    var isEscaped = false
    for scalar in unicodeScalars.dropFirst() {
      if scalar == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return cells.dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The words in small letters, without the signs around them.
  fileprivate var words: [Substring] {
    lowercased().split { $0.isWhitespace }.compactMap { word in
      let start = word.firstIndex { $0.isLetter || $0.isNumber }
      let end = word.lastIndex { $0.isLetter || $0.isNumber }
      guard let start, let end else { return nil }
      return word[start...end]
    }
  }
}
