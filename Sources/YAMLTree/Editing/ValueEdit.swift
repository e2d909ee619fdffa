package import SourceText

/// Writes a value where a path leads to, or where it would stand if it were written.
///
/// It only says which bytes to change; whether the result reads as it should is for `ProvenEdit`.
package struct ValueEdit {
  private let file: SourceFile
  private let root: YAMLNode

  /// Edits a file that was read as `root`.
  package init(_ file: SourceFile, _ root: YAMLNode) {
    self.file = file
    self.root = root
  }

  /// An edit, and what the tree has to be after it.
  package struct Planned: Sendable {
    /// What goes and what comes.
    package let edit: TextEdit
    /// What that has to come to.
    package let change: TreeChange
  }

  /// Sets a value.
  ///
  /// - Parameters:
  ///   - path: Where the value stands or would stand; all but its last keys are there.
  ///   - text: The value, which needs no quotes.
  ///   - sibling: The key behind which the first key goes that is not there.
  /// - Returns: The edit; `nil` where the file is written in a way that leaves no place for it.
  package func set(_ path: [YAMLStep], to text: String, after sibling: String) -> Planned? {
    if let node = root.node(at: path) {
      return replacement(of: node, by: text).map {
        Planned(edit: $0, change: .value(at: path, says: text))
      }
    }
    let depth = path.indices.last { root.node(at: path[..<$0]) != nil } ?? 0
    let keys = path[depth...].compactMap { step in
      if case .key(let key) = step { key } else { nil }
    }
    guard let first = keys.first, keys.count == path.count - depth,
      let parent = root.node(at: path[..<depth])
    else { return nil }
    let written = keys.dropFirst().reversed().reduce(text) { "{\($1): \($0)}" }
    let value = keys.dropFirst().reversed().reduce(YAMLNode.plain(text, at: parent.span)) {
      .mapping($1, $0)
    }
    let known = parent[sibling] == nil ? nil : sibling
    guard let edit = insertion("\(first): \(written)", into: parent, after: known) else {
      return nil
    }
    return Planned(
      edit: edit, change: .key(first, value, in: Array(path[..<depth]), after: known))
  }

  /// Takes a key with its value out of a mapping, if they have a line to themselves.
  package func remove(_ key: String, from path: [YAMLStep]) -> Planned? {
    guard let parent = root.node(at: path), !isFlow(parent), let pairs = parent.pairs,
      let place = pairs.firstIndex(where: { $0.isNamed(key) }), place > 0
    else { return nil }
    let pair = pairs[place]
    let line = pair.key.span.line
    let start = file.bytes(ofLine: line).lowerBound
    guard pair.value.span.line == line, line < file.lineCount,
      file.bytes[start..<pair.key.span.bytes.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    let end = file.bytes(ofLine: line + 1).lowerBound
    return Planned(
      edit: TextEdit(SourceSpan(file, start..<end), ""), change: .noKey(key, in: path))
  }

  private func replacement(of node: YAMLNode, by text: String) -> TextEdit? {
    guard let scalar = node.scalar else { return nil }
    return switch scalar.style {
    case .plain: TextEdit(node.span, (node.span.bytes.isEmpty ? " " : "") + text)
    case .singleQuoted: TextEdit(node.span, "'\(text)'")
    case .doubleQuoted: TextEdit(node.span, "\"\(text)\"")
    case .literal, .folded: nil
    }
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    let start = node.span.bytes.lowerBound
    return start < file.bytes.count && file.bytes[start] == UInt8(ascii: "{")
  }

  private func insertion(_ text: String, into parent: YAMLNode, after sibling: String?) -> TextEdit?
  {
    guard let pairs = parent.pairs else { return nil }
    let before = pairs.first { pair in sibling.map { pair.isNamed($0) } ?? false } ?? pairs.last
    guard isFlow(parent) else {
      guard let before, let first = pairs.first else { return nil }
      let last = max(before.key.span.bytes.upperBound, before.value.span.bytes.upperBound)
      let line = file.line(at: last - 1)
      let end = file.bytes(ofLine: line).upperBound
      let margin = String(repeating: " ", count: first.key.span.column - 1)
      return TextEdit(SourceSpan(file, end..<end), file.lineEnding + margin + text)
    }
    guard let before else {
      let inside = parent.span.bytes.lowerBound + 1
      return TextEdit(SourceSpan(file, inside..<inside), text)
    }
    // A value that is cited by an anchor's name stands elsewhere.
    let end = before.value.span.bytes.upperBound
    guard parent.span.bytes.contains(end), end > before.key.span.bytes.lowerBound else {
      return nil
    }
    return TextEdit(SourceSpan(file, end..<end), ", " + text)
  }
}
