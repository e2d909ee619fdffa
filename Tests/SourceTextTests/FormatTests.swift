import Foundation
import SourceText
import Testing

@Suite struct FormatTests {
  private static let tool = DiagnosticReport.Tool(name: "threatlevel", version: "1.2.3")

  /// Problems of every kind: with and without a place, over several lines, with notes, fixes and
  /// help, in a path and with words that formats have to escape.
  private static let report: DiagnosticReport = {
    let rules = SourceFile(
      path: "Rules/my rules, 100%: ä.yaml", text: "scale: phía\nwhen: »sevrity >= 3\n  || x\nz: 1\n"
    )
    let seed = SourceFile(path: "/data/china.yaml", text: "dossier: china\n")
    func span(_ text: String, in file: SourceFile = rules) -> SourceSpan {
      let start = file.text(in: 0..<file.bytes.count).range(of: text)
        .map { file.text(in: 0..<file.bytes.count)[..<$0.lowerBound].utf8.count }
      return SourceSpan(file, (start ?? 0)..<(start ?? 0) + text.utf8.count)
    }
    let word = span("sevrity")
    return DiagnosticReport(
      [
        Diagnostic("file.missing", "there is no file 'a,b:c'", at: nil, help: "check the spelling"),
        Diagnostic(
          "rules.unknown-feature", "unknown feature 'sevrity'", at: word,
          notes: [.init("the scale is here", at: span("phía")), .init("by the way: 5 %")],
          fixIts: [
            FixIt(
              "replace with 'severity'", [TextEdit(word, "severity")], applicability: .safe),
            FixIt(
              "name a measure", [TextEdit(word, "effects.people"), TextEdit(span("z"), "y")]),
          ]),
        Diagnostic(
          "rules.long", .warning, "spread over\nlines\u{1B}[31m", at: span("sevrity >= 3\n  || x\n")
        ),
        Diagnostic("rules.unknown-feature", "unknown feature 'x'", at: span("x")),
        Diagnostic("evidence.thin", .note, "one source", at: SourceSpan(seed, 0..<0)),
      ], in: [rules.path, seed.path], by: tool)
  }()

  @Test func `every format has its golden`() throws {
    for format in diagnosticFormats {
      try expectGolden(format.render(Self.report), "diagnostics.\(type(of: format).name)")
    }
  }

  @Test func `every format for programs has one name`() {
    #expect(diagnosticFormats.map { type(of: $0).name } == ["json", "sarif", "github"])
  }

  @Test func `where nothing is wrong, a document says so`() throws {
    let report = DiagnosticReport([], in: ["a.yaml"], by: Self.tool)
    #expect(GitHubDiagnostics().render(report) == "")
    let json = try object(JSONDiagnostics().render(report))
    #expect((json["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(json["counts"] as? [String: Int] == ["errors": 0, "warnings": 0, "notes": 0])
    let sarif = try object(SARIFDiagnostics().render(report))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `what is not shown is counted`() throws {
    let file = SourceFile(path: "a.yaml", text: "a: 1\n")
    let thin = Diagnostic("evidence.thin", .note, "one source", at: SourceSpan(file, 0..<1))
    let report = DiagnosticReport([thin], in: ["a.yaml"], by: Self.tool, from: .warning)
    let json = try object(JSONDiagnostics().render(report))
    #expect((json["diagnostics"] as? [Any])?.isEmpty == true)
    #expect((json["counts"] as? [String: Int])?["notes"] == 1)
    #expect(!SARIFDiagnostics().render(report).contains("thin"))
    #expect(GitHubDiagnostics().render(report).isEmpty)
  }

  @Test func `each rule of a log is listed once, and results point at theirs`() throws {
    let sarif = try object(SARIFDiagnostics().render(Self.report))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let tool = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(tool["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(Set(rules).count == rules.count)
    for result in try #require(run["results"] as? [[String: Any]]) {
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
    }
  }

  @Test(arguments: [
    ("Rules/a.yaml", "Rules/a.yaml"), ("../a b.yaml", "../a%20b.yaml"), ("c:d.yaml", "c%3Ad.yaml"),
    ("/tmp/ä%.yaml", "file:///tmp/%C3%A4%25.yaml"), ("a?b#c", "a%3Fb%23c"), ("[x]\n", "%5Bx%5D%0A"),
  ])
  func `paths become URI references`(path: String, expected: String) throws {
    let report = DiagnosticReport([], in: [path], by: Self.tool)
    let sarif = try object(SARIFDiagnostics().render(report))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let artifact = try #require((run["artifacts"] as? [[String: Any]])?.first)
    #expect((artifact["location"] as? [String: String])?["uri"] == expected)
  }

  @Test func `a workflow command cannot be left or forged`() {
    let file = SourceFile(path: "a\n::error::b,c:%.yaml", text: "x")
    let problem = Diagnostic(
      "x.y", "one\r\n::warning::two, 100 % \u{1B}[0m", at: SourceSpan(file, 0..<1),
      help: "mend\nit")
    let report = DiagnosticReport([problem], in: [], by: Self.tool)
    #expect(
      GitHubDiagnostics().render(report) == """
        ::error file=a%0A%3A%3Aerror%3A%3Ab%2Cc%3A%25.yaml,line=1,col=1,endLine=1,endColumn=1,\
        title=x.y::one%0D%0A::warning::two, 100 %25 \\u{1B}[0m%0Ahelp: mend%0Ait

        """)
  }

  @Test func `a quotation of megabytes is cut in every format`() {
    let long = String(repeating: "ä", count: 500_000)
    let problem = Diagnostic("x.y", "found '\(long)'", at: nil, help: long)
    let report = DiagnosticReport([problem], in: [], by: Self.tool)
    for format in diagnosticFormats {
      #expect(format.render(report).utf8.count < 10_000, "\(type(of: format).name)")
    }
  }

  @Test func `the same problems in another order give the same bytes`() {
    let other = DiagnosticReport(
      Self.report.diagnostics.reversed(), in: Self.report.files, by: Self.tool)
    for format in diagnosticFormats {
      #expect(format.render(other) == format.render(Self.report))
    }
  }
}
