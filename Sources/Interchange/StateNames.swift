import SourceText
package import ThreatModel

/// Finds the state that data of others mean, by code or by whatever name.
package struct StateNames: Sendable {
  /// A name of more bytes is no state's; it is not even looked at.
  private static let longest = 100

  private let codes: [String: String]

  /// The names of a vocabulary: codes, names and other names.
  package init(_ vocabulary: Vocabulary) {
    var codes: [String: String] = [:]
    for (code, name) in vocabulary.countries {
      for known in [code, name] + (vocabulary.otherNames[code] ?? []) {
        codes[known.foldedName] = code
      }
    }
    // A code is never another state's name, though a name may look like one.
    for code in vocabulary.countries.keys { codes[code.foldedName] = code }
    codes[""] = nil
    self.codes = codes
  }

  /// The ISO 3166-1 alpha-2 code of a state.
  ///
  /// - Parameter name: A code of two or three letters, the name or another name; letter case, accents
  ///   and punctuation make no difference.
  /// - Returns: The code, or `nil` if no state is called so.
  package func code(for name: String) -> String? {
    guard name.utf8.count <= Self.longest else { return nil }
    return codes[name.foldedName]
  }
}
