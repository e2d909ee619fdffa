import CEL
import SourceText
import Testing

@Suite struct LibraryTests {
  @Test(
    arguments: [
      (Library.strings, "'a'.charAt(0)"), (.math, "math.abs(1)"), (.lists, "[1].sort()"),
      (.optionals, "optional.none()"), (.encoders, "base64.encode(b'a')"),
      (.bindings, "cel.bind(x, 1, x)"), (.comprehensions, "[1].transformList(i, x, x)"),
      (.sets, "sets.contains([1], [1])"), (.blocks, "cel.block([1], cel.index(0))"),
    ] as [(Library, String)])
  func `a library is there if it is asked for`(library: Library, text: String) {
    let source = MappedText(text, named: "test")
    #expect(Environment(libraries: [library]).compile(source).value != nil)
    #expect(Environment(libraries: []).compile(source).value == nil)
    #expect((Environment().compile(source).value != nil) == (library == .sets))
  }

  @Test(arguments: [
    "person.name.▸charAt◂(0) == 'A'", "people.▸transformList◂(i, p, p.name) == []",
    "math.▸abs◂(-1) == 1", "cel.▸bind◂(x, 1, x) == 1", "people.▸sortBy◂(p, p.name) == []",
  ])
  func `a function of a library that is left out says which`(text: String) {
    let parts = text.split(whereSeparator: { "▸◂".contains($0) })
    expectDiagnostic(
      in: text, Expected("cel.unknown-function", "unknown function '\(parts[1])'"))
  }

  @Test(arguments: Library.allCases)
  func `everything in a library says what it does`(library: Library) {
    #expect(!library.documentation.isEmpty)
    #expect(!library.functions.isEmpty || !library.macros.isEmpty)
    for function in library.functions {
      #expect(function.documentation.hasSuffix("."), "\(function.name)")
      #expect(!function.overloads.isEmpty)
    }
    for macro in library.macros {
      #expect(macro.documentation.hasSuffix("."), "\(macro.name)")
      let name = macro.name.split(separator: ".").last ?? ""
      #expect(!macro.usages.isEmpty)
      for usage in macro.usages { #expect(usage.contains("\(name)("), "\(usage)") }
    }
  }

  @Test func `no two overloads have one name`() {
    let ids = Library.allCases.flatMap(\.functions).flatMap(\.overloads).map(\.id)
    #expect(ids.count == Set(ids).count)
  }

  @Test func `without macros a call is only a call`() {
    let environment = Environment(usesMacros: false)
    #expect(environment.compile(MappedText("[1].all(x, true)", named: "test")).value == nil)
    #expect(environment.compile(MappedText("[1].size() == 1", named: "test")).value != nil)
  }

  @Test(
    arguments: [
      ("base64.encode(b'')", Value.string("")), ("base64.encode(b'f')", .string("Zg==")),
      ("base64.encode(b'fo')", .string("Zm8=")), ("base64.encode(b'foo')", .string("Zm9v")),
      ("base64.encode(b'\\xff\\xfe')", .string("//4=")),
      ("base64.decode('Zm9v')", .bytes([102, 111, 111])),
      ("base64.decode('Zg==')", .bytes([102])), ("base64.decode('Zg')", .bytes([102])),
      ("base64.decode('')", .bytes([])),
    ] as [(String, Value)])
  func `bytes are written in Base64`(text: String, expected: Value) {
    #expect(evaluate(text, in: Environment(libraries: [.encoders])) == expected)
  }

  @Test(arguments: ["base64.decode('Z')", "base64.decode('Zg=')", "base64.decode('Z!==')"])
  func `other texts are not Base64`(text: String) {
    #expect(evaluate(text, in: Environment(libraries: [.encoders])).isError)
  }

  @Test(
    arguments: [
      ("cel.block([1, cel.index(0) + 1], cel.index(1) * 10)", Value.int(20)),
      ("cel.block([], 5)", .int(5)),
      (
        "cel.block([[1, 2]], cel.index(0).exists(cel.iterVar(0, 0), cel.iterVar(0, 0) == 2))",
        .bool(true)
      ),
      ("cel.block([1 / 0], true)", .bool(true)),
    ] as [(String, Value)])
  func `a block names its values by number`(text: String, expected: Value) {
    #expect(evaluate(text, in: Environment(libraries: [.blocks])) == expected)
  }
}
