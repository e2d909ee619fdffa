import SourceText

/// Gives ids that people can read: made of names, each once.
///
/// The same names in the same order give the same ids. Of two equal names the second gets the first
/// eight characters of its id in the data behind it.
struct ReadableIDs {
  private static let longest = 60
  private var taken: Set<String> = []
  /// The next number behind an id of which even the mark was taken.
  private var numbers: [String: Int] = [:]

  /// An id for something.
  ///
  /// - Parameters:
  ///   - name: What people call it.
  ///   - origin: Its id in the data that it comes from.
  ///   - fallback: What it is, if its name has no letter that may stand in an id.
  /// - Returns: A name in kebab-case that was not given before.
  mutating func id(for name: String, origin: String, fallback: String) -> String {
    let readable = Self.kebab(name)
    if !readable.isEmpty, taken.insert(readable).inserted { return readable }
    let marked = (readable.isEmpty ? fallback : readable) + "-" + Self.mark(of: origin)
    if taken.insert(marked).inserted { return marked }
    var number = numbers[marked] ?? 2
    while !taken.insert("\(marked)-\(number)").inserted { number += 1 }
    numbers[marked] = number + 1
    return "\(marked)-\(number)"
  }

  /// A name in kebab-case, cut between words where it is long; empty if nothing of it may stand.
  static func kebab(_ name: String) -> String {
    var result = ""
    for word in name.foldedName.utf8.split(whereSeparator: { !$0.isSmallLetterOrDigit }) {
      let word = String(decoding: word, as: UTF8.self)
      guard !result.isEmpty else {
        result = String(word.prefix(longest))
        continue
      }
      guard result.utf8.count + word.utf8.count < longest else { break }
      result += "-" + word
    }
    return result
  }

  /// The first eight letters or digits of the last part of an id, such as of a UUID.
  private static func mark(of origin: String) -> String {
    let tail = origin.split(separator: ":").last.map(String.init) ?? origin
    let uuid = tail.hasSuffix("--") ? tail : tail.components(behind: "--")
    let letters = uuid.lowercased().utf8.filter(\.isSmallLetterOrDigit).prefix(8)
    return letters.isEmpty ? "x" : String(decoding: Array(letters), as: UTF8.self)
  }
}

extension String {
  /// What stands behind the first place of a mark, or everything.
  fileprivate func components(behind mark: String) -> String {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) { return String(self[index...].dropFirst(mark.count)) }
      formIndex(after: &index)
    }
    return self
  }
}

extension UInt8 {
  fileprivate var isSmallLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
