/// Numbers for the different things that expressions of one environment ask about.
///
/// Two parts have one number if they are written alike, but for their layout, the order of
/// operands where it does not matter, and constants that are worth the same.
final class Identities {
  /// What a part is made of; parts of parts stand for themselves by their numbers.
  enum Shape: Hashable {
    case literal(type: String, [UInt8])
    case variable(Int)
    /// The element or value that an enclosing macro gave a name, by how far out it stands.
    case local(Int)
    case field(Int, [UInt8])
    case presence(Int, [UInt8])
    case call([String], [Int])
    case operation(Operator, [Int])
    case list([Int])
    case map([Int])
    case comprehension(Comprehension.Kind, isPaired: Bool, place: Int, [Int])
    case binding(Binding.Kind, place: Int, [Int])
    /// How two operands stand to each other.
    case order(Int, Int)
    /// The same operand among values of one kind only.
    case among(String, Int)
  }

  private var numbers: [Shape: Int] = [:]

  func number(of shape: Shape) -> Int {
    if let known = numbers[shape] { return known }
    numbers[shape] = numbers.count
    return numbers.count - 1
  }
}

/// The parts of one expression, each with its number.
final class Parts {
  let expression: CheckedExpression
  private let identities: Identities
  /// How many names enclosing macros have introduced where a node stands.
  private(set) var depths: [Int]
  /// Whether a node reads neither a variable nor a name that a macro introduced.
  private var isClosed: [Bool] = []
  private var numbers: [Int?]
  private var constants: [Value??]

  init(_ expression: CheckedExpression, _ identities: Identities) {
    self.expression = expression
    self.identities = identities
    let nodes = expression.tree.nodes
    depths = Array(repeating: 0, count: nodes.count)
    numbers = Array(repeating: nil, count: nodes.count)
    constants = Array(repeating: nil, count: nodes.count)
    isClosed.reserveCapacity(nodes.count)
    for node in nodes.indices { isClosed.append(isClosed(node)) }
    measure(expression.tree.root, depth: 0)
  }

  /// Children stand before their parents.
  private func isClosed(_ node: NodeID) -> Bool {
    switch expression.resolutions[node] {
    case .variable?, .local?, .failure?: return false
    case .constant?: return true
    default: break
    }
    if case .name = expression.tree.nodes[node] { return false }
    return expression.tree.children(of: node).allSatisfy { isClosed[$0] }
  }

  private func measure(_ node: NodeID, depth: Int) {
    depths[node] = depth
    switch expression.tree.nodes[node] {
    case .comprehension(let comprehension):
      measure(comprehension.range, depth: depth)
      let inner = depth + (comprehension.second == nil ? 1 : 2)
      if let predicate = comprehension.predicate { measure(predicate, depth: inner) }
      if let transform = comprehension.transform { measure(transform, depth: inner) }
    case .binding(let binding):
      measure(binding.value, depth: depth)
      measure(binding.body, depth: depth + 1)
    default:
      for child in expression.tree.children(of: node) { measure(child, depth: depth) }
    }
  }

  /// The value of a part that is known before evaluation.
  func constant(_ node: NodeID) -> Value? {
    guard isClosed[node] else { return nil }
    if let known = constants[node] { return known }
    var planner = Planner(expression, isObserved: false)
    let value = (planner.plan(node) as? ConstantStep)?.value
    constants[node] = .some(value)
    return value
  }

  /// The number of a part.
  func number(of node: NodeID) -> Int {
    if let known = numbers[node] { return known }
    let number = identities.number(of: shape(of: node))
    numbers[node] = number
    return number
  }

  /// The number of the element that a macro standing where a node stands would look at.
  func element(at node: NodeID) -> Int { identities.number(of: .local(depths[node])) }

  /// The number of how two parts stand to each other.
  func order(_ first: Int, _ second: Int) -> Int { identities.number(of: .order(first, second)) }

  /// The number of a part of unknown type that is compared with numbers, texts and so on.
  func part(_ number: Int, among literal: Value) -> Int {
    let kind: String =
      switch literal {
      case .int, .uint, .double: "number"
      default: literal.typeName
      }
    return identities.number(of: .among(kind, number))
  }

  private func shape(of node: NodeID) -> Identities.Shape {
    if let value = constant(node), let bytes = value.identity {
      return .literal(type: value.typeName, bytes)
    }
    switch expression.resolutions[node] {
    case .variable(let slot)?: return .variable(slot)
    case .local(let place)?: return .local(place)
    default: break
    }
    switch expression.tree.nodes[node] {
    case .literal(let value): return .literal(type: value.typeName, value.identity ?? [])
    case .name(let name, _): return .literal(type: "name", Array(name.utf8))
    case .select(let operand, let field): return .field(number(of: operand), Array(field.text.utf8))
    case .has(let operand, let field): return .presence(number(of: operand), Array(field.text.utf8))
    case .call(let call):
      guard case .call(let overloads, let hasReceiver)? = expression.resolutions[node] else {
        return .call([call.function.text], [])
      }
      // One name may stand for several functions; overloads tell them apart.
      let names = [call.function.text] + overloads.map(\.id)
      let arguments = (hasReceiver ? call.receiver.map { [$0] } ?? [] : []) + call.arguments
      return .call(names, arguments.map { number(of: $0) })
    case .operation(let operation, let operands): return shape(of: operation, operands, node)
    case .list(let elements): return .list(elements.map { number(of: $0) })
    case .map(let parts): return .map(parts.map { number(of: $0) })
    case .comprehension(let macro):
      let parts = [macro.range, macro.predicate, macro.transform].map { part in
        part.map { number(of: $0) } ?? -1
      }
      return .comprehension(
        macro.kind, isPaired: macro.second != nil, place: depths[node], parts)
    case .binding(let binding):
      return .binding(
        binding.kind, place: depths[node], [number(of: binding.value), number(of: binding.body)])
    }
  }

  private func shape(
    of operation: Operator, _ operands: [NodeID], _ node: NodeID
  ) -> Identities.Shape {
    let parts = operands.map { number(of: $0) }
    switch operation {
    case .and, .or, .equal, .notEqual: return .operation(operation, parts.sorted())
    case .add, .multiply:
      // Texts, bytes and lists are put one after the other.
      let type = expression.types[node]
      return .operation(
        operation, type.isNumeric || type == .timestamp ? parts.sorted() : parts)
    case .greater: return .operation(.less, parts.reversed())
    case .greaterOrEqual: return .operation(.lessOrEqual, parts.reversed())
    default: return .operation(operation, parts)
    }
  }
}

extension Value {
  /// Bytes that no other scalar of the type has; `nil` for what is no scalar.
  fileprivate var identity: [UInt8]? {
    switch self {
    case .null: []
    case .string(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case .double(let number): Array(String(number.bitPattern).utf8)
    case .bool, .int, .uint, .type, .timestamp, .duration: Array("\(self)".utf8)
    default: nil
    }
  }
}
