import CEL
import SourceText
import Testing

@Suite struct FindingTests {
  // MARK: Never true

  private static let neverTrue = Finding("cel.never-true", "this is never true")

  @Test(arguments: [
    // Numbers, texts and times that no value can be.
    "▸x > 5 && x < 3◂", "▸x == 1 && x == 2◂", "▸x > 5 && x < 6◂", "▸5 < x && !(x > 3)◂",
    "▸x >= 5 && 5 > x◂", "▸x in [1, 2] && x in [3, 4]◂", "▸x == 1 && !(x in [1, 2])◂",
    "▸x == 1 && x != 1◂", "▸x < 2.5 && x > 2.25◂", "▸x == 2.5◂", "▸u < 0u◂", "▸u < 0◂", "▸u == -1◂",
    "▸d > 5.0 && d < 3◂", "▸d > 1.0 && d <= 1◂", "▸d < double('-Infinity')◂",
    "▸s == 'x' && s == 'y'◂", "▸s < 'b' && s > 'c'◂", "▸s < ''◂", "▸s in ['a', 'b'] && s == 'c'◂",
    "▸age > years(5) && age < years(3)◂", "▸age > duration('24h') && age < duration('1h30m')◂",
    "▸t < timestamp('2020-01-01T00:00:00Z') && t > timestamp('2021-01-01T00:00:00Z')◂",
    "▸x > 2 + 3 && x < 3◂", "▸x == 'abc'.size() && x == 4◂", "▸x + 1 > 5 && 1 + x < 3◂",
    // What types and functions say by themselves.
    "▸size(xs) < 0◂", "▸xs.size() == -1◂", "▸t.getMonth() == 12◂", "▸t.getHours('UTC') > 23◂",
    "▸x > 9223372036854775807◂", "▸x in []◂", "▸sets.intersects(xs, [])◂", "▸x < x◂",
    "▸x != x◂", "▸1 > 2◂", "▸'a' in ['b', 'c']◂", "▸false◂",
    // Truth values.
    "▸b && !b◂", "▸b && b == false◂", "▸b == true && b != true◂",
    "▸odd(x) && !odd(x)◂", "▸s.contains('a') && !s.contains( 'a' )◂", "▸!(a || b) && a◂",
    "▸(a || b) && !a && !b◂", "▸(a ? b : c) && a && !b◂", "▸!(a ? b : c) && a && b◂",
    // Two operands.
    "▸x < y && y < x◂", "▸x == y && x != y◂", "▸x < y && y <= x◂", "▸x > y && x == y◂",
    "▸d < x && x < d◂", "▸colour == other && other != colour◂",
    // Vocabularies.
    "▸colour == 'red' && colour == 'blue'◂",
    "▸colour != 'red' && colour != 'green' && colour != 'blue'◂",
    "▸!(colour in ['red', 'green', 'blue'])◂", "▸colour == shape◂", "▸colour in shapes◂",
    "▸sets.intersects(colours, ['red']) && !('red' in colours)◂", "▸any == 'a' && any == 'b'◂",
    "▸any > 5 && any < 3u◂",
    // Lists and macros.
    "▸xs.exists(i, i > 5) && xs.all(i, i < 3)◂", "▸xs.exists(i, i > 5) && !xs.exists(j, j > 3)◂",
    "▸1 in xs && xs.all(i, i != 1)◂", "▸sets.contains(colours, ['red']) && !('red' in colours)◂",
    "▸sets.contains([1, 2], xs) && 3 in xs◂",
    "xs.exists(i, ▸i > 5 && i < 3◂)", "xs.filter(i, ▸i > 5 && i < 3◂).size() > 2",
    "xs.map(i, ▸i > 5 && i < 3◂, i) == [1]", "xs.exists_one(i, ▸i > 5 && i < 3◂)",
    "cel.bind(z, 5, ▸x > 5 && x < 3◂)",
    "people.exists(p, p.likes.exists(l, ▸l == 'red' && l == 'blue'◂))",
    "xs.exists(i, j, ▸i > 5 && i < 3◂)",
    // Parts of something that can hold.
    "a || ▸x > 5 && x < 3◂", "▸x in []◂ || x == 1", "a && (b || ▸x > 5 && x < 3◂)",
    "!(▸x > 5 && x < 3◂)", "a ? ▸x > 5 && x < 3◂ : b", "[▸b && !b◂] == [a]", "(▸b && !b◂) == a",
    "a ? b : ▸false◂ && b",
  ])
  func `a condition that no values make true is found`(text: String) throws {
    try expectFindings(in: text, [Self.neverTrue])
  }

  @Test(
    arguments: [
      ("▸x > 5 && a && x < 3◂", ["x > 5", "x < 3"]), ("▸a && (b && !a)◂", ["a", "!a"]),
      ("x > 5 && (a || ▸x < 3◂)", ["x > 5"]), ("a ? ▸!a◂ : b", ["a"]), ("a ? b : ▸a◂", ["a"]),
      ("x > 5 && xs.exists(i, ▸x < 3◂ || i == 1)", ["x > 5"]),
      ("x > 5 && a && (b || ▸x < 3◂ && c)", ["x > 5"]),
      ("x > 3 && x < 5 && (a || ▸x == 5◂)", ["x < 5"]),
      ("x > 3 && y > 3 && (a || ▸x == 5 && x == 6◂)", []),
      ("▸x >= 3 && x <= 4 && x != 3 && x != 4◂", []),
    ] as [(String, [String])])
  func `what cannot hold together is pointed at`(text: String, notes: [String]) throws {
    try expectFindings(in: text, [Finding("cel.never-true", "this is never true", notes: notes)])
  }

  // MARK: Always true

  @Test(arguments: [
    "▸x > 3 || x <= 3◂", "▸size(xs) >= 0◂", "▸b || !b◂", "▸x < 5 || x > 3◂", "▸x == 1 || x != 1◂",
    "▸u >= 0u◂", "▸x != 2.5◂", "▸x == x◂", "▸x <= x◂", "▸t.getMonth() < 12◂", "▸x < y || x >= y◂",
    "▸d != 1.0 || d == 1.0◂", "▸s >= ''◂", "▸age > years(5) || age <= years(5)◂",
    "▸!(x in [])◂", "▸colour in ['red', 'green', 'blue']◂", "▸colour != shape◂",
    "▸!(colour in shapes)◂", "▸any == 1 || any != 1u◂", "▸(a ? b : c) || !a || !b◂",
    "▸xs.exists(i, i > 5) || xs.all(i, i <= 5)◂", "▸1 in xs || xs.all(i, i != 1)◂",
    "xs.all(i, ▸i > 5 || i < 6◂)", "a && ▸size(xs) >= 0◂", "a || ▸size(xs) >= 0◂",
    "a && (▸x > 3 || x <= 3◂)", "a ? ▸b || !b◂ : c", "!(a || ▸u >= 0u◂)",
  ])
  func `a condition that no values make false is found`(text: String) throws {
    try expectFindings(
      in: text, [Finding("cel.always-true", "this is always true where it is known")])
  }

  @Test(arguments: [
    "▸true◂ || a", "a && ▸true◂", "▸1 < 2◂ || a", "▸true◂", "xs.exists(i, ▸true◂)", "a || ▸!false◂",
    "a && ▸'a' in ['a', 'b']◂", "▸years(1) < years(2)◂", "a && ▸!(1 in [2])◂",
  ])
  func `a condition that asks nothing is always true`(text: String) throws {
    try expectFindings(in: text, [Finding("cel.always-true", "this is always true")])
  }

  @Test(
    arguments: [
      ("x >= 3 && x != 3 && (a || ▸x > 3◂)", []), ("x > 5 && (a && ▸x > 3◂ || b)", ["x > 5"]),
      ("a ? ▸a◂ || b : c", ["a"]), ("x == 1 && xs.exists(i, i == 2 && ▸x < 2◂)", ["x == 1"]),
      ("x in [1, 2, 3, 5] && x in [1, 2, 3, 6] && ▸x in [1, 2, 3, 7]◂", []),
    ] as [(String, [String])])
  func `a term that the rest makes true is found`(text: String, notes: [String]) throws {
    try expectFindings(
      in: text,
      [Finding("cel.always-true", "this is always true where the rest holds", notes: notes)])
  }

  @Test func `a field that is compared with everything it may be is asked whether it is known`()
    throws
  {
    let findings = try analysed("person.colour in ['red', 'green', 'blue']").findings
    #expect(
      findings.map(\.help) == [
        "no values make it false: correct what it asks, or leave it out; "
          + "has(person.colour) asks whether it is known"
      ])
  }

  // MARK: The same term twice

  private static func twice(_ fixed: String?, _ note: String) -> Finding {
    Finding(
      "cel.same-term-twice", "this says the same as another term", fixed: fixed, notes: [note])
  }

  @Test(
    arguments: [
      ("a && ▸a◂", twice("a", "a")), ("a || b || ▸a◂", twice("a || b", "a")),
      ("a && ▸a◂ && b", twice("a && b", "a")), ("(a) && (▸a◂)", twice("(a)", "a")),
      ("a && (b && ▸a◂)", twice("a && (b)", "a")),
      ("x > 5 && ▸5 < x◂", twice("x > 5", "x > 5")),
      ("x == y || ▸y == x◂", twice("x == y", "x == y")),
      ("x + y > 3 && ▸!( 3 >= y+x )◂", twice("x + y > 3", "x + y > 3")),
      ("x > 1 && ▸x >= 2◂", twice("x > 1", "x > 1")),
      ("a && ▸a == true◂", twice("a", "a")),
      (
        "colour != 'red' && ▸!(colour == 'red')◂",
        twice("colour != 'red'", "colour != 'red'")
      ),
      (
        "'red' in colours && ▸sets.intersects(colours, ['red'])◂",
        twice(nil, "'red' in colours")
      ),
      ("xs.exists(i, i > 5) && ▸xs.exists(j, 5 < j)◂", twice(nil, "xs.exists(i, i > 5)")),
      (
        "people.all(p, p.tall) && ▸!people.exists(q, !q.tall)◂", twice(nil, "people.all(p, p.tall)")
      ),
      (
        "s.contains('ab') && ▸s.contains('a' + 'b')◂",
        twice("s.contains('ab')", "s.contains('ab')")
      ),
      ("a && // why\n ▸a◂", twice(nil, "a")),
      ("age > years(1) && ▸age > duration('8766h')◂", twice("age > years(1)", "age > years(1)")),
    ])
  func `a term that says what another says is found`(text: String, expected: Finding) throws {
    try expectFindings(in: text, [expected])
  }

  private static func implied(_ fixed: String?, _ note: String) -> Finding {
    Finding(
      "cel.same-term-twice", "this adds nothing: it holds wherever another term does",
      fixed: fixed, notes: [note])
  }

  private static func covered(_ fixed: String?, _ note: String) -> Finding {
    Finding(
      "cel.same-term-twice", "this adds nothing: another term holds wherever it does",
      fixed: fixed, notes: [note])
  }

  @Test(arguments: [
    ("x >= 5 && ▸x >= 3◂", implied("x >= 5", "x >= 5")),
    ("▸x >= 3◂ && x >= 5", implied("x >= 5", "x >= 5")),
    ("(▸x >= 3◂) && (x >= 5 || a && x == 4) && b", implied(nil, "x >= 5 || a && x == 4")),
    ("▸x != 3◂ && x == 4 && a", implied("x == 4 && a", "x == 4")),
    (
      "colour == 'red' && ▸colour in ['red', 'blue']◂",
      implied("colour == 'red'", "colour == 'red'")
    ),
    ("a && (▸a || b◂)", implied(nil, "a")),
    ("xs.exists(i, i > 5) && ▸xs.exists(i, i > 3)◂", implied(nil, "xs.exists(i, i > 5)")),
    (
      "people.exists(p, p.tall && p.age > 5) && ▸people.exists(p, p.tall)◂",
      implied(nil, "people.exists(p, p.tall && p.age > 5)")
    ),
    (
      "'red' in colours && ▸sets.intersects(colours, ['red', 'blue'])◂",
      implied(nil, "'red' in colours")
    ),
    (
      "sets.contains(colours, ['red', 'blue']) && ▸'red' in colours◂",
      implied(nil, "sets.contains(colours, ['red', 'blue'])")
    ),
    ("x < y && ▸x != y◂", implied("x < y", "x < y")),
    ("x == 3 && ▸x < 3.5◂", implied("x == 3", "x == 3")),
    ("▸x >= 5◂ || x >= 3", covered("x >= 3", "x >= 3")),
    ("x >= 3 || ▸x >= 5◂ || a", covered("x >= 3 || a", "x >= 3")),
    ("a || ▸a && b◂", covered(nil, "a")), ("▸x == y◂ || x <= y", covered("x <= y", "x <= y")),
    ("any > 3 || ▸any == 4.5◂", covered("any > 3", "any > 3")),
  ])
  func `a term that another makes superfluous is found`(text: String, expected: Finding) throws {
    try expectFindings(in: text, [expected])
  }

  // MARK: Nothing to find

  @Test(arguments: [
    "x > 5", "x > 3 && x < 5", "x >= 3 && x <= 3", "x == 1 || x == 2", "x > 5 || x < 3", "a && b",
    "a && !b", "a == b", "a != b", "x < y && y < 5", "x in [1, 2] || x in [2, 3]",
    // Not a number is neither above nor below.
    "d > 5.0 || d <= 5.0", "d == d", "!(d > 5.0) && !(d <= 5.0)", "any > 5 || any <= 5",
    // Not the same things.
    "xs.exists(i, i > 5) && xs.exists(i, i < 3)", "xs.all(i, i > 5) && xs.all(i, i < 3)",
    "xs.exists(i, i > 5) || xs.exists(i, i <= 5)", "'red' in colours && 'blue' in colours",
    "sets.intersects(colours, ['red']) && sets.intersects(colours, ['blue'])",
    "s.contains('a') && s.contains('b')", "odd(x) && odd(y)", "odd(x) && !odd(x + 1)",
    "x - y > 5 && y - x < 3", "s + 'a' == 'ba' && 'a' + s == 'ab'", "x > 1 && u > 1u && d > 1.0",
    "any == 'a' || any == 1", "any != 'a' && any != 'b'", "s == 'é' || s == 'e\\u0301'",
    "xs.exists(i, i > 5) && xs.exists(k, xs.exists(j, k > 5) && odd(k))",
    "xs.exists(i, people.exists(p, p.age == i)) && people.exists(p, p.age == 1)",
    "people.exists(p, p.likes.exists(c, c == p.colour)) && people.exists(p, p.likes == ['red'])",
    "person.tall && people.exists(p, p.tall)", "xs[0] > 5 && xs[1] < 3", "colour == other",
    "colour != 'red' && colour != 'blue'", "colour in ['red', 'blue'] || colour == 'green' && a",
    // Written plainly on purpose.
    "a ? true : b", "a ? b : false", "[true, false] == [a, b]", "a == true", "any == true",
    // Errors and choices.
    "1 / x > 2", "1 / 0 > x", "a ? b : c", "(a ? x : y) > 5", "a ? x > 5 : x < 3",
    "xs.filter(i, i > 5).size() >= 1", "xs.map(i, i * 2) == [2]",
    "cel.bind(z, x + 1, z > 5 && z < 9)",
    "has(person.colour) && person.colour == 'red'", "optional.of(x).hasValue()",
    "x == 9007199254740993",
    "d == 9007199254740994.0 || d == 9007199254740992.0", "x > 9.0e15 && x < 9.1e15",
    "x != 1e300 || a",
  ])
  func `an honest condition has no findings`(text: String) throws {
    try expectFindings(in: text, [])
  }
}
