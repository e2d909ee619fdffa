import CEL
import Testing

@Suite struct OperatorTests {
  @Test(
    arguments: [
      ("1 + 2 * 3", Value.int(7)), ("(1 + 2) * 3", .int(9)), ("7 - 2 - 1", .int(4)),
      ("7 / 2", .int(3)), ("-7 / 2", .int(-3)), ("-7 % 3", .int(-1)), ("7u % 4u", .uint(3)),
      ("1.5 + 2.0", .double(3.5)), ("3.0 / 2.0", .double(1.5)), ("2.0 - 0.5", .double(1.5)),
      ("-(3)", .int(-3)), ("--3", .int(3)), ("-2.5", .double(-2.5)),
      ("'a' + 'b'", .string("ab")), ("b'a' + b'b'", .bytes([97, 98])),
      ("[1] + [2]", .list([.int(1), .int(2)])),
      ("duration('1h') + duration('30m') == duration('90m')", .bool(true)),
      (
        "timestamp('2024-01-31T00:00:00Z') + duration('24h')",
        .timestamp(Timestamp(year: 2024, month: 2, day: 1) ?? .epoch)
      ),
      (
        "timestamp('2024-03-01T00:00:00Z') - timestamp('2024-02-01T00:00:00Z') == duration('696h')",
        .bool(true)
      ),
      (
        "timestamp('2024-03-01T00:00:00Z') - duration('1s') < timestamp('2024-03-01T00:00:00Z')",
        .bool(true)
      ),
      ("duration('3h') - duration('1h') == duration('2h')", .bool(true)),
      ("[7, 8, 9][1]", .int(8)), ("{'a': 1, 'b': 2}['b']", .int(2)), ("{'a': 1}.a", .int(1)),
      ("{1: 'x'}[1u]", .string("x")), ("{1: 'x'}[dyn(1.0)]", .string("x")),
      ("true ? 1 : 2", .int(1)), ("false ? 1 : true ? 2 : 3", .int(2)),
      ("!true", .bool(false)), ("!!true", .bool(true)),
    ] as [(String, Value)])
  func `an operator gives`(text: String, expected: Value) {
    #expect(evaluate(text) == expected)
  }

  @Test(
    arguments: [
      ("1", "2"), ("1u", "2u"), ("1.0", "1.5"), ("'a'", "'b'"), ("'A'", "'a'"), ("b'a'", "b'ab'"),
      ("false", "true"), ("duration('1s')", "duration('1m')"),
      ("timestamp('2024-01-01T00:00:00Z')", "timestamp('2024-01-01T00:00:00.5Z')"),
      ("1", "1.5"), ("1.5", "2"), ("-1", "0u"), ("1u", "1.5"), ("'z'", "'é'"),
      ("9223372036854775807", "9223372036854775808u"),
    ] as [(String, String)])
  func `order holds one way only`(less: String, greater: String) {
    for (text, expected) in [
      ("\(less) < \(greater)", true), ("\(less) <= \(greater)", true),
      ("\(less) > \(greater)", false), ("\(less) >= \(greater)", false),
      ("\(less) == \(greater)", false), ("\(less) != \(greater)", true),
      ("\(greater) < \(less)", false), ("\(greater) > \(less)", true),
      ("\(less) <= \(less)", true), ("\(less) >= \(less)", true), ("\(less) == \(less)", true),
    ] {
      #expect(evaluate(text) == .bool(expected), "\(text)")
    }
  }

  @Test(
    arguments: [
      ("1 == 1.0", true), ("1u == 1", true), ("dyn(1) == 'a'", false), ("dyn(null) == 1", false),
      ("0.0/0.0 == 0.0/0.0", false), ("[1, 2] == [1, 2]", true), ("[1, 2] == [2, 1]", false),
      ("[1] == [1, 1]", false), ("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", true),
      ("{'a': 1} == {'a': 2}", false), ("null == null", true),
      // Canonically equivalent, yet other scalars.
      ("'\\u00e9' == 'e\\u0301'", false), ("'\\u00e9' in ['e\\u0301']", false),
      ("{'\\u00e9': 1, 'e\\u0301': 2}['e\\u0301'] == 2", true),
      ("'\\u212b' == '\\u00c5'", false),
    ] as [(String, Bool)])
  func `equality looks at the scalars and the worth`(text: String, expected: Bool) {
    #expect(evaluate(text) == .bool(expected))
  }

  @Test(
    arguments: [
      ("2 in [1, 2]", true), ("3 in [1, 2]", false), ("'a' in ['b']", false), ("1 in []", false),
      ("'k' in {'k': 1}", true), ("1 in {1u: 'x'}", true), ("2.0 in [1, 2]", true),
      ("[1] in [[1], [2]]", true),
    ] as [(String, Bool)])
  func `membership finds equal elements and keys`(text: String, expected: Bool) {
    #expect(evaluate(text) == .bool(expected))
  }

  @Test(arguments: [
    "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2",
    "-(-9223372036854775808)", "-9223372036854775808 / -1", "1 / 0", "1 % 0", "1u / 0u",
    "0u - 1u", "18446744073709551615u + 1u", "[1][1]", "[1][-1]", "{'a': 1}['b']", "{'a': 1}.b",
    "{1: 1, 1u: 2}", "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
    "duration('9223372036s') + duration('1s')", "dyn(1) + 'a'", "dyn(1) < 'a'", "!dyn(1)",
    "dyn(1) ? 2 : 3", "-dyn('a')", "[[1, 1 / 0]]", "{'a': 1 / 0}", "1 in [1 / 0]",
    "1 / 0 in [1]", "-9223372036854775808 % -1",
  ])
  func `what cannot be computed is an error`(text: String) {
    #expect(evaluate(text).isError)
  }

  @Test func `a list or text cannot be doubled without end`() {
    let text = "['x']" + String(repeating: ".map(s, s + s)", count: 60)
    #expect(evaluate(text).isError)
  }
}

extension Timestamp {
  /// 1970-01-01, for tables that need some timestamp.
  static var epoch: Timestamp {
    guard let time = Timestamp(seconds: 0) else { preconditionFailure("1970 is in range") }
    return time
  }
}
