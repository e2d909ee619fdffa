/// The words of a vocabulary that rules or dossiers use.
package struct UsedWords: Sendable {
  private var words: [Vocabulary.List: Set<String>] = [:]

  /// No words.
  package init() {}

  /// Adds a word of a list.
  package mutating func insert(_ word: String, in list: Vocabulary.List) {
    words[list, default: []].insert(word)
  }

  /// Adds the words that others use.
  package mutating func formUnion(_ other: UsedWords) {
    words.merge(other.words) { $0.union($1) }
  }

  /// Whether a word of a list is used.
  package func contains(_ word: String, in list: Vocabulary.List) -> Bool {
    words[list]?.contains(word) ?? false
  }
}

extension Dossier {
  /// The words that its incidents use.
  package var usedWords: UsedWords {
    var used = UsedWords()
    for incident in incidents {
      for (list, terms) in [
        (Vocabulary.List.targets, incident.targets), (.sectors, incident.sectors),
        (.operations, incident.operations),
      ] {
        for term in terms.terms { if let word = term.value { used.insert(word, in: list) } }
      }
      if let outcome = incident.outcome?.value { used.insert(outcome, in: .outcomes) }
      for measure in incident.effects.keys { used.insert(measure, in: .measures) }
      for response in incident.responses {
        used.insert(response.kind, in: .responses)
        if let level = response.level { used.insert(level, in: .levels) }
      }
    }
    return used
  }
}
