import CEL
import SourceText
import Testing

@Suite struct RangeTests {
  @Test(
    arguments: [
      ("r > 4", Value.bool(true)), ("r >= 5", .bool(true)), ("r > 5", .open("r")),
      ("r < 11", .bool(true)), ("r < 5", .bool(false)), ("r <= 5", .open("r")),
      ("10 >= r", .bool(true)), ("r == 4", .bool(false)), ("r == 7", .open("r")),
      ("r != 4", .bool(true)), ("r > 4.5", .bool(true)), ("r < 4.5", .bool(false)),
      ("r >= 4u", .bool(true)), ("r in [1, 2]", .bool(false)), ("r in [1, 7]", .open("r")),
      ("r == 'a'", .bool(false)), ("r > 4 && false", .bool(false)), ("r > 5 || true", .bool(true)),
      ("r + 1", .ints(6, 11)), ("r - 1", .ints(4, 9)), ("1 - r", .ints(-9, -4)),
      ("r * -2", .ints(-20, -10)), ("-r", .ints(-10, -5)), ("r - r", .ints(-5, 5)),
      ("r / 2", .open("r")), ("[r].size()", .int(1)), ("[1, r][0]", .int(1)),
      ("[4, 5][r]", .open("r")),
      ("r > 100 ? 1 : 2", .int(2)), ("r > 7 ? 1 : 2", .open("r")), ("string(r)", .open("r")),
      ("double(r) >= 5.0", .bool(true)), ("type(r) == int", .bool(true)),
      ("dyn(r) < dyn('a')", .failure(.noSuchOverload, "'<' is not defined for (int, string)")),
      ("r + 9223372036854775800", .open("r")),
    ] as [(String, Value)])
  func `a range from 5 to 10 gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: variables("r"), [.ints(5, 10)]) == expected)
  }

  @Test(
    arguments: [
      ("r >= 5", Value.bool(true)), ("r > 1000000", .open("r")), ("r < 5", .bool(false)),
      ("r == 4", .bool(false)), ("r + 1", .ints(6, nil)), ("1 - r", .ints(nil, -4)),
      ("r * 2", .ints(10, nil)), ("r * -2", .ints(nil, -10)), ("r * 0", .ints(0, 0)),
      ("r * r", .ints(25, nil)), ("-r", .ints(nil, -5)),
    ] as [(String, Value)])
  func `a range without an upper end gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: variables("r"), [.ints(5, nil)]) == expected)
  }

  @Test(
    arguments: [
      ("r == 5", Value.bool(true)), ("r != 5", .bool(false)), ("r <= 5", .bool(true)),
      ("r in [5]", .bool(true)), ("string(r)", .string("5")), ("r / 2", .int(2)),
      ("[0, 1, 2, 3, 4, 9][r]", .int(9)), ("{5: 'x'}[r]", .string("x")),
      ("r + 1 == 6", .bool(true)),
    ] as [(String, Value)])
  func `a range of one value is as good as that value`(text: String, expected: Value) {
    #expect(evaluate(text, in: variables("r"), [.ints(5, 5)]) == expected)
  }

  @Test(arguments: ["r + x", "x < r", "r == x", "[x].exists(y, y > r)", "r in [x]"])
  func `beside an unknown a range keeps its fields`(text: String) {
    let result = evaluate(text, in: variables("r", "x"), [.ints(5, 10), .open("x")])
    #expect(result == .unknown(missing("r").union(missing("x"))))
  }

  @Test func `times and lengths of time are intervals too`() throws {
    let early = try #require(Timestamp(year: 2020, month: 1, day: 1))
    let late = try #require(Timestamp(year: 2020, month: 12, day: 31))
    let span = Value.range(RangeValue(.timestamp(early, late), fields: missing("t")))
    let environment = variables("t", "now")
    let now = Value.timestamp(try #require(Timestamp(year: 2025, month: 1, day: 1)))
    func result(_ text: String) -> Value { evaluate(text, in: environment, [span, now]) }
    #expect(result("now - t > duration('35040h')") == .bool(true))
    #expect(result("now - t > duration('39000h')") == .open("t"))
    #expect(result("now - t > duration('48000h')") == .bool(false))
    #expect(result("t + duration('24h') > t") == .open("t"))
    #expect(result("t < now") == .bool(true))
    #expect(result("t.getFullYear() == 2020") == .bool(true))
    #expect(result("t.getMonth() == 0") == .open("t"))
    #expect(result("(now - t).getHours() > 35000") == .bool(true))
    #expect(result("int(t) > 0") == .bool(true))
  }

  @Test func `numbers with fractions are intervals too`() {
    let range = Value.range(RangeValue(.double(-1, 2), fields: missing("d")))
    let environment = variables("d")
    func result(_ text: String) -> Value { evaluate(text, in: environment, [range]) }
    #expect(result("d * d") == .range(RangeValue(.double(-2, 4), fields: missing("d"))))
    #expect(result("d < 2.5 && d > -1.5") == .bool(true))
    #expect(result("d < 0.0") == .open("d"))
    #expect(result("d < 0.0 / 0.0") == .bool(false))
  }

  @Test(arguments: [
    "a < b", "a <= b", "a > b", "a >= b", "a == b", "a != b", "a + b > 2",
    "a - b > 0", "a * b >= 4", "a in [b]", "a + b * 2 < 3",
  ])
  func `a definite answer is right, and given whenever all values agree`(text: String) throws {
    let environment = variables("a", "b", type: .int)
    let program = try #require(
      environment.compile(.init(text, named: "test")).value
    ).plan()
    for low in -2...2 as ClosedRange<Int64> {
      for high in low...2 {
        for otherLow in -2...2 as ClosedRange<Int64> {
          for otherHigh in otherLow...2 {
            let given = program.evaluate([.ints(low, high, "a"), .ints(otherLow, otherHigh, "b")])
            var answers: [Bool] = []
            for a in low...high {
              for b in otherLow...otherHigh {
                answers.append(program.evaluate([.int(a), .int(b)]).asBool ?? false)
              }
            }
            let agreed = answers.allSatisfy { $0 == answers[0] } ? answers[0] : nil
            #expect(given.asBool == agreed, "\(low)...\(high), \(otherLow)...\(otherHigh)")
          }
        }
      }
    }
  }
}
