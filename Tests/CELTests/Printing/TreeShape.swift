import CEL

extension SyntaxTree {
  /// The tree as nested words, without places and numbers of nodes: two trees are the same if
  /// their shapes are.
  var shape: String { shape(of: root) }

  private func shape(of node: NodeID) -> String {
    let name: String
    switch nodes[node] {
    case .literal(.string(let text)): name = "text \(Array(text.utf8))"
    case .literal(.bytes(let bytes)): name = "bytes \(bytes)"
    case .literal(.double(let number)): name = "double \(number.bitPattern)"
    case .literal(let value): name = "\(value.typeName) \(value)"
    case .name(let text, let isRooted): name = "name \(text) \(isRooted)"
    case .select(_, let field): name = "select \(field.text)"
    case .has(_, let field): name = "has \(field.text)"
    case .call(let call):
      name = "call \(call.function.text) \(call.receiver != nil) \(call.isRooted)"
    case .operation(let operation, _): name = operation.rawValue
    case .list: name = "list"
    case .map: name = "map"
    case .comprehension(let comprehension):
      name =
        "\(comprehension.kind) \(comprehension.variable.text) \(comprehension.second?.text ?? "-")"
        + " \(comprehension.predicate != nil) \(comprehension.transform != nil)"
    case .binding(let binding): name = "\(binding.kind) \(binding.variable.text)"
    }
    let parts = children(of: node).map { " " + shape(of: $0) }.joined()
    return "(\(name)\(parts))"
  }
}
