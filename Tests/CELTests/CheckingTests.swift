import CEL
import SourceText
import Testing

@Suite struct CheckingTests {
  @Test(
    arguments: [
      ("1", CELType.int), ("1u", .uint), ("1.0", .double), ("'a'", .string), ("null", .null),
      ("[1, 2]", .list(.int)), ("[]", .list(.dyn)), ("[] + [1]", .list(.int)),
      ("[1, 'a']", .list(.dyn)), ("{'a': 1}", .map(.string, .int)), ("1 < 2", .bool),
      ("now - now", .duration), ("now + years(1)", .timestamp), ("person", .structure("Person")),
      ("person.home.rooms", .int), ("people.filter(p, true)", .list(.structure("Person"))),
      ("people.map(p, p.home.rooms)", .list(.int)),
      (
        "people.map(p, p.colours)",
        .list(.list(.term("colour")))
      ), ("person.favourite", .term("colour")),
      ("people[0].name", .string), ("size(people)", .int), ("type(1)", .type), ("int", .type),
      ("true ? 1 : 2", .int), ("dyn(1) + 2", .int), ("[dyn(1)][0]", .dyn), ("tags['red']", .int),
      ("[[], [1]]", .list(.list(.int))),
    ] as [(String, CELType)])
  func `the type is deduced`(text: String, expected: CELType) {
    let checked = Environment.people.compile(MappedText(text, named: "test"))
    #expect(checked.value?.type == expected, "\(checked.diagnostics)")
  }

  @Test(
    arguments: [
      ("person.favourite == 'red' || 'green' == person.favourite", ["green", "red"]),
      ("person.favourite in ['red', 'red']", ["red"]),
      ("tags['red'] > 0 && tags.green > 0", ["green", "red"]),
      ("people.exists(p, 'light-blue' in p.colours)", ["light-blue"]),
      ("person.name == 'red'", []), ("1 < 2", []),
    ] as [(String, [String])])
  func `the words of a vocabulary that are named are known, other texts are none`(
    text: String, words: [String]
  ) {
    let checked = Environment.people.compile(MappedText(text, named: "test"))
    #expect(
      checked.value?.termReferences
        == words.map { TermReference(vocabulary: "colour", term: $0) }, "\(checked.diagnostics)")
  }

  @Test(
    arguments: [
      ("▸persn◂.name == 'a'", Expected("cel.unknown-name", "unknown name 'persn'", fix: "person")),
      ("▸zzz◂ == 1", Expected("cel.unknown-name", "unknown name 'zzz'")),
      (
        "person.favourite == ▸red◂",
        Expected("cel.unknown-name", "unknown name 'red'", fix: "\"red\"")
      ),
      (
        "person.▸nane◂ == 'a'",
        Expected("cel.unknown-field", "'Person' has no field 'nane'", fix: "name")
      ),
      (
        "person.home.▸roms◂ > 1",
        Expected("cel.unknown-field", "'Home' has no field 'roms'", fix: "rooms")
      ),
      (
        "people.all(p, p.▸height◂ > 1)",
        Expected("cel.unknown-field", "'Person' has no field 'height'")
      ),
      (
        "has(person.▸hom◂)",
        Expected("cel.unknown-field", "'Person' has no field 'hom'", fix: "home")
      ),
      (
        "people.▸size◂ > 1",
        Expected("cel.unknown-field", "list(Person) has no field 'size'", fix: "size()")
      ),
      (
        "person.name.▸startWith◂('a')",
        Expected("cel.unknown-function", "unknown function 'startWith'", fix: "startsWith")
      ),
      (
        "people.▸exist◂(1, 2)",
        Expected("cel.unknown-function", "unknown function 'exist'", fix: "exists")
      ),
      (
        "▸sets.intersect◂([1], [2])",
        Expected(
          "cel.unknown-function", "unknown function 'sets.intersect'", fix: "sets.intersects")
      ),
      ("▸frobnicate◂(1)", Expected("cel.unknown-function", "unknown function 'frobnicate'")),
      (
        "person.age >= ▸5◂",
        Expected(
          "cel.no-overload", "no operator '>=' for duration and int; did you mean years(5)?",
          fix: "years(5)")
      ),
      (
        "now > ▸'2024-03-25'◂",
        Expected(
          "cel.no-overload",
          "no operator '>' for timestamp and string; did you mean "
            + "timestamp(\"2024-03-25T00:00:00Z\")?",
          fix: "timestamp(\"2024-03-25T00:00:00Z\")")
      ),
      (
        "1.5 + ▸1◂ > 2.0",
        Expected(
          "cel.no-overload", "no operator '+' for double and int; did you mean 1.0?", fix: "1.0")
      ),
      ("▸person.name > 5◂", Expected("cel.no-overload", "no operator '>' for string and int")),
      ("▸person.name == 5◂", Expected("cel.no-overload", "no operator '==' for string and int")),
      (
        "▸5 in person.colours◂",
        Expected("cel.no-overload", "no operator 'in' for int and list(term(colour))")
      ),
      ("▸people > 5◂", Expected("cel.no-overload", "no operator '>' for list(Person) and int")),
      (
        "(▸true ? 1 : 'a'◂) == 1",
        Expected("cel.no-overload", "no operator '?:' for int and string")
      ),
      (
        "▸people.contains(person)◂",
        Expected(
          "cel.no-overload",
          "no function 'contains' for (list(Person), Person); did you mean person in people?",
          fix: "person in people")
      ),
      (
        "▸years('5')◂ > person.age", Expected("cel.no-overload", "no function 'years' for (string)")
      ),
      ("▸person.name◂ && true", Expected("cel.not-a-condition", "this is string, not a condition")),
      (
        "people.all(p, ▸p.name◂)",
        Expected("cel.not-a-condition", "this is string, not a condition")
      ),
      ("!▸1◂", Expected("cel.not-a-condition", "this is int, not a condition")),
      ("▸1◂.all(x, true)", Expected("cel.wrong-type", "int has no elements to look at")),
      ("{▸1.5◂: 1} == {}", Expected("cel.wrong-type", "double cannot be a map key")),
    ] as [(String, Expected)])
  func `a mistake is underlined and a way out shown`(text: String, expected: Expected) {
    expectDiagnostic(in: text, expected)
  }

  @Test(
    arguments: [
      ("▸person.name◂", Expected("cel.not-a-condition", "this is string, not a condition")),
      (
        "▸people.filter(p, true)◂",
        Expected("cel.not-a-condition", "this is list(Person), not a condition")
      ),
    ] as [(String, Expected)])
  func `a condition must be true or false`(text: String, expected: Expected) {
    expectDiagnostic(in: text, expected, expecting: .bool)
  }

  @Test func `anything may be a condition if its type is not known`() {
    let checked = variables("x").compile(MappedText("x", named: "test"), expecting: .bool)
    #expect(checked.diagnostics.isEmpty)
  }

  @Test func `one run reports every mistake`() {
    let text = "persn.name == 'a' || people.exists(p, p.nane == 'b') && person.age > 5"
    let ids = Environment.people.compile(MappedText(text, named: "test")).diagnostics.map(\.id)
    #expect(ids == ["cel.unknown-name", "cel.unknown-field", "cel.no-overload"])
  }

  @Test func `a hidden variable must be known where a function is used`() {
    let function = Function(
      "verdicts",
      overloads: [
        Overload("verdicts", [], returns: .int, implicitVariables: ["evidence"]) { _ in .int(0) }
      ])
    expectDiagnostic(
      in: "▸verdicts◂() > 0",
      Expected("cel.missing-variable", "'verdicts' cannot be used here"),
      environment: Environment(functions: [function]))
  }

  @Test func `an expression says which fields, variables and functions it needs`() throws {
    let text = """
      person.home.rooms > 2 && has(person.home) && person.home.rooms < 9
        && people.exists(p, p.friends.all(f, f.home.built < now) && likes)
      """
    let environment = Environment(
      variables: Environment.people.variables + [Variable("likes", .bool)],
      structures: Environment.people.structures, functions: Environment.people.functions)
    let checked = try #require(environment.compile(MappedText(text, named: "test")).value)
    #expect(
      checked.fieldReferences == [
        FieldReference(structure: "Person", path: "friends"),
        FieldReference(structure: "Person", path: "home"),
        FieldReference(structure: "Person", path: "home.built"),
        FieldReference(structure: "Person", path: "home.rooms"),
      ])
    #expect(checked.variables == ["likes", "now", "people", "person"])
    #expect(checked.functions == [])
    let calls = Environment.people.compile(
      MappedText("person.likes('red') && size(people) > 1 && person.age < years(3)", named: "t"))
    #expect(calls.value?.functions == ["likes", "size", "years"])
  }
}

@Suite struct FieldPlaceTests {
  private static let environment = Environment(
    variables: Environment.people.variables + [Variable("here", .bool)],
    structures: Environment.people.structures, functions: Environment.people.functions,
    vocabularies: Environment.people.vocabularies, libraries: Set(Library.allCases))

  @Test(arguments: [
    "has(person.▸nane◂)", "has(person.home.▸roms◂)", "people.exists(p, has(p.▸nane◂))",
    "people.exists(p, p.friends.all(f, f.▸nane◂ == 'a'))",
    "people.filter(p, p.▸nane◂ == 'a') == []",
    "people.map(p, p.▸nane◂) == []", "people.map(p, p.▸nane◂ == 'a', p.name) == []",
    "people.transformList(i, p, p.▸nane◂) == []", "people.sortBy(p, p.▸nane◂) == []",
    "person.?▸nane◂.hasValue()", "person.home.?▸roms◂ == optional.of(1)",
    "people.exists(p, p.?▸nane◂.orValue('') == 'a')", "person.?home.▸roms◂.hasValue()",
    "person.?home.optMap(h, h.▸roms◂).hasValue()", "cel.bind(p, person, p.▸nane◂) == 'a'",
    "(here ? person : people[0]).▸nane◂ == 'a'", "people[0].▸nane◂ == 'a'",
    "person.likes('red') || person.▸nane◂ == 'a'",
  ])
  func `a misspelt field is told with the nearest name, wherever it is read`(text: String) {
    let (structure, field, fix) =
      text.contains("roms") ? ("Home", "roms", "rooms") : ("Person", "nane", "name")
    expectDiagnostic(
      in: text,
      Expected("cel.unknown-field", "'\(structure)' has no field '\(field)'", fix: fix),
      environment: Self.environment)
  }

  @Test(arguments: [
    "tags.▸gren◂ > 1", "has(tags.▸gren◂)", "tags[?▸'gren'◂].hasValue()",
    "{▸'gren'◂: 1}[person.favourite] > 1", "person.favourite in {'red': 1, ▸'gren'◂: 2}",
    "person.?favourite == optional.of(▸'gren'◂)", "people.map(p, p.colours) == [[▸'gren'◂]]",
    "people.exists(p, {'red': here, ▸'gren'◂: here}[p.favourite])",
    "people.exists(p, p.likes(▸'gren'◂))", "cel.bind(c, ▸'gren'◂, c in person.colours)",
    "people.transformList(i, p, p.favourite == ▸'gren'◂) == []",
  ])
  func `a misspelt term is told with the nearest one, wherever it is compared`(text: String) {
    expectDiagnostic(
      in: text, Expected("cel.unknown-term", "'gren' is not a term of 'colour'", fix: "green"),
      environment: Self.environment)
  }
}

@Suite struct VocabularyTests {
  @Test func `a term of another vocabulary is told apart from one that is none`() throws {
    let environment = Environment(
      variables: [Variable("colour", .term("colour")), Variable("forms", .list(.term("form")))],
      vocabularies: [
        Vocabulary("colour", terms: ["red", "green"]), Vocabulary("form", terms: ["round"]),
        Vocabulary("taste", terms: ["bitter", "round"]),
      ])
    for (text, notes) in [
      ("colour == 'round'", ["it is a term of 'form' and of 'taste'"]),
      ("'red' in forms", ["it is a term of 'colour'"]), ("colour == 'sour'", []),
      ("forms.exists(f, f in ['round', 'bitter'])", ["it is a term of 'taste'"]),
    ] {
      let problems = environment.compile(MappedText(text, named: "test")).diagnostics
      #expect(problems.map(\.id) == ["cel.unknown-term"], "\(text)")
      #expect(problems.first?.notes.map(\.message) == notes, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("person.favourite == ▸'rde'◂", "rde", "red"),
      ("▸\"gren\"◂ != person.favourite", "gren", "green"),
      ("person.favourite in ['red', ▸'blue'◂]", "blue", nil),
      ("▸'lightblue'◂ in person.colours", "lightblue", "light-blue"),
      ("sets.intersects(person.colours, ['red', ▸'gren'◂])", "gren", "green"),
      ("sets.contains([▸'gren'◂], person.colours)", "gren", "green"),
      ("sets.equivalent(person.colours, ['red'] + [▸'''gren'''◂])", "gren", "green"),
      ("person.likes(▸'gren'◂)", "gren", "green"),
      ("person.likes(true ? 'red' : ▸'gren'◂)", "gren", "green"),
      ("person.colours == [▸'gren'◂]", "gren", "green"),
      ("person.colours.exists(c, c == ▸'gren'◂)", "gren", "green"),
      ("['red', ▸'gren'◂].exists(c, c in person.colours)", "gren", "green"),
      ("people.exists(p, p.favourite == ▸r'gren'◂)", "gren", "green"),
      ("tags[▸'gren'◂] > 1", "gren", "green"), ("▸'gren'◂ in tags", "gren", "green"),
      ("person.colours.map(c, c) == [▸'gren'◂]", "gren", "green"),
    ] as [(String, String, String?)])
  func `a literal outside its vocabulary is reported`(
    text: String, term: String, nearest: String?
  ) {
    expectDiagnostic(
      in: text, Expected("cel.unknown-term", "'\(term)' is not a term of 'colour'", fix: nearest))
  }

  @Test func `a term of other scalars is another term`() {
    let environment = Environment(
      variables: [Variable("drink", .term("drinks"))],
      vocabularies: [Vocabulary("drinks", terms: ["caf\u{E9}"])])
    for (text, isTerm) in [("drink == 'caf\\u00e9'", true), ("drink == 'cafe\\u0301'", false)] {
      let checked = environment.compile(MappedText(text, named: "test"))
      #expect(checked.diagnostics.isEmpty == isTerm, "\(text)")
    }
  }

  @Test func `the fix replaces what stands between the quotes`() throws {
    let text = "person.favourite == 'gren'"
    let problem = try #require(
      Environment.people.compile(MappedText(text, named: "test")).diagnostics.first)
    let fixed = try #require(problem.fixIts.first).edits.applied(to: Array(text.utf8))
    #expect(String(decoding: fixed, as: UTF8.self) == "person.favourite == 'green'")
  }

  @Test(arguments: [
    "person.favourite == 'red'", "person.name == 'rde'", "person.favourite.startsWith('gr')",
    "person.favourite == person.name", "person.favourite + 'x' == 'redx'",
    "person.name in ['anything']",
  ])
  func `texts that meet no term may be anything`(text: String) {
    #expect(Environment.people.compile(MappedText(text, named: "test")).diagnostics.isEmpty)
  }
}
