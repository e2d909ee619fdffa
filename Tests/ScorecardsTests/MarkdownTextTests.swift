import Testing
import ThreatModel

@testable import Scorecards

@Suite struct MarkdownTextTests {
  /// A text of a file, and how it is written at the start of a line.
  private static let lines: [(text: String, markdown: String)] = [
    // What acts has a backslash.
    ("*a* **b**", #"\*a\* \*\*b\*\*"#), ("_a_ __b", #"\_a\_ \_\_b"#), ("~~a~~", #"\~\~a\~\~"#),
    ("`a`", #"\`a\`"#), ("[a](b)", #"\[a\](b)"#), ("![a](b)", #"!\[a\](b)"#),
    ("[^1] [x]", #"\[\^1\] \[x\]"#), ("<b>a</b>", #"\<b>a\</b>"#), ("<!-- a", #"\<!-- a"#),
    ("&lt; &#x; &x1;", #"\&lt; \&#x; \&x1;"#), ("a | b", #"a \| b"#), ("$x$", #"\$x\$"#),
    (#"a\b \* c\"#, #"a\\b \\\* c\\"#), ("x^2^", #"x\^2\^"#),
    // What would begin a block has one too.
    ("# a", "\\# a"), ("> a", #"\> a"#), ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("* a", #"\* a"#),
    ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("1.", #"1\."#), ("---", #"\---"#),
    ("- - -", #"\- - -"#), ("===", #"\==="#), ("    a", "a"), ("[a]: b", #"\[a\]: b"#),
    (": a", #"\: a"#), ("```sh", #"\`\`\`sh"#), ("~~~", #"\~\~\~"#),
    // Words that a platform acts on are code.
    ("ask @name.", "ask `@name`."), ("a@b.org, c", "`a@b.org`, c"),
    ("see #1 (#2)", "see `#1` (`#2`)"),
    ("a/b#1", "`a/b#1`"), ("GH-1", "`GH-1`"), ("at https://a.b/c?d=e!", "at `https://a.b/c?d=e`!"),
    ("(www.a.b)", "(`www.a.b`)"), ("HTTP://A", "`HTTP://A`"), (":lock: a", "`:lock:` a"),
    ("in 9f2c41d0", "in `9f2c41d0`"), ("<https://a.b>", #"\<`https://a.b`>"#),
    ("@\u{301}a", "`@\u{301}a`"),
    // Everything else is left alone.
    ("a_b snake_case_name _", #"a_b snake_case_name \_"#), ("2 * 3 ~ 4 ^ 5", "2 * 3 ~ 4 ^ 5"),
    ("AT&T a < 5 > b", "AT&T a < 5 > b"),
    ("C# and F#, No. 1. a - b", "C# and F#, No. 1. a - b"), ("-5 +5 1.5 1.a", "-5 +5 1.5 1.a"),
    ("(a) {b} \"c\" 'd' – 10:30:15", "(a) {b} \"c\" 'd' – 10:30:15"),
    ("high-level, 1000000 decade", "high-level, 1000000 decade"), ("e-mail @ 9", "e-mail @ 9"),
    ("Zürich_中国_a", "Zürich_中国_a"), ("a\u{A0}b", "a b"),
    // What steers is visible, and stays on its line.
    ("a\nb\r\n# c", "a b # c"), ("a\u{1B}[2J\u{202E}", #"a\\u{1B}\[2J\\u{202E}"#),
  ]

  @Test(arguments: lines)
  func `a text is only a text`(example: (text: String, markdown: String)) {
    #expect(Phrase("\(example.text)").markdown(at: .line) == example.markdown)
  }

  @Test(arguments: [
    ("# a", "# a"), ("1. a", "1. a"), ("- a", "- a"), ("a | b", #"a \| b"#), ("a\\|b", #"a\\\|b"#),
    ("a\\", #"a\\"#), ("@a|b", #"`@a`\|b"#), ("\n", ""),
  ])
  func `in a cell nothing begins a line, and nothing ends the cell`(
    text: String, markdown: String
  ) {
    #expect(Phrase("\(text)").markdown(at: .cell) == markdown)
  }

  @Test(arguments: [("a #", "a \\#"), ("a ## ", "a \\#\\#"), ("1. a # b", "1. a # b")])
  func `signs at the end of a heading are kept`(text: String, markdown: String) {
    #expect(Phrase("\(text)").markdown(at: .heading) == markdown)
  }

  private static let phrases: [(phrase: Phrase, markdown: String)] = [
    (.strong("a") + .strong("b") + " c", "**ab** c"), (.strong(" a ") + "b", "**a** b"),
    (.strong("  "), ""), (.strong("\("*")"), #"**\***"#), (.open("a") + .faint("b"), "ab"),
    (.code("a*b") + " c", "`a*b` c"), (Phrase(quoting: "a`b", as: .code), "``a`b``"),
    (Phrase(quoting: "`", as: .code), "`` ` ``"), (.code("a") + .code("b"), "`ab`"),
    (Phrase(quoting: "a", as: .code) + "\("@b")", "`a@b`"), ("[1]\("(a)")", #"[1]\(a)"#),
    ("[1]\(": a")", #"[1]\: a"#), ("\("a!")[1]", #"a\![1]"#), ("\("12"). a", #"12\. a"#),
    ("\("@a{=html}")", #"`@a`\{=html}"#),
  ]

  @Test(arguments: phrases)
  func `our marks act, and what stands beside them cannot use them`(
    example: (phrase: Phrase, markdown: String)
  ) {
    #expect(example.phrase.markdown(at: .line) == example.markdown)
  }

  @Test func `code that a cell could not hold is text there`() {
    let condition = Phrase(quoting: "a || b", as: .code)
    #expect(condition.markdown(at: .cell) == #"a \|\| b"#)
    #expect(condition.markdown(at: .line) == "`a || b`")
  }

  @Test(arguments: Nasty.texts(500))
  func `whatever a file says, a reader sees it and nothing acts`(text: String) throws {
    let shown = Phrase("\(text)")
    let words = shown.runs.map(\.text).joined()
    let phrases: [(Phrase, String)] = [
      (shown, words), (.strong(shown), words),
      ("say [1]" + shown + " [2].", "say [1]\(words) [2]."),
      ("12" + shown, "12" + words), (shown + ": " + .strong(shown), "\(words): \(words)"),
    ]
    for (phrase, words) in phrases {
      for place in [MarkdownPlace.line, .heading, .cell] {
        let markdown = phrase.markdown(at: place)
        let reading = MarkdownReading(of: markdown, at: place)
        #expect(reading.activeParts == [], "\(markdown)")
        #expect(reading.text.withoutSpaces == words.withoutSpaces, "\(markdown)")
        #expect(!markdown.contains("\n") && markdown.first != " " && markdown.last != " ")
      }
    }
  }
}

extension String {
  /// The text without what may stand for a space, which Markdown may trim or join.
  fileprivate var withoutSpaces: [Unicode.Scalar] {
    unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
