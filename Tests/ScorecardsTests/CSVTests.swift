import Foundation
import Testing
import ThreatModel

@testable import Scorecards

@Suite struct CSVTests {
  private static let reports = [
    "usual": Fixture.report, "empty": Fixture.report(of: []), "hostile": Hostile.report,
    "nasty": Hostile.report(of: Nasty.texts(60, seed: 9)),
  ]

  @Test(arguments: reports.keys.sorted())
  func `every row has a cell for every name, and names differ`(example: String) throws {
    let report = try #require(Self.reports[example])
    for (text, rows) in [
      (CSVEvaluation().render(report), report.assessments.count),
      (CSVScorecard().render(report), report.assessments.reduce(0) { $0 + $1.reasons.count }),
    ] {
      let table = try #require(CSVReading(text))
      #expect(table.rows.count == rows)
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
      #expect(Set(table.header).count == table.header.count)
      #expect(text.hasSuffix("\n") && !text.contains("\r") && !text.hasPrefix("\u{FEFF}"))
      #expect(lines(of: text).count == rows + 1)
    }
  }

  private static let cells: [(text: String, cell: String)] = [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
    (" a", "\" a\""), ("a\nb\r\nc\td", "a b c d"), ("a\u{1B}[2J\u{202E}", #"a\u{1B}[2J\u{202E}"#),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"),
    ("\t=1", "'=1"), ("\ta", "'a"), ("\ra", "'a"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
    ("＠a", "'＠a"), ("a=1-2+3@b", "a=1-2+3@b"), ("a;=1", "\"a;'=1\""), ("a;b", "\"a;b\""),
    ("a; \"=1", "\"a;' \"\"=1\""),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("\"\u{301},=1", "\"\"\"\u{301},=1\""),
  ]

  @Test(arguments: cells)
  func `a text is neither a formula nor more than one cell`(
    example: (text: String, cell: String)
  ) {
    let table = CSVTable([CSVColumn<String>("name") { .text($0) }], rows: [example.text])
    #expect(table.text == "name\n\(example.cell)\n")
  }

  @Test func `our own numbers stay numbers`() {
    let columns = [CSVColumn<Int>("n") { .points(Points(hundredths: $0)) }]
    #expect(CSVTable(columns, rows: [-150, 0, 6210]).text == "n\n-1.5\n0\n62.1\n")
  }

  @Test(arguments: Nasty.texts(300, seed: 3))
  func `no cell begins a formula, wherever a spreadsheet splits`(text: String) throws {
    let columns = [CSVColumn<String>("a") { .text($0) }, CSVColumn<String>("b") { .text($0) }]
    let written = CSVTable(columns, rows: [text]).text
    let table = try #require(CSVReading(written))
    let row = try #require(table.rows.first)
    #expect(row.count == 2 && row[0] == row[1])
    for part in row[0].unicodeScalars.split(separator: ";") {
      let first = part.first { !$0.properties.isWhitespace }
      #expect(first.map { !"=+-@".unicodeScalars.contains($0) } ?? true, "\(written)")
    }
  }

  @Test func `the contributions of a criterion add up to its score`() throws {
    let reasons = try #require(CSVReading(CSVScorecard().render(Fixture.report)))
    let scores = try #require(CSVReading(CSVEvaluation().render(Fixture.report)))
    for (place, assessment) in Fixture.report.assessments.enumerated() {
      for criterion in assessment.criteria {
        for end in ["low", "high"] {
          let own = reasons.rows.filter {
            reasons["actor_code", $0] == assessment.actor.code
              && reasons["criterion", $0] == criterion.id
          }
          let contributions = own.compactMap {
            Decimal(string: reasons["contribution_\(end)", $0] ?? "")
          }
          #expect(contributions.count == own.count)
          let sum = contributions.reduce(0, +)
          let score = scores["criterion_\(criterion.id)_\(end)", scores.rows[place]]
          #expect(sum == Decimal(string: score ?? ""), "\(criterion.id)")
        }
      }
    }
  }

  @Test func `the numbers are those of the JSON`() throws {
    let table = try #require(CSVReading(CSVScorecard().render(Fixture.report)))
    let object = try JSONSerialization.jsonObject(
      with: Data(JSONReport().render(Fixture.report).utf8))
    let report = try #require(object as? [String: Any])
    let assessments = try #require(report["assessments"] as? [[String: Any]])
    let reasons = assessments.flatMap { $0["reasons"] as? [[String: Any]] ?? [] }
    #expect(reasons.count == table.rows.count)
    for (reason, row) in zip(reasons, table.rows) {
      #expect(table["points", row] == (reason["points"] as? NSNumber)?.stringValue)
      for name in ["likelihood", "recency", "discount", "room", "contribution", "index_share"] {
        let ends = try #require(reason[name] as? [String: NSNumber])
        for end in ["low", "high"] {
          #expect(table["\(name)_\(end)", row] == ends[end]?.stringValue, "\(name)")
        }
      }
      #expect(table["rule_id", row] == reason["rule"] as? String)
      #expect(table["verdict", row] == reason["verdict"] as? String)
      #expect(table["missing", row] == (reason["missing"] as? [String])?.joined(separator: ";"))
      #expect(table["sources", row] == (reason["sources"] as? [String])?.joined(separator: ";"))
      #expect(table["outweighed_by", row] == reason["outweighed_by"] as? String ?? "")
    }
  }

  @Test func `the bottom line, an override and the provenance stand in each row`() throws {
    var report = Fixture.report
    report.marking = .green
    for text in [CSVEvaluation().render(report), CSVScorecard().render(report)] {
      let table = try #require(CSVReading(text))
      let china = try #require(table.rows.first)
      #expect(table["actor_name", china] == "China" && table["as_of", china] == "2024-03-25")
      #expect(table["recommended_id", china] == "entity-measures")
      #expect(table["recommended_rung", china] == "4")
      #expect(table["override_rung", china] == "state-designation")
      #expect(table["override_analyst", china] == "A. Analyst")
      #expect(table["override_date", china] == "2024-03-25")
      #expect(table["override_reason", china]?.hasPrefix("two operations") == true)
      #expect(table["marking", china] == "TLP:GREEN")
      #expect(table["rules_sha256", china] == report.rules.sha256)
      #expect(table["evidence_sha256", china] == report.evidenceSHA256)
    }
  }

  @Test func `without incidents there is no likelihood, rather than one of zero`() throws {
    let table = try #require(CSVReading(CSVEvaluation().render(Fixture.report)))
    let iran = try #require(table.rows.last)
    #expect(table["likelihood_low", iran] == "" && table["likelihood_term", iran] == "")
    #expect(table["strongest_rule_id", iran] == "" && table["index_low", iran] == "0")
  }
}

/// Comma-separated values as RFC 4180 reads them.
struct CSVReading {
  let header: [String]
  let rows: [[String]]

  /// The table; `nil` if the text is none.
  init?(_ text: String) {
    var lines: [[String]] = []
    var line: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      guard let cell = Self.cell(&rest) else { return nil }
      line.append(cell)
      switch rest.popFirst() {
      case ",": continue
      case "\n":
        lines.append(line)
        line = []
      default: return nil
      }
    }
    guard line.isEmpty, let header = lines.first else { return nil }
    self.header = header
    rows = Array(lines.dropFirst())
  }

  /// The cell of a row by its column's name.
  subscript(_ name: String, _ row: [String]) -> String? {
    header.firstIndex(of: name).map { row[$0] }
  }

  private static func cell(_ rest: inout String.UnicodeScalarView.SubSequence) -> String? {
    var cell = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let next = rest.first, next != ",", next != "\n" {
        guard next != "\"" else { return nil }
        cell.append(next)
        rest.removeFirst()
      }
      return String(cell)
    }
    rest.removeFirst()
    while let next = rest.popFirst() {
      if next == "\"" {
        guard rest.first == "\"" else { return String(cell) }
        rest.removeFirst()
      }
      cell.append(next)
    }
    return nil
  }
}
