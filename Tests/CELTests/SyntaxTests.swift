import CEL
import SourceText
import Testing

@Suite struct SyntaxTests {
  @Test(
    arguments: [
      ("1 ▸+◂ ", Expected("cel.syntax", "the expression ends too early")),
      ("1 ▸=◂ 2", Expected("cel.syntax", "there is no operator '='", fix: "==")),
      ("true ▸and◂ false", Expected("cel.syntax", "there is no operator 'and'", fix: "&&")),
      ("true ▸&◂ false", Expected("cel.syntax", "there is no operator '&'", fix: "&&")),
      ("▸not◂ true", Expected("cel.syntax", "there is no operator 'not'", fix: "!")),
      ("(1 + ▸2◂ ", Expected("cel.syntax", "the expression ends too early")),
      ("[1, 2▸)◂", Expected("cel.syntax", "unexpected ')'")),
      ("1 ▸2◂", Expected("cel.syntax", "unexpected '2'")),
      ("size(1,▸)◂", Expected("cel.syntax", "unexpected ')'")),
      ("person▸.5◂", Expected("cel.syntax", "unexpected '.5'")),
      ("▸'abc◂", Expected("cel.syntax", "the quoted text does not end")),
      (
        "'a▸\\q◂'",
        Expected("cel.syntax", "bad escape '\\q': a text has no such escape")
      ),
      ("'▸\\ud800◂'", Expected("cel.syntax", "bad escape '\\ud800': there is no such character")),
      (
        "▸5years◂ > 1", Expected("cel.syntax", "bad number '5years': a number ends before a letter")
      ),
      (
        "▸9223372036854775808◂",
        Expected(
          "cel.syntax",
          "bad number '9223372036854775808': it does not fit in 64 bits with a sign")
      ),
      (
        "▸99999999999999999999◂u > 1u",
        Expected(
          "cel.syntax", "bad number '99999999999999999999u': it does not fit in 64 bits")
      ),
      ("1.0 < ▸1e309◂", Expected("cel.syntax", "bad number '1e309': it is out of range")),
      ("1 ▸€◂ 2", Expected("cel.syntax", "'€' means nothing in an expression", fix: "")),
      ("▸while◂ == 1", Expected("cel.syntax", "'while' is reserved")),
      ("people.▸all◂(p)", Expected("cel.macro", "'all' is not used so")),
      ("people.▸all◂(1, true)", Expected("cel.macro", "'all' is not used so")),
      ("▸has◂(person)", Expected("cel.macro", "'has' is not used so")),
      (
        "Person▸{◂name: 'a'}",
        Expected("cel.not-supported", "structures cannot be made in an expression")
      ),
    ] as [(String, Expected)])
  func `a mistake in form is underlined`(text: String, expected: Expected) {
    // The last digit of an unsigned number is its letter.
    let marked = text.replacing("99◂u", with: "99u◂")
    expectDiagnostic(in: marked, expected)
  }

  @Test func `comments and line ends are space`() {
    #expect(evaluate("1 // one\n  + 2") == .int(3))
  }

  @Test func `a place in folded text is a place in the file`() throws {
    let file = SourceFile(path: "rules.yaml", text: "when: >\n  person.name ==\n  zzz\n")
    let text = "person.name == zzz"
    let source = MappedText(
      text, span: SourceSpan(file, 10..<30),
      runs: [
        MappedText.Run(decodedStart: 0, sourceStart: 10),
        MappedText.Run(decodedStart: 15, sourceStart: 27),
      ])
    let problem = try #require(Environment.people.compile(source).diagnostics.first)
    #expect(problem.span?.text == "zzz")
    #expect(problem.span?.line == 3)
  }

  @Test func `the tree keeps what was written where`() throws {
    let tree = try #require(
      Environment.people.compile(MappedText("(1 + 2) * size('é')", named: "test")).value
    ).tree
    let children = tree.children(of: tree.root)
    #expect(children.map { tree.text(of: $0) } == ["1 + 2", "size('é')"])
    #expect(tree.text(of: tree.root) == "(1 + 2) * size('é')")
    #expect(tree.span(of: children[1]).text == "size('é')")
  }
}

@Suite struct HostileInputTests {
  @Test(
    arguments: [
      (String(repeating: "(", count: 90_000), DiagnosticID("cel.too-deep")),
      (String(repeating: "[", count: 90_000), "cel.too-deep"),
      (String(repeating: "{1:", count: 30_000), "cel.too-deep"),
      (String(repeating: "!", count: 90_000) + "true", "cel.too-deep"),
      (String(repeating: "-", count: 90_000) + "x", "cel.too-deep"),
      (String(repeating: "a.", count: 40_000) + "a", "cel.too-deep"),
      ("a" + String(repeating: "[0]", count: 30_000), "cel.too-deep"),
      ("1" + String(repeating: "+1", count: 40_000), "cel.too-deep"),
      (String(repeating: "true?1:", count: 14_000) + "1", "cel.too-deep"),
      (String(repeating: "size(", count: 19_000), "cel.too-deep"),
      ("true" + String(repeating: "||true", count: 16_000), "cel.not-reported"),
      ("[" + String(repeating: "1,", count: 40_000) + "]", "cel.too-large"),
      (String(repeating: " ", count: 100_001), "cel.too-large"),
      (String(repeating: "'", count: 99_999), "cel.syntax"),
      ("", "cel.syntax"), ("\u{0}", "cel.syntax"), ("`", "cel.syntax"), ("'\\", "cel.syntax"),
      ("b'\\u0041'", "cel.syntax"), (".", "cel.syntax"),
      ("0x", "cel.syntax"), ("'''''", "cel.syntax"), ("a.`b", "cel.syntax"),
    ] as [(String, DiagnosticID)])
  func `hostile text is refused, not obeyed`(text: String, expected: DiagnosticID) {
    let diagnostics = Environment().compile(MappedText(text, named: "test")).diagnostics
    #expect(diagnostics.map(\.id) == (expected == "cel.not-reported" ? [] : [expected]))
  }

  @Test(arguments: [
    "1" + String(repeating: "+1", count: 250) + " == 251",
    String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60) + " == 1",
    String(repeating: "!", count: 250) + "true",
    "[1]" + String(repeating: ".filter(x, x == 1)", count: 120) + " == [1]",
    String(repeating: "[1].exists(x, ", count: 60) + "x == 1" + String(repeating: ")", count: 60),
    String(repeating: "true ? ", count: 60) + "true" + String(repeating: " : false", count: 60),
    "true" + String(repeating: " && true", count: 9000),
  ])
  func `an expression just within the limits is evaluated`(text: String) {
    #expect(evaluate(text) == .bool(true))
  }

  @Test func `every cut and every changed byte of an expression is survived`() {
    let text = "people.filter(p, p.home.rooms > 0x1F && 'a\\n' in p.colours)[0].name == r'''b'''"
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      let cut = String(decoding: bytes[..<length], as: UTF8.self)
      _ = Environment.people.compile(MappedText(cut, named: "test"))
    }
    for place in bytes.indices {
      for replacement in "(\"'{\\.0 é".utf8 {
        var changed = bytes
        changed[place] = replacement
        let source = MappedText(String(decoding: changed, as: UTF8.self), named: "test")
        let checked = Environment.people.compile(source)
        #expect(checked.value != nil || checked.diagnostics.hasErrors)
      }
    }
  }
}
