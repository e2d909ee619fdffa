import CEL
import Testing

@Suite struct MacroTests {
  @Test(
    arguments: [
      ("[1, 2, 3].all(x, x > 0)", Value.bool(true)), ("[1, 2, 3].all(x, x > 1)", .bool(false)),
      ("[].all(x, x)", .bool(true)), ("[1, 2].exists(x, x == 2)", .bool(true)),
      ("[1, 2].exists(x, x == 3)", .bool(false)), ("[].exists(x, x)", .bool(false)),
      ("[1, 2].exists_one(x, x == 2)", .bool(true)), ("[2, 2].exists_one(x, x == 2)", .bool(false)),
      ("[1].existsOne(x, x == 2)", .bool(false)),
      (
        "[1, 2, 3].filter(x, x % 2 == 1)",
        .list([.int(1), .int(3)])
      ),
      ("[1, 2].map(x, x * x)", .list([.int(1), .int(4)])),
      ("[1, 2, 3].map(x, x > 1, x * 10)", .list([.int(20), .int(30)])),
      ("{'a': 1, 'b': 2}.filter(k, k == 'b')", .list([.string("b")])),
      ("{'a': 1}.all(k, k == 'a')", .bool(true)),
      ("[[1, 2], [3]].exists(l, l.exists(x, x == 3))", .bool(true)),
      ("[1, 2].map(x, [10, 20].map(y, x + y)) == [[11, 21], [12, 22]]", .bool(true)),
      ("[1, 2].exists(x, [3].exists(x, x == 3) && x == 2)", .bool(true)),
      ("has({'a': 1}.a)", .bool(true)), ("has({'a': 1}.b)", .bool(false)),
    ] as [(String, Value)])
  func `a macro gives`(text: String, expected: Value) {
    #expect(evaluate(text) == expected)
  }

  @Test(
    arguments: [
      ("[0, 1].exists(x, 1 / x == 1)", Value.bool(true)),
      ("[1, 0].exists(x, 1 / x == 1)", .bool(true)),
      ("[0, 2].all(x, 1 / x == 1)", .bool(false)), ("[2, 0].all(x, 1 / x == 1)", .bool(false)),
    ] as [(String, Value)])
  func `an element that decides absorbs one that fails`(text: String, expected: Value) {
    #expect(evaluate(text) == expected)
  }

  @Test(arguments: [
    "[0, 2].exists(x, 1 / x == 1)", "[0, 1].all(x, 1 / x == 1)", "[0, 1].filter(x, 1 / x == 1)",
    "[0, 1].map(x, 1 / x)", "[1, 1, 0].exists_one(x, 1 / x == 1)",
    "(1 / 0 == 1 ? [1] : []).all(x, true)",
  ])
  func `otherwise it fails the macro`(text: String) {
    #expect(evaluate(text).isError)
  }

  @Test func `a macro over something unknown is unknown`() {
    for text in ["a.all(x, true)", "a.exists(x, x)", "a.map(x, x)", "a.filter(x, x)"] {
      #expect(evaluate(text, in: variables("a"), [.open("a")]) == .open("a"))
    }
  }

  @Test(
    arguments: [
      (Value.int(4), Value.bool(true)), (.ints(1, 5), .bool(true)),
      (.open("rooms"), .open("rooms")),
      (.unknown(missing("rooms", .notReported)), .bool(false)),
      (.unknown(missing("a", .notReported).union(missing("b"))), .open("b")),
    ] as [(Value, Value)])
  func `a field is there if something is reported about it`(rooms: Value, expected: Value) {
    let person = Environment.person(rooms: rooms)
    let activation = Environment.activation(person)
    #expect(evaluate("has(person.home.rooms)", in: .people, activation) == expected)
    #expect(evaluate("has(dyn(person).home.rooms)", in: .people, activation) == expected)
  }

  @Test func `what is not reported has no reported parts`() {
    func result(_ home: Value) -> Value {
      let person = Value.structure(Record("Person", [.null, .null, .null, .null, home, .null]))
      return evaluate("has(person.home.rooms)", in: .people, Environment.activation(person))
    }
    #expect(result(.unknown(missing("home", .notReported))) == .bool(false))
    #expect(result(.open("home")) == .open("home"))
  }

  @Test func `map keeps an unknown element apart from the others`() {
    let people = Value.list([
      Environment.person(rooms: .int(2)), Environment.person(rooms: .open("rooms")),
    ])
    let activation = Environment.activation(people: people)
    func result(_ text: String) -> Value { evaluate(text, in: .people, activation) }
    #expect(result("people.map(p, p.home.rooms).size()") == .int(2))
    #expect(result("2 in people.map(p, p.home.rooms)") == .bool(true))
    #expect(result("3 in people.map(p, p.home.rooms)") == .open("rooms"))
    #expect(result("people.map(p, p.home.rooms) == [3, 3]") == .bool(false))
    #expect(result("people.map(p, p.home.rooms) == [2, 3]") == .open("rooms"))
  }
}
