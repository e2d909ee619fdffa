package import SourceText

/// Something that a dossier reports, with where it comes from and since when it is public.
///
/// A field that is not reported has no fact at all.
package struct Fact<Value: Sendable>: Sendable {
  /// What was reported; `nil` says that there was something, but not what or how much.
  package var value: Value?
  /// When it became public; `nil` counts from the incident's disclosure.
  package var known: PartialDate?
  /// Ids of sources.
  package var sources: [String]
  /// Anything else, for readers.
  package var note: String?
  /// Where it is written.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    _ value: Value?, known: PartialDate? = nil, sources: [String] = [], note: String? = nil,
    span: SourceSpan
  ) {
    self.value = value
    self.known = known
    self.sources = sources
    self.note = note
    self.span = span
  }
}

/// What is reported of a field that holds several terms.
package enum TermList: Sendable {
  /// No source says anything.
  case notReported
  /// A source says that there was something, but not what.
  case unknown(Fact<String>)
  /// The terms, each with its own sources and date.
  case terms([Fact<String>])

  /// The terms that are reported, if any.
  package var terms: [Fact<String>] {
    if case .terms(let terms) = self { terms } else { [] }
  }
}
