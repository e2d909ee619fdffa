import CEL
import Foundation
import SourceText
import Testing

/// What an expression gives; its diagnostics fail the test.
func evaluate(
  _ text: String, in environment: Environment = Environment(), _ activation: [Value] = [],
  checking: Checking = .strict, sourceLocation: SourceLocation = #_sourceLocation
) -> Value {
  let checked = environment.compile(MappedText(text, named: "test"), checking: checking)
  guard let expression = checked.value else {
    Issue.record(
      "\(TerminalDiagnostics().render(checked.diagnostics))", sourceLocation: sourceLocation)
    return .null
  }
  return expression.plan().evaluate(Activation(activation))
}

/// An environment of variables that each test binds as it needs.
func variables(_ names: String..., type: CELType = .dyn) -> Environment {
  Environment(variables: names.map { Variable($0, type) })
}

/// What the diagnostics of an expression should say.
struct Expected: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  let message: String
  var fix: String?

  init(_ id: DiagnosticID, _ message: String, fix: String? = nil) {
    self.id = id
    self.message = message
    self.fix = fix
  }

  var testDescription: String { message }
}

/// Compiles text in which `▸…◂` marks where the only diagnostic belongs.
func expectDiagnostic(
  in marked: String, _ expected: Expected, environment: Environment = .people,
  expecting: CELType? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let parts = marked.split(separator: "▸", omittingEmptySubsequences: false)
  let inner = parts.last?.split(separator: "◂", omittingEmptySubsequences: false) ?? []
  guard parts.count == 2, inner.count == 2 else {
    Issue.record("mark one place as ▸…◂", sourceLocation: sourceLocation)
    return
  }
  let text = parts[0] + inner[0] + inner[1]
  let diagnostics = environment.compile(
    MappedText(String(text), named: "test"), expecting: expecting
  ).diagnostics
  let rendered = TerminalDiagnostics().render(diagnostics)
  #expect(diagnostics.map(\.id) == [expected.id], "\(rendered)", sourceLocation: sourceLocation)
  guard let first = diagnostics.first else { return }
  #expect(first.message == expected.message, sourceLocation: sourceLocation)
  let start = parts[0].utf8.count
  #expect(
    first.span?.bytes == start..<start + inner[0].utf8.count, "\(rendered)",
    sourceLocation: sourceLocation)
  #expect(
    first.fixIts.first?.edits.first?.replacement == expected.fix, "\(rendered)",
    sourceLocation: sourceLocation)
  #expect(
    !first.fixIts.isEmpty || first.help != nil, "a diagnostic names a next step",
    sourceLocation: sourceLocation)
}

/// A field that is not known.
func missing(_ field: String, _ reason: UnknownField.Reason = .open) -> UnknownSet {
  [UnknownField(subject: "x", field: field, reason: reason)]
}

extension Value {
  static func open(_ field: String) -> Value { .unknown(missing(field)) }

  static func ints(_ low: Int64?, _ high: Int64?, _ field: String = "r") -> Value {
    .range(RangeValue(.int(low, high), fields: missing(field)))
  }

  static func texts(_ words: String...) -> Value { .list(ListValue(words.map(Value.string))) }

  /// Whether it is some error, whichever.
  var isError: Bool {
    if case .error = self { return true }
    return false
  }

  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }
}

extension Environment {
  /// A person with a few fields, some people, and a vocabulary of colours.
  static let people = Environment(
    variables: [
      Variable("person", .structure("Person")),
      Variable("people", .list(.structure("Person"))),
      Variable("now", .timestamp),
      Variable("tags", .map(.term("colour"), .int)),
    ],
    structures: [
      StructureType(
        "Person",
        fields: [
          StructureField("name", .string),
          StructureField("age", .duration),
          StructureField("colours", .list(.term("colour"))),
          StructureField("favourite", .term("colour")),
          StructureField("home", .structure("Home")),
          StructureField("friends", .list(.structure("Person"))),
        ]),
      StructureType(
        "Home", fields: [StructureField("rooms", .int), StructureField("built", .timestamp)]),
    ],
    functions: [
      Function(
        "years",
        overloads: [
          Overload("years_int", [.int], returns: .duration) { arguments in
            guard case .int(let number) = arguments[0],
              let span = TimeSpan(seconds: number * 31_557_600)
            else { return .failure(.badArgument, "years") }
            return .duration(span)
          }
        ]),
      Function(
        "likes",
        overloads: [
          Overload(
            "likes_term", isMember: true, [.structure("Person"), .term("colour")], returns: .bool
          ) { $0[1] == .string("red") ? .bool(true) : .bool(false) }
        ]),
    ],
    vocabularies: [Vocabulary("colour", terms: ["red", "green", "light-blue"])])

  /// Values for the variables of `people`.
  static func person(
    name: Value = .string("Ada"), age: Value = .duration(TimeSpan(nanoseconds: 0)),
    colours: Value = .texts("red"), favourite: Value = .string("red"),
    rooms: Value = .int(3), friends: Value = .list([])
  ) -> Value {
    .structure(
      Record(
        "Person",
        [
          name, age, colours, favourite,
          .structure(Record("Home", [rooms, .unknown(missing("home.built", .notReported))])),
          friends,
        ]))
  }

  /// An activation of `people`.
  static func activation(_ person: Value = .null, people: Value = .list([])) -> [Value] {
    [person, people, .null, .null]
  }
}

/// By how much limits of time are longer where code runs slower, such as under a sanitizer.
let patience = ProcessInfo.processInfo.environment["TEST_PATIENCE"].flatMap(Int.init) ?? 1
