/// An expression and what it gives: documentation that tests evaluate.
public struct Example: Hashable, Sendable {
  /// The expression; it names no variable.
  public let expression: String
  /// The text of its value; an error reads `error(…)`.
  public let result: String

  /// An expression and the text of its value.
  public init(_ expression: String, gives result: String) {
    self.expression = expression
    self.result = result
  }
}

extension Library {
  /// What calls of one of its functions or macros give.
  ///
  /// - Parameter name: The name, such as `size`, `math.abs` or `exists`.
  /// - Returns: The examples, each of which needs this library and the standard one alone.
  public func examples(of name: String) -> [Example] { table.examples(of: name) }

  /// What one of its operators gives.
  public func examples(of operation: Operator) -> [Example] {
    table.examples(of: operation.rawValue)
  }

  /// The names that it has examples of, in the order they are written.
  package var exampleNames: [String] { table.entries.map(\.name) }

  /// Read whenever somebody asks: programs that ask for no example pay nothing for them.
  private var table: ExampleTable { ExampleTable(exampleText) }

  private var exampleText: String {
    switch self {
    case .standard:
      [
        OperatorExamples.text, StandardExamples.text, ConversionExamples.text, TimeExamples.text,
      ].joined(separator: "\n")
    case .sets: SetsExamples.text
    case .strings: StringsExamples.text
    case .math: MathExamples.text
    case .lists: ListsExamples.text
    case .bindings: BindingsExamples.text
    case .comprehensions: ComprehensionsExamples.text
    case .optionals: OptionalsExamples.text
    case .encoders: EncodersExamples.text
    case .blocks: BlocksExamples.text
    }
  }
}

/// Examples as they are written down: a name, and indented under it calls, each with its result
/// in a comment of CEL.
package struct ExampleTable {
  /// The names and their examples, in the order they are written.
  package private(set) var entries: [(name: String, examples: [Example])] = []

  /// Reads examples.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard line.first == " " else {
        entries.append((String(line), []))
        continue
      }
      guard !entries.isEmpty else { continue }
      entries[entries.count - 1].examples.append(ExampleTable.example(line.drop { $0 == " " }))
    }
  }

  /// The examples under a name.
  package func examples(of name: String) -> [Example] {
    entries.filter { $0.name == name }.flatMap(\.examples)
  }

  /// The last comment is the result: a text may hold two slashes as well.
  private static func example(_ line: Substring) -> Example {
    guard let mark = line.ranges(of: " // ").last else {
      return Example(String(line), gives: "")
    }
    var expression = line[..<mark.lowerBound]
    while expression.last == " " { expression.removeLast() }
    return Example(String(expression), gives: String(line[mark.upperBound...]))
  }
}
