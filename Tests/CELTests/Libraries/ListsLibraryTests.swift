import CEL
import SourceText
import Testing

private let lists = Environment(
  variables: [Variable("xs", .list(.dyn))], libraries: [.lists])

private func ints(_ numbers: Int64...) -> Value { .list(ListValue(numbers.map(Value.int))) }

@Suite struct ListsLibraryTests {
  @Test(
    arguments: [
      ("[1, 2, 2, 1, 3].distinct()", ints(1, 2, 3)),
      ("[1, 1.0, 1u, dyn('1')].distinct().size()", .int(2)),
      ("[[1], [2], [1]].distinct().size()", .int(2)), ("[].distinct()", .list([])),
      ("['\\u00e9', 'e\\u0301'].distinct().size()", .int(2)),
      ("[0.5, 0.5, 1.5].distinct().size()", .int(2)), ("[null, null].distinct().size()", .int(1)),
      ("lists.range(3)", ints(0, 1, 2)), ("lists.range(0)", .list([])),
      ("[3, 1, 2].reverse()", ints(2, 1, 3)), ("[1, 2, 3, 4].slice(1, 3)", ints(2, 3)),
      ("[1, 2].slice(2, 2)", .list([])),
      ("[[1], [2, 3], []].flatten()", ints(1, 2, 3)), ("[1, [2], [[3]]].flatten().size()", .int(3)),
      ("[1, [2, [3, [4]]]].flatten(2).size()", .int(4)), ("[1, [2]].flatten(0).size()", .int(2)),
      ("[1, [2, [3, [4]]]].flatten(9)", ints(1, 2, 3, 4)),
      ("[3, 1, 2].sort()", ints(1, 2, 3)), ("['b', 'a', 'B'].sort()", .texts("B", "a", "b")),
      ("['z', 'é', '😀', '\\uffff'].sort()", .texts("z", "é", "\u{FFFF}", "😀")),
      ("[].sort()", .list([])),
      ("[true, false].sort() == [false, true]", .bool(true)),
      ("[duration('2m'), duration('1s')].sort()[0] == duration('1s')", .bool(true)),
      ("[{'n': 2, 'k': 'b'}, {'n': 1, 'k': 'c'}].sortBy(e, e.n).map(e, e.k)", .texts("c", "b")),
      ("['ccc', 'a', 'bb'].sortBy(s, size(s))", .texts("a", "bb", "ccc")),
      ("['ccc', 'a', 'bb'].sortBy(s, -size(s))", .texts("ccc", "bb", "a")),
      // Equal keys keep their order.
      ("['b1', 'a1', 'b2', 'a2'].sortBy(s, s.startsWith('b'))", .texts("a1", "a2", "b1", "b2")),
      ("[7, 8].first().value()", .int(7)), ("[7, 8].last().value()", .int(8)),
      ("[].first().hasValue()", .bool(false)), ("[].last().orValue(1)", .int(1)),
    ] as [(String, Value)])
  func `a function of lists gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: lists, [.null]) == expected)
  }

  @Test(arguments: [
    "lists.range(-1)", "lists.range(1000000000)", "[1].slice(0, 2)", "[1].slice(1, 0)",
    "[1].slice(-1, 0)", "[1].flatten(-1)", "[dyn(1), dyn('a')].sort()", "[dyn([1])].sort()",
    "[1.0, 0.0 / 0.0].sort()", "[1, 0].sortBy(e, 1 / e)",
    "[1, 2].sortBy(e, e == 1 ? dyn(1) : dyn('a'))",
  ])
  func `what cannot be done to a list is an error`(text: String) {
    #expect(evaluate(text, in: lists, [.null]).isError)
  }

  @Test(
    arguments: [
      ("[[1]].sortBy(e, ▸e◂)", Expected("cel.wrong-type", "list(int) has no order to sort by")),
      ("[1].▸sortBy◂(1, 2)", Expected("cel.macro", "'sortBy' is not used so")),
      ("▸[[1]].sort()◂", Expected("cel.no-overload", "no function 'sort' for (list(list(int)))")),
    ] as [(String, Expected)])
  func `a mistake is found beforehand`(text: String, expected: Expected) {
    expectDiagnostic(in: text, expected, environment: lists)
  }

  @Test(arguments: [
    "xs.sort()", "xs.reverse()", "xs.distinct()", "xs.slice(0, 1)", "xs.sortBy(x, x)", "xs.first()",
    "[xs, xs].flatten()",
  ])
  func `an unknown element makes the result unknown`(text: String) {
    #expect(evaluate(text, in: lists, [.list([.int(1), .open("x")])]) == .open("x"))
    let partial = ListValue([.int(1), .int(2)], presence: [nil, missing("x")])
    #expect(evaluate(text, in: lists, [.list(partial)]) == .open("x"))
  }
}
