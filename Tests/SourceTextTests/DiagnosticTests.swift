import SourceText
import Testing

@Suite struct DiagnosticTests {
  private let file = SourceFile(path: "rules.yaml", text: "a: 1\n\tcondition: sévrity\t>= 3\n\n")

  private func problem(
    _ range: Range<Int>, _ severity: Severity = .error, id: DiagnosticID = "x.y",
    notes: [Diagnostic.Note] = [], fixIts: [FixIt] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      id, severity, "unknown feature", at: SourceSpan(file, range), notes: notes, fixIts: fixIts,
      help: help)
  }

  @Test func `a problem is printed with its line, a caret, fix, notes and help`() {
    let span = SourceSpan(file, 17..<25)
    let rendered = TerminalDiagnostics().render(
      problem(
        17..<25, notes: [.init("first here", at: SourceSpan(file, 0..<1)), .init("by the way")],
        fixIts: [FixIt("replace with 'severity'", [TextEdit(span, "severity")])], help: "look"))
    #expect(
      rendered == """
        rules.yaml:2:13: error: unknown feature [x.y]
        2 |  condition: sévrity >= 3
                        ^~~~~~~ fix: replace with 'severity'
        rules.yaml:1:1: note: first here
        1 | a: 1
            ^
        note: by the way
        help: look

        """)
  }

  @Test func `a span of several lines is underlined on its first`() {
    let lines = TerminalDiagnostics().render(problem(3..<20)).split(separator: "\n")
    #expect(lines.dropFirst() == ["1 | a: 1", "       ^"])
  }

  @Test func `a problem at an empty line or without a place has no snippet`() {
    #expect(
      TerminalDiagnostics().render(problem(31..<31))
        == "rules.yaml:3:1: error: unknown feature [x.y]\n")
    let homeless = Diagnostic("x.y", .warning, "no rules", at: nil)
    #expect(TerminalDiagnostics().render(homeless) == "warning: no rules [x.y]\n")
  }

  @Test func `a problem at the end of a line has its caret behind it`() {
    let lines = TerminalDiagnostics().render(problem(4..<4)).split(separator: "\n")
    #expect(lines.dropFirst() == ["1 | a: 1", "        ^"])
  }

  @Test func `a long line is cut around the problem, between characters`() throws {
    let text = String(repeating: "é", count: 400) + "!" + String(repeating: "ü", count: 400)
    let file = SourceFile(path: "f", text: text)
    let problem = Diagnostic("x.y", "bad", at: SourceSpan(file, 800..<801))
    let lines = TerminalDiagnostics().render(problem).split(separator: "\n").map(Array.init)
    #expect(!lines[1].contains("\u{FFFD}"))
    #expect(lines[1].count < 400)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(lines[1][caret] == "!")
  }

  @Test func `a sentence that quotes too much is cut in its middle`() throws {
    let long = String(repeating: "é", count: 100_000)
    let problem = Diagnostic("x.y", "'\(long)' is too long", at: nil, help: "not '\(long)'")
    let rendered = TerminalDiagnostics().render(problem)
    #expect(rendered.count < 1300)
    #expect(rendered.hasPrefix("error: 'ééé"))
    #expect(rendered.contains("é … é") && rendered.contains("é' is too long [x.y]\n"))
  }

  @Test func `characters that look like a space or like nothing are shown where they matter`() {
    let file = SourceFile(path: "f", text: "says: « a »\u{A0}title\u{A0}: b\u{AD}c\n")
    let rendered = TerminalDiagnostics().render(
      Diagnostic("x.y", "unknown key 'title\u{A0}'", at: SourceSpan(file, 15..<22)))
    #expect(
      rendered == """
        f:1:13: error: unknown key 'title\\u{A0}' [x.y]
        1 | says: « a »\u{A0}title\\u{A0}: b\u{AD}c
                        ^~~~~~~~~~~

        """)
  }

  @Test func `nothing in a file steers the terminal`() {
    let file = SourceFile(path: "e\u{1B}[31m", text: "\u{1B}]0;x\u{7}\u{202E}bad\n")
    let rendered = TerminalDiagnostics().render(
      Diagnostic("x.y", "the key '\u{1B}[2J'", at: SourceSpan(file, 0..<1), help: "\u{8}"))
    #expect(
      rendered == """
        e\\u{1B}[31m:1:1: error: the key '\\u{1B}[2J' [x.y]
        1 | \\u{1B}]0;x\\u{7}\\u{202E}bad
            ^~~~~~
        help: \\u{8}

        """)
  }

  @Test func `colour adds to the words and takes none away`() {
    let plain = TerminalDiagnostics().render(problem(17..<25, .warning))
    let coloured = TerminalDiagnostics(colour: true).render(problem(17..<25, .warning))
    #expect(coloured.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    var stripped = coloured
    for code in ["\u{1B}[1;33m", "\u{1B}[1;31m", "\u{1B}[1m", "\u{1B}[0m"] {
      stripped = stripped.split(separator: code, omittingEmptySubsequences: false).joined()
    }
    #expect(stripped == plain)
  }

  @Test func `problems are sorted by place, then severity, then id`() {
    let problems = [
      problem(5..<6), problem(0..<1, .note), problem(0..<1, id: "x.z"), problem(0..<1, id: "x.a"),
      problem(0..<1, .warning), Diagnostic("x.y", "no place", at: nil),
    ]
    #expect(
      problems.inFileOrder().map {
        "\($0.span?.bytes.lowerBound ?? -1) \($0.severity) \($0.id.rawValue)"
      }
        == [
          "-1 error x.y", "0 error x.a", "0 error x.z", "0 warning x.y", "0 note x.y",
          "5 error x.y",
        ])
  }

  @Test func `only errors are errors`() {
    #expect([problem(0..<1, .warning), problem(0..<1, .note)].hasErrors == false)
    #expect([problem(0..<1, .warning), problem(0..<1)].hasErrors)
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test func `a stage without a value ends the chain and keeps its problems`() {
    let first = problem(0..<1)
    let second = problem(1..<2, .warning)
    let next: (Int) -> Checked<String> = { Checked(String($0), [second]) }
    #expect(Checked(1, [first]).then(next).value == "1")
    #expect(Checked(1, [first]).then(next).diagnostics == [first, second])
    #expect(Checked<Int>(nil, [first]).then(next).value == nil)
    #expect(Checked<Int>(nil, [first]).then(next).diagnostics == [first])
    #expect(Checked(1, [first]).map { $0 + 1 }.value == 2)
  }

  @Test(arguments: [
    ("plain é 日本 😀 👩‍👧", "plain é 日本 😀 👩‍👧"), ("a\nb\t", "a\\u{A}b\\u{9}"), ("\u{9B}31m", "\\u{9B}31m"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("\u{E0041}", "\\u{E0041}"), ("\u{7F}", "\\u{7F}"),
  ])
  func `what steers a terminal is shown and not obeyed`(text: String, visible: String) {
    #expect(text.visible == visible)
  }
}
