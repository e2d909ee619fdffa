/// Where a text stands in Markdown, which decides what could act there.
enum MarkdownPlace: Sendable {
  /// At the start of a line: of a paragraph or of a list's item.
  case line
  /// Behind the marks of a heading.
  case heading
  /// In a cell of a table, where a stroke ends it and no line begins.
  case cell
}

/// A text's characters, some of which need a backslash to be nothing but themselves.
///
/// Escaped is what would act, and nothing else: people read the Markdown too. Our own characters
/// are meant as they stand, except where one happens to begin a line.
struct MarkdownEscape {
  /// A character, a mark of ours, or what stands as code.
  enum Atom {
    case scalar(Unicode.Scalar, isOurs: Bool)
    case mark(String)
    case code(String)
  }

  private let atoms: [Atom]
  private let place: MarkdownPlace

  init(atoms: some Sequence<Atom>, place: MarkdownPlace) {
    // Two code spans that touch would read as one with backticks in it.
    self.atoms = atoms.reduce(into: []) { joined, atom in
      if case .code(let more) = atom, case .code(let code) = joined.last {
        joined[joined.count - 1] = .code(code + more)
      } else {
        joined.append(atom)
      }
    }
    self.place = place
  }

  /// The text as Markdown.
  var text: String {
    let atLineStart = place == .line ? escapedAtLineStart : nil
    var text = ""
    for (index, atom) in atoms.enumerated() {
      switch atom {
      case .mark(let mark): text += mark
      case .code(let code): text += code.codeSpan
      case .scalar(let scalar, let isOurs):
        if index == atLineStart || (!isOurs && acts(scalar, at: index)) { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard atoms.indices.contains(index), case .scalar(let scalar, _) = atoms[index]
    else { return nil }
    return scalar
  }

  private func isOurs(at index: Int) -> Bool {
    guard atoms.indices.contains(index), case .scalar(_, let isOurs) = atoms[index]
    else { return false }
    return isOurs
  }

  private func isMark(_ mark: String, at index: Int) -> Bool {
    guard atoms.indices.contains(index), case .mark(mark) = atoms[index] else { return false }
    return true
  }

  private func isCode(at index: Int) -> Bool {
    guard atoms.indices.contains(index), case .code = atoms[index] else { return false }
    return true
  }

  /// Whether a character of a file would mean something other than itself.
  private func acts(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    let next = self.scalar(at: index + 1)
    switch scalar {
    // A backslash before a letter is a command where Markdown is turned into TeX.
    case "\\", "`", "[", "]", "|", "$": return true
    case "*", "~", "^": return !(self.scalar(at: index - 1) == " " && next == " ")
    case "_": return !isHarmlessUnderscore(at: index)
    case "<": return next.map { $0.isASCIILetter || "/!?".unicodeScalars.contains($0) } ?? true
    case "&": return beginsEntity(at: index)
    // What stands before or behind our own citation must not make a link of it.
    case "!": return (next == "[" && isOurs(at: index + 1)) || isMark("[", at: index + 1)
    case "(", ":": return self.scalar(at: index - 1) == "]" && isOurs(at: index - 1)
    // Braces behind a code span may say what language it is in, and that it is to be obeyed.
    case "{": return isCode(at: index - 1)
    // Signs at the end of a heading are taken for its closing marks.
    case "#": return place == .heading && atoms[index...].allSatisfy(\.isHeadingEnd)
    default: return false
    }
  }

  /// Within a word, or standing alone, underscores are no emphasis.
  private func isHarmlessUnderscore(at index: Int) -> Bool {
    var (first, last) = (index, index)
    while scalar(at: first - 1) == "_" { first -= 1 }
    while scalar(at: last + 1) == "_" { last += 1 }
    guard let before = scalar(at: first - 1), let after = scalar(at: last + 1)
    else { return false }
    return (before.isWordPart && after.isWordPart) || (before == " " && after == " ")
  }

  private func beginsEntity(at index: Int) -> Bool {
    var end = index + 1
    if scalar(at: end) == "#" { end += 1 }
    let start = end
    while let next = scalar(at: end), next.isASCIILetter || next.isASCIIDigit { end += 1 }
    return end > start && scalar(at: end) == ";"
  }

  /// The character whose being at or near the start of a line would make a block of the line.
  private var escapedAtLineStart: Int? {
    guard let first = scalar(at: 0) else { return nil }
    let next = scalar(at: 1)
    switch first {
    case "#", ">": return 0
    case "+", "-": return atoms.count == 1 || next == " " || isAll("-") ? 0 : nil
    case "=": return isAll("=") ? 0 : nil
    case ":": return next == " " || next == ":" ? 0 : nil
    case "0"..."9":
      var end = 0
      while scalar(at: end)?.isASCIIDigit == true { end += 1 }
      guard scalar(at: end) == "." || scalar(at: end) == ")" else { return nil }
      return end == atoms.count - 1 || scalar(at: end + 1) == " " ? end : nil
    default: return nil
    }
  }

  private func isAll(_ mark: Unicode.Scalar) -> Bool {
    atoms.indices.allSatisfy { scalar(at: $0) == mark || scalar(at: $0) == " " }
  }
}

extension MarkdownEscape.Atom {
  fileprivate var isHeadingEnd: Bool {
    guard case .scalar(let scalar, _) = self else { return false }
    return scalar == "#" || scalar == " "
  }
}

extension Unicode.Scalar {
  /// What CommonMark takes neither for space nor for punctuation.
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// A letter of English.
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// A digit from 0 to 9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  /// The text as a code span that nothing in it can end.
  var codeSpan: String {
    let fence = String(repeating: "`", count: longestBackticks + 1)
    let ends = [unicodeScalars.first, unicodeScalars.last]
    let needsSpace = ends.contains("`") || ends == [" ", " "]
    return needsSpace ? "\(fence) \(self) \(fence)" : fence + self + fence
  }

  /// How many backticks stand in a row at most.
  var longestBackticks: Int {
    unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
  }
}
