extension StyledText {
  /// The text on lines of at most `width` columns, broken between words.
  ///
  /// A word that fits on no line, such as a long address, is broken behind a stroke or, where
  /// there is none, at the width.
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

  /// The text in so many columns, its end replaced by `ellipsis` if it is longer.
  func cut(to width: Int, ellipsis: String) -> StyledText {
    guard columns > width else { return self }
    let (head, rest) = split(atColumn: max(0, width - ellipsis.columns))
    var result = head.droppingTrailingSpaces
    result.append(ellipsis, tone: rest.runs.first?.tone ?? .plain)
    return result
  }

  private var droppingTrailingSpaces: StyledText {
    var kept = StyledText()
    var spaces = 0
    for run in runs {
      for character in run.text {
        if character == " " {
          spaces += 1
        } else {
          kept.pad(spaces)
          kept.append(String(character), tone: run.tone)
          spaces = 0
        }
      }
    }
    return kept
  }

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
    while rest.columns > width {
      let (most, _) = rest.split(atColumn: width)
      let text = most.runs.map(\.text).joined()
      let breakable = text.lastIndex { "/?&-".contains($0) }.map { text[...$0].columns } ?? 0
      let (head, tail) = rest.split(atColumn: breakable > width / 2 ? breakable : width)
      // A character wider than the line would never fit: it then stands on a line of its own.
      guard !head.isEmpty else { break }
      pieces.append(head)
      rest = tail
    }
    return pieces + [rest]
  }
}
