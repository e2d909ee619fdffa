import CEL
import SourceText
import Testing

private let optionals = Environment(
  variables: Environment.people.variables + [Variable("x", .dyn)],
  structures: Environment.people.structures, libraries: [.optionals])

private let activation: [Value] = [
  Environment.person(rooms: .open("rooms")), .list([]), .null, .null, .int(5),
]

@Suite struct OptionalsLibraryTests {
  @Test(
    arguments: [
      ("optional.of(1).hasValue()", Value.bool(true)), ("optional.none().hasValue()", .bool(false)),
      ("optional.of(1).value()", .int(1)), ("optional.ofNonZeroValue(0).hasValue()", .bool(false)),
      ("optional.ofNonZeroValue('').hasValue()", .bool(false)),
      ("optional.ofNonZeroValue([1]).value()[0]", .int(1)),
      ("optional.none().or(optional.of(2)).value()", .int(2)),
      ("optional.of(1).or(optional.of(1 / 0)).value()", .int(1)),
      ("optional.none().orValue(3)", .int(3)), ("optional.of(1).orValue(1 / 0)", .int(1)),
      ("optional.of(2).optMap(n, n * n).value()", .int(4)),
      ("optional.none().optMap(n, n * n).hasValue()", .bool(false)),
      ("optional.of(2).optFlatMap(n, optional.none()).hasValue()", .bool(false)),
      ("optional.of(2).optFlatMap(n, optional.of(n + 1)).value()", .int(3)),
      ("{'a': 1}.?a.value()", .int(1)), ("{'a': 1}.?b.hasValue()", .bool(false)),
      ("{'a': {'b': 2}}.?a.b.value()", .int(2)), ("{'a': {'b': 2}}.?c.b.hasValue()", .bool(false)),
      ("{'a': 1}[?'a'].value()", .int(1)), ("[1, 2][?1].value()", .int(2)),
      ("[1, 2][?2].hasValue()", .bool(false)), ("optional.of([1])[0].value()", .int(1)),
      ("optional.of([1])[1].hasValue()", .bool(false)),
      ("[1, ?optional.of(2), ?optional.none()]", .list([.int(1), .int(2)])),
      ("{?'a': optional.of(1), ?'b': optional.none()} == {'a': 1}", .bool(true)),
      ("has(optional.of({'a': 1}).a)", .bool(true)), ("has(optional.none().a)", .bool(false)),
      ("optional.of(1) == optional.of(dyn(1.0))", .bool(true)),
      ("optional.of(1) == optional.none()", .bool(false)),
      ("optional.none() == optional.none()", .bool(true)),
      ("type(optional.none()) == optional_type", .bool(true)),
      ("optional.unwrap([optional.of(1), optional.none()])", .list([.int(1)])),
      ("[optional.none(), optional.of(2)].unwrapOpt()", .list([.int(2)])),
      ("true ? 1 : 2", .int(1)),
      // What is not reported is absent; what is only not known may be there.
      ("person.home.?built.hasValue()", .bool(false)),
      ("person.home.?rooms.hasValue()", .open("rooms")), ("person.?name.value()", .string("Ada")),
      ("[?person.home.?rooms]", .open("rooms")), ("{?'a': person.home.?rooms}", .open("rooms")),
    ] as [(String, Value)])
  func `an optional gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: optionals, activation) == expected)
  }

  @Test(arguments: [
    "optional.none().value()", "optional.of(1 / 0)", "optional.of(1).optMap(n, n / 0)",
    "{'a': dyn(null)}.?a.b", "dyn(1).?a", "dyn(1)[?0]", "dyn(1).orValue(2)", "[?dyn(1)]",
    "{?'a': dyn(1)}",
    "dyn(1).optMap(n, n)", "optional.of(1).optFlatMap(n, dyn(n))",
  ])
  func `what is no optional is an error`(text: String) {
    #expect(evaluate(text, in: optionals, activation).isError)
  }

  @Test(
    arguments: [
      (
        "person.?▸nane◂.hasValue()",
        Expected("cel.unknown-field", "'Person' has no field 'nane'", fix: "name")
      ),
      ("[?▸1◂] == []", Expected("cel.wrong-type", "this is int, not an optional")),
      ("▸1◂.optMap(n, n) == 1", Expected("cel.wrong-type", "this is int, not an optional")),
      (
        "▸optional.of(1) + 1◂ == 2",
        Expected("cel.no-overload", "no operator '+' for optional_type(int) and int")
      ),
      ("optional.of(1).▸optMap◂(1, 2)", Expected("cel.macro", "'optMap' is not used so")),
    ] as [(String, Expected)])
  func `a mistake is found beforehand`(text: String, expected: Expected) {
    expectDiagnostic(in: text, expected, environment: optionals)
  }

  @Test(arguments: [
    ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
    ("[optional.of(1), optional.of(dyn(1))]", "list(optional_type(dyn))"),
    ("[optional.of(dyn(1)), optional.of(1)]", "list(optional_type(dyn))"),
    ("[optional.of(1), null][0]", "optional_type(int)"), ("person.?name", "optional_type(string)"),
    ("person.?home.rooms", "optional_type(int)"), ("[1][?0]", "optional_type(int)"),
    ("[?optional.of('a')]", "list(string)"), ("{?1: optional.of('a')}", "map(int, string)"),
    ("optional.of(1).optMap(n, string(n))", "optional_type(string)"),
    ("optional.of(1).orValue(2)", "int"),
  ])
  func `an optional has the type`(text: String, type: String) throws {
    let checked = optionals.compile(MappedText(text, named: "test"))
    let rendered = TerminalDiagnostics().render(checked.diagnostics)
    let expression = try #require(checked.value, "\(rendered)")
    #expect(expression.type.description == type)
  }

  @Test(arguments: ["{}.?a", "[1][?0]", "[?1]", "{?1: 2}", "optional.none()"])
  func `without the library there are no optionals`(text: String) {
    #expect(Environment().compile(MappedText(text, named: "test")).value == nil)
  }
}
