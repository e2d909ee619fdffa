import SourceText

// Slips that people make and that libyaml sees only later, or as something else.

extension Diagnostic {
  /// The slip behind a syntax fault at `place`, if it is a well-known one; of a kind that can be
  /// repeated at most `most`.
  static func slip(
    behind fault: SyntaxFault, at place: Int, after last: ClosedValue?, in file: SourceFile,
    atMost most: Int
  ) -> [Diagnostic] {
    let conflicts = file.mergeConflicts(atMost: most)
    if !conflicts.isEmpty { return conflicts }
    if let spaces = file.oddSpaces(around: place) { return [.oddSpaces(spaces, in: file)] }
    if let last, fault.expectedSomethingElse, last.isFollowed(byTextAt: place, in: file) {
      return [.textBehind(last, at: place, in: file)]
    }
    return []
  }

  fileprivate static func mergeConflict(_ start: SourceSpan, end: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "yaml.merge-conflict", "a merge conflict was not resolved", at: start,
      notes: end.map { [Note("it ends here", at: $0)] } ?? [],
      help: "keep one of the two versions, and remove the lines that begin with <<<<<<<, ======= "
        + "and >>>>>>>")
  }

  fileprivate static func oddSpaces(_ bytes: Range<Int>, in file: SourceFile) -> Diagnostic {
    let span = SourceSpan(file, bytes)
    let scalars = span.text.unicodeScalars
    let name = scalars.first?.codePoint ?? ""
    return Diagnostic(
      "yaml.odd-space", "\(name) looks like a space and is none", at: span,
      fixIts: [
        FixIt(
          scalars.count == 1 ? "replace with a space" : "replace with spaces",
          [TextEdit(span, String(repeating: " ", count: scalars.count))], applicability: .safe)
      ],
      help: "word processors and web pages put such characters; write plain spaces")
  }

  fileprivate static func textBehind(
    _ last: ClosedValue, at place: Int, in file: SourceFile
  ) -> Diagnostic {
    let start = last.bytes.lowerBound
    let opening = SourceSpan(file, start..<start + 1)
    let mark = opening.text
    let help =
      switch mark {
      case "'": "close the quote where its text ends; inside '…', write an apostrophe as ''"
      case "\"": "close the quote where its text ends; inside \"…\", write a quote as \\\""
      default: "put the whole text in quotes if '\(mark)' belongs to it"
      }
    return Diagnostic(
      "yaml.syntax", "text behind a closing \(last.isQuoted ? "quote" : "bracket")",
      at: file.character(at: place), notes: [Note("it opens here", at: opening)], help: help)
  }
}

/// A value that ended with a quote or a bracket.
struct ClosedValue {
  /// Quotes or brackets included.
  let bytes: Range<Int>
  let isQuoted: Bool

  /// Whether nothing but blanks stands between the value and `place`.
  fileprivate func isFollowed(byTextAt place: Int, in file: SourceFile) -> Bool {
    bytes.upperBound <= place && place < file.bytes.count
      && !file.bytes.isLineBreak(at: place)
      && file.bytes[bytes.upperBound..<place].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension SyntaxFault {
  /// Whether the text at its place is right in itself, and something else should stand there.
  fileprivate var expectedSomethingElse: Bool {
    [
      "did not find expected key", "did not find expected '-' indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ].contains(problem)
  }
}

extension SourceFile {
  /// A problem for each conflict that a version control system left, up to `most`.
  fileprivate func mergeConflicts(atMost most: Int) -> [Diagnostic] {
    func marker(_ line: Int, _ character: UInt8) -> SourceSpan? {
      let range = bytes(ofLine: line)
      let width = 7
      guard range.count >= width, bytes[range.lowerBound] == character,
        bytes[range].prefix(width).allSatisfy({ $0 == character }),
        range.count == width || bytes[range.lowerBound + width] == UInt8(ascii: " ")
      else { return nil }
      return SourceSpan(self, range.lowerBound..<range.lowerBound + width)
    }
    var conflicts: [Diagnostic] = []
    var start: SourceSpan?
    for line in 1...lineCount where conflicts.count < most {
      if let found = marker(line, UInt8(ascii: "<")) {
        if let start { conflicts.append(.mergeConflict(start, end: nil)) }
        start = found
      } else if let end = marker(line, UInt8(ascii: ">")) {
        conflicts.append(.mergeConflict(start ?? end, end: start == nil ? nil : end))
        start = nil
      }
    }
    guard conflicts.count < most else { return conflicts }
    return conflicts + (start.map { [.mergeConflict($0, end: nil)] } ?? [])
  }

  /// What looks like a space where YAML wants one: in front of a line or beside the mark of a key
  /// or item, in the line of `offset` or the one above.
  fileprivate func oddSpaces(around offset: Int) -> Range<Int>? {
    let last = line(at: offset)
    for line in [last, last - 1] where line > 0 {
      if let found = oddSpaces(inLine: line) { return found }
    }
    return nil
  }

  private func oddSpaces(inLine line: Int) -> Range<Int>? {
    let range = bytes(ofLine: line)
    guard range.count <= 4096 else { return nil }
    var offset = range.lowerBound
    var isIndentation = true
    var run: Range<Int>?
    var before: Unicode.Scalar?
    for scalar in text(in: range).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar.isOddSpace {
        let matters = run != nil || isIndentation || before == ":" || before == "-"
        if matters { run = (run?.lowerBound ?? offset)..<end }
      } else if let run {
        return run
      } else if scalar != " " {
        isIndentation = false
      }
      before = scalar
      offset = end
    }
    return run
  }
}

extension Unicode.Scalar {
  /// Whether it is as wide as a space without being one.
  fileprivate var isOddSpace: Bool {
    looksLikeAnother && properties.generalCategory == .spaceSeparator
  }
}
