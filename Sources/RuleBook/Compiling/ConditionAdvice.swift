import SourceText
import ThreatModel

/// What a mistake in a condition means for those who write rules.
extension Diagnostic {
  /// Says why a condition cannot name the actor, where it tried.
  var explainingBlindness: Diagnostic {
    let forbidden = [
      "actor", "country", "state", "dossier", "id", "group", "groups", "name", "title", "by",
      "accuses", "accused", "actors", "adversary", "aliases", "attacker", "campaign", "nation",
      "perpetrator", "says", "summary", "wording",
    ]
    guard severity == .error, let word = span?.text, forbidden.contains(word),
      id.rawValue.hasPrefix("cel.unknown")
    else { return self }
    return Diagnostic(
      "rules.names-actor", "a condition cannot see '\(word)'", at: span, notes: notes,
      help: "rules never tell states apart: score what was done, not who is accused of it")
  }

  /// Says which scale a likelihood word is of, if it is one of another scale.
  func explainingScale(_ scale: LikelihoodScale, among scales: Scales) -> Diagnostic {
    let ending = "' is not a term of '\(ConditionFunctions.scaleVocabulary)'"
    guard id == "cel.unknown-term", let span, message.hasPrefix("'"), message.hasSuffix(ending)
    else { return self }
    let term = String(message.dropFirst().dropLast(ending.count))
    let others = scales.scales.values.filter { $0.band(of: term) != nil }.sorted { $0.id < $1.id }
    guard let other = others.first, let band = other.band(of: term) else { return self }
    // Conditions ask whether a likelihood reaches a term, and so only where its band begins.
    let same = scale.terms.filter { $0.band.low == band.low }
    return .foreignTerm(
      term, at: span, inner: span.first(term), scale: scale, others: others.map(\.id),
      meant: others.count == 1 && same.count == 1 ? same[0].term : nil)
  }
}

extension SourceSpan {
  /// Where a text stands in it as it reads; `nil` where it is written with escapes.
  fileprivate func first(_ text: String) -> SourceSpan? {
    let (own, wanted) = (Array(self.text.utf8), Array(text.utf8))
    guard let start = own.indices.first(where: { own[$0...].starts(with: wanted) }) else {
      return nil
    }
    let lower = bytes.lowerBound + start
    return SourceSpan(file, lower..<lower + wanted.count)
  }
}
