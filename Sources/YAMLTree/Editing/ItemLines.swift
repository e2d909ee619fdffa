package import SourceText

/// The lines that an item of a list takes up, where each item has lines of its own.
package struct ItemLines {
  private let file: SourceFile
  private let list: YAMLNode

  /// The items of a list of a file.
  package init(of list: YAMLNode, in file: SourceFile) {
    self.file = file
    self.list = list
  }

  /// What taking an item out removes: its lines, comments right above it, and one blank line beside
  /// it.
  ///
  /// - Returns: The edit; `nil` where the list is written in brackets, or the item shares a line.
  package func removal(of item: YAMLNode) -> TextEdit? {
    guard let lines = lines(of: item), let place = place(of: item) else { return nil }
    var (first, last) = (lines.lowerBound, lines.upperBound)
    while first > 1, isComment(first - 1, atLeast: column) { first -= 1 }
    if place > 0, isBlank(first - 1) {
      first -= 1
    } else if last < file.lineCount, isBlank(last + 1) {
      last += 1
    }
    let start = file.bytes(ofLine: first).lowerBound
    let end = last < file.lineCount ? file.bytes(ofLine: last + 1).lowerBound : file.bytes.count
    return TextEdit(SourceSpan(file, start..<end), "")
  }

  /// The lines of an item without indentation and hyphen; comments right above it follow on its
  /// first line.
  package func text(of item: YAMLNode) -> [String]? {
    guard let lines = lines(of: item) else { return nil }
    let margin = item.span.column - 1
    var first = lines.lowerBound
    while first > 1, isComment(first - 1, atLeast: column) { first -= 1 }
    let comments = (first..<lines.lowerBound).map { dropping(column, of: $0) }
    let own = lines.map { dropping(margin, of: $0) }
    return own.prefix(1) + comments + own.dropFirst()
  }

  /// The column of the hyphens, from 0.
  private var column: Int { list.span.column - 1 }

  private func place(of item: YAMLNode) -> Int? {
    list.items?.firstIndex { $0.span == item.span }
  }

  /// The lines from hyphen to last value, with comments that are set deeper than the hyphen.
  private func lines(of item: YAMLNode) -> ClosedRange<Int>? {
    guard let place = place(of: item), let items = list.items,
      item.span.bytes.lowerBound > list.span.bytes.lowerBound,
      file.bytes[list.span.bytes.lowerBound] == UInt8(ascii: "-")
    else { return nil }
    let first = item.span.line
    let start = file.bytes(ofLine: first).lowerBound
    let lead = file.bytes[start..<item.span.bytes.lowerBound]
    guard lead.filter({ $0 != UInt8(ascii: " ") }) == [UInt8(ascii: "-")] else { return nil }
    let next = place + 1 < items.count ? items[place + 1].span.line : file.lineCount + 1
    var last = file.line(at: max(item.span.bytes.lowerBound, item.span.bytes.upperBound - 1))
    while last + 1 < next, last < file.lineCount, isComment(last + 1, atLeast: column + 1) {
      last += 1
    }
    return first <= last && last < next ? first...last : nil
  }

  private func dropping(_ margin: Int, of line: Int) -> String {
    let range = file.bytes(ofLine: line)
    let bytes = file.bytes[range]
    // The first line begins with the hyphen.
    let own = bytes.enumerated().prefix { place, byte in
      place < margin && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"))
    }.count
    return file.text(in: range.lowerBound + own..<range.upperBound)
  }

  private func isBlank(_ line: Int) -> Bool {
    line >= 1 && file.bytes[file.bytes(ofLine: line)].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  private func isComment(_ line: Int, atLeast column: Int) -> Bool {
    let bytes = file.bytes[file.bytes(ofLine: line)]
    let margin = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    return margin >= column && bytes.dropFirst(margin).first == UInt8(ascii: "#")
  }
}
