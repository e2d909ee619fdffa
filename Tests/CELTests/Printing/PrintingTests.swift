import CEL
import SourceText
import Testing

@Suite struct PrintingTests {
  /// Names need not be declared, and what is nested deeply stays readable.
  private static let environment = Environment(libraries: Set(Library.allCases))

  private func tree(_ text: String) throws -> SyntaxTree {
    let checked = Self.environment.compile(MappedText(text, named: "test"), checking: .lenient)
    let problems = TerminalDiagnostics().render(checked.diagnostics)
    return try #require(checked.value, "\(text)\n\(problems)").tree
  }

  private func expectSameTree(_ text: String) throws {
    let first = try tree(text)
    let printed = first.canonicalText
    let second = try tree(printed)
    #expect(second.shape == first.shape, "\(text) became \(printed)")
    #expect(second.canonicalText == printed)
  }

  @Test(arguments: [
    ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("((1)+(2))", "1 + 2"),
    ("a-(b-c)", "a - (b - c)"), ("(a-b)-c", "a - b - c"), ("a/b/c%d", "a / b / c % d"),
    ("a||b&&c||d", "a || b && c || d"), ("(a||b)&&c", "(a || b) && c"),
    ("(a&&b)&&c", "(a && b) && c"), ("a&&(b&&c)", "a && (b && c)"),
    ("(a<b)==c", "a < b == c"), ("a<(b==c)", "a < (b == c)"), ("a in b in c", "a in b in c"),
    ("a?b:c?d:e", "a ? b : c ? d : e"), ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
    ("a?(b?c:d):e", "a ? b ? c : d : e"), ("(a?b:c)+1", "(a ? b : c) + 1"),
    ("a||(b?c:d)", "a || (b ? c : d)"),
    ("!!a", "!!a"), ("!(!a)", "!!a"), ("!(-a)", "!(-a)"), ("-(!a)", "-(!a)"),
    ("!(a&&b)", "!(a && b)"),
    ("!a.b", "!a.b"), ("(!a).b", "(!a).b"), ("-a*b", "-a * b"), ("-(a*b)", "-(a * b)"),
    ("-5", "-5"), ("-(5)", "-(5)"), ("--5", "--5"), ("-(-5)", "--5"), ("- -a", "--a"),
    ("-(5.0)", "-(5.0)"), ("-5u", "-5u"), ("-5.f()", "-5.f()"), ("(-5).f()", "-5.f()"),
    ("-(5.f())", "-(5).f()"), ("-(5[0].a)", "-(5)[0].a"), ("!(-5)", "!(-5)"), ("!5", "!5"),
    ("!(-5.f())", "!(-5).f()"), ("1 - -5", "1 - -5"), ("1 - (-(5))", "1 - -(5)"),
    ("-(5 + 1)", "-(5 + 1)"), ("-5.f(-(6).g())", "-5.f(-(6).g())"),
  ])
  func `operators keep only the parentheses they need`(text: String, expected: String) throws {
    #expect(try tree(text).canonicalText == expected)
    try expectSameTree(text)
  }

  @Test(arguments: [
    ("0x1F", "31"), ("-0x8000000000000000", "-9223372036854775808"), ("0xFFu", "255u"),
    ("18446744073709551615u", "18446744073709551615u"), (".5", "0.5"), ("1e3", "1000.0"),
    ("-0.0", "-0.0"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
    ("4.9e-324", "5e-324"), ("2.2250738585072014e-308", "2.2250738585072014e-308"),
    ("1e22", "1e+22"), ("123456789012345678.0", "1.2345678901234568e+17"), ("1e-7", "1e-07"),
    ("true", "true"), ("null", "null"), ("'a'", "\"a\""), ("'''a\n\"b'''", "\"a\\n\\\"b\""),
    ("r'\\d'", "\"\\\\d\""), ("'\\x41\\u00e9\\U0001F600\\101'", "\"Aé😀A\""),
    ("'\\a\\b\\f\\v\\0001\\u007f'", "\"\\a\\b\\f\\v\\u00001\\u007f\""),
    ("'\\u202e\\u2028\\ufeff'", "\"\\u202e\\u2028\\ufeff\""), ("'\\U000e0001'", "\"\\U000e0001\""),
    ("''", "\"\""), ("b''", "b\"\""), ("b'\\x00a\\xff\\''", "b\"\\x00a\\xff'\""),
    ("B'é'", "b\"\\xc3\\xa9\""), ("br'\\n\"'", "b\"\\\\n\\\"\""),
  ])
  func `literals keep their value`(text: String, expected: String) throws {
    #expect(try tree(text).canonicalText == expected)
    try expectSameTree(text)
  }

  @Test(arguments: [
    ("a .b. c", "a.b.c"), (".a.b", ".a.b"), ("a.`b c`.`d`", "a.`b c`.d"), ("a.`in`", "a.`in`"),
    ("a.`true`.`0`", "a.`true`.`0`"), ("a.while", "a.while"), ("(a)[ 0 ]", "a[0]"),
    ("f( )", "f()"), (".f(a,b)", ".f(a, b)"), ("a.f(b ,c).g()", "a.f(b, c).g()"),
    ("a.`f g`(1)", "a.`f g`(1)"), ("sets.contains([],[])", "sets.contains([], [])"),
    ("(a+b).f()", "(a + b).f()"), ("'a'.size()", "\"a\".size()"), ("[1,]", "[1]"), ("{}", "{}"),
    ("{1:2,'a':b?c:d,}", "{1: 2, \"a\": b ? c : d}"), ("{a?b:c:d}", "{a ? b : c: d}"),
    ("has(a.b.c)", "has(a.b.c)"), ("has((a+b).`in`)", "has((a + b).`in`)"),
    ("[?a,b,?(c||d)]", "[?a, b, ?c || d]"), ("{?a:b,c:d}", "{?a: b, c: d}"),
    ("a.?b.?`c d`[?0][?x]", "a.?b.?`c d`[?0][?x]"), ("(a||b).?c", "(a || b).?c"),
    ("a.exists(x,x>1)", "a.exists(x, x > 1)"), ("a.all(i,x,x>i)", "a.all(i, x, x > i)"),
    ("a.existsOne(x,x)", "a.exists_one(x, x)"), ("a.map(x,x+1)", "a.map(x, x + 1)"),
    ("a.map(x,x>1,x)", "a.map(x, x > 1, x)"), ("a.filter(x,x)", "a.filter(x, x)"),
    ("(a+b).filter(x,x)", "(a + b).filter(x, x)"),
    ("a.transformList(i,x,x>1,x)", "a.transformList(i, x, x > 1, x)"),
    ("a.transformMap(k,v,v)", "a.transformMap(k, v, v)"),
    ("a.transformMapEntry(k,v,{v:k})", "a.transformMapEntry(k, v, {v: k})"),
    ("a.sortBy(x,-x)", "a.sortBy(x, -x)"),
    ("cel.bind(x,1,x+x)", "cel.bind(x, 1, x + x)"),
    ("cel.bind(x,1,x).f()", "cel.bind(x, 1, x).f()"),
    ("a.optMap(x,x)", "a.optMap(x, x)"),
    ("(a?b:c).optFlatMap(x,x)", "(a ? b : c).optFlatMap(x, x)"),
    (
      "cel.block([1,cel.index(0)+1],cel.index(1))", "cel.block([1, cel.index(0) + 1], cel.index(1))"
    ),
    (
      "cel.block([1],[cel.block([2],cel.index(0))])",
      "cel.block([1], [cel.block([2], cel.index(0))])"
    ),
    (
      "cel.block([1],cel.block([2],cel.index(0)))", "cel.block([1], cel.block([2], cel.index(0)))"
    ),
    ("cel.block([],1+2)", "1 + 2"),
    ("cel.bind(cel.index(3),1,cel.index(3))", "cel.bind(cel.index(3), 1, cel.index(3))"),
    ("[1].map(cel.iterVar(0,1),cel.iterVar(0,1))", "[1].map(cel.iterVar(0, 1), cel.iterVar(0, 1))"),
    (".cel.bind(x,1,x)", ".cel.bind(x, 1, x)"), ("1 // one\n + 2", "1 + 2"),
  ])
  func `constructs are written as they are read`(text: String, expected: String) throws {
    #expect(try tree(text).canonicalText == expected)
    try expectSameTree(text)
  }

  @Test func `a part is written by itself`() throws {
    let tree = try tree("(a + b) * c")
    let sum = try #require(tree.children(of: tree.root).first)
    #expect(tree.canonicalText(of: sum) == "a + b")
  }

  @Test func `every byte and every kind of character survives`() throws {
    let all = (0...255 as ClosedRange<UInt8>).map {
      "\\x" + String(UInt16($0) + 0x100, radix: 16).dropFirst()
    }
    try expectSameTree("b'\(all.joined())'")
    let scalars = (0...0x30FF as ClosedRange<UInt32>).filter { $0 % 7 == 0 || $0 < 0x300 }
    try expectSameTree(
      "'\(scalars.map { "\\U" + String(0x1_0000_0000 + UInt64($0), radix: 16).dropFirst() }.joined())'"
    )
  }

  @Test func `macros that are switched off are printed as calls`() throws {
    let environment = Environment(usesMacros: false)
    func tree(_ text: String) throws -> SyntaxTree {
      try #require(environment.compile(MappedText(text, named: "t"), checking: .lenient).value).tree
    }
    let text = "has(a.b) && c.all(x, x)"
    #expect(try tree(text).canonicalText == text)
    #expect(try tree(tree(text).canonicalText).shape == tree(text).shape)
  }
}
