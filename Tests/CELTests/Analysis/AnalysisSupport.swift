import CEL
import SourceText
import Testing

extension Environment {
  /// Variables of every type that an analysis reckons with.
  static let analysed = Environment(
    variables: [
      Variable("x", .int), Variable("y", .int), Variable("u", .uint), Variable("d", .double),
      Variable("s", .string), Variable("t", .timestamp), Variable("age", .duration),
      Variable("a", .bool), Variable("b", .bool), Variable("c", .bool), Variable("any", .dyn),
      Variable("xs", .list(.int)), Variable("colours", .list(.term("colour"))),
      Variable("colour", .term("colour")), Variable("other", .term("colour")),
      Variable("shape", .term("shape")), Variable("shapes", .list(.term("shape"))),
      Variable("person", .structure("Person")), Variable("people", .list(.structure("Person"))),
    ],
    structures: [
      StructureType(
        "Person",
        fields: [
          StructureField("age", .int), StructureField("colour", .term("colour")),
          StructureField("tall", .bool), StructureField("likes", .list(.term("colour"))),
        ])
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
        "odd",
        overloads: [
          Overload("odd_int", [.int], returns: .bool) { arguments in
            guard case .int(let number) = arguments[0] else { return .bool(false) }
            return .bool(number % 2 != 0)
          }
        ]),
    ],
    vocabularies: [
      Vocabulary("colour", terms: ["red", "green", "blue"]),
      Vocabulary("shape", terms: ["round", "square"]),
    ],
    libraries: [.sets, .strings, .lists, .bindings, .comprehensions, .optionals])
}

/// An expression of `analysed` whose findings are asked for.
func analysed(
  _ text: String, in environment: Environment = .analysed,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> CheckedExpression {
  let checked = environment.compile(MappedText(text, named: "test"))
  let rendered = TerminalDiagnostics().render(checked.diagnostics)
  #expect(checked.diagnostics.isEmpty, "\(rendered)", sourceLocation: sourceLocation)
  return try #require(checked.value, "\(rendered)", sourceLocation: sourceLocation)
}

/// What a finding should be; the marks in the text say where.
struct Finding: Sendable {
  let id: DiagnosticID
  let message: String
  /// The text after the fix, if there is one.
  let fixed: String?
  /// The texts that its notes point at.
  let notes: [String]

  init(_ id: DiagnosticID, _ message: String, fixed: String? = nil, notes: [String] = []) {
    self.id = id
    self.message = message
    self.fixed = fixed
    self.notes = notes
  }
}

/// The text without its marks, and the bytes that each pair `▸…◂` stands around, in order.
func marked(_ text: String) throws -> (text: String, places: [Range<Int>]) {
  var plain = ""
  var starts: [Int] = []
  var places: [Range<Int>] = []
  for character in text {
    switch character {
    case "▸": starts.append(plain.utf8.count)
    case "◂":
      let start = starts.popLast()
      places.append(try #require(start)..<plain.utf8.count)
    default: plain.append(character)
    }
  }
  return (plain, places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
}

/// Expects exactly these findings, each at the place that is marked for it, in file order.
func expectFindings(
  in text: String, _ expected: [Finding], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (plain, places) = try marked(text)
  let findings = try analysed(plain, sourceLocation: sourceLocation).findings
  let rendered = TerminalDiagnostics().render(findings)
  #expect(
    findings.map(\.message) == expected.map(\.message), "\(rendered)",
    sourceLocation: sourceLocation)
  #expect(findings.map(\.id) == expected.map(\.id), sourceLocation: sourceLocation)
  #expect(
    findings.map(\.span?.bytes) == places, "\(rendered)", sourceLocation: sourceLocation)
  for (finding, expected) in zip(findings, expected) {
    #expect(finding.severity == .warning, sourceLocation: sourceLocation)
    #expect(
      !finding.fixIts.isEmpty || finding.help != nil, "names a next step",
      sourceLocation: sourceLocation)
    let fixed = finding.fixIts.first.map {
      String(decoding: $0.edits.applied(to: Array(plain.utf8)), as: UTF8.self)
    }
    #expect(fixed == expected.fixed, "\(rendered)", sourceLocation: sourceLocation)
    if let fixed { _ = try analysed(fixed, sourceLocation: sourceLocation) }
    #expect(
      finding.notes.compactMap(\.span?.text) == expected.notes, "\(rendered)",
      sourceLocation: sourceLocation)
  }
}
