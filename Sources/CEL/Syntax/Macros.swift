/// Calls that are constructs of the language rather than functions.
enum Macro {
  /// The construct that a call stands for, or the call itself.
  static func expand(_ call: Call, in tree: SyntaxTree) throws(SyntaxFailure) -> SyntaxNode {
    guard let range = call.receiver else {
      return call.function.text == "has" ? try presence(call, in: tree) : .call(call)
    }
    let name = call.function.text == "existsOne" ? "exists_one" : call.function.text
    guard let kind = Comprehension.Kind(rawValue: name) else { return .call(call) }
    let isThreePart = kind == .map && call.arguments.count == 3
    guard call.arguments.count == 2 || isThreePart,
      case .name(let variable, isRooted: false) = tree.nodes[call.arguments[0]]
    else {
      let usage =
        kind == .map
        ? ".map(x, value) or .map(x, condition, value)" : ".\(call.function.text)(x, condition)"
      throw SyntaxFailure(
        problem: .macroUsage(call.function.text, usage: usage), range: call.function.range)
    }
    return .comprehension(
      Comprehension(
        kind: kind, range: range,
        variable: FieldName(text: variable, range: tree.ranges[call.arguments[0]]),
        predicate: kind == .map && !isThreePart ? nil : call.arguments[1],
        transform: kind == .map ? call.arguments[isThreePart ? 2 : 1] : nil))
  }

  private static func presence(
    _ call: Call, in tree: SyntaxTree
  ) throws(SyntaxFailure) -> SyntaxNode {
    guard call.arguments.count == 1,
      case .select(let operand, let field) = tree.nodes[call.arguments[0]]
    else {
      throw SyntaxFailure(
        problem: .macroUsage("has", usage: "has(value.field)"), range: call.function.range)
    }
    return .has(operand, field: field)
  }
}
