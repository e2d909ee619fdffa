package import SourceText

/// Appends an item to a list of a YAML file, and leaves every other byte as it is.
///
/// The result is read again and compared: if anything but the new item differs from before, the
/// edit is refused, so that no comment, quote or anchor can turn it into another change.
package struct ItemAppend {
  /// A change that was proven.
  package struct Change: Sendable {
    /// The file with the item in it.
    package let file: SourceFile
    /// The 1-based line on which the item begins.
    package let line: Int
  }

  private let file: SourceFile
  private let root: YAMLNode
  private let newline: String

  /// Edits a file that was read as `root`.
  package init(_ file: SourceFile, _ root: YAMLNode) {
    self.file = file
    self.root = root
    newline = file.lineEnding
  }

  /// Appends an item.
  ///
  /// - Parameters:
  ///   - item: The lines of a block mapping without indentation, comments included.
  ///   - path: Keys from the root to the list; a step `key[id]` goes to the item with that id.
  /// - Returns: The changed file, or `yaml.cannot-append` with the reason.
  package func append(_ item: [String], to path: [Step]) -> Checked<Change> {
    planned(item, to: path).then { proven($0, path, item) }
  }

  /// What appending an item would edit; whether the result reads as it should is not looked at.
  ///
  /// - Parameters:
  ///   - item: The lines of a block mapping without indentation, comments included.
  ///   - path: Keys from the root to the list; a step `key[id]` goes to the item with that id.
  /// - Returns: The edits, or `yaml.cannot-append` with the reason.
  package func planned(_ item: [String], to path: [Step]) -> Checked<[TextEdit]> {
    planned(all: [item], to: path)
  }

  /// What appending several items would edit; whether the result reads as it should is not looked
  /// at.
  ///
  /// - Parameters:
  ///   - items: The lines of each, as those of one item.
  ///   - path: Keys from the root to the list.
  /// - Returns: The edits, or `yaml.cannot-append` with the reason.
  package func planned(all items: [[String]], to path: [Step]) -> Checked<[TextEdit]> {
    guard let key = path.last?.key, let parent = node(at: path) else {
      return refused("there is no such list", at: root.span)
    }
    guard let pair = parent.pairs?.first(where: { $0.name == key }) else {
      guard path.count == 1 else { return refused("it has no list '\(key)'", at: parent.span) }
      return Checked(insertingAtEnd(key, items))
    }
    let list = pair.value
    if let last = list.items?.last {
      guard let column = dashColumn(of: list) else {
        return refused("the list '\(key)' is written in one line", at: list.span)
      }
      return Checked(inserting(items, after: last, of: list, column: column))
    }
    guard list.items?.isEmpty == true || list.isNull else {
      return refused("'\(key)' is no list", at: list.span)
    }
    return Checked(filling(pair, items))
  }

  /// A step on the way from the root to a list.
  package struct Step: Sendable {
    package let key: String
    /// The id of the item to go on from.
    package let id: String?

    /// A key, and the item of its list to go on from.
    package init(_ key: String, item id: String? = nil) {
      self.key = key
      self.id = id
    }
  }

  /// The mapping that holds the last key.
  private func node(at path: [Step], in root: YAMLNode? = nil) -> YAMLNode? {
    path.dropLast().reduce(root ?? self.root) { node, step in
      let next = node?[step.key]
      guard let id = step.id else { return next }
      return next?.items?.first { $0["id"]?.scalar?.text.text == id }
    }
  }

  // MARK: - Where and what

  /// The column of the dashes, if each item has a line of its own.
  private func dashColumn(of list: YAMLNode) -> Int? {
    let start = list.span.bytes.lowerBound
    let line = file.bytes(ofLine: list.span.line)
    let before = file.bytes[line.lowerBound..<start]
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") }), start < file.bytes.count,
      file.bytes[start] == UInt8(ascii: "-")
    else { return nil }
    return before.count
  }

  private func inserting(
    _ items: [[String]], after last: YAMLNode, of list: YAMLNode, column: Int
  ) -> [TextEdit] {
    var line = file.line(at: max(list.span.bytes.lowerBound, last.span.bytes.upperBound - 1))
    while line < file.lineCount, isComment(line + 1, deeperThan: column) { line += 1 }
    let first = file.line(at: last.span.bytes.lowerBound)
    let isSpaced = (list.items?.count ?? 0) > 1 && isBlank(first - 1)
    let lines = items.flatMap { (isSpaced ? [""] : []) + indented($0, by: column) }
    return [insertion(afterLine: line, lines)]
  }

  /// An empty list gets its first items.
  private func filling(_ pair: YAMLPair, _ items: [[String]]) -> [TextEdit] {
    let column = pair.key.span.column - 1 + 2
    let insertion = insertion(
      afterLine: file.line(at: pair.value.span.bytes.upperBound),
      items.flatMap { indented($0, by: column) })
    return [TextEdit(pair.value.span, ""), insertion]
  }

  private func insertingAtEnd(_ key: String, _ items: [[String]]) -> [TextEdit] {
    let last = file.line(at: max(0, file.bytes.count - 1))
    return [insertion(afterLine: last, ["", "\(key):"] + items.flatMap { indented($0, by: 2) })]
  }

  private func indented(_ item: [String], by column: Int) -> [String] {
    let margin = String(repeating: " ", count: column)
    return item.enumerated().map { index, line in
      line.isEmpty ? "" : margin + (index == 0 ? "- " : "  ") + line
    }
  }

  private func insertion(afterLine line: Int, _ lines: [String]) -> TextEdit {
    let end = line < file.lineCount ? file.bytes(ofLine: line + 1).lowerBound : file.bytes.count
    let isEnded = end == 0 || file.bytes[end - 1] == UInt8(ascii: "\n")
    let text = lines.map { $0 + newline }.joined()
    return TextEdit(SourceSpan(file, end..<end), (isEnded ? "" : newline) + text)
  }

  private func isBlank(_ line: Int) -> Bool {
    line >= 1 && file.bytes(ofLine: line).allSatisfy { file.bytes[$0].isBlank }
  }

  private func isComment(_ line: Int, deeperThan column: Int) -> Bool {
    let bytes = file.bytes[file.bytes(ofLine: line)]
    let margin = bytes.prefix { $0.isBlank }.count
    return margin > column && bytes.dropFirst(margin).first == UInt8(ascii: "#")
  }

  // MARK: - Proof

  private func proven(
    _ edits: [TextEdit], _ path: [Step], _ item: [String]
  ) -> Checked<Change> {
    let changed = SourceFile(path: file.path, bytes: edits.applied(to: file.bytes))
    let read = YAMLReader.read(changed)
    let expected = YAMLReader.read(
      SourceFile(path: file.path, text: item.map { $0 + "\n" }.joined()))
    guard let after = read.value, let wanted = expected.value, let key = path.last?.key,
      let items = node(at: path, in: after)?[key]?.items, let added = items.last,
      added.says(wanted), root.says(after, exceptLastItemAt: path)
    else { return refused("the change would alter more than the list", at: root.span) }
    return Checked(Change(file: changed, line: added.span.line))
  }

  private func refused<Value>(_ reason: String, at span: SourceSpan) -> Checked<Value> {
    Checked(nil, [.cannotAppend(reason, at: span)])
  }
}

extension YAMLNode {
  /// Whether two nodes say the same, however they are written.
  package func says(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)): a.text.text == b.text.text && a.isNull == b.isNull
    case (.sequence(let a), .sequence(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.says($1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value.says($1.value) }
    default: false
    }
  }

  /// Whether another node says the same but for one more item in the list at a path.
  fileprivate func says(_ other: YAMLNode, exceptLastItemAt path: [ItemAppend.Step]) -> Bool {
    guard let step = path.first, let mine = pairs, let theirs = other.pairs else { return false }
    let rest = Array(path.dropFirst())
    let isNew = self[step.key] == nil
    guard theirs.count == mine.count + (isNew ? 1 : 0) else { return false }
    return zip(mine, theirs).allSatisfy { a, b in
      guard a.name == b.name else { return false }
      guard a.name == step.key else { return a.value.says(b.value) }
      if rest.isEmpty {
        let old = a.value.items ?? []
        let new = b.value.items ?? []
        return new.count == old.count + 1 && zip(old, new).allSatisfy { $0.says($1) }
      }
      guard let id = step.id, let old = a.value.items, let new = b.value.items else {
        return a.value.says(b.value, exceptLastItemAt: rest)
      }
      return old.count == new.count
        && zip(old, new).allSatisfy { a, b in
          a["id"]?.scalar?.text.text == id ? a.says(b, exceptLastItemAt: rest) : a.says(b)
        }
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}

extension SourceFile {
  /// What ends the first line: `\r\n` or `\n`.
  var lineEnding: String {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0,
      bytes[feed - 1] == UInt8(ascii: "\r")
    else { return "\n" }
    return "\r\n"
  }
}

extension Diagnostic {
  static func cannotAppend(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.cannot-append", "cannot add an item here: \(reason)", at: span,
      help: "print the item without --write and paste it where it belongs")
  }
}
