package import SourceText
package import ThreatModel
package import YAMLTree

/// What a dossier is read against: the closed lists of words and the probability languages.
package struct EvidenceContext: Sendable {
  /// The words that dossiers may use.
  package let vocabulary: Vocabulary
  /// The probability languages that claims may use.
  package let scales: Scales

  /// Binds vocabulary and scales.
  package init(vocabulary: Vocabulary, scales: Scales) {
    self.vocabulary = vocabulary
    self.scales = scales
  }

  /// A word of a list; others are reported.
  package func term(
    _ node: YAMLNode, in list: Vocabulary.List, _ problems: inout Problems
  ) -> Located<String>? {
    guard let word = node.text(&problems) else { return nil }
    guard vocabulary.contains(word.value, in: list) else {
      problems.report(
        .unknownTerm(word, list: list.rawValue, known: vocabulary.ids(list)))
      return nil
    }
    return word
  }

  /// The code of a state or an organisation of states; others are reported.
  package func code(_ node: YAMLNode, _ problems: inout Problems) -> Located<String>? {
    guard let code = node.text(&problems) else { return nil }
    guard vocabulary.countries[code.value] != nil || vocabulary.organisations[code.value] != nil
    else {
      problems.report(
        .unknownCode(
          code, known: vocabulary.countries.merging(vocabulary.organisations) { name, _ in name }))
      return nil
    }
    return code
  }

  /// The code of a state alone; others are reported.
  package func state(_ node: YAMLNode, _ problems: inout Problems) -> Located<String>? {
    guard let code = node.text(&problems) else { return nil }
    guard vocabulary.countries[code.value] != nil else {
      problems.report(.unknownCode(code, known: vocabulary.countries, statesOnly: true))
      return nil
    }
    return code
  }

  /// A code or a list of codes.
  package func codes(_ node: YAMLNode?, _ problems: inout Problems) -> [String] {
    guard let node else { return [] }
    guard let items = node.items else { return code(node, &problems).map { [$0.value] } ?? [] }
    return items.compactMap { code($0, &problems)?.value }
  }

  /// The band of a term on a scale; unknown scales and terms are reported.
  package func band(
    scale: Located<String>, term: Located<String>, _ problems: inout Problems
  ) -> Likelihood? {
    guard let known = scales.scales[scale.value] else {
      problems.report(.unknownScale(scale, known: scales.scales.keys.sorted()))
      return nil
    }
    guard let band = known.band(of: term.value) else {
      let others = scales.scales.values.filter { $0.band(of: term.value) != nil }.map(\.id)
      problems.report(.unknownScaleTerm(term, scale: known, others: others.sorted()))
      return nil
    }
    return band
  }
}
