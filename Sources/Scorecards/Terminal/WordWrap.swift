extension StyledText {
  /// The text on lines of at most `width` columns, broken between words.
  ///
  /// A word that fits on no line is broken behind a citation or a stroke or, where there is
  /// neither, at the width. Only an address stays whole and passes the width: a reader copies it.
  /// - Parameter width: More than 1.
  /// - Returns: At least one line.
  func wrapped(to width: Int) -> [StyledText] {
    guard columns > width else { return [self] }
    var lines: [StyledText] = []
    var line = StyledText()
    for word in words {
      if !line.isEmpty {
        if line.columns + 1 + word.columns <= width {
          // The space belongs to neither word; a tone that runs through it would be underlined.
          line.append(" ", tone: .plain)
          line.append(word)
          continue
        }
        lines.append(line)
      }
      let pieces = word.broken(to: width)
      lines += pieces.dropLast()
      line = pieces.last ?? StyledText()
    }
    lines.append(line)
    return lines
  }

  /// The columns of the longest word, which a column needs so as not to break one.
  var longestWord: Int { words.map(\.columns).max() ?? 0 }

  private var text: String { runs.map(\.text).joined() }

  private var isAddress: Bool { text.contains("://") }

  /// What stands between spaces; a word may hold several tones.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText()
    for run in runs {
      for (index, part) in run.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0, !word.isEmpty {
          words.append(word)
          word = StyledText()
        }
        word.append(String(part), tone: run.tone)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private func broken(to width: Int) -> [StyledText] {
    var pieces: [StyledText] = []
    var rest = self
    guard !isAddress else { return [self] }
    while rest.columns > width {
      let (most, _) = rest.split(atColumn: width)
      let text = most.text
      let stroke = text.lastIndex { "/?&-".contains($0) }.map { text[...$0].columns } ?? 0
      let citation = text.lastIndex(of: "]").map { text[...$0].columns }
      let breakable = citation ?? (stroke > width / 2 ? stroke : width)
      let (head, tail) = rest.split(atColumn: breakable)
      // A character wider than the line would never fit: it then stands on a line of its own.
      guard !head.isEmpty else { break }
      pieces.append(head)
      rest = tail
    }
    return pieces + [rest]
  }
}
