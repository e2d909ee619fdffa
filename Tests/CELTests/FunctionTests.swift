import CEL
import Testing

@Suite struct FunctionTests {
  @Test(
    arguments: [
      ("size('')", Value.int(0)), ("size('πέ')", .int(2)), ("'e\\u0301'.size()", .int(2)),
      ("size(b'abc')", .int(3)), ("[1, 2].size()", .int(2)), ("size({'a': 1})", .int(1)),
      ("'abababc'.contains('ababc')", .bool(true)), ("'abc'.contains('ac')", .bool(false)),
      ("''.contains('')", .bool(true)), ("'abc'.startsWith('ab')", .bool(true)),
      ("'abc'.startsWith('b')", .bool(false)), ("'abc'.endsWith('bc')", .bool(true)),
      ("'c'.endsWith('bc')", .bool(false)),
      ("sets.contains([1, 2, 3], [2, 1, 1])", .bool(true)),
      ("sets.contains([1], [1, 2])", .bool(false)), ("sets.contains([], [])", .bool(true)),
      ("sets.intersects([1, 2], [2, 3])", .bool(true)), ("sets.intersects([1], [])", .bool(false)),
      ("sets.equivalent([1, 2, 2], [2, 1])", .bool(true)),
      ("sets.equivalent([1], [1, 2])", .bool(false)),
      ("sets.equivalent([1, 2], [1])", .bool(false)),
    ] as [(String, Value)])
  func `a function gives`(text: String, expected: Value) {
    #expect(evaluate(text) == expected)
  }

  @Test(
    arguments: [
      ("int('42')", Value.int(42)), ("int(2.9)", .int(2)), ("int(-2.9)", .int(-2)),
      ("int(7u)", .int(7)), ("int(timestamp('1970-01-02T00:00:00Z'))", .int(86400)),
      ("uint(7)", .uint(7)), ("uint('7')", .uint(7)), ("uint(7.9)", .uint(7)),
      ("double(3)", .double(3)), ("double(3u)", .double(3)), ("double('2.5')", .double(2.5)),
      ("string(12)", .string("12")), ("string(12u)", .string("12")),
      ("string(2.5)", .string("2.5")),
      ("string(3.0)", .string("3")), ("string(true)", .string("true")),
      ("string(b'abc')", .string("abc")), ("string(duration('90m'))", .string("5400s")),
      ("string(duration('-1.5s'))", .string("-1.5s")),
      ("string(timestamp('2024-03-25T12:00:00+02:00'))", .string("2024-03-25T10:00:00Z")),
      ("bytes('é')", .bytes([0xC3, 0xA9])), ("bool('t')", .bool(true)), ("bool('0')", .bool(false)),
      ("timestamp(86400) == timestamp('1970-01-02T00:00:00Z')", .bool(true)),
      ("duration('1h1m1s1ms') == duration('3661.001s')", .bool(true)),
      ("duration('-1h')", .duration(TimeSpan(nanoseconds: -3_600_000_000_000))),
      ("type(1)", .type("int")), ("type(type(1))", .type("type")),
      ("type([1]) == list", .bool(true)),
      ("dyn('a')", .string("a")),
    ] as [(String, Value)])
  func `a conversion gives`(text: String, expected: Value) {
    #expect(evaluate(text) == expected)
  }

  @Test(arguments: [
    "int('4x')", "int(1e19)", "int(18446744073709551615u)", "uint(-1)", "uint('-1')",
    "double('x')", "string(b'\\xff')", "bool('yes')", "timestamp('2024-02-30T00:00:00Z')",
    "timestamp('2024-02-03')", "timestamp('2024-02-03T24:00:00Z')",
    "timestamp('0000-12-31T23:59:59Z')", "duration('1')", "duration('1y')", "duration('')",
    "duration('300000h') + duration('3000000h')", "timestamp('10000-01-01T00:00:00Z')",
  ])
  func `a bad conversion is an error`(text: String) {
    #expect(evaluate(text).isError)
  }

  @Test(
    arguments: [
      ("getFullYear()", 2024), ("getMonth()", 1), ("getDate()", 29), ("getDayOfMonth()", 28),
      ("getDayOfWeek()", 4), ("getDayOfYear()", 59), ("getHours()", 23), ("getMinutes()", 45),
      ("getSeconds()", 6), ("getMilliseconds()", 7), ("getHours('+01:00')", 0),
      ("getDate('+01:00')", 1), ("getMonth('+01:00')", 2), ("getHours('-02:30')", 21),
      ("getMinutes('-02:30')", 15), ("getFullYear('UTC')", 2024), ("getHours('02:00')", 1),
    ] as [(String, Int64)])
  func `a calendar shows`(call: String, expected: Int64) {
    #expect(evaluate("timestamp('2024-02-29T23:45:06.007Z').\(call)") == .int(expected))
  }

  @Test(
    arguments: [
      ("getHours()", 26), ("getMinutes()", 1560), ("getSeconds()", 93601),
      ("getMilliseconds()", 500),
    ] as [(String, Int64)])
  func `a length of time has`(call: String, expected: Int64) {
    #expect(evaluate("duration('26h1.5s').\(call)") == .int(expected))
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1582-10-15T12:30:00Z", "1600-02-29T00:00:00Z",
    "1900-03-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z",
    "2000-02-29T23:59:59Z", "2100-02-28T00:00:00.5Z", "9999-12-31T23:59:59.999999999Z",
  ])
  func `a time survives being read and written`(text: String) {
    #expect(evaluate("string(timestamp('\(text)'))") == .string(text))
  }

  @Test func `a declared function is called with its hidden variables`() {
    let environment = Environment(
      variables: [Variable("evidence", .list(.int))],
      functions: [
        Function(
          "above",
          overloads: [
            Overload(
              "above_int", [.int], returns: .int, implicitVariables: ["evidence"],
              accepts: .partialLists
            ) { arguments in
              guard case .int(let least) = arguments[0], case .list(let all) = arguments[1] else {
                return .failure(.badArgument, "above")
              }
              return .int(
                Int64(all.elements.count { if case .int(let n) = $0 { n > least } else { false } }))
            }
          ])
      ])
    let evidence = Value.list([.int(1), .int(5), .int(9)])
    #expect(evaluate("above(4) >= 2", in: environment, [evidence]) == .bool(true))
    #expect(evaluate("above(4)", in: environment, [.open("e")]) == .open("e"))
  }

  @Test func `an overload is chosen by the values when the types do not tell`() {
    let environment = Environment(
      variables: [Variable("x", .dyn)],
      functions: [
        Function(
          "kind",
          overloads: [
            Overload("kind_int", [.int], returns: .string) { _ in .string("number") },
            Overload("kind_string", [.string], returns: .string) { _ in .string("text") },
          ])
      ])
    #expect(evaluate("kind(x)", in: environment, [.int(1)]) == .string("number"))
    #expect(evaluate("kind(x)", in: environment, [.string("")]) == .string("text"))
    #expect(evaluate("kind(x)", in: environment, [.bool(true)]).isError)
    #expect(evaluate("kind(x)", in: environment, [.open("x")]) == .open("x"))
  }

  @Test func `a function is given open forms only if it asks for them`() {
    func environment(_ accepts: ArgumentForms) -> Environment {
      Environment(
        variables: [Variable("x", .dyn)],
        functions: [
          Function(
            "same",
            overloads: [Overload("same", [.dyn], returns: .dyn, accepts: accepts) { $0[0] }])
        ])
    }
    let partial = Value.list(ListValue([.int(1)], presence: [missing("p")]))
    #expect(evaluate("same(x)", in: environment([]), [.ints(1, 2)]) == .open("r"))
    #expect(evaluate("same(x)", in: environment([]), [.ints(2, 2)]) == .int(2))
    #expect(evaluate("same(x)", in: environment(.ranges), [.ints(1, 2)]) == .ints(1, 2))
    #expect(evaluate("same(x)", in: environment([]), [partial]) == .open("p"))
    #expect(evaluate("same(x)", in: environment(.partialLists), [partial]) == partial)
  }

  @Test func `a lenient function sees unknowns and errors`() {
    let environment = Environment(
      variables: [Variable("x", .dyn)],
      functions: [
        Function(
          "known",
          overloads: [
            Overload("known", [.dyn], returns: .bool, isStrict: false) { .bool(!$0[0].isUnknown) }
          ])
      ])
    #expect(evaluate("known(x)", in: environment, [.open("x")]) == .bool(false))
    #expect(evaluate("known(1 / 0)", in: environment, [.open("x")]) == .bool(true))
  }
}
