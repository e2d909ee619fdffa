import CEL
import SourceText
import Testing

@Suite struct PartialListTests {
  /// Three rooms and more people: 1, unknown, 5.
  private static let activation = Environment.activation(
    people: .list([
      Environment.person(name: .string("a"), rooms: .int(1)),
      Environment.person(name: .string("b"), rooms: .open("rooms")),
      Environment.person(name: .string("c"), rooms: .int(5)),
    ]))

  private func result(_ text: String) -> Value {
    evaluate(text, in: .people, Self.activation)
  }

  @Test(
    arguments: [
      ("big.size()", Value.ints(1, 2, "rooms")), ("size(big) >= 1", .bool(true)),
      ("size(big) >= 2", .open("rooms")), ("size(big) >= 3", .bool(false)),
      ("size(big) == 0", .bool(false)),
      ("big.exists(p, p.name == 'c')", .bool(true)),
      ("big.exists(p, p.name == 'b')", .open("rooms")),
      ("big.exists(p, p.name == 'a')", .bool(false)),
      ("big.all(p, p.name != 'a')", .bool(true)), ("big.all(p, p.name == 'c')", .open("rooms")),
      ("big.all(p, p.name == 'b')", .bool(false)),
      ("big.exists_one(p, p.name == 'c')", .bool(true)),
      ("big.exists_one(p, true)", .open("rooms")), ("big.exists_one(p, false)", .bool(false)),
      ("big.map(p, p.name).size()", .ints(1, 2, "rooms")),
      ("'c' in big.map(p, p.name)", .bool(true)), ("'b' in big.map(p, p.name)", .open("rooms")),
      ("'a' in big.map(p, p.name)", .bool(false)),
      ("big.map(p, p.name) == ['b', 'c']", .open("rooms")),
      ("big.map(p, p.name) == ['c']", .open("rooms")),
      ("big.map(p, p.name) == ['b']", .bool(false)),
      ("big.map(p, p.name) != ['a', 'b', 'c']", .bool(true)),
      ("(big + big).size()", .ints(2, 4, "rooms")),
      ("sets.contains(big.map(p, p.name), ['c'])", .bool(true)),
      ("sets.contains(big.map(p, p.name), ['b'])", .open("rooms")),
      ("sets.contains(big.map(p, p.name), ['a'])", .bool(false)),
      ("sets.contains(['b', 'c'], big.map(p, p.name))", .bool(true)),
      ("sets.intersects(big.map(p, p.name), ['c'])", .bool(true)),
      ("sets.intersects(big.map(p, p.name), ['b', 'x'])", .open("rooms")),
      ("sets.intersects(big.map(p, p.name), ['a'])", .bool(false)),
      ("sets.equivalent(big.map(p, p.name), ['c'])", .open("rooms")),
      ("sets.equivalent(big.map(p, p.name), ['a'])", .bool(false)),
      ("big[0].name", .open("rooms")),
      ("big[5].name", .failure(.outOfBounds, "the list has no element 5")),
      ("big.filter(p, p.name == 'c').size() == 1", .bool(true)),
      ("big.filter(p, p.name == 'b').size()", .ints(0, 1, "rooms")),
      ("people.map(p, p.home.rooms > 3, p.name).size()", .ints(1, 2, "rooms")),
      ("people.filter(p, p.home.rooms > 3 || p.name == 'b')[0].name", .string("b")),
      ("['c'].filter(n, n in big.map(p, p.name)).size() == 1", .bool(true)),
    ] as [(String, Value)])
  func `what may be missing leaves the rest definite`(text: String, expected: Value) {
    let big = "people.filter(p, p.home.rooms > 3)"
    #expect(result(text.replacing("big", with: big)) == expected)
  }

  @Test func `an element before those in doubt has a certain place`() {
    #expect(result("people.filter(p, p.home.rooms != 2)[0].name") == .string("a"))
    #expect(result("people.filter(p, p.home.rooms != 2)[1].name").isUnknown)
  }

  @Test func `an error at an element that may be missing is only perhaps one`() {
    let text = "people.filter(p, p.home.rooms > 3).map(p, 1 / (p.name == 'b' ? 0 : 1))"
    #expect(result(text) == .open("rooms"))
    #expect(result("people.filter(p, p.home.rooms > 3 && 1 / 0 == 1)").isError)
  }

  @Test func `an unknown element never makes a definite count unknown`() throws {
    let program = try #require(
      Environment.people.compile(
        MappedText("people.filter(p, p.home.rooms > 3).size() >= 2", named: "test")
      ).value
    ).plan()
    let certain = Environment.person(rooms: .int(5))
    let doubtful = Environment.person(rooms: .open("rooms"))
    for place in 0...2 {
      var people = [certain, certain]
      people.insert(doubtful, at: place)
      let activation = Environment.activation(people: .list(ListValue(people)))
      #expect(program.evaluate(Activation(activation)) == .bool(true))
    }
  }
}

/// Compares the answer about lists with unknown elements with the answers for every way in
/// which the unknown could turn out.
@Suite struct CompletionTests {
  /// A condition, and whether it must be definite whenever every completion agrees.
  private static let conditions: [(text: String, isExact: Bool)] = [
    ("big.size() >= 2", true), ("big.size() == 1", true), ("big.size() < 3", true),
    ("big.exists(x, x == 7)", true), ("big.all(x, x == 7)", true),
    ("big.exists_one(x, x == 7)", true), ("7 in big", true),
    ("big == [7, 9]", true), ("big != [7]", true), ("[9] + big == [9, 9, 7]", true),
    ("sets.contains(big, [7, 9])", false), ("sets.contains([7], big)", false),
    ("sets.intersects(big, [7, 8])", false), ("sets.equivalent(big, [7, 9])", false),
    ("big.map(x, x + 1).exists(x, x == 8)", true),
    ("big.filter(x, x > 7).size() >= 1", true), ("(big + [7]).size() >= 2", true),
    ("big.size() > 0 && big.all(x, x > 5)", false), ("big[0] == 7", false),
    ("!big.exists(x, big.size() > 2)", false),
  ]

  @Test(arguments: conditions.indices)
  func `a definite answer is right for every completion`(index: Int) throws {
    let (text, isExact) = Self.conditions[index]
    let environment = Environment(
      variables: [
        Variable("values", .list(.int)), Variable("kept", .list(.bool)),
        Variable("places", .list(.int)),
      ])
    let big = "places.map(i, kept[i], values[i])"
    let program = try #require(
      environment.compile(MappedText(text.replacing("big", with: big), named: "test")).value
    ).plan()
    var random = SmallRandom(state: 7)
    for _ in 0..<300 {
      let count = Int(random.next(6))
      let values = (0..<count).map { _ in Value.int(Int64(6 + random.next(4))) }
      // 0: dropped, 1: kept, 2 and 3: unknown.
      let states = (0..<count).map { _ in random.next(4) }
      let places = Value.list(ListValue((0..<count).map { .int(Int64($0)) }))
      func answer(_ keep: (Int) -> Value) -> Value {
        program.evaluate([
          .list(ListValue(values)), .list(ListValue((0..<count).map(keep))), places,
        ])
      }
      let given = answer { states[$0] > 1 ? .open("k\($0)") : .bool(states[$0] == 1) }
      let openPlaces = states.indices.filter { states[$0] > 1 }
      let completions = (0..<(1 << openPlaces.count)).map { bits in
        answer { place in
          guard let bit = openPlaces.firstIndex(of: place) else { return .bool(states[place] == 1) }
          return .bool(bits >> bit & 1 == 1)
        }
      }
      let agreed = completions.allSatisfy { $0 == completions[0] } ? completions[0] : nil
      if let definite = given.asBool {
        #expect(agreed == .bool(definite), "\(values) \(states)")
      } else if isExact {
        #expect(agreed == nil, "\(values) \(states): all completions give \(completions[0])")
      }
    }
  }
}

/// A small generator, so that every run tests the same lists.
private struct SmallRandom {
  var state: UInt64

  mutating func next(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
}
