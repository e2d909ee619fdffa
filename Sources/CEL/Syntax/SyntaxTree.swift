public import SourceText

/// Names a node of a syntax tree; types, places and traces are kept beside the tree by it.
public typealias NodeID = Int

/// An expression as it was written.
public struct SyntaxTree: Sendable {
  /// The text it was read from.
  public let source: MappedText
  /// The nodes; children stand before their parents.
  public internal(set) var nodes: [SyntaxNode] = []
  /// The bytes of the decoded text that each node was read from.
  public internal(set) var ranges: [Range<Int>] = []
  /// The node of the whole expression.
  public internal(set) var root: NodeID = 0

  init(source: MappedText) { self.source = source }

  /// The bytes of the file that a node was read from.
  public func span(of node: NodeID) -> SourceSpan { source.span(ofDecoded: ranges[node]) }

  /// The decoded text of a node, as it was written.
  public func text(of node: NodeID) -> String {
    let bytes = source.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: ranges[node].lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: ranges[node].upperBound)
    return String(source.text[start..<end])
  }

  /// Whether a node is an element or entry that may be absent.
  func isOptionalEntry(_ node: NodeID) -> Bool {
    guard case .operation(.optionalEntry, _) = nodes[node] else { return false }
    return true
  }

  /// The nodes that a node is made of, in the order they were written.
  public func children(of node: NodeID) -> [NodeID] { nodes[node].children }
}

/// One construct of the language.
public enum SyntaxNode: Sendable {
  /// A constant.
  case literal(Value)
  /// A name; a rooted one, `.name`, is not looked up among local names or in the namespace.
  case name(String, isRooted: Bool)
  /// `operand.field`
  case select(NodeID, field: FieldName)
  /// `has(operand.field)`
  case has(NodeID, field: FieldName)
  /// `name(…)` or `receiver.name(…)`
  case call(Call)
  /// An operator and its operands; conjunctions and disjunctions may have any number.
  case operation(Operator, [NodeID])
  /// `[…]`
  case list([NodeID])
  /// `{key: value, …}`, keys and values in turn.
  case map([NodeID])
  /// A macro that looks at each element of a list or each key of a map.
  case comprehension(Comprehension)
  /// A macro that gives a value a name.
  case binding(Binding)

  /// The nodes it is made of, in the order they were written.
  public var children: [NodeID] {
    switch self {
    case .literal, .name: []
    case .select(let operand, _), .has(let operand, _): [operand]
    case .call(let call): (call.receiver.map { [$0] } ?? []) + call.arguments
    case .operation(_, let operands): operands
    case .list(let parts), .map(let parts): parts
    case .comprehension(let comprehension):
      [comprehension.range] + [comprehension.predicate, comprehension.transform].compactMap(\.self)
    case .binding(let binding): [binding.value, binding.body]
    }
  }
}

/// The name of a field and where it stands.
public struct FieldName: Hashable, Sendable {
  /// The name, without the backquotes of a quoted one.
  public let text: String
  /// Its bytes in the decoded text.
  public let range: Range<Int>
}

/// A function call.
public struct Call: Hashable, Sendable {
  /// The name of the function.
  public let function: FieldName
  /// What stands before the dot, if anything does.
  public let receiver: NodeID?
  /// What stands in the parentheses.
  public let arguments: [NodeID]
  /// Whether the name began with a dot.
  public let isRooted: Bool
}

/// The operators.
public enum Operator: String, CaseIterable, Hashable, Sendable {
  /// Conjunction.
  case and = "&&"
  /// Disjunction.
  case or = "||"
  /// Negation of a truth value.
  case not = "!"
  /// Negation of a number.
  case negate = "-_"
  /// The choice between two values.
  case conditional = "?:"
  /// Equality.
  case equal = "=="
  /// Inequality.
  case notEqual = "!="
  /// Order.
  case less = "<"
  /// Order or equality.
  case lessOrEqual = "<="
  /// Reverse order.
  case greater = ">"
  /// Reverse order or equality.
  case greaterOrEqual = ">="
  /// Membership of a list, or of the keys of a map.
  case isIn = "in"
  /// Sum or concatenation.
  case add = "+"
  /// Difference.
  case subtract = "-"
  /// Product.
  case multiply = "*"
  /// Quotient.
  case divide = "/"
  /// Remainder.
  case remainder = "%"
  /// An element of a list or the value of a key.
  case index = "[]"
  /// A field that may be absent, as an optional; the second operand is its name.
  case optionalSelect = ".?"
  /// An element or the value of a key that may be absent, as an optional.
  case optionalIndex = "[?]"
  /// An element or entry that is only there if an optional holds a value.
  case optionalEntry = "?"

  /// The operator as a reader knows it.
  public var name: String { self == .negate ? "-" : rawValue }
}
