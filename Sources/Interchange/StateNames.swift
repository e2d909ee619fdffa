package import ThreatModel

/// Finds the code of a state by what people call it.
package struct StateNames: Sendable {
  private let codes: [String: String]

  /// The names of a vocabulary.
  package init(_ vocabulary: Vocabulary) {
    var codes: [String: String] = [:]
    for (code, name) in vocabulary.countries {
      codes[code.lowercased()] = code
      codes[name.lowercased()] = code
    }
    for (name, code) in ["us": "US", "uk": "GB"] where codes[code.lowercased()] != nil {
      codes[name] = code
    }
    self.codes = codes
  }

  /// The code of a state; `nil` for what is no name of one.
  package func code(for name: String) -> String? { codes[name.lowercased()] }
}
