import CEL
import SourceText
import Testing

/// The trace of a text over one person, whose number of rooms is given.
private func trace(_ text: String, rooms: Value = .int(3)) throws -> Trace {
  let checked = try #require(Environment.people.compile(MappedText(text, named: "test")).value)
  let person = Environment.person(rooms: rooms)
  return checked.plan().trace(Activation(Environment.activation(person, people: .list([person]))))
}

@Suite struct DiagramTests {
  @Test func `values stand under the parts that gave them`() throws {
    #expect(
      try trace("person.home.rooms > 2 && person.name == 'Ada'").diagram() == """
        person.home.rooms > 2 && person.name == 'Ada'
                    |     |   |         |    |
                    3     |   true      |    true
                          true          "Ada"
        """)
  }

  @Test func `a part that was not needed has no value`() throws {
    #expect(
      try trace("person.home.rooms > 5 && person.name == 'Ada'").diagram() == """
        person.home.rooms > 5 && person.name == 'Ada'
                    |     |   |
                    3     |   false
                          false
        """)
  }

  @Test func `the element that made exists true is shown with its values`() throws {
    #expect(
      try trace("[1, 2, 5].exists(x, x * 2 == 4)").diagram() == """
        [1, 2, 5].exists(x, x * 2 == 4)
                  |
                  true
          x = 1: false
          x = 2: true
              x * 2 == 4
              | |   |
              | 4   true
              2
        """)
  }

  @Test func `an element for which all fails is shown line by line`() throws {
    #expect(
      try trace("people.all(p, p.home.rooms > 5 ||\n  p.name == 'Bo')").diagram() == """
        people.all(p, p.home.rooms > 5 ||
               |
               false
          p.name == 'Bo')
          p = element 1: false
              p.home.rooms > 5 ||
                     |     |   |
                     3     |   false
                           false
                p.name == 'Bo'
                  |    |
                  |    false
                  "Ada"
        """)
  }

  @Test func `an inner comprehension is shown for each outer element that decided`() throws {
    #expect(
      try trace("[[1], [2, 3]].exists(x, x.exists(y, y == 3))").diagram() == """
        [[1], [2, 3]].exists(x, x.exists(y, y == 3))
                      |
                      true
          x = [1]: false
          x = [2, 3]: true
              x.exists(y, y == 3)
              | |
              | true
              [2, 3]
                y = 2: false
                y = 3: true
                    y == 3
                    | |
                    | true
                    3
        """)
  }

  @Test func `what is left open and what failed is shown where it arose`() throws {
    #expect(
      try trace("!(person.home.rooms in [1, 2])", rooms: .open("rooms")).diagram() == """
        !(person.home.rooms in [1, 2])
        |             |     |
        |             |     unknown(x.rooms)
        |             unknown(x.rooms)
        unknown(x.rooms)
        """)
    #expect(
      try trace("1 / (person.home.rooms - 3) == 2").diagram() == """
        1 / (person.home.rooms - 3) == 2
          |              |     |    |
          |              3     0    error(division by zero)
          error(division by zero)
        """)
  }

  @Test func `many elements that decide nothing are counted`() throws {
    let lines = try trace("[1,2,3,4,5,6,7,8,9,10,11].exists(x, x > 20)").diagram()
    #expect(lines.split(separator: "\n").count == 3 + 8 + 1)
    #expect(lines.hasSuffix("  … and 3 more"))
  }

  @Test(arguments: [
    ("// first\nperson.name // a > b\n  == 'Ada'", "==", "true"),
    ("(person.home.rooms) > 2", ">", "true"), ("person\n  .name == 'B'", "name", "\"Ada\""),
    ("people . filter ( p , true ) . size() > 0", "size", "1"),
    ("person.home.rooms>2?'many':'few'", "?", "\"many\""),
  ])
  func `a value stands under its operator, whatever blanks and comments are around it`(
    text: String, mark: String, value: String
  ) throws {
    let lines = try trace(text).diagram().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let place = try #require(
      lines.indices.compactMap { index in
        lines[index].hasPrefix("|") || lines[index].contains("//") && mark == ">"
          ? nil : lines[index].firstRange(of: mark).map { (index, $0.lowerBound) }
      }.first)
    let column = lines[place.0].distance(from: lines[place.0].startIndex, to: place.1)
    let below = lines[(place.0 + 1)...].map { String($0.dropFirst(column)) }
    #expect(below.first { !$0.hasPrefix("|") }?.hasPrefix(value) == true, "\(lines)")
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    (
      "person.home.rooms > 2 && person.name == 'Ada'",
      "holds: 'person.home.rooms > 2' is true (person.home.rooms is 3); "
        + "'person.name == 'Ada'' is true (person.name is \"Ada\")"
    ),
    (
      "person.home.rooms > 2 && person.name == 'Bo'",
      "does not hold: 'person.name == 'Bo'' is false (person.name is \"Ada\")"
    ),
    (
      "person.home.rooms > 2 || person.name == 'Bo'",
      "holds: 'person.home.rooms > 2' is true (person.home.rooms is 3)"
    ),
    (
      "!(person.home.rooms in [1, 2])",
      "holds: 'person.home.rooms in [1, 2]' is false (person.home.rooms is 3)"
    ),
    (
      "[1, 2, 5].exists(x, x * 2 == 4)",
      "holds: for x = 2, 'x * 2 == 4' is true (x * 2 is 4)"
    ),
    ("[1, 2].exists(x, x > 4)", "does not hold: 'x > 4' holds for none of 2 elements"),
    ("[1, 2].all(x, x < 4)", "holds: 'x < 4' holds for every one of 2 elements"),
    ("[1, 2].all(x, x < 2)", "does not hold: for x = 2, 'x < 2' is false (x is 2)"),
    (
      "people.filter(p, false).exists(p, p.name == 'Ada')",
      "does not hold: there is no element in 'people.filter(p, false)'"
    ),
    ("{'a': 1}.exists(k, k == 'a')", "holds: for k = \"a\", 'k == 'a'' is true (k is \"a\")"),
    (
      "1 / (person.home.rooms - 3) == 2",
      "fails at '1 / (person.home.rooms - 3)': division by zero"
    ),
    ("[1].exists(x, 1 / (x - 1) == 1)", "fails at '1 / (x - 1)': division by zero"),
    ("person.home.rooms + 1", "gives 4"),
    ("person.home.rooms > 2", "holds: person.home.rooms is 3"),
    ("person.home.rooms > 4", "does not hold: person.home.rooms is 3"), ("true", "holds"),
    ("false", "does not hold"),
    (
      "has(person.home.built) ? true : person.name == 'Ada'",
      "holds: 'has(person.home.built)' is false; "
        + "'person.name == 'Ada'' is true (person.name is \"Ada\")"
    ),
  ])
  func `a sentence names the terms that decided, with what they looked at`(
    text: String, expected: String
  ) throws {
    #expect(try trace(text).sentence() == expected)
  }

  @Test func `what is missing is named`() throws {
    #expect(
      try trace("person.name == 'Ada' && person.home.rooms > 2", rooms: .open("rooms")).sentence()
        == "open: 'person.home.rooms > 2' is open (person.home.rooms is unknown(x.rooms))")
  }

  @Test func `more than four terms are counted`() throws {
    let text = (1...6).map { "person.home.rooms > \(-$0)" }.joined(separator: " && ")
    let sentence = try trace(text).sentence()
    #expect(sentence.hasSuffix("; and 3 more"))
    #expect(sentence.components(of: "; ") == 4)
  }
}

extension String {
  fileprivate func components(of separator: String) -> Int { split(separator: separator).count }
}
