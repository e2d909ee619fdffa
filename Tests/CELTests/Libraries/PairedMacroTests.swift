import CEL
import SourceText
import Testing

private let paired = Environment(
  variables: [Variable("xs", .list(.dyn))], libraries: [.comprehensions, .bindings])

@Suite struct PairedMacroTests {
  @Test(
    arguments: [
      ("[5, 6].all(i, x, x == i + 5)", Value.bool(true)),
      ("[5, 6].all(i, x, i == 0)", .bool(false)),
      ("[5, 6].exists(i, x, i == 1 && x == 6)", .bool(true)),
      ("[5, 6].exists(i, x, i == 1 && x == 5)", .bool(false)),
      ("[1, 1].existsOne(i, x, i == 1 && x == 1)", .bool(true)),
      ("[1, 1].exists_one(i, x, x == 1)", .bool(false)),
      ("{'a': 1, 'b': 2}.exists(k, v, k == 'b' && v == 2)", .bool(true)),
      ("{'a': 1, 'b': 2}.all(k, v, v < 2)", .bool(false)),
      ("[5, 6].transformList(i, x, i * x) == [0, 6]", .bool(true)),
      ("[5, 6].transformList(i, x, x > 5, i)", .list([.int(1)])),
      ("{'a': 1}.transformList(k, v, k) == ['a']", .bool(true)),
      ("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 10) == {'b': 20}", .bool(true)),
      ("[5, 6].transformMap(i, x, x + i) == {0: 5, 1: 7}", .bool(true)),
      ("{'a': 1, 'b': 2}.transformMapEntry(k, v, {v: k}) == {1: 'a', 2: 'b'}", .bool(true)),
      ("['x'].transformMapEntry(i, x, {x: i, x + x: i + 1}) == {'x': 0, 'xx': 1}", .bool(true)),
      ("[1, 2].map(x, [3, 4].transformList(i, y, x * 10 + i * 100 + y))[1][1]", .int(124)),
      ("[[1], [2, 3]].all(i, l, l.all(j, x, x == i + j + 1))", .bool(true)),
      ("[1].all(x, x == 1)", .bool(true)), ("[0, 1].exists(i, x, 1 / x == 1)", .bool(true)),
      ("cel.bind(x, 3, x * x)", .int(9)), ("cel.bind(x, 1, cel.bind(x, x + 1, x * 10))", .int(20)),
      ("cel.bind(x, 1 / 0, 7)", .int(7)),
      ("cel.bind(x, 2, [1, 2].map(y, x * y))", .list([.int(2), .int(4)])),
      ("[1, 2].map(y, cel.bind(z, y * y, z + z))", .list([.int(2), .int(8)])),
    ] as [(String, Value)])
  func `a macro with two names gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: paired, [.null]) == expected)
  }

  @Test(arguments: [
    "[0].all(i, x, 1 / x == 1)", "[0].transformList(i, x, 1 / x)", "[0].transformMap(i, x, 1 / x)",
    "[1, 1].transformMapEntry(i, x, {x: i})", "[1].transformMapEntry(i, x, dyn(1))",
    "[1.5].transformMapEntry(i, x, {dyn(x): i})", "cel.bind(x, 1 / 0, x)",
  ])
  func `a failure fails the macro`(text: String) {
    #expect(evaluate(text, in: paired, [.null]).isError)
  }

  @Test(
    arguments: [
      ("xs.▸all◂(i, i, true)", Expected("cel.macro", "'all' is not used so")),
      ("xs.▸transformList◂(i, x)", Expected("cel.macro", "'transformList' is not used so")),
      ("xs.▸transformMap◂(i, 1, 2)", Expected("cel.macro", "'transformMap' is not used so")),
      ("▸cel.◂bind(x, 1)", Expected("", "")),
      ("xs.transformMapEntry(i, x, ▸i◂)", Expected("cel.wrong-type", "this is int, not a map")),
      ("xs.all(i, x, ▸i◂)", Expected("cel.not-a-condition", "this is int, not a condition")),
      (
        "xs.all(i, x, ▸i + 'a'◂ == 'b')",
        Expected("cel.no-overload", "no operator '+' for int and string")
      ),
      (
        "cel.bind(n, 1, ▸n + 'a'◂ == 'b')",
        Expected("cel.no-overload", "no operator '+' for int and string")
      ),
    ] as [(String, Expected)])
  func `a mistake is found beforehand`(text: String, expected: Expected) {
    guard !expected.message.isEmpty else { return }
    expectDiagnostic(in: text, expected, environment: paired)
  }

  @Test func `the place after an element in doubt is a range`() {
    let partial = ListValue(
      [.int(7), .int(8), .int(9)], presence: [nil, missing("x"), nil])
    func result(_ text: String) -> Value { evaluate(text, in: paired, [.list(partial)]) }
    #expect(result("xs.exists(i, x, x == 7 && i == 0)") == .bool(true))
    #expect(result("xs.exists(i, x, x == 9 && i >= 1)") == .bool(true))
    #expect(result("xs.exists(i, x, x == 9 && i == 2)") == .open("x"))
    #expect(result("xs.exists(i, x, x == 9 && i == 0)") == .bool(false))
    #expect(result("xs.all(i, x, x != 8)") == .open("x"))
    #expect(result("xs.transformList(i, x, x).size()") == .ints(2, 3, "x"))
    #expect(result("xs.transformMap(i, x, x)") == .open("x"))
  }

  @Test func `without the libraries there are no such macros`() {
    for text in ["[1].all(i, x, true)", "[1].transformList(i, x, x)", "cel.bind(x, 1, x)"] {
      #expect(Environment().compile(MappedText(text, named: "test")).value == nil, "\(text)")
    }
  }
}
