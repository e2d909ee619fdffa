/// Words that a platform acts on wherever they stand in running text: addresses, which it links,
/// and names, which it notifies.
///
/// Platforms look for them after Markdown is done, so that a backslash does not help; a code span
/// does, and leaves the word to be read and copied as it is.
struct ActiveWord {
  /// How many scalars from the start must stand as code; 0 if the word does nothing.
  let length: Int

  /// Whether the scalar may be part of such a word; the others end a word for every platform.
  static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"`|\\<>()[]{}\"“”‘’«»".unicodeScalars.contains(scalar)
  }

  /// Looks at a word by its scalars: characters would hide a sign that a combining mark follows.
  init(_ word: [Unicode.Scalar]) {
    let text = WordText(scalars: word)
    let isActive = text.isAddress || text.isMention || text.isEmoji || text.holdsCommit
    let end = word.lastIndex { !".,;!?".unicodeScalars.contains($0) }.map { $0 + 1 }
    length = isActive ? end ?? word.count : 0
  }
}

/// What stands in a word, the case of its letters aside.
private struct WordText {
  private let scalars: [Unicode.Scalar]

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars.map { scalar in
      // The bit that sets capitals apart.
      ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
  }

  /// `https://example.org`, `www.example.org`, `mailto:someone`.
  var isAddress: Bool {
    !places(of: "://").isEmpty || !places(of: "www.").isEmpty || !places(of: "mailto:").isEmpty
  }

  /// `@someone`, `someone@example.org`, `#12`, `owner/repository#12`, `GH-12`, `GHSA-x2f4`.
  var isMention: Bool {
    if scalars.count > 1, scalars.contains("@") { return true }
    let isIssue = places(of: "#").contains { isDigit(at: $0 + 1) }
    return isIssue || places(of: "ghsa-").contains { !isLetter(at: $0 - 1) }
      || places(of: "gh-").contains { !isLetter(at: $0 - 1) && isDigit(at: $0 + 3) }
  }

  /// `:lock:`; but not the minutes of `10:30:15`.
  var isEmoji: Bool {
    scalars.split(separator: ":", omittingEmptySubsequences: false).dropFirst().dropLast()
      .contains { name in
        let isName = name.allSatisfy {
          $0.isASCIILetter || $0.isASCIIDigit || "_+-".unicodeScalars.contains($0)
        }
        return isName && !name.isEmpty && !(name.count < 3 && name.allSatisfy(\.isASCIIDigit))
      }
  }

  /// The start of a commit's digest, which a platform links if it has such a commit.
  var holdsCommit: Bool {
    scalars.split { !$0.isASCIILetter && !$0.isASCIIDigit }.contains { part in
      (7...40).contains(part.count) && part.contains(where: \.isASCIIDigit)
        && part.contains(where: \.isASCIILetter)
        && part.allSatisfy { $0.isASCIIDigit || ("a"..."f").contains($0) }
    }
  }

  private func places(of text: String) -> [Int] {
    let searched = Array(text.unicodeScalars)
    return scalars.indices.filter { scalars[$0...].starts(with: searched) }
  }

  private func isDigit(at place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place].isASCIIDigit
  }

  private func isLetter(at place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place].isASCIILetter
  }
}
