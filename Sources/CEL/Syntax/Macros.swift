/// A construct of the language that is written like a call.
public struct Macro: Hashable, Sendable {
  /// The name of the function that it looks like.
  public let name: String
  /// The ways to write it.
  public let usages: [String]
  /// What it gives, in one sentence.
  public let documentation: String

  init(_ name: String, _ usages: [String], _ documentation: String) {
    self.name = name
    self.usages = usages
    self.documentation = documentation
  }
}

/// Calls that are constructs of the language rather than functions.
struct MacroExpander {
  /// The libraries whose macros are known; empty if none are, not even the standard ones.
  let libraries: Set<Library>

  /// What a call stands for.
  enum Expansion {
    case node(SyntaxNode)
    /// Several, numbered on from those of the tree; the last is the whole.
    case nodes([SyntaxNode])
  }

  /// The construct that a call stands for, or the call itself.
  func expand(_ call: Call, in tree: SyntaxTree) throws(SyntaxFailure) -> Expansion {
    guard !libraries.isEmpty else { return .node(.call(call)) }
    let name = call.function.text
    guard let receiver = call.receiver else {
      return .node(name == "has" ? try presence(call, in: tree) : .call(call))
    }
    if let expansion = try extensionMacro(name, call, receiver, in: tree) {
      return expansion
    }
    guard let kind = Comprehension.Kind(macro: name), libraries.contains(kind.library) else {
      return .node(.call(call))
    }
    return .node(try comprehension(kind, call, receiver, in: tree))
  }

  private static let extensions = ["bind", "block", "index", "iterVar", "optMap", "optFlatMap"]

  /// The macros of libraries that are no comprehensions.
  private func extensionMacro(
    _ name: String, _ call: Call, _ receiver: NodeID, in tree: SyntaxTree
  ) throws(SyntaxFailure) -> Expansion? {
    // Most calls are none of these, and names are compared fastest.
    guard MacroExpander.extensions.contains(name) else { return nil }
    if case .name("cel", isRooted: false) = tree.nodes[receiver] {
      if name == "bind", libraries.contains(.bindings) {
        return .node(try binding(call, in: tree))
      }
      if libraries.contains(.blocks), let nodes = try block(call, in: tree) {
        return .nodes(nodes)
      }
    }
    guard libraries.contains(.optionals), name == "optMap" || name == "optFlatMap" else {
      return nil
    }
    return .node(try optionalMap(call, receiver, in: tree))
  }

  /// The name that an argument introduces; `nil` if it is not a plain name.
  private func variable(_ node: NodeID, in tree: SyntaxTree) -> FieldName? {
    guard case .name(let name, isRooted: false) = tree.nodes[node] else { return nil }
    return FieldName(text: name, range: tree.ranges[node])
  }

  private func misuse(_ call: Call, _ usage: String) -> SyntaxFailure {
    SyntaxFailure(
      problem: .macroUsage(call.function.text, usage: usage), range: call.function.range)
  }

  private func presence(_ call: Call, in tree: SyntaxTree) throws(SyntaxFailure) -> SyntaxNode {
    guard call.arguments.count == 1,
      case .select(let operand, let field) = tree.nodes[call.arguments[0]]
    else { throw misuse(call, "has(value.field)") }
    return .has(operand, field: field)
  }

  private func comprehension(
    _ kind: Comprehension.Kind, _ call: Call, _ range: NodeID, in tree: SyntaxTree
  ) throws(SyntaxFailure) -> SyntaxNode {
    let isPaired = libraries.count > 1 && libraries.contains(.comprehensions)
    let arguments = call.arguments
    func wrongForm() -> SyntaxFailure {
      misuse(
        call,
        kind.usages(of: call.function.text, isPaired: isPaired).joined(separator: " or "))
    }
    guard let form = kind.form(arguments: arguments.count, isPaired: isPaired),
      let variable = variable(arguments[0], in: tree)
    else { throw wrongForm() }
    var second: FieldName?
    if form.variables == 2 {
      guard let name = self.variable(arguments[1], in: tree), name.text != variable.text else {
        throw wrongForm()
      }
      second = name
    }
    let predicate = form.hasPredicate ? arguments[form.variables] : nil
    let transform = kind.transforms ? arguments.last : nil
    return .comprehension(
      Comprehension(
        kind: kind, range: range, variable: variable, second: second, predicate: predicate,
        transform: transform))
  }

  private func binding(_ call: Call, in tree: SyntaxTree) throws(SyntaxFailure) -> SyntaxNode {
    guard call.arguments.count == 3, let variable = variable(call.arguments[0], in: tree) else {
      throw misuse(call, "cel.bind(x, value, result)")
    }
    return .binding(
      Binding(
        kind: .value, variable: variable, value: call.arguments[1], body: call.arguments[2]))
  }

  private func optionalMap(
    _ call: Call, _ receiver: NodeID, in tree: SyntaxTree
  ) throws(SyntaxFailure) -> SyntaxNode {
    guard call.arguments.count == 2, let variable = variable(call.arguments[0], in: tree) else {
      throw misuse(call, ".\(call.function.text)(x, value)")
    }
    return .binding(
      Binding(
        kind: call.function.text == "optMap" ? .optionalMap : .optionalFlatMap,
        variable: variable, value: receiver, body: call.arguments[1]))
  }
}

/// The names in blocks, which hold a character that no written name can hold.
enum BlockName {
  private static let value = "@index"
  private static let element = "@it"

  /// The name of the value of a number, `cel.index(0)`.
  static func ofValue(_ index: Int64) -> String { "\(value)\(index)" }

  /// The name of an element, `cel.iterVar(0, 0)`.
  static func ofElement(_ depth: Int64, _ place: Int64) -> String { "\(element):\(depth):\(place)" }

  /// The number that a name of a value holds.
  static func index(_ name: String) -> Int64? {
    name.hasPrefix(value) ? Int64(name.dropFirst(value.count)) : nil
  }

  /// The numbers that a name of an element holds.
  static func element(_ name: String) -> (depth: Int64, place: Int64)? {
    let parts = name.split(separator: ":")
    guard parts.count == 3, parts[0] == element, let depth = Int64(parts[1]),
      let place = Int64(parts[2])
    else { return nil }
    return (depth, place)
  }
}

/// Blocks of numbered values, which optimisers write for parts that occur more than once.
extension MacroExpander {
  private func block(_ call: Call, in tree: SyntaxTree) throws(SyntaxFailure) -> [SyntaxNode]? {
    let arguments = call.arguments
    func number(_ node: NodeID) -> Int64? {
      guard case .literal(.int(let number)) = tree.nodes[node], number >= 0 else { return nil }
      return number
    }
    switch call.function.text {
    case "index":
      guard arguments.count == 1, let index = number(arguments[0]) else {
        throw misuse(call, "cel.index(0)")
      }
      return [.name(BlockName.ofValue(index), isRooted: false)]
    case "iterVar":
      guard arguments.count == 2, let depth = number(arguments[0]), let place = number(arguments[1])
      else { throw misuse(call, "cel.iterVar(0, 0)") }
      return [.name(BlockName.ofElement(depth, place), isRooted: false)]
    case "block":
      guard arguments.count == 2, case .list(let values) = tree.nodes[arguments[0]],
        !values.contains(where: tree.isOptionalEntry)
      else {
        throw misuse(call, "cel.block([value, …], result)")
      }
      return bindings(of: values, around: arguments[1], call, in: tree)
    default: return nil
    }
  }

  /// One binding inside the other, the last value's innermost.
  private func bindings(
    of values: [NodeID], around result: NodeID, _ call: Call, in tree: SyntaxTree
  ) -> [SyntaxNode] {
    var nodes: [SyntaxNode] = []
    var body = result
    for (index, value) in values.enumerated().reversed() {
      let variable = FieldName(
        text: BlockName.ofValue(Int64(index)), range: call.function.range)
      nodes.append(
        .binding(Binding(kind: .value, variable: variable, value: value, body: body)))
      body = tree.nodes.count + nodes.count - 1
    }
    // A block of nothing is its result.
    return nodes.isEmpty ? [tree.nodes[result]] : nodes
  }
}
