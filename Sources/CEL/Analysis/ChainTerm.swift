import SourceText

/// A term of a conjunction or disjunction, with its place among those it was written beside.
struct ChainTerm {
  let node: NodeID
  private let neighbours: [NodeID]
  private let position: Int

  /// The terms of a chain; a chain of the same operator in parentheses counts as part of it.
  static func all(of node: NodeID, in tree: SyntaxTree) -> [ChainTerm] {
    guard case .operation(let operation, let operands) = tree.nodes[node] else { return [] }
    return operands.enumerated().flatMap { position, operand in
      if case .operation(operation, _) = tree.nodes[operand] { return all(of: operand, in: tree) }
      return [ChainTerm(node: operand, neighbours: operands, position: position)]
    }
  }

  /// The bytes to leave out to be rid of the term and of one operator; `nil` if there is a
  /// remark among them, or anything else that nobody wants to lose.
  func removal(in tree: SyntaxTree) -> Range<Int>? {
    let range = tree.ranges[node]
    let text = Array(tree.source.text.utf8)
    if position > 0 {
      let gap = Gap(text[tree.ranges[neighbours[position - 1]].upperBound..<range.lowerBound])
      guard let gap, let end = skip(gap.opening, UInt8(ascii: ")"), in: text[range.upperBound...])
      else { return nil }
      return gap.operatorStart..<end
    }
    let gap = Gap(text[range.upperBound..<tree.ranges[neighbours[1]].lowerBound])
    let before = Array(text[..<range.lowerBound].reversed())
    guard let gap, let length = skip(gap.closing, UInt8(ascii: "("), in: before[...]) else {
      return nil
    }
    return (range.lowerBound - length)..<gap.operatorEnd
  }

  /// The place after so many brackets, with blanks between them.
  private func skip(_ count: Int, _ bracket: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    for _ in 0..<count {
      while place < bytes.endIndex, bytes[place].isBlank { place += 1 }
      guard place < bytes.endIndex, bytes[place] == bracket else { return nil }
      place += 1
    }
    return place
  }
}

/// What stands between two terms: closing brackets, the operator, opening brackets, blanks.
private struct Gap {
  private(set) var closing = 0
  private(set) var opening = 0
  /// Where the operator begins, with the blanks before it.
  private(set) var operatorStart: Int
  /// Where it ends, with the blanks after it.
  private(set) var operatorEnd: Int

  init?(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    operatorStart = place
    func blanks() {
      while place < bytes.endIndex, bytes[place].isBlank { place += 1 }
    }
    blanks()
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: ")") {
      closing += 1
      place += 1
      operatorStart = place
      blanks()
    }
    let operators = [Array("&&".utf8), Array("||".utf8)]
    guard operators.contains(Array(bytes[place...].prefix(2))) else { return nil }
    place += 2
    blanks()
    operatorEnd = place
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: "(") {
      opening += 1
      place += 1
      blanks()
    }
    guard place == bytes.endIndex else { return nil }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(self)
  }
}
