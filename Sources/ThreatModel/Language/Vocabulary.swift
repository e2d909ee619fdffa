/// One word that dossiers and rules may use, with what it means.
package struct VocabularyTerm: Sendable {
  /// Kebab-case; snake_case for measures, which conditions name as fields.
  package let id: String
  /// For people.
  package let title: String
  /// What it means.
  package let definition: String
  /// The unit of a measure.
  package let unit: String?

  /// Puts the parts together.
  package init(id: String, title: String, definition: String, unit: String? = nil) {
    self.id = id
    self.title = title
    self.definition = definition
    self.unit = unit
  }
}

/// The closed lists of words that dossiers and rules may use.
package struct Vocabulary: Sendable {
  /// A list of words.
  package enum List: String, Sendable, CaseIterable {
    /// What was struck; which sector; what was done; how far it got; what was done about it; at
    /// what level; which numbers are kept.
    case targets, sectors, operations, outcomes, responses, levels, measures
  }

  /// The words of each list, in the file's order.
  package let lists: [List: [VocabularyTerm]]
  /// Names of states by ISO 3166-1 alpha-2 code.
  package let countries: [String: String]
  /// Names of organisations of states by code.
  package let organisations: [String: String]
  /// What incidents are graded by, in the file's order.
  package let grades: [Grade]
  private let titles: [List: [String: String]]

  /// Puts the parts together.
  package init(
    lists: [List: [VocabularyTerm]], countries: [String: String], organisations: [String: String],
    grades: [Grade] = []
  ) {
    self.lists = lists
    self.countries = countries
    self.organisations = organisations
    self.grades = grades
    titles = lists.mapValues { terms in
      Dictionary(terms.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The words of a list, in the file's order.
  package func ids(_ list: List) -> [String] { (lists[list] ?? []).map(\.id) }

  /// Whether a list holds a word.
  package func contains(_ id: String, in list: List) -> Bool { titles[list]?[id] != nil }

  /// The title of a word, or the word itself.
  package func title(of id: String, in list: List) -> String { titles[list]?[id] ?? id }

  /// The grade of an id.
  package func grade(_ id: String) -> Grade? { grades.first { $0.id == id } }

  /// The name of a state or organisation, or the code itself.
  package func name(ofCode code: String) -> String {
    countries[code] ?? organisations[code] ?? code
  }
}
