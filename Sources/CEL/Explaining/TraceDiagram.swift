import SourceText

/// The text of an expression with the values of its parts under it.
struct TraceDiagram {
  private let trace: Trace
  private let names: ValueNames
  private var lines: [String] = []

  /// How many elements of a comprehension are listed that did not decide it.
  private static let mostElements = 8

  init(_ trace: Trace, names: ValueNames) {
    self.trace = trace
    self.names = names
    draw(trace.expression.tree.root, in: trace.scope, indent: "")
  }

  var text: String { lines.joined(separator: "\n") }

  private var tree: SyntaxTree { trace.expression.tree }

  /// Draws a node, and below it what the comprehensions in it did.
  private mutating func draw(_ node: NodeID, in scope: Trace.Scope, indent: String) {
    var notes: [Note] = []
    var comprehensions: [NodeID] = []
    collect(node, scope, &notes, &comprehensions)
    let range = tree.ranges[node]
    let text = Array(tree.source.text.utf8)
    var start = range.lowerBound
    for line in text[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = start + line.count
      let own = notes.filter { (start..<end).contains($0.anchor) }
      let written = String(decoding: line, as: UTF8.self)
      lines.append((indent + written).trimmingEnd)
      lines += TraceDiagram.rows(
        own.map { note in
          (String(decoding: text[start..<note.anchor], as: UTF8.self).count, note.text)
        }
      ).map { indent + $0 }
      start = end + 1
    }
    for comprehension in comprehensions { draw(turnsOf: comprehension, in: scope, indent: indent) }
  }

  private struct Note {
    let anchor: Int
    let text: String
  }

  private func collect(
    _ node: NodeID, _ scope: Trace.Scope, _ notes: inout [Note], _ comprehensions: inout [NodeID]
  ) {
    if let value = scope[node], isWorthShowing(node), let text = names.text(of: value) {
      notes.append(Note(anchor: tree.anchor(of: node), text: text))
    }
    switch tree.nodes[node] {
    case .comprehension(let comprehension):
      collect(comprehension.range, scope, &notes, &comprehensions)
      comprehensions.append(node)
    default:
      for child in tree.children(of: node) { collect(child, scope, &notes, &comprehensions) }
    }
  }

  private func isWorthShowing(_ node: NodeID) -> Bool {
    if trace.expression.isConstant(node) { return false }
    switch tree.nodes[node] {
    case .list, .map, .literal: return false
    default: return true
    }
  }

  /// Draws what a comprehension did, element by element; those that decided it in full.
  private mutating func draw(turnsOf node: NodeID, in scope: Trace.Scope, indent: String) {
    guard case .comprehension(let comprehension) = tree.nodes[node] else { return }
    let turns = scope.turns(of: node)
    let decisive = trace.decisiveTurns(of: node, in: scope)
    var listed = 0
    for turn in turns {
      let isDecisive = decisive.contains { $0.index == turn.index }
      if !isDecisive {
        listed += 1
        guard listed <= TraceDiagram.mostElements else { continue }
      }
      let name = names.text(
        ofElement: turn.index, of: comprehension, in: scope[comprehension.range])
      let result = comprehension.result(in: turn.scope).flatMap(names.text) ?? "not looked at"
      lines.append("\(indent)  \(name): \(result)")
      guard isDecisive, let body = comprehension.predicate ?? comprehension.transform else {
        continue
      }
      draw(body, in: turn.scope, indent: indent + "      ")
    }
    let left = listed - TraceDiagram.mostElements
    if left > 0 { lines.append("\(indent)  … and \(left) more") }
  }

  /// The rows under a line: bars down to each value, the values as high as they fit.
  static func rows(_ notes: [(column: Int, text: String)]) -> [String] {
    guard !notes.isEmpty else { return [] }
    var rows: [[Character]] = [[]]
    // From the right, so that a value never crosses the bar of one beside it.
    var starts: [Int] = []
    for note in notes.sorted(by: { $0.column > $1.column }) {
      set(&rows[0], note.column, "|")
      let end = note.column + note.text.count + 1
      let row = starts.firstIndex { $0 > end } ?? starts.count
      if row == starts.count {
        starts.append(.max)
        rows.append([])
      }
      for above in 0..<row where starts[above] > note.column {
        starts[above] = note.column
        set(&rows[above + 1], note.column, "|")
      }
      starts[row] = note.column
      set(&rows[row + 1], note.column, note.text)
    }
    return rows.map { String($0) }
  }

  private static func set(_ row: inout [Character], _ column: Int, _ text: String) {
    let missing = column + text.count - row.count
    if missing > 0 { row += Array(repeating: " ", count: missing) }
    row.replaceSubrange(column..<column + text.count, with: text)
  }
}

extension Trace {
  /// The condition's text with the values of its parts under it, and below what its
  /// comprehensions did.
  ///
  /// - Parameter names: How values are called.
  /// - Returns: Lines without trailing blanks, the last without a line feed.
  public func diagram(names: ValueNames = .plain) -> String {
    TraceDiagram(self, names: names).text
  }

  /// The elements that made a comprehension what it is: one for which `exists` holds, those for
  /// which `all` does not, those that leave either open.
  public func decisiveTurns(of node: NodeID, in scope: Scope) -> [Turn] {
    guard case .comprehension(let comprehension) = expression.tree.nodes[node],
      let value = scope[node]
    else { return [] }
    return scope.turns(of: node).filter { turn in
      let result = comprehension.result(in: turn.scope)
      switch (comprehension.kind, value) {
      case (.exists, .bool(true)), (.existsOne, .bool): return result?.asBool == true
      case (.all, .bool(false)): return result?.asBool == false
      case (.exists, .bool), (.all, .bool): return false
      case (.exists, _), (.all, _), (.existsOne, _): return result?.asBool == nil
      default: return false
      }
    }
  }
}

extension Comprehension {
  /// What an element came to: whether the condition holds, or what was made of it.
  func result(in scope: Trace.Scope) -> Value? {
    let made = transform.flatMap { scope[$0] }
    return made ?? predicate.flatMap { scope[$0] }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var result = self
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
