extension SyntaxTree {
  /// The expression written anew, always in the same way.
  ///
  /// Read again, it gives the same tree: macros stay macros, and parentheses stand where the tree
  /// needs them and nowhere else. Comments, the writer's spaces and the spelling of literals are
  /// gone: `0x1F` becomes `31`, and `'a'` becomes `"a"`.
  public var canonicalText: String { canonicalText(of: root) }

  /// A part of the expression written anew.
  public func canonicalText(of node: NodeID) -> String {
    var printer = Printer(tree: self)
    printer.write(node, atLeast: .choice)
    return printer.text
  }
}

/// Writes a syntax tree as text.
struct Printer {
  let tree: SyntaxTree
  var text = ""
  /// A literal that needs parentheses where it stands.
  private var protected: NodeID?

  init(tree: SyntaxTree) { self.tree = tree }

  /// Writes a node, in parentheses if what stands around it would tear it apart.
  mutating func write(_ node: NodeID, atLeast wanted: BindingStrength) {
    let needsParentheses = tree.nodes[node].strength < wanted || node == protected
    if needsParentheses { text += "(" }
    switch tree.nodes[node] {
    case .literal(let value): text += value.description
    case .name(let name, let isRooted): text += isRooted ? "." + name : written(variable: name)
    case .select(let operand, let field): writeSelection(operand, field)
    case .has(let operand, let field):
      text += "has("
      writeSelection(operand, field)
      text += ")"
    case .call(let call): write(call)
    case .operation(let operation, let operands): write(operation, operands)
    case .list(let elements):
      text += "["
      separated(elements) { $0.writeElement($1) }
      text += "]"
    case .map(let parts): writeEntries(parts)
    case .comprehension(let comprehension): write(comprehension)
    case .binding(let binding): write(binding)
    }
    if needsParentheses { text += ")" }
  }

  private mutating func separated(
    _ nodes: [NodeID], _ body: (inout Printer, NodeID) -> Void
  ) {
    for (index, node) in nodes.enumerated() {
      if index > 0 { text += ", " }
      body(&self, node)
    }
  }

  private mutating func writeArguments(_ nodes: [NodeID]) {
    separated(nodes) { $0.write($1, atLeast: .choice) }
    text += ")"
  }

  private mutating func writeElement(_ node: NodeID) {
    guard case .operation(.optionalEntry, let operands) = tree.nodes[node] else {
      write(node, atLeast: .choice)
      return
    }
    text += "?"
    write(operands[0], atLeast: .choice)
  }

  private mutating func writeEntries(_ parts: [NodeID]) {
    text += "{"
    for place in stride(from: 0, to: parts.count, by: 2) {
      if place > 0 { text += ", " }
      var value = parts[place + 1]
      if case .operation(.optionalEntry, let operands) = tree.nodes[value] {
        text += "?"
        value = operands[0]
      }
      write(parts[place], atLeast: .choice)
      text += ": "
      write(value, atLeast: .choice)
    }
    text += "}"
  }

  private mutating func writeSelection(_ operand: NodeID, _ field: FieldName) {
    write(operand, atLeast: .member)
    text += "." + written(field: field.text)
  }

  private mutating func write(_ call: Call) {
    if let receiver = call.receiver {
      write(receiver, atLeast: .member)
      text += "." + written(field: call.function.text)
    } else {
      text += (call.isRooted ? "." : "") + call.function.text
    }
    text += "("
    writeArguments(call.arguments)
  }
}

// MARK: - Names

extension Printer {
  /// A field or function after a dot; in backquotes if it is no name or a word of the language.
  private func written(field name: String) -> String {
    let isPlain = name.utf8.first?.beginsName == true && name.utf8.allSatisfy(\.continuesName)
    guard isPlain, !["true", "false", "null", "in"].contains(name) else { return "`\(name)`" }
    return name
  }
}

// MARK: - Operators

extension Printer {
  private mutating func write(_ operation: Operator, _ operands: [NodeID]) {
    let strength = operation.strength
    switch operation {
    case .and, .or:
      for (index, operand) in operands.enumerated() {
        if index > 0 { text += " \(operation.name) " }
        write(operand, atLeast: strength.next)
      }
    case .conditional:
      write(operands[0], atLeast: .disjunction)
      text += " ? "
      write(operands[1], atLeast: .choice)
      text += " : "
      write(operands[2], atLeast: .choice)
    case .not, .negate: writeUnary(operation, operands[0])
    case .index, .optionalIndex:
      write(operands[0], atLeast: .member)
      text += operation == .index ? "[" : "[?"
      write(operands[1], atLeast: .choice)
      text += "]"
    case .optionalSelect:
      write(operands[0], atLeast: .member)
      guard case .literal(.string(let field)) = tree.nodes[operands[1]] else { return }
      text += ".?" + written(field: field)
    case .optionalEntry: writeElement(operands[0])
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .add, .subtract,
      .multiply, .divide, .remainder:
      write(operands[0], atLeast: strength)
      text += " \(operation.name) "
      write(operands[1], atLeast: strength.next)
    }
  }

  /// A sign and its operand; the same sign may be repeated, but the other may not follow.
  private mutating func writeUnary(_ operation: Operator, _ operand: NodeID) {
    text += operation.name
    if case .operation(operation, _) = tree.nodes[operand] {
      write(operand, atLeast: .sign)
      return
    }
    // A minus would become part of a number, and a negative number may not follow a `!`. The
    // number alone goes into parentheses, so that nothing is nested deeper than it must be.
    let first = leftmost(of: operand)
    if let isNegative = isNegativeNumber(first), isNegative == (operation == .not) {
      protected = first
    }
    write(operand, atLeast: .member)
  }

  /// The node whose text comes first in that of an operand.
  private func leftmost(of operand: NodeID) -> NodeID {
    var node = operand
    while tree.nodes[node].strength == .member, let next = tree.nodes[node].receiver,
      tree.nodes[next].strength >= .member
    {
      node = next
    }
    return node
  }

  /// Whether a literal is below zero; `nil` if the sign before it cannot become part of it.
  private func isNegativeNumber(_ node: NodeID) -> Bool? {
    switch tree.nodes[node] {
    case .literal(.int(let number)): number < 0
    case .literal(.double(let number)): number.sign == .minus
    default: nil
    }
  }
}
