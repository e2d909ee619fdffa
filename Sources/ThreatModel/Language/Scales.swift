/// A term of a probability language and the band it stands for.
package struct ScaleTerm: Sendable {
  /// The words as the scale writes them.
  package let term: String
  /// Other words for the same.
  package let aliases: [String]
  /// The band.
  package let band: Likelihood
  /// Where the band comes from, or how it was published.
  package let note: String?

  /// Puts the parts together.
  package init(term: String, aliases: [String], band: Likelihood, note: String? = nil) {
    self.term = term
    self.aliases = aliases
    self.band = band
    self.note = note
  }
}

/// A probability language: the same word has different bands on different scales.
package struct LikelihoodScale: Sendable {
  /// Kebab-case.
  package let id: String
  /// For people.
  package let title: String
  /// Whether the bands are our own convention rather than published ones.
  package let isOurConvention: Bool
  /// Where the bands are published.
  package let source: Reference?
  /// What is to be known of it.
  package let note: String?
  /// The terms, least likely first; bands may leave gaps, never overlap out of order.
  package let terms: [ScaleTerm]

  /// Puts the parts together.
  package init(
    id: String, title: String, isOurConvention: Bool, source: Reference? = nil,
    note: String? = nil, terms: [ScaleTerm]
  ) {
    self.id = id
    self.title = title
    self.isOurConvention = isOurConvention
    self.source = source
    self.note = note
    self.terms = terms
  }

  /// The band of a term or one of its aliases.
  package func band(of term: String) -> Likelihood? {
    terms.first { $0.term == term || $0.aliases.contains(term) }?.band
  }

  /// The one term whose band contains the interval; `nil` where it spans terms or falls in a gap.
  package func term(containing interval: Likelihood) -> String? {
    terms.first { $0.band.low <= interval.low && interval.high <= $0.band.high }?.term
  }

  /// The terms whose bands the interval touches, least likely first.
  package func terms(touching interval: Likelihood) -> [String] {
    terms.filter { $0.band.low <= interval.high && interval.low <= $0.band.high }.map(\.term)
  }
}

/// All probability languages that claims and rules may use.
package struct Scales: Sendable {
  /// The scales by id.
  package let scales: [String: LikelihoodScale]
  /// What "about N" means: N less and plus so many ten-thousandths of itself.
  package let aboutSpread: Factor

  /// Puts the parts together.
  package init(scales: [String: LikelihoodScale], aboutSpread: Factor) {
    self.scales = scales
    self.aboutSpread = aboutSpread
  }
}
