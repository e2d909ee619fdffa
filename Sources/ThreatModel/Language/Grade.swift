/// A scale on which incidents are graded, as a published scheme has it: a field of incidents with
/// terms of its own.
package struct Grade: Sendable {
  /// In snake_case: conditions name it as a field, `incident.grades.functional_impact`.
  package let id: String
  /// For people.
  package let title: String
  /// What is graded.
  package let definition: String
  /// The published scheme that it belongs to.
  package let scheme: String
  /// Whether an incident may have several of the terms.
  package let isSeveral: Bool
  /// The terms, least first: correlations go by this order.
  package let terms: [GradeTerm]

  /// Puts the parts together.
  package init(
    id: String, title: String, definition: String, scheme: String, isSeveral: Bool = false,
    terms: [GradeTerm]
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.scheme = scheme
    self.isSeveral = isSeveral
    self.terms = terms
  }

  /// The terms as dossiers and rules write them, least first.
  package var words: [String] { terms.map(\.id) }

  /// The title of a term, or the term itself.
  package func title(of term: String) -> String {
    terms.first { $0.id == term }?.title ?? term
  }

  /// Where a term stands in the order, from 0 for the least.
  package func rank(of term: String) -> Int? { terms.firstIndex { $0.id == term } }
}

/// One term of a grade.
package struct GradeTerm: Sendable {
  /// Kebab-case.
  package let id: String
  /// For people.
  package let title: String
  /// What it means.
  package let definition: String
  /// How the scheme's own data write it.
  package let code: String?

  /// Puts the parts together.
  package init(id: String, title: String, definition: String, code: String? = nil) {
    self.id = id
    self.title = title
    self.definition = definition
    self.code = code
  }
}
