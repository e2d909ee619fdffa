import SourceText

/// Where in the text the value of a node is to be shown.
extension SyntaxTree {
  /// The byte of the decoded text that stands for a node: its operator, its field, its function.
  func anchor(of node: NodeID) -> Int {
    let start = ranges[node].lowerBound
    switch nodes[node] {
    case .select(_, let field): return field.range.lowerBound
    case .call(let call): return call.function.range.lowerBound
    case .operation(let operation, let operands) where operands.count > 1:
      let name = operation == .conditional ? "?" : operation == .index ? "[" : operation.name
      return position(of: name, after: operands[0], before: operands[1]) ?? start
    case .comprehension(let comprehension):
      guard let dot = position(of: ".", after: comprehension.range, before: nil) else {
        return start
      }
      return skippingBlanks(from: dot + 1)
    default: return start
    }
  }

  /// The first place of a token between two nodes.
  private func position(of token: String, after: NodeID, before: NodeID?) -> Int? {
    let end = before.map { ranges[$0].lowerBound } ?? source.text.utf8.count
    let bytes = Array(source.text.utf8)
    var place = ranges[after].upperBound
    while place < end {
      place = skippingBlanks(from: place)
      guard place < end else { return nil }
      if bytes[place...].starts(with: token.utf8) { return place }
      // Only parentheses may stand between an operand and its operator.
      guard bytes[place] == UInt8(ascii: ")") else { return nil }
      place += 1
    }
    return nil
  }

  /// The first place that is neither a blank nor in a comment.
  private func skippingBlanks(from start: Int) -> Int {
    let bytes = Array(source.text.utf8)
    var place = start
    while place < bytes.count {
      if bytes[place...].starts(with: "//".utf8) {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[place]) {
        place += 1
      } else {
        break
      }
    }
    return place
  }
}

extension CheckedExpression {
  /// Whether a node gives the same in every evaluation, so that its value says nothing new.
  func isConstant(_ node: NodeID) -> Bool {
    switch (tree.nodes[node], resolutions[node]) {
    case (.literal, _), (_, .constant?): true
    case (.comprehension, _), (.binding, _), (.name, _): false
    case (_, .call(let overloads, _)?)
    where overloads.contains { !$0.implicitVariables.isEmpty }:
      false
    default: tree.children(of: node).allSatisfy(isConstant)
    }
  }
}
