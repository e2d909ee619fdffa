import CEL
import Testing

@Suite struct LogicTests {
  private static let failed = Value.error(EvaluationError(.badArgument, "failed"))
  private static let both = Value.unknown(missing("a").union(missing("b")))

  /// Operands, their conjunction and their disjunction.
  private static let table: [(Value, Value, and: Value, or: Value)] = [
    (.bool(true), .bool(true), .bool(true), .bool(true)),
    (.bool(true), .bool(false), .bool(false), .bool(true)),
    (.bool(false), .bool(false), .bool(false), .bool(false)),
    (.open("a"), .bool(false), .bool(false), .open("a")),
    (.open("a"), .bool(true), .open("a"), .bool(true)),
    (.open("a"), .open("b"), both, both),
    (failed, .bool(false), .bool(false), failed),
    (failed, .bool(true), failed, .bool(true)),
    (failed, .open("a"), .open("a"), .open("a")),
    (failed, failed, failed, failed),
  ]

  @Test(arguments: table.indices)
  func `a definite answer absorbs in either order`(row: Int) {
    let (a, b, and, or) = Self.table[row]
    let environment = variables("a", "b")
    for activation in [[a, b], [b, a]] {
      #expect(evaluate("a && b", in: environment, activation) == and)
      #expect(evaluate("a || b", in: environment, activation) == or)
      #expect(evaluate("!(!a || !b)", in: environment, activation) == and)
    }
  }

  @Test func `a chain of any length is decided by one operand at any place`() {
    let environment = variables("a", "b", "c")
    let values: [Value] = [.open("a"), Self.failed, .bool(false)]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let activation = order.map { values[$0] }
      #expect(evaluate("a && b && c", in: environment, activation) == .bool(false))
      #expect(evaluate("a || b || c", in: environment, activation) == .open("a"))
    }
  }

  @Test func `a choice without a condition is not made`() {
    #expect(evaluate("a ? 1 : 1", in: variables("a"), [.open("a")]) == .open("a"))
    #expect(evaluate("a ? 1 : 1", in: variables("a"), [Self.failed]) == Self.failed)
    #expect(evaluate("a ? 1 : 1 / 0", in: variables("a"), [.bool(true)]) == .int(1))
  }

  @Test(arguments: [
    "a + b", "a - b", "a * b", "a / b", "a % b", "a < b", "a <= b", "a == b", "a != b",
    "a.contains(b)", "sets.intersects(a, b)", "sets.contains(a, b)", "a[b]",
  ])
  func `anything that needs its values is unknown with all their fields`(text: String) {
    let environment = variables("a", "b")
    #expect(evaluate(text, in: environment, [.open("a"), .open("b")]) == Self.both)
    #expect(evaluate(text, in: environment, [.open("a"), Self.failed]) == .open("a"))
    #expect(evaluate(text, in: environment, [Self.failed, .open("a")]) == .open("a"))
    #expect(evaluate(text, in: environment, [Self.failed, .int(1)]) == Self.failed)
  }

  @Test(arguments: ["-a", "!a", "size(a)", "int(a)", "a.field", "has(a.field)", "string(a)"])
  func `a function of an unknown is unknown, of a failure failed`(text: String) {
    #expect(evaluate(text, in: variables("a"), [.open("a")]) == .open("a"))
    #expect(evaluate(text, in: variables("a"), [Self.failed]) == Self.failed)
  }
}
