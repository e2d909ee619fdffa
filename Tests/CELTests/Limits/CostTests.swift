import CEL
import SourceText
import Testing

@Suite struct CostTests {
  private static func environment(_ change: (inout Limits) -> Void = { _ in }) -> Environment {
    var limits = Limits()
    change(&limits)
    return Environment(
      variables: [
        Variable("xs", .list(.int)), Variable("names", .list(.string)),
        Variable("tree", .list(.list(.list(.int)))), Variable("text", .string),
        Variable("pattern", .string),
      ], libraries: [.sets, .strings, .lists, .bindings, .comprehensions], limits: limits)
  }

  private func cost(_ text: String) throws -> Int {
    let limitless = Self.environment { $0.cost = .max }
    return try #require(limitless.compile(MappedText(text, named: "test")).value).cost
  }

  @Test func `a macro costs as much as all its turns`() throws {
    let once = try cost("xs.exists(x, x == 1)")
    let twice = try cost("xs.exists(x, xs.exists(y, x == y))")
    let thrice = try cost("xs.exists(x, xs.exists(y, xs.exists(z, x == y + z)))")
    #expect(once > 100 && once < 1000)
    #expect(twice > once * 50 && twice < once * 300)
    #expect(thrice > twice * 50)
    #expect(try cost("[1, 2].exists(x, x == 1)") < 20)
    #expect(try cost("tree.exists(a, a.exists(b, b.exists(c, c == 1)))") > 1_000_000)
    #expect(try cost("xs.exists(x, x in xs)") > cost("xs.exists(x, x in [1])") * 10)
  }

  @Test func `a filtered or mapped list is as long as the list it came from`() throws {
    let plain = try cost("xs.exists(x, x == 1)")
    #expect(try cost("xs.filter(x, x > 1).exists(x, x == 1)") > plain)
    #expect(try cost("xs.map(x, [x, x]).exists(p, p[0] in p)") > plain)
    #expect(try cost("cel.bind(ys, xs + xs, ys.exists(y, y == 1))") > plain * 3 / 2)
  }

  @Test(
    arguments: [
      "xs.all(a, xs.all(b, xs.all(c, xs.all(d, a + b == c + d))))",
      "tree.all(a, a.all(b, b.all(c, xs.all(d, c == d))))",
      "names.all(a, names.all(b, names.all(c, (a + b).matches(c))))",
      "lists.range(1000).all(a, lists.range(1000).all(b, lists.range(1000).all(c, true)))",
    ])
  func `an expression that may take too long is refused`(text: String) {
    let diagnostics = Self.environment().compile(MappedText(text, named: "test")).diagnostics
    #expect(diagnostics.map(\.id) == ["cel.too-costly"])
    #expect(diagnostics.first?.help != nil)
  }

  @Test func `what is refused is underlined at the macro that takes most`() {
    let environment = Self.environment { $0.cost = 500 }
    expectDiagnostic(
      in: "xs.size() == 0 || ▸xs.exists(x, x + x + x == 7)◂",
      Expected("cel.too-costly", "this may take up to 908 steps; at most 500 are allowed"),
      environment: environment)
    #expect(
      Self.environment { $0.assumedElements = 10 }
        .compile(MappedText("xs.exists(x, xs.all(y, x == y))", named: "test")).value != nil)
  }

  @Test(arguments: [
    "xs.exists(a, xs.exists(b, a == b)) && names.exists(n, n.matches('^a.*b$'))",
    "tree.all(a, a.all(b, b.all(c, c > 0)))", "xs.sort().distinct().size() > 3",
    "names.all(n, '%s'.format([n]).split(',').all(p, p.size() < 10))",
  ])
  func `what an honest expression does is allowed`(text: String) {
    #expect(Self.environment().compile(MappedText(text, named: "test")).diagnostics.isEmpty)
  }
}

/// What is told beforehand is enough for every evaluation whose sizes are known.
@Suite struct CostBoundTests {
  @Test(arguments: [
    "[1, 2, 3].exists(x, x == 4)", "[1, 2, 3].all(x, x > 0 ? x < 9 : x > 9)",
    "[1, 2].map(x, [3, 4].map(y, x * y)).exists(l, 9 in l)", "[[], [1]].all(l, l.all(x, x == 1))",
    "[1, 2, 3].transformList(i, x, i + x) == [1, 3, 5]", "[3, 1, 2].sortBy(x, -x).size() == 3",
    "{'a': 1, 'b': 2}.all(k, v, k != 'c' && v < 3)", "[1, 2, 3].existsOne(x, x in [3, 4, 5])",
    "{'a': 1}.transformMapEntry(k, v, {v: k}) == {1: 'a'}", "[[1, 2], [3]].flatten().size() == 3",
    "[[1, 2], [3, [4, 5]]].flatten(3).distinct().sort().reverse().size() == 5",
    "sets.equivalent([1, 2, 3], [3, 2, 1]) && sets.contains([1, 2], [2])",
    "cel.bind(a, [1, 2, 3] + [4], a == a && a.exists(x, x == 5))",
    "'aaaaaaaaaaaaaaaa'.matches('(a|aa)+(a|aa)+b')", "'é😀é😀'.matches('^(?:é|😀){2,9}$')",
    "['ab', 'cd'].join(', ').split(', ').map(s, s.upperAscii()).exists(s, s.contains('C'))",
    "'%s %d %s'.format(['abc', 12, [1, 2, 3]]).replace('1', 'one').size() > 5",
    "[1, 2, 3].filter(x, [1, 2, 3].filter(y, x < y).size() > 0).map(x, x + 1) == [2, 3]",
  ])
  func `an evaluation takes no more steps than were told`(text: String) throws {
    func environment(steps: Int) -> Environment {
      var limits = Limits()
      limits.steps = steps
      return Environment(libraries: Set(Library.allCases), limits: limits)
    }
    let source = MappedText(text, named: "test")
    let cost = try #require(environment(steps: 1_000_000).compile(source).value).cost
    // With an observer nothing is worked out beforehand.
    let program = try #require(environment(steps: cost).compile(source).value).plan()
    let value = program.evaluate([], observer: Nobody())
    #expect(value.asBool != nil, "\(cost) steps: \(value)")
    // A bound that is far too high would prove little.
    let few = try #require(environment(steps: cost / 100).compile(source).value).plan()
    #expect(few.evaluate([], observer: Nobody()).isError || cost < 100_000)
  }

  private final class Nobody: EvaluationObserver {
    func evaluated(_ node: NodeID, to value: Value) {}
    func entered(element index: Int, of comprehension: NodeID) {}
    func left(comprehension: NodeID) {}
  }
}

@Suite struct BudgetTests {
  private func result(
    _ text: String, steps: Int, _ values: [Value] = [.list([])], libraries: Set<Library> = [.sets]
  ) throws -> Value {
    var limits = Limits()
    limits.steps = steps
    limits.cost = .max
    let environment = Environment(
      variables: [Variable("xs", .list(.dyn))], libraries: libraries, limits: limits)
    let checked = environment.compile(MappedText(text, named: "test"))
    let rendered = TerminalDiagnostics().render(checked.diagnostics)
    return try #require(checked.value, "\(rendered)").plan().evaluate(Activation(values))
  }

  private static let many = Value.list(ListValue((0..<1000).map { .int($0) }))

  private static func exhausted(_ steps: Int) -> Value {
    .failure(.exhausted, "the evaluation takes more than \(steps) steps")
  }

  @Test(arguments: [
    "xs.exists(x, x < 0)", "xs.all(x, x >= 0)", "xs.exists_one(x, x < 0)", "xs.filter(x, x < 0)",
    "xs.map(x, x)", "xs.exists(x, 1 / 0 == 1)", "xs.map(x, x == 1) == []", "-1 in xs",
    "xs == xs", "sets.contains(xs, xs)", "xs.transformList(i, x, x)", "xs.transformMap(i, x, x)",
    "xs.transformMapEntry(i, x, {i: x})", "xs.sortBy(x, -x)", "xs.sort()", "[xs].flatten(3)",
  ])
  func `an evaluation with too many steps is an error`(text: String) throws {
    let libraries: Set<Library> = [.sets, .lists, .comprehensions]
    let short = try result(text, steps: 500, [Self.many], libraries: libraries)
    #expect(short == Self.exhausted(500))
    let long = try result(text, steps: 10_000_000, [Self.many], libraries: libraries)
    #expect(long != Self.exhausted(10_000_000))
  }

  @Test func `an answer found in time is given`() throws {
    #expect(try result("xs.exists(x, x == 3)", steps: 500, [Self.many]) == .bool(true))
    #expect(try result("false && xs.all(x, true)", steps: 500, [Self.many]) == .bool(false))
  }

  @Test(arguments: [
    // Each doubles what is looked at while hardly growing what is written.
    "cel.bind(a, [1, 1], " + doubled(40) + ")",
    "cel.bind(a, [[1]]" + String(repeating: ".map(x, [x, x])", count: 60) + ", a == a)",
    "'%s'.format([" + "[[1]]" + String(repeating: ".map(x, [x, x])", count: 60) + "]) == ''",
    "xs.all(a, xs.all(b, xs.all(c, xs.all(d, a + b + c + d >= 0))))",
  ])
  func `no expression runs away`(text: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let given = try result(
        text, steps: 1_000_000, [Self.many], libraries: [.bindings, .strings])
      #expect(given.isError || given == .bool(false), "\(given)")
    }
    #expect(time < .seconds(60 * patience))
  }

  /// A list of a list of … of `a`, twice on every level, compared with itself.
  private static func doubled(_ levels: Int) -> String {
    guard levels > 0 else { return "a == a" }
    return "cel.bind(a, [a, a], \(doubled(levels - 1)))"
  }

  @Test func `the limits of an environment hold`() {
    var limits = Limits()
    limits.bytes = 20
    limits.nesting = 3
    limits.nodes = 5
    let environment = Environment(limits: limits)
    func id(_ text: String) -> [DiagnosticID] {
      environment.compile(MappedText(text, named: "test")).diagnostics.map(\.id)
    }
    #expect(id("1 + 1 == 2") == [])
    #expect(id("1 + 1 == 2 // a long remark") == ["cel.too-large"])
    #expect(id("((((1)))) == 1") == ["cel.too-deep"])
    #expect(id("1 + 1 + 1 == 3") == ["cel.too-large"])
  }
}
