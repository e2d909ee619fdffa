import CEL
import SourceText
import Testing

private let math = Environment(libraries: [.math])

@Suite struct MathLibraryTests {
  @Test(
    arguments: [
      ("math.greatest(3)", Value.int(3)), ("math.greatest(1, 3, 2)", .int(3)),
      ("math.greatest(1u, 3u)", .uint(3)), ("math.greatest(1, 2.5, 2u)", .double(2.5)),
      ("math.greatest([1, 5, 3])", .int(5)), ("math.greatest([1.5, 5, 3u])", .int(5)),
      ("math.least(3, -1)", .int(-1)), ("math.least([2u, 1u])", .uint(1)),
      ("math.least(1, -2.5, 2u, dyn(-3))", .int(-3)), ("math.least(dyn([4, 2]))", .int(2)),
      (
        "math.greatest(9223372036854775807, 9223372036854775808u)", .uint(9_223_372_036_854_775_808)
      ),
      ("math.ceil(1.1)", .double(2)), ("math.floor(-1.1)", .double(-2)),
      ("math.round(2.5)", .double(3)), ("math.round(-2.5)", .double(-3)),
      ("math.trunc(-2.9)", .double(-2)), ("math.sqrt(81)", .double(9)),
      ("math.sqrt(2u)", .double(2.0.squareRoot())), ("math.isNaN(math.sqrt(-1.0))", .bool(true)),
      ("math.abs(-3)", .int(3)), ("math.abs(-2.5)", .double(2.5)), ("math.abs(3u)", .uint(3)),
      ("math.sign(-7)", .int(-1)), ("math.sign(0u)", .uint(0)), ("math.sign(-0.5)", .double(-1)),
      ("math.sign(-0.0)", .double(0)), ("math.isNaN(math.sign(0.0/0.0))", .bool(true)),
      ("math.isInf(-1.0/0.0)", .bool(true)), ("math.isFinite(1.0/0.0)", .bool(false)),
      ("math.bitAnd(12, 10)", .int(8)), ("math.bitOr(12u, 3u)", .uint(15)),
      ("math.bitXor(-1, 1)", .int(-2)), ("math.bitNot(0u)", .uint(.max)),
      ("math.bitShiftLeft(1, 63)", .int(.min)), ("math.bitShiftLeft(1u, 64)", .uint(0)),
      ("math.bitShiftRight(-1, 60)", .int(15)), ("math.bitShiftRight(-1, 64)", .int(0)),
      ("type(math.greatest(1, 2)) == int", .bool(true)),
    ] as [(String, Value)])
  func `a function of numbers gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: math) == expected)
  }

  @Test(arguments: [
    "math.greatest([])", "math.least(dyn('a'))", "math.greatest(1, dyn('a'))",
    "math.greatest(0.0/0.0, 1.0)", "math.abs(-9223372036854775808)", "math.ceil(dyn(1))",
    "math.bitShiftLeft(1, -1)", "math.bitAnd(dyn(1), dyn(1u))",
  ])
  func `what has no result is an error`(text: String) {
    #expect(evaluate(text, in: math).isError)
  }

  @Test(arguments: [
    "▸math.greatest('a')◂", "▸math.greatest(1, 'a')◂", "▸math.least(['a'])◂", "▸math.greatest()◂",
    "▸math.greatest([1], 2)◂",
  ])
  func `what is no number is found beforehand`(text: String) throws {
    let parts = text.split(whereSeparator: { "▸◂".contains($0) })
    let checked = math.compile(MappedText(String(parts[0]), named: "test"))
    #expect(checked.diagnostics.map(\.id) == ["cel.no-overload"])
  }

  @Test func `the type of the result is as narrow as can be`() throws {
    for (text, type) in [
      ("math.greatest(1, 2, 3)", CELType.int), ("math.least(1.5, 2.5)", .double),
      ("math.greatest(1, 2.5)", .dyn), ("math.greatest([1u])", .uint),
    ] {
      let checked = try #require(math.compile(MappedText(text, named: "test")).value)
      #expect(checked.type == type, "\(text)")
    }
  }
}
