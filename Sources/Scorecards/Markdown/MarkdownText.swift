extension Phrase {
  /// The phrase as Markdown on one line, without space at its ends.
  ///
  /// Text of files comes out as text and nothing else. A word that a platform would act on all
  /// the same becomes code.
  func markdown(
    at place: MarkdownPlace, linking headings: MarkdownHeadings = MarkdownHeadings()
  ) -> String {
    var atoms: [MarkdownEscape.Atom] = []
    var rest = runs.filter { !$0.text.isEmpty }[...]
    while let link = rest.first.map({ $0.link }) {
      let linked = rest.prefix { $0.link == link }
      rest = rest.dropFirst(linked.count)
      atoms += linked.atoms(at: place).leading(to: link.flatMap(headings.target))
    }
    return MarkdownEscape(atoms: atoms.withoutActiveWords.trimmed, place: place).text
  }
}

extension Sequence<Run> {
  /// The characters of runs that lead to one place, bold where they are strong.
  fileprivate func atoms(at place: MarkdownPlace) -> [MarkdownEscape.Atom] {
    var atoms: [MarkdownEscape.Atom] = []
    var bold: [MarkdownEscape.Atom] = []
    for run in self {
      // The whole of a heading is strong already.
      if run.tone == .strong, place != .heading {
        bold += run.atoms(at: place)
      } else {
        atoms += bold.bold
        bold = []
        atoms += run.atoms(at: place)
      }
    }
    return atoms + bold.bold
  }
}

extension Run {
  fileprivate func atoms(at place: MarkdownPlace) -> [MarkdownEscape.Atom] {
    // A stroke ends the cell even in a code span, and a backslash before it cannot be told apart.
    let isCode = role == .code && !(place == .cell && text.unicodeScalars.contains("|"))
    guard !isCode else { return [.code(text)] }
    return text.unicodeScalars.map { scalar in
      // Like the terminal: readers search for spaces, and a no-break space is not one.
      .scalar(scalar == "\u{A0}" ? " " : scalar, isOurs: isOurs && role != .code)
    }
  }
}

extension MarkdownEscape.Atom {
  fileprivate var isSpace: Bool {
    guard case .scalar(let scalar, _) = self else { return false }
    return scalar.properties.isWhitespace
  }

  /// The character, if it may be part of a word that acts.
  fileprivate var ofWord: (scalar: Unicode.Scalar, isOurs: Bool)? {
    guard case .scalar(let scalar, let isOurs) = self, ActiveWord.mayHold(scalar)
    else { return nil }
    return (scalar, isOurs)
  }
}

extension [MarkdownEscape.Atom] {
  /// What is left without space at the ends.
  fileprivate var trimmed: ArraySlice<MarkdownEscape.Atom> {
    let rest = drop(while: \.isSpace)
    let end = rest.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? rest.startIndex
    return rest[..<end]
  }

  /// The same as a link, if there is something to follow and something to click.
  fileprivate func leading(to target: String?) -> [MarkdownEscape.Atom] {
    let text = trimmed
    guard let target, !text.isEmpty else { return self }
    return self[..<text.startIndex] + [.mark("[")] + text + [.mark("](\(target))")]
      + self[text.endIndex...]
  }

  /// The same in bold, but for space at the ends, where the marks of bold would be plain stars.
  fileprivate var bold: [MarkdownEscape.Atom] {
    let text = trimmed
    guard !text.isEmpty else { return self }
    return self[..<text.startIndex] + [.mark("**")] + text + [.mark("**")] + self[text.endIndex...]
  }

  /// The same text, with the words that would act as code.
  fileprivate var withoutActiveWords: [MarkdownEscape.Atom] {
    var result: [MarkdownEscape.Atom] = []
    var index = 0
    while index < count {
      let word = self[index...].prefix { $0.ofWord != nil }
      guard !word.isEmpty else {
        result.append(self[index])
        index += 1
        continue
      }
      result += Self.harmless(word)
      index += word.count
    }
    return result
  }

  private static func harmless(_ word: ArraySlice<MarkdownEscape.Atom>) -> [MarkdownEscape.Atom] {
    let scalars = word.compactMap(\.ofWord)
    guard scalars.contains(where: { !$0.isOurs }) else { return Array(word) }
    let active = ActiveWord(scalars.map(\.scalar))
    guard active.length > 0 else { return Array(word) }
    let code = String(String.UnicodeScalarView(scalars.prefix(active.length).map(\.scalar)))
    return [.code(code)] + word.dropFirst(active.length)
  }
}
