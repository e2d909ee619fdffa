package import SourceText
package import ThreatModel
package import YAMLTree

/// Words of a vocabulary that nobody uses.
package enum UnusedWords {
  /// One note for each word.
  ///
  /// Codes of countries and organisations are left out: their lists are complete on purpose.
  ///
  /// - Parameters:
  ///   - root: The vocabulary as a document.
  ///   - used: The words that the rule sets and dossiers read with it use.
  /// - Returns: In file order.
  package static func notes(on root: YAMLNode, used: UsedWords) -> [Diagnostic] {
    Vocabulary.List.allCases.flatMap { list in
      (root[list.rawValue]?.items ?? []).compactMap { item -> Diagnostic? in
        guard let id = item["id"], let word = id.scalar?.text.text,
          !used.contains(word, in: list)
        else { return nil }
        return .unusedTerm(Located(word, at: id.span), list: list.rawValue)
      }
    }.inFileOrder()
  }
}
