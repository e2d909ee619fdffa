import CEL
import SourceText
import Testing

@Suite struct ImplicationTests {
  @Test(arguments: [
    ("x >= 5", "x >= 3"), ("x == 3", "x in [1, 3]"), ("x > 3", "!(x <= 3)"), ("x == 1", "x < 1.5"),
    ("x >= 3 && x <= 3", "x == 3"), ("x in [1, 2]", "x == 1 || x == 2"), ("a && b", "b"),
    ("a", "a || b"), ("(a && b) || (a && c)", "a && (b || c)"), ("a ? b : b", "b"),
    ("x == 2 && y > x", "y > x"), ("x < y", "x != y"), ("x <= y && y <= x", "x == y"),
    ("colour in ['red', 'blue']", "colour != 'green'"),
    ("colour != 'green'", "colour == 'red' || colour == 'blue'"),
    ("colour != 'green' && a", "(colour == 'red' || colour == 'blue') && a"),
    ("age > duration('48h')", "age > duration('1h')"), ("s == 'b'", "s > 'a' && s < 'c'"),
    ("xs.exists(i, i > 5 && odd(i))", "xs.exists(j, odd(j))"), ("7 in xs", "xs.exists(i, i > 5)"),
    ("xs.all(i, i > 5) && xs.exists(i, odd(i))", "xs.exists(i, odd(i) && i > 3)"),
    ("!xs.exists(i, i <= 5)", "xs.all(i, i > 3)"),
    ("sets.contains(['red'], colours)", "!('blue' in colours)"),
    ("sets.contains(colours, ['red', 'blue'])", "sets.intersects(['blue'], colours)"),
    ("people.exists(p, p.likes.exists(l, l == 'red'))", "people.exists(p, 'red' in p.likes)"),
    ("b && !b", "x > 5"), ("a", "true"), ("any == 1u", "any < 2"),
  ])
  func `a condition implies what holds wherever it does`(premise: String, conclusion: String)
    throws
  {
    let (first, second) = (try analysed(premise), try analysed(conclusion))
    #expect(first.implies(second))
  }

  @Test(arguments: [
    ("x >= 3", "x >= 5"), ("a || b", "a"), ("a", "a && b"), ("x > 3", "y > 3"), ("a", "!a"),
    // A range may lie across what each part asks, or across the elements of a list.
    ("x >= 3", "x == 3 || x > 3"), ("x >= 1 && x <= 2", "x in [1, 2]"),
    ("x != 2", "x < 2 || x > 2"),
    // What always holds where it is known need not be known where something else is.
    ("a", "b || !b"), ("a", "size(xs) >= 0"), ("a", "x == x"), ("a", "xs.all(i, true)"),
    // Not a number is neither above nor below.
    ("!(d > 5.0)", "d <= 5.0"), ("any != 'a'", "any == 'b'"),
    ("xs.exists(i, i > 5) && xs.exists(i, odd(i))", "xs.exists(i, i > 5 && odd(i))"),
    ("xs.all(i, i > 5)", "xs.exists(i, i > 5)"), ("xs.exists(i, i > 5)", "xs.all(i, i > 5)"),
    ("xs.exists(i, i > 5)", "people.exists(p, p.age > 5)"),
    ("'red' in colours", "sets.contains(colours, ['red', 'blue'])"),
  ])
  func `a condition implies nothing else`(premise: String, conclusion: String) throws {
    let (first, second) = (try analysed(premise), try analysed(conclusion))
    #expect(!first.implies(second))
  }

  @Test func `several conditions are compared together`() throws {
    let texts = [
      "x > 3", "x < 9", "x > 3 && x < 9", "x == 20", "x < 5 || x > 6", "x == 5 || x == 6",
    ]
    var comparison = ConditionComparison(try texts.map { try analysed($0) })
    func check(_ isSo: Bool, _ expected: Bool, line: Int = #line) {
      #expect(isSo == expected, "line \(line)")
    }
    check(comparison.imply([0, 1], 2), true)
    check(comparison.imply([0], 2), false)
    check(comparison.imply([], 2), false)
    check(comparison.mayHold(together: [0, 1]), true)
    check(comparison.mayHold(together: [0, 1, 3]), false)
    check(comparison.mayHold(together: [0, 3]), true)
    check(comparison.implies(3, anyOf: [1, 4]), true)
    check(comparison.implies(3, anyOf: [1, 5]), false)
    check(comparison.implies(3, anyOf: []), false)
  }

  @Test func `what would take too long to find out is left open`() throws {
    let choices = (0..<24).map { "(x == \($0) || y == \($0) || odd(x + \($0)))" }
    let hard = try analysed(choices.joined(separator: " && "))
    let other = try analysed("x * y == 7")
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(hard.findings.isEmpty)
      #expect(!hard.implies(other))
      var comparison = ConditionComparison([hard, hard])
      let mayHold = comparison.mayHold(0)
      #expect(mayHold)
    }
    #expect(time < .seconds(10 * patience), "\(time)")
    let large = (0..<1500).map { "x != \($0)" }.joined(separator: " && ") + " && x == 5"
    #expect(try analysed(large).findings.isEmpty)
  }
}
