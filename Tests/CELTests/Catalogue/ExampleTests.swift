import CEL
import SourceText
import Testing

/// The examples are the documentation, and these tests are what makes them true.
@Suite struct ExampleTests {
  /// An example and where it stands.
  struct Given: Sendable, CustomTestStringConvertible {
    let library: Library
    let example: Example

    var testDescription: String { "\(library.rawValue): \(example.expression)" }
  }

  private static let all: [Given] = Library.allCases.flatMap { library in
    library.documentedNames.flatMap(library.examples(of:)).map {
      Given(library: library, example: $0)
    }
  }

  @Test(arguments: all)
  func `an example gives what it says`(given: Given) throws {
    let checked = Environment(libraries: [given.library])
      .compile(MappedText(given.example.expression, named: "example"))
    let expression = try #require(
      checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
    #expect(expression.plan().evaluate([]).description == given.example.result)
  }

  @Test(arguments: Library.allCases)
  func `every overload of a function has an example`(library: Library) {
    for (name, overloads) in library.overloadsByName {
      let calls = library.examples(of: name).flatMap { library.calls(of: name, in: $0) }
      for overload in overloads {
        let isShown = calls.contains { call in
          overloads.first { $0.takes(call) }?.id == overload.id
        }
        #expect(isShown, "\(overload.signature(of: name)) has no example")
      }
    }
  }

  @Test(arguments: Library.allCases)
  func `every signature of an operator has an example`(library: Library) {
    for operation in library.operators {
      let uses = library.examples(of: operation).flatMap { library.uses(of: operation, in: $0) }
      for signature in operation.signatures {
        let isShown = uses.contains { operands in
          operation.signatures.first { $0.takes(operands) } == signature
        }
        #expect(isShown, "\(operation.rawValue) \(signature) has no example")
      }
    }
  }

  @Test(arguments: Library.allCases)
  func `every form of a macro has an example`(library: Library) {
    for macro in library.macros {
      let shown = library.examples(of: macro.name).compactMap {
        argumentCount(of: macro.name, in: $0.expression)
      }
      for usage in macro.usages {
        let count = argumentCount(of: macro.name, in: usage)
        #expect(count.map(shown.contains) == true, "\(usage) has no example")
      }
    }
  }

  @Test(arguments: Library.allCases)
  func `no example belongs to nothing`(library: Library) {
    let documented = library.documentedNames
    #expect(Set(library.exampleNames) == documented)
    #expect(library.exampleNames.count == documented.count)
  }

  @Test func `an example is read from its line`() {
    let table = ExampleTable(
      "size\n  size('a // b') // 6\n  size('')       // 0\nother\n  1 // 1\n")
    #expect(table.entries.map(\.name) == ["size", "other"])
    #expect(
      table.examples(of: "size") == [
        Example("size('a // b')", gives: "6"),
        Example("size('')", gives: "0"),
      ])
  }
}

@Suite struct OperatorDeclarationTests {
  private static let types: [CELType] = [
    .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type,
    .list(.int), .list(.string), .map(.string, .int), .map(.int, .string),
  ]

  /// `in` and `[]` take numbers of other types for elements and keys as well.
  @Test(arguments: Operator.allCases.filter { $0.signatures[0].operands.count == 2 })
  func `an operator takes what its signatures say and nothing else`(operation: Operator) {
    guard operation != .optionalSelect, operation != .optionalIndex else { return }
    for left in Self.types {
      for right in Self.types {
        let isLookup = operation == .isIn || operation == .index
        if isLookup, left.hasOtherNumbers(than: right) { continue }
        let environment = Environment(variables: [Variable("x", left), Variable("y", right)])
        let text = operation.written(with: ["x", "y"])
        let checked = environment.compile(MappedText(text, named: "test")).value
        let signature = operation.signatures.first { $0.takes([left, right]) }
        #expect((checked != nil) == (signature != nil), "\(left) \(operation.name) \(right)")
        guard let checked, let signature else { continue }
        #expect(signature.result(for: [left, right]) == checked.type, "\(left) \(right)")
      }
    }
  }

  @Test(arguments: [Operator.not, .negate])
  func `a sign takes what its signatures say and nothing else`(operation: Operator) {
    for type in Self.types {
      let environment = Environment(variables: [Variable("x", type)])
      let text = operation.written(with: ["x"])
      let checked = environment.compile(MappedText(text, named: "test")).value
      #expect(
        (checked != nil) == operation.signatures.contains { $0.takes([type]) },
        "\(operation.name) \(type)")
    }
  }
}

extension CELType {
  /// Whether one type is, or holds where it is looked up, another kind of number than the other.
  fileprivate func hasOtherNumbers(than other: CELType) -> Bool {
    let numbers: Set<CELType> = [.int, .uint, .double]
    func looked(_ type: CELType) -> CELType {
      switch type {
      case .list(let element): element
      case .map(let key, _): key
      default: type
      }
    }
    let (a, b) = (looked(self), looked(other))
    return numbers.contains(a) && numbers.contains(b) && a != b
  }
}

/// How many arguments the first call of a function has in a text, whatever they are.
private func argumentCount(of name: String, in text: String) -> Int? {
  let names = name == "exists_one" ? [name, "existsOne"] : [name]
  guard let start = names.compactMap({ text.ranges(of: $0 + "(").first }).first else {
    return nil
  }
  var depth = 0
  var count = 1
  for character in text[start.upperBound...] {
    switch character {
    case "(", "[", "{": depth += 1
    case ")" where depth == 0: return count
    case ")", "]", "}": depth -= 1
    case "," where depth == 0: count += 1
    default: break
    }
  }
  return nil
}
